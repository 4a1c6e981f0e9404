"""Finds which way the rows and columns of a grid run on the ground; names no places."""

from __future__ import annotations

import functools
import math

import numpy as np

from .area import relate_to_ground
from .compass import PICTURE, Heading, head_by_crs
from .grid import PixelGrid

SNAP_DEGREES = 5.0
"""A grid that is turned no further from the compass counts as parallel to it: halves follow whole rows and columns."""


@functools.lru_cache(maxsize=32)
def find_heading(grid: PixelGrid) -> Heading:
    """The heading of a grid at its middle by true north; north is up in the picture where it has no CRS.

    Where the CRS does not tell where on the ground the middle lies, north is up in the CRS.
    """
    if grid.crs_wkt is None:
        return PICTURE
    azimuths = _find_azimuths(grid)
    if azimuths is None:
        return head_by_crs(grid.transform)
    nearest = [90.0 * round(azimuth / 90.0) for azimuth in azimuths]
    if all(abs(azimuth - whole) <= SNAP_DEGREES for azimuth, whole in zip(azimuths, nearest, strict=True)):
        right, down = ((float(round(east)), float(round(north))) for east, north in map(_point_to, nearest))
        return Heading(right, down)
    return Heading(*map(_point_to, azimuths))


def is_upright(grid: PixelGrid) -> bool:
    """Whether the picture of a grid looks like its map: up is up in the CRS, and right is right."""
    if grid.crs_wkt is None:
        return True
    heading, least = head_by_crs(grid.transform), math.cos(math.radians(SNAP_DEGREES))
    return heading.right[0] >= least and heading.down[1] <= -least


def _find_azimuths(grid: PixelGrid) -> tuple[float, float] | None:
    """Degrees clockwise from true north of a step to the next column and to the next row; None without a place."""
    ground = relate_to_ground(grid.crs_wkt)
    if ground is None:
        return None
    row, col = grid.height / 2, grid.width / 2
    places = np.array([grid.xy(row, col), grid.xy(row, col + 1), grid.xy(row + 1, col)])
    lon, lat = ground.lon_lat(places[:, 0], places[:, 1])
    if not (np.isfinite(lon).all() and np.isfinite(lat).all()):
        return None
    right = ground.geod.inv(lon[0], lat[0], lon[1], lat[1])[0]
    down = ground.geod.inv(lon[0], lat[0], lon[2], lat[2])[0]
    return float(right), float(down)


def _point_to(azimuth: float) -> tuple[float, float]:
    return math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
