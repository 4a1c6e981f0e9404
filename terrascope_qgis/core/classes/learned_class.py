"""A class learned from a few labels, as plain numbers; knows neither arrays nor models, so that QGIS can hold it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ..errors import InputError
from ..words.said import describe_said, recall_said, say

FORMAT = "terrascope.class/1"
MAX_NAME_CHARS = 60
MAX_PHRASES = 20
MAX_WEIGHTS = 4096
_NAME = re.compile(r"[^\W\d_][\w '\-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Estimate:
    """A share between 0 and 1 with its 95 % bounds."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class BlockScore:
    """How the class did in one block of labels that was left out of the fit."""

    positives: int
    """Labelled cells of the class in the block."""
    found: int
    """Those of them that the class found."""
    others: int
    """Labelled cells of anything else."""
    false_alarms: int
    """Those of them that the class took for its own."""


@dataclass(frozen=True)
class CrossValidation:
    """What the class reaches on labels it has not seen, block by block."""

    gap_px: int
    """Every label used for a test was at least so many pixels away from every label learned from."""
    blocks: tuple[BlockScore, ...]
    auroc: Estimate
    """Share of pairs of a cell of the class and another one that are ranked rightly."""
    balanced_accuracy: Estimate
    """Mean of the shares found right in the class and outside it; 0.5 is guessing."""
    f1: Estimate
    """As common as the class is among the labels; lower where it is rarer on the ground."""


@dataclass(frozen=True)
class FeatureSource:
    """Which features the weights belong to; others mean something else."""

    bundle: str
    """Id and version of the bundle, for messages."""
    vision_sha256: str
    """Hash of the encoder that makes the features."""
    sensors: str
    """`optical`, `sar` or `optical+sar`."""


@dataclass(frozen=True)
class LabelCounts:
    """What the class was learned from, in cells of the features (2 x 2 pixels)."""

    positives: int
    negatives: int
    background: int
    """Negatives that nobody labelled: drawn at random from the rest of the area."""
    shapes: int
    """Points and polygons."""


@dataclass(frozen=True)
class LearnedClass:
    """A class as a linear score on pixel features; probability = sigmoid(weights . features + bias)."""

    name: str
    """What it is called in questions and answers."""
    phrases: tuple[str, ...]
    """Words for it in questions, the name first."""
    source: FeatureSource
    weights: tuple[float, ...]
    """One per feature channel."""
    bias: float
    labels: LabelCounts
    score: CrossValidation | None
    """None = the labels lie too close together to leave some out."""
    share: float = 0.25
    """Share of the area that the class was taken to cover; probabilities depend on it."""
    threshold: float = 0.5
    """A mask is where the probability reaches this."""
    notes: tuple[str, ...] = ()
    """What its user should know: each a `Said`, or plain text of an older version."""

    def __post_init__(self) -> None:
        check_name(self.name)
        if not self.phrases or self.phrases[0] != self.name or len(self.phrases) > MAX_PHRASES:
            raise InputError(say("class_phrases", learned=self.name, most=MAX_PHRASES))
        for phrase in self.phrases:
            check_name(phrase)

    @property
    def is_calibrated(self) -> bool:
        """Whether its probabilities were set on labels it had not seen."""
        return self.score is not None


def check_name(name: str) -> str:
    """The name, if questions can use it.

    Raises:
        InputError: it is empty, too long, or no word.
    """
    if len(name) > MAX_NAME_CHARS or not _NAME.fullmatch(name) or name != " ".join(name.split()):
        raise InputError(say("class_name", learned=name, most=MAX_NAME_CHARS))
    return name


def class_document(learned: LearnedClass) -> dict[str, Any]:
    """The class as JSON values."""
    return {"format": FORMAT, **asdict(learned), "note_facts": [describe_said(note) for note in learned.notes]}


def read_class(document: Any, origin: str) -> LearnedClass:
    """The class in JSON values.

    Args:
        document: parsed JSON.
        origin: file or place it comes from, for messages.

    Raises:
        InputError: it is no class, or a field is missing or wrong.
    """
    if not isinstance(document, Mapping):
        raise _wrong(origin, "the root", document, "an object")
    if document.get("format") != FORMAT:
        raise _wrong(origin, "format", document.get("format"), repr(FORMAT))
    weights = document.get("weights")
    if not isinstance(weights, list) or not 0 < len(weights) <= MAX_WEIGHTS:
        raise _wrong(origin, "weights", weights, f"a list of 1 to {MAX_WEIGHTS} numbers")
    phrases = document.get("phrases")
    notes = document.get("notes", [])
    for name, texts in (("phrases", phrases), ("notes", notes)):
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise _wrong(origin, name, texts, "a list of texts")
    try:
        return LearnedClass(
            name=_text(document, "name", origin),
            phrases=tuple(phrases or ()),
            source=_read_source(_object(document, "source", origin), origin),
            weights=tuple(_number(value, "weights", origin) for value in weights),
            bias=_number(document.get("bias"), "bias", origin),
            labels=_read_labels(_object(document, "labels", origin), origin),
            score=None if document.get("score") is None else _read_score(_object(document, "score", origin), origin),
            share=_share(document.get("share"), "share", origin),
            threshold=_share(document.get("threshold"), "threshold", origin),
            notes=_read_notes(notes, document.get("note_facts")),
        )
    except InputError as error:
        if str(error).startswith(origin):
            raise
        raise InputError(say("of_file", file=origin, warning=error.args[0])) from None


def _read_notes(notes: list[str], facts: Any) -> tuple[str, ...]:
    """The notes, each with what it says where that is known; files of older versions do not tell."""
    if not isinstance(facts, list) or len(facts) != len(notes):
        return tuple(notes)
    return tuple(recall_said(note, fact) for note, fact in zip(notes, facts))  # noqa: B905 - equal lengths, Python 3.9


def _read_source(value: Mapping[str, Any], origin: str) -> FeatureSource:
    sha256 = _text(value, "vision_sha256", origin)
    if not _SHA256.fullmatch(sha256):
        raise _wrong(origin, "source.vision_sha256", sha256, "64 hexadecimal digits")
    sensors = _text(value, "sensors", origin)
    if sensors not in ("optical", "sar", "optical+sar"):
        raise _wrong(origin, "source.sensors", sensors, "optical, sar or optical+sar")
    return FeatureSource(_text(value, "bundle", origin), sha256, sensors)


def _read_labels(value: Mapping[str, Any], origin: str) -> LabelCounts:
    names = ("positives", "negatives", "background", "shapes")
    return LabelCounts(*(_count(value.get(name), f"labels.{name}", origin) for name in names))


def _read_score(value: Mapping[str, Any], origin: str) -> CrossValidation:
    blocks = value.get("blocks")
    if not isinstance(blocks, list) or not all(isinstance(block, Mapping) for block in blocks):
        raise _wrong(origin, "score.blocks", blocks, "a list of objects")
    names = ("positives", "found", "others", "false_alarms")
    estimates = []
    for name in ("auroc", "balanced_accuracy", "f1"):
        item = _object(value, name, origin)
        estimates.append(
            Estimate(*(_share(item.get(part), f"score.{name}", origin) for part in ("value", "low", "high")))
        )
    return CrossValidation(
        _count(value.get("gap_px"), "score.gap_px", origin),
        tuple(
            BlockScore(*(_count(block.get(name), f"score.blocks.{name}", origin) for name in names)) for block in blocks
        ),
        *estimates,
    )


def _object(value: Mapping[str, Any], name: str, origin: str) -> Mapping[str, Any]:
    found = value.get(name)
    if not isinstance(found, Mapping):
        raise _wrong(origin, name, found, "an object")
    return found


def _text(value: Mapping[str, Any], name: str, origin: str) -> str:
    found = value.get(name)
    if not isinstance(found, str) or not found:
        raise _wrong(origin, name, found, "a text")
    return found


def _number(value: Any, name: str, origin: str) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise _wrong(origin, name, value, "a number")
    return float(value)


def _share(value: Any, name: str, origin: str) -> float:
    number = _number(value, name, origin)
    if not 0 <= number <= 1:
        raise _wrong(origin, name, value, "a number from 0 to 1")
    return number


def _count(value: Any, name: str, origin: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _wrong(origin, name, value, "a whole number from 0")
    return value


def _wrong(origin: str, name: str, found: Any, expected: str) -> InputError:
    return InputError(say("class_field", file=origin, field=name, found=f"{found!r:.80}", expected=expected))
