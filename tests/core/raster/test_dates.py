from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.raster.metadata.product import find_name_date, recognise_product
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.request import RasterSource, Role

RGB = ("blue", "green", "red")
DATA = np.full((3, 5, 5), 0.2, np.float32)


def source(path, date=None, role=Role.OPTICAL):
    return RasterSource(Path(path), role, date=date)


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("lake_2019-09-12.tif", "2019-09-12"),
        ("lake_20190912.tif", "2019-09-12"),
        ("205232_2019-09.tif", "2019-09-01"),
        ("APACHE_20240624_post.tif", "2024-06-24"),
        ("12345678.tif", None),
        ("20191399.tif", None),
        ("tile_120190912.tif", None),
    ],
)
def test_dates_in_plain_names(name, date):
    found, _ = find_name_date(Path(name).stem)
    assert (found.isoformat() if found else None) == date


@pytest.mark.parametrize(
    ("name", "sensor", "date"),
    [
        ("S2B_MSIL2A_20170924T93020_69_24_B04.tif", "sentinel-2", "2017-09-24"),
        ("T32TQM_20200912T100031_B04_10m.jp2", "sentinel-2", "2020-09-12"),
        ("s2a_20200604T054639_20200604T054831_T43RCP.tif", "sentinel-2", "2020-06-04"),
        ("S1A_IW_GRDH_1SDV_20170613T165043_33UUP_87_48_VV.tif", "sentinel-1", "2017-06-13"),
        ("s1b-iw-grd-vv-20210401t052623-20210401t052648-026269-032297-001.tiff", "sentinel-1", "2021-04-01"),
        ("LC08_L1TP_016037_20170813_20170814_01_RT_B11.TIF", "landsat-oli", "2017-08-13"),
        ("LC08_CU_003002_20200924_20210502_02_SR_B4.TIF", "landsat-oli", "2020-09-24"),
        ("LT05_044034_19950318.tif", "landsat-tm", "1995-03-18"),
        ("LE70350322008118EDC00_b3.tif", "landsat-tm", "2008-04-27"),
        ("HLS.L30.T32TQM.2020256T100031.v2.0.B04.tif", "landsat-oli", "2020-09-12"),
    ],
)
def test_product_names(name, sensor, date):
    product = recognise_product(Path(name))
    assert (product.sensor, product.date.isoformat()) == (sensor, date)


def test_users_date_wins(make_raster):
    path = make_raster("lake_2019-09-12.tif", DATA, names=RGB, tags={"ACQUISITION_DATE": "2018-01-01"})
    with open_stack([source(path, dt.date(2020, 2, 3))], None) as stack:
        assert stack.records[0].date == "2020-02-03"


def test_metadata_wins_over_the_name_and_the_name_over_the_writing_date(make_raster):
    tagged = make_raster("lake_2019-09-12.tif", DATA, names=RGB, tags={"ACQUISITION_DATE": "2018-01-01"})
    written = make_raster("sea_2019-09-13.tif", DATA, names=RGB, tags={"TIFFTAG_DATETIME": "2024:05:06 07:08:09"})
    only = make_raster("sea.tif", DATA, names=RGB, tags={"TIFFTAG_DATETIME": "2024:05:06 07:08:09"})
    for path, expected in ((tagged, "2018-01-01"), (written, "2019-09-13"), (only, "2024-05-06")):
        with open_stack([source(path)], None) as stack:
            assert stack.records[0].date == expected
            assert any("TIFFTAG_DATETIME" in w for w in stack.warnings) is (path == only)


@pytest.mark.fault(44)
def test_layers_are_ordered_by_date_then_optical_before_sar(make_raster):
    late = make_raster("a_2021-01-02.tif", DATA, names=RGB)
    early = make_raster("b_2020-01-02.tif", DATA, names=RGB)
    radar = make_raster("c_2020-01-02.tif", -10 * DATA[:2], names=("VV", "VH"))
    with open_stack([source(late), source(radar, role=Role.SAR), source(early)], None) as stack:
        assert [(layer.date.year, layer.role) for layer in stack.layers] == [
            (2020, Role.OPTICAL),
            (2020, Role.SAR),
            (2021, Role.OPTICAL),
        ]


@pytest.mark.fault(44)
def test_two_undated_images_of_one_place_have_no_order(make_raster):
    paths = [make_raster(f"{name}.tif", DATA, names=RGB) for name in ("before", "after")]
    with pytest.raises(InputError, match=r"the date is unknown .* Pass a date for: before\.tif, after\.tif"):
        open_stack([source(path) for path in paths], None)
    dated = [source(path, dt.date(2020, 1, day)) for day, path in enumerate(paths, start=1)]
    with open_stack(dated, None) as stack:
        assert len(stack.layers) == 2


@pytest.mark.fault(44)
def test_one_undated_beside_a_dated_image_has_no_order(make_raster):
    dated = make_raster("a_2021-01-02.tif", DATA, names=RGB)
    undated = make_raster("other.tif", DATA, names=RGB)
    with pytest.raises(InputError, match=r"Pass a date for: other\.tif"):
        open_stack([source(dated), source(undated)], None)


def test_one_image_needs_no_date(make_raster):
    with open_stack([source(make_raster("scene.tif", DATA, names=RGB))], None) as stack:
        assert stack.records[0].date is None


def test_file_given_twice_is_refused(make_raster):
    path = make_raster("a_2021-01-02.tif", DATA, names=RGB)
    with pytest.raises(InputError, match="given twice"):
        open_stack([source(path), source(path)], None)
