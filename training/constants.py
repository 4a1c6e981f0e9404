"""Bands, normalisation constants and array conventions shared by data, simulator, training and evaluation."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

OPTICAL_BANDS: Final = (
    "coastal", "blue", "green", "red", "rededge071", "rededge075",
    "rededge078", "nir", "nir08", "nir09", "swir16", "swir22",
)  # fmt: skip
"""Bundle order; Sentinel-2 B1 B2 B3 B4 B5 B6 B7 B8 B8A B9 B11 B12."""
OPTICAL_CENTRES_NM: Final = (443, 490, 560, 665, 704, 740, 783, 842, 865, 945, 1610, 2190)
OPTICAL_WIDTHS_NM: Final = (20, 65, 35, 30, 15, 15, 20, 115, 20, 20, 90, 180)
OPTICAL_GSD_M: Final = (60, 10, 10, 10, 20, 20, 20, 10, 20, 60, 20, 20)
SAR_BANDS: Final = ("vv", "vh")

OPTICAL_MEAN: Final = (0.82, 0.70, 0.76, 0.78, 0.92, 1.16, 1.26, 1.26, 1.32, 1.32, 1.12, 0.86)
"""Mean of log(1 + 10 * reflectance), rounded, over the training pool."""
OPTICAL_STD: Final = (0.45, 0.45, 0.42, 0.47, 0.46, 0.50, 0.54, 0.55, 0.56, 0.57, 0.55, 0.52)
SAR_MEAN: Final = (-11.5, -18.5)
"""Mean backscatter in dB."""
SAR_STD: Final = (5.0, 5.5)

CLOUD_BIT, SHADOW_BIT, BURNED_BIT, INVALID_BIT, UNSURE_BIT = 1, 2, 4, 8, 16
"""Date flags. Invalid: no optical data. Unsure: cloud, shadow and burned are not known, nothing is taught there."""
FLOODED_BIT, FOREST_LOSS_BIT, FOREST_DAMAGE_BIT, CHANGE_BIT, CHANGE_IGNORE_BIT = 1, 2, 4, 8, 16
UNKNOWN_CLASS: Final = 255
"""Land-class code of a pixel whose class is not known; it trains nothing."""

BYTE_REFLECTANCE: Final = 0.3
"""Reflectance that the host reads from byte 255 of an 8-bit picture."""
BYTE_DB: Final = (-30.0, 0.0)
"""Backscatter that the host reads from bytes 0 and 255 of an 8-bit radar picture."""

BAND: Final = {name: index for index, name in enumerate(OPTICAL_BANDS)}


def normalise_optical(reflectance: FloatArray, present: FloatArray, valid: FloatArray) -> FloatArray:
    """Return the network's optical input.

    Args:
        reflectance: `(..., 12, H, W)` 0-1 and above, NaN where invalid.
        present: `(..., 12)` 1 where the band exists.
        valid: `(..., 1, H, W)` 1 where the pixel is valid.

    Returns:
        Array shaped like `reflectance`; 0 for absent bands and invalid pixels.
    """
    shape = (12, 1, 1)
    mean = np.asarray(OPTICAL_MEAN, np.float32).reshape(shape)
    std = np.asarray(OPTICAL_STD, np.float32).reshape(shape)
    logs = np.log1p(10.0 * np.clip(np.nan_to_num(reflectance), 0.0, None))
    return np.asarray(((logs - mean) / std) * present[..., None, None] * valid, np.float32)


def normalise_sar(backscatter_db: FloatArray, present: FloatArray, valid: FloatArray) -> FloatArray:
    """Return the network's SAR input from `(..., 2, H, W)` dB, NaN where invalid."""
    mean = np.asarray(SAR_MEAN, np.float32).reshape(2, 1, 1)
    std = np.asarray(SAR_STD, np.float32).reshape(2, 1, 1)
    scaled = (np.nan_to_num(backscatter_db) - mean) / std
    return np.asarray(scaled * present[..., None, None] * valid, np.float32)
