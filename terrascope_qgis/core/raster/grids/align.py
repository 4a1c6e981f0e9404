"""Brings the pixels of one file onto a window of the analysis grid; warps through GDAL only, in physical units.

A file on the grid's own pixels is read directly. Any other goes through `rasterio.vrt.WarpedVRT`: the source pixels
under the window are first converted to reflectance or to linear power (never dB) in memory, so that resampling mixes
physical quantities. Values are resampled bilinearly, or averaged when the target pixels are clearly larger; the valid
mask by nearest neighbour, or by majority when averaging.
"""

from __future__ import annotations

import functools
import math

import numpy as np
import pyproj
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.io import DatasetReader, MemoryFile
from rasterio.transform import Affine
from rasterio.vrt import WarpedVRT

from ...geo.grid import PixelGrid
from ...geo.window import Window
from ...request import Role
from ..files.formats import raster_env
from ..files.validity import read_raw
from ..parts import BandPart

FloatArray = NDArray[np.float32]

_SHRINK = 1.5
"""Target pixels larger than this many source pixels a side are averaged."""
_MAX_SOURCE_VALUES = 24_000_000
"""Values held at once while warping; larger source windows are warped in quarters."""
_MARGIN_PX = 3


def read_aligned(dataset: DatasetReader, part: BandPart, grid: PixelGrid, window: Window) -> FloatArray:
    """Read the channels of a part on a window of the analysis grid.

    Args:
        dataset: open, the file of `part`.
        part: what to read.
        grid: the analysis grid.
        window: may reach past the grid.

    Returns:
        `(C, h, w)` float32 reflectance or linear power, NaN where invalid.

    Raises:
        InputError: the pixels cannot be read.
    """
    offset = find_pixel_offset(part.grid, grid)
    if offset is not None:
        place = Window(window.row + offset[0], window.col + offset[1], window.height, window.width)
        return _read_physical(dataset, part, place)
    target = grid.window(window.row, window.col, window.height, window.width)
    source = _find_source_window(target, part.grid)
    if source is None:
        return np.full((len(part.indexes), *window.shape), np.nan, np.float32)
    if source.height * source.width * len(part.indexes) > _MAX_SOURCE_VALUES and max(window.shape) > 1:
        return _read_in_halves(dataset, part, grid, window)
    origin = part.grid.window(source.row, source.col, source.height, source.width)
    values = _read_inside(dataset, part, source, source.shape)
    if _is_inside(source, part.grid) and np.isfinite(values).all():
        return _warp_values(values, origin, target)
    return _warp(values, origin, target)


def read_sketch(dataset: DatasetReader, part: BandPart, grid: PixelGrid, window: Window) -> FloatArray:
    """As `read_aligned` for pictures: where the grid is much coarser than the file, pixels are picked, not averaged.

    Overviews and the reduced levels of JPEG 2000 make this quick on whole scenes.
    """
    target = grid.window(window.row, window.col, window.height, window.width)
    step = math.floor(_count_source_px(part.grid, target))
    source = _find_source_window(target, part.grid) if step > 1 else None
    if source is None:
        return read_aligned(dataset, part, grid, window)
    height, width = math.ceil(source.height / step), math.ceil(source.width / step)
    values = _read_inside(dataset, part, source, (height, width))
    origin = part.grid.window(source.row, source.col, source.height, source.width)
    a, b, c, d, e, f = origin.transform
    down, along = source.height / height, source.width / width
    picked = PixelGrid(origin.crs_wkt, (a * along, b * down, c, d * along, e * down, f), height, width)
    return _warp(values, picked, target)


@functools.lru_cache(maxsize=256)
def find_pixel_offset(source: PixelGrid, target: PixelGrid) -> tuple[int, int] | None:
    """Row and column of the source pixel under the target's first pixel, if both lie on the same pixel raster."""
    if not share_crs(source.crs_wkt, target.crs_wkt):
        return None
    rows_cols = []
    for row, col in ((0, 0), (target.height, 0), (0, target.width)):
        found_row, found_col = source.row_col(*target.xy(row, col))
        rows_cols.append((found_row - row, found_col - col))
    first = (round(rows_cols[0][0]), round(rows_cols[0][1]))
    # A hundredth of a pixel over the whole grid is rounding in the file's header, not a shift.
    close = all(abs(r - first[0]) < 0.01 and abs(c - first[1]) < 0.01 for r, c in rows_cols)
    return first if close else None


@functools.lru_cache(maxsize=64)
def share_crs(first: str | None, second: str | None) -> bool:
    """Whether two CRSs are the same, however they are written."""
    if first == second:
        return True
    if first is None or second is None:
        return False
    return bool(pyproj.CRS(first).equals(pyproj.CRS(second), ignore_axis_order=True))


@functools.lru_cache(maxsize=64)
def find_transformer(source: str, target: str) -> pyproj.Transformer:
    """Transformer of (x, y) between two CRSs."""
    return pyproj.Transformer.from_crs(source, target, always_xy=True)


def _read_in_halves(dataset: DatasetReader, part: BandPart, grid: PixelGrid, window: Window) -> FloatArray:
    """Split along the longer side until a piece fits in memory."""
    if window.height >= window.width:
        half = window.height // 2
        pieces = [
            Window(window.row, window.col, half, window.width),
            Window(window.row + half, window.col, window.height - half, window.width),
        ]
        axis = 1
    else:
        half = window.width // 2
        pieces = [
            Window(window.row, window.col, window.height, half),
            Window(window.row, window.col + half, window.height, window.width - half),
        ]
        axis = 2
    return np.concatenate([read_aligned(dataset, part, grid, piece) for piece in pieces], axis=axis)


def _read_physical(dataset: DatasetReader, part: BandPart, window: Window) -> FloatArray:
    """`(C, h, w)` physical values of a window of the file's own grid; NaN outside it and where invalid."""
    result = np.full((len(part.indexes), *window.shape), np.nan, np.float32)
    inside = window.clipped(*part.grid.shape)
    if inside is None:
        return result
    rows, cols = inside.slices_in(window)
    result[:, rows, cols] = _read_inside(dataset, part, inside, inside.shape)
    return result


def _read_inside(dataset: DatasetReader, part: BandPart, window: Window, shape: tuple[int, int]) -> FloatArray:
    """`(C, *shape)` physical values of a window inside the file; NaN where invalid."""
    raw, valid = read_raw(dataset, part.facts, part.indexes, window, is_optical=part.role is Role.OPTICAL, shape=shape)
    for scale, plane, measured in zip(part.scales, raw, valid, strict=True):
        plane[:] = scale.convert(plane)
        plane[~measured] = np.nan
    return raw


def _find_source_window(target: PixelGrid, source: PixelGrid) -> Window | None:
    """The source pixels under a target window, with a margin for the resampling kernel; None if there are none."""
    rows, cols = np.meshgrid(np.linspace(0, target.height, 22), np.linspace(0, target.width, 22), indexing="ij")
    a, b, c, d, e, f = target.transform
    x, y = a * cols + b * rows + c, d * cols + e * rows + f
    if target.crs_wkt and source.crs_wkt and not share_crs(target.crs_wkt, source.crs_wkt):
        x, y = find_transformer(target.crs_wkt, source.crs_wkt).transform(x, y)
    finite = np.isfinite(x) & np.isfinite(y)
    if not finite.any():
        return None
    a, b, c, d, e, f = source.transform
    determinant = a * e - b * d
    dx, dy = x[finite] - c, y[finite] - f
    found_cols, found_rows = (e * dx - b * dy) / determinant, (a * dy - d * dx) / determinant
    # The source may be bent between the sampled points: widen by a share of its extent as well.
    margin_rows = _MARGIN_PX + 0.01 * float(np.ptp(found_rows))
    margin_cols = _MARGIN_PX + 0.01 * float(np.ptp(found_cols))
    first_row, first_col = math.floor(found_rows.min() - margin_rows), math.floor(found_cols.min() - margin_cols)
    last_row, last_col = math.ceil(found_rows.max() + margin_rows), math.ceil(found_cols.max() + margin_cols)
    return Window(first_row, first_col, last_row - first_row, last_col - first_col).clipped(*source.shape)


def _warp(values: FloatArray, origin: PixelGrid, target: PixelGrid) -> FloatArray:
    """Resample physical values of a source grid onto a target grid."""
    valid = np.isfinite(values)
    if not valid.any():
        return np.full((len(values), *target.shape), np.nan, np.float32)
    method = Resampling.average if _is_shrinking(origin, target) else Resampling.nearest
    by_mask = _warp_bands(valid.astype(np.float32), origin, target, method, None)
    return np.where(by_mask >= 0.5, _warp_values(values, origin, target), np.float32(np.nan))


def _warp_values(values: FloatArray, origin: PixelGrid, target: PixelGrid) -> FloatArray:
    method = Resampling.average if _is_shrinking(origin, target) else Resampling.bilinear
    return _warp_bands(values, origin, target, method, math.nan)


def _is_shrinking(origin: PixelGrid, target: PixelGrid) -> bool:
    return _count_source_px(origin, target) > _SHRINK


def _is_inside(window: Window, grid: PixelGrid) -> bool:
    """Whether a window keeps off the edges of a file, so that it was not cut there."""
    return (
        window.row > 0
        and window.col > 0
        and window.row + window.height < grid.height
        and window.col + window.width < grid.width
    )


def _warp_bands(
    values: FloatArray, source: PixelGrid, target: PixelGrid, resampling: Resampling, nodata: float | None
) -> FloatArray:
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": len(values),
        "height": source.height,
        "width": source.width,
        "crs": _to_rasterio(source.crs_wkt),
        "transform": Affine(*source.transform),
        "nodata": nodata,
    }
    with raster_env(), MemoryFile() as memory:
        with memory.open(**profile) as written:
            written.write(values)
        with (
            memory.open() as opened,
            WarpedVRT(
                opened,
                crs=_to_rasterio(target.crs_wkt),
                transform=Affine(*target.transform),
                height=target.height,
                width=target.width,
                resampling=resampling,
                src_nodata=nodata,
                nodata=0.0 if nodata is None else nodata,
                # The default of an eighth of a pixel would let neighbouring windows differ, and so would the factor by
                # which GDAL widens the bilinear kernel when it takes a window for shrunk: that is asked for by name.
                tolerance=1e-4,
                XSCALE=1,
                YSCALE=1,
            ) as warped,
        ):
            return np.asarray(warped.read(), np.float32)


def _count_source_px(source: PixelGrid, target: PixelGrid) -> float:
    """How many source pixels a side lie under a target pixel at the middle of the target."""
    row, col = target.height / 2, target.width / 2
    corners = np.array([target.xy(row, col), target.xy(row + 1, col), target.xy(row, col + 1)])
    x, y = corners[:, 0], corners[:, 1]
    if source.crs_wkt and target.crs_wkt and not share_crs(source.crs_wkt, target.crs_wkt):
        x, y = find_transformer(target.crs_wkt, source.crs_wkt).transform(x, y)
    places = np.array([source.row_col(px, py) for px, py in zip(x, y, strict=True)])
    down, along = places[1] - places[0], places[2] - places[0]
    pixels = abs(down[0] * along[1] - down[1] * along[0])
    return float(np.sqrt(pixels)) if np.isfinite(pixels) else 1.0


@functools.lru_cache(maxsize=64)
def _to_rasterio(crs_wkt: str | None) -> CRS | None:
    return CRS.from_wkt(crs_wkt) if crs_wkt else None
