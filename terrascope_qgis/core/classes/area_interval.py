"""Bounds of how common a learned class is, from what it got wrong on left-out labels; needs no features."""

from __future__ import annotations

import numpy as np

from .learned_class import CrossValidation

DRAWS = 2000
MIN_YOUDEN = 0.05
"""Below this difference between hits and false alarms a share says nothing."""
_SEED = 0


def bound_percent(mapped_percent: float, score: CrossValidation) -> tuple[float, float]:
    """95 % bounds of the true percentage.

    A mapped share m comes from a true share t by m = t * hits + (1 - t) * false alarms. For each of many draws, blocks
    are drawn anew, and hits and false alarms from the counts over those blocks (Jeffreys' prior). So the bounds rest on
    labels that are typical of the area. They always hold the mapped share.

    Args:
        mapped_percent: share of the mask in the valid area.
        score: of the class.
    """
    rng = np.random.default_rng(_SEED)
    counts = np.array([(one.positives, one.found, one.others, one.false_alarms) for one in score.blocks], np.float64)
    drawn = counts[rng.integers(0, len(counts), (DRAWS, len(counts)))].sum(axis=1)
    positives, found, others, false_alarms = drawn.T
    hits = rng.beta(found + 0.5, positives - found + 0.5)
    alarms = rng.beta(false_alarms + 0.5, others - false_alarms + 0.5)
    share = np.clip((mapped_percent / 100 - alarms) / np.maximum(hits - alarms, MIN_YOUDEN), 0, 1)
    low, high = np.quantile(100 * share, [0.025, 0.975])
    return min(float(low), mapped_percent), max(float(high), mapped_percent)
