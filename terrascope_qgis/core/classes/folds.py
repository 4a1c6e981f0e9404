"""Parts labels into blocks that lie apart, so that a class is never tested next to what it was learned from."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from sklearn.cluster import KMeans

from .label_cells import LabelledCells

IndexArray = NDArray[np.int64]
MAX_BLOCKS = 8
MIN_BLOCKS = 2
GAPS_PX = (32, 16, 8)
"""Distances tried between labels tested and labels learned from, the widest first."""
MIN_OF_EACH = 4
"""Labelled cells of the class and of others that a fold must keep to learn from."""
MIN_KEPT = 0.5
"""Share of the labels outside the block that a fold must keep; a wider gap would test another, poorer class."""


@dataclass(frozen=True)
class Fold:
    """One block of labels that is tested, and what may be learned from meanwhile."""

    test: IndexArray
    train: IndexArray


@dataclass(frozen=True)
class FoldPlan:
    """Folds with the distance they keep."""

    folds: tuple[Fold, ...]
    gap_px: int


def plan_folds(cells: LabelledCells) -> FoldPlan | None:
    """Plan the folds with the widest gap that still allows testing the class and the rest in at least two blocks.

    Blocks are clusters of the middles of the labelled shapes, so a polygon never falls into two blocks. From what is
    learned from, every label nearer to a tested one than the gap is left out.

    Returns:
        The plan; None if the labels lie too close together.
    """
    # Two blocks are better than none, but a smaller gap is better than two blocks.
    for counts in (range(MAX_BLOCKS, MIN_BLOCKS, -1), (MIN_BLOCKS,)):
        for gap_px, count in itertools.product(GAPS_PX, counts):
            blocks = _find_blocks(cells, count)
            folds = _make_folds(cells, blocks, gap_px)
            # Each label is tested, or the score would be that of the easy ones.
            if len(folds) == len(np.unique(blocks)) and _tests_both(cells, folds):
                return FoldPlan(tuple(folds), gap_px)
    return None


def _find_blocks(cells: LabelledCells, count: int) -> IndexArray:
    """Block of each cell."""
    # Background cells have no shape; each stands for itself.
    units = np.where(cells.shape >= 0, cells.shape, cells.shape.max(initial=0) + 1 + np.arange(len(cells)))
    _, unit = np.unique(units, return_inverse=True)
    sizes = np.bincount(unit)
    middles = np.column_stack([np.bincount(unit, cells.row_col[:, axis]) / sizes for axis in (0, 1)])
    of_class = np.bincount(unit, cells.is_class) > 0
    # Clusters of the class's own shapes; the others go with the nearest, so that most blocks hold both.
    anchors = middles[of_class] if of_class.any() else middles
    count = min(count, len(np.unique(anchors, axis=0)))
    model = KMeans(count, n_init=4, random_state=0).fit(anchors)
    return np.asarray(model.predict(middles)[unit], np.int64)


def _make_folds(cells: LabelledCells, blocks: IndexArray, gap_px: int) -> list[Fold]:
    folds = []
    for block in np.unique(blocks):
        test = np.flatnonzero(blocks == block)
        tree = cKDTree(cells.row_col[test])
        distance, _ = tree.query(cells.row_col)
        train = np.flatnonzero((blocks != block) & (distance >= gap_px))
        own = np.count_nonzero(cells.is_class[train])
        enough = min(own, len(train) - own) >= MIN_OF_EACH
        if enough and len(train) >= MIN_KEPT * np.count_nonzero(blocks != block):
            folds.append(Fold(test, train))
    return folds


def _tests_both(cells: LabelledCells, folds: list[Fold]) -> bool:
    """Whether at least two folds test the class and at least two test anything else."""
    own = sum(bool(cells.is_class[fold.test].any()) for fold in folds)
    other = sum(not cells.is_class[fold.test].all() for fold in folds)
    return min(own, other) >= MIN_BLOCKS
