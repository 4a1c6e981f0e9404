"""Bands of bytes as one GeoTIFF: written beside its place, read back, then published; knows not what the bands mean."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import rasterio
import rasterio.errors

from ..errors import WriteError
from ..geo.grid import PixelGrid
from ..result import ByteArray
from ..words.said import say
from .publish import free_suffixes, open_scratch, publish_files, with_suffix, write_errors

NODATA = 255
"""Value where nothing is known."""


@dataclass(frozen=True)
class ByteBand:
    """One band of the file."""

    values: ByteArray
    """`(H, W)`."""
    description: str
    scale: float = 1.0
    tags: Mapping[str, str] = field(default_factory=dict)


def write_byte_geotiff(bands: Sequence[ByteBand], grid: PixelGrid, path: Path) -> Path:
    """Write the bands on their grid, one uint8 band each, nodata 255.

    Returns:
        The file written, `NAME_2.tif` if `path` exists already.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    with open_scratch(path.parent) as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
        part = scratch / path.name
        with write_errors(part):
            _write_bands(part, bands, grid)
            _check_bands(part, bands)
        for suffix in free_suffixes(path.parent, [path.name]):
            target = path.with_name(with_suffix(path.name, suffix))
            if publish_files([(part, target)]):
                return target
    raise AssertionError("free_suffixes never ends")


def _write_bands(path: Path, bands: Sequence[ByteBand], grid: PixelGrid) -> None:
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=grid.height,
        width=grid.width,
        count=len(bands),
        dtype="uint8",
        crs=None if grid.crs_wkt is None else rasterio.CRS.from_wkt(grid.crs_wkt),
        transform=rasterio.Affine(*grid.transform),
        nodata=NODATA,
        compress="deflate",
        tiled=True,
        blockxsize=256,
        blockysize=256,
        bigtiff="IF_SAFER",
    ) as raster:
        raster.scales = tuple(band.scale for band in bands)
        for number, band in enumerate(bands, start=1):
            raster.write(band.values, number)
            raster.set_band_description(number, band.description)
            if band.tags:
                raster.update_tags(number, **band.tags)


def _check_bands(path: Path, bands: Sequence[ByteBand]) -> None:
    with rasterio.open(path, driver="GTiff") as raster:
        for number, band in enumerate(bands, start=1):
            if not np.array_equal(raster.read(number), band.values):
                raise WriteError(say("written_band", file=path.name, number=number))
