"""Sentinel-1 VV and VH backscatter on a class map: class level, terrain, texture, speckle."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.constants import BURNED_BIT, UNKNOWN_CLASS, FloatArray

CLASS_DB = {
    0: (-19.5, -26.5, 2.6), 1: (-8.5, -14.4, 1.6), 2: (-11.5, -18.2, 2.0),
    3: (-9.5, -16.5, 2.5), 4: (-10.3, -17.5, 2.3), 5: (-10.8, -17.0, 1.8),
    6: (-6.5, -14.6, 2.4), 7: (-12.5, -20.5, 3.2), 8: (-13.0, -20.0, 3.5),
}  # fmt: skip
"""Land class -> VV dB, VH dB, spread in dB between places (medians by WorldCover class, rounded)."""


def speckle(rng: np.random.Generator, shape: tuple[int, int], looks: float, correlation_px: float) -> FloatArray:
    """Return `shape` multiplicative gamma speckle with mean 1; `looks` is the equivalent number of looks."""
    if correlation_px <= 0:
        return rng.gamma(looks, 1.0 / looks, shape).astype(np.float32)
    # Filtering before detection narrows the distribution: start with fewer looks to end at the asked number.
    gain = 4 * np.pi * correlation_px**2
    start = max(looks / max(gain, 1.0), 0.35)
    field = ndimage.gaussian_filter(rng.gamma(start, 1.0 / start, shape), correlation_px)
    return np.asarray(field / field.mean(), np.float32)


def class_levels(rng: np.random.Generator) -> FloatArray:
    """Draw `(9, 2)` mean VV and VH in dB of the nine land classes for one place and date."""
    levels = np.zeros((9, 2), np.float32)
    common = rng.normal(0, 1.0)
    for code, (vv, vh, spread) in CLASS_DB.items():
        shared, own = rng.normal(0, spread * 0.8), rng.normal(0, spread * 0.35, 2)
        levels[code] = (vv + shared + own[0] + common, vh + shared * 0.8 + own[1] + common)
    if rng.random() < 0.3:  # wind-roughened water
        rough = rng.uniform(2.0, 6.5)
        levels[0] += (rough, rough * 0.55)
    levels[0] = np.minimum(levels[0], (-11.5, -18.0))
    # Water is darker than the land around it in VH, whatever the day.
    levels[0, 1] = min(levels[0, 1], levels[1:6, 1].min() - 1.5)
    return levels


def simulate_sar(
    rng: np.random.Generator,
    classes: np.ndarray,
    flags: np.ndarray,
    levels: FloatArray,
    relief: FloatArray,
    texture: FloatArray,
) -> FloatArray:
    """Return `(2, H, W)` dB.

    Args:
        rng: random source of speckle and point targets.
        classes: `(H, W)` land class codes; unknown pixels look like grass.
        flags: `(H, W)` date flags (burned).
        levels: `(9, 2)` class means in dB.
        relief: `(H, W)` surface with standard deviation about 1; its slope tilts the backscatter.
        texture: `(H, W)` within-class variation with standard deviation about 1.
    """  # fmt: skip
    codes = np.where(classes == UNKNOWN_CLASS, 2, classes)
    mean = levels[codes].transpose(2, 0, 1).copy()
    size = np.array([0.35, 1.0, 1.0, 1.4, 1.1, 1.0, 2.2, 1.3, 1.2], np.float32)[codes]
    mean += texture * size
    slope = ndimage.gaussian_filter(np.gradient(relief, axis=1), 1.0)
    land = codes != 0
    mean += slope * rng.uniform(0, 18.0) * rng.choice((0.0, 0.4, 1.0)) * land
    mean += np.linspace(-1, 1, codes.shape[1], dtype=np.float32) * rng.normal(0, 0.5)
    burned = (flags & BURNED_BIT) > 0
    mean[1] -= burned * rng.uniform(0, 2.5)
    built = codes == 6
    points = built & (rng.random(codes.shape) < 0.08)
    strength = ndimage.gaussian_filter(points * rng.gamma(2.0, 8.0, codes.shape), 0.6)
    power = 10 ** (ndimage.gaussian_filter(mean, (0, 0.5, 0.5)) / 10) * (1 + strength)
    looks = float(rng.choice((1.5, 3.0, 4.4, 4.4, 6.0, 9.0, 20.0)))
    correlation = float(rng.choice((0.0, 0.45, 0.6, 0.8)))
    noise = np.stack([speckle(rng, codes.shape, looks, correlation) for _ in range(2)])
    floor = 10 ** (np.array(rng.uniform(-32, -25)) / 10)
    return np.asarray(10 * np.log10(power * noise + floor * rng.uniform(0.2, 1.0)), np.float32)
