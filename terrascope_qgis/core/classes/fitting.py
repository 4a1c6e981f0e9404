"""Fits a class on features of labelled cells, and measures it on blocks of labels it has not seen; reads no rasters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from ..errors import InputError
from ..words.said import say
from .folds import FoldPlan
from .learned_class import CrossValidation
from .scoring import score_folds

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
STRENGTHS = (0.001, 0.003, 0.01, 0.03, 0.1)
"""Inverses of the penalty on the weights of standardised features: few labels, so strong ones (docs/trust.md)."""
USUAL_STRENGTH = 0.01
"""Where no labels can be left out to choose by."""
USUAL_SHARE = 0.25
"""How common a class is taken to be where nobody says: labels do not tell, for they are chosen (docs/trust.md)."""
MIN_POSITIVES = 5
MIN_OTHERS = 5
_MAX_STEPS = 1000


@dataclass(frozen=True)
class Fit:
    """Weights on raw features with what they reach."""

    weights: FloatArray
    """`(C,)`; probability = sigmoid(weights . features + bias)."""
    bias: float
    score: CrossValidation | None


def fit_linear(features: FloatArray, is_class: BoolArray, plan: FoldPlan | None, *, share: float = USUAL_SHARE) -> Fit:
    """Fit a logistic regression, both kinds of labels weighing the same, and calibrate it.

    The penalty is the one of `STRENGTHS` with the least log loss on left-out blocks, after calibration.

    Probabilities are calibrated by Platt's method on scores of left-out blocks, then shifted to what they are where the
    class covers `share` of the ground. Without folds they come from the labels learned from and are too sure.

    Args:
        features: `(n, C)` of the labelled cells.
        is_class: `(n,)`.
        plan: what to leave out; None = nothing can be.
        share: of the area that the class is expected to cover, between 0 and 1.

    Raises:
        InputError: there are too few labels, or the features do not tell the class apart.
    """
    _check_counts(is_class)
    centre, spread = features.mean(axis=0), features.std(axis=0)
    # A channel that never varies among the labels says nothing.
    spread = np.where(spread > 1e-6 * np.maximum(np.abs(centre), 1.0), spread, np.inf)
    scaled = (features - centre) / spread
    score = None
    if plan is None:
        weights, bias = _regress(scaled, is_class, USUAL_STRENGTH)
        slope, offset = calibrate(scaled @ weights + bias, is_class)
        offset += logit(share)
    else:
        strength, left_out, fold = _choose_strength(scaled, is_class, plan)
        weights, bias = _regress(scaled, is_class, strength)
        tested = fold >= 0
        slope, offset = calibrate(left_out[tested], is_class[tested])
        if slope <= 0:
            raise InputError(say("labels_alike"))
        offset += logit(share)
        probability = 1 / (1 + np.exp(-(slope * left_out + offset)))
        score = score_folds(probability[tested], is_class[tested], fold[tested], plan.gap_px)
    raw = slope * weights / spread
    return Fit(raw, float(slope * bias + offset - raw @ centre), score)


def logit(share: float) -> float:
    """Log-odds of a share: what a calibration on even odds is shifted by."""
    return float(np.log(share / (1 - share)))


def calibrate(scores: FloatArray, is_class: BoolArray) -> tuple[float, float]:
    """Slope and offset of Platt's calibration, both kinds weighing the same.

    The targets are drawn in from 1 and 0 as Platt did, so that labels told apart without error give no certainty.
    """
    own, other = np.count_nonzero(is_class), np.count_nonzero(~is_class)
    target = np.where(is_class, (own + 1) / (own + 2), 1 / (other + 2))
    balance = np.where(is_class, 0.5 / own, 0.5 / other) * len(scores)
    # A soft target is both answers, weighed.
    twice = np.concatenate([scores, scores])[:, None]
    answers = np.concatenate([np.ones(len(scores), np.bool_), np.zeros(len(scores), np.bool_)])
    weights = np.concatenate([target * balance, (1 - target) * balance])
    unit = float(np.abs(scores).max()) or 1.0
    model = LogisticRegression(C=1e6, max_iter=_MAX_STEPS).fit(twice / unit, answers, sample_weight=weights)
    return float(model.coef_[0, 0]) / unit, float(model.intercept_[0])


def _check_counts(is_class: BoolArray) -> None:
    own, other = int(np.count_nonzero(is_class)), int(np.count_nonzero(~is_class))
    if own < MIN_POSITIVES:
        raise InputError(say("labels_few", count=own, least=MIN_POSITIVES))
    if other < MIN_OTHERS:
        raise InputError(say("others_few", count=other, least=MIN_OTHERS))


def _regress(scaled: FloatArray, is_class: BoolArray, strength: float) -> tuple[FloatArray, float]:
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=_MAX_STEPS).fit(scaled, is_class)
    return np.asarray(model.coef_[0], np.float64), float(model.intercept_[0])


def _choose_strength(
    scaled: FloatArray, is_class: BoolArray, plan: FoldPlan
) -> tuple[float, FloatArray, NDArray[np.int64]]:
    """The strength with the least loss on left-out blocks, and what `_score_left_out` gives for it."""
    found = [(strength, *_score_left_out(scaled, is_class, plan, strength)) for strength in STRENGTHS]
    return min(found, key=lambda one: _measure_loss(one[1][one[2] >= 0], is_class[one[2] >= 0]))


def _measure_loss(scores: FloatArray, is_class: BoolArray) -> float:
    """Log loss of calibrated scores, both kinds weighing the same."""
    slope, offset = calibrate(scores, is_class)
    margin = (slope * scores + offset) * np.where(is_class, 1.0, -1.0)
    loss = np.logaddexp(0.0, -margin)
    return float(loss[is_class].mean() + loss[~is_class].mean())


def _score_left_out(
    scaled: FloatArray, is_class: BoolArray, plan: FoldPlan, strength: float
) -> tuple[FloatArray, NDArray[np.int64]]:
    """Scores of cells while their block was left out, and the fold that tested them (-1 = none)."""
    scores, fold_of = np.zeros(len(is_class)), np.full(len(is_class), -1, np.int64)
    for number, fold in enumerate(plan.folds):
        weights, bias = _regress(scaled[fold.train], is_class[fold.train], strength)
        scores[fold.test] = scaled[fold.test] @ weights + bias
        fold_of[fold.test] = number
    return scores, fold_of
