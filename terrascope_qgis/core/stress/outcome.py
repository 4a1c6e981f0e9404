"""What a stress test found: one trial per corruption and level, the curve and what is retained of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..result import Answer, InputRecord, ModelRecord
from ..words.said import Said
from .compare import MaskKey, Overlap
from .corruption import Corruption
from .options import StressOptions
from .selection import Skipped

FAILED = "failed"
"""Change of an answer that could not be given at all."""


@dataclass(frozen=True)
class TrialAnswer:
    """The answer to one distorted window."""

    answer: Answer | None
    """None = the run failed."""
    changes: tuple[str, ...]
    """Respects in which it is another answer than the clean one; empty = it holds."""
    problem: str = ""
    """Why the run failed."""


@dataclass(frozen=True)
class Trial:
    """One corruption at one level, over all windows."""

    level: int
    words: Said
    """What was done."""
    overlaps: Mapping[MaskKey, Overlap]
    """Per mask of the clean run, all windows together."""
    answers: tuple[TrialAnswer, ...]
    """One per window."""

    @property
    def iou(self) -> float | None:
        """Mean over the masks; None where the clean run drew nothing."""
        found = [overlap.iou for overlap in self.overlaps.values() if overlap.iou is not None]
        return sum(found) / len(found) if found else None

    @property
    def changed(self) -> int:
        """Windows whose answer is another one."""
        return sum(bool(answer.changes) for answer in self.answers)


@dataclass(frozen=True)
class Outcome:
    """One corruption at all its levels."""

    corruption: Corruption
    trials: tuple[Trial, ...]

    @property
    def mask_retention(self) -> float | None:
        """Mean IoU over the levels; the clean run has 1. None where no mask could be compared."""
        found = [trial.iou for trial in self.trials if trial.iou is not None]
        return sum(found) / len(found) if found else None

    @property
    def answer_retention(self) -> float:
        """Share of answers, over levels and windows, that hold."""
        total = sum(len(trial.answers) for trial in self.trials)
        return 1 - sum(trial.changed for trial in self.trials) / total

    @property
    def first_change(self) -> Trial | None:
        """The mildest trial that changes the answer of at least half of the windows."""
        return next((trial for trial in self.trials if 2 * trial.changed >= len(trial.answers)), None)


@dataclass(frozen=True)
class StressPlan:
    """What is going to be run; known after the clean runs."""

    runs: int
    """Distorted runs."""
    windows: int
    rule: Said
    """How the windows were chosen."""
    clean_seconds: float
    """Time of one clean run."""

    @property
    def seconds(self) -> float:
        """Estimate of the time the distorted runs take."""
        return self.runs * self.clean_seconds


@dataclass(frozen=True)
class StressReport:
    """The whole test."""

    question: str
    options: StressOptions
    plan: StressPlan
    clean: tuple[Answer, ...]
    """Answer to each undistorted window."""
    outcomes: tuple[Outcome, ...]
    skipped: tuple[Skipped, ...]
    inputs: tuple[InputRecord, ...]
    model: ModelRecord
    seconds: float
    """Of the whole test."""
    warnings: tuple[Said, ...] = ()

    @property
    def mask_retention(self) -> float | None:
        """Mean over the corruptions."""
        found = [outcome.mask_retention for outcome in self.outcomes if outcome.mask_retention is not None]
        return sum(found) / len(found) if found else None

    @property
    def answer_retention(self) -> float:
        """Mean over the corruptions."""
        return sum(outcome.answer_retention for outcome in self.outcomes) / len(self.outcomes)
