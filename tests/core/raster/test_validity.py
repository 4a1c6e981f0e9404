from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import RasterSource, Role

RGB = ("B02", "B03", "B04")


def read_valid(path, role=Role.OPTICAL):
    with open_stack([RasterSource(Path(path), role)], None) as stack:
        block = stack.read(0, Window(0, 0, *stack.grid.shape))
        assert np.isnan(block.data[:, ~block.valid]).all()
        assert np.isfinite(block.data[:, block.valid]).all()
        assert stack.records[0].valid_percent == pytest.approx(100 * block.valid.mean())
        return block.valid


def reflectance():
    return np.full((3, 4, 5), 2000, np.uint16)


def test_nodata_in_one_band_is_enough(make_raster):
    data = reflectance()
    data[1, 2, 3] = 9
    valid = read_valid(make_raster("a.tif", data, names=RGB, nodata=9))
    assert not valid[2, 3] and valid.sum() == 19


def test_nodata_written_in_short_form_still_matches(make_raster):
    data = np.full((2, 4, 5), -12, np.float32)
    data[:, 0, 0] = -3.4028235e38
    valid = read_valid(make_raster("a.tif", data, names=("VV", "VH"), nodata=-3.3999999521443642e38), Role.SAR)
    assert valid.sum() in (19, 20)  # another value than nodata counts as a (senseless) measurement
    data[:, 0, 0] = np.float32(-3.3999999521443642e38)
    valid = read_valid(make_raster("b.tif", data, names=("VV", "VH"), nodata=-3.3999999521443642e38), Role.SAR)
    assert valid.sum() == 19


@pytest.mark.fault(29)
def test_nan_and_infinity_are_invalid_without_nodata(make_raster):
    data = np.full((2, 4, 5), -12, np.float32)
    data[0, 0, 0], data[1, 1, 1], data[0, 2, 2] = np.nan, np.inf, -np.inf
    valid = read_valid(make_raster("a.tif", data, names=("VV", "VH")), Role.SAR)
    assert valid.sum() == 17


@pytest.mark.fault(37)
def test_alpha_hides_pixels(make_raster):
    data = np.full((4, 4, 5), 120, np.uint8)
    data[3] = 255
    data[3, 1] = 0
    colours = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
    valid = read_valid(make_raster("a.tif", data, colours=colours))
    assert not valid[1].any() and valid.sum() == 15


def test_internal_mask_hides_pixels(make_raster):
    path = make_raster("a.tif", reflectance(), names=RGB)
    shown = np.full((4, 5), 255, np.uint8)
    shown[:, 0] = 0
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as file:
        file.write_mask(shown)
    valid = read_valid(path)
    assert not valid[:, 0].any() and valid.sum() == 16


@pytest.mark.fault(30)
def test_zero_in_all_optical_bands_is_the_frame_and_in_one_band_is_dark(make_raster):
    data = reflectance()
    data[:, 0] = 0
    data[0, 3, 3] = 0
    valid = read_valid(make_raster("a.tif", data, names=RGB))
    assert not valid[0].any() and valid[1:].all()


def test_zero_in_all_one_band_files_is_the_frame(make_raster):
    data = reflectance()
    data[:, 0] = 0
    data[0, 3, 3] = 0
    for plane, band in zip(data, RGB, strict=True):
        folder = make_raster(f"f/T32TQM_20200912T100031_{band}.tif", plane).parent
    valid = read_valid(folder)
    assert not valid[0].any() and valid[1:].all()


@pytest.mark.parametrize("dtype", [np.int16, np.float32])
def test_fill_of_a_file_that_lost_its_nodata_tag_is_invalid(make_raster, dtype):
    data = np.full((3, 6, 6), 3000, dtype)
    data[:, :2] = -9999
    with open_stack(
        [RasterSource(make_raster("a_20200101.tif", data, names=("B02", "B03", "B04")), Role.OPTICAL)], None
    ) as stack:
        valid = stack.read(0, Window(0, 0, 6, 6)).valid
    assert not valid[:2].any() and valid[2:].all()


def test_saturated_65535_is_invalid(make_raster):
    data = reflectance()
    data[2, 1, 1] = 65535
    valid = read_valid(make_raster("a.tif", data, names=RGB))
    assert not valid[1, 1] and valid.sum() == 19


@pytest.mark.fault(28)
@pytest.mark.parametrize("value", [0, 9])
def test_nothing_valid_is_said_and_never_an_area_of_zero(make_raster, value):
    path = make_raster("a.tif", np.full((3, 4, 5), value, np.uint16), names=RGB, nodata=9)
    with pytest.raises(InputError, match=r"a\.tif: no valid pixel in the area"):
        open_stack([RasterSource(path, Role.OPTICAL)], None)


@pytest.mark.fault(28)
def test_all_nan_without_nodata_is_said(make_raster):
    path = make_raster("a.tif", np.full((2, 4, 5), np.nan, np.float32), names=("VV", "VH"))
    with pytest.raises(InputError, match="no valid pixel"):
        open_stack([RasterSource(path, Role.SAR)], None)
