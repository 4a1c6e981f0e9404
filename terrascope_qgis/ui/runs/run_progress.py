"""How far a run is and how long it will still take, from the stages the worker reports; no Qt."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from ...bridge.i18n import tr
from ...bridge.runs.number_text import write_duration
from ..state import ProgressView
from ..state_views import title_stage

_WEIGHTS = (
    *(("read", 0.15), ("encode", 0.5), ("look", 0.05)),
    *(("prompt", 0.05), ("reason", 0.2), ("mask", 0.03), ("write", 0.02)),
)
"""Share of the time that each stage takes, about; they come in this order."""


class RunProgress:
    """The stages of one run, from its start."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began = clock()
        self._first: Optional[float] = None
        """When the first stage of the work itself was reported: what came before says nothing of its pace."""
        self._shares: Dict[str, float] = {}
        self._best = 0.0

    @property
    def seconds(self) -> float:
        """Time since the start."""
        return round(self._clock() - self._began, 2)

    def take(self, stage: str, done: Any, total: Any, queued: int) -> ProgressView:
        """Return what to show after a report: a stage that is further says that those before it are over."""
        names = [name for name, _ in _WEIGHTS]
        self._shares[stage] = max(0.0, min(1.0, float(done) / float(total) if total else 0.0))
        now = self._clock()
        if stage in names:
            self._first = now if self._first is None else self._first
            for earlier in names[: names.index(stage)]:
                self._shares[earlier] = 1.0
        # Several looks at one area encode it several times: the bar waits meanwhile and never goes back.
        self._best = max(self._best, sum(weight * self._shares.get(name, 0.0) for name, weight in _WEIGHTS))
        elapsed = 0.0 if self._first is None else now - self._first
        text = title_stage(stage)
        if self._best > 0.05 and elapsed > 2.0:
            left = write_duration(elapsed * (1 - self._best) / self._best)
            text = tr("{stage}, about {time} left").format(stage=text, time=left)
        return ProgressView(True, int(100 * self._best), text, queued)
