"""Measures a mask: pixels, share, ground area, parts, middle and where it lies; compares it with nothing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..result import Measures
from .area import mask_area_m2
from .compass import Axis, find_axis, name_place
from .grid import PixelGrid
from .north import find_heading

BoolArray = NDArray[np.bool_]
Frame = tuple[slice, slice]
"""Rows and columns."""

_STRIP_ROWS = 1024


def measure_mask(
    mask: BoolArray, valid: BoolArray, grid: PixelGrid, *, min_part_px: int, frame: Frame | None = None
) -> Measures:
    """Measure a mask where its inputs are valid.

    Args:
        mask: `(H, W)` on `grid`.
        valid: `(H, W)`, True inside the area where the inputs the mask rests on are valid.
        grid: where the pixels lie.
        min_part_px: smallest part that counts.
        frame: rows and columns that the place of the mask is told in; None = the whole grid.

    Returns:
        The measures. `compass` is the direction of the middle from the frame's centre: one of eight on the ground (by
        true north at the grid's middle; without a CRS, north is up in the picture), `centre` when the middle is within
        a third of half the sides, `spread` when it is there because the mask reaches over most of the frame.

    Raises:
        ValueError: shapes differ.
    """
    if mask.shape != grid.shape or valid.shape != grid.shape:
        raise ValueError(f"Mask {mask.shape}, valid {valid.shape} and grid {grid.shape} differ in shape.")
    inside = mask & valid
    pixels = int(np.count_nonzero(inside))
    valid_pixels = int(np.count_nonzero(valid))
    area = mask_area_m2(inside, grid)
    if pixels == 0:
        return Measures(0, valid_pixels, 0.0, area, 0, min_part_px, None, None)
    rows, cols = _find_axis(inside, 0), _find_axis(inside, 1)
    return Measures(
        pixels=pixels,
        valid_pixels=valid_pixels,
        percent=100.0 * pixels / valid_pixels,
        area_m2=area,
        parts=count_parts(inside, min_part_px=min_part_px),
        min_part_px=min_part_px,
        centroid_row_col=(rows.mean, cols.mean),
        compass=_find_compass(inside, frame or (slice(None), slice(None)), grid),
    )


def _find_compass(mask: BoolArray, frame: Frame, grid: PixelGrid) -> str:
    framed = mask[frame]
    return name_place(_find_axis(framed, 0), _find_axis(framed, 1), find_heading(grid))


def count_parts(mask: BoolArray, *, min_part_px: int) -> int:
    """Count 8-connected parts of at least `min_part_px` pixels; memory stays constant for any height.

    Args:
        mask: `(H, W)`.
        min_part_px: smallest part that counts.
    """
    sizes: list[int] = [0]
    parent: list[int] = [0]
    border: NDArray[np.int64] = np.zeros(mask.shape[1], np.int64)
    for first in range(0, mask.shape[0], _STRIP_ROWS):
        labels, found = ndimage.label(mask[first : first + _STRIP_ROWS], structure=np.ones((3, 3), bool))
        offset = len(parent) - 1
        sizes.extend(np.bincount(labels.ravel(), minlength=found + 1)[1:].tolist())
        parent.extend(range(offset + 1, offset + found + 1))
        top = np.where(labels[0] > 0, labels[0].astype(np.int64) + offset, 0)
        for above, below in _touching(border, top):
            parent[_root(parent, below)] = _root(parent, above)
        border = np.where(labels[-1] > 0, labels[-1].astype(np.int64) + offset, 0)
    totals: dict[int, int] = {}
    for label in range(1, len(parent)):
        root = _root(parent, label)
        totals[root] = totals.get(root, 0) + sizes[label]
    return sum(size >= min_part_px for size in totals.values())


def _touching(above: NDArray[np.int64], below: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Distinct pairs of labels that touch across a strip border, corners included."""
    pairs: set[tuple[int, int]] = set()
    width = len(above)
    for step in (-1, 0, 1):
        upper = above[max(step, 0) : width + min(step, 0)]
        lower = below[max(-step, 0) : width + min(-step, 0)]
        both = (upper > 0) & (lower > 0)
        pairs.update(zip(upper[both].tolist(), lower[both].tolist(), strict=True))
    return sorted(pairs)


def _root(parent: list[int], label: int) -> int:
    """The label that stands for all parts joined with `label`."""
    while parent[label] != label:
        parent[label] = parent[parent[label]]
        label = parent[label]
    return label


def _find_axis(mask: BoolArray, axis: int) -> Axis:
    return find_axis(np.count_nonzero(mask, axis=1 - axis).tolist())
