"""Moves pixels: shifts, turns and scales a picture in its frame, and brings masks back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

FloatArray = NDArray[np.float32]
BoolArray = NDArray[np.bool_]
Matrix = tuple[tuple[float, float], tuple[float, float]]

_WHOLE = 0.999
"""Share of valid pixels an interpolated value needs."""


@dataclass(frozen=True)
class Warp:
    """An affine move: the value at (row, col) of the moved picture comes from `matrix @ (row, col) + offset`.

    Positions are of pixel centres, (0, 0) is the first pixel's.
    """

    matrix: Matrix
    offset: tuple[float, float]
    soften_px: float = 0.0
    """Standard deviation of a blur before sampling, so that a smaller picture has no false detail."""

    def move_data(self, data: FloatArray) -> FloatArray:
        """Move `(C, H, W)` values bilinearly; NaN where a neighbour is invalid or outside."""
        return np.stack([self._move_plane(plane) for plane in data])

    def move_mask(self, mask: BoolArray) -> BoolArray:
        """Move a mask `(H, W)`, nearest pixel; False outside."""
        return _sample(mask, self.matrix, self.offset)

    def return_mask(self, mask: BoolArray) -> BoolArray:
        """Bring a mask of the moved picture back to where its pixels came from; False for what left the frame."""
        matrix, offset = self._invert()
        return _sample(mask, matrix, offset)

    def move_point(self, row_col: tuple[int, int]) -> tuple[int, int]:
        """The pixel that shows the ground of a pixel after the move; may lie outside the frame."""
        matrix, offset = self._invert()
        row, col = np.array(matrix) @ np.array(row_col) + np.array(offset)
        return round(float(row)), round(float(col))

    def _invert(self) -> tuple[Matrix, tuple[float, float]]:
        inverse = np.linalg.inv(np.array(self.matrix))
        offset = -inverse @ np.array(self.offset)
        (a, b), (c, d) = inverse.tolist()
        return ((a, b), (c, d)), (float(offset[0]), float(offset[1]))

    def _move_plane(self, plane: FloatArray) -> FloatArray:
        good = np.isfinite(plane)
        values = np.where(good, plane, 0.0).astype(np.float64)
        weights = good.astype(np.float64)
        if self.soften_px > 0:
            spread = ndimage.gaussian_filter(weights, self.soften_px)
            values = ndimage.gaussian_filter(values, self.soften_px) / np.maximum(spread, 1e-6) * good
        shared = {"order": 1, "mode": "constant", "cval": 0.0}
        matrix = np.array(self.matrix)
        moved = ndimage.affine_transform(values, matrix, self.offset, **shared)
        share = ndimage.affine_transform(weights, matrix, self.offset, **shared)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(share > _WHOLE, moved / share, np.nan).astype(np.float32)


def shift(rows: float, cols: float) -> Warp:
    """Move the picture down and to the right."""
    return Warp(((1.0, 0.0), (0.0, 1.0)), (-rows, -cols))


def rotate(degrees: float, shape: tuple[int, int]) -> Warp:
    """Turn the picture counter-clockwise around its middle."""
    angle = np.deg2rad(degrees)
    cosine, sine = float(np.cos(angle)), float(np.sin(angle))
    return _around_middle(((cosine, sine), (-sine, cosine)), shape)


def shrink(factor: float, shape: tuple[int, int]) -> Warp:
    """Draw the picture `factor` times as large, below 1, around its middle."""
    return _around_middle(((1 / factor, 0.0), (0.0, 1 / factor)), shape, soften_px=(1 / factor - 1) / 2)


def _around_middle(matrix: Matrix, shape: tuple[int, int], *, soften_px: float = 0.0) -> Warp:
    middle = (np.array(shape) - 1) / 2
    offset = middle - np.array(matrix) @ middle
    return Warp(matrix, (float(offset[0]), float(offset[1])), soften_px)


def _sample(mask: BoolArray, matrix: Matrix, offset: tuple[float, float]) -> BoolArray:
    moved = ndimage.affine_transform(mask.astype(np.uint8), np.array(matrix), offset, order=0, mode="constant", cval=0)
    return np.asarray(moved > 0)
