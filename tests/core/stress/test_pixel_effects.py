"""Changes of pixel values, held against what their names promise."""

from __future__ import annotations

import numpy as np
import pytest

from terrascope_qgis.core.request import Role
from terrascope_qgis.core.stress import blurring, occlusion, radiometry
from terrascope_qgis.core.stress.catalogue import BY_ID, CORRUPTIONS
from terrascope_qgis.core.stress.corruption import Needs
from terrascope_qgis.core.stress.pixel_effect import on_pixels, view_layer
from tests.core.stress.held import hold, optical, sar, setting

SIDE = 200
PIXEL_CORRUPTIONS = [item for item in CORRUPTIONS if item.needs in (Needs.OPTICAL, Needs.SAR) and not item.moves_pixels]


@pytest.fixture
def ramp():
    """Reflectance 0 to 0.5 from left to right in green and red, twice that in the near infrared."""
    row = np.linspace(0.0, 0.5, SIDE, dtype=np.float32)
    plane = np.broadcast_to(row, (SIDE, SIDE))
    return np.stack([plane, plane, 2 * plane])


def view(data, channels=("green", "red", "nir"), role=Role.OPTICAL):
    return view_layer(role, data, channels, np.random.default_rng(1))


def test_range_of_a_band_is_from_its_2nd_to_its_98th_percentile(ramp):
    # 0.5 * 0.96 and twice that; a band that is the same everywhere gets 0.01.
    assert view(ramp).range.ravel() == pytest.approx([0.48, 0.48, 0.96], rel=1e-3)
    assert view(np.full((1, 4, 4), 0.3, np.float32), ("red",)).range.item() == pytest.approx(0.01)


def test_brightness_flattens_around_the_mean_and_lifts(ramp):
    changed = radiometry.change_brightness(view(ramp), 0.2)
    # Mean 0.25: the darkest pixel becomes 0.25 - 0.8 * 0.25 + 0.2 * 0.48, the brightest 0.25 + 0.8 * 0.25 + 0.096.
    assert changed[0, 0, 0] == pytest.approx(0.146, abs=1e-3) and changed[0, 0, -1] == pytest.approx(0.546, abs=1e-3)


def test_noise_has_the_promised_deviation_per_band(ramp):
    noise = radiometry.add_gaussian_noise(view(ramp + 1), 0.1) - (ramp + 1)
    assert noise.std(axis=(1, 2)) == pytest.approx([0.048, 0.048, 0.096], rel=0.02)
    assert abs(noise.mean()) < 1e-3


def test_salt_and_pepper_hits_the_promised_share_in_all_bands_together(ramp):
    data = ramp * 0.5 + 0.1
    changed = radiometry.add_salt_and_pepper(view(data), 0.1)
    black, white = (changed == 0).all(axis=0), (changed == 1).all(axis=0)
    assert black.mean() == pytest.approx(0.05, abs=0.005) and white.mean() == pytest.approx(0.05, abs=0.005)
    assert np.array_equal(changed[:, ~(black | white)], data[:, ~(black | white)])


def test_compression_costs_more_at_lower_quality():
    random = np.random.default_rng(3)
    data = random.uniform(0, 0.4, (2, 64, 64)).astype(np.float32)
    errors = [np.abs(radiometry.compress(view(data, ("red", "nir")), q) - data).mean() for q in (95, 80, 30, 10)]
    assert errors == sorted(errors) and errors[0] < 0.01 < errors[-1]


def test_speckle_multiplies_power_by_noise_of_mean_one_and_variance_one_over_looks():
    data = np.full((2, SIDE, SIDE), -10, np.float32)
    for looks in (8, 1):
        changed = radiometry.add_speckle(view(data, ("vv", "vh"), Role.SAR), looks)
        factor = 10 ** (changed / 10) / 0.1
        assert factor.mean() == pytest.approx(1, abs=0.01) and factor.var() == pytest.approx(1 / looks, rel=0.03)


def test_calibration_shift_is_in_decibel():
    data = np.full((2, 3, 3), -12, np.float32)
    assert (radiometry.add_decibel(view(data, ("vv", "vh"), Role.SAR), -3.0) == -15).all()


def test_blur_averages_radar_as_power():
    # One row of 0 dB between rows of -20 dB: the mean power of 3 rows is (1 + 0.01 + 0.01) / 3 = 0.34, -4.69 dB.
    data = np.full((1, 9, 9), -20, np.float32)
    data[:, 4] = 0
    changed = blurring.blur_along_track(view(data, ("vv",), Role.SAR), 3)
    assert changed[0, 4, 4] == pytest.approx(-4.69, abs=0.01) and changed[0, 0, 0] == pytest.approx(-20, abs=1e-3)


def test_blur_gives_invalid_pixels_no_weight():
    data = np.full((1, 20, 20), 0.3, np.float32)
    data[0, 5:9, 5:9] = np.nan
    assert np.allclose(blurring.blur(view(data, ("red",)), 2.0), 0.3)


def test_clouds_cover_the_promised_share_and_are_darker_in_the_short_wave_infrared():
    data = np.full((2, SIDE, SIDE), 0.1, np.float32)
    changed = occlusion.cover_with_clouds(view(data, ("blue", "swir22")), 0.25)
    assert (changed[0] > 0.4).mean() == pytest.approx(0.25, abs=0.01)
    assert changed[0].max() == pytest.approx(0.70, abs=1e-3) and changed[1].max() == pytest.approx(0.35, abs=1e-3)


def test_haze_is_thick_in_the_blue_and_thin_in_the_short_wave_infrared():
    data = np.full((2, SIDE, SIDE), 0.05, np.float32)
    lift = (occlusion.add_haze(view(data, ("blue", "swir22")), 0.4) - data).mean(axis=(1, 2))
    # Blue: 0.4 * (0.4 - 0.05) = 0.14; at 2.19 um (2.19 / 0.49)^-1.3 = 0.143 of that.
    assert lift == pytest.approx([0.14, 0.02], rel=0.03)


def test_data_gaps_leave_whole_rows_without_data(ramp):
    changed = occlusion.drop_lines(view(ramp), 0.2)
    rows = np.isnan(changed).all(axis=(0, 2))
    assert 0.2 <= rows.mean() < 0.2 + 7 / SIDE
    assert np.array_equal(changed[:, ~rows], ramp[:, ~rows])


@pytest.mark.parametrize("corruption", PIXEL_CORRUPTIONS, ids=lambda corruption: corruption.id)
def test_every_level_is_repeatable_stronger_and_keeps_invalid_pixels(corruption, ramp):
    random = np.random.default_rng(5)
    radar = random.normal(-12, 2, (2, SIDE, SIDE)).astype(np.float32)
    held = hold(optical(ramp * 0.5 + 0.02), sar(radar))
    for data in held.data:
        data[:, :4, :4] = np.nan
    changes = []
    for strength in corruption.levels:
        first = corruption.distort(held, setting(strength)).stack
        second = corruption.distort(held, setting(strength)).stack
        for one, other, clean in zip(first.data, second.data, held.data, strict=True):
            assert np.array_equal(one, other, equal_nan=True) and np.isnan(one[np.isnan(clean)]).all()
        index = 0 if corruption.needs is Needs.OPTICAL else 1
        assert np.array_equal(first.data[1 - index], held.data[1 - index], equal_nan=True)
        changes.append(np.nanmean(np.abs(first.data[index] - held.data[index])))
    assert changes == sorted(changes) and changes[0] > 0


def test_clouds_of_a_stronger_level_cover_those_of_a_milder_one(ramp):
    held = hold(optical(ramp * 0.1))
    levels = [BY_ID["cloud"].distort(held, setting(s)).stack.data[0][0] for s in (0.15, 0.35)]
    assert (levels[1][levels[0] > 0.4] > 0.4).all()


def test_only_the_chosen_sensor_is_changed(ramp):
    held = hold(optical(ramp), sar(np.full((2, SIDE, SIDE), -12.0) + np.arange(SIDE)[:, None] / 20))
    blurred = BY_ID["gaussian_blur"].distort(held, setting(3.0, sensors=frozenset({Role.SAR}))).stack
    assert blurred.data[0] is held.data[0] and not np.allclose(blurred.data[1], held.data[1])


def test_layers_of_two_dates_get_different_noise():
    plane = np.full((3, 32, 32), 0.2, np.float32)
    distort = on_pixels(radiometry.add_gaussian_noise, Role.OPTICAL)
    noisy = distort(hold(optical(plane), optical(plane)), setting(0.1)).stack.data
    assert not np.array_equal(noisy[0], noisy[1])
