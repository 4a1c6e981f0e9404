"""Decides what the dock shows and when a question runs; knows values and ports, neither Qt nor QGIS classes."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from typing import Any, Callable, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from ..bridge.areas import AreaValue
from ..bridge.correction import correct_run
from ..bridge.i18n import tr
from ..bridge.layer_inputs import LayerInput
from ..bridge.run_values import RunValue, SegmentValue, make_inert
from .run_events import apply_event, list_new_steps
from .run_jobs import NO_MORE, Effort, Job, Ports
from .run_progress import RunProgress
from .state import AreaView, DockState, EngineView, ModelView, ProgressView
from .state_views import describe_device, find_problem, list_history, view_input
from .suggestions import suggest_questions

LIVE_TEXT_KEPT = 4000
"""Characters of streamed text shown while a step is written."""


class Presenter:
    """The state of the dock; every method returns at once."""

    def __init__(self, ports: Ports, clock: Callable[[], float] = time.monotonic) -> None:
        self._ports = ports
        self._clock = clock
        self._state = DockState()
        self._inputs: Tuple[LayerInput, ...] = ()
        self._outside: FrozenSet[str] = frozenset()
        self._area = AreaValue("extent")
        self._runs: List[RunValue] = []
        self._queue: List[Job] = []
        self._current: Optional[Job] = None
        self._progress = RunProgress(clock)
        self._hidden: Dict[str, FrozenSet[int]] = {}
        self._tasks: Tuple[str, ...] = ()
        self._count = 0
        self._stamp = dt.datetime.now().strftime("%y%m%d%H%M%S%f")[:-3]

    @property
    def state(self) -> DockState:
        """What the dock shows now."""
        return self._state

    @property
    def runs(self) -> Tuple[RunValue, ...]:
        """All runs, newest first."""
        return tuple(self._runs)

    @property
    def area(self) -> AreaValue:
        """The place of the next question."""
        return self._area

    @property
    def busy(self) -> bool:
        """True while a question is prepared or worked on."""
        return self._current is not None

    @property
    def inputs(self) -> Tuple[LayerInput, ...]:
        """The rows of the inputs table; those that a question would not read say why."""
        return tuple(
            replace(item, away="outside") if item.used and item.layer_id in self._outside else item
            for item in self._inputs
        )

    @property
    def used_inputs(self) -> Tuple[LayerInput, ...]:
        """The layers that the next question reads."""
        return tuple(item for item in self.inputs if item.used)

    # what the surroundings tell

    def set_engine(self, engine: EngineView) -> None:
        """Take the state of the engine."""
        self._update(engine=engine)

    def set_models(self, models: Sequence[ModelView], chosen: str, device: str, tasks: Sequence[str]) -> None:
        """Take the bundles there are and the choice among them."""
        self._tasks = tuple(tasks)
        self._update(models=tuple(models), model=chosen, device=device, suggestions=self._suggest())

    def set_inputs(self, inputs: Sequence[LayerInput]) -> None:
        """Take the rows of the inputs table."""
        self._inputs = tuple(inputs)
        self._update(inputs=tuple(view_input(item) for item in self.inputs), suggestions=self._suggest())

    def set_area(self, area: AreaValue, text: str, problem: str, outside: FrozenSet[str] = frozenset()) -> None:
        """Take the place of the next question with its size, and the layers that have no pixel there."""
        self._area, self._outside = area, outside
        rows = tuple(view_input(item) for item in self.inputs)
        self._update(area=AreaView(area.kind, text, problem), inputs=rows, suggestions=self._suggest())

    def set_recent(self, recent: Sequence[str]) -> None:
        """Take the questions asked before."""
        self._update(recent=tuple(recent))

    def set_history(self, runs: Sequence[RunValue]) -> None:
        """Take the runs saved in the project that was opened."""
        self._runs = list(runs)
        self._update(run=None, live_text="", hidden=frozenset(), history=list_history(self._runs))

    # what the user does

    def ask(self, question: str, effort: Effort = NO_MORE) -> Optional[str]:
        """Ask now, or after the questions already waiting; return the run's id, or None when nothing can be asked."""
        text = " ".join(question.split())[:2000]
        if not text or self._state.ask_problem:
            return None
        used = self.used_inputs
        run = self._start_run(text, tuple(item.name for item in used))
        self._enqueue(Job(run, used, self._area, self._state.model, self._state.device, effort))
        return run.id

    def repeat(self, run_id: str) -> Optional[str]:
        """Ask what a run asked once more, of the same files, place and model; return the new run's id."""
        before = self.find_run(run_id)
        if before is None or not before.request.get("sources"):
            return None
        run = self._start_run(before.question, before.layers)
        self._enqueue(Job(run, (), AreaValue("layers"), "", "", request=before.request))
        return run.id

    def ask_probability(self, run_id: str) -> None:
        """Make the request of a finished run once more, to show the probabilities behind its masks."""
        run = self.find_run(run_id)
        known = [self._current] if self._current is not None else []
        waiting = any(job.again and job.run.id == run_id for job in known + self._queue)
        if run is None or waiting or run.state != "done":
            return
        self._enqueue(Job(run, (), AreaValue("layers"), "", "", again=True))

    def cancel(self) -> None:
        """Stop the question under way; the waiting ones go on."""
        if self._current is not None:
            self._update(progress=replace(self._state.progress, text=tr("Stopping…"), percent=-1))
            self._ports.cancel()

    def cancel_all(self) -> None:
        """Drop the waiting questions and stop the one under way."""
        dropped = {job.run.id for job in self._queue if not job.again}
        self._queue.clear()
        self._runs = [run for run in self._runs if run.id not in dropped]
        self.cancel()

    def open_run(self, run_id: str) -> Optional[RunValue]:
        """Show a run of the history."""
        run = self.find_run(run_id)
        if run is not None:
            self._update(run=run, live_text="", hidden=self._hidden.get(run_id, frozenset()))
        return run

    def delete_runs(self, run_ids: Sequence[str]) -> None:
        """Take runs out of the history; their layers stay."""
        busy = self._current.run.id if self._current else ""
        gone = {run_id for run_id in run_ids if run_id != busy}
        self._runs = [run for run in self._runs if run.id not in gone]
        shown = self._state.run
        self._update(run=None if shown and shown.id in gone else shown, history=list_history(self._runs))
        self._ports.save_history(self._runs)

    def review_step(self, index: int, review: str) -> None:
        """Take what the analyst says of a step of the shown run; saying it twice takes it back."""
        run = self._state.run
        if run is None:
            return
        for step in run.steps:
            if step.index == index:
                self._replace_run(run.with_step(replace(step, review="" if step.review == review else review)))
        self._ports.save_history(self._runs)

    def correct_segment(self, run_id: str, segment: SegmentValue) -> None:
        """Take a mask that was corrected and measured again."""
        run = self.find_run(run_id)
        if run is not None:
            self._replace_run(correct_run(run, segment))
            self._ports.save_history(self._runs)

    def set_visible(self, segment_id: int, visible: bool) -> None:
        """Remember which masks of the shown run are switched off."""
        run = self._state.run
        if run is not None:
            hidden = self._state.hidden - {segment_id} if visible else self._state.hidden | {segment_id}
            self._hidden[run.id] = hidden
            self._update(hidden=hidden)

    def redraw(self) -> None:
        """Draw the dock again although its state is the same: the layers on the map changed."""
        self._ports.show()

    def find_run(self, run_id: str) -> Optional[RunValue]:
        """Return a run by its id."""
        return next((run for run in self._runs if run.id == run_id), None)

    # what the worker tells

    def take_prepared(self, run_id: str, content: Mapping[str, Any], warnings: Sequence[str]) -> None:
        """The request is ready: send it."""
        if self._current is None or self._current.run.id != run_id:
            return
        run = self.find_run(run_id)
        if run is None:
            self._ports.cancel()
            return
        self._replace_run(replace(run, request=dict(content), warnings=tuple(warnings)))
        self._ports.send(run_id, content)

    def take_event(self, run_id: str, kind: str, content: Mapping[str, Any]) -> None:
        """Take an event of the run under way."""
        run, job = self.find_run(run_id), self._current
        # A run that was closed with its project is no longer known: nothing of it may reach the next one.
        if run is None or job is None or job.run.id != run_id:
            return
        if kind == "progress":
            stage, done, total = str(content.get("stage", "")), content.get("done"), content.get("total")
            self._update(progress=self._progress.take(stage, done, total, len(self._queue)))
            return
        if kind == "answer" and (content.get("files") or {}).get("probability"):
            self._ports.add_probability(run, str(content["files"]["probability"]))
        # Asked again, only the probabilities count: the analyst's corrections and judgements stay.
        if not job.again:
            self._take_news(run, kind, content)

    def take_end(self, run_id: str, outcome: str, problem: str) -> None:
        """The run is over: `done`, `cancelled` or `failed`."""
        job = self._current
        if job is None or job.run.id != run_id:
            return
        seconds = self._progress.seconds
        run, self._current = self.find_run(run_id), None
        self._update(live_text="", progress=ProgressView())
        self._ports.clean_up(run_id)
        if run is not None and job.again:
            if outcome == "failed":
                self._ports.fail_again(run, make_inert(problem))
        elif run is not None:
            run = replace(run, state=outcome, seconds=seconds, error=make_inert(problem))
            self._replace_run(run)
            self._ports.finish_run(run)
            self._ports.save_history(self._runs)
        self._start_next()

    def end_unprepared(self) -> None:
        """The user stopped a run before its request was on its way."""
        if self._current is not None:
            self.take_end(self._current.run.id, "cancelled", "")

    # inside

    def _start_run(self, question: str, layers: Tuple[str, ...]) -> RunValue:
        self._count += 1
        started = dt.datetime.now().isoformat(timespec="seconds")
        run = RunValue(f"{self._stamp}-{self._count}", question, started=started, layers=layers)
        self._runs.insert(0, run)
        return run

    def _enqueue(self, job: Job) -> None:
        self._queue.append(job)
        if self._current is None:
            self._start_next()
        else:
            self._update(
                progress=replace(self._state.progress, queued=len(self._queue)), history=list_history(self._runs)
            )

    def _start_next(self) -> None:
        if not self._queue:
            self._update(progress=ProgressView(), history=list_history(self._runs))
            return
        job = self._queue.pop(0)
        self._current = job
        self._progress = RunProgress(self._clock)
        if job.again:
            self._update(progress=ProgressView(True, -1, tr("Computing the probabilities"), len(self._queue)))
            self._ports.send_again(job.run)
            return
        run = replace(job.run, state="running")
        self._replace_run(run)
        self._update(
            run=run,
            live_text="",
            hidden=frozenset(),
            progress=ProgressView(True, -1, tr("Preparing the inputs"), len(self._queue)),
        )
        self._ports.prepare(job)

    def _take_news(self, run: RunValue, kind: str, content: Mapping[str, Any]) -> None:
        if kind == "text":
            text = (self._state.live_text + make_inert(content.get("text")))[-LIVE_TEXT_KEPT:]
            self._update(live_text=text)
            return
        changed = apply_event(run, kind, content)
        if changed is not run:
            self._replace_run(changed)
        if kind == "step":
            self._update(live_text="")
            for index in list_new_steps(run, changed):
                self._ports.add_step(changed, index)
        elif kind in ("answer", "loaded") and changed.model:
            self._update(badge=describe_device(changed.model))

    def _replace_run(self, run: RunValue) -> None:
        self._runs = [run if item.id == run.id else item for item in self._runs]
        shown = self._state.run
        changes: Dict[str, Any] = {"history": list_history(self._runs)}
        if shown is not None and shown.id == run.id:
            changes["run"] = run
        self._update(**changes)

    def _suggest(self) -> Tuple[str, ...]:
        return suggest_questions(self.inputs, self._tasks, self._area.kind)

    def _update(self, **changes: Any) -> None:
        state = replace(self._state, **changes)
        self._state = replace(state, ask_problem=find_problem(state))
        self._ports.show()
