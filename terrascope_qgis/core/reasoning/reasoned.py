"""What the reasoning gives back; made by the families' own `answering`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..result import Answer, MeasuredPart, ReasoningStep
from ..words.said import Said


@dataclass(frozen=True)
class Reasoned:
    """What the reasoning gives back."""

    steps: tuple[ReasoningStep, ...]
    answer: Answer
    warnings: tuple[Said, ...]
    timings_s: Mapping[str, float]
    extras: Mapping[str, Any]
    part: MeasuredPart | None = None
    """The part of the area that the question names; None = all of it."""
