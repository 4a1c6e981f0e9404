from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from rasterio.enums import ColorInterp

from terrascope_qgis.core.errors import BandError, InputError
from terrascope_qgis.core.raster.bands.channels import find_channel, find_channel_by_wavelength
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import RasterSource, Role

S2_L2A = ["coastal", "blue", "green", "red", "rededge071", "rededge075", "rededge078", "nir", "nir08", "nir09"]
L2A_CHANNELS = (*S2_L2A, "swir16", "swir22")
L1C_CHANNELS = (*S2_L2A, "cirrus", "swir16", "swir22")


def optical(path, **given):
    return RasterSource(Path(path), Role.OPTICAL, **given)


def sar(path, **given):
    return RasterSource(Path(path), Role.SAR, **given)


def planes(count, dtype=np.uint16):
    """Band k holds 100 * k everywhere."""
    return np.stack([np.full((6, 7), 100 * (k + 1)) for k in range(count)]).astype(dtype)


def open_one(source):
    with open_stack([source], None) as stack:
        block = stack.read(0, Window(0, 0, *stack.grid.shape))
        return stack.layers[0], stack.records[0], stack.warnings, block


@pytest.mark.parametrize(
    ("name", "sensor", "channel"),
    [
        ("B8A", None, "nir08"),
        ("b08", None, "nir"),
        ("Red", None, "red"),
        ("S2-L2A-B11", None, "swir16"),
        ("SR_B5", "landsat-oli", "nir08"),
        ("SR_B5", "landsat-tm", "swir16"),
        ("B5", None, "rededge071"),
        ("Gamma0_VV", None, "vv"),
        ("Sigma0_VH_db", None, "vh"),
        ("VV (dB)", None, "vv"),
        ("Red edge 2", None, "rededge075"),
        ("B02", "other", None),
        ("SCL", None, None),
        ("elevation", None, None),
    ],
)
def test_names_have_meanings(name, sensor, channel):
    assert find_channel(name, sensor) == channel


def test_wavelengths_between_the_bands_have_no_meaning():
    assert find_channel_by_wavelength(0.665) == "red"
    assert find_channel_by_wavelength(0.61) is None


@pytest.mark.fault(33)
def test_descriptions_decide_whatever_the_order(make_raster):
    path = make_raster("scene.tif", planes(4), names=("NIR", "red", "Green", "dem"))
    layer, record, _, block = open_one(optical(path))
    assert layer.channels == ("green", "red", "nir")
    assert record.bands == ("nir", "red", "green", "-")
    np.testing.assert_allclose(block.data[:, 0, 0], [0.03, 0.02, 0.01], rtol=1e-5)


def test_users_bands_win_over_descriptions(make_raster):
    path = make_raster("scene.tif", planes(3), names=("B02", "B03", "B04"))
    layer, record, _, block = open_one(optical(path, bands=("B4", "-", "B8A")))
    assert layer.channels == ("red", "nir08")
    assert record.bands == ("red", "-", "nir08")
    np.testing.assert_allclose(block.data[:, 0, 0], [0.01, 0.03], rtol=1e-5)


@pytest.mark.parametrize(
    ("bands", "message"), [(("B2", "B3"), "2 band names"), (("B2", "B3", "Bx"), "'Bx' is not known")]
)
def test_users_bands_that_do_not_fit_are_refused(make_raster, bands, message):
    path = make_raster("scene.tif", planes(3))
    with pytest.raises(BandError, match=message):
        open_one(optical(path, bands=bands))


def test_gdal_wavelengths_decide(make_raster):
    path = make_raster("scene.tif", planes(3))
    import rasterio

    with rasterio.open(path, "r+") as file:
        for index, centre in enumerate(("0.842", "0.665", "0.56"), start=1):
            file.update_tags(index, ns="IMAGERY", CENTRAL_WAVELENGTH_UM=centre)
    layer, record, _, _ = open_one(optical(path))
    assert record.bands == ("nir", "red", "green")
    assert layer.channels == ("green", "red", "nir")


def test_envi_wavelengths_in_nanometres_decide(make_raster):
    path = make_raster("cube.dat", planes(3), driver="ENVI")
    header = path.with_suffix(".hdr")
    text = "\n".join(line for line in header.read_text().splitlines() if not line.startswith("band names"))
    text = text[: text.index("band names")] if "band names" in text else text
    header.write_text(text + "\nwavelength units = Nanometers\nwavelength = {490, 560, 665}\n")
    _, record, _, _ = open_one(optical(path))
    assert record.bands == ("blue", "green", "red")
    _, record, _, _ = open_one(optical(header))
    assert record.bands == ("blue", "green", "red")


def test_stac_item_beside_the_file_decides(make_raster):
    path = make_raster("scene.tif", planes(3))
    item = {
        "type": "Feature",
        "properties": {"datetime": "2023-05-06T10:11:12Z"},
        "assets": {"image": {"href": "./scene.tif", "eo:bands": [{"common_name": n} for n in ("red", "green", "nir")]}},
    }
    path.with_suffix(".json").write_text(json.dumps(item))
    layer, record, _, _ = open_one(optical(path))
    assert record.bands == ("red", "green", "nir")
    assert layer.date.isoformat() == "2023-05-06"


@pytest.mark.fault(33)
@pytest.mark.parametrize(
    ("count", "channels"),
    [
        (12, L2A_CHANNELS),
        (13, L1C_CHANNELS),
        (10, tuple(c for c in L2A_CHANNELS if c not in ("coastal", "nir09"))),
        (4, ("blue", "green", "red", "nir")),
    ],
)
def test_unnamed_bands_are_counted_with_a_warning(make_raster, count, channels):
    layer, _, warnings, _ = open_one(optical(make_raster("scene.tif", planes(count))))
    assert layer.channels == channels
    assert any(f"{count} unnamed bands" in warning for warning in warnings)


@pytest.mark.parametrize("count", [2, 3, 5, 7, 11, 14])
def test_other_numbers_of_unnamed_bands_are_ambiguous(make_raster, count):
    path = make_raster("scene.tif", planes(count), photometric="MINISBLACK")
    with pytest.raises(BandError, match=r"Pass the bands in file order"):
        open_one(optical(path))


@pytest.mark.parametrize(
    ("name", "bands", "date"),
    [
        ("20200601_100000_1001_3B_AnalyticMS_SR_clip.tif", ("blue", "green", "red", "nir"), "2020-06-01"),
        (
            "20220501_103025_33_2461_3B_AnalyticMS_SR_8b_harmonized.tif",
            ("coastal", "blue", "-", "green", "-", "red", "rededge071", "nir"),
            "2022-05-01",
        ),
    ],
)
def test_planetscope_has_its_own_order(make_raster, name, bands, date):
    layer, record, warnings, _ = open_one(optical(make_raster(name, planes(len(bands)))))
    assert record.bands == bands
    assert layer.date.isoformat() == date
    assert warnings == ()


def test_planetscopes_own_band_names_come_before_its_order(make_raster):
    name = "20200601_100000_1001_3B_AnalyticMS_SR_clip.tif"
    _, record, _, _ = open_one(optical(make_raster(name, planes(4), names=("nir", "red", "green", "blue"))))
    assert record.bands == ("nir", "red", "green", "blue")


def test_names_that_only_count_are_no_names(make_raster):
    path = make_raster("scene.tif", planes(12), names=[f"Band {k}" for k in range(1, 13)])
    layer, _, warnings, _ = open_one(optical(path))
    assert layer.channels == L2A_CHANNELS
    assert any("12 unnamed bands" in warning for warning in warnings)


def test_colour_picture_is_red_green_blue_and_alpha_is_no_band(make_raster):
    colours = (ColorInterp.blue, ColorInterp.green, ColorInterp.red, ColorInterp.alpha)
    data = planes(4, np.uint8)
    data[3] = 255
    layer, record, _, _ = open_one(optical(make_raster("rgba.tif", data, colours=colours)))
    assert layer.channels == ("blue", "green", "red")
    assert record.bands == ("blue", "green", "red", "-")
    assert layer.degraded


def test_two_bands_of_one_meaning_are_ambiguous(make_raster):
    path = make_raster("scene.tif", planes(3), names=("B04", "red", "B03"))
    with pytest.raises(BandError, match="red is found in more than one band"):
        open_one(optical(path))


def test_modis_numbers_are_not_sentinel2_numbers(make_raster):
    path = make_raster("MOD09GA.A2020001.tif", planes(3), names=("B01", "B02", "B03"))
    with pytest.raises(BandError, match="meaning of its 3 bands is unknown"):
        open_one(optical(path))


def test_landsat_names_have_landsat_meanings(make_raster):
    name = "LC08_L2SP_001062_20201031_20201106_02_T1.tif"
    path = make_raster(name, planes(3), names=("SR_B3", "SR_B4", "SR_B5"))
    layer, record, _, _ = open_one(optical(path))
    assert record.bands == ("green", "red", "nir08")
    assert layer.date.isoformat() == "2020-10-31"


@pytest.mark.fault(32)
@pytest.mark.parametrize("names", [("VV", "VH"), ("Sigma0_HH", "Sigma0_HV")])
def test_radar_in_the_optical_slot_is_refused(make_raster, names):
    path = make_raster("s1.tif", -planes(2, np.float32), names=names)
    with pytest.raises(BandError, match=r"given as optical, found .* Give the file as SAR"):
        open_one(optical(path))


@pytest.mark.fault(32)
def test_optical_in_the_sar_slot_is_refused(make_raster):
    path = make_raster("s2.tif", planes(3), names=("B02", "B03", "B04"))
    with pytest.raises(BandError, match=r"given as sar, found .* Give the file as optical"):
        open_one(sar(path))
    unnamed = make_raster("rgb.tif", planes(3), photometric="MINISBLACK")
    with pytest.raises(BandError, match="meaning of its 3 bands"):
        open_one(sar(unnamed))


@pytest.mark.fault(31)
def test_one_unnamed_radar_band_needs_its_polarisation(make_raster):
    path = make_raster("radar.tif", np.full((1, 6, 7), -12, np.float32))
    with pytest.raises(BandError, match=r"one band is unknown \(no name\).*such as VV\."):
        open_one(sar(path))
    layer, _, _, block = open_one(sar(path, bands=("VV",)))
    assert layer.channels == ("vv",)
    np.testing.assert_allclose(block.data, -12, rtol=1e-5)


@pytest.mark.parametrize(
    "name", ["T32TQM_20200912T100031_SCL_20m.tif", "LC08_L2SP_001062_20201031_20201106_02_T1_ST_B10.TIF"]
)
def test_file_of_a_band_without_reflectance_says_what_it_is(make_raster, name):
    with pytest.raises(BandError, match=r"named after (SCL|B10), which measures no optical band"):
        open_one(optical(make_raster(name, planes(1))))


@pytest.mark.fault(31)
def test_one_optical_band_is_not_enough(make_raster):
    path = make_raster("x_B04.tif", planes(1))
    with pytest.raises(BandError, match=r"one optical band \(red\), expected at least two"):
        open_one(optical(path))


def test_one_file_per_band_makes_one_layer(make_raster):
    paths = [make_raster(f"T32TQM_20200912T100031_{b}_10m.tif", planes(1) * k) for k, b in ((1, "B02"), (2, "B04"))]
    with open_stack([optical(p) for p in paths], None) as stack:
        assert len(stack.layers) == 1
        assert stack.layers[0].channels == ("blue", "red")
        assert stack.layers[0].date.isoformat() == "2020-09-12"
        np.testing.assert_allclose(stack.read(0, Window(0, 0, 1, 1)).data[:, 0, 0], [0.01, 0.02], rtol=1e-5)


def test_bigearthnet_folders_are_read(make_raster):
    stem = "S2A_MSIL2A_20170613T101031_87_48"
    for band in ("B02", "B03", "B04", "B8A"):
        folder = make_raster(f"{stem}/{stem}_{band}.tif", planes(1)).parent
    radar = "S1A_IW_GRDH_1SDV_20170613T165043_33UUP_87_48"
    for band in ("VV", "VH"):
        other = make_raster(f"{radar}/{radar}_{band}.tif", -planes(1, np.float32) / 10).parent
    with open_stack([sar(other), optical(folder)], None) as stack:
        assert [layer.channels for layer in stack.layers] == [("blue", "green", "red", "nir08"), ("vv", "vh")]
        assert {layer.date.isoformat() for layer in stack.layers} == {"2017-06-13"}
        assert stack.layers[1].unit == "dB"


def test_safe_folder_takes_the_finest_of_each_band(make_raster):
    product = "S2B_MSIL2A_20220706T085611_N0400_R007_T33NZA_20220706T153419.SAFE"
    granule = f"{product}/GRANULE/L2A_T33NZA/IMG_DATA"
    for resolution, step in ((10, 1), (20, 2)):
        for band in ("B02", "B03", "B04"):
            name = f"{granule}/R{resolution}m/T33NZA_20220706T085611_{band}_{resolution}m.tif"
            path = make_raster(name, np.full((1, 12 // step, 12 // step), 3000, np.uint16))
    make_raster(f"{granule}/R20m/T33NZA_20220706T085611_SCL_20m.tif", np.ones((1, 6, 6), np.uint8))
    folder = next(parent for parent in path.parents if parent.suffix == ".SAFE")
    layer, record, _, block = open_one(optical(folder))
    assert block.data.shape == (3, 12, 12)
    assert layer.baseline == "04.00"
    np.testing.assert_allclose(block.data, 0.2, rtol=1e-5)
    assert "baseline 04.00" in record.scale


def test_folder_without_bands_is_named(make_raster):
    folder = make_raster("empty/notes.tif", planes(1)).parent
    with pytest.raises(BandError, match="no file named after a band"):
        open_one(optical(folder))


def test_folder_of_two_products_is_refused(make_raster):
    make_raster("both/T32TQM_20200912T100031_B02.tif", planes(1))
    folder = make_raster("both/T32TQM_20200917T100031_B02.tif", planes(1)).parent
    with pytest.raises(InputError, match="one product per folder"):
        open_one(optical(folder))
