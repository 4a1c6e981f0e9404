from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from rasterio import Affine
from rasterio.features import rasterize

from terrascope_qgis.core.evidence.polygons import trace_mask
from terrascope_qgis.core.geo.grid import PixelGrid

GRIDS = {
    "north-up": (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0),
    "south-up": (10.0, 0.0, 500_000.0, 0.0, 10.0, 5_000_000.0),
    "rotated": (8.660254037844387, 5.0, 300_000.0, 5.0, -8.660254037844387, 6_000_000.0),
    "sheared, not square": (3.3, 0.7, -17.1, 0.1, -9.9, 44.0),
    "degrees": (1 / 3600 / 3, 0.0, 24.00013, 0.0, -1 / 3600 / 3, 60.00027),
    "pixels": (1.0, 0.0, 0.0, 0.0, 1.0, 0.0),
}


def rasterize_back(outline: shapely.MultiPolygon, grid: PixelGrid) -> np.ndarray:
    if outline.is_empty:
        return np.zeros(grid.shape, dtype=bool)
    return rasterize([outline], out_shape=grid.shape, transform=Affine(*grid.transform), dtype="uint8").astype(bool)


@pytest.mark.parametrize("transform", GRIDS.values(), ids=GRIDS.keys())
@settings(max_examples=20, deadline=None)
@given(mask=hnp.arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 12))))
def test_outline_is_valid_and_gives_the_mask_back(transform, mask):
    grid = PixelGrid(None, transform, *mask.shape)
    outline = trace_mask(mask, grid)
    assert outline.is_valid
    assert np.array_equal(rasterize_back(outline, grid), mask)
    a, b, _, d, e, _ = transform
    assert outline.area == pytest.approx(mask.sum() * abs(a * e - b * d), rel=1e-6)


def test_pixels_touching_at_a_corner_become_two_parts(draw):
    outline = trace_mask(draw(["#.", ".#"]), PixelGrid(None, GRIDS["pixels"], 2, 2))
    assert shapely.get_num_geometries(outline) == 2
    assert outline.is_valid


def test_hole_touching_the_outside_at_a_corner_keeps_the_outline_valid(draw):
    mask = draw(["###", "#.#", "##."])
    outline = trace_mask(mask, PixelGrid(None, GRIDS["pixels"], 3, 3))
    assert outline.is_valid
    assert outline.area == 7


@pytest.mark.fault(42)
def test_corners_lie_where_the_pixels_are(draw):
    mask = draw(["....", "..#.", "...."])
    outline = trace_mask(mask, PixelGrid(None, GRIDS["north-up"], 3, 4))
    assert outline.bounds == (500_020, 4_999_980, 500_030, 4_999_990)


@pytest.mark.fault(42)
def test_rotated_pixel_keeps_its_ground_position(draw):
    # 30 degrees: one column goes (8.66, 5), one row (5, -8.66); the pixel is row 1, column 2.
    grid = PixelGrid(None, GRIDS["rotated"], 2, 3)
    outline = trace_mask(draw(["...", "..#"]), grid)
    assert outline.centroid.x == pytest.approx(300_000 + 2.5 * 8.660254 + 1.5 * 5)
    assert outline.centroid.y == pytest.approx(6_000_000 + 2.5 * 5 - 1.5 * 8.660254)


@pytest.mark.parametrize("name", ["north-up", "south-up"])
def test_shells_run_counter_clockwise(draw, name):
    outline = trace_mask(draw(["###", "#.#", "###"]), PixelGrid(None, GRIDS[name], 3, 3))
    part = outline.geoms[0]
    assert part.exterior.is_ccw
    assert not part.interiors[0].is_ccw


def test_empty_mask_has_an_empty_outline():
    assert trace_mask(np.zeros((4, 5), bool), PixelGrid(None, GRIDS["pixels"], 4, 5)).is_empty


def test_mask_of_another_shape_is_refused():
    with pytest.raises(ValueError, match="grid"):
        trace_mask(np.zeros((4, 5), bool), PixelGrid(None, GRIDS["pixels"], 5, 4))
