"""Moves of the picture and the way back."""

from __future__ import annotations

import numpy as np
import pytest

from terrascope_qgis.core.stress.catalogue import BY_ID, CORRUPTIONS
from terrascope_qgis.core.stress.warp import rotate, shift, shrink
from tests.core.stress.held import hold, optical, sar, setting


@pytest.fixture
def picture():
    return np.random.default_rng(2).uniform(0, 1, (2, 21, 21)).astype(np.float32)


def test_whole_pixel_shift_moves_values_and_leaves_the_rim_invalid(picture):
    moved = shift(3, 2).move_data(picture)
    assert np.allclose(moved[:, 3:, 2:], picture[:, :-3, :-2])
    assert np.isnan(moved[:, :3]).all() and np.isnan(moved[:, :, :2]).all()


def test_half_pixel_shift_averages_two_neighbours():
    data = np.array([[[0.0, 1.0, 2.0, 3.0]]], np.float32)
    assert shift(0, 0.5).move_data(data)[0, 0, 1:] == pytest.approx([0.5, 1.5, 2.5])


def test_quarter_turn_is_numpys_quarter_turn(picture):
    moved = rotate(90, (21, 21)).move_data(picture)
    inner = (slice(None), slice(1, -1), slice(1, -1))
    assert np.allclose(moved[inner], np.rot90(picture, axes=(1, 2))[inner], atol=1e-5)


def test_pixels_beside_invalid_ones_are_not_invented(picture):
    picture[:, 10, 10] = np.nan
    moved = shift(0.5, 0.5).move_data(picture)
    assert np.isnan(moved[:, 10:12, 10:12]).all() and np.isfinite(moved[:, 5, 5]).all()


def test_half_size_keeps_the_mean_of_fine_detail():
    # A checkerboard sampled at every second pixel would be all black or all white without the blur before.
    board = (np.indices((40, 40)).sum(axis=0) % 2).astype(np.float32)[None]
    small = shrink(0.5, (40, 40)).move_data(board)[0, 14:26, 14:26]
    assert small == pytest.approx(np.full((12, 12), 0.5), abs=0.12)


@pytest.mark.parametrize(
    "warp", [shift(4, 6), rotate(35, (64, 64)), shrink(0.7, (64, 64))], ids=["shift", "turn", "scale"]
)
def test_mask_comes_back_to_where_it_was(warp):
    mask = np.zeros((64, 64), bool)
    mask[22:42, 20:40] = True
    back = warp.return_mask(warp.move_mask(mask))
    iou = np.count_nonzero(back & mask) / np.count_nonzero(back | mask)
    assert iou > 0.9
    if warp.matrix == ((1.0, 0.0), (0.0, 1.0)):
        assert np.array_equal(back, mask)


def test_what_left_the_frame_is_not_known_on_the_way_back():
    known = shift(0, 10).return_mask(np.ones((20, 20), bool))
    assert known[:, :10].all() and not known[:, 10:].any()


def test_point_goes_where_its_pixel_goes(picture):
    for warp in (shift(3, 2), rotate(90, (21, 21)), shrink(0.5, (21, 21))):
        mask = np.zeros((21, 21), bool)
        mask[8:13, 4:9] = True
        row, col = warp.move_point((10, 6))
        rows, cols = np.nonzero(warp.move_mask(mask))
        assert (row, col) == (pytest.approx(rows.mean(), abs=1), pytest.approx(cols.mean(), abs=1))


def test_layers_area_and_point_move_together(picture):
    radar = np.full((2, 21, 21), -20, np.float32)
    radar[:, 5] = 0
    held = hold(optical(picture, ("green", "red")), sar(radar), point=(5, 5))
    moved = BY_ID["translation"].distort(held, setting(0.2))
    # 0.2 * 21 / sqrt(2) = 2.97: three pixels down and right.
    assert np.allclose(moved.stack.data[0][:, 3:, 3:], picture[:, :-3, :-3])
    assert np.allclose(moved.stack.data[1][:, 8, 3:], 0, atol=1e-4)
    assert moved.stack.point_row_col == (8, 8)
    assert not moved.stack.inside[:3].any() and moved.stack.inside[3:, 3:].all()


def test_point_that_would_leave_the_picture_ends_the_level(picture):
    held = hold(optical(picture, ("green", "red")), point=(20, 20))
    assert BY_ID["translation"].distort(held, setting(0.2)) is None


def test_every_move_says_that_amounts_cannot_be_compared(picture):
    held = hold(optical(picture, ("green", "red")))
    moving = [item.id for item in CORRUPTIONS if item.moves_pixels]
    assert moving == ["translation", "rotation", "scaling"]
    for name in moving:
        assert BY_ID[name].distort(held, setting(BY_ID[name].levels[0])).warp is not None
