"""The map of a learned class as a GeoTIFF on the analysis grid: probability and mask."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import rasterio
import rasterio.errors
from numpy.typing import NDArray

from ..errors import WriteError
from ..geo.grid import PixelGrid
from ..result import BoolArray
from .publish import free_suffixes, open_scratch, publish_files, with_suffix, write_errors

NODATA = 255
STEPS = 254


def write_class_geotiff(
    name: str, probability: NDArray[np.uint8], mask: BoolArray, grid: PixelGrid, path: Path
) -> Path:
    """Write two uint8 bands: the probability in 1/254 (with that scale), and the mask, 0 or 1; 255 = not valid.

    Args:
        name: of the class.
        probability: `(H, W)` in 1/254, 255 where nothing is valid.
        mask: `(H, W)`.
        grid: where they lie.
        path: to write to.

    Returns:
        The file written, `NAME_2.tif` if `path` exists already.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    bands = np.stack([probability, np.where(probability == NODATA, NODATA, mask)]).astype(np.uint8)
    with open_scratch(path.parent) as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
        part = scratch / path.name
        with write_errors(part):
            _write(part, name, bands, grid)
            with rasterio.open(part, driver="GTiff") as raster:
                if not np.array_equal(raster.read(), bands):
                    raise WriteError(f"{path.name} did not read back as written; try another folder.")
        for suffix in free_suffixes(path.parent, [path.name]):
            target = path.with_name(with_suffix(path.name, suffix))
            if publish_files([(part, target)]):
                return target
    raise AssertionError("free_suffixes never ends")


def _write(path: Path, name: str, bands: NDArray[np.uint8], grid: PixelGrid) -> None:
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
        raster.write(bands)
        raster.scales = (1 / STEPS, 1.0)
        raster.descriptions = (f"{name} probability", name)
