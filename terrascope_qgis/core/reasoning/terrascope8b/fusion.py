"""Chooses for each picked cell whether the model gets the optical or the SAR token of it."""

from __future__ import annotations

import math

import numpy as np

from ...request import Fusion
from ..area.inputs import BoolArray, FloatArray
from .picking import IndexArray

LEAST_VALID = 0.5
"""Share of valid pixels below which an optical cell gives way to a better SAR one."""


def choose_sar(
    places: IndexArray,
    *,
    rule: Fusion,
    tokens: tuple[FloatArray, FloatArray],
    query: FloatArray,
    valid: tuple[FloatArray, FloatArray],
) -> BoolArray:
    """Whether SAR is taken, for each picked cell; ties go to the optical picture.

    Args:
        places: of the cells among the tokens of one picture.
        rule: by the quality of the pictures, or by the paper's rank of the tokens.
        tokens: `(n, hidden)` of the optical and of the SAR picture.
        query: `(L, hidden)` embedding rows of the question.
        valid: share of valid pixels per token place, of the optical and of the SAR picture.
    """
    if not len(places):
        return np.zeros(0, bool)
    if rule is Fusion.RANK:
        optical, sar = (rank_cells(part[places], query) for part in tokens)
        return np.asarray(sar > optical)
    optical_valid, sar_valid = (part[places] for part in valid)
    return np.asarray((optical_valid < LEAST_VALID) & (sar_valid > optical_valid))


def rank_cells(cells: FloatArray, query: FloatArray) -> FloatArray:
    """The paper's weight of each cell: softmax over the cells of its likeness to each word, averaged over the words.

    The weights of one picture sum to 1, so this compares ranks within the pictures and says nothing of their quality.
    """
    scores = cells @ query.T / math.sqrt(cells.shape[1])
    powers = np.exp(scores - scores.max(axis=0))
    return np.asarray((powers / powers.sum(axis=0)).mean(axis=1))
