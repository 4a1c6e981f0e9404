from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.errors import BandError, InputError
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import RadarUnit, RasterSource, Role

RGB = ("B02", "B03", "B04")
L1C = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")


def read(path, role=Role.OPTICAL, **given):
    with open_stack([RasterSource(Path(path), role, **given)], None) as stack:
        block = stack.read(0, Window(0, 0, *stack.grid.shape))
        return block.data, stack.layers[0], stack.records[0], stack.warnings


def flat(value, count=3, dtype=np.uint16):
    return np.full((count, 5, 5), value, dtype)


@pytest.mark.fault(36)
@pytest.mark.parametrize(
    ("name", "value", "expected", "rule"),
    [
        (
            "S2A_MSIL2A_20220706T085611_N0400_R007_T33NZA.tif",
            3000,
            0.2,
            "(DN - 1000) / 10000, processing baseline 04.00",
        ),
        ("S2A_MSIL2A_20220706T085611_N0510_R007_T33NZA.tif", 3000, 0.2, "processing baseline 05.10"),
        ("S2A_MSIL1C_20190706T085611_N0207_R007_T33NZA.tif", 3000, 0.3, "DN / 10000, processing baseline 02.07"),
        ("S2A_MSIL2A_20170613T101031_87_48.tif", 3000, 0.3, "taken before 2022-01-25"),
        ("LC08_L2SP_001062_20201031_20201106_02_T1.tif", 20000, 0.35, "0.0000275 DN - 0.2"),
        ("LC08_L1TP_001062_20201031_20201106_02_T1.tif", 20000, 0.3, "0.00002 DN - 0.1"),
        ("HLS.S30.T32TQM.2020256T100031.v2.0.tif", 3000, 0.3, "HLS: DN / 10000"),
    ],
)
def test_product_names_settle_the_scale(make_raster, name, value, expected, rule):
    data, _, record, _ = read(make_raster(name, flat(value), names=RGB))
    np.testing.assert_allclose(data, expected, rtol=1e-5)
    assert rule in record.scale
    assert record.unit == "reflectance"


@pytest.mark.fault(35)
def test_scale_and_offset_of_the_file_come_first(make_raster):
    name = "S2A_MSIL2A_20220706T085611_N0400_R007_T33NZA.tif"
    data, _, record, _ = read(make_raster(name, flat(3000), names=RGB, scale=1e-4, offset=-0.05))
    np.testing.assert_allclose(data, 0.25, rtol=1e-5)
    assert "from the file" in record.scale


def test_scale_tags_that_give_no_reflectance_are_refused(make_raster):
    path = make_raster("a.tif", flat(3000), names=RGB, scale=10.0)
    with pytest.raises(InputError, match="median of 3e"):
        read(path)


@pytest.mark.fault(36)
@pytest.mark.parametrize(("applied", "expected"), [(True, 0.3), (False, 0.2)])
def test_stac_says_whether_the_offset_is_applied(make_raster, applied, expected):
    path = make_raster("scene.tif", flat(3000), names=("B04", "B05", "B06"))
    properties = {"datetime": "2023-01-02T00:00:00Z", "s2:processing_baseline": "05.09"}
    properties["earthsearch:boa_offset_applied"] = applied
    path.with_suffix(".json").write_text(json.dumps({"type": "Feature", "properties": properties, "assets": {}}))
    data, layer, _, _ = read(path)
    np.testing.assert_allclose(data, expected, rtol=1e-5)
    assert layer.baseline == "05.09"


@pytest.mark.fault(36)
def test_offset_without_metadata_is_decided_by_all_bands_together(make_raster):
    with_offset = flat(2500, 13)
    with_offset[10] = 1008  # cirrus: near zero plus the offset
    data, _, record, warnings = read(make_raster("a.tif", with_offset, names=L1C))
    np.testing.assert_allclose(data[0], 0.15, rtol=1e-5)
    assert any("1000 is subtracted" in warning for warning in warnings)
    without = flat(2500, 13)
    without[10] = 8
    data, _, record, warnings = read(make_raster("b.tif", without, names=L1C))
    np.testing.assert_allclose(data[0], 0.25, rtol=1e-5)
    assert any("no offset is subtracted" in warning for warning in warnings)
    assert record.scale == "Sentinel-2: DN / 10000, by its values"


def test_bands_in_files_of_their_own_share_one_decision(make_raster):
    bright = make_raster("t/T32TQM_20230912T100031_B02.tif", flat(2500, 1))
    dark = make_raster("t/T32TQM_20230912T100031_B12.tif", flat(300, 1))
    with open_stack([RasterSource(p, Role.OPTICAL) for p in (bright, dark)], None) as stack:
        np.testing.assert_allclose(stack.read(0, Window(0, 0, 1, 1)).data[:, 0, 0], [0.25, 0.03], rtol=1e-5)
    folder = bright.parent
    data, _, _, _ = read(folder)
    np.testing.assert_allclose(data[:, 0, 0], [0.25, 0.03], rtol=1e-5)


@pytest.mark.fault(35)
@pytest.mark.parametrize(
    ("value", "dtype", "expected", "degraded"),
    [
        (0.25, np.float32, 0.25, False),
        (2500.0, np.float32, 0.25, False),
        (2500, np.int16, 0.25, False),
        (51, np.uint8, 0.06, True),
        (127.5, np.float32, 0.15, True),
    ],
)
def test_stated_rules_without_metadata(make_raster, value, dtype, expected, degraded):
    path = make_raster("a.tif", flat(value, dtype=dtype), names=("blue", "green", "red"))
    data, layer, record, _ = read(path)
    np.testing.assert_allclose(data, expected, rtol=1e-5)
    assert layer.degraded is degraded
    assert ("8-bit stretch" in record.scale) is degraded


@pytest.mark.parametrize(("value", "dtype"), [(50.0, np.float32), (1e6, np.float32), (60000, np.uint16)])
def test_values_that_fit_no_rule_are_refused(make_raster, value, dtype):
    path = make_raster("a.tif", flat(value, dtype=dtype), names=("blue", "green", "red"))
    with pytest.raises(InputError, match="Set scale and offset"):
        read(path)


def test_planetscope_reflectance_is_read_and_radiance_refused_unless_scaled(make_raster):
    data, _, record, warnings = read(make_raster("20200601_100000_1001_3B_AnalyticMS_SR.tif", flat(3000, count=4)))
    np.testing.assert_allclose(data, 0.3, rtol=1e-5)
    assert record.scale == "PlanetScope surface reflectance: DN / 10000" and warnings == ()
    name = "20200601_100000_1001_3B_AnalyticMS.tif"
    with pytest.raises(InputError, match="holds radiance, expected reflectance"):
        read(make_raster(name, flat(9000, count=4)))
    data, _, _, _ = read(make_raster(name, flat(9000, count=4), scale=2e-5))
    np.testing.assert_allclose(data, 0.18, rtol=1e-5)


def test_true_colour_bands_beside_reflectance_have_their_own_scale(make_raster):
    data = np.stack([np.full((5, 5), v, np.float32) for v in (255, 51, 3000)])
    found, layer, _, _ = read(make_raster("a_20240624.tif", data, names=("TCI_R", "TCI_G", "B8")))
    np.testing.assert_allclose(found[:, 0, 0], [0.06, 0.3, 0.3], rtol=1e-5)
    assert layer.degraded


@pytest.mark.fault(34)
@pytest.mark.parametrize(
    ("value", "dtype", "name", "expected"),
    [
        (-13.0, np.float32, "s1.tif", -13.0),
        (0.05, np.float32, "s1.tif", -13.0103),
        (0.05, np.float32, "s1_dB.tif", 0.05),
        (-13, np.int16, "s1.tif", -13.0),
        (51, np.uint8, "s1.tif", -24.0),
    ],
)
def test_radar_units(make_raster, value, dtype, name, expected):
    path = make_raster(name, flat(value, 2, dtype), names=("VV", "VH"))
    data, layer, record, warnings = read(path, Role.SAR)
    np.testing.assert_allclose(data, expected, rtol=1e-4)
    assert layer.unit == record.unit == "dB"
    assert layer.degraded is (dtype == np.uint8)
    if name == "s1.tif" and value == 0.05:
        assert any("linear power" in warning for warning in warnings)


def test_radar_with_a_scale_of_hundredths_of_db(make_raster):
    data, _, _, _ = read(make_raster("s1.tif", flat(-1300, 2, np.int16), names=("VV", "VH"), scale=0.01), Role.SAR)
    np.testing.assert_allclose(data, -13, rtol=1e-5)


@pytest.mark.fault(34)
@pytest.mark.parametrize(
    ("value", "name", "bands"),
    [
        (0.05**0.5, "s1.tif", ("Amplitude_VV", "Amplitude_VH")),
        (0.05**0.5, "S1A_IW_20150828T232001_DVP_RTC10_G_gauned_AD30.tif", ("VV", "VH")),
        (0.05, "S1A_IW_20150828T232001_DVP_RTC10_G_gpuned_AD30.tif", ("VV", "VH")),
        (-13.0103, "S1A_IW_20150828T232001_DVR_RTC30_G_sduned_AD30.tif", ("VV", "VH")),
    ],
)
def test_radar_amplitude_power_and_db_by_name(make_raster, value, name, bands):
    data, _, record, warnings = read(make_raster(name, flat(value, 2, np.float32), names=bands), Role.SAR)
    np.testing.assert_allclose(data, -13.0103, rtol=1e-4)
    assert "by the file's names" in record.scale and warnings == ()


@pytest.mark.fault(34)
@pytest.mark.parametrize(("power", "bright"), [(0.05, False), (0.3, True)])
def test_floats_without_a_name_are_read_as_power_and_the_way_to_say_amplitude_is_told(make_raster, power, bright):
    data, _, record, warnings = read(make_raster("s1.tif", flat(power, 2, np.float32), names=("VV", "VH")), Role.SAR)
    np.testing.assert_allclose(data, 10 * np.log10(power), rtol=1e-4)
    (warning,) = warnings
    assert record.scale == "linear power, by its range"
    assert f"read as linear power (median {10 * np.log10(power):.1f} dB)" in warning
    assert ("they may be amplitude" in warning) is bright
    assert "If they are amplitude, set that unit" in warning
    # As the warning says: the same file under such a name.
    data, _, record, warnings = read(
        make_raster("s1_amplitude.tif", flat(power, 2, np.float32), names=("VV", "VH")), Role.SAR
    )
    np.testing.assert_allclose(data, 20 * np.log10(power), rtol=1e-4)
    assert record.scale.startswith("amplitude") and warnings == ()


def speckled(power_db: float, looks: float, seed: int = 7) -> np.ndarray:
    """Two bands of power, the second 6 dB darker, with speckle; fields of 40 pixels differ by up to 3 dB."""
    rng = np.random.default_rng(seed)
    fields = np.kron(rng.uniform(-1.5, 1.5, (5, 5)), np.ones((40, 40)))
    means = np.stack([power_db + fields, power_db - 6 + fields])
    return (10 ** (means / 10) * rng.gamma(looks, 1 / looks, means.shape)).astype(np.float32)


@pytest.mark.fault(34)
@pytest.mark.parametrize("looks", [1, 4.4, 30])
def test_amplitude_without_a_name_is_told_by_brightness_and_speckle(make_raster, looks):
    power = speckled(-9.0, looks)
    data, _, record, (warning,) = read(make_raster("a.tif", np.sqrt(power), names=("VV", "VH")), Role.SAR)
    np.testing.assert_allclose(data, 10 * np.log10(power), atol=1e-3)
    assert record.scale == "amplitude, the square root of linear power, by its brightness and speckle"
    assert "read as amplitude" in warning and "If they are power, set that unit" in warning
    data, _, record, (warning,) = read(make_raster("p.tif", power, names=("VV", "VH")), Role.SAR)
    np.testing.assert_allclose(data, 10 * np.log10(power), atol=1e-3)
    assert record.scale == "linear power, by its range" and "may be amplitude" not in warning


def test_bright_power_with_the_speckle_of_power_stays_power(make_raster):
    power = speckled(-4.0, 4.4)
    data, _, _, (warning,) = read(make_raster("city.tif", power, names=("VV", "VH")), Role.SAR)
    np.testing.assert_allclose(data, 10 * np.log10(power), atol=1e-3)
    assert "they may be amplitude" in warning


def test_dim_values_with_the_speckle_of_amplitude_stay_power_with_a_word_about_it(make_raster):
    amplitude = np.sqrt(speckled(-22.0, 4.4))
    data, _, _, (warning,) = read(make_raster("lake.tif", amplitude, names=("VV", "VH")), Role.SAR)
    np.testing.assert_allclose(data, 10 * np.log10(amplitude), atol=1e-3)
    assert "is rather that of amplitude" in warning


@pytest.mark.parametrize(
    ("unit", "value", "expected"),
    [(RadarUnit.AMPLITUDE, 0.05**0.5, -13.0103), (RadarUnit.POWER, 0.05, -13.0103), (RadarUnit.DECIBEL, 3.0, 3.0)],
)
def test_a_unit_that_is_given_comes_before_names_and_values(make_raster, unit, value, expected):
    path = make_raster("s1_linear.tif", flat(value, 2, np.float32), names=("VV", "VH"))
    data, _, record, warnings = read(path, Role.SAR, unit=unit)
    np.testing.assert_allclose(data, expected, rtol=1e-4)
    assert record.scale.endswith(", as given") and warnings == ()


def test_a_given_unit_that_cannot_be_is_refused(make_raster):
    path = make_raster("s1.tif", flat(300, 2), names=("VV", "VH"))
    with pytest.raises(InputError, match=r"values around 300 are no amplitude.* as given, expected -60 to 15 dB"):
        read(path, Role.SAR, unit=RadarUnit.AMPLITUDE)
    with pytest.raises(InputError, match="dB was given as the unit of an optical raster"):
        read(make_raster("s2.tif", flat(3000), names=RGB), unit=RadarUnit.DECIBEL)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_raw_radar_of_the_copernicus_browser_in_integers_is_refused(make_raster, dtype):
    name = "2020-01-27-00_00_2020-01-27-23_59_Sentinel-1_IW_VV+VH_VV_(Raw).tiff"
    with pytest.raises(InputError, match="Download it again as TIFF with 32 bits"):
        read(make_raster(name, flat(20, 1, dtype)), Role.SAR)


@pytest.mark.fault(34)
def test_radar_whose_name_and_values_disagree_is_refused(make_raster):
    path = make_raster("s1_dB.tif", flat(-1300, 2, np.int16), names=("VV", "VH"))  # hundredths of dB
    with pytest.raises(InputError, match="values around -1300 are no dB as its names say"):
        read(path, Role.SAR)
    path = make_raster("grd.tif", flat(180, 2, np.float32), names=("Amplitude_VV", "Amplitude_VH"))
    with pytest.raises(InputError, match="Calibrate"):
        read(path, Role.SAR)


def test_uncalibrated_radar_is_refused(make_raster):
    with pytest.raises(InputError, match="Calibrate"):
        read(make_raster("grd.tif", flat(300, 2), names=("VV", "VH")), Role.SAR)


def test_radar_values_given_as_optical_are_refused(make_raster):
    path = make_raster("a.tif", flat(-13.0, 4, np.float32))
    with pytest.raises(BandError, match="Give it as SAR"):
        read(path)


def test_zero_power_is_no_measurement(make_raster):
    data = flat(0.05, 2, np.float32)
    data[0, 0, 0] = 0
    with open_stack([RasterSource(make_raster("s1.tif", data, names=("VV", "VH")), Role.SAR)], None) as stack:
        block = stack.read(0, Window(0, 0, 5, 5))
        assert not block.valid[0, 0] and block.valid.sum() == 24
        assert np.isnan(block.data[:, 0, 0]).all()
