"""Shade on the ground from trees and relief under a low sun: dark land that is not water. Reflectance in and out."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.constants import FloatArray
from training.simulator.fields import fractal
from training.simulator.land import SNOW_ICE, TREES, WATER

_SKYLIGHT = np.array([0.62, 0.55, 0.44, 0.36, 0.34, 0.32, 0.3, 0.28, 0.27, 0.26, 0.2, 0.18], np.float32)
"""Share of the light that reaches deep shade: the blue sky lights it, the infrared sky does not."""


def shade_share(rng: np.random.Generator, classes: np.ndarray) -> FloatArray:
    """Return `(H, W)` depth of shade 0-1 of one day: beside trees towards one side, and on slopes away from the sun."""
    side = classes.shape[0]
    angle = rng.uniform(0, 2 * np.pi)
    direction = np.array([np.sin(angle), np.cos(angle)])
    depth = np.zeros(classes.shape, np.float32)
    trees = (classes == TREES).astype(np.float32)
    if rng.random() < 0.75 and trees.any():
        for step in range(
            1, 1 + int(rng.integers(1, 5))
        ):  # up to 40 m of shade at 10 m: trees of 20 m, sun 27 degrees up
            cast = ndimage.shift(trees, step * direction, order=1, mode="nearest")
            depth = np.maximum(depth, cast * (1 - trees))
    if rng.random() < 0.5:
        rows, columns = np.gradient(fractal(rng, side, slope=rng.uniform(2.2, 3.0)))
        slope = rows * direction[0] + columns * direction[1]
        depth = np.maximum(depth, np.clip(slope / (float(slope.std()) + 1e-6) - 0.8, 0, 1) * (rng.random() < 0.7))
    return np.asarray(depth * rng.uniform(0.4, 1.0) * ~np.isin(classes, (WATER, SNOW_ICE)), np.float32)


def add_shade(image: FloatArray, depth: FloatArray) -> FloatArray:
    """Darken `(12, H, W)` reflectance by `(H, W)` depth of shade."""
    return np.asarray(image * (1 - depth * (1 - _SKYLIGHT[:, None, None])), np.float32)
