from __future__ import annotations

import numpy as np
import pyproj
import pytest
from scipy import ndimage

from terrascope_qgis.core.geo.distance import share_boundary, shortest_distance_m
from terrascope_qgis.core.geo.grid import PixelGrid

UTM33 = pyproj.CRS("EPSG:32633").to_wkt()
WGS84 = pyproj.CRS("EPSG:4326").to_wkt()


def one(row, col, shape=(20, 30)):
    mask = np.zeros(shape, bool)
    mask[row, col] = True
    return mask


def test_distance_by_hand_on_square_pixels():
    grid = PixelGrid(UTM33, (10, 0, 500_000, 0, -10, 5_000_000), 20, 30)
    found = shortest_distance_m(one(2, 3), one(5, 7), grid)
    assert found.px == 5.0
    assert found.m == pytest.approx(50 / 0.9996, rel=1e-5)
    assert (found.from_row_col, found.to_row_col) == ((2, 3), (5, 7))


@pytest.mark.fault(43)
def test_pixels_that_are_not_square_decide_which_pair_is_closest():
    grid = PixelGrid(UTM33, (10, 0, 500_000, 0, -40, 5_000_000), 20, 30)
    target = one(5, 5) | one(3, 8)
    found = shortest_distance_m(one(3, 5), target, grid)
    assert found.to_row_col == (3, 8)  # 30 m along the row, not the 2 pixels of 40 m down the column
    assert found.m == pytest.approx(30 / 0.9996, rel=1e-5)


def test_distance_in_degrees_is_in_metres_on_the_ellipsoid():
    grid = PixelGrid(WGS84, (1e-3, 0, 20, 0, -1e-3, 60), 20, 30)
    found = shortest_distance_m(one(0, 0), one(0, 10), grid)
    expected = pyproj.Geod(ellps="WGS84").inv(20.0005, 59.9995, 20.0105, 59.9995)[2]
    assert found.m == pytest.approx(expected, rel=1e-9)
    assert found.m == pytest.approx(558.4, abs=0.5)


def test_overlap_is_no_distance_and_neighbours_are_one_pixel():
    grid = PixelGrid(UTM33, (10, 0, 500_000, 0, -10, 5_000_000), 20, 30)
    assert shortest_distance_m(one(4, 4), one(4, 4) | one(9, 9), grid).m == 0
    assert shortest_distance_m(one(4, 4), one(4, 5), grid).px == 1


def test_without_crs_there_are_pixels_only():
    found = shortest_distance_m(one(0, 0), one(3, 4), PixelGrid(None, (1, 0, 0, 0, 1, 0), 20, 30))
    assert (found.m, found.px) == (None, 5.0)


def test_empty_mask_has_no_distance():
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 20, 30)
    assert shortest_distance_m(np.zeros((20, 30), bool), one(1, 1), grid) is None


def test_distance_equals_the_distance_transform():
    rng = np.random.default_rng(5)
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 60, 70)
    for _ in range(5):
        a = ndimage.binary_dilation(rng.random((60, 70)) < 0.002, iterations=2)
        b = ndimage.binary_dilation(rng.random((60, 70)) < 0.002, iterations=2) & ~a
        if a.any() and b.any():
            expected = ndimage.distance_transform_edt(~b)[a].min()
            assert shortest_distance_m(a, b, grid).px == pytest.approx(expected)


@pytest.mark.parametrize(
    ("row", "col", "expected"), [(5, 6, True), (6, 6, True), (5, 5, True), (5, 7, False), (3, 3, False)]
)
def test_masks_share_a_boundary_when_a_grown_pixel_meets_the_other(row, col, expected):
    assert share_boundary(one(5, 5), one(row, col)) is expected
    assert share_boundary(one(row, col), one(5, 5)) is expected


def test_empty_masks_share_nothing():
    assert share_boundary(np.zeros((5, 5), bool), np.ones((5, 5), bool)) is False
