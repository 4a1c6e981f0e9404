"""Chooses the analysis grid: the reference layer's own pixels, cropped to the area; reads no pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from ...geo.area import pixel_size_m
from ...geo.grid import PixelGrid
from ...geo.window import NO_MARGINS, Margins, Window
from ...request import Area, BoxArea, PointArea, Role
from ...words.said import Said, say
from ..layers import LayerPlan
from ..parts import BandPart
from .align import find_transformer, share_crs
from .area_shape import find_shape, is_parallel, point_row_col

DoubleArray = NDArray[np.float64]

_DEFAULT_WINDOW_PX = 256
_ROUNDING_PX = 0.01
"""Positions this close to a pixel edge are on it: rounding in file headers."""
_GSD_TOLERANCE = 0.95
"""A grid may be this much finer than wanted before it is coarsened (a 5 m grid in degrees is never exactly 5 m)."""


@dataclass(frozen=True)
class GridPlan:
    """The analysis grid and the area in it."""

    grid: PixelGrid
    area_shape: BaseGeometry | None
    """Polygons in (column, row) of the grid; None = all of it."""
    point_row_col: tuple[int, int] | None
    """The clicked pixel."""
    warnings: tuple[Said, ...]
    surroundings: Margins
    """How far the reference layer reaches past the grid, in the grid's pixels."""


def plan_grid(
    plans: Sequence[LayerPlan],
    reference: BandPart,
    area: Area | None,
    gsd_range_m: tuple[float, float] | None,
) -> GridPlan:
    """Choose the analysis grid.

    Args:
        plans: all layers.
        reference: the file whose pixels are used.
        area: what the user chose; None = where all layers overlap.
        gsd_range_m: finest and coarsest pixel size the model takes, in metres.

    Raises:
        CrsError: the area has a CRS and the layers have none.
        InputError: the area, the point or a layer lies outside.
    """
    base = reference.grid
    extents = [_find_extent(plan, base) for plan in plans]
    home = next(e for plan, e in zip(plans, extents, strict=True) if reference in plan.parts)
    shape = find_shape(area, base) if area is not None else None
    if isinstance(area, PointArea):
        window = _place_window(area, base, home, reference)
    elif shape is not None:
        window = _cut_window(_bounds_of(shape), home, reference)
    else:
        window = _overlap(plans, extents)
    for plan, extent in zip(plans, extents, strict=True):
        if _intersect(window, extent) is None:
            raise InputError(say("outside_area", file=plan.layer.files[0]))
    cut = base.window(window.row, window.col, window.height, window.width)
    grid, factor, warnings = _coarsen(cut, gsd_range_m)
    point = _find_pixel(area, base, grid) if isinstance(area, PointArea) else None
    needs_mask = shape is not None and not (isinstance(area, BoxArea) and is_parallel(area, base))
    in_grid = _shift_shape(shape, base, grid) if needs_mask and shape is not None else None
    return GridPlan(grid, in_grid, point, warnings, _find_surroundings(window, home, factor))


def choose_reference(parts: Sequence[BandPart]) -> BandPart:
    """The finest file of the first optical image in the order given, else of the first SAR image.

    Args:
        parts: all files in the order given.
    """
    optical = [part for part in parts if part.role is Role.OPTICAL]
    chosen = optical or list(parts)
    layer = [part for part in chosen if part.date == chosen[0].date]
    same_crs = [part for part in layer if share_crs(part.grid.crs_wkt, layer[0].grid.crs_wkt)]
    return min(same_crs, key=lambda part: _pixel_area(part.grid))


def covers(part: BandPart, grid: PixelGrid) -> bool:
    """Whether a file's frame meets the grid."""
    rows, cols = _to_pixels(_outline(part.grid), part.grid.crs_wkt, grid)
    if not len(rows):
        return False
    return bool(rows.max() > 0 and cols.max() > 0 and rows.min() < grid.height and cols.min() < grid.width)


def _pixel_area(grid: PixelGrid) -> float:
    a, b, _, d, e, _ = grid.transform
    return abs(a * e - b * d)


def _outline(grid: PixelGrid) -> DoubleArray:
    """CRS coordinates `(N, 2)` along the edges of a grid."""
    t = np.linspace(0, 1, 22)
    rows = np.concatenate([t * 0, t * 0 + grid.height, t * grid.height, t * grid.height])
    cols = np.concatenate([t * grid.width, t * grid.width, t * 0, t * 0 + grid.width])
    a, b, c, d, e, f = grid.transform
    return np.stack([a * cols + b * rows + c, d * cols + e * rows + f], axis=1)


def _to_pixels(xy: DoubleArray, crs_wkt: str | None, grid: PixelGrid) -> tuple[DoubleArray, DoubleArray]:
    """Rows and columns of points in a grid; points without a place in its CRS are left out."""
    x, y = xy[:, 0], xy[:, 1]
    if crs_wkt and grid.crs_wkt and not share_crs(crs_wkt, grid.crs_wkt):
        x, y = find_transformer(crs_wkt, grid.crs_wkt).transform(x, y)
    finite = np.isfinite(x) & np.isfinite(y)
    a, b, c, d, e, f = grid.transform
    dx, dy = x[finite] - c, y[finite] - f
    determinant = a * e - b * d
    return (a * dy - d * dx) / determinant, (e * dx - b * dy) / determinant


def _find_extent(plan: LayerPlan, base: PixelGrid) -> Window | None:
    """The pixels of the reference raster that the files of a layer cover."""
    rows_cols = [_to_pixels(_outline(part.grid), part.grid.crs_wkt, base) for part in plan.parts]
    rows = np.concatenate([rows for rows, _ in rows_cols])
    cols = np.concatenate([cols for _, cols in rows_cols])
    if not len(rows):
        return None
    first_row, first_col = math.ceil(rows.min() - _ROUNDING_PX), math.ceil(cols.min() - _ROUNDING_PX)
    last_row, last_col = math.floor(rows.max() + _ROUNDING_PX), math.floor(cols.max() + _ROUNDING_PX)
    if last_row <= first_row or last_col <= first_col:
        return None
    return Window(first_row, first_col, last_row - first_row, last_col - first_col)


def _intersect(first: Window, second: Window | None) -> Window | None:
    if second is None:
        return None
    moved = Window(first.row - second.row, first.col - second.col, first.height, first.width)
    inside = moved.clipped(second.height, second.width)
    if inside is None:
        return None
    return Window(inside.row + second.row, inside.col + second.col, inside.height, inside.width)


def _overlap(plans: Sequence[LayerPlan], extents: Sequence[Window | None]) -> Window:
    common = extents[0]
    for plan, extent in zip(plans, extents, strict=True):
        common = _intersect(common, extent) if common is not None else None
        if common is None:
            raise InputError(say("no_overlap", file=plan.layer.files[0], other=plans[0].layer.files[0]))
    if common is None:
        raise InputError(say("no_raster"))
    return common


def _bounds_of(shape: BaseGeometry) -> DoubleArray:
    return np.asarray(shapely.get_coordinates(shape), np.float64)


def _cut_window(xy: DoubleArray, home: Window | None, reference: BandPart) -> Window:
    """The reference pixels that hold some coordinates, inside the reference layer."""
    rows, cols = _to_pixels(xy, None, reference.grid)
    first_row, first_col = math.floor(rows.min() + _ROUNDING_PX), math.floor(cols.min() + _ROUNDING_PX)
    last_row, last_col = math.ceil(rows.max() - _ROUNDING_PX), math.ceil(cols.max() - _ROUNDING_PX)
    asked = Window(first_row, first_col, max(last_row - first_row, 1), max(last_col - first_col, 1))
    inside = _intersect(asked, home)
    if inside is None:
        raise InputError(say("area_outside", file=reference.facts.path))
    return inside


def _place_window(area: PointArea, base: PixelGrid, home: Window | None, reference: BandPart) -> Window:
    """A window around the point, moved inside the reference layer where it would reach past it."""
    row, col = (math.floor(value) for value in point_row_col(area, base))
    if home is None or _intersect(Window(row, col, 1, 1), home) is None:
        raise InputError(say("point_outside", point=area.xy, file=reference.facts.path))
    size = area.window_px or _DEFAULT_WINDOW_PX
    height, width = min(size, home.height), min(size, home.width)
    first_row = min(max(row - size // 2, home.row), home.row + home.height - height)
    first_col = min(max(col - size // 2, home.col), home.col + home.width - width)
    return Window(first_row, first_col, height, width)


def _find_pixel(area: PointArea, base: PixelGrid, grid: PixelGrid) -> tuple[int, int]:
    row, col = grid.row_col(*base.xy(*point_row_col(area, base)))
    return min(max(math.floor(row), 0), grid.height - 1), min(max(math.floor(col), 0), grid.width - 1)


def _find_surroundings(window: Window, home: Window | None, factor: int) -> Margins:
    """What is left of the reference layer beyond a window of it, in pixels `factor` times as large."""
    if home is None:
        return NO_MARGINS
    bottom, right = window.row + window.height, window.col + window.width
    beyond = (
        window.row - home.row, window.col - home.col, home.row + home.height - bottom, home.col + home.width - right
    )  # fmt: skip
    return Margins(*(max(px, 0) // factor for px in beyond))


def _coarsen(grid: PixelGrid, gsd_range_m: tuple[float, float] | None) -> tuple[PixelGrid, int, tuple[Said, ...]]:
    """Enlarge pixels by a whole factor, which is returned, too, where they are finer than the model takes."""
    size = pixel_size_m(grid)
    if gsd_range_m is None or size is None:
        return grid, 1, ()
    finest, coarsest = gsd_range_m
    gsd = math.sqrt(size[0] * size[1])
    if gsd > coarsest / _GSD_TOLERANCE:
        return grid, 1, (say("pixels_coarse", size=gsd, coarsest=coarsest),)
    if gsd >= finest * _GSD_TOLERANCE:
        return grid, 1, ()
    factor = math.ceil(finest * _GSD_TOLERANCE / gsd)
    a, b, c, d, e, f = grid.transform
    height, width = math.ceil(grid.height / factor), math.ceil(grid.width / factor)
    coarse = PixelGrid(grid.crs_wkt, (a * factor, b * factor, c, d * factor, e * factor, f), height, width)
    return coarse, factor, (say("pixels_fine", size=gsd, finest=finest, used=gsd * factor),)


def _shift_shape(shape: BaseGeometry, base: PixelGrid, grid: PixelGrid) -> BaseGeometry:
    """Polygons in (column, row) of the analysis grid."""

    def to_col_row(xy: DoubleArray) -> DoubleArray:
        rows, cols = _to_pixels(xy, None, grid)
        return np.stack([cols, rows], axis=1)

    return shapely.transform(shape, to_col_row)
