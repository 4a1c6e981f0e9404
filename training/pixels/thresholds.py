"""Thresholds of single labels: kept only where they beat the sensor's common one on chips they were not chosen on."""

from __future__ import annotations

import numpy as np

from training.constants import FloatArray
from training.vocabulary import LABELS

CUTS = np.linspace(0.1, 0.8, 29)
"""Probabilities that are tried."""
LEAST_CHIPS = 40
"""Chips that must hold a label before it may have a threshold of its own."""


def own_thresholds(
    logits: list[FloatArray], truths: list[FloatArray], concepts: list[int], *, temperature: float, usual: float
) -> dict[str, float]:
    """Return label -> probability from which a pixel belongs to its mask.

    The threshold of the best pooled overlap is chosen on each half of the chips and tried on the other; where both
    trials beat `usual`, it is chosen again on all chips and kept.

    Args:
        logits: one array of pixels per chip and concept.
        truths: bool arrays of the same shapes.
        concepts: row of `LABELS` of each array.
        temperature: of the sensor's calibration.
        usual: threshold of the sensor's calibration.
    """
    cuts = np.append(CUTS, usual)
    edges = temperature * np.log(cuts / (1 - cuts))
    chosen = {}
    rows = np.array(concepts)
    for concept in np.unique(rows):
        own = np.flatnonzero(rows == concept)
        if sum(bool(truths[i].any()) for i in own) < LEAST_CHIPS:
            continue
        counts = np.stack([_count(logits[i], truths[i], edges) for i in own])
        halves = [counts[start::2].sum(axis=0) for start in (0, 1)]
        gains = [
            _overlap(other)[int(np.argmax(_overlap(one)[:-1]))] - _overlap(other)[-1]
            for one, other in (halves, halves[::-1])
        ]
        if min(gains) > 0:
            best = int(np.argmax(_overlap(counts.sum(axis=0))[:-1]))
            chosen[LABELS[concept]] = round(float(CUTS[best]), 3)
    return chosen


def _count(logits: FloatArray, truth: FloatArray, edges: FloatArray) -> FloatArray:
    """Return `(cuts, 2)` pixels in both and in either."""
    found = logits[None] > edges[:, None]
    wanted = np.asarray(truth, bool)[None]
    return np.stack([(found & wanted).sum(axis=1), (found | wanted).sum(axis=1)], axis=1)


def _overlap(counts: FloatArray) -> FloatArray:
    return np.asarray(counts[:, 0] / np.maximum(counts[:, 1], 1))
