"""Folds keep their distance and never split a polygon."""

from __future__ import annotations

import numpy as np
import pytest

from terrascope_qgis.core.classes.folds import plan_folds
from terrascope_qgis.core.classes.label_cells import LabelledCells


def cells(places, is_class, shape=None) -> LabelledCells:
    row_col = np.array(places, np.int64)
    count = len(row_col)
    shapes = np.arange(count) if shape is None else np.array(shape)
    return LabelledCells(row_col, np.zeros(count, np.int64), row_col // 2, np.array(is_class, bool), shapes)


def villages(step: int, count: int = 6, each: int = 4):
    """`count` places `step` pixels apart, with `each` labels of the class and as many others close by."""
    places, kinds = [], []
    for k in range(count):
        for n in range(each):
            places += [(10 + 2 * n, k * step), (10 + 2 * n, k * step + 4)]
            kinds += [True, False]
    return cells(places, kinds)


def distances(found: LabelledCells, fold) -> float:
    gaps = found.row_col[fold.test][:, None] - found.row_col[fold.train][None]
    return float(np.sqrt((gaps**2).sum(axis=2)).min())


@pytest.mark.parametrize(("step", "gap_px"), [(100, 32), (16, 16), (7, 8)])
def test_the_widest_gap_that_leaves_something_to_learn_is_kept(step, gap_px):
    found = villages(step)
    plan = plan_folds(found)
    assert plan.gap_px == gap_px
    for fold in plan.folds:
        assert distances(found, fold) >= gap_px
        assert found.is_class[fold.train].any() and not found.is_class[fold.train].all()


def test_every_label_is_tested_once_where_places_lie_apart():
    found = villages(100)
    tested = np.concatenate([fold.test for fold in plan_folds(found).folds])
    assert sorted(tested.tolist()) == list(range(len(found)))


def test_a_polygon_falls_into_one_fold():
    # Two stripes of 40 cells each are one polygon each, between single labels far away.
    places = [(0, 2 * k) for k in range(40)] + [(60, 2 * k) for k in range(40)]
    places += [(120, 20 * k) for k in range(12)] + [(180, 20 * k) for k in range(12)]
    kinds = [True] * 40 + [False] * 40 + [k % 2 == 0 for k in range(24)]
    found = cells(places, kinds, [0] * 40 + [1] * 40 + list(range(2, 26)))
    plan = plan_folds(found)
    assert plan is not None
    for fold in plan.folds:
        in_fold = np.isin(np.arange(40), fold.test)
        assert in_fold.all() or not in_fold.any()


@pytest.mark.parametrize(
    "found",
    [
        cells([(2 * k, 0) for k in range(12)], [k % 2 == 0 for k in range(12)]),  # one heap
        cells(
            [(0, 100 * k) for k in range(12)], [k < 6 for k in range(12)], [0] * 6 + list(range(1, 7))
        ),  # one polygon
    ],
)
def test_labels_in_one_place_cannot_be_tested(found):
    assert plan_folds(found) is None
