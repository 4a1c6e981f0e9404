"""Where in the area a mask drawn by hand lies, by the engine's own rule; measures nothing else."""

from __future__ import annotations

from typing import Any, Mapping

from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from ...core.geo.compass import PICTURE, Heading, find_axis, head_by_crs, name_place

MAX_SIDE_PX = 512
"""Cells a side that are looked at: of larger grids a coarser picture tells the place as well."""


def find_place(geometry: QgsGeometry, grid: Mapping[str, Any]) -> str:
    """Return `N`, `NE`, ..., `centre` or `spread`; empty where it covers no cell, or the grid is not known.

    Args:
        geometry: Polygons in the CRS of the grid.
        grid: `transform`, `height`, `width`, `crs_wkt` and `heading` of the run.
    """
    transform = [float(value) for value in grid.get("transform") or ()][:6]
    height, width = int(grid.get("height") or 0), int(grid.get("width") or 0)
    if len(transform) < 6 or height < 1 or width < 1 or geometry.isEmpty():
        return ""
    rows, cols = min(height, MAX_SIDE_PX), min(width, MAX_SIDE_PX)
    cells = _draw_cells(geometry, transform, (height / rows, width / cols), rows, cols)
    by_row = [cells[row * cols : (row + 1) * cols].count(1) for row in range(rows)]
    if not any(by_row):
        return ""
    by_col = [cells[col::cols].count(1) for col in range(cols)]
    return name_place(find_axis(by_row), find_axis(by_col), _find_heading(grid, transform))


def _find_heading(grid: Mapping[str, Any], transform: list) -> Heading:
    """Return which way the grid runs: what the engine told, else, of runs of older versions, north up in the CRS."""
    told = grid.get("heading")
    if told:
        return Heading(*((float(east), float(north)) for east, north in (told["right"], told["down"])))
    return head_by_crs(transform) if grid.get("crs_wkt") or grid.get("crs") else PICTURE


def _draw_cells(geometry: QgsGeometry, transform: list, scale: tuple, rows: int, cols: int) -> bytes:
    """Return a byte a cell, row by row: 1 where the cell's middle lies in the polygons."""
    a, b, c, d, e, f = transform
    down, right = scale
    target = gdal.GetDriverByName("MEM").Create("", cols, rows, 1, gdal.GDT_Byte)
    target.SetGeoTransform((c, a * right, b * down, f, d * right, e * down))
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("mask", None, ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
    return bytes(target.ReadRaster())
