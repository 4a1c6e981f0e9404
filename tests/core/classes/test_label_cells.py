"""Labels find the cells under them; features of the tiny bundle are averages of 2 x 2 pixels."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from terrascope_qgis.core.classes.label_cells import draw_background, find_cells, join_cells, locate_labels
from terrascope_qgis.core.classes.label_request import LabelShape
from terrascope_qgis.core.errors import CrsError, InputError
from terrascope_qgis.core.geo.grid import PixelGrid
from tests.core.reasoning.array_stack import ArrayStack, optical

UTM33 = "EPSG:32633"
GRID = PixelGrid(UTM33, (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0), 40, 50)


def at(row: float, col: float, is_class: bool = True, crs: str | None = UTM33) -> LabelShape:
    x, y = GRID.xy(row, col)
    return LabelShape(shapely.to_wkb(shapely.Point(x, y)), is_class, crs)


def box(top: float, left: float, bottom: float, right: float, is_class: bool = True) -> LabelShape:
    (x0, y1), (x1, y0) = GRID.xy(top, left), GRID.xy(bottom, right)
    return LabelShape(shapely.to_wkb(shapely.box(x0, y0, x1, y1)), is_class, UTM33)


def test_a_point_is_the_pixel_it_lies_in():
    found = locate_labels([at(3.2, 7.9), at(0.0, 0.0, False), at(39.9, 49.9), at(40.1, 3)], GRID)
    assert found.row_col.tolist() == [[3, 7], [0, 0], [39, 49]]  # the last one lies below the grid
    assert found.is_class.tolist() == [True, False, True] and found.shape.tolist() == [0, 1, 2]


def test_a_polygon_is_the_pixels_whose_centre_it_covers():
    found = locate_labels([box(2.4, 3.6, 4.6, 6.4)], GRID)
    assert found.row_col.tolist() == [[2, 4], [2, 5], [3, 4], [3, 5], [4, 4], [4, 5]]


def test_a_polygon_smaller_than_a_pixel_is_the_pixel_under_it():
    assert locate_labels([box(2.6, 3.6, 2.8, 3.8)], GRID).row_col.tolist() == [[2, 3]]


def test_labels_of_another_crs_are_brought_to_the_grid():
    place = shapely.Point(15.0 + 0.0002, 45.15)  # a little east of the central meridian, where x is 500 km
    grid = PixelGrid(UTM33, (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0), 400, 50)
    (found,) = locate_labels([LabelShape(shapely.to_wkb(place), True, "EPSG:4326")], grid).row_col.tolist()
    assert found[1] == 1 and 0 <= found[0] < 400  # 0.0002 degrees are 15.7 m: the second column


@pytest.mark.parametrize(
    ("label", "error", "told"),
    [
        (LabelShape(b"\x01\x02", True, UTM33), InputError, "Label 1 cannot be read"),
        (LabelShape(shapely.to_wkb(shapely.LineString([(0, 0), (1, 1)])), True, UTM33), InputError, "is a LineString"),
        (at(1, 1, crs="EPSG:999999"), CrsError, "EPSG:999999"),
    ],
)
def test_labels_that_cannot_be_used_are_named(label, error, told):
    with pytest.raises(error, match=told):
        locate_labels([label], GRID)


@pytest.fixture
def area(model, encode):
    nir = np.full((40, 50), 0.4, np.float32)
    nir[:, 40:] = np.nan
    return encode(ArrayStack((optical(nir),)), model)


def test_pixels_of_one_cell_count_once_and_invalid_ones_not(area):
    pixels = locate_labels([at(4.5, 6.5), at(5.5, 7.5), at(4.5, 8.5, False), at(4.5, 45.5)], GRID)
    found = find_cells(pixels, area, 0, 2)
    assert found.cell.tolist() == [[2, 3], [2, 4]] and found.is_class.tolist() == [True, False]
    assert found.row_col.tolist() == [[4, 6], [4, 8]] and found.contradictions == 0


def test_a_cell_labelled_as_both_is_left_out(area):
    found = find_cells(locate_labels([at(4.5, 6.5), at(5.5, 6.5, False), at(9, 9)], GRID), area, 0, 2)
    assert found.cell.tolist() == [[4, 4]] and found.contradictions == 1


def test_background_is_valid_apart_from_labels_and_always_the_same(area):
    taken = np.array([[20, 20]])
    one = draw_background(area, 0, taken, count=300, distance_px=4)
    assert len(one.row_col) == 300 and not one.is_class.any() and (one.row_col[:, 1] < 40).all()
    assert (np.abs(one.row_col - taken).max(axis=1) > 4).all()
    assert np.array_equal(one.row_col, draw_background(area, 0, taken, count=300, distance_px=4).row_col)
    assert len(draw_background(area, 0, taken, count=10_000, distance_px=4).row_col) == 40 * 40 - 9 * 9


def test_joined_cells_keep_the_labelled_one(area):
    labelled = find_cells(locate_labels([at(4.5, 6.5)], GRID), area, 0, 2)
    drawn = find_cells(locate_labels([at(5.5, 7.5, False), at(9, 9, False)], GRID), area, 0, 2)
    joined = join_cells(labelled, drawn)
    assert joined.cell.tolist() == [[2, 3], [4, 4]] and joined.is_class.tolist() == [True, False]
