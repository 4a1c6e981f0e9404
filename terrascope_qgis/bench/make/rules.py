"""What is true of a chip by the rules of the six TerraScope-Bench tasks; words and options are left to others."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ...core.geo.area import mask_area_m2
from ...core.geo.distance import measure_distance, share_boundary
from ...core.geo.distance_rule import DistanceRule
from ...core.geo.measure import count_parts
from .class_map import ChipTruth

COVERAGE, AREA, RANKING = "coverage_percentage", "area_quantification", "area_ranking"
BOUNDARY, DISTANCE, BUILDINGS = "boundary_detection", "distance_measurement", "building_change"
TASKS = (COVERAGE, AREA, RANKING, BOUNDARY, DISTANCE, BUILDINGS)

MIN_PERCENT = 5.0
MAX_PERCENT = 95.0
"""Ours: above it four different options are hard to find and the picture shows one class."""
MIN_BOUNDARY_PERCENT = 3.0
MAX_COMPONENTS = 5
MIN_GAP = 0.10
"""Ranked classes differ by more than this share of the larger."""
MIN_DISTANCE_PX = 3.0
"""The paper says more than 10, published items go down to 3."""
MIN_DISTANCE_PERCENT = 1.0
MIN_BUILDINGS, MIN_DESTROYED = 10, 3
MIN_BUILDING_PX = 2
BUILT_UP, LOST = "built_up", "loss:built_up"


@dataclass(frozen=True)
class Fact:
    """One thing that is true of a chip and can be asked for."""

    task: str
    chip: ChipTruth
    labels: tuple[str, ...]
    value: float | str | bool
    unit: str | None
    size: float | None = None
    """What options are drawn by: percent of the chip, for areas too, or pixels of distance; None for words."""


def find_facts(chip: ChipTruth) -> Iterator[Fact]:
    """Everything that the six rules let one ask about a chip."""
    percents = {label: _percent(chip.mask(label), chip.valid) for label in chip.labels}
    yield from _find_sizes(chip, percents)
    for one, other in itertools.combinations(chip.labels, 2):
        yield from _find_relations(chip, one, other, percents)
    if chip.earlier_codes is not None and BUILT_UP in chip.labels:
        yield from _find_destroyed(chip)


def find_destroyed(before: NDArray[np.bool_], after: NDArray[np.bool_]) -> tuple[int, NDArray[np.bool_]]:
    """Tell which buildings are gone.

    Args:
        before: `(H, W)` where buildings were; 8-connected parts of at least two pixels are buildings.
        after: `(H, W)` where they are.

    Returns:
        How many there were, and the pixels of those of which less than half is left.
    """
    parts, count = ndimage.label(before, structure=np.ones((3, 3), bool))
    sizes = np.bincount(parts.ravel(), minlength=count + 1)
    left = np.bincount(parts[after], minlength=count + 1)
    is_building = sizes >= MIN_BUILDING_PX
    is_building[0] = False
    gone = is_building & (2 * left < sizes)
    return int(is_building.sum()), gone[parts]


def _find_sizes(chip: ChipTruth, percents: dict[str, float]) -> Iterator[Fact]:
    for label, percent in percents.items():
        if not MIN_PERCENT <= percent <= MAX_PERCENT:
            continue
        yield Fact(COVERAGE, chip, (label,), percent, "%", percent)
        area = mask_area_m2(chip.mask(label), chip.grid)
        if area is not None:
            yield Fact(AREA, chip, (label,), area, "m2", percent)


def _find_relations(chip: ChipTruth, one: str, other: str, percents: dict[str, float]) -> Iterator[Fact]:
    small, large = sorted((percents[one], percents[other]))
    masks = chip.mask(one), chip.mask(other)
    if small >= MIN_PERCENT and large - small > MIN_GAP * large:
        yield Fact(RANKING, chip, (one, other), one if percents[one] == large else other, None)
    if small >= MIN_BOUNDARY_PERCENT and all(count_parts(mask, min_part_px=1) <= MAX_COMPONENTS for mask in masks):
        yield Fact(BOUNDARY, chip, (one, other), share_boundary(*masks), None)
    if small >= MIN_DISTANCE_PERCENT:
        distance = measure_distance(*masks, chip.grid, DistanceRule.CENTRES)
        if distance is not None and distance.m is not None and distance.px >= MIN_DISTANCE_PX:
            yield Fact(DISTANCE, chip, (one, other), distance.m, "m", distance.px)


def _find_destroyed(chip: ChipTruth) -> Iterator[Fact]:
    total, gone = find_destroyed(chip.earlier_mask(BUILT_UP), chip.mask(BUILT_UP))
    _, destroyed = ndimage.label(gone, structure=np.ones((3, 3), bool))
    if total >= MIN_BUILDINGS and destroyed >= MIN_DESTROYED:
        yield Fact(BUILDINGS, chip, (BUILT_UP,), 100.0 * destroyed / total, "%", 100.0 * destroyed / total)


def _percent(mask: NDArray[np.bool_], valid: NDArray[np.bool_]) -> float:
    return 100.0 * float(np.count_nonzero(mask)) / float(np.count_nonzero(valid))
