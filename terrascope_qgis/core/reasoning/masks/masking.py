"""From one [SEG] embedding to a mask of the whole area: tiles decoded, blended, calibrated, row band by row band."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from ...model.bundle.manifest import DEGRADED, Calibration, Manifest
from ...model.runtime.model import Model
from ...progress import Progress
from ...result import PROBABILITY_SCALE, PROBABILITY_UNKNOWN, ByteArray
from ..area.encoded_area import CHANGE, WEIGHT_STRIDE_PX, EncodedArea
from ..area.inputs import BoolArray, FloatArray
from .interval import DoubtSums
from .logits import decode_tile

UNCALIBRATED = Calibration(temperature=1.0, threshold=0.5, ece=None)
MAX_CALIBRATION_ERROR = 0.05
"""Above this expected calibration error probabilities count as uncalibrated."""
USUAL_SPREAD = 1.7
"""Standard deviation of a scene's logits where a bundle's calibration does not say; measured as docs/trust.md says."""
USUAL_CHANGE_SPREAD = 2.1
TileLogits = Callable[[int], FloatArray]
"""Index of a tile that has features -> its logits `(tile_px, tile_px)` float32."""


@dataclass(frozen=True)
class DecodedMask:
    """A mask with what its probabilities say."""

    mask: BoolArray
    """`(H, W)`; False outside the area and where nothing is valid."""
    score: float
    """Mean calibrated probability inside the mask; 0 for an empty one."""
    optical_share: float
    """Mean share of optical inside the mask, over the valid area for an empty one."""
    interval_percent: tuple[float, float] | None
    """95 % bounds of the percentage; None without a measured calibration."""
    quality: float | None = None
    """Expected intersection over union with the ground; None without a measured calibration and for an empty mask."""
    probability: ByteArray | None = None
    """`(H, W)` probability in 1/254, 255 = not known; None = not kept."""
    calibration_error: float | None = None
    """Expected calibration error of its probabilities, 0-1, as the bundle states it; None = not measured."""


@dataclass
class _Sums:
    """What is added up over the row bands."""

    valid: int = 0
    inside: int = 0
    probability_inside: float = 0.0
    share: float = 0.0
    share_inside: float = 0.0


def is_calibrated(calibration: Calibration) -> bool:
    """Whether its probabilities were measured to mean what they say."""
    return calibration.ece is not None and calibration.ece <= MAX_CALIBRATION_ERROR


def find_calibration(manifest: Manifest, encoded: EncodedArea, date: int, label: str) -> Calibration:
    """The calibration of a label's masks by the sensors that were given, or of changes.

    What was measured on calibrated values says nothing of 8-bit pictures: without an entry of their own they take its
    threshold, and their probabilities count as not calibrated.
    """
    key = "change" if date == CHANGE else encoded.sensors_at(date)
    usual = manifest.calibration.get(key, UNCALIBRATED).of(label)
    if not encoded.degraded_at(date):
        return usual
    own = manifest.calibration.get(key + DEGRADED)
    return replace(usual, ece=None) if own is None else own.of(label)


def decode_mask(
    model: Model,
    encoded: EncodedArea,
    seg: FloatArray,
    date: int,
    label: str,
    progress: Progress,
    *,
    keep_probability: bool = False,
) -> DecodedMask:
    """Decode the mask of an embedding at one date, or between the two.

    Args:
        model: whose mask decoder to run.
        encoded: the area.
        seg: `(1, width)` output of the SEG head.
        date: index of the date, or `CHANGE`.
        label: what the mask is of; it may have a threshold of its own.
        progress: hears of each tile and may stop the run.
        keep_probability: whether to keep the probability of each pixel.

    Raises:
        Cancelled: the user stopped the run.
        BundleError: the decoder fails.
    """
    calibration = find_calibration(model.manifest, encoded, date, label)

    def read_logits(tile: int) -> FloatArray:
        features = encoded.features_at(date, tile, model)
        return np.asarray(decode_tile(model, features, seg, encoded.tiling.tile_px)[0])

    return make_mask(encoded, date, read_logits, calibration, progress, keep_probability=keep_probability)


def make_mask(
    encoded: EncodedArea,
    date: int,
    read_logits: TileLogits,
    calibration: Calibration,
    progress: Progress,
    *,
    keep_probability: bool = False,
) -> DecodedMask:
    """Make the mask of whatever gives logits for a tile; see `decode_mask`."""
    rows = blend_rows(encoded, date, read_logits, calibration, progress)
    return measure_rows(encoded, date, rows, calibration, keep_probability=keep_probability)


def measure_rows(
    encoded: EncodedArea,
    date: int,
    probabilities: Iterator[tuple[int, FloatArray]],
    calibration: Calibration,
    *,
    keep_probability: bool = False,
) -> DecodedMask:
    """Make the mask of probabilities that come as `blend_rows` yields them; see `decode_mask`."""
    valid = encoded.valid_at(date)
    mask = np.zeros(encoded.grid.shape, np.bool_)
    kept = np.full(encoded.grid.shape, PROBABILITY_UNKNOWN, np.uint8) if keep_probability else None
    sums = _Sums()
    doubts = None
    if is_calibrated(calibration):
        doubts = DoubtSums(encoded.grid.shape, spread=find_spread(calibration, date))
    for row, probability in probabilities:
        rows = slice(row, row + len(probability))
        seen = valid.read(row, len(probability))
        found = (probability >= calibration.threshold) & seen
        mask[rows] = found
        if kept is not None:
            kept[rows] = np.where(seen, np.round(PROBABILITY_SCALE * probability), PROBABILITY_UNKNOWN)
        if doubts is not None:
            doubts.add(row, probability, seen, found)
        _add_band(sums, probability, found, seen, _read_share(encoded, date, row, len(probability)))
    doubt = None if doubts is None else doubts.finish()
    return DecodedMask(
        mask=mask,
        score=sums.probability_inside / sums.inside if sums.inside else 0.0,
        optical_share=sums.share_inside / sums.inside if sums.inside else sums.share / max(sums.valid, 1),
        interval_percent=None if doubt is None else (doubt.low_percent, doubt.high_percent),
        quality=None if doubt is None else doubt.quality,
        probability=kept,
        calibration_error=calibration.ece,
    )


def find_spread(calibration: Calibration, date: int) -> float:
    """How far all logits of one scene may be off together."""
    if calibration.spread is not None:
        return calibration.spread
    return USUAL_CHANGE_SPREAD if date == CHANGE else USUAL_SPREAD


def blend_rows(
    encoded: EncodedArea, date: int, read_logits: TileLogits, calibration: Calibration, progress: Progress
) -> Iterator[tuple[int, FloatArray]]:
    """Yield first row and calibrated probabilities `(rows, W)` float32 of one row band after the other.

    Logits of overlapping tiles are averaged with weights that fall towards their edges; tiles without features count
    nothing, and pixels that no tile covers have probability 0.
    """
    tiling = encoded.tiling
    live = encoded.tiles_at(date)
    weights = tiling.weights
    frame = tiling.frame
    total = np.zeros((tiling.tile_px, frame.width), np.float32)
    weight = np.zeros_like(total)
    bands = tiling.bands()
    done = 0
    for number, band in enumerate(bands):
        for index in band:
            progress.check()
            done += 1
            if index in live:
                logits = read_logits(index)
                col = tiling.tiles[index].col - frame.col
                width = min(tiling.tile_px, frame.width - col)
                total[:, col : col + width] += logits[:, :width] * weights[:, :width]
                weight[:, col : col + width] += weights[:, :width]
            progress.stage("mask", done, len(tiling.tiles))
        row = tiling.tiles[band[0]].row
        following = tiling.tiles[bands[number + 1][0]].row if number + 1 < len(bands) else frame.row + frame.height
        ready = following - row
        first, end = max(row, 0), min(following, tiling.height)
        if first < end:  # what lies around the area is not answered for
            here = np.s_[first - row : end - row, -frame.col : tiling.width - frame.col]
            yield first, _to_probability(total[here], weight[here], calibration.temperature)
        _shift(total, ready)
        _shift(weight, ready)


def _to_probability(total: FloatArray, weight: FloatArray, temperature: float) -> FloatArray:
    logits = total / np.maximum(weight, 1e-9) / temperature
    probability = 1.0 / (1.0 + np.exp(-np.clip(logits, -60, 60)))
    return np.where(weight > 0, probability, 0.0).astype(np.float32)


def _shift(rows: FloatArray, count: int) -> None:
    """Drop the first rows and clear as many at the end."""
    if count >= len(rows):
        rows[:] = 0
        return
    rows[:-count] = rows[count:].copy()
    rows[-count:] = 0


def _read_share(encoded: EncodedArea, date: int, row: int, count: int) -> FloatArray:
    """Share of optical per pixel `(count, W)` of some rows; of a change the mean of both dates."""
    dates = (0, encoded.last) if date == CHANGE else (date,)
    rows = np.arange(row, row + count) // WEIGHT_STRIDE_PX
    cols = np.arange(encoded.tiling.width) // WEIGHT_STRIDE_PX
    shares = [encoded.sensor_weight[one][np.ix_(rows, cols)].astype(np.float32) / 255 for one in dates]
    return np.asarray(sum(shares) / len(shares), np.float32)


def _add_band(sums: _Sums, probability: FloatArray, found: BoolArray, seen: BoolArray, share: FloatArray) -> None:
    sums.valid += int(np.count_nonzero(seen))
    sums.inside += int(np.count_nonzero(found))
    sums.probability_inside += float(probability.sum(where=found, dtype=np.float64))
    sums.share += float(share.sum(where=seen, dtype=np.float64))
    sums.share_inside += float(share.sum(where=found, dtype=np.float64))
