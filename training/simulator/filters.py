"""Radar as people keep it: speckle filtered or averaged over dates. Backscatter in dB in and out."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.constants import FloatArray


def lee_filter(db: FloatArray, *, window: int, looks: float) -> FloatArray:
    """Return `(..., H, W)` dB after the Lee filter (J.-S. Lee, 1980): flat ground is averaged, edges are kept.

    Args:
        db: backscatter in dB.
        window: side of the square window in pixels.
        looks: equivalent number of looks assumed; fewer looks filter more.
    """
    power = 10 ** (np.asarray(db, np.float32) / 10)
    size = (*([0] * (power.ndim - 2)), window, window)
    mean = ndimage.uniform_filter(power, size)
    variance = np.maximum(ndimage.uniform_filter(power**2, size) - mean**2, 0.0)
    noise = mean**2 / looks
    weight = np.clip(1 - noise / np.maximum(variance, 1e-12), 0.0, 1.0)
    return np.asarray(10 * np.log10(np.maximum(mean + weight * (power - mean), 1e-5)), np.float32)


def filter_speckle(rng: np.random.Generator, db: FloatArray) -> FloatArray:
    """Filter `(..., H, W)` dB by a filter drawn at random: Lee of several strengths, once or twice, or a median."""
    if rng.random() < 0.25:
        side = int(rng.choice((3, 5)))
        return np.asarray(ndimage.median_filter(db, (*([1] * (db.ndim - 2)), side, side)), np.float32)
    window, looks = int(rng.choice((5, 7))), float(rng.uniform(0.8, 4.0))
    out = lee_filter(db, window=window, looks=looks)
    return lee_filter(out, window=3, looks=looks * 3) if rng.random() < 0.4 else out
