"""Picks the visual tokens that stand for a mask; two rules, both on the token cells of an area."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..area.inputs import BoolArray

IndexArray = NDArray[np.int64]


def pick_cells(mask: BoolArray, *, token_px: int, limit: int) -> IndexArray:
    """Pick the cells a mask covers by more than half, at most `limit`, spread over it (docs/bundle.md).

    Args:
        mask: `(H, W)` of the area.
        token_px: side of a cell; cell (i, j) begins at pixel (i * token_px, j * token_px).
        limit: most cells to pick.

    Returns:
        `(n, 2)` rows and columns of cells in row-major order; of more than `limit` the ones at
        round(linspace(0, n - 1, limit)). If no cell is covered by more than half, the one covered most (the first of
        equals); none for an empty mask.
    """
    counts = _count_in_cells(mask, token_px)
    if limit < 1 or not counts.any():
        return np.zeros((0, 2), np.int64)
    sizes = np.outer(_cell_lengths(mask.shape[0], token_px), _cell_lengths(mask.shape[1], token_px))
    found = np.argwhere(counts * 2 > sizes)
    if not len(found):
        found = np.argwhere(counts == counts.max())[:1]
    if len(found) > limit:
        found = found[np.round(np.linspace(0, len(found) - 1, limit)).astype(np.int64)]
    return found


def pick_cells_by_centre(mask: BoolArray, *, cells: tuple[int, int], limit: int) -> IndexArray:
    """Pick cells as the official TerraScope inference does: by the mask's value at one pixel of each cell.

    Cell (i, j) is on if the mask is at [floor((28 i + 14.5) H / (28 rows)), same for columns], 28 being the pixels of a
    token in the resized tile. Of more than `limit` the nearest to the centres of a 3 x 3 grid over their bounding box
    stay, row by row. Unlike the official code, an empty mask gives no cell, not the first one.

    Args:
        mask: `(H, W)` of the image.
        cells: rows and columns of token cells over the image.
        limit: most cells to pick.

    Returns:
        `(n, 2)` rows and columns of cells.
    """
    height, width = mask.shape
    rows = np.floor((28 * np.arange(cells[0]) + 14.5) * height / (28 * cells[0])).astype(np.int64)
    cols = np.floor((28 * np.arange(cells[1]) + 14.5) * width / (28 * cells[1])).astype(np.int64)
    found = np.argwhere(mask[np.ix_(rows, cols)])
    if len(found) <= limit:
        return found
    low, high = found.min(axis=0), found.max(axis=0)
    picked: list[int] = []
    for i, j in np.ndindex(3, 3):
        centre = low + (np.array([i, j]) + 0.5) * (high - low + 1) / 3 - 0.5
        nearest = int(((found - centre) ** 2).sum(axis=1).argmin())
        if nearest not in picked:
            picked.append(nearest)
    return found[picked[:limit]]


def _count_in_cells(mask: BoolArray, token_px: int) -> IndexArray:
    """Pixels of the mask in each cell; cells at the lower and right edge may be cut."""
    height, width = mask.shape
    rows = np.add.reduceat(mask, np.arange(0, height, token_px), axis=0, dtype=np.uint16)
    return np.add.reduceat(rows.astype(np.int64), np.arange(0, width, token_px), axis=1)


def _cell_lengths(length: int, token_px: int) -> IndexArray:
    starts = np.arange(0, length, token_px)
    return np.minimum(starts + token_px, length) - starts
