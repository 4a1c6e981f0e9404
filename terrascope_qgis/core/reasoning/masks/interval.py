"""How sure the share of a mask is: bounds of its percentage from calibrated probabilities; decodes nothing.

The share of an area is the mean of a field of yes and no, each pixel with its probability p. Two things make it
unsure.

Pixels err together. The variance of the sum is that of a spatial total, sum over all pairs i, j of s_i s_j r(d_ij),
with s = sqrt(p (1 - p)) and a correlation r(d) = exp(-d / L) that falls with distance (Wadoux and Heuvelink 2023,
Methods in Ecology and Evolution 14, 1320-1332). It is summed over cells of some pixels with a Fourier transform. L is
the distance at which the correlation of the probabilities themselves has fallen to 1/e: they come in the same patches
as the errors.

And a whole scene may be off. A calibration holds for the mean of many scenes; one scene's probabilities may all be too
high or too low by a shift of their logits, of standard deviation `spread`, which is measured on held-out scenes when a
model is calibrated. Shifting all logits by 1.96 `spread` down and up gives bounds that stay between 0 and 100 %.

The two are independent: their distances from the middle add up in squares, on each side.

The quality of a mask is its expected intersection over union with the class: sum of p inside over the pixels inside
plus the sum of p outside, its mean taken over the scene's shift at three points (Gauss-Hermite).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..area.inputs import BoolArray, FloatArray

NORMAL_95 = 1.96
CELL_PX = 8
"""Side of the cells that pairs of pixels are summed over."""
MOST_CELLS = 512
"""Cells a side at most: larger areas have larger cells."""

_SHIFT_FACTORS = (-math.sqrt(3), 0.0, math.sqrt(3))
_SHIFT_WEIGHTS = (1 / 6, 2 / 3, 1 / 6)
"""Three-point Gauss-Hermite rule for a normal shift of standard deviation 1."""

_DoubleArray = NDArray[np.float64]


@dataclass(frozen=True)
class Doubt:
    """What the probabilities of a mask say about it."""

    low_percent: float
    """Lower bound (95 %) of the share of valid pixels that belong to the class."""
    high_percent: float
    expected_percent: float
    """Mean of the probabilities."""
    length_px: float
    """Distance over which errors go together."""
    blocks: float
    """Number of independent pixels that would have the same variance."""
    quality: float | None
    """Expected intersection over union of the mask with the class; None for an empty mask."""


class DoubtSums:
    """Adds up what `Doubt` needs, row band by row band."""

    def __init__(self, shape: tuple[int, int], *, spread: float) -> None:
        """Begin an area.

        Args:
            shape: height and width in pixels.
            spread: standard deviation of a scene's logits around those of the calibration.
        """
        self._width = shape[1]
        self._cell_px = max(CELL_PX, math.ceil(max(shape) / MOST_CELLS))
        cells = tuple(-(-length // self._cell_px) for length in shape)
        self._deviation: _DoubleArray = np.zeros(cells)
        self._probability: _DoubleArray = np.zeros(cells)
        self._valid: _DoubleArray = np.zeros(cells)
        self._odds = math.exp(NORMAL_95 * spread)
        self._low = self._high = 0.0
        self._shifts = [math.exp(factor * spread) for factor in _SHIFT_FACTORS]
        self._sums = [0.0] * len(_SHIFT_FACTORS)
        self._sums_inside = [0.0] * len(_SHIFT_FACTORS)
        self._inside = 0

    def add(self, row: int, probability: FloatArray, seen: BoolArray, found: BoolArray) -> None:
        """Take in some rows.

        Args:
            row: of the area where they begin.
            probability: `(rows, W)` calibrated.
            seen: `(rows, W)` valid pixels.
            found: `(rows, W)` pixels of the mask.
        """
        p = np.where(seen, probability, 0).astype(np.float32)
        unsure = p * (1 - p)
        self._gather(self._deviation, row, np.sqrt(unsure))
        self._gather(self._probability, row, p)
        self._gather(self._valid, row, seen)
        self._low += float(_shift_odds(p, 1 / self._odds).sum(dtype=np.float64))
        self._high += float(_shift_odds(p, self._odds).sum(dtype=np.float64))
        self._inside += int(np.count_nonzero(found))
        for place, odds in enumerate(self._shifts):
            shifted = _shift_odds(p, odds)
            self._sums[place] += float(shifted.sum(dtype=np.float64))
            self._sums_inside[place] += float(shifted.sum(where=found, dtype=np.float64))

    def finish(self) -> Doubt | None:
        """Draw the conclusion; None where no pixel is valid."""
        valid = float(self._valid.sum())
        if not valid:
            return None
        expected = float(self._probability.sum())
        length = self._find_length()
        variance = self._sum_pairs(length)
        unsure = float((self._deviation**2).sum())
        random = NORMAL_95 * math.sqrt(variance)
        low = expected - math.hypot(random, expected - self._low)
        high = expected + math.hypot(random, self._high - expected)
        # The bounds hold the mask's own share: it is what is shown between them.
        low, high = min(low, self._inside), max(high, self._inside)
        return Doubt(
            low_percent=max(100 * low / valid, 0.0),
            high_percent=min(100 * high / valid, 100.0),
            expected_percent=100 * expected / valid,
            length_px=length,
            blocks=valid * unsure / variance / self._cell_px**2 if variance else valid,
            quality=self._find_quality() if self._inside else None,
        )

    def _find_quality(self) -> float:
        """Expected intersection over union, the mean over the shifts of the scene."""
        overlaps = [
            inside / (self._inside + whole - inside)
            for inside, whole in zip(self._sums_inside, self._sums, strict=True)
        ]
        return sum(weight * overlap for weight, overlap in zip(_SHIFT_WEIGHTS, overlaps, strict=True))

    def _gather(self, cells: _DoubleArray, row: int, values: NDArray[np.generic]) -> None:
        """Add rows of pixels to the cells they lie in."""
        size = self._cell_px
        columns = np.add.reduceat(values, np.arange(0, self._width, size), axis=1, dtype=np.float64)
        np.add.at(cells, (row + np.arange(len(values))) // size, columns)

    def _find_length(self) -> float:
        """Distance at which the correlation of the probabilities has fallen to 1/e, in pixels."""
        held = self._valid > 0
        means = np.divide(self._probability, self._valid, out=np.zeros_like(self._valid), where=held)
        gaps = np.where(held, means - means[held].mean(), 0.0)
        if not (gaps**2).sum() > 1e-12 * held.sum():
            return float(self._cell_px)
        correlation = _correlate(gaps) / np.maximum(_correlate(held.astype(np.float64)), 0.5)
        curve = _mean_axes(correlation) / correlation[0, 0]
        below = np.flatnonzero(curve < math.exp(-1))
        if not len(below):
            return float(len(curve) * self._cell_px)
        lag = int(below[0])
        share = (curve[lag - 1] - math.exp(-1)) / (curve[lag - 1] - curve[lag])
        return max(float((lag - 1 + share) * self._cell_px), self._cell_px / 2)

    def _sum_pairs(self, length_px: float) -> float:
        """Variance of the number of pixels of the class."""
        height, width = self._deviation.shape
        rows, cols = (np.minimum(np.arange(2 * n), 2 * n - np.arange(2 * n)) for n in (height, width))
        kernel = np.exp(-np.hypot(rows[:, None], cols[None, :]) * self._cell_px / length_px)
        padded = np.zeros((2 * height, 2 * width))
        padded[:height, :width] = self._deviation
        spectrum = np.fft.rfft2(kernel) * np.fft.rfft2(padded)
        smooth = np.fft.irfft2(spectrum, s=padded.shape)[:height, :width]
        return max(float((smooth * self._deviation).sum()), 0.0)


def _shift_odds(probability: FloatArray, factor: float) -> FloatArray:
    """Probabilities whose odds are multiplied."""
    raised = probability * factor
    return np.asarray(raised / (raised + (1 - probability)), np.float32)


def _correlate(field: _DoubleArray) -> _DoubleArray:
    """Sums of products of a field with itself, by lag `(rows, columns)` from 0 to half its sides."""
    height, width = field.shape
    spectrum = np.fft.rfft2(field, s=(2 * height, 2 * width))
    sums = np.fft.irfft2(np.abs(spectrum) ** 2, s=(2 * height, 2 * width))
    return np.asarray(sums[: height // 2 + 1, : width // 2 + 1])


def _mean_axes(correlation: _DoubleArray) -> _DoubleArray:
    """Correlation by lag, the mean along rows and columns; as long as the longer of the two."""
    down, across = correlation[:, 0], correlation[0, :]
    size = min(len(down), len(across))
    longer = down if len(down) > len(across) else across
    return np.concatenate([(down[:size] + across[:size]) / 2, longer[size:]])
