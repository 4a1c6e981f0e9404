"""Decides what the dock shows; knows values and ports, neither Qt nor QGIS classes. Runs are the queue's."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Callable, Dict, FrozenSet, Optional, Sequence, Tuple

from ..bridge.inputs.areas import AreaValue
from ..bridge.inputs.layer_inputs import LayerInput
from ..bridge.inputs.lost_layers import LostLayer
from ..bridge.runs.correction import correct_run
from ..bridge.runs.run_values import RunValue, SegmentValue
from ..bridge.runs.undo_correction import keep_uncorrected, restore_segment
from ..core.request import Variants
from .asking.suggestions import suggest_questions
from .dock_store import DockStore
from .runs.run_jobs import NO_MORE, USUAL, Effort, Job, Ports
from .runs.run_queue import RunQueue
from .state import AreaView, DockState, EngineView, ModelView
from .state_views import view_input, view_lost


class Presenter:
    """The state of the dock; every method returns at once."""

    def __init__(self, ports: Ports, clock: Callable[[], float] = time.monotonic) -> None:
        self._ports = ports
        self._store = DockStore(ports.show)
        self.queue = RunQueue(self._store, ports, clock)
        """The runs: those that wait, and the one under way."""
        self._inputs: Tuple[LayerInput, ...] = ()
        self._outside: FrozenSet[str] = frozenset()
        self._area = AreaValue("extent")
        self._hidden: Dict[str, FrozenSet[int]] = {}
        self._tasks: Tuple[str, ...] = ()

    @property
    def state(self) -> DockState:
        """What the dock shows now."""
        return self._store.state

    @property
    def runs(self) -> Tuple[RunValue, ...]:
        """All runs, newest first."""
        return self._store.runs

    @property
    def area(self) -> AreaValue:
        """The place of the next question."""
        return self._area

    @property
    def busy(self) -> bool:
        """True while a question is prepared or worked on."""
        return self.queue.busy

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
        self._store.update(engine=engine)

    def set_models(self, models: Sequence[ModelView], chosen: str, device: str, tasks: Sequence[str]) -> None:
        """Take the bundles there are and the choice among them."""
        self._tasks = tuple(tasks)
        self._store.update(models=tuple(models), model=chosen, device=device, suggestions=self._suggest())

    def set_inputs(self, inputs: Sequence[LayerInput], lost: Sequence[LostLayer] = ()) -> None:
        """Take the rows of the inputs table, and the rasters that QGIS cannot open."""
        self._inputs = tuple(inputs)
        rows = tuple(view_input(item) for item in self.inputs)
        self._store.update(inputs=rows, lost=tuple(view_lost(item) for item in lost), suggestions=self._suggest())

    def set_area(self, area: AreaValue, text: str, problem: str, outside: FrozenSet[str] = frozenset()) -> None:
        """Take the place of the next question with its size, and the layers that have no pixel there."""
        self._area, self._outside = area, outside
        rows = tuple(view_input(item) for item in self.inputs)
        self._store.update(area=AreaView(area.kind, text, problem), inputs=rows, suggestions=self._suggest())

    def set_recent(self, recent: Sequence[str]) -> None:
        """Take the questions asked before."""
        self._store.update(recent=tuple(recent))

    def set_history(self, runs: Sequence[RunValue]) -> None:
        """Take the runs saved in the project that was opened."""
        self._store.set_runs(runs, run=None, live_text="", hidden=frozenset())

    # what the user does

    def ask(self, question: str, effort: Effort = NO_MORE, variants: Variants = USUAL) -> Optional[str]:
        """Ask now, or after the questions already waiting; return the run's id, or None when nothing can be asked."""
        text = " ".join(question.split())[:2000]
        if not text or self._store.state.ask_problem:
            return None
        used, area, state = self.used_inputs, self._area, self._store.state
        names = [item.name for item in used]
        return self.queue.add(
            text, names, lambda run: Job(run, used, area, state.model, state.device, effort, variants)
        )

    def cancel(self) -> None:
        """Stop the question under way; the waiting ones go on."""
        self.queue.cancel()

    def open_run(self, run_id: str) -> Optional[RunValue]:
        """Show a run of the history."""
        run = self._store.find_run(run_id)
        if run is not None:
            self._store.update(run=run, live_text="", hidden=self._hidden.get(run_id, frozenset()))
        return run

    def delete_runs(self, run_ids: Sequence[str]) -> None:
        """Take runs out of the history; their layers stay."""
        gone = {run_id for run_id in run_ids if run_id != self.queue.current_id}
        shown = self._store.state.run
        kept = [run for run in self._store.runs if run.id not in gone]
        self._store.set_runs(kept, run=None if shown and shown.id in gone else shown)
        self._ports.save_history(self._store.runs)

    def review_step(self, index: int, review: str) -> None:
        """Take what the analyst says of a step of the shown run; saying it twice takes it back."""
        run = self._store.state.run
        if run is None:
            return
        for step in run.steps:
            if step.index == index:
                self._store.replace_run(run.with_step(replace(step, review="" if step.review == review else review)))
        self._ports.save_history(self._store.runs)

    def correct_segment(self, run_id: str, segment: SegmentValue) -> None:
        """Take a mask that was corrected and measured again."""
        run = self._store.find_run(run_id)
        if run is not None:
            self._store.replace_run(correct_run(keep_uncorrected(run), segment))
            self._ports.save_history(self._store.runs)

    def take_outline(self, run_id: str, segment: SegmentValue) -> None:
        """Take a mask with the outline that the project file had left out."""
        run = self._store.find_run(run_id)
        if run is not None:
            self._store.replace_run(run.with_segment(segment))

    def restore_segment(self, run_id: str, segment_id: int) -> None:
        """Take back every correction of a mask."""
        run = self._store.find_run(run_id)
        if run is not None:
            self._store.replace_run(restore_segment(run, segment_id))
            self._ports.save_history(self._store.runs)

    def set_visible(self, segment_id: int, visible: bool) -> None:
        """Remember which masks of the shown run are switched off."""
        run = self._store.state.run
        if run is not None:
            hidden = self._store.state.hidden - {segment_id} if visible else self._store.state.hidden | {segment_id}
            self._hidden[run.id] = hidden
            self._store.update(hidden=hidden)

    def redraw(self) -> None:
        """Draw the dock again although its state is the same: the layers on the map changed."""
        self._ports.show()

    def find_run(self, run_id: str) -> Optional[RunValue]:
        """Return a run by its id."""
        return self._store.find_run(run_id)

    # inside

    def _suggest(self) -> Tuple[str, ...]:
        return suggest_questions(self.inputs, self._tasks, self._area.kind)
