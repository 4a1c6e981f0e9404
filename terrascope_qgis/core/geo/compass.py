"""Names where in an area a mask lies, from the middle and the scatter of its pixels; counts no pixels itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_NEAR_CENTRE = 1 / 3
"""A mask whose middle is within this share of half the grid's sides lies in the centre, or is spread."""
_SPREAD = 0.65
"""A mask in the centre is spread when its pixels' mean square distance from their middle, in half sides, reaches the
square of this; a mask that covers the whole grid evenly has 0.82, a centred square of half its side 0.41."""
_SECTORS = ("E", "NE", "N", "NW", "W", "SW", "S", "SE")


@dataclass(frozen=True)
class Heading:
    """Which way the rows and columns of a grid run on the ground."""

    right: tuple[float, float]
    """East and north of a step to the next column, of length 1."""
    down: tuple[float, float]
    """East and north of a step to the next row, of length 1."""


PICTURE = Heading((1.0, 0.0), (0.0, -1.0))
"""North is up in the picture."""


def head_by_crs(transform: Sequence[float]) -> Heading:
    """The heading of a grid where north is up in the CRS.

    Args:
        transform: affine (a, b, c, d, e, f) to the CRS.
    """
    a, b, _, d, e, _ = transform
    along, across = math.hypot(a, d), math.hypot(b, e)
    return Heading((a / along, d / along), (b / across, e / across))


@dataclass(frozen=True)
class Axis:
    """The pixel centres of a mask along one axis of its grid, in pixels; 0 is the outer edge of the first pixel."""

    mean: float
    variance: float
    side: int
    """Pixels of the grid."""

    @property
    def offset(self) -> float:
        """The mean from the grid's middle, in half sides: -1 to 1."""
        return (self.mean - self.side / 2) / (self.side / 2)

    @property
    def scatter(self) -> float:
        """The variance in squared half sides."""
        return self.variance / (self.side / 2) ** 2


def find_axis(counts: Sequence[int]) -> Axis:
    """Return mean and variance of the pixel centres of a mask that is not empty.

    Args:
        counts: pixels of the mask in each row (or column).
    """
    total = sum(counts)
    mean = sum(count * (place + 0.5) for place, count in enumerate(counts)) / total
    variance = sum(count * (place + 0.5 - mean) ** 2 for place, count in enumerate(counts)) / total
    return Axis(mean, variance, len(counts))


def name_place(rows: Axis, cols: Axis, heading: Heading) -> str:
    """Return where a mask lies: one of eight directions, `centre` or `spread`.

    Args:
        rows: its pixels along the rows of the grid, downwards.
        cols: its pixels along the columns.
        heading: of the grid.
    """
    down, right = rows.offset, cols.offset
    if max(abs(down), abs(right)) <= _NEAR_CENTRE:
        return "spread" if rows.scatter + cols.scatter >= _SPREAD**2 else "centre"
    east = right * heading.right[0] + down * heading.down[0]
    north = right * heading.right[1] + down * heading.down[1]
    return _SECTORS[round(math.atan2(north, east) / (math.pi / 4)) % 8]
