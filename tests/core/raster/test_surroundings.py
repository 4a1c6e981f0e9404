"""What lies around an area can be read, and the stack says how far the reference layer reaches."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine

from terrascope_qgis.core.geo.window import NO_MARGINS, Margins
from terrascope_qgis.core.raster.stack import Window, open_stack
from terrascope_qgis.core.request import BoxArea, PointArea, RasterSource, Role

RGB = ("B02", "B03", "B04")
UTM33 = "EPSG:32633"


@pytest.fixture
def scene(make_raster):
    """40 x 50 pixels of 10 m; the corner is (500000, 5000000); each pixel has a value of its own."""
    data = (np.arange(2000).reshape(40, 50) + 1000 + np.zeros((3, 1, 1))).astype(np.uint16)
    return make_raster("scene_2020-01-01.tif", data, names=RGB)


def _value(row: int, col: int) -> float:
    return (1000 + row * 50 + col) / 1e4


def test_pixels_around_a_box_are_read_and_past_the_layer_there_are_none(scene):
    # Rows 5-14, columns 10-29 of the layer.
    area = BoxArea((500_100, 4_999_850, 500_300, 4_999_950), UTM33)
    with open_stack([RasterSource(scene, Role.OPTICAL)], area) as stack:
        assert stack.grid.shape == (10, 20)
        assert stack.surroundings == Margins(top=5, left=10, bottom=25, right=20)
        block = stack.read(0, Window(-6, -10, 20, 35))
    assert not block.valid[0].any() and block.valid[1:].all()
    assert block.data[0, 1, 0] == pytest.approx(_value(0, 0))
    assert block.data[0, 6, 10] == pytest.approx(_value(5, 10))
    assert block.data[0, -1, -1] == pytest.approx(_value(18, 34))


def test_nothing_lies_around_a_whole_layer(scene):
    with open_stack([RasterSource(scene, Role.OPTICAL)], None) as stack:
        assert stack.surroundings == NO_MARGINS
        assert not stack.read(0, Window(-4, 0, 4, 50)).valid.any()


def test_around_a_click_lies_the_rest_of_the_layer(scene):
    area = PointArea((500_005, 4_999_995), UTM33, window_px=16)
    with open_stack([RasterSource(scene, Role.OPTICAL)], area) as stack:
        assert stack.surroundings == Margins(0, 0, 24, 34)


def test_surroundings_count_the_pixels_of_the_grid(make_raster):
    data = np.full((3, 400, 400), 1000, np.uint16)
    fine = make_raster("fine_2020-01-01.tif", data, names=RGB, transform=Affine(2.5, 0, 500_000, 0, -2.5, 5_000_000))
    # 100-299 of 400 pixels of 2.5 m; the model takes 5 m.
    area = BoxArea((500_250, 4_999_250, 500_750, 4_999_750), UTM33)
    with open_stack([RasterSource(fine, Role.OPTICAL)], area, gsd_range_m=(5, 60)) as stack:
        assert stack.grid.shape == (100, 100)
        assert stack.surroundings == Margins(50, 50, 50, 50)


def test_other_layers_are_read_around_the_area_on_the_same_grid(scene, make_raster):
    radar = make_raster(
        "radar_2020-01-01.tif",
        np.full((1, 20, 25), -9.0, np.float32),
        names=("VV",),
        transform=Affine(20, 0, 500_000, 0, -20, 5_000_000),
    )
    area = BoxArea((500_100, 4_999_850, 500_300, 4_999_950), UTM33)
    with open_stack([RasterSource(scene, Role.OPTICAL), RasterSource(radar, Role.SAR)], area) as stack:
        block = stack.read(1, Window(-5, -10, 40, 50))
    assert block.valid.all()
    np.testing.assert_allclose(block.data, -9.0, atol=1e-4)
