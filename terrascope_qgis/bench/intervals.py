"""Means with intervals that draw whole images, since the items of one image are not independent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .score import ItemResult

DRAWS = 2000
LEVEL_PERCENT = 95.0


@dataclass(frozen=True)
class Estimate:
    """A figure with its interval."""

    value: float
    low: float
    high: float
    """2.5 and 97.5 % of draws of whole images with replacement; equal to the value where there is one image."""
    count: int


def estimate_mean(results: Sequence[ItemResult], score: Callable[[ItemResult], float | bool], *, seed: int) -> Estimate:
    """Mean of a score over items, with an interval from draws of images."""
    if not results:
        return Estimate(float("nan"), float("nan"), float("nan"), 0)
    sums, counts, draws = _draw_images(results, [float(score(result)) for result in results], seed)
    means = (draws @ sums) / (draws @ counts)
    low, high = _interval(means)
    return Estimate(float(sums.sum() / counts.sum()), low, high, len(results))


def estimate_macro(
    results: Sequence[ItemResult], score: Callable[[ItemResult], float | bool], *, seed: int
) -> Estimate:
    """Mean over tasks of the mean over items; each draw takes whole images with the items of all tasks."""
    tasks = sorted({result.task for result in results})
    if not tasks:
        return Estimate(float("nan"), float("nan"), float("nan"), 0)
    values, means = [], []
    for task in tasks:
        scores = [float(score(result)) if result.task == task else 0.0 for result in results]
        member = [float(result.task == task) for result in results]
        sums, _, draws = _draw_images(results, scores, seed)
        counts, _, _ = _draw_images(results, member, seed)
        drawn = draws @ counts
        # A draw without any item of the task says nothing of it.
        means.append(np.where(drawn > 0, (draws @ sums) / np.maximum(drawn, 1), np.nan))
        values.append(sums.sum() / counts.sum())
    low, high = _interval(np.nanmean(np.stack(means), axis=0))
    return Estimate(float(np.mean(values)), low, high, len(tasks))


def _draw_images(
    results: Sequence[ItemResult], scores: Sequence[float], seed: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Sum of scores and number of items per image, and how often each image is in each draw, `(DRAWS, images)`."""
    names = {image: index for index, image in enumerate(sorted({result.image for result in results}))}
    places = np.array([names[result.image] for result in results])
    sums = np.bincount(places, weights=np.asarray(scores), minlength=len(names)).astype(np.float64)
    counts = np.bincount(places, minlength=len(names)).astype(np.float64)
    rng = np.random.default_rng(seed)
    draws = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=DRAWS).astype(np.float64)
    return sums, counts, draws


def _interval(means: NDArray[np.float64]) -> tuple[float, float]:
    rest = (100 - LEVEL_PERCENT) / 2
    low, high = np.nanpercentile(means, (rest, 100 - rest))
    return float(low), float(high)
