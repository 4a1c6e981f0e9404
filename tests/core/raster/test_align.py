from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pyproj
import pytest
from rasterio.transform import Affine

from terrascope_qgis.core.errors import CrsError, InputError
from terrascope_qgis.core.raster.grids import align
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import BoxArea, RasterSource, Role

RGB = ("B02", "B03", "B04")
UTM33, WGS84 = "EPSG:32633", "EPSG:4326"


def optical(path):
    return RasterSource(Path(path), Role.OPTICAL)


def radar(path):
    return RasterSource(Path(path), Role.SAR)


def whole(stack, index):
    return stack.read(index, Window(0, 0, *stack.grid.shape))


def ramp(height, width, count=3):
    """Reflectance numbers that differ in every pixel."""
    return (np.arange(height * width).reshape(height, width) + 1000 + np.zeros((count, 1, 1))).astype(np.uint16)


ROTATED = Affine.translation(500_000, 5_000_000) * Affine.rotation(30) * Affine.scale(10, -10)
GRIDS = {
    "north-up": Affine(10, 0, 500_000, 0, -10, 5_000_000),
    "south-up": Affine(10, 0, 500_000, 0, 10, 5_000_000),
    "not square": Affine(10, 0, 500_000, 0, -25, 5_000_000),
    "rotated": ROTATED,
    "sheared": Affine(10, 3, 500_000, 0, -10, 5_000_000),
}


@pytest.mark.parametrize("name", GRIDS)
def test_own_pixels_are_read_as_they_are(make_raster, name):
    data = ramp(7, 9)
    with open_stack([optical(make_raster("a_2020-01-01.tif", data, names=RGB, transform=GRIDS[name]))], None) as stack:
        assert stack.grid.transform == pytest.approx(GRIDS[name][:6])
        np.testing.assert_allclose(whole(stack, 0).data, data / 10000, rtol=1e-5)


@pytest.mark.parametrize("name", GRIDS)
def test_window_past_the_grid_is_invalid_there_and_right_inside(make_raster, name):
    data = ramp(7, 9)
    with open_stack([optical(make_raster("a_2020-01-01.tif", data, names=RGB, transform=GRIDS[name]))], None) as stack:
        block = stack.read(0, Window(-2, 5, 6, 10))
        assert block.data.shape == (3, 6, 10)
        assert block.valid.sum() == 4 * 4
        np.testing.assert_allclose(block.data[:, 2:, :4], data[:, :4, 5:] / 10000, rtol=1e-5)
        assert not stack.read(0, Window(100, 100, 3, 3)).valid.any()


@pytest.mark.parametrize("name", GRIDS)
def test_other_grids_keep_their_place_on_the_ground(make_raster, name):
    """A radar ramp in x and y, on any grid, must read the x and y of the optical pixels."""
    place = GRIDS[name]
    rows, cols = np.mgrid[0:60, 0:60] + 0.5
    x, y = place * (cols, rows)
    values = np.stack([-5 - (x - 499_000) / 400, -5 - (y - 4_999_000) / 400]).astype(np.float32)
    source = make_raster("sar_dB.tif", values, names=("VV", "VH"), transform=place)
    middle_x, middle_y = place * (30, 30)
    target = Affine(7, 0, middle_x - 70, 0, -7, middle_y + 70)
    frame = make_raster("opt.tif", ramp(20, 20), names=RGB, transform=target)
    with open_stack([optical(frame), radar(source)], None) as stack:
        rows, cols = np.mgrid[0 : stack.grid.height, 0 : stack.grid.width] + 0.5
        x, y = Affine(*stack.grid.transform) * (cols, rows)
        found = whole(stack, 1)
        assert found.valid.all()
        # 0.0025 dB per metre: a tenth of a pixel would be 0.0018 dB; power, not dB, is interpolated.
        np.testing.assert_allclose(found.data[0], -5 - (x - 499_000) / 400, atol=0.002)
        np.testing.assert_allclose(found.data[1], -5 - (y - 4_999_000) / 400, atol=0.002)


@pytest.mark.fault(45)
def test_two_crs_are_aligned_on_the_first_optical_pixels(make_raster):
    """A radar point in EPSG:4326 lands in the optical pixel that pyproj says."""
    lon, lat = pyproj.Transformer.from_crs(UTM33, WGS84, always_xy=True).transform(500_205, 4_999_695)
    step = 1e-4
    values = np.full((2, 200, 200), 0.01, np.float32)
    values[:, 99:102, 99:102] = 1.0
    place = Affine(step, 0, lon - 100.5 * step, 0, -step, lat + 100.5 * step)
    source = make_raster("sar_linear.tif", values, names=("VV", "VH"), crs=WGS84, transform=place)
    with open_stack([optical(make_raster("opt.tif", ramp(60, 50), names=RGB)), radar(source)], None) as stack:
        assert stack.grid.shape == (60, 50)
        power = 10 ** (whole(stack, 1).data[0] / 10)
        rows, cols = np.nonzero(power > 0.5)
        assert rows.mean() == pytest.approx(30, abs=0.5) and cols.mean() == pytest.approx(20, abs=0.5)


def test_radar_is_averaged_in_linear_power(make_raster):
    power = np.array([[1.0, 0.01], [0.01, 0.01]])
    values = np.tile(10 * np.log10(power), (2, 8, 8)).astype(np.float32)  # 16 x 16 pixels of 10 m
    source = make_raster("sar_dB.tif", values, names=("VV", "VH"))
    frame = make_raster("opt.tif", ramp(8, 8), names=RGB, transform=Affine(20, 0, 500_000, 0, -20, 5_000_000))
    with open_stack([optical(frame), radar(source)], None) as stack:
        # mean power (1 + 3 * 0.01) / 4 = 0.2575 = -5.892 dB; the mean of the dB values would be -15.
        np.testing.assert_allclose(whole(stack, 1).data, 10 * math.log10(0.2575), atol=1e-3)


def test_coarse_bands_are_interpolated_between_their_centres(make_raster):
    fine = [make_raster(f"p/T32TQM_20200912T100031_{b}_10m.tif", ramp(8, 8, 1)) for b in ("B02", "B03")]
    coarse = np.tile(np.array([1000, 2000, 3000, 4000], np.uint16), (4, 1))
    make_raster("p/T32TQM_20200912T100031_B11_20m.tif", coarse, transform=Affine(20, 0, 500_000, 0, -20, 5_000_000))
    with open_stack([optical(fine[0].parent)], None) as stack:
        assert stack.grid.shape == (8, 8)
        found = whole(stack, 0).data[2, 4]
        # 20 m centres at 10, 30, 50, 70 m; 10 m centres at 5, 15, 25, ...: a quarter of the way each time.
        np.testing.assert_allclose(found[1:7], [0.125, 0.175, 0.225, 0.275, 0.325, 0.375], rtol=1e-4)


def test_nodata_does_not_bleed_into_resampled_neighbours(make_raster):
    values = np.full((2, 20, 20), -10, np.float32)
    values[:, 8:12, 8:12] = -9999
    source = make_raster("sar_dB.tif", values, names=("VV", "VH"), nodata=-9999)
    frame = make_raster("opt.tif", ramp(30, 30), names=RGB, transform=Affine(6, 0, 500_004, 0, -6, 4_999_996))
    with open_stack([optical(frame), radar(source)], None) as stack:
        block = whole(stack, 1)
        np.testing.assert_allclose(block.data[:, block.valid], -10, atol=1e-3)
        rows, cols = np.mgrid[0:30, 0:30] * 6 + 7  # centres in metres from the corner of the radar grid
        hole = (rows > 80) & (rows < 120) & (cols > 80) & (cols < 120)
        np.testing.assert_array_equal(block.valid, ~hole)


def test_windows_and_whole_reads_agree_after_warping(make_raster):
    rng = np.random.default_rng(4)
    values = rng.uniform(-20, -5, (2, 120, 130)).astype(np.float32)
    place = Affine(1.3e-4, 0, 15.0001, 0, -1.1e-4, 45.1203)
    source = make_raster("sar_dB.tif", values, names=("VV", "VH"), crs=WGS84, transform=place)
    x, y = pyproj.Transformer.from_crs(WGS84, UTM33, always_xy=True).transform(15.003, 45.118)
    frame = make_raster("opt.tif", ramp(70, 64), names=RGB, transform=Affine(10, 0, x, 0, -10, y))
    with open_stack([optical(frame), radar(source)], None) as stack:
        complete = whole(stack, 1).data
        for row in range(0, stack.grid.height, 17):
            for col in range(0, stack.grid.width, 23):
                piece = stack.read(1, Window(row, col, 17, 23)).data
                expected = complete[:, row : row + 17, col : col + 23]
                inside = piece[:, : expected.shape[1], : expected.shape[2]]
                np.testing.assert_allclose(inside, expected, atol=0.01)


def test_large_source_windows_are_read_in_pieces(make_raster, monkeypatch):
    values = np.random.default_rng(6).uniform(-20, -5, (2, 160, 160)).astype(np.float32)
    source = make_raster("sar_dB.tif", values, names=("VV", "VH"), transform=Affine(2, 0, 500_000, 0, -2, 5_000_000))
    frame = make_raster("opt.tif", ramp(32, 32), names=RGB)
    with open_stack([optical(frame), radar(source)], None) as stack:
        expected = whole(stack, 1).data
        monkeypatch.setattr(align, "_MAX_SOURCE_VALUES", 3000)
        np.testing.assert_allclose(whole(stack, 1).data, expected, atol=1e-3)


def test_too_fine_pixels_are_averaged_with_a_warning(make_raster):
    data = np.tile(np.array([[1000, 3000], [1000, 3000]], np.uint16), (3, 10, 10))
    path = make_raster("a_2020-01-01.tif", data, names=RGB, transform=Affine(2.5, 0, 500_000, 0, -2.5, 5_000_000))
    with open_stack([optical(path)], None, gsd_range_m=(5, 60)) as stack:
        assert stack.grid.shape == (10, 10) and stack.grid.transform[0] == 5
        np.testing.assert_allclose(whole(stack, 0).data, 0.2, rtol=1e-4)
        assert any("finer than the model's 5 m" in warning for warning in stack.warnings)


def test_too_coarse_pixels_are_kept_with_a_warning(make_raster):
    path = make_raster("a_2020-01-01.tif", ramp(5, 5), names=RGB, transform=Affine(250, 0, 5e5, 0, -250, 5e6))
    with open_stack([optical(path)], None, gsd_range_m=(5, 60)) as stack:
        assert stack.grid.shape == (5, 5)
        assert any("coarser than the 60 m" in warning for warning in stack.warnings)


def test_grid_is_the_overlap_when_no_area_is_given(make_raster):
    frame = make_raster("opt.tif", ramp(20, 30), names=RGB)
    moved = Affine(10, 0, 500_100, 0, -10, 4_999_950)
    source = make_raster("sar_dB.tif", np.full((2, 50, 50), -9, np.float32), names=("VV", "VH"), transform=moved)
    with open_stack([optical(frame), radar(source)], None) as stack:
        assert stack.grid.shape == (15, 20)
        assert stack.grid.xy(0, 0) == (500_100, 4_999_950)


@pytest.mark.fault(45)
def test_layers_that_do_not_meet_are_refused(make_raster):
    frame = make_raster("opt.tif", ramp(20, 30), names=RGB)
    away = Affine(10, 0, 600_000, 0, -10, 5_000_000)
    source = make_raster("sar_dB.tif", np.full((2, 50, 50), -9, np.float32), names=("VV", "VH"), transform=away)
    with pytest.raises(InputError, match="does not overlap"):
        open_stack([optical(frame), radar(source)], None)


@pytest.mark.fault(38)
def test_without_crs_one_file_works_in_pixels(make_raster):
    path = make_raster("a.png", np.full((3, 6, 7), 100, np.uint8), crs=None, transform=None, driver="PNG")
    # Columns 2 to 6, rows 1 to 4: QGIS draws a picture without a place below the x axis.
    with open_stack([optical(path)], BoxArea((2, -4, 6, -1)), gsd_range_m=(5, 60)) as stack:
        assert stack.grid.crs_wkt is None and stack.grid.shape == (3, 4) and stack.grid.bounds == (2, -4, 6, -1)
        assert stack.grid.xy(0, 0) == (2, -1) and stack.records[0].crs is None


def test_crs_that_a_file_binds_to_wgs84_is_recorded_by_its_name(make_raster, monkeypatch):
    monkeypatch.setenv("OSR_STRIP_TOWGS84", "NO")  # netCDF files keep the transformation anyway
    shift = pyproj.crs.coordinate_operation.ToWGS84Transformation(pyproj.CRS("EPSG:31467"), 1, 2, 3)
    bound = pyproj.crs.BoundCRS("EPSG:31467", "EPSG:4326", shift)
    path = make_raster("a.tif", np.full((3, 5, 5), 2000, np.uint16), names=RGB, crs=bound.to_wkt())
    with open_stack([optical(path)], None) as stack:
        assert pyproj.CRS(stack.grid.crs_wkt).is_bound
        assert stack.records[0].crs == "EPSG:31467"


def test_without_crs_files_must_have_one_grid(make_raster):
    plain = {"crs": None, "transform": None}
    first = make_raster("a_2020-01-01.tif", ramp(6, 7), names=RGB, **plain)
    same = make_raster("b_2020-02-01.tif", ramp(6, 7), names=RGB, **plain)
    other = make_raster("c_2020-02-01.tif", ramp(7, 7), names=RGB, **plain)
    placed = make_raster("d_2020-02-01.tif", ramp(6, 7), names=RGB)
    with open_stack([optical(first), optical(same)], None) as stack:
        assert len(stack.layers) == 2
    with pytest.raises(CrsError, match="another grid"):
        open_stack([optical(first), optical(other)], None)
    with pytest.raises(CrsError, match="has no CRS, while"):
        open_stack([optical(first), optical(placed)], None)


def test_tiles_of_one_day_make_one_mosaic(make_raster):
    left = make_raster("l_2020-01-01.tif", ramp(10, 10), names=RGB)
    right = make_raster("r_2020-01-01.tif", ramp(10, 10), names=RGB, transform=Affine(10, 0, 500_100, 0, -10, 5e6))
    with open_stack([optical(left), optical(right)], None) as stack:
        assert len(stack.layers) == 1 and stack.grid.shape == (10, 20)
        block = whole(stack, 0)
        assert block.valid.all()
        np.testing.assert_allclose(block.data[0, 0, [0, 10]], 0.1, rtol=1e-5)
