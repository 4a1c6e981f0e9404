"""The simulator's truth must follow from the pixels it drew."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from training.constants import (
    BAND,
    BURNED_BIT,
    CHANGE_IGNORE_BIT,
    CLOUD_BIT,
    FLOODED_BIT,
    FOREST_DAMAGE_BIT,
    FOREST_LOSS_BIT,
    SHADOW_BIT,
    UNKNOWN_CLASS,
)
from training.simulator import events, floods
from training.simulator.clouds import add_clouds, puff_opacity
from training.simulator.land import GRASS, TREES, WATER, draw_land
from training.simulator.optical import paint_regions
from training.simulator.sar import class_levels, simulate_sar
from training.simulator.scene import State
from training.simulator.shade import add_shade, shade_share
from training.simulator.spectra import SpectraBank, water_spectra

SIDE = 64


def _forest_and_lake(bank: SpectraBank, rng: np.random.Generator, *, land: int = TREES) -> State:
    classes = np.full((SIDE, SIDE), land, np.uint8)
    classes[:, :12] = WATER
    flat = np.zeros((SIDE, SIDE), np.float32)
    optical = paint_regions(rng, bank, classes, classes.astype(np.int32), relief=flat)
    return State(optical, classes, np.zeros_like(classes))


def _ratio(image: np.ndarray, first: str, second: str) -> np.ndarray:
    a, b = image[BAND[first]], image[BAND[second]]
    return (a - b) / (a + b)


@pytest.mark.parametrize("seed", range(4))
def test_flood_is_new_water_on_dry_land(bank: SpectraBank, seed: int) -> None:
    rng = np.random.default_rng(seed)
    before = _forest_and_lake(bank, rng)
    after, changed = floods.flood(rng, before, bank)
    flooded = (changed & FLOODED_BIT) > 0
    assert not (flooded & (before.classes == WATER)).any()
    assert (after.classes[flooded] == WATER).all()
    assert (after.classes[before.classes == WATER] == WATER).all()


def test_shallow_floods_count_from_half_water_on(bank: SpectraBank) -> None:
    """What is called flooded is darker in short-wave infrared than before; what stays undecided is nearly so."""
    drops: dict[str, list[float]] = {"flooded": [], "undecided": [], "dry": []}
    for seed in range(30):
        rng = np.random.default_rng(seed)
        before = _forest_and_lake(bank, rng, land=GRASS)
        after, changed = floods.flood(rng, before, bank)
        grass = before.classes == GRASS
        drop = 1 - after.optical[BAND["swir16"]] / before.optical[BAND["swir16"]]
        parts = {"flooded": (changed & FLOODED_BIT) > 0, "undecided": changed == CHANGE_IGNORE_BIT, "dry": changed == 0}
        for name, part in parts.items():
            if (part & grass).sum() > 40:
                drops[name].append(float(np.median(drop[part & grass])))
    assert np.median(drops["flooded"]) > np.median(drops["undecided"]) > np.median(drops["dry"])
    assert max(drops["dry"]) > 0.1  # wet land beside the water is darker, too, and is not flooded


@pytest.mark.parametrize("seed", range(4))
def test_burning_lowers_the_burn_ratio_where_it_says_so(bank: SpectraBank, seed: int) -> None:
    rng = np.random.default_rng(seed)
    before = _forest_and_lake(bank, rng)
    after, _ = events.burn(rng, before, bank)
    burned = (after.flags & BURNED_BIT) > 0
    drop = _ratio(before.optical, "nir", "swir22") - _ratio(after.optical, "nir", "swir22")
    assert burned.any()
    assert not (burned & (before.classes == WATER)).any()
    assert np.median(drop[burned]) > 0.1
    assert (_ratio(after.optical, "nir", "swir22")[burned] < 0.15).all()
    assert (after.classes[burned] == UNKNOWN_CLASS).all()


def test_no_fire_is_painted_on_real_cloud(bank: SpectraBank) -> None:
    rng = np.random.default_rng(3)
    before = _forest_and_lake(bank, rng)
    flags = np.zeros_like(before.flags)
    flags[:, SIDE // 2 :] = CLOUD_BIT
    after, changed = events.burn(rng, State(before.optical, before.classes, flags), bank)
    assert not ((after.flags & BURNED_BIT) > 0)[:, SIDE // 2 :].any()
    assert not changed[:, SIDE // 2 :].any()


def test_scars_are_brighter_at_two_micrometres_than_in_the_near_infrared(bank: SpectraBank) -> None:
    assert (bank.burned[:, BAND["nir"]] < bank.burned[:, BAND["swir22"]]).all()


@pytest.mark.parametrize("seed", range(4))
def test_shade_darkens_land_more_in_the_infrared_and_leaves_water(bank: SpectraBank, seed: int) -> None:
    rng = np.random.default_rng(seed)
    before = _forest_and_lake(bank, rng)
    classes = before.classes.copy()
    classes[:, 40:] = GRASS
    depth = shade_share(rng, classes)
    assert depth.min() >= 0 and depth.max() <= 1
    assert not depth[classes == WATER].any()
    left = add_shade(np.ones((12, SIDE, SIDE), np.float32), depth)
    assert (left[BAND["blue"]] >= left[BAND["nir"]]).all()
    assert (left > 0).all()


@pytest.mark.parametrize("seed", range(4))
def test_damage_dries_trees_and_keeps_their_class(bank: SpectraBank, seed: int) -> None:
    rng = np.random.default_rng(seed)
    before = _forest_and_lake(bank, rng)
    after, changed = events.damage(rng, before, bank)
    hurt = (changed & FOREST_DAMAGE_BIT) > 0
    drop = _ratio(before.optical, "nir", "swir16") - _ratio(after.optical, "nir", "swir16")
    assert (before.classes[hurt] == TREES).all()
    assert np.array_equal(after.classes, before.classes)
    assert np.median(drop[hurt]) > 0.01


def test_felling_takes_only_trees(bank: SpectraBank) -> None:
    rng = np.random.default_rng(1)
    before = _forest_and_lake(bank, rng)
    after, changed = events.fell(rng, before, bank)
    lost = (changed & FOREST_LOSS_BIT) > 0
    assert lost.any()
    assert np.array_equal(lost, (before.classes == TREES) & (after.classes != TREES))


@pytest.mark.parametrize("fraction", [0.0, 0.3, 1.0])
def test_cloud_truth_covers_about_what_was_asked(fraction: float) -> None:
    rng = np.random.default_rng(5)
    ground = np.full((12, SIDE, SIDE), 0.1, np.float32)
    image, flags, opacity = add_clouds(rng, ground, np.full(12, 0.8, np.float32), fraction)
    cloud = (flags & CLOUD_BIT) > 0
    assert abs(cloud.mean() - fraction) < 0.25
    assert not (cloud & ((flags & SHADOW_BIT) > 0)).any()
    untouched = (opacity < 1e-3) & (flags == 0)
    if fraction == 0.0:
        assert np.array_equal(image, ground)
    if cloud.any() and untouched.any():
        assert image[1][cloud].mean() > image[1][untouched].mean() + 0.1


def test_cumulus_is_many_small_clouds_apart() -> None:
    found = [puff_opacity(np.random.default_rng(seed), 128) > 0.35 for seed in range(12)]
    assert max(cloud.mean() for cloud in found) < 0.6
    found = [cloud for cloud in found if cloud.any()]
    assert len(found) > 8
    parts = [ndimage.label(cloud)[1] for cloud in found]
    assert np.median(parts) > 4
    assert np.median([cloud.sum() / count for cloud, count in zip(found, parts, strict=True)]) < 128 * 128 / 20


def test_opaque_cloud_hides_the_ground() -> None:
    rng = np.random.default_rng(6)
    ground = np.full((12, SIDE, SIDE), 0.1, np.float32)
    _, flags, opacity = add_clouds(rng, ground, np.full(12, 0.8, np.float32), 1.0, opaque=True)
    assert (opacity > 0.5).mean() > 0.95
    assert ((flags & CLOUD_BIT) > 0).mean() > 0.95


def test_clear_water_is_darker_in_the_infrared_than_in_the_green() -> None:
    water = water_spectra(np.random.default_rng(0), 500)
    assert ((water > 0) & (water < 1)).all()
    assert np.median(water[:, BAND["green"]] - water[:, BAND["swir16"]]) > 0.005


def test_radar_water_is_darker_than_trees_and_speckled() -> None:
    rng = np.random.default_rng(2)
    classes = np.full((SIDE, SIDE), TREES, np.uint8)
    classes[:, : SIDE // 2] = WATER
    flat = np.zeros((SIDE, SIDE), np.float32)
    for _ in range(5):
        sar = simulate_sar(rng, classes, np.zeros_like(classes), class_levels(rng), flat, flat)
        assert np.median(sar[1][classes == WATER]) < np.median(sar[1][classes == TREES])
        assert sar[0][classes == TREES].std() > 0.3


def test_landscapes_repeat_with_their_seed() -> None:
    first, second = (draw_land(np.random.default_rng(9), SIDE) for _ in range(2))
    assert np.array_equal(first[0], second[0])
    assert first[0].max() <= 8
