"""Fit, calibration, scores and bounds against numbers worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from terrascope_qgis.core.classes.area_interval import bound_percent
from terrascope_qgis.core.classes.fitting import calibrate, fit_linear
from terrascope_qgis.core.classes.folds import Fold, FoldPlan
from terrascope_qgis.core.classes.learned_class import BlockScore, CrossValidation, Estimate
from terrascope_qgis.core.classes.scoring import measure_balanced_accuracy, measure_f1, score_folds
from terrascope_qgis.core.errors import InputError


def labels(per_kind: int = 20, gap: float = 2.0, seed: int = 0):
    """Two clouds of points whose first feature differs by `gap`; the second says nothing, the third never varies."""
    rng = np.random.default_rng(seed)
    is_class = np.arange(2 * per_kind) % 2 == 0
    features = np.column_stack([rng.normal(size=2 * per_kind) + gap * is_class, rng.normal(size=2 * per_kind)])
    return np.column_stack([features, np.full(2 * per_kind, 7.0)]), is_class


def plan(count: int, folds: int = 4) -> FoldPlan:
    index = np.arange(count)
    # Neighbours in the list are one of each kind, so every fold tests both.
    return FoldPlan(
        tuple(Fold(index[index // 2 % folds == k], index[index // 2 % folds != k]) for k in range(folds)), 16
    )


def test_the_class_side_of_the_gap_is_likely_and_the_other_is_not():
    features, is_class = labels(gap=6.0)
    fit = fit_linear(features, is_class, plan(len(is_class)), share=0.5)
    probability = 1 / (1 + np.exp(-(features @ fit.weights + fit.bias)))
    assert (probability[is_class] > 0.5).all() and (probability[~is_class] < 0.5).all()
    assert fit.weights[0] > 4 * abs(fit.weights[1]) and fit.weights[2] == 0
    assert fit.score is not None and fit.score.auroc.value == 1.0 and fit.score.gap_px == 16


def test_scaling_or_shifting_a_feature_changes_no_probability():
    features, is_class = labels()
    one = fit_linear(features, is_class, plan(len(is_class)))
    other = fit_linear(features * [1000.0, 0.01, 1.0] + [5.0, -3.0, 0.0], is_class, plan(len(is_class)))
    moved = features * [1000.0, 0.01, 1.0] + [5.0, -3.0, 0.0]
    assert features @ one.weights + one.bias == pytest.approx(moved @ other.weights + other.bias, abs=1e-3)


def test_calibration_of_a_symmetric_set_has_no_offset_and_its_slope_fits_the_shares():
    # 9 of 10 at score 1 are of the class, 1 of 10 at score -1. Platt draws the targets in to 11/12 and 1/12:
    # the share at score 1 becomes (9 * 11 + 1) / 120 = 100 / 120, so the slope is log(100 / 20).
    scores = np.repeat([1.0, -1.0], 10)
    is_class = np.array([True] * 9 + [False] + [True] + [False] * 9)
    slope, offset = calibrate(scores, is_class)
    assert slope == pytest.approx(np.log(5), abs=1e-3) and offset == pytest.approx(0, abs=1e-6)


def test_calibration_weighs_both_kinds_the_same():
    # At one and the same score nothing is told: even odds, though nine in ten are of the class. Platt's targets 10/11
    # and 1/3 leave (10/11 + 1/3) / 2 of the weight to the class.
    share = (10 / 11 + 1 / 3) / 2
    slope, offset = calibrate(np.zeros(10), np.array([True] * 9 + [False]))
    assert offset == pytest.approx(np.log(share / (1 - share)), abs=1e-3)
    assert np.isfinite(slope)


def test_labels_that_cannot_be_told_apart_are_refused():
    # Each fold holds the opposite of what the others say.
    features = np.array([[1.0], [0.0], [0.0], [1.0]] * 6)
    is_class = np.array([True, False, True, False] * 6)
    with pytest.raises(InputError, match="worse than chance"):
        fit_linear(features, is_class, FoldPlan(plan(24, folds=2).folds, 8))


@pytest.mark.parametrize(
    ("kept", "told"), [(slice(0, 8), "4 labelled places of the class"), ("own", "0 labelled places of any")]
)
def test_too_few_labels_are_refused_with_their_number(kept, told):
    features, is_class = labels()
    chosen = np.flatnonzero(is_class) if kept == "own" else np.arange(len(is_class))[kept]
    with pytest.raises(InputError, match=told):
        fit_linear(features[chosen], is_class[chosen], None)


@pytest.mark.parametrize("folds", [True, False])
def test_the_expected_share_shifts_the_log_odds_and_nothing_else(folds):
    features, is_class = labels()
    found = plan(len(is_class)) if folds else None
    even, rare = (fit_linear(features, is_class, found, share=share) for share in (0.5, 0.1))
    assert np.array_equal(even.weights, rare.weights)
    assert even.bias - rare.bias == pytest.approx(np.log(9))


def test_without_folds_there_is_no_score():
    features, is_class = labels()
    assert fit_linear(features, is_class, None).score is None


def test_shares_found_right_by_hand():
    probability = np.array([0.9, 0.6, 0.4, 0.5, 0.1, 0.2, 0.3, 0.7])
    is_class = np.array([True, True, True, True, False, False, False, False])
    # Three of four of the class found (0.5 counts), three of four others left alone.
    assert measure_balanced_accuracy(probability, is_class) == pytest.approx(0.75)
    assert measure_f1(probability, is_class) == pytest.approx(2 * 3 / (4 + 4))


def test_scores_hold_their_value_and_count_each_block():
    probability = np.array([0.9, 0.2, 0.6, 0.7, 0.8, 0.1])
    is_class = np.array([True, False, True, False, True, False])
    score = score_folds(probability, is_class, np.array([0, 0, 1, 1, 1, 1]), gap_px=8)
    assert score.blocks == (BlockScore(1, 1, 1, 0), BlockScore(2, 2, 2, 1))
    assert score.balanced_accuracy.value == pytest.approx((1 + 2 / 3) / 2)
    assert score.auroc.value == pytest.approx(8 / 9)  # one of nine pairs, 0.6 against 0.7, is the wrong way round
    for estimate in (score.auroc, score.balanced_accuracy, score.f1):
        assert estimate.low <= estimate.value <= estimate.high
    assert score.balanced_accuracy.low == pytest.approx(0.75)  # block 1 drawn twice
    assert score.balanced_accuracy.high == pytest.approx(1.0)  # block 0 drawn twice


def make_score(*blocks: tuple[int, int, int, int]) -> CrossValidation:
    nothing = Estimate(0.5, 0.5, 0.5)
    return CrossValidation(8, tuple(BlockScore(*block) for block in blocks), nothing, nothing, nothing)


def test_false_alarms_lower_the_bounds_of_a_mapped_share():
    # 1000 labels of each kind: hits 0.9, false alarms 0.1. 18 % mapped means (0.18 - 0.1) / 0.8 = 10 %.
    low, high = bound_percent(18.0, make_score((1000, 900, 1000, 100)))
    assert low < 10 < high and low == pytest.approx(7.5, abs=1.0) and high == 18.0


def test_misses_raise_the_bounds_of_a_mapped_share():
    low, high = bound_percent(40.0, make_score((1000, 800, 1000, 0)))
    assert low == 40.0 and high == pytest.approx(51.5, abs=2.0)  # 0.40 / 0.8 = 50 %


def test_blocks_that_differ_widen_the_bounds():
    even = make_score((50, 45, 50, 5), (50, 45, 50, 5), (50, 45, 50, 5))
    uneven = make_score((50, 50, 50, 0), (50, 45, 50, 0), (50, 40, 50, 15))
    one, other = bound_percent(30.0, even), bound_percent(30.0, uneven)
    assert other[1] - other[0] > one[1] - one[0]


@pytest.mark.parametrize("mapped", [0.0, 100.0])
def test_bounds_stay_within_the_area(mapped):
    low, high = bound_percent(mapped, make_score((5, 4, 5, 1), (4, 4, 6, 0)))
    assert 0 <= low <= mapped <= high <= 100


def draw_difference(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Two features that nearly agree; which is the larger tells the class."""
    rng = np.random.default_rng(seed)
    common, is_class = rng.normal(0, 5, count), np.arange(count) % 2 == 0
    difference = np.where(is_class, 0.5, -0.5) + rng.normal(0, 0.25, count)
    return np.column_stack([common + difference, common]), is_class


def draw_noise(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Eighty features, each of which tells a little."""
    rng = np.random.default_rng(seed)
    is_class = np.arange(count) % 2 == 0
    return np.where(is_class, 0.2, -0.2)[:, None] + rng.normal(0, 1, (count, 80)), is_class


@pytest.mark.parametrize(("draw", "best"), [(draw_difference, 0.1), (draw_noise, 0.001)])
def test_the_penalty_that_does_best_on_left_out_labels_is_taken(draw, best, monkeypatch):
    features, is_class = draw(60, 0)
    chosen = fit_linear(features, is_class, plan(60))
    monkeypatch.setattr("terrascope_qgis.core.classes.fitting.STRENGTHS", (best,))
    assert chosen.weights == pytest.approx(fit_linear(features, is_class, plan(60)).weights)
    other = 0.1 if best == 0.001 else 0.001
    monkeypatch.setattr("terrascope_qgis.core.classes.fitting.STRENGTHS", (other,))
    worse = fit_linear(features, is_class, plan(60))
    fresh, truth = draw(4000, 1)
    right, wrong = (np.mean((fresh @ fit.weights + fit.bias > np.log(1 / 3)) == truth) for fit in (chosen, worse))
    assert right > wrong
