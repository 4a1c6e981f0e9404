"""Counts of right and wrong pixels by draw of labels and tested site, and the bounds of what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
Counts = NDArray[np.int64]
"""`(draws, tested sites, 4)`: hits, misses, false alarms, rest."""
Metric = Callable[[NDArray[np.int64]], float]
IndexArray = NDArray[np.int64]
DRAWS = 1000


def count(score: FloatArray, truth: BoolArray) -> NDArray[np.int64]:
    """Hits, misses, false alarms, rest."""
    said = score >= 0
    return np.array([(said & truth).sum(), (~said & truth).sum(), (said & ~truth).sum(), (~said & ~truth).sum()])


def measure_iou(counts: NDArray[np.int64]) -> float:
    """Of summed counts."""
    hits, misses, alarms, _ = counts
    return float(hits / max(hits + misses + alarms, 1))


def measure_accuracy(counts: NDArray[np.int64]) -> float:
    """Balanced accuracy of summed counts."""
    hits, misses, alarms, rest = counts
    return float(hits / max(hits + misses, 1) + rest / max(rest + alarms, 1)) / 2


def resample(found: Counts, rng: np.random.Generator) -> Iterator[tuple[IndexArray, IndexArray]]:
    """Yield draws of labelled sites, and for each the tested sites, drawn anew."""
    draws, size, _ = found.shape
    for _ in range(DRAWS):
        yield rng.integers(0, draws, draws), rng.integers(0, size, (draws, size))


def average(found: Counts, metric: Metric, draws: IndexArray, picks: IndexArray) -> float:
    """Mean over draws of a metric of the counts summed over sites."""
    return float(np.mean([metric(found[draw][pick].sum(axis=0)) for draw, pick in zip(draws, picks, strict=True)]))


def show(found: Counts, metric: Metric) -> str:
    """Mean over draws with its 95 % bootstrap over draws of labels and tested sites."""
    return bound(lambda draws, picks: average(found, metric, draws, picks), found, "{:.3f} [{:.3f}, {:.3f}]")


def show_gap(ours: Counts, other: Counts) -> str:
    """Difference of IoU with its 95 % bootstrap, both methods on the same draws and sites."""

    def gap(draws: IndexArray, picks: IndexArray) -> float:
        return average(ours, measure_iou, draws, picks) - average(other, measure_iou, draws, picks)

    return bound(gap, ours, "{:+.3f} [{:+.3f}, {:+.3f}]")


def bound(value: Callable[[IndexArray, IndexArray], float], found: Counts, layout: str) -> str:
    """A value with the quantiles of its bootstrap."""
    draws, size, _ = found.shape
    whole = value(np.arange(draws), np.tile(np.arange(size), (draws, 1)))
    values = [value(*drawn) for drawn in resample(found, np.random.default_rng(1))]
    return layout.format(whole, *np.quantile(values, [0.025, 0.975]))
