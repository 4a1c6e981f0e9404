from __future__ import annotations

import numpy as np

from terrascope_qgis.core.reasoning.masks.region import pick_cells


def _mask(height: int, width: int, *boxes: tuple[int, int, int, int]) -> np.ndarray:
    mask = np.zeros((height, width), bool)
    for top, left, bottom, right in boxes:
        mask[top:bottom, left:right] = True
    return mask


def test_cells_covered_by_more_than_half_are_picked():
    mask = _mask(64, 64, (0, 0, 16, 16), (16, 16, 32, 24), (32, 32, 48, 41))
    # The second box covers exactly half of its cell, the third a column more than half.
    assert pick_cells(mask, token_px=16, limit=8).tolist() == [[0, 0], [2, 2]]


def test_a_small_mask_has_the_cell_it_covers_most():
    mask = _mask(64, 64, (14, 30, 17, 34))
    assert pick_cells(mask, token_px=16, limit=8).tolist() == [[0, 1]]


def test_an_empty_mask_has_no_cell():
    assert pick_cells(_mask(64, 64), token_px=16, limit=8).shape == (0, 2)


def test_of_many_cells_evenly_spaced_ones_are_taken_first_and_last_among_them():
    found = pick_cells(np.ones((64, 64), bool), token_px=16, limit=8)
    order = np.round(np.linspace(0, 15, 8)).astype(int)
    assert (found[:, 0] * 4 + found[:, 1]).tolist() == order.tolist()
    assert found[0].tolist() == [0, 0] and found[-1].tolist() == [3, 3]


def test_cells_cut_by_the_edge_count_by_what_is_there():
    mask = _mask(40, 40, (32, 32, 40, 37))
    # The last cell has 8 x 8 pixels, 40 of them covered.
    assert pick_cells(mask, token_px=16, limit=8).tolist() == [[2, 2]]
