"""Brings the area of a request into the CRS of the reference raster; knows no layers."""

from __future__ import annotations

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

from ...errors import CrsError, InputError
from ...geo.grid import PixelGrid
from ...request import Area, BoxArea, PointArea, PolygonArea
from ...words.said import say
from .align import find_transformer, share_crs


def find_shape(area: Area, base: PixelGrid) -> BaseGeometry | None:
    """The area as polygons in CRS coordinates of the reference; None for a point.

    Raises:
        CrsError: the area has a CRS and the reference has none.
        InputError: no such CRS, no extent, or no place in the reference's CRS.
    """
    if isinstance(area, PointArea):
        return None
    if isinstance(area, BoxArea):
        left, bottom, right, top = area.bounds
        if not (left < right and bottom < top) or not np.isfinite(area.bounds).all():
            raise InputError(say("area_order", bounds=area.bounds))
        shape: BaseGeometry = shapely.box(left, bottom, right, top)
    else:
        shape = _read_polygons(area)
    _check_area_crs(area.crs, base)
    if area.crs is None or base.crs_wkt is None or share_crs(area.crs, base.crs_wkt):
        return shape
    left, bottom, right, top = shape.bounds
    # Straight edges bend when reprojected: break them up first.
    shape = shapely.segmentize(shape, max(right - left, top - bottom) / 50)
    transformer = find_transformer(area.crs, base.crs_wkt)
    moved = shapely.transform(shape, lambda xy: np.stack(transformer.transform(xy[:, 0], xy[:, 1]), axis=1))
    if not np.isfinite(moved.bounds).all():
        raise InputError(say("area_elsewhere", crs=_short_crs(area.crs)))
    return shapely.make_valid(moved)


def _read_polygons(area: PolygonArea) -> BaseGeometry:
    try:
        shapes = [shapely.make_valid(shapely.from_wkb(wkb)) for wkb in area.wkb]
    except shapely.errors.ShapelyError as error:
        raise InputError(say("area_unreadable", problem=str(error))) from error
    union = shapely.union_all(shapely.force_2d([shape for shape in shapes if shape.area > 0]))
    if union.is_empty:
        raise InputError(say("area_empty"))
    return union


def _check_area_crs(crs: str | None, base: PixelGrid) -> None:
    if crs is not None and base.crs_wkt is None:
        raise CrsError(say("area_without_crs", crs=_short_crs(crs)))
    if crs is None:
        return
    try:
        pyproj.CRS(crs)
    except pyproj.exceptions.CRSError as error:
        raise InputError(say("area_crs", crs=_short_crs(crs))) from error


def _short_crs(crs: str) -> str:
    return crs if len(crs) < 30 else crs[:27] + "..."


def is_parallel(area: BoxArea, base: PixelGrid) -> bool:
    """Whether the edges of a box run along the pixels of a grid."""
    same = area.crs is None or share_crs(area.crs, base.crs_wkt)
    return same and base.transform[1] == 0 and base.transform[3] == 0


def point_row_col(area: PointArea, base: PixelGrid) -> tuple[float, float]:
    """Row and column of a point in a grid; whole numbers are pixel corners.

    Raises:
        CrsError: the point has a CRS and the grid has none.
        InputError: no such CRS, or no place in the grid's CRS.
    """
    _check_area_crs(area.crs, base)
    x, y = area.xy
    if area.crs is not None and base.crs_wkt is not None and not share_crs(area.crs, base.crs_wkt):
        x, y = find_transformer(area.crs, base.crs_wkt).transform(x, y)
    if not np.isfinite([x, y]).all():
        raise InputError(say("point_elsewhere", point=area.xy))
    return base.row_col(x, y)
