"""`ukis-csmask` (German Aerospace Center, Apache-2.0) as teacher of real clouds: reflectance to cloud and shadow."""

from __future__ import annotations

import warnings

import numpy as np

from training.constants import BAND, FloatArray

_FOUR, _SIX = ("blue", "green", "red", "nir"), ("blue", "green", "red", "nir", "swir16", "swir22")
_FACTOR = 3
"""Pixels of 10 m in one of 30 m, which the teacher's authors ask for: at 10 m it takes bright fields for cloud."""
LEAST_SIDE_PX = 120
"""Below it the 30 m picture has fewer than 40 pixels a side, and what the teacher says of it is noise."""
CLEAR, CLOUD, SHADOW = 0, 1, 2


def find_clouds(optical: FloatArray, *, at_sensor: bool) -> np.ndarray | None:
    """Let the teacher say where cloud and cloud shadow lie.

    Args:
        optical: `(12, H, W)` reflectance at 10 m, NaN where invalid.
        at_sensor: top of atmosphere (L1C) rather than surface reflectance (L2A).

    Returns:
        `(H, W)` uint8 of `CLEAR`, `CLOUD`, `SHADOW`; None where a band is missing or the scene is too small to tell.
    """
    from ukis_csmask.mask import CSmask  # 150 MB, which only the making of a pool needs

    height, width = optical.shape[1:]
    present = {name for name in _SIX if np.isfinite(optical[BAND[name]]).any()}
    names = _SIX if present.issuperset(_SIX) else _FOUR
    if not present.issuperset(names) or min(height, width) < LEAST_SIDE_PX:
        return None
    image = np.stack([np.nan_to_num(optical[BAND[name]]) for name in names], axis=-1).astype(np.float32)
    rows, columns = (-(-side // _FACTOR) * _FACTOR for side in (height, width))
    image = np.pad(image, ((0, rows - height), (0, columns - width), (0, 0)), mode="edge")
    coarse = image.reshape(rows // _FACTOR, _FACTOR, columns // _FACTOR, _FACTOR, len(names)).mean(axis=(1, 3))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says of each picture below 256 pixels that a larger one were better
        found = CSmask(
            np.ascontiguousarray(coarse, np.float32),
            list(names),
            product_level="l1c" if at_sensor else "l2a",
            intra_op_num_threads=1,
            providers=["CPUExecutionProvider"],
        ).csm[..., 0]
    return np.asarray(found.repeat(_FACTOR, axis=0).repeat(_FACTOR, axis=1)[:height, :width], np.uint8)
