from __future__ import annotations

import itertools

import numpy as np
import pytest

from terrascope_qgis.core.geo.tiles import blend_weights, plan_tiles
from terrascope_qgis.core.geo.window import Window


def test_grid_of_one_tile_is_one_window():
    assert plan_tiles(256, 256, tile_px=256, overlap_px=32) == [Window(0, 0, 256, 256)]


def test_grid_smaller_than_a_tile_is_one_window_that_reaches_past_it():
    assert plan_tiles(7, 3, tile_px=64, overlap_px=8) == [Window(0, 0, 64, 64)]


def test_last_tile_is_moved_back_inside():
    starts = [window.col for window in plan_tiles(64, 150, tile_px=64, overlap_px=8)]
    assert starts == [0, 56, 86]


@pytest.mark.parametrize(("height", "width"), [(1, 1), (64, 65), (257, 300), (113, 1001), (120, 120)])
def test_weights_sum_to_one_everywhere_after_division(height, width):
    tile_px, overlap_px = 64, 16
    weights = blend_weights(tile_px, overlap_px)
    total = np.zeros((height, width))
    blended = np.zeros((height, width))
    value = np.arange(height * width, dtype=float).reshape(height, width)
    for window in plan_tiles(height, width, tile_px=tile_px, overlap_px=overlap_px):
        inside = window.clipped(height, width)
        assert inside is not None
        grid = (slice(inside.row, inside.row + inside.height), slice(inside.col, inside.col + inside.width))
        tile = inside.slices_in(window)
        total[grid] += weights[tile]
        blended[grid] += weights[tile] * value[grid]
    assert (total > 0).all()
    np.testing.assert_allclose(blended / total, value, rtol=1e-6)


def test_neighbours_change_over_in_the_middle_third_of_the_overlap():
    weights = blend_weights(64, 12)
    # Pixel centres lie 0.5, 1.5 ... from the edge and a third is 4 px: 4.5 / 4 - 1 = 0.125, and so on.
    np.testing.assert_allclose(weights[32, :9], [1e-3] * 4 + [0.125, 0.375, 0.625, 0.875, 1.0])
    both = weights[32, -12:] + weights[32, :12]
    np.testing.assert_allclose(both[4:8], 1.0)
    np.testing.assert_allclose(both, 1.0, atol=1.001e-3)


def test_neighbours_share_the_overlap():
    windows = plan_tiles(64, 1000, tile_px=64, overlap_px=20)
    # 1 + (1,000 - 64) / 44, rounded up.
    assert len(windows) == 23
    for left, right in itertools.pairwise(windows):
        assert left.col + left.width - right.col >= 20


@pytest.mark.parametrize("overlap_px", [-1, 32, 64])
def test_overlap_of_half_a_tile_or_more_is_refused(overlap_px):
    with pytest.raises(ValueError, match="half a tile"):
        plan_tiles(10, 10, tile_px=64, overlap_px=overlap_px)


def test_window_outside_a_grid_is_clipped_to_nothing():
    assert Window(-5, 0, 5, 5).clipped(10, 10) is None
    assert Window(-5, 8, 6, 5).clipped(10, 10) == Window(0, 8, 1, 2)
