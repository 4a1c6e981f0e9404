"""Which tiles cover an area, which pixels each one answers for, and which token cell lies where."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...geo.tiles import blend_weights, plan_tiles
from ...geo.window import Window

_ALIGN_PX = 32


@dataclass(frozen=True)
class Tiling:
    """Overlapping square tiles over an area of `height` x `width` pixels."""

    height: int
    width: int
    tile_px: int
    overlap_px: int
    tiles: tuple[Window, ...]
    """Row by row; a tile reaches past the area only where the area is smaller than a tile."""
    cores: tuple[Window, ...]
    """For each tile the pixels of the area that no other tile answers for; together they are the area."""

    @property
    def weights(self) -> NDArray[np.float32]:
        """Blending weights `(tile_px, tile_px)` float32."""
        if len(self.tiles) == 1:
            return np.ones((self.tile_px, self.tile_px), np.float32)
        return blend_weights(self.tile_px, self.overlap_px)

    def bands(self) -> list[list[int]]:
        """Indices of tiles that begin in the same row, top to bottom."""
        rows: dict[int, list[int]] = {}
        for index, tile in enumerate(self.tiles):
            rows.setdefault(tile.row, []).append(index)
        return [rows[row] for row in sorted(rows)]

    def tile_at(self, row: int, col: int) -> int:
        """The tile that answers for a pixel."""
        for index, core in enumerate(self.cores):
            if core.row <= row < core.row + core.height and core.col <= col < core.col + core.width:
                return index
        raise ValueError(f"Pixel ({row}, {col}) lies outside {self.height} x {self.width}.")


def plan_tiling(height: int, width: int, *, chip_px: int, overlap_px: int) -> Tiling:
    """Cut an area into chips; one smaller than a chip gets the next multiple of 32 pixels.

    Args:
        height: rows of the area.
        width: columns of the area.
        chip_px: side of the model's chips.
        overlap_px: pixels that neighbours share at least.
    """
    longest = max(height, width)
    tile_px = min(chip_px, -(-longest // _ALIGN_PX) * _ALIGN_PX)
    overlap_px = min(overlap_px, (tile_px - 1) // 2)
    tiles = tuple(plan_tiles(height, width, tile_px=tile_px, overlap_px=overlap_px))
    row_cuts = _plan_cuts(sorted({tile.row for tile in tiles}), tile_px, height)
    col_cuts = _plan_cuts(sorted({tile.col for tile in tiles}), tile_px, width)
    cores = []
    for tile in tiles:
        (top, bottom), (left, right) = row_cuts[tile.row], col_cuts[tile.col]
        cores.append(Window(top, left, bottom - top, right - left))
    return Tiling(height, width, tile_px, overlap_px, tiles, tuple(cores))


def _plan_cuts(starts: list[int], tile_px: int, length: int) -> dict[int, tuple[int, int]]:
    """First and last-but-one pixel each start answers for: neighbours meet in the middle of their overlap."""
    cuts = [0]
    for start, following in itertools.pairwise(starts):
        cuts.append((following + start + tile_px) // 2)
    cuts.append(length)
    return {start: (cuts[k], cuts[k + 1]) for k, start in enumerate(starts)}
