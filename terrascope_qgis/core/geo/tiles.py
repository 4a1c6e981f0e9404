"""Cuts a grid of any size into overlapping tiles and weighs them for blending; reads no pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .window import Window

_LEAST_WEIGHT = 1e-3
"""Weight of a tile's outermost pixels; squared in its corners, which single precision still tells apart."""


def plan_tiles(height: int, width: int, *, tile_px: int, overlap_px: int) -> list[Window]:
    """List square tiles that cover a grid, row by row.

    Neighbours share at least `overlap_px`. Every tile is `tile_px` a side; the last of a row or column is moved
    back inside the grid. Only where the grid is smaller than a tile does the tile reach past its lower or right edge.

    Args:
        height: rows of the grid.
        width: columns of the grid.
        tile_px: side of a tile.
        overlap_px: pixels that neighbours share at least, less than half a tile.

    Raises:
        ValueError: a size is not positive, or the overlap is not less than half a tile.
    """
    if height < 1 or width < 1 or tile_px < 1:
        raise ValueError(f"Sizes must be positive, got a grid of {height} x {width} and tiles of {tile_px}.")
    if not 0 <= overlap_px * 2 < tile_px:
        raise ValueError(f"The overlap must be less than half a tile of {tile_px} pixels, got {overlap_px}.")
    rows = _plan_starts(height, tile_px, overlap_px)
    cols = _plan_starts(width, tile_px, overlap_px)
    return [Window(row, col, tile_px, tile_px) for row in rows for col in cols]


def blend_weights(tile_px: int, overlap_px: int) -> NDArray[np.float32]:
    """Weigh the pixels of a tile for blending with its neighbours.

    Add up weight * value and weight over the tiles, then divide: the weights of each pixel then sum to 1. They fall
    linearly over the middle third of the overlap: what lies in its outer third, where a tile sees least of what is
    around, counts next to nothing beside the neighbour. They are nowhere 0: a pixel that one tile alone covers keeps
    its value.

    Args:
        tile_px: side of a tile.
        overlap_px: pixels that neighbours share.

    Returns:
        `(tile_px, tile_px)` float32, above 0 and at most 1.
    """
    distance_px = np.minimum(np.arange(tile_px), np.arange(tile_px)[::-1]) + 0.5
    third_px = max(overlap_px, 0.5) / 3
    ramp = np.clip(distance_px / third_px - 1.0, _LEAST_WEIGHT, 1.0).astype(np.float32)
    return np.asarray(ramp[:, None] * ramp[None, :], dtype=np.float32)


def _plan_starts(length: int, tile_px: int, overlap_px: int) -> list[int]:
    """First pixels of the tiles along one axis."""
    last = max(length - tile_px, 0)
    return [*range(0, last, tile_px - overlap_px), last]
