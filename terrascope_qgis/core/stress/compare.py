"""Holds the masks and the answer of a distorted run against those of the clean run; moved pixels are moved back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard

import numpy as np
from numpy.typing import NDArray

from ..raster.held import HeldStack
from ..result import AnalysisResult, Answer
from .layer_loss import find_pair
from .warp import Warp

BoolArray = NDArray[np.bool_]
MaskKey = tuple[str, str]
"""Label, and `first`, `last` or `change`: a lost or swapped date must not make masks strangers."""

NUMBER_TOLERANCE = 0.1
"""A number that moves by more than this share of the clean one counts as another answer."""


@dataclass(frozen=True)
class Overlap:
    """One mask against its clean counterpart, over pixels valid in both runs."""

    both_px: int
    either_px: int
    clean_px: int
    found_px: int

    @property
    def iou(self) -> float | None:
        """Intersection over union; None where the clean mask has no pixel to compare with."""
        return self.both_px / self.either_px if self.clean_px else None

    def __add__(self, other: Overlap) -> Overlap:
        """Both windows as one area."""
        return Overlap(
            self.both_px + other.both_px,
            self.either_px + other.either_px,
            self.clean_px + other.clean_px,
            self.found_px + other.found_px,
        )


@dataclass(frozen=True)
class MaskView:
    """The masks of one run of one window, and where they may be."""

    masks: Mapping[MaskKey, BoolArray]
    """Segments of the same label and date together."""
    valid: Mapping[str, BoolArray]
    """For `first`, `last` and `change` the pixels of the area that are valid at that date."""

    def mask(self, key: MaskKey) -> BoolArray:
        """The mask of a key; empty where the run drew none."""
        found = self.masks.get(key)
        return np.zeros_like(next(iter(self.valid.values()))) if found is None else found

    def valid_at(self, key: MaskKey) -> BoolArray:
        """Valid pixels of the key's date; of the last where the run has no such date."""
        return self.valid.get(key[1], self.valid["last"])


def view_masks(held: HeldStack, result: AnalysisResult | None) -> MaskView:
    """Sort the masks of a run by label and date.

    Args:
        held: the layers of the run.
        result: its outcome; None = it failed and drew nothing.
    """
    first, last = find_pair(held.layers)
    first_date = first.date.isoformat() if first.date is not None and first != last else None
    masks: dict[MaskKey, BoolArray] = {}
    for segment in result.segments if result is not None else ():
        is_change = segment.date is not None and "/" in segment.date
        slot = "change" if is_change else "first" if segment.date is not None and segment.date == first_date else "last"
        key = (segment.label, slot)
        masks[key] = segment.mask | masks[key] if key in masks else segment.mask
    seen = [_find_valid(held, (observation.optical, observation.sar)) for observation in (first, last)]
    valid = {"last": seen[1]} if first == last else {"first": seen[0], "last": seen[1], "change": seen[0] & seen[1]}
    return MaskView(masks, valid)


def compare_masks(clean: MaskView, found: MaskView, warp: Warp | None) -> dict[MaskKey, Overlap]:
    """Compare every mask of the clean run.

    Args:
        clean: the clean run.
        found: the distorted run.
        warp: how its pixels were moved; None = they were not.
    """
    overlaps = {}
    for key, mask in clean.masks.items():
        other, valid = found.mask(key), found.valid_at(key)
        if warp is not None:
            other, valid = warp.return_mask(other), warp.return_mask(valid)
        comparable = clean.valid_at(key) & valid
        one, other = mask & comparable, other & comparable
        counts = (np.count_nonzero(pixels) for pixels in (one & other, one | other, one, other))
        overlaps[key] = Overlap(*(int(count) for count in counts))
    return overlaps


def list_changes(clean: Answer, found: Answer, *, amounts: bool) -> tuple[str, ...]:
    """Say in which respects an answer is another one.

    Args:
        clean: the answer to the clean layers.
        found: the answer to the distorted ones.
        amounts: whether numbers can be compared; not where ground left the picture.

    Returns:
        Some of `status`, `choice`, `value` (another class, yes instead of no) and `number` (moved by more than
        `NUMBER_TOLERANCE`); empty where the answer holds.
    """
    changes = []
    if clean.status is not found.status:
        changes.append("status")
    if clean.choice != found.choice:
        changes.append("choice")
    if _is_number(clean.value) and _is_number(found.value) and clean.unit == found.unit:
        if amounts and abs(found.value - clean.value) > NUMBER_TOLERANCE * abs(clean.value):
            changes.append("number")
    elif (clean.value, clean.unit) != (found.value, found.unit):
        changes.append("value")
    return tuple(changes)


def _find_valid(held: HeldStack, indices: tuple[int | None, ...]) -> BoolArray:
    """Pixels of the area that any of the layers has."""
    seen = np.zeros(held.grid.shape, bool)
    for index in indices:
        if index is not None:
            seen |= np.isfinite(held.data[index]).all(axis=0)
    return seen & held.inside


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
