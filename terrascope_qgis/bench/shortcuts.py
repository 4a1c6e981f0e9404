"""Finds items that can be answered without looking: options that are always the same multiples of the key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..core.reasoning.wording.options import read_quantity
from .items import BenchItem

MIN_ITEMS = 3
MIN_SHARE = 0.2
"""A pattern is a shortcut when at least this share of a task's items with numbers follow it."""
_TOLERANCE = 0.02
"""By how much a ratio may miss its multiple; options are rounded."""


@dataclass(frozen=True)
class FixedMultiples:
    """Options of many items of one task stand in the same ratios to the key."""

    task: str
    multiples: tuple[float, ...]
    """Sorted, the key itself being 1."""
    items: tuple[str, ...]
    """Ids."""
    share: float
    """Of the task's items with numeric options."""

    @property
    def rank(self) -> int:
        """Place of the key among the sorted options, from 0: what one has to pick to be right without looking."""
        return self.multiples.index(1.0)

    def describe(self) -> str:
        """One line for a reader."""
        shown = ", ".join(f"{multiple:g}" for multiple in self.multiples)
        place = f"number {self.rank + 1} of {len(self.multiples)} by size"
        return (
            f"{self.task}: {len(self.items)} items ({self.share:.0%} of those with numbers) have options at {shown} "
            f"times the truth; the right one is always {place}, so no picture is needed."
        )


def find_fixed_multiples(items: Sequence[BenchItem]) -> list[FixedMultiples]:
    """Find patterns that at least three items and a fifth of a task's numeric items follow."""
    by_task: dict[str, list[tuple[BenchItem, tuple[float, ...]]]] = {}
    for item in items:
        ratios = list_ratios(item)
        if ratios is not None:
            by_task.setdefault(item.task, []).append((item, ratios))
    found = []
    for task, members in by_task.items():
        left = list(members)
        while left:
            seed = left[0][1]
            alike = [(item, ratios) for item, ratios in left if _agree(seed, ratios)]
            left = [member for member in left if member not in alike]
            share = len(alike) / len(members)
            if len(alike) >= MIN_ITEMS and share >= MIN_SHARE:
                found.append(FixedMultiples(task, _typical(alike), tuple(item.id for item, _ in alike), share))
    return found


def list_ratios(item: BenchItem) -> tuple[float, ...] | None:
    """Options by size as multiples of the key; None unless at least three options are positive numbers."""
    values = read_values(item.options)
    if values is None or len(values) < 3 or item.key not in values or min(values.values()) < 0 or not values[item.key]:
        return None
    return tuple(sorted(value / values[item.key] for value in values.values()))


def read_values(options: Mapping[str, str]) -> dict[str, float] | None:
    """The options as numbers in base units; None if one is no number."""
    read = {letter: read_quantity(text) for letter, text in options.items()}
    if any(quantity is None for quantity in read.values()):
        return None
    return {letter: quantity.value for letter, quantity in read.items() if quantity is not None}


def _agree(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        len(one) == len(other)
        and one.index(1.0) == other.index(1.0)
        and all(abs(a - b) <= _TOLERANCE * max(a, b) for a, b in zip(one, other, strict=True))
    )


def _typical(members: Sequence[tuple[BenchItem, tuple[float, ...]]]) -> tuple[float, ...]:
    columns = zip(*(ratios for _, ratios in members), strict=True)
    return tuple(round(sorted(column)[len(column) // 2], 2) for column in columns)
