"""Turns a mask into one valid MultiPolygon along its pixel edges; writes no file."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import shapes

from ..errors import WriteError
from ..geo.grid import PixelGrid
from ..result import BoolArray
from ..words.said import say

FloatCoords = NDArray[np.float64]


def trace_mask(mask: BoolArray, grid: PixelGrid) -> shapely.MultiPolygon:
    """Outline the pixels of a mask exactly, in the CRS of its grid.

    Parts are 4-connected: pixels that touch at a corner only become parts of their own, so that no ring
    touches itself and the result is valid by the OGC rules. Rasterizing it gives the mask back.

    Args:
        mask: `(H, W)` bool on `grid`.
        grid: Where the pixels lie; rotated, sheared and south-up grids are fine.

    Returns:
        The outline with counter-clockwise shells, in CRS units (pixel units without a CRS); empty for an empty mask.

    Raises:
        ValueError: `mask` does not have the shape of `grid`.
        WriteError: the outline does not cover as many pixels as the mask has.
    """
    if mask.shape != grid.shape:
        raise ValueError(f"The mask is {mask.shape}, its grid {grid.shape}.")
    outline = _trace_pixels(mask)
    pixels = int(np.count_nonzero(mask))
    # Corners are whole numbers here, so the area is exact.
    if outline.area != pixels:
        raise WriteError(say("outline_size", found=outline.area, expected=pixels))
    if not outline.is_empty and not outline.is_valid:
        outline = _repair(outline, pixels)
    return _to_ground(outline, grid)


def _trace_pixels(mask: BoolArray) -> shapely.MultiPolygon:
    """Outline a mask in (col, row) of pixel corners, looking only at the rows and columns that hold it."""
    rows = np.flatnonzero(mask.any(axis=1))
    cols = np.flatnonzero(mask.any(axis=0))
    if rows.size == 0:
        return shapely.MultiPolygon()
    row, col = int(rows[0]), int(cols[0])
    crop = np.ascontiguousarray(mask[row : rows[-1] + 1, col : cols[-1] + 1])
    # Tracing whole numbers and placing them on the ground afterwards keeps a corner that two rings share
    # the same to the last bit; a geotransform per crop would not.
    rings: list[FloatCoords] = []
    polygon_ends = [0]
    for geometry, _ in shapes(crop.view(np.uint8), mask=crop, connectivity=4):
        for ring in geometry["coordinates"]:
            # Lists of tuples take six times the memory of an array, and a large scene has millions of corners.
            rings.append(np.array(ring, dtype=np.float64))
        polygon_ends.append(len(rings))
    coordinates = np.concatenate(rings) + np.array([col, row])
    ring_ends = np.cumsum([0, *(len(ring) for ring in rings)])
    offsets = (ring_ends, np.array(polygon_ends), np.array([0, len(polygon_ends) - 1]))
    traced = shapely.from_ragged_array(shapely.GeometryType.MULTIPOLYGON, coordinates, offsets)
    outline: shapely.MultiPolygon = traced[0]
    return outline


def _repair(outline: shapely.MultiPolygon, pixels: int) -> shapely.MultiPolygon:
    """Rebuild an outline that an older GDAL left with a ring touching itself."""
    parts = [part for part in shapely.get_parts(shapely.make_valid(outline)) if part.geom_type == "Polygon"]
    repaired = shapely.MultiPolygon(parts)
    if repaired.area != pixels or not repaired.is_valid:
        raise WriteError(say("outline_invalid", problem=shapely.is_valid_reason(outline)))
    return repaired


def _to_ground(outline: shapely.MultiPolygon, grid: PixelGrid) -> shapely.MultiPolygon:
    a, b, c, d, e, f = grid.transform

    def place(corners: FloatCoords) -> FloatCoords:
        col, row = corners[:, 0], corners[:, 1]
        return np.column_stack([a * col + b * row + c, d * col + e * row + f])

    placed = shapely.transform(outline, place)
    oriented: shapely.MultiPolygon = shapely.orient_polygons(placed)
    return oriented
