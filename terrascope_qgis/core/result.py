"""What a run gives back: steps, segments with masks, measures, claims and the answer."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .geo.grid import PixelGrid
from .words.part_words import PARTS
from .words.said import Said

BoolArray = NDArray[np.bool_]
ByteArray = NDArray[np.uint8]
FloatArray = NDArray[np.float32]

PROBABILITY_SCALE = 254
"""Full probability in `Segment.probability`: value = round(254 * p)."""
PROBABILITY_UNKNOWN = 255
"""Value of `Segment.probability` outside the area and where nothing is valid."""


@dataclass(frozen=True)
class Measures:
    """What the host measured in a mask; never what a model said."""

    pixels: int
    """Pixels of the mask that are valid and inside the area."""
    valid_pixels: int
    """Pixels of the area that are valid in the inputs the mask rests on."""
    percent: float
    """100 * pixels / valid_pixels; 0 where nothing is valid."""
    area_m2: float | None
    """Ellipsoidal area; None where the grid has no CRS."""
    parts: int
    """8-connected parts of at least `min_part_px` pixels."""
    min_part_px: int
    centroid_row_col: tuple[float, float] | None
    """Mean pixel-centre position; None for an empty mask."""
    compass: str | None
    """Where most of it lies in the area, or in the part that it was cut to: N NE E SE S SW W NW centre spread; None for
    an empty mask."""


@dataclass(frozen=True)
class Segment:
    """One mask of one reasoning step."""

    id: int
    """1-based, in order of [SEG] over the whole answer."""
    label: str
    """Name as in the bundle's vocabulary (`water`, `gain:built_up`, ...), else the model's own phrase."""
    phrase: str
    """The words the model used for it."""
    date: str | None
    """ISO date, or `first/last` ISO pair for a change; None = undated."""
    sensor: str
    """`optical`, `sar` or `optical+sar`: what the mask rests on."""
    score: float
    """Mean calibrated probability inside the mask, 0-1; 0 for an empty mask."""
    mask: BoolArray
    """(H, W) on the result's grid; False outside area and validity."""
    measures: Measures
    layer: str
    """Name of its layer in the evidence files."""
    interval_percent: tuple[float, float] | None = None
    """Lower and upper bound of `percent` from the calibrated probabilities (95 %); None = not computed."""
    interval_area_m2: tuple[float, float] | None = None
    """The same bounds as ground area; None = not computed, or the grid has no CRS."""
    quality: float | None = None
    """Expected intersection over union of the mask with the ground, 0-1, from the calibrated probabilities; None = not
    computed."""
    probability: ByteArray | None = None
    """`(H, W)` calibrated probability in 1/254, 255 = not known; None = not asked for."""
    calibration_error: float | None = None
    """How far probabilities of such masks were off on average where the model was tested, 0-1; None = not measured."""
    part: str | None = None
    """Part of the area that mask and measures are cut to, a key of `core.words.part_words.PARTS`; None = all of it."""


class Verdict(enum.Enum):
    """How a number in the text compares with the masks."""

    VERIFIED = "verified"
    DIFFERS = "differs"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True)
class Claim:
    """A statement in the text that can be held against the masks."""

    text: str
    value: float | str | None
    """What the text says, in `unit`; words for relations and places."""
    unit: str | None
    recomputed: float | str | None
    """What the masks say, in `unit`; None = they say nothing of it."""
    verdict: Verdict
    kind: str = ""
    """`percent`, `area`, `distance`, `count`, `pixels`, `comparison`, `adjacency`, `change`, `position`, `presence`,
    `sum`, `date`, `resolution`, or `number` for one that nothing measures."""
    segments: tuple[int, ...] = ()
    """Ids of the masks it was held against."""
    note: str = ""
    """Why it could not be checked, or what was compared, in a few words: a `Said`, or nothing."""


@dataclass(frozen=True)
class ReasoningStep:
    """One sentence or step of the trace."""

    index: int
    text: str
    segments: tuple[Segment, ...] = ()
    claims: tuple[Claim, ...] = ()


class Status(enum.Enum):
    """How the question ended."""

    ANSWERED = "answered"
    DECLINED = "declined"
    NOTHING_FOUND = "nothing_found"


class Level(enum.Enum):
    """How far an answer can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True)
class Fact:
    """What a sentence says, for a program that words it in its user's language."""

    code: str
    """A key of `core.words.reason_words.REASONS`."""
    values: Mapping[str, Any]
    """Plain JSON values."""


@dataclass(frozen=True)
class Confidence:
    """How far an answer can be relied on, and what that rests on."""

    level: Level
    reasons: tuple[str, ...]
    """Short English sentences, the ones that lower the level first."""
    facts: tuple[Fact, ...]
    """What each of them says."""


@dataclass(frozen=True)
class Answer:
    """The conclusion."""

    text: str
    status: Status
    task: str | None
    value: float | str | bool | None = None
    unit: str | None = None
    choice: str | None = None
    reason: str | None = None
    claims: tuple[Claim, ...] = ()
    """Statements of the answer's own text; those of the steps are with the steps."""
    confidence: Confidence | None = None
    """None = not judged, as for a declined question."""


@dataclass(frozen=True)
class InputRecord:
    """How one raster was read; part of the answer so that it can be defended."""

    file: str
    role: str
    date: str | None
    bands: tuple[str, ...]
    unit: str
    scale: str
    crs: str | None
    valid_percent: float


class SignatureState(enum.StrEnum):
    """What is known of where a bundle comes from."""

    SIGNED = "signed"
    """With a key that the user trusts."""
    UNKNOWN = "unknown"
    """Over these very files, with a key that the user does not trust: nobody knows who did it."""
    HASH_ONLY = "hash-only"
    """Not signed: the files are those that the manifest lists, whoever wrote it."""


@dataclass(frozen=True)
class Signature:
    """Who signed a bundle, as far as is known."""

    state: SignatureState
    by: str = ""
    """Name of the trusted key."""
    key: str = ""
    """Fingerprint of the key, as far as it is known."""

    def describe(self) -> str:
        """In words, for people."""
        if self.state is SignatureState.SIGNED:
            return f"signed by {self.by} (key {self.key[:16]})"
        if self.state is SignatureState.UNKNOWN:
            return f"unknown: signed with a key that is not trusted here ({self.key[:16] or 'it is not named'})"
        return "hash-only: not signed, files checked by their hashes"


@dataclass(frozen=True)
class ModelRecord:
    """Which model ran, and where."""

    id: str
    version: str
    sha256: str
    device: str
    provider: str
    signature: Signature = Signature(SignatureState.HASH_ONLY)


@dataclass(frozen=True)
class MeasuredPart:
    """The part of the area that the question names."""

    code: str
    """A key of `core.words.part_words.PARTS`."""
    outline: tuple[tuple[float, float], ...]
    """Corners (row, col) on the result's grid, the first one repeated; whole numbers are corners of pixels."""
    is_alone: bool = True
    """Whether all masks and percentages are of it; else only those of segments that name it."""

    @property
    def words(self) -> str:
        """In English: "the northern half of the area"."""
        return PARTS[self.code]


@dataclass(frozen=True)
class AnalysisResult:
    """Everything an answer rests on."""

    question: str
    answer: Answer
    steps: tuple[ReasoningStep, ...]
    inputs: tuple[InputRecord, ...]
    grid: PixelGrid
    model: ModelRecord
    timings_s: Mapping[str, float]
    warnings: tuple[Said, ...] = ()
    preview: NDArray[np.uint8] | None = None
    """(H', W', 3) picture of the area for overlays, at most 1024 px a side."""
    extras: Mapping[str, Any] = field(default_factory=dict)
    part: MeasuredPart | None = None
    """The part of the area that the question names, and whether it alone was measured; None = all of it."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        """All segments, in order of [SEG]."""
        return tuple(segment for step in self.steps for segment in step.segments)
