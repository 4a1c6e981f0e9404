"""Picks the visual tokens that stand for a mask: the official rule, or the paper's; thumbnails are never picked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ...request import Picking
from ..area.inputs import BoolArray, FloatArray

IndexArray = NDArray[np.int64]

SAMPLE_CELLS = 3
"""Of many cells the official code keeps those nearest to the centres of this many times as many cells."""
COVERAGE_TOKENS = 128
"""Most tokens of the paper's rule."""
_FULL = 254
"""A covered pixel where shares are averaged in 8 bits: half of it is a whole number."""


@dataclass(frozen=True)
class CellGrid:
    """Token cells over a square picture."""

    columns: int
    """Tiles side by side."""
    rows: int
    """Tiles one below the other."""
    token_grid: int
    """Cells along one side of a tile."""
    tile_px: int
    side_px: int
    """Side of the picture in pixels of the area."""

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of cells."""
        return self.rows * self.token_grid, self.columns * self.token_grid

    def index_of(self, row: IndexArray, col: IndexArray) -> IndexArray:
        """Places of cells among the visual tokens of the picture: tile by tile, row by row within each."""
        side = self.token_grid
        return np.asarray((row // side * self.columns + col // side) * side**2 + row % side * side + col % side)

    def centres(self, cells: int, tiles: int) -> IndexArray:
        """Pixel of the area at which the official code looks for each of `cells` cells over `tiles` tiles."""
        in_tile = np.floor((np.arange(cells) + 0.5) * self.tile_px / self.token_grid) + 0.5
        return np.floor(in_tile * self.side_px / (self.tile_px * tiles)).astype(np.int64)


def pick_tokens(mask: BoolArray, cells: CellGrid, *, rule: Picking, limit: int) -> IndexArray:
    """Places of the tokens of a mask among the visual tokens of its picture; none for an empty mask.

    The official rule looks at one pixel of each cell. Where it misses a small mask altogether, the official code puts
    in the first token of the picture; here it is the token of the cell that the mask covers most.

    Args:
        mask: `(H, W)` of the area, which is the top left of the picture.
        cells: token cells of the picture.
        rule: official or coverage.
        limit: most tokens of the official rule.
    """
    if not mask.any():
        return np.zeros(0, np.int64)
    if rule is Picking.COVERAGE:
        return _pick_covered(mask, cells)
    rows, cols = np.nonzero(_look_at_centres(mask, cells))
    if not len(rows):
        return _most_covered(mask, cells)
    places = cells.index_of(rows, cols)
    order = np.argsort(places)
    rows, cols, places = rows[order], cols[order], places[order]
    return places if len(places) <= limit else _sample(rows, cols, places)[:limit]


def cover_shares(mask: BoolArray, cells: CellGrid) -> FloatArray:
    """Share of each cell that a mask covers, `(rows, columns)` float32 0-1."""
    square = np.zeros((cells.side_px, cells.side_px), np.uint8)
    square[: mask.shape[0], : mask.shape[1]] = mask * np.uint8(_FULL)
    rows, cols = cells.shape
    shares = Image.fromarray(square).resize((cols, rows), Image.Resampling.BOX)
    return np.asarray(np.asarray(shares, np.float32) / np.float32(_FULL), np.float32)


def _look_at_centres(mask: BoolArray, cells: CellGrid) -> BoolArray:
    rows, cols = cells.shape
    at_rows, at_cols = cells.centres(rows, cells.rows), cells.centres(cols, cells.columns)
    found = np.zeros(cells.shape, bool)
    in_rows, in_cols = at_rows < mask.shape[0], at_cols < mask.shape[1]
    found[np.ix_(in_rows, in_cols)] = mask[np.ix_(at_rows[in_rows], at_cols[in_cols])]
    return found


def _sample(rows: IndexArray, cols: IndexArray, places: IndexArray) -> IndexArray:
    """The token nearest to the centre of each of 3 x 3 cells over the bounding box, row by row, as officially.

    Cut at 8, the ninth cell is never sampled: of a mask that fills the picture no token at the far corner is taken.
    """
    row_step = max(1.0, (rows.max() - rows.min() + 1) / SAMPLE_CELLS)
    col_step = max(1.0, (cols.max() - cols.min() + 1) / SAMPLE_CELLS)
    picked = []
    for i, j in np.ndindex(SAMPLE_CELLS, SAMPLE_CELLS):
        top, left = rows.min() + i * row_step, cols.min() + j * col_step
        bottom, right = rows.min() + (i + 1) * row_step, cols.min() + (j + 1) * col_step
        inside = (rows >= top) & (rows < bottom) & (cols >= left) & (cols < right)
        if inside.any():
            far = (rows - (top + bottom) / 2) ** 2 + (cols - (left + right) / 2) ** 2
            picked.append(int(places[np.where(inside, far, np.inf).argmin()]))
    return np.array(picked, np.int64)


def _pick_covered(mask: BoolArray, cells: CellGrid) -> IndexArray:
    """The paper's rule: cells covered by more than half, at most 128, evenly spread from the first to the last."""
    rows, cols = np.nonzero(cover_shares(mask, cells) > 0.5)
    if not len(rows):
        return _most_covered(mask, cells)
    places = np.sort(cells.index_of(rows, cols))
    if len(places) > COVERAGE_TOKENS:
        places = places[np.round(np.linspace(0, len(places) - 1, COVERAGE_TOKENS)).astype(np.int64)]
    return places


def _most_covered(mask: BoolArray, cells: CellGrid) -> IndexArray:
    """The one cell that the mask covers most, counted exactly: the mask may be a single pixel."""
    rows, cols = np.nonzero(mask)
    at_row = (rows * cells.shape[0] // cells.side_px).astype(np.int64)
    at_col = (cols * cells.shape[1] // cells.side_px).astype(np.int64)
    counts = np.bincount(cells.index_of(at_row, at_col))
    return np.array([counts.argmax()], np.int64)
