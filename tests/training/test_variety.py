"""What training varies on top of the pool: coarser pixels, filtered radar, deeper scars, parched land."""

from __future__ import annotations

import numpy as np
import pytest

from training.constants import BAND, BURNED_BIT, CHANGE_BIT, CHANGE_IGNORE_BIT, UNKNOWN_CLASS, UNSURE_BIT
from training.pixels.coarse import coarsen, majority_bits, majority_class, mosaic
from training.simulator.dry import dry_out
from training.simulator.filters import filter_speckle, lee_filter
from training.simulator.land import GRASS, TREES, WATER
from training.simulator.sar import speckle
from training.simulator.scars import deepen_scars


def _sample(side: int, *, optical: float, db: float, land: int) -> dict[str, np.ndarray]:
    return {
        "optical": np.full((2, 12, side, side), optical, np.float16),
        "sar": np.full((2, 2, side, side), db, np.float16),
        "bands": np.ones(12, np.float32),
        "classes": np.full((2, side, side), land, np.uint8),
        "flags": np.zeros((2, side, side), np.uint8),
        "events": np.zeros((side, side), np.uint8),
        "at_sensor": np.array(False),
    }


def test_coarse_pixels_hold_means_and_the_class_of_most_of_their_ground() -> None:
    sample = _sample(4, optical=0.2, db=-10.0, land=TREES)
    sample["optical"][:, :, 0, 0] = 0.6
    sample["sar"][:, :, :2, :2] = np.array([[0.0, -100.0], [-100.0, -100.0]])
    sample["classes"][:, 0, :] = WATER  # half of the upper blocks
    sample["classes"][:, 1, 0] = WATER  # and more than half of the first
    found = coarsen(sample, 2)
    assert found["optical"][0, 0].tolist() == pytest.approx(np.array([[0.3, 0.2], [0.2, 0.2]]), abs=1e-3)
    assert found["sar"][0, 0, 0, 0] == pytest.approx(10 * np.log10(0.25), abs=0.01), "a mean of power, not of dB"
    assert found["classes"][0].tolist() == [[WATER, UNKNOWN_CLASS], [TREES, TREES]]


def test_bits_need_more_than_half_of_a_coarse_pixel_and_halves_are_undecided() -> None:
    flags = np.zeros((2, 6), np.uint8)
    flags[:, 0], flags[0, 1] = BURNED_BIT, BURNED_BIT  # 3 of 4
    flags[:, 2] = BURNED_BIT  # 2 of 4
    flags[0, 4] = BURNED_BIT  # 1 of 4
    assert majority_bits(flags, 2, unsure=UNSURE_BIT).tolist() == [[BURNED_BIT, UNSURE_BIT, 0]]
    assert majority_class(np.full((3, 3), GRASS, np.uint8), 3).tolist() == [[GRASS]]


def test_a_mosaic_keeps_the_places_and_the_bands_that_all_have() -> None:
    parts = [_sample(64, optical=0.1 * (n + 1), db=-10.0, land=n) for n in range(4)]
    parts[2]["bands"][BAND["nir"]] = 0.0
    parts[3]["events"][:] = CHANGE_BIT
    found = mosaic(parts, 2)
    assert found["optical"].shape == (2, 12, 64, 64) and found["events"].shape == (64, 64)
    assert [int(found["classes"][0, r, c]) for r in (0, 63) for c in (0, 63)] == [0, 1, 2, 3]
    assert found["events"][63, 63] == CHANGE_BIT and not (found["events"] & CHANGE_IGNORE_BIT).any()
    assert found["bands"][BAND["nir"]] == 0.0 and found["bands"].sum() == 11
    assert mosaic([parts[0]] * 9, 3)["events"].shape == (64, 64), "63 pixels are filled up to 64"


def test_lee_filter_smooths_speckle_and_keeps_an_edge() -> None:
    rng = np.random.default_rng(3)
    level = np.where(np.arange(64) < 32, -20.0, -8.0) * np.ones((64, 1))
    noisy = (level + 10 * np.log10(speckle(rng, (64, 64), 4.4, 0.0))).astype(np.float32)
    found = lee_filter(noisy, window=5, looks=4.4)
    flat = found[:, 40:60]
    assert flat.std() < 0.6 * noisy[:, 40:60].std()
    assert found[:, 34].mean() - found[:, 29].mean() > 10.0, "most of the 12 dB lie within five pixels"
    assert filter_speckle(rng, np.stack([noisy, noisy])).shape == (2, 64, 64)


def test_deeper_scars_have_lower_burn_ratios_and_faint_ones_are_undecided() -> None:
    images = np.full((2, 12, 8, 8), 0.2, np.float32)
    images[:, BAND["nir"], :4] = 0.5  # still green: a burn ratio of 0.43
    flags = np.zeros((2, 8, 8), np.uint8)
    flags[1, :, :6] = BURNED_BIT
    found = deepen_scars(np.random.default_rng(5), images, flags)
    near, far = found[1, BAND["nir"]], found[1, BAND["swir22"]]
    ratio = (near - far) / (near + far)
    scar = (flags[1] & BURNED_BIT) > 0
    assert (found[0] == images[0]).all() and (found[1][:, ~scar] == images[1][:, ~scar]).all()
    assert ratio[scar].mean() < 0.2 < 0.43, "lower than before"
    assert ((flags[1] & UNSURE_BIT) > 0)[scar].tolist() == (ratio[scar] > -0.05).tolist()
    assert not (flags[0] & UNSURE_BIT).any()


def test_parched_land_has_burn_ratios_near_those_of_scars_and_crowns_stay_green() -> None:
    classes = np.full((2, 64, 64), GRASS, np.uint8)
    classes[:, :, 32:] = TREES
    image = np.full((2, 12, 64, 64), 0.1, np.float32)
    image[:, BAND["nir"]] = 0.4
    flags = np.zeros_like(classes)
    lowest = []
    for seed in range(12):
        found = dry_out(np.random.default_rng(seed), image, classes, flags)
        near, far = found[0, BAND["nir"]], found[0, BAND["swir22"]]
        ratio = (near - far) / (near + far)
        lowest.append(float(ratio[:, :32].mean()))
        assert ratio[:, 32:].mean() > ratio[:, :32].mean(), seed
    assert min(lowest) < 0.1
