"""What happens between two dates: fire, felling, damage, building, snow, season; with exact truth."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import ndimage

from training.constants import (
    BAND,
    BURNED_BIT,
    CHANGE_BIT,
    CHANGE_IGNORE_BIT,
    CLOUD_BIT,
    FLOODED_BIT,
    FOREST_DAMAGE_BIT,
    FOREST_LOSS_BIT,
    UNKNOWN_CLASS,
    UNSURE_BIT,
    FloatArray,
)  # fmt: skip
from training.simulator.fields import blobs, cells, fractal, soften
from training.simulator.floods import flood
from training.simulator.land import BARE, BUILT_UP, CROPS, FLOODED_VEGETATION, GRASS, SHRUB, SNOW_ICE, TREES, WATER
from training.simulator.optical import pick_endmembers
from training.simulator.scene import State, paint
from training.simulator.spectra import SpectraBank
from training.vocabulary import LAND_LABELS

_LEAST_BURN_DROP = 0.1
"""Drop of the normalised burn ratio from which severity scales speak of burned rather than unburned."""
_MOST_BURNED_RATIO = 0.15
"""Above it a single image shows living leaves."""


def _burn_ratio(optical: FloatArray) -> FloatArray:
    near, far = optical[BAND["nir"]], optical[BAND["swir22"]]
    return np.asarray((near - far) / np.maximum(near + far, 1e-3), np.float32)


def burn(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Burn vegetation with varying severity.

    Burned is what lowers the burn ratio by the usual least amount and leaves it low, so that one date shows it, too;
    what the fire passed without that stays undecided.
    """
    side = state.classes.shape[0]
    front = blobs(rng, side, rng.uniform(0.08, 0.75), slope=rng.uniform(2.2, 3.0))
    fuel = np.isin(state.classes, (TREES, GRASS, SHRUB, CROPS, UNKNOWN_CLASS, BARE)) & (
        (state.flags & (CLOUD_BIT | UNSURE_BIT)) == 0
    )
    burnable = front & fuel & (fractal(rng, side, slope=1.8) > -1.6)
    severity = np.clip(0.95 + 0.25 * fractal(rng, side, slope=1.8), 0.1, 1.0) * rng.uniform(0.85, 1.0)
    share = (soften(burnable, 0.7) * severity).astype(np.float32)
    family = pick_endmembers(rng, bank.burned, 2, spread=0.8)
    blend = np.clip(0.5 + 0.35 * fractal(rng, side, slope=1.6), 0, 1)
    scar = family[0][:, None, None] * blend + family[1][:, None, None] * (1 - blend)
    # The relief and texture of the ground stay visible through the scar.
    texture = state.optical / np.maximum(ndimage.uniform_filter(state.optical, (0, 9, 9)), 1e-3)
    optical = state.optical * (1 - share) + scar * np.clip(texture, 0.5, 1.6) ** 0.6 * share
    ratio = _burn_ratio(optical)
    burned = burnable & (_burn_ratio(state.optical) - ratio >= _LEAST_BURN_DROP) & (ratio < _MOST_BURNED_RATIO)
    flags = state.flags | np.where(burned, BURNED_BIT, 0).astype(np.uint8)
    flags |= np.where(burnable & ~burned, UNSURE_BIT, 0).astype(np.uint8)
    events = np.zeros_like(state.classes)
    events[burned] = CHANGE_BIT
    events[burnable & ~burned] = CHANGE_IGNORE_BIT
    classes = state.classes.copy()
    classes[burnable] = UNKNOWN_CLASS
    return State(np.asarray(optical, np.float32), classes, flags), events


def fell(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Clear-cut parcels of forest."""
    side = state.classes.shape[0]
    parcels = cells(rng, side, int(rng.integers(8, 60)), warp_px=float(rng.choice((0.0, 2.0))))
    chosen = rng.random(int(parcels.max()) + 1) < rng.uniform(0.15, 0.6)
    cut = chosen[parcels] & (state.classes == TREES)
    becomes = int(rng.choice((BARE, GRASS, SHRUB, CROPS), p=(0.45, 0.3, 0.15, 0.1)))
    optical = paint(rng, state, cut, bank.by_class[LAND_LABELS[becomes]], rng.uniform(0.75, 1.0))
    classes = state.classes.copy()
    classes[cut] = becomes
    events = np.zeros_like(state.classes)
    events[cut] = FOREST_LOSS_BIT | CHANGE_BIT
    return State(optical, classes, state.flags), events


def damage(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Let patches of forest dry out: less near infrared and red edge, more red and short-wave infrared."""
    side = state.classes.shape[0]
    spots = blobs(rng, side, rng.uniform(0.02, 0.4), slope=rng.uniform(1.2, 2.8))
    trees = state.classes == TREES
    severity = np.clip(rng.uniform(0.35, 0.95) + 0.25 * fractal(rng, side, slope=1.4), 0.05, 1.0)
    share = soften(spots & trees, 0.6) * severity
    gain = np.zeros(12, np.float32)
    for name, low, high in (
        ("coastal", 0.0, 0.3), ("blue", 0.0, 0.35), ("green", -0.05, 0.25), ("red", 0.15, 0.9),
        ("rededge071", 0.0, 0.4), ("rededge075", -0.3, 0.02), ("rededge078", -0.4, 0.0), ("nir", -0.4, 0.0),
        ("nir08", -0.4, 0.0), ("nir09", -0.35, 0.0), ("swir16", 0.1, 0.7), ("swir22", 0.2, 1.1),
    ):  # fmt: skip
        gain[BAND[name]] = rng.uniform(low, high)
    gain[BAND["rededge078"]] = gain[BAND["nir08"]] = gain[BAND["nir"]] + rng.normal(0, 0.02)
    dead = pick_endmembers(rng, bank.by_class["shrub"], 1)[0][:, None, None]
    optical = state.optical * (1 + gain[:, None, None] * share) * (1 - 0.25 * share) + dead * 0.25 * share
    hurt = spots & trees & (severity > 0.22)
    events = np.zeros_like(state.classes)
    events[hurt] = FOREST_DAMAGE_BIT | CHANGE_BIT
    events[spots & trees & ~hurt] = CHANGE_IGNORE_BIT
    return State(np.asarray(optical, np.float32), state.classes, state.flags), events


def build(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Build over parcels of open land."""
    side = state.classes.shape[0]
    parcels = cells(rng, side, int(rng.integers(12, 90)))
    chosen = rng.random(int(parcels.max()) + 1) < rng.uniform(0.08, 0.4)
    site = chosen[parcels] & np.isin(state.classes, (GRASS, CROPS, SHRUB, BARE, TREES))
    family = pick_endmembers(rng, bank.by_class["built_up"], 24, spread=1.0)
    roofs = family[rng.integers(24, size=(side, side))].transpose(2, 0, 1)
    share = soften(site, 0.5) * rng.uniform(0.7, 1.0)
    optical = state.optical * (1 - share) + roofs * share
    classes = state.classes.copy()
    classes[site] = BUILT_UP
    events = np.zeros_like(state.classes)
    events[site] = CHANGE_BIT
    events[site & (state.classes == TREES)] |= FOREST_LOSS_BIT
    return State(np.asarray(optical, np.float32), classes, state.flags), events


def snowfall(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Lay snow above a random snow line."""
    side = state.classes.shape[0]
    covered = blobs(rng, side, rng.uniform(0.1, 0.9), slope=2.8) & ~np.isin(state.classes, (WATER, SNOW_ICE))
    canopy = covered & (state.classes == TREES)
    optical = paint(rng, state, covered & ~canopy, bank.by_class["snow_ice"], rng.uniform(0.75, 1.0))
    optical = paint(rng, replace(state, optical=optical), canopy, bank.by_class["snow_ice"], rng.uniform(0.0, 0.3))
    classes = state.classes.copy()
    classes[covered & ~canopy] = SNOW_ICE
    events = np.zeros_like(state.classes)
    events[covered & ~canopy] = CHANGE_BIT
    events[canopy] = CHANGE_IGNORE_BIT
    return State(optical, classes, state.flags), events


def rotate_crops(rng: np.random.Generator, state: State, bank: SpectraBank) -> tuple[State, np.ndarray]:
    """Give fields another crop stage; the class stays, so it is neither change nor its absence."""
    side = state.classes.shape[0]
    parcels = cells(rng, side, int(rng.integers(12, 90)))
    optical = state.optical
    events = np.zeros_like(state.classes)
    for _ in range(int(rng.integers(1, 4))):
        fields = (rng.random(int(parcels.max()) + 1) < 0.3)[parcels] & (state.classes == CROPS)
        optical = paint(rng, replace(state, optical=optical), fields, bank.by_class["crops"], rng.uniform(0.6, 1.0))
        events[fields] = CHANGE_IGNORE_BIT
    return State(optical, state.classes, state.flags), events


def transplant(rng: np.random.Generator, state: State, donor: State) -> tuple[State, np.ndarray]:
    """Replace patches by another place's pixels: real texture on both dates, truth from both label maps."""
    side = state.classes.shape[0]
    if rng.random() < 0.5:
        parcels = cells(rng, side, int(rng.integers(4, 40)))
        patch = (rng.random(int(parcels.max()) + 1) < rng.uniform(0.1, 0.5))[parcels]
    else:
        patch = blobs(rng, side, rng.uniform(0.05, 0.5), slope=rng.uniform(2.0, 3.0))
    share = soften(patch, 0.5)
    optical = np.asarray(state.optical * (1 - share) + donor.optical * share, np.float32)
    classes = np.where(patch, donor.classes, state.classes)
    events = np.zeros_like(state.classes)
    known = (state.classes != UNKNOWN_CLASS) & (donor.classes != UNKNOWN_CLASS)
    differs = patch & known & (state.classes != donor.classes)
    events[differs] = CHANGE_BIT
    events[differs & (classes == WATER)] |= FLOODED_BIT
    events[differs & (state.classes == TREES)] |= FOREST_LOSS_BIT
    events[patch & ~differs] = CHANGE_IGNORE_BIT
    return State(optical, classes, np.where(patch, donor.flags, state.flags)), events


def vary_season(rng: np.random.Generator, optical: FloatArray, classes: np.ndarray, amount: float) -> FloatArray:
    """Scale the bands of the whole scene and of each class a little, as another day and sun would."""
    smooth = ndimage.gaussian_filter1d(rng.normal(0, 1, 12), 1.5) * 2.0
    gain = np.exp(amount * (0.8 * rng.normal() + 0.6 * smooth))[:, None, None]
    out = optical * gain
    for code in np.unique(classes):
        if code in (GRASS, CROPS, SHRUB, TREES, FLOODED_VEGETATION) and rng.random() < 0.7:
            green = rng.normal(0, amount * (0.5 if code == TREES else 1.0))
            shift = green * np.array([-0.4, -0.5, -0.3, -0.9, -0.3, 0.5, 0.7, 0.7, 0.7, 0.7, -0.4, -0.7])
            out = np.where(classes == code, out * np.exp(shift)[:, None, None], out)
    return np.asarray(np.clip(out, 0.0005, 2.0), np.float32)


EVENTS = {
    "flood": flood, "burn": burn, "fell": fell, "damage": damage, "build": build, "snowfall": snowfall,
    "rotate_crops": rotate_crops,
}  # fmt: skip
"""Events that need only the bank; `transplant` needs a donor."""
