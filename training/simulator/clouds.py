"""Cloud, cirrus, haze and shadow over a reflectance image, with the truth of where they lie."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.constants import CLOUD_BIT, SHADOW_BIT, UNSURE_BIT, FloatArray
from training.simulator.fields import fractal

_HAZE_COLOUR = np.array([1.2, 1.05, 0.9, 0.75, 0.7, 0.66, 0.62, 0.58, 0.55, 0.45, 0.2, 0.12], np.float32)
_VISIBLE_VEIL, _FAINT_VEIL = 0.04, 0.02
"""Blue reflectance that a veil adds to be called cloud, as much as dark ground itself has; between the two: unsure."""
_CIRRUS_SHARE, _PUFF_SHARE = 0.3, 0.2
"""Shares of cloud pictures with cirrus and with fair-weather cumulus; the rest are banks of cloud."""
_CLEAR_RIM = 0.1
"""Opacity below which the air beside a cloud is clear."""
HAZE_MOST = 0.035
"""Haze that is still called clear sky adds at most about this much blue reflectance."""

_SHADOW_DEPTH = np.array([0.45, 0.5, 0.58, 0.64, 0.66, 0.68, 0.7, 0.72, 0.73, 0.74, 0.8, 0.82], np.float32)


def cloud_opacity(rng: np.random.Generator, side: int, fraction: float) -> FloatArray:
    """Return `(side, side)` opacity 0-1 of which about `fraction` is opaque enough to call cloud."""
    if fraction <= 0:
        return np.zeros((side, side), np.float32)
    slope = rng.uniform(1.6, 3.0)
    surface = fractal(rng, side, slope=slope) + 0.25 * fractal(rng, side, slope=1.2)
    edge = np.quantile(surface, 1.0 - min(fraction, 1.0)) if fraction < 1 else surface.min() - 1.0
    steep = rng.uniform(1.0, 6.0)
    rounded = 1.0 / (1.0 + np.exp(-steep * (surface - edge + 0.15)))
    return np.asarray(np.clip((rounded - _CLEAR_RIM) / (1 - _CLEAR_RIM), 0.0, 1.0), np.float32)


def cirrus_opacity(rng: np.random.Generator, side: int) -> FloatArray:
    """Return `(side, side)` opacity 0-1 of thin streaky cloud: the ground shows through most of it."""
    wide = fractal(rng, side, slope=rng.uniform(1.6, 2.6))
    stretch, angle = rng.uniform(1.0, 5.0), rng.uniform(0, np.pi)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.diag([1.0 / stretch, 1.0]) @ turn.T
    middle = np.full(2, side / 2)
    streaks = ndimage.affine_transform(wide, matrix, middle - matrix @ middle, order=1, mode="reflect")
    level = np.clip(0.5 + rng.uniform(0.25, 0.6) * streaks + rng.uniform(-0.5, 0.4), 0.0, 1.6)
    return np.asarray(np.clip(level * rng.uniform(0.06, 0.5), 0.0, 1.0), np.float32)


def puff_opacity(rng: np.random.Generator, side: int) -> FloatArray:
    """Return `(side, side)` opacity 0-1 of fair-weather cumulus: small ragged puffs a few pixels wide, apart."""
    count, usual = int(rng.integers(2, 40)), rng.uniform(1.5, 6.0)
    level = np.zeros((side, side), np.float32)
    rows, columns = np.mgrid[:side, :side].astype(np.float32)
    rows, columns = (axis + 0.8 * usual * fractal(rng, side, slope=1.8) for axis in (rows, columns))
    for _ in range(count):
        radius = float(np.clip(usual * np.exp(0.5 * rng.normal()), 1.0, 16.0))
        row, column = rng.uniform(0, side, 2)
        far = np.hypot((rows - row) * rng.uniform(0.7, 1.4), columns - column) / radius
        level = np.maximum(level, 1.6 - far)
    ragged = level + 0.35 * np.minimum(fractal(rng, side, slope=1.6), 0.5) * (level > 0)
    return np.asarray(np.clip(ragged * rng.uniform(0.5, 1.6), 0.0, 1.0), np.float32)


def add_clouds(
    rng: np.random.Generator, image: FloatArray, spectrum: FloatArray, fraction: float, *, opaque: bool = False
) -> tuple[FloatArray, np.ndarray, FloatArray]:
    """Composite clouds and their shadows.

    Args:
        rng: random source.
        image: `(12, H, W)` reflectance.
        spectrum: `(12,)` reflectance of the opaque cloud.
        fraction: share of the chip to cover, 0-1; cirrus and cumulus cover what they do.
        opaque: no thin clouds: what is covered is hidden.

    Returns:
        The new image, the `(H, W)` uint8 date flags (cloud, shadow) and the `(H, W)` opacity 0-1.
    """
    side = image.shape[-1]
    kind = 1.0 if opaque or fraction <= 0 else rng.random()
    farthest = side * 0.4
    if kind < _CIRRUS_SHARE:
        opacity = cirrus_opacity(rng, side)
    elif kind < _CIRRUS_SHARE + _PUFF_SHARE:
        opacity = puff_opacity(rng, side)
        farthest = side * 0.2  # low clouds: their shadows are near
    else:
        opacity = cloud_opacity(rng, side, fraction)
        opacity = opacity * (1.0 if opaque or rng.random() < 0.5 else rng.uniform(0.08, 1.0))
    shade = np.zeros_like(opacity)
    if fraction > 0 and rng.random() < 0.75:
        distance, angle = rng.uniform(4, farthest), rng.uniform(0, 2 * np.pi)
        moved = ndimage.shift(opacity, (distance * np.sin(angle), distance * np.cos(angle)), order=1, mode="reflect")
        shade = ndimage.gaussian_filter(moved, 1.0) * rng.uniform(0.6, 1.0)
    texture = 1.0 + 0.12 * fractal(rng, side, slope=1.8)
    dimmed = image * (1 - shade * _SHADOW_DEPTH[:, None, None])
    top = spectrum[:, None, None] * texture
    out = dimmed * (1 - opacity) + top * opacity
    flags = np.zeros(opacity.shape, np.uint8)
    # People call a veil cloud once it visibly brightens the ground, long before it hides it.
    added = (out - dimmed)[1]
    cloud = (opacity > 0.35) | ((opacity > 0.05) & (added > _VISIBLE_VEIL))
    flags[cloud] |= CLOUD_BIT
    flags[~cloud & (added > _FAINT_VEIL)] |= UNSURE_BIT
    shadow = (shade > 0.35) & ~cloud & (opacity < 0.2)
    flags[shadow] |= SHADOW_BIT
    flags[(shade > 0.15) & ~shadow & ~cloud] |= UNSURE_BIT
    return np.asarray(out, np.float32), flags, np.asarray(opacity, np.float32)


def add_haze(rng: np.random.Generator, image: FloatArray, amount: float) -> FloatArray:
    """Add smooth thin haze; `amount` is the added blue-green reflectance, up to `HAZE_MOST`."""
    veil = amount * np.clip(1 + 0.4 * fractal(rng, image.shape[-1], slope=3.0), 0.1, 2.0)
    colour = _HAZE_COLOUR[:, None, None]
    return np.asarray(image * (1 - 0.8 * veil * colour) + veil * colour, np.float32)
