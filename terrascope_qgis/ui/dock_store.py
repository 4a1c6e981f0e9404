"""What the dock shows and the runs behind it, in one place: the presenter and the queue of runs change it; no Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, Optional, Sequence, Tuple

from ..bridge.runs.run_values import RunValue, keep_newest
from .state import DockState, HistoryView
from .state_views import find_advice, find_problem, view_run


class DockStore:
    """One state and the runs, newest first; every change is drawn soon."""

    def __init__(self, show: Callable[[], None]) -> None:
        self._show = show
        self.state = DockState()
        self.runs: Tuple[RunValue, ...] = ()
        self._rows: Dict[str, Tuple[RunValue, HistoryView]] = {}

    def update(self, **changes: Any) -> None:
        """Change fields of the state."""
        state = replace(self.state, **changes)
        self.state = replace(state, ask_problem=find_problem(state), ask_advice=find_advice(state))
        self._show()

    def find_run(self, run_id: str) -> Optional[RunValue]:
        """Return a run by its id."""
        return next((run for run in self.runs if run.id == run_id), None)

    def set_runs(self, runs: Sequence[RunValue], **changes: Any) -> None:
        """Take other runs, and further changes of the state."""
        self.runs = keep_newest(runs)
        self.update(history=self.list_history(), **changes)

    def list_history(self) -> Tuple[HistoryView, ...]:
        """Return the rows of the history, in the order of the runs; those of runs that are as they were are kept."""
        rows = {}
        for run in self.runs:
            known = self._rows.get(run.id)
            rows[run.id] = known if known is not None and known[0] is run else (run, view_run(run))
        self._rows = rows
        return tuple(row for _, row in rows.values())

    def replace_run(self, run: RunValue) -> None:
        """Take a newer value of a run; where it is shown it is shown so."""
        shown = self.state.run
        changes: Dict[str, Any] = {"run": run} if shown is not None and shown.id == run.id else {}
        self.set_runs([run if item.id == run.id else item for item in self.runs], **changes)
