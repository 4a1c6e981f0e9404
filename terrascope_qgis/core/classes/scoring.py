"""What a class reaches on left-out labels, with bounds from drawing their blocks anew."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from .learned_class import BlockScore, CrossValidation, Estimate

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
IndexArray = NDArray[np.int64]
Metric = Callable[[FloatArray, BoolArray], float]
DRAWS = 500
THRESHOLD = 0.5
_SEED = 0


def score_folds(probability: FloatArray, is_class: BoolArray, fold: IndexArray, gap_px: int) -> CrossValidation:
    """Score left-out labels.

    Args:
        probability: `(n,)` of each cell while its block was left out.
        is_class: `(n,)` what the label says.
        fold: `(n,)` block of the cell.
        gap_px: distance kept between tested labels and those learned from.
    """
    numbers = np.unique(fold)
    members = [np.flatnonzero(fold == number) for number in numbers]
    rng = np.random.default_rng(_SEED)
    draws = [
        np.concatenate([members[pick] for pick in rng.integers(0, len(members), len(members))]) for _ in range(DRAWS)
    ]
    # A draw without the class, or without anything else, says nothing of telling them apart.
    draws = [draw for draw in draws if 0 < np.count_nonzero(is_class[draw]) < len(draw)]

    def estimate(metric: Metric) -> Estimate:
        values = [metric(probability[draw], is_class[draw]) for draw in draws]
        value = metric(probability, is_class)
        low, high = np.quantile([*values, value], [0.025, 0.975])
        return Estimate(value, min(float(low), value), max(float(high), value))

    return CrossValidation(
        gap_px=gap_px,
        blocks=tuple(_count_block(probability[one], is_class[one]) for one in members),
        auroc=estimate(measure_auroc),
        balanced_accuracy=estimate(measure_balanced_accuracy),
        f1=estimate(measure_f1),
    )


def measure_auroc(probability: FloatArray, is_class: BoolArray) -> float:
    """Share of pairs of a cell of the class and another one that are ranked rightly; ties count half."""
    own, other = np.count_nonzero(is_class), np.count_nonzero(~is_class)
    ranks = rankdata(probability)[is_class].sum()
    return float(ranks - own * (own + 1) / 2) / (own * other)


def measure_balanced_accuracy(probability: FloatArray, is_class: BoolArray) -> float:
    """Mean of the shares found right in the class and outside it."""
    said = probability >= THRESHOLD
    return float(np.mean(said[is_class]) + np.mean(~said[~is_class])) / 2


def measure_f1(probability: FloatArray, is_class: BoolArray) -> float:
    """Harmonic mean of precision and recall; 0 where the class was never found."""
    said = probability >= THRESHOLD
    return 2 * float(np.count_nonzero(said & is_class)) / float(np.count_nonzero(said) + np.count_nonzero(is_class))


def _count_block(probability: FloatArray, is_class: BoolArray) -> BlockScore:
    said = probability >= THRESHOLD
    return BlockScore(
        positives=int(np.count_nonzero(is_class)),
        found=int(np.count_nonzero(said & is_class)),
        others=int(np.count_nonzero(~is_class)),
        false_alarms=int(np.count_nonzero(said & ~is_class)),
    )
