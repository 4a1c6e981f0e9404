"""Places named on the command line (`--area`, `--areas`, `--point`) -> areas of a request."""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import shapely

from ..core.errors import InputError
from ..core.request import Area, BoxArea, PointArea, PolygonArea
from .polygon_files import read_polygons


def add_place_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where; at most one of them may be used."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--area", metavar="MINX,MINY,MAXX,MAXY[,EPSG:N]", help="a box; without a CRS in that of the rasters"
    )
    group.add_argument("--areas", type=Path, metavar="FILE", help="a vector file: the union of its polygons")
    group.add_argument("--point", metavar="X,Y[,EPSG:N]", help="a place; a window of one chip around it is looked at")
    parser.add_argument("--window", type=_positive, metavar="PIXELS", help="side of the window around --point")


def read_place(options: argparse.Namespace) -> Area | None:
    """Return the place that the options name; None = the whole overlap of the rasters.

    Raises:
        InputError: an option cannot be read.
    """
    if options.window is not None and options.point is None:
        raise InputError("--window goes with --point. Leave it out, or give a point.")
    if options.area is not None:
        return parse_box(options.area)
    if options.point is not None:
        return parse_point(options.point, options.window)
    if options.areas is not None:
        return read_union(options.areas)
    return None


def parse_box(text: str) -> BoxArea:
    """Return the box in `minx,miny,maxx,maxy[,CRS]`.

    Raises:
        InputError: it is not such a text, or the box is empty.
    """
    (minx, miny, maxx, maxy), crs = _split(text, 4, "--area", "minx,miny,maxx,maxy[,EPSG:n]")
    if minx >= maxx or miny >= maxy:
        raise InputError(f"--area {text}: the box is empty. Give minx < maxx and miny < maxy.")
    return BoxArea((minx, miny, maxx, maxy), crs)


def parse_point(text: str, window_px: int | None) -> PointArea:
    """Return the point in `x,y[,CRS]`.

    Raises:
        InputError: it is not such a text.
    """
    (x, y), crs = _split(text, 2, "--point", "x,y[,EPSG:n]")
    return PointArea((x, y), crs, window_px)


def read_union(path: Path) -> PolygonArea:
    """Return all polygons of a vector file as one area.

    Raises:
        InputError: the file holds no polygon.
    """
    wkb: list[bytes] = []
    crs: str | None = None
    for polygon in read_polygons(path):
        crs = polygon.crs
        if polygon.geometry is not None:
            wkb.append(shapely.to_wkb(polygon.geometry))
    if not wkb:
        raise InputError(f"{path}: no polygon found. Give a file with polygons.")
    return PolygonArea(tuple(wkb), crs)


def _split(text: str, count: int, option: str, expected: str) -> tuple[tuple[float, ...], str | None]:
    parts = text.split(",", count)
    try:
        numbers = tuple(float(part) for part in parts[:count])
    except ValueError:
        numbers = ()
    if len(numbers) != count or not all(math.isfinite(number) for number in numbers):
        raise InputError(f"{option} {text}: expected {expected}, numbers with a decimal point.")
    crs = parts[count].strip() if len(parts) > count else ""
    return numbers, crs or None


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("expected a whole number from 1")
    return number
