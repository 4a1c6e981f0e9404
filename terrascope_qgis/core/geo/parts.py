"""Halves, quarters and the centre of an area: which pixels belong to them; reads no words."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from .area import pixel_size_m
from .compass import PICTURE, Heading
from .grid import PixelGrid
from .north import find_heading

BoolArray = NDArray[np.bool_]
DoubleArray = NDArray[np.float64]
IndexArray = NDArray[np.int64]
_Steps = tuple[tuple[float, float], tuple[float, float]]
"""East and north of a step down, and of a step to the right."""

_TIE_PX = 1e-6
"""A pixel centre that lies so near a line counts as lying on it."""


class Part(enum.Enum):
    """A part of an area; its value is its code in `core.words.part_words`."""

    NORTH = "north_half"
    SOUTH = "south_half"
    EAST = "east_half"
    WEST = "west_half"
    NORTH_EAST = "north_east_quarter"
    SOUTH_EAST = "south_east_quarter"
    SOUTH_WEST = "south_west_quarter"
    NORTH_WEST = "north_west_quarter"
    CENTRE = "centre"
    TOP = "top_half"
    BOTTOM = "bottom_half"
    LEFT = "left_half"
    RIGHT = "right_half"
    TOP_RIGHT = "top_right_quarter"
    BOTTOM_RIGHT = "bottom_right_quarter"
    BOTTOM_LEFT = "bottom_left_quarter"
    TOP_LEFT = "top_left_quarter"

    @property
    def is_of_picture(self) -> bool:
        """Whether it goes by the picture (top, left) instead of the compass."""
        return self in _PICTURE_SIDES


_GROUND_SIDES = {
    Part.NORTH: (0, 1), Part.SOUTH: (0, -1), Part.EAST: (1, 0), Part.WEST: (-1, 0),
    Part.NORTH_EAST: (1, 1), Part.SOUTH_EAST: (1, -1), Part.SOUTH_WEST: (-1, -1), Part.NORTH_WEST: (-1, 1),
}  # fmt: skip
"""Part -> which side of the middle east and north; 0 = both."""
_PICTURE_SIDES = {
    Part.TOP: (0, 1), Part.BOTTOM: (0, -1), Part.RIGHT: (1, 0), Part.LEFT: (-1, 0),
    Part.TOP_RIGHT: (1, 1), Part.BOTTOM_RIGHT: (1, -1), Part.BOTTOM_LEFT: (-1, -1), Part.TOP_LEFT: (-1, 1),
}  # fmt: skip


OPPOSITES = {
    Part.NORTH: Part.SOUTH, Part.SOUTH: Part.NORTH, Part.EAST: Part.WEST, Part.WEST: Part.EAST,
    Part.TOP: Part.BOTTOM, Part.BOTTOM: Part.TOP, Part.LEFT: Part.RIGHT, Part.RIGHT: Part.LEFT,
}  # fmt: skip
"""Half -> the other half."""


@dataclass(frozen=True)
class _Span:
    """How far something reaches along a direction of the ground; from the middle of the grid."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    def cut(self, side: int) -> _Span:
        """The half on one side of the middle; all of it for 0."""
        return _Span(self.middle if side > 0 else self.low, self.middle if side < 0 else self.high)

    def shrink(self) -> _Span:
        """The middle half."""
        quarter = (self.high - self.low) / 4
        return _Span(self.low + quarter, self.high - quarter)


class PartCutter:
    """Cuts one part out of one area.

    The area is halved at the line midway between its northernmost and southernmost point, and so from east to west; the
    centre is the middle half in both directions. North is true north at the middle of the grid (`north.py`). A pixel
    belongs to the part in which its centre lies, one on the line to the northern or the western part: two halves, and
    four quarters, make up the whole area.
    """

    def __init__(self, part: Part, grid: PixelGrid, inside: BoolArray) -> None:
        """Look at an area.

        Args:
            part: to cut out.
            grid: where the pixels lie.
            inside: `(H, W)` pixels of the area.
        """
        self._grid = grid
        self._steps = _measure_steps(PICTURE if part.is_of_picture else find_heading(grid), grid)
        ends = _find_ends(inside)
        east, north = (_find_span(self._steps, axis, ends, grid) for axis in (0, 1))
        if part is Part.CENTRE:
            self._east, self._north = east.shrink(), north.shrink()
        else:
            sides = (_PICTURE_SIDES if part.is_of_picture else _GROUND_SIDES)[part]
            self._east, self._north = east.cut(sides[0]), north.cut(sides[1])

    def rows(self, first: int, count: int) -> BoolArray:
        """`(count, W)` True where a pixel of these rows belongs to the part."""
        cells = np.arange(first, first + count)[:, None], np.arange(self._grid.width)[None, :]
        east, north = (_locate(self._steps, axis, *cells, self._grid) for axis in (0, 1))
        near_east, near_north = (_TIE_PX * _reach(self._steps, axis) for axis in (0, 1))
        is_in_east = (east > self._east.low + near_east) & (east <= self._east.high + near_east)
        is_in_north = (north >= self._north.low - near_north) & (north < self._north.high - near_north)
        return np.asarray(is_in_east & is_in_north)

    def outline(self) -> tuple[tuple[float, float], ...]:
        """Corners (row, col) of the part on the grid, the first one repeated; whole numbers are corners of pixels."""
        east, north = self._east, self._north
        corners = [(east.low, north.low), (east.high, north.low), (east.high, north.high), (east.low, north.high)]
        # One row a direction: how many pixels down and right a corner lies from the middle of the grid.
        places = np.linalg.solve(np.array(self._steps).T, np.array(corners).T).T
        box = shapely.box(0, 0, self._grid.width, self._grid.height)
        middle = np.array([self._grid.height / 2, self._grid.width / 2])
        part = shapely.Polygon((places + middle)[:, ::-1]).intersection(box)
        ring = part.exterior.coords if isinstance(part, shapely.Polygon) else ()
        return tuple((float(row), float(col)) for col, row in ring)


def _measure_steps(heading: Heading, grid: PixelGrid) -> _Steps:
    """Steps in metres where the ground is known, else in pixels."""
    down_m, right_m = pixel_size_m(grid) or (1.0, 1.0)
    down = heading.down[0] * down_m, heading.down[1] * down_m
    return down, (heading.right[0] * right_m, heading.right[1] * right_m)


def _locate(steps: _Steps, axis: int, rows: IndexArray, cols: IndexArray, grid: PixelGrid) -> DoubleArray:
    """East (axis 0) or north (1) of pixel centres from the middle of the grid; rows and columns are broadcast."""
    down, right = rows + 0.5 - grid.height / 2, cols + 0.5 - grid.width / 2
    return np.asarray(down * steps[0][axis] + right * steps[1][axis], np.float64)


def _reach(steps: _Steps, axis: int) -> float:
    """How far a pixel reaches from side to side."""
    return abs(steps[0][axis]) + abs(steps[1][axis])


def _find_span(steps: _Steps, axis: int, ends: tuple[IndexArray, IndexArray], grid: PixelGrid) -> _Span:
    """How far the pixels at some rows and columns reach, from edge to edge."""
    places = _locate(steps, axis, *ends, grid)
    half = _reach(steps, axis) / 2
    return _Span(float(places.min()) - half, float(places.max()) + half)


def _find_ends(inside: BoolArray) -> tuple[IndexArray, IndexArray]:
    """Rows and columns of the first and the last pixel of each row of an area, which holds all its extremes.

    An empty area is taken to be the whole grid.
    """
    rows = np.flatnonzero(inside.any(axis=1))
    if not len(rows):
        rows = np.array([0, inside.shape[0] - 1])
        return np.repeat(rows, 2), np.tile([0, inside.shape[1] - 1], 2)
    first = inside[rows].argmax(axis=1)
    last = inside.shape[1] - 1 - inside[rows, ::-1].argmax(axis=1)
    return np.concatenate([rows, rows]), np.concatenate([first, last])
