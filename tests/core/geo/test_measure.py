from __future__ import annotations

import math

import numpy as np
import pyproj
import pytest

from terrascope_qgis.core.geo import measure
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.measure import count_parts, measure_mask

UTM33 = pyproj.CRS("EPSG:32633").to_wkt()


def north_up(height=9, width=9):
    return PixelGrid(UTM33, (10, 0, 500_000, 0, -10, 5_000_000), height, width)


def test_measures_by_hand():
    mask = np.zeros((4, 5), bool)
    mask[0, :3] = True
    valid = np.ones((4, 5), bool)
    valid[0, 0] = valid[3] = False
    found = measure_mask(mask, valid, PixelGrid(None, (1, 0, 0, 0, 1, 0), 4, 5), min_part_px=1)
    assert (found.pixels, found.valid_pixels, found.parts) == (2, 14, 1)
    assert found.percent == pytest.approx(100 * 2 / 14)
    assert found.area_m2 is None
    assert found.centroid_row_col == (0.5, 2.0)


def test_area_counts_valid_pixels_only():
    mask = np.ones((9, 9), bool)
    valid = np.zeros((9, 9), bool)
    valid[:2, :2] = True
    found = measure_mask(mask, valid, north_up(), min_part_px=1)
    # The central meridian of UTM 33 runs through x = 500,000: scale 0.9996, so 400 / 0.9996^2 m2.
    assert found.area_m2 == pytest.approx(400 / 0.9996**2, rel=1e-6)
    assert found.percent == 100


def test_empty_mask_is_a_result():
    found = measure_mask(np.zeros((9, 9), bool), np.ones((9, 9), bool), north_up(), min_part_px=1)
    assert (found.pixels, found.percent, found.area_m2, found.parts) == (0, 0.0, 0.0, 0)
    assert found.centroid_row_col is None and found.compass is None


def test_nothing_valid_gives_no_percent_of_nothing():
    found = measure_mask(np.ones((9, 9), bool), np.zeros((9, 9), bool), north_up(), min_part_px=1)
    assert (found.pixels, found.valid_pixels, found.percent) == (0, 0, 0.0)


def test_parts_join_over_corners_and_small_ones_do_not_count():
    mask = np.array([[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 1]], bool)
    assert count_parts(mask, min_part_px=1) == 3
    assert count_parts(mask, min_part_px=2) == 2
    assert count_parts(mask, min_part_px=3) == 0


@pytest.mark.parametrize("rows", [1, 2, 3, 7])
def test_parts_do_not_depend_on_the_strips_they_are_counted_in(monkeypatch, rows):
    mask = np.random.default_rng(3).random((40, 31)) < 0.35
    whole = [count_parts(mask, min_part_px=size) for size in (1, 3, 9)]
    monkeypatch.setattr(measure, "_STRIP_ROWS", rows)
    assert [count_parts(mask, min_part_px=size) for size in (1, 3, 9)] == whole


def test_legs_that_meet_in_the_last_strip_are_one_part(monkeypatch):
    monkeypatch.setattr(measure, "_STRIP_ROWS", 2)
    mask = np.zeros((9, 9), bool)
    mask[:, ::4] = True
    assert count_parts(mask, min_part_px=1) == 3
    mask[-1] = True
    assert count_parts(mask, min_part_px=1) == 1
    assert count_parts(mask, min_part_px=34) == 0  # 3 legs of 9 and 6 pixels between them: 33


@pytest.mark.parametrize(
    ("row", "col", "expected"),
    [(0, 4, "N"), (0, 8, "NE"), (4, 8, "E"), (8, 8, "SE"), (8, 4, "S"), (8, 0, "SW"), (4, 0, "W"), (0, 0, "NW")],
)
def test_compass_points_to_where_the_mask_lies(row, col, expected):
    mask = np.zeros((9, 9), bool)
    mask[row, col] = True
    assert measure_mask(mask, np.ones((9, 9), bool), north_up(), min_part_px=1).compass == expected


def test_compass_knows_centre_and_spread():
    valid = np.ones((40, 60), bool)
    middle = np.zeros((40, 60), bool)
    middle[15:25, 25:35] = True
    grid = north_up(40, 60)
    assert measure_mask(middle, valid, grid, min_part_px=1).compass == "centre"
    assert measure_mask(valid, valid, grid, min_part_px=1).compass == "spread"
    ring = ~middle
    assert measure_mask(ring, valid, grid, min_part_px=1).compass == "spread"


def test_compass_on_a_south_up_grid_is_that_of_the_map():
    mask = np.zeros((9, 9), bool)
    mask[0, 4] = True
    grid = PixelGrid(UTM33, (10, 0, 500_000, 0, 10, 5_000_000), 9, 9)
    assert measure_mask(mask, np.ones((9, 9), bool), grid, min_part_px=1).compass == "S"


def test_compass_without_crs_is_that_of_the_picture():
    mask = np.zeros((9, 9), bool)
    mask[0, 4] = True
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 9, 9)
    assert measure_mask(mask, np.ones((9, 9), bool), grid, min_part_px=1).compass == "N"


def test_compass_on_a_grid_turned_by_a_quarter_is_that_of_the_map():
    quarter = math.pi / 2
    a, b = 10 * round(math.cos(quarter)), 10 * round(math.sin(quarter))
    grid = PixelGrid(UTM33, (a, b, 500_000, b, -a, 5_000_000), 9, 9)  # down a column is east, along a row is north
    mask = np.zeros((9, 9), bool)
    mask[8, 4] = True
    assert measure_mask(mask, np.ones((9, 9), bool), grid, min_part_px=1).compass == "E"
