"""A stress test under way as events of its request."""

from __future__ import annotations

from ..core.stress.corruption import Corruption
from ..core.stress.document import plan_document, trial_document
from ..core.stress.outcome import StressPlan, Trial
from .reporter import RequestProgress


class StressEvents:
    """Tells the plan and each trial."""

    def __init__(self, progress: RequestProgress) -> None:
        self._progress = progress

    def planned(self, plan: StressPlan) -> None:
        """Send what comes and how long it takes."""
        self._progress.event("plan", plan_document(plan))

    def tried(self, corruption: Corruption, trial: Trial) -> None:
        """Send what one corruption at one level did."""
        self._progress.event("trial", trial_document(corruption, trial))
