"""Halves, quarters and the centre of an area, counted by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pyproj
import pytest

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.measure import measure_mask
from terrascope_qgis.core.geo.north import find_heading, is_upright
from terrascope_qgis.core.geo.parts import OPPOSITES, Part, PartCutter
from terrascope_qgis.core.words.part_words import PARTS

UTM33 = pyproj.CRS("EPSG:32633").to_wkt()
WGS84 = pyproj.CRS("EPSG:4326").to_wkt()
POLAR = pyproj.CRS("EPSG:3031").to_wkt()
"""Antarctic polar stereographic: north is away from the pole, not up."""
QUARTERS = (Part.NORTH_EAST, Part.SOUTH_EAST, Part.SOUTH_WEST, Part.NORTH_WEST)


def make_grid(rows=8, cols=6, *, crs=UTM33, transform=(10, 0, 500_000, 0, -10, 5_000_000)):
    return PixelGrid(crs, transform, rows, cols)


def cut(part, grid, inside=None):
    inside = np.ones(grid.shape, bool) if inside is None else inside
    return PartCutter(part, grid, inside).rows(0, grid.height) & inside


def turned(degrees, *, side=21, size=10.0):
    """A square of odd side around (500 km, 5,000 km), turned clockwise on the map."""
    a, d = size * np.cos(np.deg2rad(degrees)), -size * np.sin(np.deg2rad(degrees))
    b, e = d, -a
    middle = side / 2
    return make_grid(
        side, side, transform=(a, b, 500_000 - (a + b) * middle, d, e, 5_000_000 - (d + e) * middle)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("part", "rows", "cols"),
    [
        (Part.NORTH, slice(0, 4), slice(0, 6)),
        (Part.SOUTH, slice(4, 8), slice(0, 6)),
        (Part.WEST, slice(0, 8), slice(0, 3)),
        (Part.EAST, slice(0, 8), slice(3, 6)),
        (Part.NORTH_EAST, slice(0, 4), slice(3, 6)),
        (Part.SOUTH_WEST, slice(4, 8), slice(0, 3)),
        # The middle half of 8 rows are 4; of 6 columns 3, where a centre on the line counts for the west of it.
        (Part.CENTRE, slice(2, 6), slice(2, 5)),
        (Part.TOP, slice(0, 4), slice(0, 6)),
        (Part.BOTTOM_RIGHT, slice(4, 8), slice(3, 6)),
    ],
)
def test_parts_of_a_plain_grid_are_whole_rows_and_columns(part, rows, cols):
    expected = np.zeros((8, 6), bool)
    expected[rows, cols] = True
    assert np.array_equal(cut(part, make_grid()), expected)


def test_each_part_has_words():
    assert {part.value for part in Part} == set(PARTS)


@pytest.mark.parametrize("rows_cols", [(8, 6), (7, 5), (1, 1), (2, 9)])
def test_halves_and_quarters_make_up_the_whole(rows_cols):
    grid = make_grid(*rows_cols)
    for one, other in OPPOSITES.items():
        assert np.array_equal(cut(one, grid) ^ cut(other, grid), np.ones(grid.shape, bool))
    assert np.array_equal(sum(cut(part, grid).astype(int) for part in QUARTERS), np.ones(grid.shape, int))


def test_a_pixel_on_the_line_belongs_to_the_north_and_to_the_west():
    grid = make_grid(7, 5)
    assert cut(Part.NORTH, grid).sum() == 4 * 5 and cut(Part.SOUTH, grid).sum() == 3 * 5
    assert cut(Part.WEST, grid).sum() == 7 * 3 and cut(Part.EAST, grid).sum() == 7 * 2


def test_south_up_grid_has_its_north_in_the_last_rows():
    grid = make_grid(transform=(10, 0, 500_000, 0, 10, 5_000_000))
    assert np.array_equal(np.flatnonzero(cut(Part.NORTH, grid).all(axis=1)), [4, 5, 6, 7])
    assert not is_upright(grid) and is_upright(make_grid())
    # The picture has its top in the first rows all the same.
    assert np.array_equal(np.flatnonzero(cut(Part.TOP, grid).all(axis=1)), [0, 1, 2, 3])


def test_grid_turned_by_a_quarter_has_its_north_in_columns():
    # Rows run east, columns run north.
    grid = make_grid(transform=(0, 10, 500_000, 10, 0, 5_000_000))
    assert np.array_equal(np.flatnonzero(cut(Part.NORTH, grid).all(axis=0)), [3, 4, 5])
    assert np.array_equal(np.flatnonzero(cut(Part.EAST, grid).all(axis=1)), [4, 5, 6, 7])


def test_grid_turned_by_45_degrees_is_halved_along_its_diagonal():
    # Turned clockwise, its upper left corner points north.
    grid = turned(45)
    rows, cols = np.mgrid[0:21, 0:21]
    north = cut(Part.NORTH, grid)
    assert np.array_equal(north, rows + cols <= 20)
    assert np.array_equal(cut(Part.EAST, grid), cols > rows)
    assert np.array_equal(cut(Part.NORTH, grid) ^ cut(Part.SOUTH, grid), np.ones((21, 21), bool))


def test_true_north_counts_where_the_map_has_another():
    # 2,000 km from the South Pole along the meridian of 90 E, where x grows: north is to the right, east is down.
    grid = make_grid(20, 20, crs=POLAR, transform=(1000, 0, 2_000_000, 0, -1000, 10_000))
    heading = find_heading(grid)
    assert heading.right == pytest.approx((0, 1)) and heading.down == pytest.approx((1, 0))
    assert np.array_equal(np.flatnonzero(cut(Part.NORTH, grid).all(axis=0)), np.arange(10, 20))
    mask = np.zeros(grid.shape, bool)
    mask[:, 15:] = True
    assert measure_mask(mask, np.ones(grid.shape, bool), grid, min_part_px=1).compass == "N"


def test_degrees_are_halved_at_their_middle():
    # 8 x 6 pixels of 0.1 degrees at 60 N, twice as high as wide on the ground.
    grid = make_grid(crs=WGS84, transform=(0.1, 0, 20, 0, -0.1, 60))
    assert np.array_equal(np.flatnonzero(cut(Part.NORTH, grid).all(axis=1)), [0, 1, 2, 3])
    assert cut(Part.NORTH_EAST, grid).sum() == 12


def test_a_small_turn_against_true_north_keeps_whole_rows():
    # 300 km beside the middle meridian at 45 N the map is turned by about 2.7 degrees.
    grid = make_grid(200, 200, transform=(10, 0, 800_000, 0, -10, 5_000_000))
    assert find_heading(grid).down == (0.0, -1.0)
    assert cut(Part.NORTH, grid).sum() == 100 * 200


def test_polygon_is_halved_between_its_own_ends():
    inside = np.zeros((8, 6), bool)
    inside[2:8, 0] = True  # six rows in the first column
    inside[6:8] = True  # a foot of two rows
    north = cut(Part.NORTH, make_grid(), inside)
    assert np.array_equal(np.argwhere(north), [[2, 0], [3, 0], [4, 0]])
    assert cut(Part.SOUTH, make_grid(), inside).sum() == inside.sum() - 3


def test_without_crs_north_is_up_in_the_picture():
    grid = make_grid(crs=None, transform=(1, 0, 0, 0, 1, 0))
    assert np.array_equal(np.flatnonzero(cut(Part.NORTH, grid).all(axis=1)), [0, 1, 2, 3])


def test_outline_encloses_just_the_part():
    square = PartCutter(Part.NORTH_EAST, make_grid(), np.ones((8, 6), bool)).outline()
    assert {(row, col) for row, col in square} == {(0.0, 3.0), (0.0, 6.0), (4.0, 6.0), (4.0, 3.0)}
    assert square[0] == square[-1] and len(square) == 5
    triangle = PartCutter(Part.NORTH, turned(45), np.ones((21, 21), bool)).outline()
    assert {(round(row, 6), round(col, 6)) for row, col in triangle} == {(0.0, 0.0), (0.0, 21.0), (21.0, 0.0)}


def test_rows_can_be_read_in_strips():
    grid = turned(30, side=23)
    whole = PartCutter(Part.SOUTH_EAST, grid, np.ones((23, 23), bool))
    strips = [whole.rows(first, min(5, 23 - first)) for first in itertools.takewhile(lambda k: k < 23, range(0, 99, 5))]
    assert np.array_equal(np.concatenate(strips), whole.rows(0, 23))
    assert 0.2 < whole.rows(0, 23).mean() < 0.3


def test_place_is_told_within_a_frame():
    mask = np.zeros((8, 6), bool)
    mask[3, 0] = True
    frame = slice(0, 4), slice(0, 6)
    valid = np.ones((8, 6), bool)
    assert measure_mask(mask, valid, make_grid(), min_part_px=1).compass == "W"
    assert measure_mask(mask, valid, make_grid(), min_part_px=1, frame=frame).compass == "SW"
