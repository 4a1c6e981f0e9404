"""What the radar sees of the same ground on another day: another wind, moister fields, new speckle, water elsewhere.

Radar pairs differ far beyond what happened between them, so a change is only what stands out of all this.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.constants import UNKNOWN_CLASS, FloatArray
from training.simulator.fields import blobs, cells, fractal
from training.simulator.land import BARE, CROPS, FLOODED_VEGETATION, GRASS, TREES, WATER
from training.simulator.sar import speckle

_SAME_SPECKLE_SHARE = 0.3
"""Share of real radar whose later date is the earlier one with a little noise, as products averaged over dates are."""
_OTHER_EXTENT_SHARE, _STALKS_SHARE = 0.35, 0.4
"""Share of floods that the radar saw on another day than the camera did, and of floods with stalks above the water:
they reflect the radar twice and shine (Moreira and others, IEEE Geoscience and Remote Sensing Magazine 1 (2013))."""
_ROUGH_SHARE = 0.35
"""Share of later dates with wind on the water."""


def later_levels(rng: np.random.Generator, levels: FloatArray) -> FloatArray:
    """Return the `(9, 2)` class means in dB of a later date: instrument, moisture and growth moved them.

    Args:
        rng: random source.
        levels: class means of the earlier date, VV and VH in dB.
    """
    moved = levels + rng.normal(0, 0.9, (1, 2)) + rng.normal(0, 0.9, (9, 1)) + rng.normal(0, 0.4, levels.shape)
    moved[TREES] = levels[TREES] + (moved[TREES] - levels[TREES]) * 0.6  # forest is what changes least
    if rng.random() < _ROUGH_SHARE:
        rough = rng.uniform(1.0, 6.5)
        moved[WATER] += (rough, rough * 0.55)
    moved[WATER] = np.minimum(moved[WATER], (-11.0, -17.5))
    return np.asarray(moved, np.float32)


def radar_classes(rng: np.random.Generator, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return the `(H, W)` classes that the later radar image shows, given those of both optical dates.

    Where water is new, the radar may see less or more of it, or stalks standing in it.
    """
    new = (after == WATER) & (before != WATER)
    if not new.any():
        return after
    seen = after.copy()
    if rng.random() < _OTHER_EXTENT_SHARE:
        steps = int(rng.integers(1, 7))
        if rng.random() < 0.7:
            still = ndimage.binary_erosion(new | (before == WATER), iterations=steps) & new
            seen[new & ~still] = before[new & ~still]
        else:
            more = ndimage.binary_dilation(new, iterations=steps) & ~new & np.isin(before, (GRASS, CROPS, BARE))
            seen[more] = WATER
    if rng.random() < _STALKS_SHARE:
        side = seen.shape[0]
        stalks = blobs(rng, side, rng.uniform(0.1, 0.6), slope=rng.uniform(1.4, 2.6)) & new & (seen == WATER)
        seen[stalks] = FLOODED_VEGETATION
    return seen


def field_drift(rng: np.random.Generator, classes: np.ndarray) -> FloatArray:
    """Return `(2, H, W)` dB by which moisture and growth move the fields of one date, parcel by parcel."""
    side = classes.shape[0]
    parcels = cells(rng, side, int(rng.integers(10, 120)))
    count = int(parcels.max()) + 1
    strength = rng.uniform(0.0, 2.2)
    moved = rng.normal(0, strength, (2, count)) * 0.5 + rng.normal(0, strength, (1, count))
    fields = np.isin(classes, (GRASS, CROPS, BARE))
    wet = rng.uniform(0, 1.2) * fractal(rng, side, slope=2.8) * ((classes != WATER) & (classes != TREES))
    return np.asarray(moved[:, parcels] * fields + wet, np.float32)


def again(rng: np.random.Generator, db: FloatArray, classes: np.ndarray, moved: FloatArray) -> FloatArray:
    """Return `(2, H, W)` dB of real radar of unchanged ground on another day.

    Args:
        rng: random source.
        db: the measured date in dB.
        classes: `(H, W)` land class codes; unknown ground moves like grass.
        moved: `(9, 2)` dB by which each class moved until then.
    """
    codes = np.where(classes == UNKNOWN_CLASS, GRASS, classes)
    drift = moved[codes].transpose(2, 0, 1) + field_drift(rng, classes)
    if rng.random() < _SAME_SPECKLE_SHARE:
        return np.asarray(db + drift + rng.normal(0, 0.7, db.shape), np.float32)
    # Averaging takes the old speckle away, the new one is drawn on what is left.
    sigma = rng.uniform(0.5, 1.1)
    mean = ndimage.gaussian_filter(10 ** (db / 10), (0, sigma, sigma))
    looks, correlation = float(rng.choice((3.0, 4.4, 6.0, 9.0))), float(rng.choice((0.0, 0.45, 0.6)))
    noise = np.stack([speckle(rng, codes.shape, looks, correlation) for _ in range(2)])
    return np.asarray(10 * np.log10(np.maximum(mean * noise, 1e-4)) + drift, np.float32)
