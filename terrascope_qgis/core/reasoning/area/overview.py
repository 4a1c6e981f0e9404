"""Pools the visual tokens of all tiles to a few that show the whole area."""

from __future__ import annotations

import numpy as np

from ...model.bundle.manifest import Manifest
from .inputs import FloatArray
from .tiling import Tiling


class OverviewPool:
    """Means of tokens in equal cells of the area; see docs/bundle.md."""

    def __init__(self, tiling: Tiling, manifest: Manifest) -> None:
        self._tiling = tiling
        self._side = manifest.vision.overview_grid
        self._token_px = manifest.vision.token_px
        hidden = manifest.decoder.hidden
        self._sums = np.zeros((self._side, self._side, hidden), np.float64)
        self._counts = np.zeros((self._side, self._side), np.int64)
        self._nearest = np.zeros((self._side, self._side, hidden), np.float32)
        self._nearest_px2 = np.full((self._side, self._side), np.inf)

    def add(self, index: int, tokens: FloatArray) -> None:
        """Take in the tokens `(T, hidden)` of a tile; only those whose centre it answers for count."""
        tile, core = self._tiling.tiles[index], self._tiling.cores[index]
        per_side = tile.width // self._token_px
        offset = np.arange(per_side) * self._token_px + self._token_px / 2
        rows, cols = (axis.ravel() for axis in np.meshgrid(tile.row + offset, tile.col + offset, indexing="ij"))
        self._note_nearest(rows, cols, tokens)
        mine = (
            (rows >= core.row) & (rows < core.row + core.height) & (cols >= core.col) & (cols < core.col + core.width)
        )
        cell_row = (rows[mine] * self._side / self._tiling.height).astype(np.int64)
        cell_col = (cols[mine] * self._side / self._tiling.width).astype(np.int64)
        np.add.at(self._sums, (cell_row, cell_col), tokens[mine])
        np.add.at(self._counts, (cell_row, cell_col), 1)

    def finish(self) -> FloatArray:
        """`(side**2, hidden)` float32, row by row; a cell without a centre has the nearest token."""
        means = self._sums / np.maximum(self._counts, 1)[..., None]
        pooled = np.where((self._counts > 0)[..., None], means, self._nearest)
        return pooled.reshape(self._side**2, -1).astype(np.float32)

    def _note_nearest(self, rows: FloatArray, cols: FloatArray, tokens: FloatArray) -> None:
        step_row, step_col = self._tiling.height / self._side, self._tiling.width / self._side
        for i, j in np.ndindex(self._side, self._side):
            px2 = (rows - (i + 0.5) * step_row) ** 2 + (cols - (j + 0.5) * step_col) ** 2
            best = int(px2.argmin())
            if px2[best] < self._nearest_px2[i, j]:
                self._nearest_px2[i, j] = px2[best]
                self._nearest[i, j] = tokens[best]
