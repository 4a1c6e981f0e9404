"""Reads raw pixels of a window together with which of them are measured; settles no units."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window as RasterioWindow

from ...geo.window import Window
from .facts import RasterFacts
from .formats import raster_env, read_failure

FloatArray = NDArray[np.float32]
BoolArray = NDArray[np.bool_]

_SATURATED_UINT16 = 65535
"""Sentinel-2's code for saturated pixels, and the usual nodata of resampled uint16 mosaics."""
_FILL = -9999
"""No optical product measures this or less; files that lost their nodata tag still hold it."""


def read_raw(
    dataset: DatasetReader,
    facts: RasterFacts,
    indexes: Sequence[int],
    window: Window,
    *,
    is_optical: bool,
    shape: tuple[int, int] | None = None,
) -> tuple[FloatArray, BoolArray]:
    """Read bands of a window that lies inside the file.

    Invalid are: the band's nodata value, NaN and infinity, pixels outside the file's mask, transparent pixels, 65535 in
    optical uint16, -9999 and less in optical bands, and pixels that are 0 in every one of several optical
    integer bands.

    Args:
        dataset: open, the file of `facts`.
        facts: what the file says.
        indexes: 1-based bands.
        window: inside the file.
        is_optical: whether the optical rules apply.
        shape: height and width to pick pixels at, from overviews where the file has some; None = every pixel.

    Returns:
        `(C, h, w)` float32 file values and `(C, h, w)` bool.

    Raises:
        InputError: the pixels cannot be read.
    """
    place = RasterioWindow(window.col, window.row, window.width, window.height)
    try:
        with raster_env():
            raw = dataset.read(list(indexes), window=place, out_shape=(len(indexes), *(shape or window.shape)))
            mask = _read_common_mask(dataset, facts, place, shape or window.shape)
    except Exception as error:  # GDAL drivers raise more than rasterio's own errors on damaged blocks
        raise read_failure(facts.path, error) from error
    valid = np.isfinite(raw) if raw.dtype.kind == "f" else np.ones(raw.shape, bool)
    for plane, band_valid, index in zip(raw, valid, indexes, strict=True):
        nodata = facts.bands[index - 1].nodata
        if nodata is not None and not np.isnan(nodata):
            band_valid &= plane != _as_stored(nodata, raw.dtype)
    if is_optical and raw.dtype.kind in "if" and raw.dtype.itemsize > 1:
        valid &= raw > _FILL
    if is_optical and raw.dtype.kind in "iu":
        if raw.dtype == np.uint16:
            valid &= raw != _SATURATED_UINT16
        if len(indexes) > 1:
            valid &= (raw != 0).any(axis=0)
    if mask is not None:
        valid &= mask
    return raw.astype(np.float32), valid


def _read_common_mask(
    dataset: DatasetReader, facts: RasterFacts, place: RasterioWindow, shape: tuple[int, int]
) -> BoolArray | None:
    """`(h, w)` True where the file's alpha band and mask show the pixel."""
    mask: BoolArray | None = None
    if facts.alpha_index is not None:
        mask = dataset.read(facts.alpha_index, window=place, out_shape=shape) > 0
    if facts.has_mask:
        shown = dataset.read_masks(1, window=place, out_shape=shape) > 0
        mask = shown if mask is None else mask & shown
    return mask


def _as_stored(nodata: float, dtype: np.dtype[np.generic]) -> float:
    """Nodata as the file's type holds it: -3.4e38 written in short form must equal its float32 twin."""
    return float(np.float32(nodata)) if dtype == np.float32 else nodata
