"""Overlap of masks and changes of answers, with numbers worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from terrascope_qgis.core.result import Answer, Status
from terrascope_qgis.core.stress.compare import MaskView, Overlap, compare_masks, list_changes
from terrascope_qgis.core.stress.warp import shift

ANSWER = Answer("20 %", Status.ANSWERED, "coverage", 20.0, "%")


def view(mask, valid=None, label="water", slot="last"):
    mask = np.asarray(mask, bool)
    return MaskView({(label, slot): mask}, {"last": np.ones(mask.shape, bool) if valid is None else valid})


def columns(*cols, side=10):
    mask = np.zeros((side, side), bool)
    mask[:, list(cols)] = True
    return mask


def test_overlap_of_shifted_columns():
    overlap = compare_masks(view(columns(0, 1, 2, 3)), view(columns(2, 3, 4, 5)), None)["water", "last"]
    assert overlap == Overlap(both_px=20, either_px=60, clean_px=40, found_px=40)
    assert overlap.iou == pytest.approx(1 / 3)


def test_only_pixels_valid_in_both_runs_count():
    valid = columns(2, 3, 4)
    overlap = compare_masks(view(columns(0, 1, 2, 3)), view(columns(2, 3, 4) & valid, valid), None)["water", "last"]
    assert (overlap.clean_px, overlap.found_px, overlap.iou) == (20, 30, pytest.approx(2 / 3))


def test_mask_that_was_not_drawn_again_has_no_overlap():
    overlap = compare_masks(view(columns(0)), view(columns(0), label="trees"), None)["water", "last"]
    assert overlap.iou == 0


def test_empty_clean_mask_has_no_iou():
    overlap = compare_masks(view(columns()), view(columns(3)), None)["water", "last"]
    assert overlap.iou is None and overlap.found_px == 10


def test_windows_add_up_before_they_are_divided():
    assert (Overlap(1, 2, 1, 2) + Overlap(9, 98, 90, 17)).iou == pytest.approx(0.1)


def test_moved_mask_is_moved_back_and_what_left_does_not_count():
    warp = shift(0, 4)
    clean = view(columns(0, 1, 8, 9))
    moved = view(warp.move_mask(clean.masks["water", "last"]), warp.move_mask(columns(*range(10))))
    overlap = compare_masks(clean, moved, warp)["water", "last"]
    assert (overlap.iou, overlap.clean_px) == (1.0, 20)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ()),
        ({"text": "about 20 %"}, ()),
        ({"value": 21.9}, ()),
        ({"value": 22.1}, ("number",)),
        ({"value": 17.9}, ("number",)),
        ({"value": "water"}, ("value",)),
        ({"value": None, "status": Status.NOTHING_FOUND}, ("status", "value")),
        ({"choice": "B"}, ("choice",)),
        ({"unit": "ha"}, ("value",)),
    ],
)
def test_another_answer_is_told_by_what_changed(changes, expected):
    assert list_changes(ANSWER, replace(ANSWER, **changes), amounts=True) == expected


def test_yes_and_no_are_no_numbers():
    yes = replace(ANSWER, value=True, unit=None)
    assert list_changes(yes, replace(yes, value=False), amounts=False) == ("value",)


def test_amounts_are_not_compared_where_ground_left_the_picture():
    assert list_changes(ANSWER, replace(ANSWER, value=40.0), amounts=False) == ()
