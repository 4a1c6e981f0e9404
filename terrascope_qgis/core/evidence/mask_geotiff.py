"""Masks, or their probabilities, as one GeoTIFF on the analysis grid, a band per segment; draws no outlines."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import rasterio
import rasterio.errors

from ..errors import WriteError
from ..result import PROBABILITY_SCALE, AnalysisResult, BoolArray, ByteArray
from .publish import free_suffixes, open_scratch, publish_files, with_suffix, write_errors
from .records import name_layers, plain_text

NODATA = 255
"""Value where the inputs were not valid or outside the area asked about; 0 = not in the mask, 1 = in the mask."""


def write_mask_geotiff(result: AnalysisResult, path: Path) -> Path | None:
    """Write one uint8 band per segment: 1 in the mask, 0 beside it, 255 where nothing is known.

    What is known is `result.extras["valid"]`, `(H, W)` bool; without it every pixel counts as known.

    Returns:
        The file written, `NAME_2.tif` if `path` exists already; None if the answer has no segment.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    return _write_raster(path, result, {segment.id: _band_values(segment.mask, result) for segment in result.segments})


def write_probability_geotiff(result: AnalysisResult, path: Path) -> Path | None:
    """Write one uint8 band per segment: its calibrated probability in 1/254 (also the bands' scale), 255 = not known.

    Returns:
        The file written, `NAME_2.tif` if `path` exists already; None if no segment carries probabilities.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    bands = {segment.id: segment.probability for segment in result.segments if segment.probability is not None}
    return _write_raster(path, result, bands, scale=1 / PROBABILITY_SCALE)


def _write_raster(
    path: Path, result: AnalysisResult, bands: Mapping[int, ByteArray], *, scale: float = 1.0
) -> Path | None:
    if not bands:
        return None
    with open_scratch(path.parent) as scratch:
        part = scratch / path.name
        with write_errors(part):
            _write_bands(part, result, bands, scale)
            _check_bands(part, bands)
        for suffix in free_suffixes(path.parent, [path.name]):
            target = path.with_name(with_suffix(path.name, suffix))
            if publish_files([(part, target)]):
                return target
    raise AssertionError("free_suffixes never ends")


def _write_bands(path: Path, result: AnalysisResult, bands: Mapping[int, ByteArray], scale: float) -> None:
    grid, names = result.grid, name_layers(result.segments)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
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
            raster.scales = (scale,) * len(bands)
            drawn = [segment for segment in result.segments if segment.id in bands]
            for band, segment in enumerate(drawn, start=1):
                raster.write(bands[segment.id], band)
                raster.set_band_description(band, names[segment.id])
                raster.update_tags(
                    band,
                    SEGMENT=str(segment.id),
                    LABEL=plain_text(segment.label),
                    DATE=segment.date or "",
                    SENSOR=segment.sensor,
                )


def _check_bands(path: Path, bands: Mapping[int, ByteArray]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
        with rasterio.open(path, driver="GTiff") as raster:
            for band, values in enumerate(bands.values(), start=1):
                if not np.array_equal(raster.read(band), values):
                    raise WriteError(f"{path.name}: band {band} did not read back as written; try another folder.")


def _band_values(mask: BoolArray, result: AnalysisResult) -> ByteArray:
    values = mask.astype(np.uint8)
    valid = result.extras.get("valid")
    if valid is not None:
        if np.shape(valid) != mask.shape:
            raise ValueError(f"extras['valid'] is {np.shape(valid)}, the mask {mask.shape}.")
        values[~np.asarray(valid, dtype=bool) & ~mask] = NODATA
    return values
