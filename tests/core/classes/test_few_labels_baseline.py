"""The index baseline of `benchmarks.few_labels`: two cuts against numbers worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.few_labels import find_cut, find_range


def _gain(values, is_class, low, high):
    inside = (values >= low) & (values <= high)
    return 0.25 * np.mean(inside[is_class]) + 0.75 * np.mean(~inside[~is_class])


def test_the_range_lies_around_the_class():
    values = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
    is_class = np.array([False, False, True, True, False, False])
    assert find_range(values, is_class) == (2.0, 3.0)


def test_no_other_pair_of_cuts_is_better():
    rng = np.random.default_rng(3)
    for _ in range(20):
        values = rng.integers(0, 8, 30).astype(float)
        is_class = rng.random(30) < 0.4
        best = max(_gain(values, is_class, a, b) for a in np.unique(values) for b in np.unique(values) if a <= b)
        assert _gain(values, is_class, *find_range(values, is_class)) == pytest.approx(best)


def test_a_range_that_is_open_above_is_the_cut():
    values = np.array([0.1, 0.2, 0.6, 0.7])
    is_class = np.array([False, False, True, True])
    assert find_range(values, is_class)[0] == find_cut(values, is_class) == 0.6
