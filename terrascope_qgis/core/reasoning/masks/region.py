"""Picks the visual tokens that stand for a mask, on the token cells of an area."""

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


def _count_in_cells(mask: BoolArray, token_px: int) -> IndexArray:
    """Pixels of the mask in each cell; cells at the lower and right edge may be cut."""
    height, width = mask.shape
    rows = np.add.reduceat(mask, np.arange(0, height, token_px), axis=0, dtype=np.uint16)
    return np.add.reduceat(rows.astype(np.int64), np.arange(0, width, token_px), axis=1)


def _cell_lengths(length: int, token_px: int) -> IndexArray:
    starts = np.arange(0, length, token_px)
    return np.minimum(starts + token_px, length) - starts
