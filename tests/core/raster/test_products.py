"""Products as their agencies ship them: names, metadata files and folders, written by hand with known reflectance."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.errors import BandError, CrsError, InputError
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import RasterSource, Role

SAFE = "S2B_MSIL2A_20230924T093029_N0509_R136_T35VPK_20230924T120000.SAFE"
LANDSAT_NUMBERS = {"2": "blue", "3": "green", "4": "red", "5": "nir08", "6": "swir16", "7": "swir22"}
SPECTRUM_UM = (0.43, 0.454, 0.492, 0.515, 0.56, 0.59, 0.664, 0.842, 1.61, 2.19, 2.3)


def flat(value, count=1, dtype=np.uint16, side=6):
    return np.full((count, side, side), value, dtype)


def read(path, role=Role.OPTICAL, **given):
    with open_stack([RasterSource(Path(path), role, **given)], None) as stack:
        block = stack.read(0, Window(0, 0, *stack.grid.shape))
        return block.data, stack.layers[0], stack.records[0], stack.warnings


def write_safe(make_raster, name=SAFE, *, metadata):
    """Two bands of 3000; returns the `.SAFE` folder."""
    for band in ("B02", "B04"):
        path = make_raster(f"{name}/GRANULE/L2A/IMG_DATA/R10m/T35VPK_20230924T093029_{band}_10m.tif", flat(3000))
    folder = next(parent for parent in path.parents if parent.suffix == ".SAFE")
    (folder / "MTD_MSIL2A.xml").write_text(f"<n1:P xmlns:n1='x'>{metadata}</n1:P>")
    return folder


@pytest.mark.fault(36)
@pytest.mark.parametrize(
    ("metadata", "reflectance", "rule"),
    [
        (
            "<PROCESSING_BASELINE>05.09</PROCESSING_BASELINE>"
            '<BOA_QUANTIFICATION_VALUE unit="none">10000</BOA_QUANTIFICATION_VALUE>'
            '<BOA_ADD_OFFSET band_id="0">-1000</BOA_ADD_OFFSET><BOA_ADD_OFFSET band_id="1">-1000</BOA_ADD_OFFSET>',
            0.2,
            "by the offset in MTD_MSIL2A.xml",
        ),
        (
            "<PROCESSING_BASELINE>99.99</PROCESSING_BASELINE>"
            '<QUANTIFICATION_VALUE unit="none">5000</QUANTIFICATION_VALUE>'
            '<RADIO_ADD_OFFSET band_id="0">-500</RADIO_ADD_OFFSET>',
            0.5,
            "(DN - 500) / 5000",
        ),
        ("<PROCESSING_BASELINE>05.09</PROCESSING_BASELINE>", 0.2, "processing baseline 05.09"),
        ("<PROCESSING_BASELINE>03.01</PROCESSING_BASELINE>", 0.3, "processing baseline 03.01"),
    ],
)
def test_safe_metadata_settle_the_offset(make_raster, metadata, reflectance, rule):
    data, _, record, _ = read(write_safe(make_raster, metadata=metadata))
    np.testing.assert_allclose(data, reflectance, rtol=1e-5)
    assert rule in record.scale


def test_a_products_metadata_file_and_the_folder_around_it_stand_for_it(make_raster):
    folder = write_safe(make_raster, metadata="<PROCESSING_BASELINE>05.09</PROCESSING_BASELINE>")
    for path in (folder / "MTD_MSIL2A.xml", folder.parent, folder / "GRANULE" / "L2A"):
        _, layer, _, _ = read(path)
        assert layer.channels == ("blue", "red")
        assert layer.date.isoformat() == "2023-09-24"


def test_folder_of_several_products_names_them(make_raster):
    for day in ("20230924", "20230927"):
        name = SAFE.replace("20230924T093029", f"{day}T093029")
        folder = write_safe(make_raster, name, metadata="")
    with pytest.raises(BandError, match=r"holds 2 products \(S2B_MSIL2A_20230924.*S2B_MSIL2A_20230927"):
        read(folder.parent)


def test_folder_of_the_other_role_says_where_it_belongs(make_raster):
    folder = make_raster("x/S1A_IW_GRDH_1SDV_20170613T165043_VV.tif", flat(-12, dtype=np.float32)).parent
    with pytest.raises(BandError, match=r"found vv, expected optical bands\. Give the folder as SAR"):
        read(folder)


@pytest.mark.fault(36)
def test_bigearthnet_2_baseline_99_99_is_no_offset(make_raster):
    stem = "S2A_MSIL2A_20170613T101031_N9999_R022_T33UUP_26_57"
    for band in ("B02", "B04"):
        folder = make_raster(f"{stem}/{stem}_{band}.tif", flat(3000)).parent
    data, layer, record, _ = read(folder)
    np.testing.assert_allclose(data, 0.3, rtol=1e-5)
    assert layer.baseline == "" and "taken before 2022-01-25" in record.scale


@pytest.mark.parametrize(
    "product",
    ["LC08_L2SP_187019_20200924_20201006_02_T1", "LC08_CU_003002_20200924_20210502_02", "LC09_187019_20200924"],
)
def test_landsat_surface_reflectance_by_any_of_its_names(make_raster, product):
    for number in LANDSAT_NUMBERS:
        # 20000 * 0.0000275 - 0.2 = 0.35
        folder = make_raster(f"l/{product}_SR_B{number}.TIF", flat(20_000)).parent
    make_raster(f"l/{product}_ST_B10.TIF", flat(40_000))
    make_raster(f"l/{product}_QA_PIXEL.TIF", flat(21_824))
    data, layer, _, warnings = read(folder)
    assert layer.channels == tuple(LANDSAT_NUMBERS.values())
    assert layer.date.isoformat() == "2020-09-24"
    np.testing.assert_allclose(data, 0.35, rtol=1e-5)
    assert warnings == ()


def test_landsat_collection_1_surface_reflectance_has_another_scale(make_raster):
    product = "LC08_L1TP_016037_20170813_20170814_01_T1"
    for number in ("3", "4"):
        folder = make_raster(f"l/{product}_sr_band{number}.tif", flat(3500, dtype=np.int16)).parent
    data, layer, record, warnings = read(folder)
    assert layer.channels == ("green", "red") and warnings == ()
    np.testing.assert_allclose(data, 0.35, rtol=1e-5)
    assert "Collection 1" in record.scale


def test_surface_reflectance_band_names_are_landsats(make_raster):
    names = [f"SR_B{number}" for number in range(1, 8)]
    data, layer, _, _ = read(make_raster("export.tif", flat(20_000, 7), names=names))
    assert layer.channels == ("coastal", *LANDSAT_NUMBERS.values())
    np.testing.assert_allclose(data, 0.35, rtol=1e-5)
    # Landsat 5 and 8 share the first five names; without the sixth nothing tells them apart but the file name.
    with pytest.raises(BandError, match="Pass the bands"):
        read(make_raster("subset.tif", flat(20_000, 3), names=names[1:4]))
    _, layer, _, _ = read(make_raster("LT05_subset.tif", flat(20_000, 3), names=names[1:4]))
    assert layer.channels == ("green", "red", "nir08")


def test_whole_set_of_landsat_numbers_is_not_sentinel2(make_raster):
    names = [f"B{number}" for number in range(1, 12)]
    _, layer, record, warnings = read(make_raster("toa.tif", flat(0.2, 11, np.float32), names=names))
    assert layer.channels == ("coastal", "blue", "green", "red", "nir08", "cirrus", "swir16", "swir22")
    assert record.bands[7] == record.bands[9] == record.bands[10] == "-"
    assert any("taken as Landsat 8's" in warning for warning in warnings)


@pytest.mark.parametrize("form", ["txt", "json", "xml"])
def test_landsat_level_1_is_corrected_for_the_sun_of_its_metadata(make_raster, form):
    product = "LC08_L1TP_187019_20200924_20201006_02_T1"
    for number in ("3", "4"):
        path = make_raster(f"{product}_B{number}.TIF", flat(10_000))
    values = {"SUN_ELEVATION": "30.0", "REFLECTANCE_MULT_BAND_3": "2.0E-05", "REFLECTANCE_ADD_BAND_3": "-0.100000"}
    values |= {"REFLECTANCE_MULT_BAND_4": "4.0E-05", "REFLECTANCE_ADD_BAND_4": "-0.200000"}
    written = {
        "txt": "\n".join(f"    {key} = {value}" for key, value in values.items()),
        "json": json.dumps(values),
        "xml": "".join(f"<{key}>{value}</{key}>" for key, value in values.items()),
    }
    metadata = path.with_name(f"{product}_MTL.{form}")
    metadata.write_text(written[form])
    make_raster("LC08_L1TP_187019_20200901_20201006_02_T1_B3.TIF", flat(1))  # of another day, beside it
    data, _, record, warnings = read(metadata)
    # (10000 * 0.00002 - 0.1) / sin 30 = 0.2, and twice that for band 4
    np.testing.assert_allclose(data[:, 0, 0], [0.2, 0.4], rtol=1e-5)
    assert metadata.name in record.scale and warnings == ()


def write_item(folder, assets, **properties):
    item = {"type": "Feature", "properties": {"datetime": "2023-01-02T00:00:00Z", **properties}, "assets": assets}
    (folder / "S2B_35VPK_20230102_0_L2A.json").write_text(json.dumps(item))


@pytest.mark.fault(36)
def test_stac_item_of_any_name_that_lists_the_files(make_raster):
    assets = {}
    for name, common in (("a", "green"), ("b", "red")):
        folder = make_raster(f"s/{name}.tif", flat(3000)).parent
        assets[common] = {"href": f"https://example.org/{name}.tif", "eo:bands": [{"common_name": common}]}
    write_item(folder, assets, **{"platform": "sentinel-2b", "s2:processing_baseline": "05.09"})
    with open_stack([RasterSource(folder / f"{name}.tif", Role.OPTICAL) for name in "ab"], None) as stack:
        assert stack.layers[0].channels == ("green", "red")
        assert stack.layers[0].date.isoformat() == "2023-01-02"
        np.testing.assert_allclose(stack.read(0, Window(0, 0, 1, 1)).data, 0.2, rtol=1e-5)


def test_stac_wavelengths_tell_bands_of_one_name_apart(make_raster):
    bands = [("rededge", 0.704), ("rededge", 0.74), ("rededge", 0.783), ("b4", 0.842), ("pan", 0.59), ("lwir11", None)]
    path = make_raster("s/scene.tif", flat(1000, 6))
    listed = [{"common_name": name, "center_wavelength": centre} for name, centre in bands]
    write_item(path.parent, {"data": {"href": "scene.tif", "eo:bands": listed}})
    _, _, record, _ = read(path)
    assert record.bands == ("rededge071", "rededge075", "rededge078", "nir", "-", "-")


def test_stac_platform_gives_numbered_bands_their_meaning(make_raster):
    path = make_raster("s/scene.tif", flat(1000, 3), names=("B3", "B4", "B5"))
    write_item(path.parent, {"data": {"href": "scene.tif"}}, platform="landsat-8")
    _, layer, _, _ = read(path)
    assert layer.channels == ("green", "red", "nir08")


def test_spectrum_gives_the_band_nearest_to_each_channel_and_its_own_scale(make_raster):
    data = np.stack([np.full((6, 6), 100 * (i + 1)) for i in range(len(SPECTRUM_UM))]).astype(np.int16)
    path = make_raster("cube.img", data, driver="ENVI")
    header = path.with_suffix(".hdr")
    text = header.read_text().split("band names")[0]
    centres = ", ".join(f"{centre * 1000:.0f}" for centre in SPECTRUM_UM)
    header.write_text(
        f"{text}\nwavelength units = Nanometers\nreflectance scale factor = 5000\nwavelength = {{{centres}}}\n"
    )
    found, layer, record, warnings = read(path)
    assert layer.channels == ("blue", "green", "red", "nir", "swir16", "swir22")
    # blue is the third band (492 nm, not 454), green the fifth, swir22 the tenth (2190 nm, not 2300)
    np.testing.assert_allclose(found[:, 0, 0] * 5000, [300, 500, 700, 800, 900, 1000], rtol=1e-5)
    assert "by the ENVI header" in record.scale and warnings == ()


def test_raw_bands_of_the_copernicus_browser_have_their_scale_and_a_mask(make_raster):
    mask = np.ones((6, 7), np.uint16)
    mask[:, :2] = 0
    for band, value in (("B03", 6554), ("B04", 13107), ("B8A", 32768)):
        name = f"x/2020-01-27-00_00_2020-01-27-23_59_Sentinel-2_L2A_{band}_(Raw).tiff"
        path = make_raster(name, np.stack([np.full((6, 7), value, np.uint16), mask]), photometric="MINISBLACK")
    with open_stack([RasterSource(path.parent, Role.OPTICAL)], None) as stack:
        block = stack.read(0, Window(0, 0, *stack.grid.shape))
        record = stack.records[0]
        assert stack.warnings == ()
    assert record.bands == ("green", "red", "nir08") and record.date == "2020-01-27"
    assert record.scale == "raw band of the Copernicus Browser: DN / 65535"
    np.testing.assert_allclose(block.data[:, 0, 3], [0.1, 0.2, 0.5], atol=1e-5)
    np.testing.assert_array_equal(block.valid, mask == 1)


def test_raw_bands_of_the_copernicus_browser_in_8_bits_are_reflectance_in_coarse_steps(make_raster):
    mask = np.full((6, 7), 255, np.uint8)
    mask[:, :2] = 0
    for band, value in (("B03", 26), ("B04", 51), ("B8A", 128)):
        name = f"x/2020-01-27-00_00_2020-01-27-23_59_Sentinel-2_L2A_{band}_(Raw).tiff"
        path = make_raster(name, np.stack([np.full((6, 7), value, np.uint8), mask]), photometric="MINISBLACK")
    with open_stack([RasterSource(path.parent, Role.OPTICAL)], None) as stack:
        block = stack.read(0, Window(0, 0, *stack.grid.shape))
        record, layer, warnings = stack.records[0], stack.layers[0], stack.warnings
    assert record.scale == "raw band of the Copernicus Browser: DN / 255" and not layer.degraded
    np.testing.assert_allclose(block.data[:, 0, 3], [26 / 255, 0.2, 128 / 255], atol=1e-5)
    np.testing.assert_array_equal(block.valid, mask > 0)
    (warning,) = warnings
    assert "download the bands with 16 or 32 bits" in warning


def test_sentinel1_safe_folder_is_looked_into(make_raster):
    name = "S1B_IW_GRDH_1SDV_20210401T052623_20210401T052648_026269_032297_ECC8.SAFE"
    path = make_raster(
        f"{name}/measurement/s1b-iw-grd-vv-20210401t052623-20210401t052648-026269-032297-001.tiff", flat(300)
    )
    with pytest.raises(InputError, match="Calibrate to sigma0 or gamma0"):
        read(path.parent.parent, Role.SAR)


def test_what_holds_for_several_files_is_said_once(make_raster):
    paths = [make_raster(f"scene_{band}.tif", flat(3000)) for band in ("B02", "B03", "B04")]
    with open_stack([RasterSource(path, Role.OPTICAL) for path in paths], None) as stack:
        assert len(stack.warnings) == 2
        assert stack.warnings[0].startswith("scene_B02.tif and 2 more: ")


def test_two_images_of_one_day_and_place_are_said_to_cover_each_other(make_raster):
    paths = [
        make_raster(f"{name}_20200101.tif", flat(value, 2), names=("B03", "B04"))
        for name, value in (("a", 1000), ("b", 3000))
    ]
    with open_stack([RasterSource(path, Role.OPTICAL) for path in paths], None) as stack:
        np.testing.assert_allclose(stack.read(0, Window(0, 0, 1, 1)).data, 0.1, rtol=1e-5)
        assert any("a_20200101.tif and b_20200101.tif show the same bands" in text for text in stack.warnings)


def test_unknown_crs_of_an_area_is_named(make_raster):
    from terrascope_qgis.core.request import BoxArea, PointArea

    path = make_raster("scene.tif", flat(1000, 2), names=("B03", "B04"))
    for area in (PointArea((1, 2), "EPSG:99999"), BoxArea((0, 0, 1, 1), "EPSG:99999")):
        with pytest.raises(InputError, match="the CRS EPSG:99999 is not known"):
            open_stack([RasterSource(path, Role.OPTICAL)], area)
    bare = make_raster("bare.tif", flat(1000, 2), names=("B03", "B04"), crs=None)
    with pytest.raises(CrsError, match="the layers have no CRS"):
        open_stack([RasterSource(bare, Role.OPTICAL)], PointArea((1, 2), "EPSG:4326"))
