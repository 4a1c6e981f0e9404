from __future__ import annotations

from pathlib import Path

import numpy as np

from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.request import RasterSource, Role


def test_preview_is_true_colour_with_black_where_nothing_is_measured(make_raster):
    data = np.full((4, 40, 60), 1000, np.uint16)
    data[2, :, 30:] = 3000  # red in the east
    data[0, :, :30] = 3000  # blue in the west
    data[:, :4] = 0
    path = make_raster("scene_2020-01-01.tif", data, names=("B02", "B03", "B04", "B08"))
    with open_stack([RasterSource(Path(path), Role.OPTICAL)], None) as stack:
        picture = stack.preview()
    assert picture.shape == (40, 60, 3) and picture.dtype == np.uint8
    assert (picture[:4] == 0).all()
    assert picture[20, 50, 0] > picture[20, 10, 0] and picture[20, 10, 2] > picture[20, 50, 2]


def test_preview_keeps_within_its_size_and_shows_the_same(make_raster):
    column = np.linspace(500, 4000, 300).astype(np.uint16)
    data = np.tile(column, (3, 200, 1))
    path = make_raster("scene_2020-01-01.tif", data, names=("B02", "B03", "B04"))
    with open_stack([RasterSource(Path(path), Role.OPTICAL)], None) as stack:
        small, full = stack.preview(100), stack.preview(1000)
    assert small.shape == (67, 100, 3) and full.shape == (200, 300, 3)
    difference = np.abs(small[10, :, 0].astype(int) - full[30, 1::3, 0].astype(int))
    assert difference.max() <= 6


def test_preview_of_radar_alone_is_a_composite(make_raster):
    data = np.stack([np.linspace(-20, -5, 40 * 50).reshape(40, 50), np.full((40, 50), -18)]).astype(np.float32)
    path = make_raster("s1.tif", data, names=("VV", "VH"))
    with open_stack([RasterSource(Path(path), Role.SAR)], None) as stack:
        picture = stack.preview()
    assert picture.shape == (40, 50, 3)
    assert picture[39, 49, 0] > picture[0, 0, 0]
