"""A rectangle of pixels, and what lies around one; says nothing of what lies under it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Window:
    """A rectangle in pixels of a grid. It may reach past the grid; what lies outside is invalid."""

    row: int
    """First row."""
    col: int
    """First column."""
    height: int
    width: int

    def __post_init__(self) -> None:
        if self.height < 1 or self.width < 1:
            raise ValueError(f"A window needs at least one pixel, got {self.height} x {self.width}.")

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self.height, self.width

    def clipped(self, height: int, width: int) -> Window | None:
        """The part inside a grid of `height` x `width` pixels; None if there is none."""
        row, col = max(self.row, 0), max(self.col, 0)
        row_end, col_end = min(self.row + self.height, height), min(self.col + self.width, width)
        if row_end <= row or col_end <= col:
            return None
        return Window(row, col, row_end - row, col_end - col)

    def slices_in(self, outer: Window) -> tuple[slice, slice]:
        """Row and column slices of this window in an array that covers `outer`, which must hold it."""
        row, col = self.row - outer.row, self.col - outer.col
        return slice(row, row + self.height), slice(col, col + self.width)


@dataclass(frozen=True)
class Margins:
    """How many pixels lie beyond each side of a grid, 0 or more."""

    top: int = 0
    left: int = 0
    bottom: int = 0
    right: int = 0


NO_MARGINS = Margins()
