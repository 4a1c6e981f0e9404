"""Other looks at the same area: flipped, shifted, or without some layers; each reads like the stack it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...geo.grid import PixelGrid
from ...geo.window import Margins, Window
from .inputs import BoolArray, FloatArray, Stack
from .tiling import CELL_PX


@dataclass(frozen=True)
class LookBlock:
    """Pixels of one window of one layer."""

    data: FloatArray
    """`(C, h, w)` float32 reflectance or dB, NaN where invalid."""
    valid: BoolArray
    """`(h, w)` whether the pixel may be used."""


class FlippedStack:
    """A stack seen in a mirror: left is right, or top is bottom. Its grid keeps shape and place, not direction."""

    def __init__(self, stack: Stack, *, axis: int) -> None:
        """Mirror rows (`axis` 0) or columns (1)."""
        self._stack = stack
        self._axis = axis
        self.grid: PixelGrid = stack.grid
        self.layers: Sequence[Any] = stack.layers
        self.point_row_col: tuple[int, int] | None = None
        around = stack.surroundings
        if axis == 0:
            self.surroundings = Margins(around.bottom, around.left, around.top, around.right)
        else:
            self.surroundings = Margins(around.top, around.right, around.bottom, around.left)

    def read(self, index: int, window: Window) -> LookBlock:
        """Read one layer in a window of the mirrored grid."""
        block = self._stack.read(index, self._mirror(window))
        return LookBlock(np.flip(block.data, self._axis + 1), np.flip(block.valid, self._axis))

    def area_mask(self, window: Window) -> BoolArray:
        """`(h, w)` whether a pixel is inside the area of interest."""
        return np.flip(self._stack.area_mask(self._mirror(window)), self._axis)

    def restore(self, mask: BoolArray) -> BoolArray:
        """A mask of the mirrored grid on the stack's own."""
        return np.flip(mask, self._axis)

    def _mirror(self, window: Window) -> Window:
        height, width = self.grid.shape
        if self._axis == 0:
            return Window(height - window.row - window.height, window.col, window.height, window.width)
        return Window(window.row, width - window.col - window.width, window.height, window.width)


class ShiftedStack:
    """A stack on a grid that begins some pixels further up and left, so that cells and tiles lie elsewhere."""

    def __init__(self, stack: Stack, *, rows: int, cols: int) -> None:
        """Begin `rows` and `cols` earlier; what lies there is outside the area."""
        self._stack = stack
        self._rows, self._cols = rows, cols
        grid = stack.grid
        a, b, _, d, e, _ = grid.transform
        x, y = grid.xy(-rows, -cols)
        self.grid = PixelGrid(grid.crs_wkt, (a, b, x, d, e, y), grid.height + rows, grid.width + cols)
        self.layers: Sequence[Any] = stack.layers
        self.point_row_col: tuple[int, int] | None = None
        around = stack.surroundings
        self.surroundings = Margins(
            _move_margin(around.top, rows), _move_margin(around.left, cols), around.bottom, around.right
        )

    def read(self, index: int, window: Window) -> Any:
        """Read one layer in a window of the larger grid."""
        return self._stack.read(index, self._move(window))

    def area_mask(self, window: Window) -> BoolArray:
        """`(h, w)` whether a pixel is inside the area of interest."""
        inside = np.zeros(window.shape, np.bool_)
        moved = self._move(window)
        part = moved.clipped(*self._stack.grid.shape)
        if part is not None:
            inside[part.slices_in(moved)] = self._stack.area_mask(part)
        return inside

    def restore(self, mask: BoolArray) -> BoolArray:
        """A mask of the larger grid on the stack's own."""
        return mask[self._rows :, self._cols :]

    def _move(self, window: Window) -> Window:
        return Window(window.row - self._rows, window.col - self._cols, window.height, window.width)


class PartialStack:
    """Some layers of a stack."""

    def __init__(self, stack: Stack, kept: Sequence[int]) -> None:
        """Keep the layers of some indices, in their order."""
        self._stack = stack
        self._kept = tuple(kept)
        self.grid: PixelGrid = stack.grid
        self.surroundings = stack.surroundings
        self.layers: Sequence[Any] = tuple(stack.layers[index] for index in kept)
        self.point_row_col: tuple[int, int] | None = None

    def read(self, index: int, window: Window) -> Any:
        """Read one of the kept layers."""
        return self._stack.read(self._kept[index], window)

    def area_mask(self, window: Window) -> BoolArray:
        """`(h, w)` whether a pixel is inside the area of interest."""
        return self._stack.area_mask(window)

    def restore(self, mask: BoolArray) -> BoolArray:
        """The mask itself."""
        return mask


def _move_margin(margin_px: int, moved_px: int) -> int:
    """What is left of a margin, less whole cells only: so the cells move with the grid."""
    left = margin_px - -(-moved_px // CELL_PX) * CELL_PX
    return left if left >= 0 else margin_px % CELL_PX
