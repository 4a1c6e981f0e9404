"""Scores that the tables print, against cases worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy", reason="ranks need scipy, which the training environment has")

from training.evaluate.land import mean_iou
from training.evaluate.metrics import (
    as_rows,
    auroc,
    best_threshold,
    bootstrap,
    calibration_error,
    count,
    pooled_f1,
    pooled_iou,
)


def test_pooled_scores_sum_over_chips_before_dividing() -> None:
    rows = np.array([(10.0, 0.0, 0.0), (0.0, 10.0, 20.0)])
    assert pooled_iou(rows) == pytest.approx(10 / 40)
    assert pooled_f1(rows) == pytest.approx(20 / 50)


def test_auroc_is_the_share_of_ordered_pairs() -> None:
    rng = np.random.default_rng(0)
    values, truth = rng.integers(0, 8, 60).astype(float), rng.random(60) < 0.4
    pairs = [(a > b) + 0.5 * (a == b) for a in values[truth] for b in values[~truth]]
    assert auroc(values, truth) == pytest.approx(np.mean(pairs))


def test_best_threshold_separates_what_one_value_separates() -> None:
    values = [np.linspace(0, 1, 100).reshape(10, 10)]
    truth = [values[0] >= 0.6]
    valid = [np.ones((10, 10), bool)]
    cut, rows = best_threshold(values, truth, valid, above=True)
    assert cut == pytest.approx(0.6, abs=0.02)
    assert pooled_iou(rows) == 1.0


def test_pixels_outside_the_valid_mask_count_nowhere() -> None:
    found, truth, valid = np.array([True, True, False]), np.array([True, False, True]), np.array([True, False, False])
    assert as_rows([count(found, truth, valid)]).tolist() == [[1.0, 0.0, 0.0]]


def test_calibration_error_of_honest_and_of_boasting_probabilities() -> None:
    rng = np.random.default_rng(1)
    chance = rng.random(50_000)
    truth = rng.random(50_000) < chance
    assert calibration_error(chance, truth) < 0.01
    assert calibration_error(np.full(1000, 0.9), np.arange(1000) < 500) == pytest.approx(0.4)


def test_bootstrap_interval_holds_the_score() -> None:
    rows = np.random.default_rng(2).random((40, 3)) * 100
    score = bootstrap(rows, pooled_iou)
    assert score.low < score.value < score.high


def test_mean_iou_leaves_out_classes_that_do_not_occur() -> None:
    rows = np.array([[(8.0, 2.0, 0.0), (0.0, 5.0, 0.0), (5.0, 0.0, 5.0)]])
    assert mean_iou(rows) == pytest.approx((0.8 + 0.5) / 2)
