"""Optical images of class maps: end-member mixing, illumination, point spread; and the atmosphere over any image."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.constants import OPTICAL_GSD_M, UNKNOWN_CLASS, FloatArray
from training.simulator.fields import fractal
from training.simulator.spectra import SpectraBank
from training.vocabulary import LAND_LABELS

_SAME_PLACE_PICKS = 3


def pick_endmembers(rng: np.random.Generator, samples: FloatArray, count: int, *, spread: float = 0.35) -> FloatArray:
    """Pick `(count, 12)` related spectra: one anchor and others drawn towards it."""
    anchor = samples[rng.integers(len(samples))]
    others = samples[rng.integers(len(samples), size=count)]
    return np.asarray(anchor + (others - anchor) * rng.uniform(0, spread, (count, 1)), np.float32)


def paint_regions(
    rng: np.random.Generator, bank: SpectraBank, classes: np.ndarray, regions: np.ndarray, *, relief: FloatArray
) -> FloatArray:
    """Return `(12, H, W)` surface reflectance of a class map.

    Args:
        rng: random source.
        bank: end-member samples.
        classes: `(H, W)` land class codes.
        regions: `(H, W)` int labels; pixels of one region and class share their end-members.
        relief: `(H, W)` surface whose slope shades the ground.
    """
    side = classes.shape[0]
    image = np.zeros((12, *classes.shape), np.float32)
    blend = np.clip(0.5 + 0.35 * fractal(rng, side, slope=1.6), 0, 1)
    fine = np.clip(0.5 + 0.3 * rng.standard_normal(classes.shape), 0, 1).astype(np.float32)
    for code in np.unique(classes):
        where_class = classes == code
        if code == UNKNOWN_CLASS:
            continue
        label = LAND_LABELS[int(code)]
        family = pick_endmembers(rng, bank.by_class[label], 12, spread=rng.uniform(0.3, 1.0))
        ids = np.unique(regions[where_class])
        picks = rng.integers(len(family), size=(int(ids.max()) + 1, _SAME_PLACE_PICKS))
        if label == "built_up":
            mix = np.where(rng.random(classes.shape) < 0.5, fine, blend)[None]
        else:
            mix = (blend * 0.8 + fine * 0.2)[None]
        chosen = picks[regions[where_class]]
        weights = mix[0][where_class][:, None]
        values = family[chosen[:, 0]] * weights + family[chosen[:, 1]] * (1 - weights)
        image[:, where_class] = values.T
    shade = 1.0 + np.clip(np.gradient(relief, axis=0) * rng.uniform(-4, 4), -0.5, 0.5) * rng.choice((0.0, 0.5, 1.0))
    return np.asarray(image * shade, np.float32)


def apply_sensor(rng: np.random.Generator, image: FloatArray) -> FloatArray:
    """Blur each band to its native resolution and add sensor noise; the input is on a 10 m grid."""
    out = np.empty_like(image)
    for index, gsd in enumerate(OPTICAL_GSD_M):
        sigma = {10: 0.5, 20: 0.95, 60: 2.4}[gsd]
        out[index] = ndimage.gaussian_filter(image[index], sigma)
    noise = rng.standard_normal(image.shape).astype(np.float32) * (0.0015 + 0.008 * out)
    return np.asarray(np.clip(out + noise * rng.uniform(0.3, 1.5), 0.0001, None), np.float32)
