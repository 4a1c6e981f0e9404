"""Masks of classes an analyst has taught: a linear score on the pixel features, blended and measured like any mask."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...classes.area_interval import bound_percent
from ...classes.learned_class import LearnedClass
from ...errors import InputError
from ...model.bundle.manifest import Calibration
from ...model.runtime.model import Model
from ...progress import Progress
from ...words.said import Said, say
from ..area.encoded_area import CHANGE, EncodedArea
from ..area.inputs import BoolArray, FloatArray
from .masking import DecodedMask, TileLogits, blend_rows, make_mask

DOUBT_PERCENT = (25, 75)
"""Probabilities between these count as doubtful."""
PROBABILITY_STEPS = 254
NO_PROBABILITY = 255
_MAX_LOGIT = 60.0


@dataclass(frozen=True)
class ClassMap:
    """A learned class over an area."""

    mask: BoolArray
    """`(H, W)`; False outside the area and where nothing is valid."""
    probability: NDArray[np.uint8]
    """`(H, W)` in 1/254; `NO_PROBABILITY` where nothing is valid."""
    percent: float
    """Share of the mask in the valid area."""
    interval_percent: tuple[float, float] | None
    """95 % bounds of the true share from the left-out labels; None without a cross-validation."""
    doubtful_percent: float
    """Share of the valid area whose probability lies between the bounds of `DOUBT_PERCENT`."""


def vision_sha256(model: Model) -> str:
    """Hash of the encoder whose features a class belongs to."""
    file = model.manifest.graphs["vision"].file
    return next(entry.sha256 for entry in model.manifest.files if entry.path == file)


def check_fits(learned: LearnedClass, model: Model, sensors: str) -> Said | None:
    """Check that a class was learned on the features at hand.

    Args:
        learned: the class.
        model: that encoded the area.
        sensors: given for the date looked at.

    Returns:
        A warning where it was learned from other sensors; None otherwise.

    Raises:
        InputError: it was learned with another encoder.
    """
    if learned.source.vision_sha256 != vision_sha256(model) or len(learned.weights) != _channels(model):
        raise InputError(
            say(
                "class_of_other",
                learned=learned.name,
                bundle=learned.source.bundle,
                model=model.manifest.id,
                version=model.manifest.version,
            )
        )
    if learned.source.sensors == sensors:
        return None
    return say("class_sensors", learned=learned.name, taught=learned.source.sensors, found=sensors)


def decode_learned(
    model: Model,
    encoded: EncodedArea,
    learned: LearnedClass,
    date: int,
    progress: Progress,
    *,
    is_loss: bool = False,
    keep_probability: bool = False,
) -> DecodedMask:
    """Make the mask of a learned class at one date, or of what it gained (or lost) between the two.

    A gain is where the class is at the last date and was not at the first: probability p_last (1 - p_first).

    Args:
        model: that encoded the area.
        encoded: the area.
        learned: the class.
        date: index of the date, or `CHANGE`.
        progress: hears of each tile and may stop the run.
        is_loss: for `CHANGE`, whether the loss is meant.
        keep_probability: whether to keep the probability of each pixel.

    Raises:
        InputError: the class belongs to another encoder.
        Cancelled: the user stopped the run.
    """
    check_fits(learned, model, encoded.sensors_at(date))
    calibration = Calibration(temperature=1.0, threshold=learned.threshold, ece=None)
    read_logits = _read_logits(model, encoded, learned, date, is_loss)
    decoded = make_mask(encoded, date, read_logits, calibration, progress, keep_probability=keep_probability)
    if date == CHANGE or learned.score is None:
        # The left-out labels are of one date: they say nothing of differences.
        return decoded
    percent = 100.0 * np.count_nonzero(decoded.mask) / max(encoded.valid_at(date).count(), 1)
    return replace(decoded, interval_percent=bound_percent(percent, learned.score))


def map_class(model: Model, encoded: EncodedArea, learned: LearnedClass, date: int, progress: Progress) -> ClassMap:
    """Map a learned class with its probabilities at one date; see `decode_learned`."""
    check_fits(learned, model, encoded.sensors_at(date))
    calibration = Calibration(temperature=1.0, threshold=learned.threshold, ece=None)
    valid = encoded.valid_at(date)
    mask = np.zeros(encoded.grid.shape, np.bool_)
    rounded = np.full(encoded.grid.shape, NO_PROBABILITY, np.uint8)
    doubtful = 0
    logits = _read_logits(model, encoded, learned, date, is_loss=False)
    for row, probability in blend_rows(encoded, date, logits, calibration, progress):
        rows = slice(row, row + len(probability))
        seen = valid.read(row, len(probability))
        mask[rows] = (probability >= learned.threshold) & seen
        rounded[rows] = np.where(seen, np.round(PROBABILITY_STEPS * probability), NO_PROBABILITY)
        low, high = DOUBT_PERCENT
        doubtful += int(np.count_nonzero(seen & (100 * probability > low) & (100 * probability < high)))
    total = max(valid.count(), 1)
    percent = 100.0 * np.count_nonzero(mask) / total
    interval = None if learned.score is None else bound_percent(percent, learned.score)
    return ClassMap(mask, rounded, percent, interval, 100.0 * doubtful / total)


def _channels(model: Model) -> int:
    return model.manifest.vision.feature_channels


def _read_logits(model: Model, encoded: EncodedArea, learned: LearnedClass, date: int, is_loss: bool) -> TileLogits:
    weights = np.array(learned.weights, np.float32)
    stride = model.manifest.vision.feature_stride

    def read_date(one: int, tile: int) -> FloatArray:
        cells = np.tensordot(weights, encoded.features_at(one, tile, model)[0], axes=1) + np.float32(learned.bias)
        return np.repeat(np.repeat(cells, stride, axis=0), stride, axis=1)

    def read_logits(tile: int) -> FloatArray:
        if date != CHANGE:
            return read_date(date, tile)
        before, after = read_date(0, tile), read_date(encoded.last, tile)
        there, gone = (before, after) if is_loss else (after, before)
        probability = _sigmoid(there) * _sigmoid(-gone)
        return np.asarray(np.log(probability) - np.log1p(-probability), np.float32)

    return read_logits


def _sigmoid(logits: FloatArray) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-np.clip(logits.astype(np.float64), -_MAX_LOGIT / 2, _MAX_LOGIT / 2))))
