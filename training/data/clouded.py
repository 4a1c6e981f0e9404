"""Cloud that the land-cover teacher takes for land, and its shadow for water: told as cloud, kept out of the truth.

The teacher has no cloud class. What it calls snow is sorted by physics: snow is dark beyond 1.5 um, cloud is not (the
normalised difference snow index, threshold 0.4 with a near-infrared test as in the MODIS snow product); water is dark
in the near infrared. What it calls anything else is left to a teacher of clouds (`cloud_teacher.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from training.constants import BAND, CLOUD_BIT, UNKNOWN_CLASS, UNSURE_BIT, FloatArray
from training.data.cloud_teacher import CLOUD, SHADOW
from training.simulator.land import SNOW_ICE, WATER

_SNOW_INDEX, _SNOW_LEAST_NIR = 0.4, 0.11
_CLOUD_INDEX, _CLOUD_LEAST_BLUE, _CLOUD_LEAST_NIR = 0.3, 0.15, 0.15
_CLOUD_LEAST_PX = 100
_RIM_PX, _SHADOW_REACH_PX = 12, 80
_EDGE_PX = 4
"""How far a border drawn on 30 m pixels may be off."""
_SNOW_SAFE_SHARE = 0.02
"""Share of snow from which the cloud teacher, which was seldom shown snow, is not asked."""


@dataclass(frozen=True)
class Sorted:
    """Teacher classes without the pixels that are cloud, near cloud or possibly its shadow."""

    classes: np.ndarray
    guess: np.ndarray
    flags: np.ndarray
    """`(H, W)` uint8 date flags: cloud, unsure."""


def sort_snow_from_cloud(optical: FloatArray, classes: np.ndarray, guess: np.ndarray) -> Sorted:
    """Keep the teacher's snow only where it is snow.

    Args:
        optical: `(12, H, W)` reflectance with green, near infrared and 1.6 um.
        classes: `(H, W)` confident teacher classes.
        guess: `(H, W)` arg-max teacher classes.
    """
    blue, green, nir, swir = (np.nan_to_num(optical[BAND[name]]) for name in ("blue", "green", "nir", "swir16"))
    index = (green - swir) / np.maximum(green + swir, 1e-3)
    claimed = guess == SNOW_ICE
    snow = claimed & (index > _SNOW_INDEX) & (nir > _SNOW_LEAST_NIR)
    if snow.mean() > 0.5:  # shaded snow, not water
        snow |= claimed & (index > _SNOW_INDEX)
    water = claimed & ~snow & (nir < _SNOW_LEAST_NIR) & (index > 0)
    bright = claimed & (index < _CLOUD_INDEX) & (blue > _CLOUD_LEAST_BLUE) & (nir > _CLOUD_LEAST_NIR)
    parts, count = ndimage.label(bright)
    sizes = ndimage.sum_labels(bright, parts, np.arange(count + 1))
    cloud = (sizes >= _CLOUD_LEAST_PX)[parts] & bright
    unsure = claimed & ~snow & ~water & ~cloud
    if cloud.any():
        distance = ndimage.distance_transform_edt(~cloud)
        unsure |= (distance <= _RIM_PX) & ~cloud & ~water
        unsure |= (distance <= _SHADOW_REACH_PX) & (guess == WATER)
    flags = (np.where(cloud, CLOUD_BIT, 0) | np.where(unsure, UNSURE_BIT, 0)).astype(np.uint8)
    out = []
    for codes in (classes, guess):
        codes = np.where(water, WATER, codes)
        out.append(np.where(cloud | unsure, UNKNOWN_CLASS, codes).astype(np.uint8))
    return Sorted(out[0], out[1], flags)


def mark_clouds(known: Sorted, seen: np.ndarray | None) -> Sorted:
    """Tell what the teacher of clouds saw, over what physics found.

    Args:
        known: what `sort_snow_from_cloud` returned.
        seen: `(H, W)` of `CLEAR`, `CLOUD` and `SHADOW`, None where there was nothing to ask it.

    Returns:
        The same with cloud told as cloud; its border and all shadow are unsure, and no land class is told under either.
    """
    if seen is None or (known.guess == SNOW_ICE).mean() > _SNOW_SAFE_SHARE:
        return known
    cloud = seen == CLOUD
    border = ndimage.binary_dilation(cloud, iterations=_EDGE_PX) & ~ndimage.binary_erosion(
        cloud, iterations=_EDGE_PX, border_value=1
    )
    unsure = (border | (seen == SHADOW)) & ((known.flags & CLOUD_BIT) == 0)
    cloud &= ~border
    flags = np.where(cloud, (known.flags & ~np.uint8(UNSURE_BIT)) | CLOUD_BIT, known.flags)
    flags = np.where(unsure, flags | UNSURE_BIT, flags).astype(np.uint8)
    hidden = cloud | unsure
    classes, guess = (np.where(hidden, UNKNOWN_CLASS, codes).astype(np.uint8) for codes in (known.classes, known.guess))
    return Sorted(classes, guess, flags)
