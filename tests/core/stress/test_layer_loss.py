"""Lost bands, wrong positions, swapped and missing dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from terrascope_qgis.core.request import Role
from terrascope_qgis.core.stress.catalogue import BY_ID
from tests.core.stress.held import hold, optical, sar, setting

BANDS = ("blue", "green", "red", "nir", "swir16")
MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)


def plane(bands, value=0.1):
    return np.full((bands, 16, 16), value, np.float32) + np.arange(bands, dtype=np.float32)[:, None, None]


def test_lost_bands_are_nested_and_take_their_pixels_along():
    held = hold(optical(plane(5), BANDS))
    lost = []
    for count in (1, 2, 3):
        distorted = BY_ID["band_loss"].distort(held, setting(count))
        (layer,) = distorted.stack.layers
        assert len(layer.channels) == 5 - count and distorted.note.startswith("without ")
        for channel, values in zip(layer.channels, distorted.stack.data[0], strict=True):
            assert (values == held.data[0][BANDS.index(channel)]).all()
        lost.append(set(BANDS) - set(layer.channels))
    assert lost[0] < lost[1] < lost[2]


def test_same_bands_are_lost_on_both_dates_and_in_every_window():
    held = hold(optical(plane(5), BANDS, MAY), optical(plane(5), BANDS, JUNE))
    lost = [replace(setting(2), seed=seed) for seed in (1, 2)]
    found = [BY_ID["band_loss"].distort(held, item) for item in lost]
    assert len({layer.channels for one in found for layer in one.stack.layers}) == 1
    assert found[0].note == found[1].note and found[0].note.count("without") == 1


def test_bands_the_model_cannot_do_without_stay():
    held = hold(optical(plane(5), BANDS))
    required = {Role.OPTICAL: (("green", "red"), ("nir", "swir16"))}
    for count in (1, 2, 3):
        left = set(BY_ID["band_loss"].distort(held, setting(count, required=required)).stack.layers[0].channels)
        assert left >= {"green", "red"} or left >= {"nir", "swir16"}
    assert BY_ID["band_loss"].distort(held, setting(4, required=required)) is None


def test_one_radar_band_may_go_but_not_both():
    held = hold(sar(plane(2)))
    required = {Role.SAR: (("vv",), ("vh",))}
    assert len(BY_ID["band_loss"].distort(held, setting(1, required=required)).stack.layers[0].channels) == 1
    assert BY_ID["band_loss"].distort(held, setting(2, required=required)) is None


def test_all_layers_but_the_last_optical_one_move():
    first, last, radar = (np.random.default_rng(k).uniform(-20, -5, (2, 16, 16)).astype(np.float32) for k in range(3))
    held = hold(optical(first, BANDS[:2], MAY), optical(last, BANDS[:2], JUNE), sar(radar, date=JUNE))
    moved = BY_ID["misregistration"].distort(held, setting(4.0)).stack.data
    assert moved[1] is held.data[1]
    assert np.isnan(moved[0][:, :2]).all() and np.isnan(moved[2][:, :, :2]).all()
    # 4 pixels along the diagonal: 2.83 down and 2.83 right, so rows 0 to 2 are lost and row 3 is not.
    assert np.isfinite(moved[0][:, 3:, 3:]).all()


def test_swapped_dates_exchange_the_images_of_each_sensor():
    held = hold(
        optical(plane(2, 0.1), BANDS[:2], MAY),
        sar(plane(2, -9), date=MAY),
        optical(plane(2, 0.5), BANDS[:2], JUNE),
        sar(plane(2, -5), date=JUNE),
    )
    swapped = BY_ID["swapped_dates"].distort(held, setting(1)).stack
    assert [(layer.role, layer.date) for layer in swapped.layers] == [(l.role, l.date) for l in held.layers]  # noqa: E741
    assert [data[0, 0, 0] for data in swapped.data] == pytest.approx([0.5, -5, 0.1, -9])
    only_radar = BY_ID["swapped_dates"].distort(held, setting(1, sensors=frozenset({Role.SAR}))).stack
    assert [data[0, 0, 0] for data in only_radar.data] == pytest.approx([0.1, -5, 0.5, -9])


@pytest.mark.parametrize(("level", "left"), [(1, JUNE), (2, MAY)])
def test_missing_date_leaves_the_other_one(level, left):
    held = hold(optical(plane(2), BANDS[:2], MAY), optical(plane(2), BANDS[:2], JUNE))
    distorted = BY_ID["missing_date"].distort(held, setting(level))
    assert [layer.date for layer in distorted.stack.layers] == [left]
    assert distorted.note == f"without {MAY if left == JUNE else JUNE}"


@pytest.mark.parametrize(("level", "left"), [(1, Role.OPTICAL), (2, Role.SAR)])
def test_missing_sensor_leaves_the_other_one(level, left):
    held = hold(optical(plane(2), BANDS[:2]), sar(plane(2, -9)))
    assert [layer.role for layer in BY_ID["missing_sensor"].distort(held, setting(level)).stack.layers] == [left]
