"""Makes happen what the presenter decides about runs: requests built, the worker asked, masks and history kept."""

from __future__ import annotations

from collections import deque
from typing import Any, Callable, Deque, Dict, Mapping, Optional, Sequence

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, QTimer

from ...bridge.i18n import tr
from ...bridge.inputs.request_builder import RequestBuilder
from ...bridge.layers.probability_files import ProbabilityFiles
from ...bridge.runs.run_values import RunValue
from ...bridge.words.wording import word_answer
from ..workbench import Workbench
from .run_jobs import Job


class RunPorts(QObject):
    """The presenter's ports; the controller connects what comes after the controls exist."""

    def __init__(self, bench: Workbench, show: Callable[[], None]) -> None:
        super().__init__(bench)
        self._bench = bench
        self._show = show
        self._builder: Optional[RequestBuilder] = None
        self._pending: Deque[Callable[[], None]] = deque()
        self._end: Optional[Callable[[], None]] = None
        """The end of the request under way, after what is pending."""
        self._closed = False
        self._files = ProbabilityFiles(bench.project)
        self._sweep = QTimer(self)
        self._sweep.setSingleShot(True)
        self._sweep.timeout.connect(self._sweep_files)
        bench.project.layersRemoved.connect(self._schedule_sweep)
        self.add_masks: Callable[[RunValue, int], None]
        self.show_probability: Callable[[RunValue, str], None]
        self.finish_masks: Callable[[RunValue], None]
        self.write_history: Callable[[Sequence[RunValue]], None]
        self.remember_speed: Callable[[RunValue], None]

    def prepare(self, job: Job) -> None:
        """Build the request, exporting layers without a file first; one that was made before is taken as it is."""
        bench = self._bench
        if job.request is not None:
            content = self._renew_outputs(job.request)
            QTimer.singleShot(0, lambda: bench.presenter.queue.take_prepared(job.run.id, content, ()))
            return
        self._builder = RequestBuilder(job.run, job.inputs, job.area, bench.settings, bench.project, self)
        self._builder.ready.connect(self._on_prepared)
        self._builder.failed.connect(lambda run_id, text: bench.presenter.queue.take_end(run_id, "failed", text))
        self._builder.start(model=job.model, device=job.device, **self._build_extras(job))

    def send(self, run_id: str, content: Mapping[str, Any]) -> None:
        """Hand the request to the worker."""
        self._bench.worker.send(run_id, "ask", content)

    def send_again(self, run: RunValue) -> None:
        """Hand the request of a finished run to the worker once more, its probabilities into a file."""
        content = {**run.request, "probability_out": self._files.name_new()}
        self._bench.worker.send(run.id, "ask", content)

    def cancel(self) -> None:
        """Stop the preparation or the worker."""
        if self._end is not None:
            # The worker is done; what came of it is being put on the map.
            return
        if self._bench.worker.busy:
            self._bench.worker.cancel()
        elif self._builder is not None:
            run_id = self._builder.run_id
            self._builder.cancel()
            self._bench.presenter.queue.take_end(run_id, "cancelled", "")
        else:
            self._bench.presenter.queue.end_unprepared()

    def add_step(self, run: RunValue, index: int) -> None:
        """Add the masks of a step to the map in a turn of the event loop of their own: large ones take a while."""
        self._add(lambda: self.add_masks(run, index))

    def add_probability(self, run: RunValue, path: str) -> None:
        """Add the probabilities behind the masks of a run, after the masks."""
        self._add(lambda: self.show_probability(run, path))

    def end(self, run_id: str, outcome: str, problem: str) -> None:
        """Take the end of the worker's request: the run is over when its masks are on the map and complete."""
        self._pending.append(lambda: self._complete_masks(run_id))
        self._end = lambda: self._bench.presenter.queue.take_end(run_id, outcome, problem)
        if self._closed:
            self._settle()
        else:
            self._bench.turns.add(self._take_pending)

    def clean_up(self, run_id: str) -> None:
        """Remove the temporary files of a run."""
        if self._builder is not None and self._builder.run_id == run_id:
            self._builder.clean_up()
            self._builder = None
        self._schedule_sweep()

    def finish_run(self, run: RunValue) -> None:
        """Tell about a failure, learn from the time it took."""
        bench = self._bench
        if run.state == "failed":
            bench.warn(run.error, title=tr("The question could not be answered"))
        self._add(lambda: self.remember_speed(run))
        if not bench.dock.isVisible() and run.answer is not None:
            bench.tell(word_answer(run.answer), seconds=8, level=Qgis.MessageLevel.Info)

    def fail_again(self, run: RunValue, problem: str) -> None:
        """Tell that the probabilities of a run could not be had."""
        self._bench.warn(problem, title=tr("The probabilities could not be computed"))

    def save_history(self, runs: Sequence[RunValue]) -> None:
        """Keep the history in the project."""
        self.write_history(runs)

    def show(self) -> None:
        """Draw the dock soon."""
        self._show()

    def forget_masks(self) -> None:
        """Leave masks that are not on the map yet out: their project is closed."""
        self._pending.clear()
        self._files.forget()

    def close(self) -> None:
        """Stop a request being built; a run whose end waits ends, another's masks are left out."""
        self._closed = True
        if self._end is not None:
            self._settle()
        self._pending.clear()
        self._bench.project.layersRemoved.disconnect(self._schedule_sweep)
        self._sweep.stop()
        if self._builder is not None:
            self._builder.cancel()

    def _add(self, work: Callable[[], None]) -> None:
        self._pending.append(work)
        self._bench.turns.add(self._take_pending)

    def _take_pending(self) -> None:
        """Do one of the pieces that wait; each takes a while, so each has a turn of the event loop of its own."""
        try:
            if self._pending:
                self._pending.popleft()()
            elif self._end is not None:
                end, self._end = self._end, None
                end()
            # The buttons under the reasoning depend on the layers.
            self._show()
        finally:
            if self._pending or self._end is not None:
                self._bench.turns.add(self._take_pending)
            else:
                self._schedule_sweep()

    def _settle(self) -> None:
        """Do at once all that waits."""
        while self._pending or self._end is not None:
            self._take_pending()

    def _complete_masks(self, run_id: str) -> None:
        """Write what is known only at the end into the masks of the run under way; one that is asked again has it."""
        run = self._bench.presenter.find_run(run_id)
        if run is not None and run.state == "running":
            self.finish_masks(run)

    def _schedule_sweep(self, *_: Any) -> None:
        self._sweep.start(0)

    def _sweep_files(self) -> None:
        # Not while one is written or waits to be shown; the end of that sweeps.
        if not self._bench.presenter.busy and not self._pending:
            self._files.sweep()

    def _on_prepared(self, run_id: str, content: object, warnings: list) -> None:
        self._bench.presenter.queue.take_prepared(run_id, dict(content), warnings)

    def _renew_outputs(self, request: Mapping[str, Any]) -> Dict[str, Any]:
        """Return a request that writes into files of its own."""
        content = dict(request)
        if content.get("probability_out"):
            content["probability_out"] = self._files.name_new()
        return content

    def _build_extras(self, job: Job) -> Dict[str, Any]:
        """Return the fields of a request that ask for more than the answer, or for another way to it."""
        extras: Dict[str, Any] = {"picking": job.variants.picking.value, "fusion": job.variants.fusion.value}
        if job.effort.thorough:
            extras["doubt"] = "thorough"
        if job.effort.probability:
            extras["probability_out"] = self._files.name_new()
        return extras
