from __future__ import annotations

import numpy as np
import pyproj
import pytest
from scipy import ndimage

from terrascope_qgis.core.geo.distance import measure_distance, share_boundary
from terrascope_qgis.core.geo.distance_rule import DistanceRule
from terrascope_qgis.core.geo.grid import PixelGrid

UTM33 = pyproj.CRS("EPSG:32633").to_wkt()
WGS84 = pyproj.CRS("EPSG:4326").to_wkt()


def one(row, col, shape=(20, 30)):
    mask = np.zeros(shape, bool)
    mask[row, col] = True
    return mask


def square(rows, cols, size=10.0):
    return PixelGrid(UTM33, (size, 0, 500_000, 0, -size, 5_000_000), rows, cols)


@pytest.mark.parametrize(
    ("rule", "rows_cols", "start", "end"),
    [
        (DistanceRule.CENTRES, (3, 4), (2.5, 3.5), (5.5, 7.5)),
        (DistanceRule.EDGES, (2, 3), (3, 4), (5, 7)),
    ],
)
def test_distance_by_hand_on_square_pixels(rule, rows_cols, start, end):
    found = measure_distance(one(2, 3), one(5, 7), square(20, 30), rule)
    assert found.px == pytest.approx(np.hypot(*rows_cols))
    # The scale of UTM on its middle meridian.
    assert found.m == pytest.approx(10 * np.hypot(*rows_cols) / 0.9996, rel=1e-5)
    assert (found.from_row_col, found.to_row_col) == (start, end)


@pytest.mark.parametrize(("row", "col"), [(4, 5), (5, 4), (3, 4), (5, 5), (3, 3), (4, 4)])
def test_masks_that_touch_at_an_edge_or_corner_are_at_no_distance(row, col):
    found = measure_distance(one(4, 4), one(row, col), square(20, 30))
    assert share_boundary(one(4, 4), one(row, col))
    assert (found.m, found.px) == (0.0, 0.0)


def test_a_gap_of_one_pixel_is_one_pixel_wide():
    found = measure_distance(one(4, 4), one(4, 6), square(20, 30))
    assert found.px == 1.0 and found.m == pytest.approx(10 / 0.9996, rel=1e-5)
    # Two pixels on a diagonal with one between them: from corner to corner of that one.
    found = measure_distance(one(4, 4), one(6, 6), square(20, 30))
    assert found.px == pytest.approx(np.sqrt(2)) and found.m == pytest.approx(np.sqrt(200) / 0.9996, rel=1e-5)


def test_pixel_centres_are_one_pixel_apart_where_edges_touch():
    assert measure_distance(one(4, 4), one(4, 5), square(20, 30), DistanceRule.CENTRES).px == 1
    assert measure_distance(one(4, 4), one(4, 4) | one(9, 9), square(20, 30), DistanceRule.CENTRES).m == 0


@pytest.mark.fault(43)
@pytest.mark.parametrize(("rule", "metres"), [(DistanceRule.CENTRES, 30), (DistanceRule.EDGES, 20)])
def test_pixels_that_are_not_square_decide_which_pair_is_closest(rule, metres):
    grid = PixelGrid(UTM33, (10, 0, 500_000, 0, -40, 5_000_000), 20, 30)
    target = one(5, 5) | one(3, 8)
    found = measure_distance(one(3, 5), target, grid, rule)
    # 2 or 3 pixels of 10 m along the row, not the 1 or 2 pixels of 40 m down the column
    assert np.floor(found.to_row_col[1]) == 8
    assert found.m == pytest.approx(metres / 0.9996, rel=1e-5)


def test_diagonal_gap_of_pixels_that_are_not_square():
    grid = PixelGrid(UTM33, (10, 0, 500_000, 0, -40, 5_000_000), 20, 30)
    found = measure_distance(one(2, 2), one(4, 6), grid)
    assert found.px == pytest.approx(np.hypot(1, 3)) and found.m == pytest.approx(50 / 0.9996, rel=1e-5)


@pytest.mark.parametrize(
    ("rule", "first", "last"), [(DistanceRule.CENTRES, 20.0005, 20.0105), (DistanceRule.EDGES, 20.001, 20.010)]
)
def test_distance_in_degrees_is_in_metres_on_the_ellipsoid(rule, first, last):
    grid = PixelGrid(WGS84, (1e-3, 0, 20, 0, -1e-3, 60), 20, 30)
    found = measure_distance(one(0, 0), one(0, 10), grid, rule)
    expected = pyproj.Geod(ellps="WGS84").inv(first, 59.9995, last, 59.9995)[2]
    assert found.m == pytest.approx(expected, rel=2e-5)
    # A degree of longitude at 60 N is about 55.8 km.
    assert found.m == pytest.approx(55_800 * (last - first), abs=0.5)


def test_without_crs_there_are_pixels_only():
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 20, 30)
    found = measure_distance(one(0, 0), one(3, 4), grid, DistanceRule.CENTRES)
    assert (found.m, found.px) == (None, 5.0)
    assert measure_distance(one(0, 0), one(4, 5), grid).px == 5.0
    assert measure_distance(one(0, 0), one(1, 1), grid) is not None
    assert measure_distance(one(0, 0), one(1, 1), grid).m is None


def test_empty_mask_has_no_distance():
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 20, 30)
    assert measure_distance(np.zeros((20, 30), bool), one(1, 1), grid) is None


def random_pairs(count, seed=5):
    rng = np.random.default_rng(seed)
    for _ in range(count):
        a = ndimage.binary_dilation(rng.random((60, 70)) < 0.002, iterations=2)
        b = ndimage.binary_dilation(rng.random((60, 70)) < 0.002, iterations=2) & ~a
        if a.any() and b.any():
            yield a, b


def test_distance_of_centres_equals_the_distance_transform():
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 60, 70)
    for a, b in random_pairs(5):
        expected = ndimage.distance_transform_edt(~b)[a].min()
        assert measure_distance(a, b, grid, DistanceRule.CENTRES).px == pytest.approx(expected)


def test_gap_is_the_least_over_all_pairs_of_pixels_and_none_where_they_share_a_boundary():
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 60, 70)
    touched = []
    for a, b in random_pairs(20):
        between = np.abs(np.argwhere(a)[:, None] - np.argwhere(b)[None])
        expected = np.hypot(*np.moveaxis(np.maximum(between - 1, 0), 2, 0)).min()
        found = measure_distance(a, b, grid).px
        assert found == pytest.approx(expected)
        touched.append(share_boundary(a, b))
        assert (found == 0) == touched[-1]
    assert any(touched) and not all(touched)


@pytest.mark.parametrize(
    ("row", "col", "expected"), [(5, 6, True), (6, 6, True), (5, 5, True), (5, 7, False), (3, 3, False)]
)
def test_masks_share_a_boundary_when_a_grown_pixel_meets_the_other(row, col, expected):
    assert share_boundary(one(5, 5), one(row, col)) is expected
    assert share_boundary(one(row, col), one(5, 5)) is expected


def test_empty_masks_share_nothing():
    assert share_boundary(np.zeros((5, 5), bool), np.ones((5, 5), bool)) is False
