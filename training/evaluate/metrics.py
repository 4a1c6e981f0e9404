"""Pooled scores with chip-bootstrap intervals, oracle thresholds for baselines, AUROC, calibration error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import rankdata

_DRAWS = 1000


@dataclass(frozen=True)
class Score:
    """A figure with its 95 % interval over chips."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


@dataclass(frozen=True)
class ChipCounts:
    """Pixels of one chip: true positives, false positives, false negatives."""

    hit: float
    extra: float
    missed: float


def count(found: np.ndarray, truth: np.ndarray, valid: np.ndarray) -> ChipCounts:
    """Count one chip's pixels."""
    found, truth = found & valid, truth & valid
    return ChipCounts(float((found & truth).sum()), float((found & ~truth).sum()), float((~found & truth).sum()))


def pooled_iou(chips: np.ndarray) -> float:
    """Return intersection over union of summed `(n, 3)` counts."""
    hit, extra, missed = chips.sum(axis=0)
    return float(hit / max(hit + extra + missed, 1.0))


def pooled_f1(chips: np.ndarray) -> float:
    """Return F1 of summed `(n, 3)` counts."""
    hit, extra, missed = chips.sum(axis=0)
    return float(2 * hit / max(2 * hit + extra + missed, 1.0))


def bootstrap(rows: np.ndarray, measure: Callable[[np.ndarray], float], *, seed: int = 0) -> Score:
    """Return `measure(rows)` and its interval when the first axis, the chips, is drawn with replacement."""
    rng = np.random.default_rng(seed)
    draws = [measure(rows[rng.integers(0, len(rows), len(rows))]) for _ in range(_DRAWS)]
    low, high = np.percentile(draws, (2.5, 97.5))
    return Score(measure(rows), float(low), float(high))


def as_rows(chips: Sequence[ChipCounts]) -> np.ndarray:
    """Return `(n, 3)` counts."""
    return np.array([(c.hit, c.extra, c.missed) for c in chips], float)


def best_threshold(
    values: Sequence[np.ndarray],
    truths: Sequence[np.ndarray],
    valids: Sequence[np.ndarray],
    *,
    above: bool,
    measure: Callable[[np.ndarray], float] = pooled_iou,
    steps: int = 200,
) -> tuple[float, np.ndarray]:
    """Return the single global threshold that scores best on these very chips, and its counts.

    The baseline is given the judged set to tune on: an upper bound of what one threshold can do.
    """  # fmt: skip
    flat = np.concatenate([v[m & np.isfinite(v)] for v, m in zip(values, valids, strict=True)])
    best: tuple[float, float, np.ndarray] | None = None
    for cut in np.unique(np.quantile(flat, np.linspace(0.001, 0.999, steps))):
        rows = as_rows([
            count(v >= cut if above else v <= cut, t, m) for v, t, m in zip(values, truths, valids, strict=True)
        ])  # fmt: skip
        score = measure(rows)
        if best is None or score > best[0]:
            best = (score, float(cut), rows)
    if best is None:
        raise ValueError("no valid pixel to set a threshold on")
    return best[1], best[2]


def auroc(values: np.ndarray, truth: np.ndarray) -> float:
    """Return the area under the ROC curve; ties count half."""
    positives = int(truth.sum())
    negatives = truth.size - positives
    if positives == 0 or negatives == 0:
        return float("nan")
    ranks = rankdata(values)
    return float((ranks[truth].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def calibration_error(chance: np.ndarray, truth: np.ndarray, *, bins: int = 15) -> float:
    """Return the expected calibration error of binary probabilities, equal-width bins."""
    which = np.minimum((chance * bins).astype(int), bins - 1)
    total = 0.0
    for index in range(bins):
        inside = which == index
        if inside.any():
            total += float(inside.mean()) * abs(float(chance[inside].mean()) - float(truth[inside].mean()))
    return total
