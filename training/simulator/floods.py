"""Floods: where water rises to, how deep and how muddy it stands, and how wet the land beside it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import ndimage

from training.constants import (
    CHANGE_BIT,
    CHANGE_IGNORE_BIT,
    FLOODED_BIT,
    OPTICAL_BANDS,
    FloatArray,
)  # fmt: skip
from training.simulator.fields import cells, fractal
from training.simulator.land import BUILT_UP, FLOODED_VEGETATION, SHRUB, SNOW_ICE, TREES, WATER
from training.simulator.scene import State, paint
from training.simulator.spectra import SpectraBank

_WIDE_SHARE = 0.22
"""Share of floods that drown most of a chip: floods of great rivers fill more than a window."""
_SHALLOW_SHARE = 0.55
"""Share of floods through whose water ground and stalks show."""
_LEAST_WATER = 0.5
"""Share of water from which a pixel counts as flooded; down to half of it the pixel stays undecided."""
_MUDDY_SHARE = 0.5
_WET_LAND_SHARE = 0.45
_WETTING = np.array([{"s": 1.0, "r": 0.35, "n": 0.3}.get(name[0], 0.25) for name in OPTICAL_BANDS], np.float32)
"""How strongly moisture darkens soil and stubble in each band, against short-wave infrared (Lobell and Asner, Soil
Science Society of America Journal 66 (2002) 722-727: the darkening grows with wavelength)."""


def flood(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Raise the water: along existing water where there is some, else in hollows.

    Returns:
        The later date and `(H, W)` uint8 change flags. Flooded is what at least half of is water; what less of is water
        stays undecided, as do flooded canopies and roofs.
    """
    wet = state.classes == WATER
    height = _ground(rng, wet)
    dry = ~wet & (state.classes != SNOW_ICE)
    if dry.mean() < 0.05:
        return state, np.zeros_like(state.classes)
    reach = rng.uniform(0.55, 0.97) if rng.random() < _WIDE_SHARE else rng.uniform(0.03, 0.55)
    depth = np.quantile(height[dry], reach) - height
    reached = dry & (depth > 0)
    standing = reached & np.isin(state.classes, (TREES, FLOODED_VEGETATION, SHRUB)) & (depth < 0.5)
    canopy = standing & (rng.random() < 0.6)
    roofs = reached & (state.classes == BUILT_UP) & (rng.random() < 0.7)
    open_water = reached & ~canopy & ~roofs
    share = _water_share(rng, depth)
    if rng.random() < _WET_LAND_SHARE:
        state = replace(state, optical=_wet(rng, state.optical, np.where(dry & ~reached, -depth, np.inf)))
    water = bank.by_class["water"]
    if rng.random() < _MUDDY_SHARE:
        red = water[:, OPTICAL_BANDS.index("red")]
        water = water[red >= np.quantile(red, 0.6)]
    optical = paint(rng, state, open_water, water, share)
    optical = paint(rng, replace(state, optical=optical), canopy, water, rng.uniform(0.3, 0.55))
    flooded = open_water & (share >= _LEAST_WATER)
    shallows = open_water & (share >= _LEAST_WATER / 2) & ~flooded
    classes = state.classes.copy()
    classes[flooded] = WATER
    classes[canopy] = FLOODED_VEGETATION
    events = np.zeros_like(state.classes)
    events[flooded] = FLOODED_BIT | CHANGE_BIT
    events[canopy | roofs | shallows] = CHANGE_IGNORE_BIT
    return State(optical, classes, state.flags), events


def _ground(rng: np.random.Generator, wet: np.ndarray) -> FloatArray:
    """Return `(H, W)` heights in units of their own; water lies low, dikes and banks part the fields."""
    side = wet.shape[0]
    height = fractal(rng, side, slope=2.8) + 0.2 * fractal(rng, side, slope=1.5)
    if wet.mean() > 0.005:
        height = height * 0.8 + np.minimum(ndimage.distance_transform_edt(~wet) / rng.uniform(4, 30), 4.0)
    if rng.random() < 0.35:  # water fills parcel by parcel
        parcels = cells(rng, side, int(rng.integers(20, 160)))
        height = 0.4 * height + rng.standard_normal(int(parcels.max()) + 1).astype(np.float32)[parcels]
    return np.asarray(height, np.float32)


def _water_share(rng: np.random.Generator, depth: FloatArray) -> FloatArray:
    """Return the `(H, W)` share of water in each pixel: all of it in deep floods, less where ground and stalks show."""
    if rng.random() >= _SHALLOW_SHARE:
        return np.full(depth.shape, rng.uniform(0.8, 1.0), np.float32)
    stalks = 0.14 * fractal(rng, depth.shape[0], slope=1.4)
    return np.asarray(np.clip(rng.uniform(0.35, 0.75) + rng.uniform(0.2, 1.2) * depth + stalks, 0.15, 1.0), np.float32)


def _wet(rng: np.random.Generator, optical: FloatArray, above: FloatArray) -> FloatArray:
    """Darken the land that lies `(H, W)` little above the water; infinite heights stay as they are."""
    strength = rng.uniform(0.1, 0.8) * np.exp(-above / rng.uniform(0.2, 2.5))
    return np.asarray(optical * np.exp(-_WETTING[:, None, None] * strength), np.float32)
