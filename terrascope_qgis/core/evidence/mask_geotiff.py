"""Masks, or their probabilities, as one GeoTIFF on the analysis grid, a band per segment; draws no outlines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ..result import PROBABILITY_SCALE, AnalysisResult, ByteArray, Segment
from .byte_geotiff import NODATA, ByteBand, write_byte_geotiff
from .records import name_layers, plain_text


def write_mask_geotiff(result: AnalysisResult, path: Path) -> Path | None:
    """Write one uint8 band per segment: 1 in the mask, 0 beside it, 255 where nothing is known.

    What is known is `result.extras["valid"]`, `(H, W)` bool, and of a mask of one part of the area
    `result.extras["valid_in_part"]`; without it every pixel counts as known.

    Returns:
        The file written, `NAME_2.tif` if `path` exists already; None if the answer has no segment.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    return _write_raster(path, result, {segment.id: _band_values(segment, result) for segment in result.segments})


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
    path: Path, result: AnalysisResult, values: Mapping[int, ByteArray], *, scale: float = 1.0
) -> Path | None:
    names = name_layers(result.segments)
    bands = [
        ByteBand(values[segment.id], names[segment.id], scale, _describe(segment))
        for segment in result.segments
        if segment.id in values
    ]
    return write_byte_geotiff(bands, result.grid, path) if bands else None


def _describe(segment: Segment) -> dict[str, str]:
    return {
        "SEGMENT": str(segment.id),
        "LABEL": plain_text(segment.label),
        "DATE": segment.date or "",
        "SENSOR": segment.sensor,
    }


def _band_values(segment: Segment, result: AnalysisResult) -> ByteArray:
    mask, name = segment.mask, "valid" if segment.part is None else "valid_in_part"
    values = mask.astype(np.uint8)
    valid = result.extras.get(name)
    if valid is not None:
        if np.shape(valid) != mask.shape:
            raise ValueError(f"extras[{name!r}] is {np.shape(valid)}, the mask {mask.shape}.")
        values[~np.asarray(valid, dtype=bool) & ~mask] = NODATA
    return values
