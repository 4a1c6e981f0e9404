"""The second radar date differs from the first by what another day brings, and water only where water may be."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the simulator needs scipy, which the training environment has")

from scipy import ndimage

from training.simulator.land import BUILT_UP, CROPS, FLOODED_VEGETATION, TREES, WATER
from training.simulator.radar_dates import again, field_drift, later_levels, radar_classes
from training.simulator.sar import class_levels, speckle

SIDE = 64


def test_later_water_is_rougher_now_and_then_but_stays_dark() -> None:
    rng = np.random.default_rng(1)
    moved = []
    for _ in range(200):
        levels = class_levels(rng)
        later = later_levels(rng, levels)
        assert later[WATER, 0] <= -11.0 and later[WATER, 1] <= -17.5
        moved.append(later - levels)
    spread = np.std(moved, axis=0)
    assert 0.8 < spread[CROPS, 0] < 2.0
    assert spread[TREES].max() < spread[CROPS].max(), "forest changes least"


def test_without_new_water_the_radar_sees_the_classes_of_the_day() -> None:
    before = np.full((SIDE, SIDE), CROPS, np.uint8)
    after = before.copy()
    after[:20] = BUILT_UP
    for seed in range(20):
        assert np.array_equal(radar_classes(np.random.default_rng(seed), before, after), after)


def test_radar_sees_other_water_beside_the_shore_and_stalks_within_it() -> None:
    before = np.full((SIDE, SIDE), CROPS, np.uint8)
    before[:, :8] = WATER
    before[:, -8:] = TREES
    after = before.copy()
    after[:, 8:32] = WATER
    new = (after == WATER) & (before != WATER)
    reach = ndimage.binary_dilation(new, iterations=6)
    kinds = {"same": 0, "less": 0, "more": 0, "stalks": 0}
    for seed in range(300):
        seen = radar_classes(np.random.default_rng(seed), before, after)
        differs = seen != after
        assert not differs[~reach].any() and (seen[:, :8] == WATER).all() and (seen[:, -8:] == TREES).all()
        assert np.isin(seen[differs], (WATER, CROPS, FLOODED_VEGETATION)).all()
        kinds["same"] += not differs.any()
        kinds["less"] += bool((seen[new] == CROPS).any())
        kinds["more"] += bool((seen[~new & (before == CROPS)] == WATER).any())
        kinds["stalks"] += bool((seen[new] == FLOODED_VEGETATION).any())
    assert kinds["same"] > 80 and min(kinds["less"], kinds["more"], kinds["stalks"]) > 20, kinds


def test_fields_move_parcel_by_parcel_and_water_does_not() -> None:
    classes = np.full((SIDE, SIDE), CROPS, np.uint8)
    classes[:, :16] = WATER
    drift = np.stack([field_drift(np.random.default_rng(seed), classes) for seed in range(20)])
    assert drift.shape == (20, 2, SIDE, SIDE)
    assert not drift[..., :16].any()
    assert 0.3 < drift[..., 16:].std() < 4.0


def test_real_radar_of_another_day_keeps_its_ground_and_gets_new_speckle() -> None:
    rng = np.random.default_rng(4)
    classes = np.full((SIDE, SIDE), TREES, np.uint8)
    classes[:, 32:] = WATER
    mean = np.where(classes == WATER, -20.0, -8.0)
    first = np.stack([mean, mean - 6]) + 10 * np.log10(speckle(rng, (SIDE, SIDE), 4.4, 0.0))
    correlated = []
    for _ in range(40):
        later = again(rng, first.astype(np.float32), classes, np.zeros((9, 2), np.float32))
        assert later.shape == first.shape and np.isfinite(later).all()
        assert abs(np.median(later[0, :, :32]) - np.median(later[0, :, 32:]) - 12.0) < 1.5
        correlated.append(np.corrcoef(first[0, :, :30].ravel(), later[0, :, :30].ravel())[0, 1])
    assert np.median(correlated) < 0.8 and max(correlated) > 0.9, "some products average over dates"
