"""Which tiles cover an area, which pixels each one answers for, and which token cell lies where."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...geo.tiles import blend_weights, plan_tiles
from ...geo.window import NO_MARGINS, Margins, Window

_CONTEXT_SHARE = 8
"""An area is looked at with as much around it as a chip's side divided by this; what is further off changes little."""
CELL_PX = 16
"""Side of a token's cell. Where there are surroundings, cells lie alike on the ground whatever area is asked for."""
_ALIGN_PX = 32


@dataclass(frozen=True)
class Tiling:
    """Overlapping square tiles over an area of `height` x `width` pixels and some of its surroundings."""

    height: int
    width: int
    frame: Window
    """The area with the surroundings that are looked at; begins at or before row and column 0."""
    tile_px: int
    overlap_px: int
    tiles: tuple[Window, ...]
    """Row by row; a tile reaches past the frame only where the frame is smaller than a tile."""
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


def plan_tiling(
    height: int, width: int, *, chip_px: int, overlap_px: int, surroundings: Margins = NO_MARGINS
) -> Tiling:
    """Cut an area and what lies around it into chips; what is smaller than a chip gets the next multiple of 32 pixels.

    Args:
        height: rows of the area.
        width: columns of the area.
        chip_px: side of the model's chips.
        overlap_px: pixels that neighbours share at least.
        surroundings: how far there are pixels past the area.
    """
    frame = _plan_frame(height, width, surroundings, chip_px // _CONTEXT_SHARE)
    longest = max(frame.shape)
    tile_px = min(chip_px, -(-longest // _ALIGN_PX) * _ALIGN_PX)
    overlap_px = min(overlap_px, (tile_px - 1) // 2)
    tiles = tuple(
        Window(tile.row + frame.row, tile.col + frame.col, tile.height, tile.width)
        for tile in plan_tiles(*frame.shape, tile_px=tile_px, overlap_px=overlap_px)
    )
    row_cuts = _plan_cuts(sorted({tile.row for tile in tiles}), tile_px, height)
    col_cuts = _plan_cuts(sorted({tile.col for tile in tiles}), tile_px, width)
    cores = []
    for tile in tiles:
        (top, bottom), (left, right) = row_cuts[tile.row], col_cuts[tile.col]
        cores.append(Window(top, left, bottom - top, right - left))
    return Tiling(height, width, frame, tile_px, overlap_px, tiles, tuple(cores))


def _plan_frame(height: int, width: int, around: Margins, context_px: int) -> Window:
    """The area with what is looked at around it; begins on a cell of the layer, which begins `around.top` earlier."""
    top, left = _reach_back(around.top, context_px), _reach_back(around.left, context_px)
    bottom, right = min(around.bottom, context_px), min(around.right, context_px)
    return Window(-top, -left, _to_cells(top + height + bottom, bottom), _to_cells(left + width + right, right))


def _reach_back(margin_px: int, context_px: int) -> int:
    return min(margin_px, context_px + (margin_px - context_px) % CELL_PX)


def _to_cells(length_px: int, margin_px: int) -> int:
    """Whole cells, so that the last tile begins on one, too; without a margin as it is."""
    return -(-length_px // CELL_PX) * CELL_PX if margin_px else length_px


def _plan_cuts(starts: list[int], tile_px: int, length: int) -> dict[int, tuple[int, int]]:
    """First and last-but-one pixel each start answers for: neighbours meet in the middle of their overlap."""
    cuts = [0]
    for start, following in itertools.pairwise(starts):
        cuts.append((following + start + tile_px) // 2)
    cuts.append(length)
    return {start: (cuts[k], cuts[k + 1]) for k, start in enumerate(starts)}
