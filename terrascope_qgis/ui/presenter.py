"""Decides what the dock shows and when a question runs; knows values and ports, neither Qt nor QGIS classes."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, replace
from typing import Any, Callable, Dict, FrozenSet, List, Mapping, Optional, Protocol, Sequence, Tuple

from ..bridge import messages
from ..bridge.areas import AreaValue
from ..bridge.correction import correct_run
from ..bridge.i18n import tr
from ..bridge.layer_inputs import LayerInput
from ..bridge.number_text import write_duration
from ..bridge.run_values import RunValue, SegmentValue, make_inert
from .state import AreaView, DockState, EngineView, ModelView, ProgressView
from .state_views import describe_device, find_problem, list_history, title_stage, view_input
from .suggestions import suggest_questions

LIVE_TEXT_KEPT = 4000
"""Characters of streamed text shown while a step is written."""
_STAGES = (("read", 0.15), ("encode", 0.5), ("reason", 0.3), ("mask", 0.03), ("write", 0.02))


@dataclass(frozen=True)
class Job:
    """A question with all it needs, as it was when it was asked."""

    run: RunValue
    inputs: Tuple[LayerInput, ...]
    area: AreaValue
    model: str
    device: str


class Ports(Protocol):
    """What the presenter makes happen; `run_ports.py` does it."""

    def prepare(self, job: Job) -> None:
        """Turn the job into a request; answer with `take_prepared` or `take_failure`."""

    def send(self, run_id: str, content: Mapping[str, Any]) -> None:
        """Hand the request to the worker."""

    def cancel(self) -> None:
        """Stop what is prepared or under way; `take_end` or `take_failure` follows."""

    def add_step(self, run: RunValue, index: int) -> None:
        """Show the masks of a step as layers."""

    def clean_up(self, run_id: str) -> None:
        """Remove the temporary files of a run that is over."""

    def finish_run(self, run: RunValue) -> None:
        """Complete the layers of a run."""

    def save_history(self, runs: Sequence[RunValue]) -> None:
        """Keep the history in the project."""

    def show(self) -> None:
        """Render soon."""


class Presenter:
    """The state of the dock; every method returns at once."""

    def __init__(self, ports: Ports, clock: Callable[[], float] = time.monotonic) -> None:
        self._ports = ports
        self._clock = clock
        self._state = DockState()
        self._inputs: Tuple[LayerInput, ...] = ()
        self._area = AreaValue("extent")
        self._runs: List[RunValue] = []
        self._queue: List[Job] = []
        self._current: Optional[Job] = None
        self._began = 0.0
        self._stages: Dict[str, float] = {}
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
        self._update(inputs=tuple(view_input(item) for item in inputs), suggestions=self._suggest())

    def set_area(self, area: AreaValue, text: str, problem: str) -> None:
        """Take the place of the next question with its size."""
        self._area = area
        self._update(area=AreaView(area.kind, text, problem), suggestions=self._suggest())

    def set_recent(self, recent: Sequence[str]) -> None:
        """Take the questions asked before."""
        self._update(recent=tuple(recent))

    def set_history(self, runs: Sequence[RunValue]) -> None:
        """Take the runs saved in the project that was opened."""
        self._runs = list(runs)
        self._update(run=None, live_text="", hidden=frozenset(), history=list_history(self._runs))

    # what the user does

    def ask(self, question: str) -> Optional[str]:
        """Ask now, or after the questions already waiting; return the run's id, or None when nothing can be asked."""
        text = " ".join(question.split())[:2000]
        if not text or self._state.ask_problem:
            return None
        self._count += 1
        used = tuple(item for item in self._inputs if item.used)
        run = RunValue(
            id=f"{self._stamp}-{self._count}",
            question=text,
            started=dt.datetime.now().isoformat(timespec="seconds"),
            layers=tuple(item.name for item in used),
        )
        self._runs.insert(0, run)
        self._queue.append(Job(run, used, self._area, self._state.model, self._state.device))
        if self._current is None:
            self._start_next()
        else:
            self._update(
                progress=replace(self._state.progress, queued=len(self._queue)), history=list_history(self._runs)
            )
        return run.id

    def cancel(self) -> None:
        """Stop the question under way; the waiting ones go on."""
        if self._current is not None:
            self._update(progress=replace(self._state.progress, text=tr("Stopping…"), percent=-1))
            self._ports.cancel()

    def cancel_all(self) -> None:
        """Drop the waiting questions and stop the one under way."""
        dropped = {job.run.id for job in self._queue}
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
        run = self.find_run(run_id)
        # A run that was closed with its project is no longer known: nothing of it may reach the next one.
        if run is None or self._current is None or self._current.run.id != run_id:
            return
        if kind == "progress":
            self._take_progress(str(content.get("stage", "")), content.get("done"), content.get("total"))
        elif kind == "text":
            text = (self._state.live_text + make_inert(content.get("text")))[-LIVE_TEXT_KEPT:]
            self._update(live_text=text)
        elif kind == "step":
            self._take_step(run, content)
        elif kind == "answer":
            self._take_answer(run, content)
        elif kind == "warning":
            self._replace_run(replace(run, warnings=_append(run.warnings, make_inert(content.get("message")))))
        elif kind == "loaded":
            self._take_model(run, content.get("model") or {})
        elif kind == "restarted":
            fresh = replace(run, steps=(), answer=None)
            text = tr("The engine stopped unexpectedly and was started again.")
            self._replace_run(replace(fresh, warnings=_append(run.warnings, text)))

    def take_end(self, run_id: str, outcome: str, problem: str) -> None:
        """The run is over: `done`, `cancelled` or `failed`."""
        if self._current is None or self._current.run.id != run_id:
            return
        seconds = round(self._clock() - self._began, 2)
        run, self._current = self.find_run(run_id), None
        self._update(live_text="", progress=ProgressView())
        self._ports.clean_up(run_id)
        if run is not None:
            run = replace(run, state=outcome, seconds=seconds, error=make_inert(problem))
            self._replace_run(run)
            self._ports.finish_run(run)
            self._ports.save_history(self._runs)
        self._start_next()

    # inside

    def _start_next(self) -> None:
        if not self._queue:
            self._update(progress=ProgressView(), history=list_history(self._runs))
            return
        job = self._queue.pop(0)
        self._current = job
        self._began = self._clock()
        self._stages = {}
        run = replace(job.run, state="running")
        self._replace_run(run)
        self._update(
            run=run,
            live_text="",
            hidden=frozenset(),
            progress=ProgressView(True, -1, tr("Preparing the inputs"), len(self._queue)),
        )
        self._ports.prepare(job)

    def _take_progress(self, stage: str, done: Any, total: Any) -> None:
        share = float(done) / float(total) if total else 0.0
        self._stages[stage] = max(0.0, min(1.0, share))
        names = [name for name, _ in _STAGES]
        if stage in names:
            for earlier in names[: names.index(stage)]:
                self._stages[earlier] = 1.0
        fraction = sum(weight * self._stages.get(name, 0.0) for name, weight in _STAGES)
        elapsed = self._clock() - self._began
        text = title_stage(stage)
        if fraction > 0.05 and elapsed > 2.0:
            left = write_duration(elapsed * (1 - fraction) / fraction)
            text = tr("{stage}, about {time} left").format(stage=text, time=left)
        self._update(progress=ProgressView(True, int(100 * fraction), text, len(self._queue)))

    def _take_step(self, run: RunValue, content: Mapping[str, Any]) -> None:
        known = {step.index for step in run.steps}
        run = messages.add_step(run, content)
        self._replace_run(run)
        self._update(live_text="")
        new = [step.index for step in run.steps if step.index not in known]
        for index in new:
            self._ports.add_step(run, index)

    def _take_answer(self, run: RunValue, content: Mapping[str, Any]) -> None:
        run = messages.add_answer(run, content)
        self._take_model(run, run.model)

    def _take_model(self, run: RunValue, model: Mapping[str, Any]) -> None:
        run = replace(run, model=dict(model) or run.model)
        self._replace_run(run)
        if model:
            self._update(badge=describe_device(model))

    def _replace_run(self, run: RunValue) -> None:
        self._runs = [run if item.id == run.id else item for item in self._runs]
        shown = self._state.run
        changes: Dict[str, Any] = {"history": list_history(self._runs)}
        if shown is not None and shown.id == run.id:
            changes["run"] = run
        self._update(**changes)

    def _suggest(self) -> Tuple[str, ...]:
        return suggest_questions(self._inputs, self._tasks, self._area.kind)

    def _update(self, **changes: Any) -> None:
        state = replace(self._state, **changes)
        self._state = replace(state, ask_problem=find_problem(state))
        self._ports.show()


def _append(texts: Tuple[str, ...], text: str) -> Tuple[str, ...]:
    return texts if text in texts else texts + (text,)
