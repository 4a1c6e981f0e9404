"""What came back of a run, as plain values that the dock, the layers and the project file share; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Mapping, Optional, Sequence, Tuple

MAX_TEXT = 20_000
"""Characters of model text that are ever shown at once."""
MAX_UNBROKEN = 120
"""Characters without a space before a break is put in: longer runs freeze Qt's text layout."""

OVER = ("done", "cancelled", "failed")
"""States of a run that has ended."""
MAX_RUNS = 100
"""Ended runs that a history holds."""


def make_inert(text: Any) -> str:
    """Return model text safe for a plain-text label: capped, without control or direction characters, breakable."""
    raw = str(text if text is not None else "")
    clean = "".join(
        char for char in raw[:MAX_TEXT] if char == "\n" or (char.isprintable() and not "\u202a" <= char <= "\u2069")
    )
    words = []
    for word in clean.split(" "):
        pieces = [word[start : start + MAX_UNBROKEN] for start in range(0, len(word), MAX_UNBROKEN)]
        words.append(" ".join(pieces))
    return " ".join(words) + (" …" if len(raw) > MAX_TEXT else "")


@dataclass(frozen=True)
class SegmentValue:
    """One mask with its measures."""

    id: int
    label: str
    phrase: str = ""
    """The model's own words for it."""
    date: str = ""
    sensor: str = ""
    score: float = 0.0
    pixels: int = 0
    valid_pixels: int = 0
    part: str = ""
    """Code of the part of the area that the mask was cut to; empty = all of it."""
    percent: float = 0.0
    area_m2: Optional[float] = None
    parts: int = 0
    wkb: bytes = b""
    """Multipolygon in the CRS of the run's grid; empty for an empty mask."""
    interval_percent: Optional[Tuple[float, float]] = None
    interval_area_m2: Optional[Tuple[float, float]] = None
    quality: Optional[float] = None
    """Expected overlap with the ground, 0-1."""
    corrected: bool = False
    """The mask was corrected by hand and measured again."""
    place: str = ""
    """Where a corrected mask lies: `N`, `NE`, ..., `centre` or `spread`; empty where it is empty or not measured."""


@dataclass(frozen=True)
class ClaimValue:
    """A number of the text, held against the masks by the engine."""

    text: str
    value: Any = None
    unit: str = ""
    recomputed: Any = None
    verdict: str = "unverifiable"
    kind: str = ""
    """`percent`, `area`, `distance`, ... (docs/trust.md)."""
    segments: Tuple[int, ...] = ()
    """Ids of the masks it was held against."""
    note: str = ""
    """Why it could not be checked, in a few words, in the engine's own words, in English."""
    note_fact: Mapping[str, Any] = field(default_factory=dict)
    """`code` and `values` of that; empty where it has none."""


@dataclass(frozen=True)
class StepValue:
    """One reasoning step."""

    index: int
    text: str
    segments: Tuple[SegmentValue, ...] = ()
    claims: Tuple[ClaimValue, ...] = ()
    review: str = ""
    """`accepted`, `rejected` or empty: what the analyst said."""
    model_text: str = ""
    """What the model said, where a correction changed `text`."""


@dataclass(frozen=True)
class AnswerValue:
    """The conclusion."""

    text: str
    status: str = "answered"
    task: str = ""
    value: Any = None
    unit: str = ""
    choice: str = ""
    reason: str = ""
    """Why it was declined, in the engine's own words, in English."""
    reason_fact: Mapping[str, Any] = field(default_factory=dict)
    """`code` and `values` of that; empty where it has none."""
    confidence: str = ""
    """`high`, `medium`, `low`, or empty where it was not judged."""
    confidence_reasons: Tuple[str, ...] = ()
    """The engine's own words, in English; `bridge.words` has the user's."""
    confidence_facts: Tuple[Mapping[str, Any], ...] = ()
    """`code` and `values` of each of them; empty for runs of older versions."""
    claims: Tuple[ClaimValue, ...] = ()
    model_text: str = ""
    """What the model said, where a correction changed `text`."""


@dataclass(frozen=True)
class UncorrectedValue:
    """What a run said before a mask of it was corrected by hand."""

    steps: Tuple[StepValue, ...] = ()
    answer: Optional[AnswerValue] = None
    """None where a mask was corrected before the answer was there."""


@dataclass(frozen=True)
class RunValue:
    """One run, growing while it streams in."""

    id: str
    question: str
    state: str = "queued"
    """`queued`, `running`, `done`, `cancelled` or `failed`."""
    started: str = ""
    """Local ISO time."""
    seconds: float = 0.0
    layers: Tuple[str, ...] = ()
    """Names of the input layers."""
    request: Mapping[str, Any] = field(default_factory=dict)
    """The message that asked for it, to ask again."""
    steps: Tuple[StepValue, ...] = ()
    answer: Optional[AnswerValue] = None
    warnings: Tuple[str, ...] = ()
    """The engine's own words, in English; `bridge.words` has the user's."""
    facts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Warning -> `code` and `values` of what it says, where it has them."""
    error: str = ""
    crs_wkt: str = ""
    grid: Mapping[str, Any] = field(default_factory=dict)
    inputs: Tuple[Mapping[str, Any], ...] = ()
    model: Mapping[str, Any] = field(default_factory=dict)
    timings_s: Mapping[str, float] = field(default_factory=dict)
    uncorrected: Optional[UncorrectedValue] = None
    """None where no mask was corrected."""

    @property
    def segments(self) -> Tuple[SegmentValue, ...]:
        """All segments in reading order."""
        return tuple(segment for step in self.steps for segment in step.segments)

    @property
    def partial(self) -> bool:
        """True when the run ended before its answer and yet left steps."""
        return self.state in ("cancelled", "failed") and bool(self.steps)

    def with_step(self, step: StepValue) -> RunValue:
        """Return the run with `step` added, or replacing the one of the same index."""
        kept = tuple(item for item in self.steps if item.index != step.index)
        return replace(self, steps=tuple(sorted(kept + (step,), key=lambda item: item.index)))

    def with_segment(self, segment: SegmentValue) -> RunValue:
        """Return the run with the segment of the same id replaced."""
        steps = tuple(
            replace(step, segments=tuple(segment if item.id == segment.id else item for item in step.segments))
            for step in self.steps
        )
        return replace(self, steps=steps)


def keep_newest(runs: Sequence[RunValue]) -> Tuple[RunValue, ...]:
    """Return the runs, newest first, without the oldest of those that are over: a history has an end."""
    over = [run.id for run in runs if run.state in OVER]
    dropped = set(over[MAX_RUNS:])
    return tuple(run for run in runs if run.id not in dropped) if dropped else tuple(runs)
