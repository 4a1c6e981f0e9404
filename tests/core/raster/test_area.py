from __future__ import annotations

from pathlib import Path

import numpy as np
import pyproj
import pytest
import shapely
from rasterio.transform import Affine

from terrascope_qgis.core.errors import CrsError, InputError
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import BoxArea, PointArea, PolygonArea, RasterSource, Role

RGB = ("B02", "B03", "B04")
UTM33, WGS84 = "EPSG:32633", "EPSG:4326"


@pytest.fixture
def scene(make_raster):
    """40 x 50 pixels of 10 m; the corner is (500000, 5000000)."""
    data = (np.arange(2000).reshape(40, 50) + 1000 + np.zeros((3, 1, 1))).astype(np.uint16)
    return make_raster("scene_2020-01-01.tif", data, names=RGB)


def open_area(path, area):
    return open_stack([RasterSource(Path(path), Role.OPTICAL)], area)


def test_box_takes_the_pixels_it_touches(scene):
    with open_area(scene, BoxArea((500_105, 4_999_790, 500_200, 4_999_900), UTM33)) as stack:
        assert stack.grid.xy(0, 0) == (500_100, 4_999_900)
        assert stack.grid.shape == (11, 10)
        np.testing.assert_allclose(stack.read(0, Window(0, 0, 1, 1)).data[0, 0, 0], (1000 + 10 * 50 + 10) / 1e4)
        assert stack.area_mask(Window(0, 0, 11, 10)).all()


def test_box_without_crs_is_in_the_layers_crs(scene):
    with open_area(scene, BoxArea((500_100, 4_999_900, 500_120, 4_999_950))) as stack:
        assert stack.grid.shape == (5, 2)


def test_box_past_the_edge_is_cut(scene):
    with open_area(scene, BoxArea((499_000, 4_999_900, 500_050, 5_001_000), UTM33)) as stack:
        assert stack.grid.shape == (10, 5)


def test_box_in_degrees_keeps_its_own_edges(scene):
    to_degrees = pyproj.Transformer.from_crs(UTM33, WGS84, always_xy=True)
    west, south = to_degrees.transform(500_100, 4_999_700)
    east, north = to_degrees.transform(500_300, 4_999_900)
    with open_area(scene, BoxArea((west, south, east, north), WGS84)) as stack:
        mask = stack.area_mask(Window(0, 0, *stack.grid.shape))
        assert mask.sum() == pytest.approx(20 * 20, abs=25)


@pytest.mark.parametrize("bounds", [(5, 0, 1, 9), (0, 9, 5, 1), (0, 0, float("nan"), 1)])
def test_box_turned_over_is_refused(scene, bounds):
    with pytest.raises(InputError, match="expected minx < maxx"):
        open_area(scene, BoxArea(bounds))


@pytest.mark.parametrize(
    "area",
    [
        BoxArea((600_000, 4_999_900, 600_100, 5_000_000), UTM33),
        PointArea((500_600, 4_999_900), UTM33),
        PointArea((0, 0), WGS84),
        PolygonArea((shapely.box(0, 0, 10, 10).wkb,), UTM33),
    ],
)
def test_area_outside_is_refused(scene, area):
    with pytest.raises(InputError, match=r"lies outside .*scene_2020-01-01\.tif"):
        open_area(scene, area)


def test_point_gives_a_window_around_it(scene):
    with open_area(scene, PointArea((500_255, 4_999_795), UTM33, window_px=8)) as stack:
        assert stack.grid.shape == (8, 8)
        row, col = stack.point_row_col
        assert (row, col) == (4, 4)
        # row 20, column 25 of the scene
        np.testing.assert_allclose(stack.read(0, Window(row, col, 1, 1)).data[0, 0, 0], (1000 + 20 * 50 + 25) / 1e4)


@pytest.mark.parametrize(("x", "y", "pixel"), [(500_001, 4_999_999, (0, 0)), (500_499, 4_999_601, (7, 7))])
def test_window_of_a_point_at_the_edge_stays_inside(scene, x, y, pixel):
    with open_area(scene, PointArea((x, y), UTM33, window_px=8)) as stack:
        assert stack.grid.shape == (8, 8)
        assert stack.point_row_col == pixel
        assert stack.read(0, Window(0, 0, 8, 8)).valid.all()


def test_point_in_degrees_finds_its_pixel(scene):
    lon, lat = pyproj.Transformer.from_crs(UTM33, WGS84, always_xy=True).transform(500_255, 4_999_795)
    with open_area(scene, PointArea((lon, lat), WGS84, window_px=8)) as stack:
        row, col = stack.point_row_col
        assert stack.grid.xy(row, col) == (500_250, 4_999_800)


def test_point_on_a_coarsened_grid_is_the_coarse_pixel(make_raster):
    data = np.full((3, 40, 40), 2000, np.uint16)
    path = make_raster("a_2020-01-01.tif", data, names=RGB, transform=Affine(1, 0, 500_000, 0, -1, 5_000_000))
    area = PointArea((500_022.5, 4_999_987.5), UTM33, window_px=40)
    with open_stack([RasterSource(path, Role.OPTICAL)], area, gsd_range_m=(5, 60)) as stack:
        assert stack.grid.shape == (8, 8)
        assert stack.point_row_col == (2, 4)


def test_polygon_holds_the_pixels_whose_centre_is_inside(scene):
    triangle = shapely.Polygon([(500_000, 5_000_000), (500_100, 5_000_000), (500_000, 4_999_900)])
    with open_area(scene, PolygonArea((triangle.wkb,), UTM33)) as stack:
        assert stack.grid.shape == (10, 10)
        mask = stack.area_mask(Window(0, 0, 10, 10))
        rows, cols = np.mgrid[0:10, 0:10] + 0.5
        assert (mask[rows + cols < 9.9]).all() and not mask[rows + cols > 10.1].any()
        # a window of it is the same part of it, and past the grid nothing is inside
        np.testing.assert_array_equal(stack.area_mask(Window(3, 2, 4, 5)), mask[3:7, 2:7])
        assert stack.area_mask(Window(-2, 0, 4, 4))[:2].sum() == 0


def test_polygons_are_united_and_holes_stay_out(scene):
    ring = shapely.box(500_000, 4_999_900, 500_100, 5_000_000) - shapely.box(500_020, 4_999_920, 500_080, 4_999_980)
    other = shapely.box(500_200, 4_999_900, 500_250, 5_000_000)
    with open_area(scene, PolygonArea((ring.wkb, other.wkb), UTM33)) as stack:
        mask = stack.area_mask(Window(0, 0, *stack.grid.shape))
        assert stack.grid.shape == (10, 25)
        assert mask.sum() == (100 - 36) + 50


@pytest.mark.parametrize("place", [Affine(10, 0, 5e5, 0, 10, 5e6), Affine(7, 7, 5e5, 7, -7, 5e6)])
def test_polygon_mask_on_odd_grids_keeps_ground_position(make_raster, place):
    data = np.full((3, 40, 50), 2000, np.uint16)
    path = make_raster("odd_2020-01-01.tif", data, names=RGB, transform=place)
    circle = shapely.Point(*(place * (25, 20))).buffer(100, quad_segs=64)
    with open_area(path, PolygonArea((circle.wkb,), UTM33)) as stack:
        mask = stack.area_mask(Window(0, 0, *stack.grid.shape))
        rows, cols = np.mgrid[0 : stack.grid.height, 0 : stack.grid.width] + 0.5
        x, y = Affine(*stack.grid.transform) * (cols, rows)
        np.testing.assert_array_equal(mask, shapely.contains_xy(circle, x, y))


def test_polygon_between_the_pixel_centres_is_refused(scene):
    sliver = shapely.box(500_001, 4_999_901, 500_003, 4_999_903)
    with pytest.raises(InputError, match="no pixel centre"):
        open_area(scene, PolygonArea((sliver.wkb,), UTM33))


def test_lines_are_no_area(scene):
    line = shapely.LineString([(500_000, 4_999_900), (500_100, 5_000_000)])
    with pytest.raises(InputError, match="no polygon with an extent"):
        open_area(scene, PolygonArea((line.wkb,), UTM33))


def test_area_with_crs_needs_layers_with_crs(make_raster):
    path = make_raster("a.png", np.full((3, 6, 7), 100, np.uint8), crs=None, transform=None, driver="PNG")
    with pytest.raises(CrsError, match="the layers have no CRS"):
        open_area(path, BoxArea((0, 0, 5, 5), WGS84))


def test_area_beyond_one_of_two_layers_is_refused(scene, make_raster):
    west = Affine(10, 0, 499_900, 0, -10, 5_000_000)
    radar = make_raster("r.tif", np.full((2, 40, 20), -9, np.float32), names=("VV", "VH"), transform=west)
    sources = [RasterSource(scene, Role.OPTICAL), RasterSource(radar, Role.SAR)]
    with pytest.raises(InputError, match=r"r\.tif: does not cover the area"):
        open_stack(sources, BoxArea((500_300, 4_999_900, 500_400, 5_000_000), UTM33))
