"""Draws wrong options that tell nothing: they come from where right ones come from, and their order is chance.

TerraScope-Bench's published items offer fixed multiples of the truth, so that "the second largest" is right without a
picture. Here the wrong options of an item are right answers of other items of the same task and, if there are enough,
the same class. Who sees only the options cannot tell which of them was drawn first. Options must differ enough to be
told apart, and drawing until they do would favour right answers far from the others; so each draw is tried once, and a
fact whose draw fails has to wait until all others have had theirs (`generate.draw_items`).
"""

from __future__ import annotations

import itertools
import math
import random
from collections import defaultdict
from collections.abc import Callable, Sequence

from .rules import AREA, BUILDINGS, COVERAGE, Fact

WRONG_OPTIONS = 3
MIN_POOL = 8
"""A class with fewer right answers borrows from the whole task."""
_RICH_POOL = 24
"""A pool this large is drawn from as it is."""
_JITTER = 0.25
"""Spread (of the logarithm, or of the log odds of a percentage) by which answers of a smaller pool are moved, so that
it does not repeat itself."""
_ANY_PERCENT, _ANY_LENGTH_PX = tuple(range(5, 96)), tuple(range(3, 41))
"""What options come from where the whole task has next to no right answers."""
_MIN_GAP_POINTS = 3.0
_MIN_RATIO = 1.2


class OptionPool:
    """Right answers of all facts, to draw wrong ones from."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        """Collect the numbers of `facts` by task and class."""
        self._values: dict[tuple[str, str], list[float]] = defaultdict(list)
        for fact in facts:
            number = _number(fact)
            if number is not None:
                self._values[fact.task, "+".join(fact.labels)].append(number)
                self._values[fact.task, ""].append(number)

    def draw(self, fact: Fact, rng: random.Random) -> list[float] | None:
        """Draw wrong answers once.

        Returns:
            Three numbers in the unit of the fact; None if they do not differ enough from the truth and each other.
        """
        own = self._values[fact.task, "+".join(fact.labels)]
        pool = own if len(own) >= MIN_POOL else self._values[fact.task, ""]
        truth = _number(fact)
        if truth is None:
            return None
        is_percent = fact.task in (COVERAGE, AREA, BUILDINGS)
        if len(pool) < MIN_POOL:
            pool = [*pool, *(_ANY_PERCENT if is_percent else _ANY_LENGTH_PX)]
        drawn = [rng.choice(pool) for _ in range(WRONG_OPTIONS)]
        if len(pool) < _RICH_POOL:
            drawn = [(_move_percent if is_percent else _move_length)(number, rng) for number in drawn]
        # What no right answer is, must not be offered: it would be known as wrong.
        fits = min(pool) <= min(drawn) and max(drawn) <= max(pool)
        if not fits or not _all_apart([truth, *drawn], _points_apart if is_percent else _ratio_apart):
            return None
        return [_from_number(fact, number) for number in drawn]


def balance_facts(facts: Sequence[Fact], rng: random.Random) -> list[Fact]:
    """Keep as many facts of each outcome for each pair of classes, so that the pair alone tells nothing.

    Args:
        facts: of one task whose value is a label or yes or no.
        rng: picks which to leave out.
    """
    by_pair: dict[tuple[str, ...], dict[object, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        by_pair[tuple(sorted(fact.labels))][fact.value].append(fact)
    kept = []
    for outcomes in by_pair.values():
        least = min(len(members) for members in outcomes.values()) if len(outcomes) == 2 else 0
        for members in outcomes.values():
            kept += rng.sample(members, least)
    return kept


def _number(fact: Fact) -> float | None:
    """What options of a fact are drawn by; None for words and yes or no."""
    return None if isinstance(fact.value, str | bool) else fact.size


def _from_number(fact: Fact, number: float) -> float:
    """A drawn size in the unit of the fact."""
    if not isinstance(fact.value, float) or fact.size is None:
        raise ValueError(f"{fact!r} has no number to draw others from")
    return number * fact.value / fact.size


def _move_percent(percent: float, rng: random.Random) -> float:
    odds = math.log(percent / (100 - percent)) if percent < 100 else 5.0
    return 100 / (1 + math.exp(-(odds + rng.gauss(0, _JITTER))))


def _move_length(length_px: float, rng: random.Random) -> float:
    """A moved length that two pixel centres can have, as every right one is."""
    moved, angle = length_px * math.exp(rng.gauss(0, _JITTER)), rng.uniform(0, math.pi / 2)
    return math.hypot(round(moved * math.cos(angle)), round(moved * math.sin(angle)))


def _points_apart(one: float, other: float) -> bool:
    return abs(one - other) >= _MIN_GAP_POINTS and _ratio_apart(one, other)


def _ratio_apart(one: float, other: float) -> bool:
    return max(one, other) >= _MIN_RATIO * min(one, other)


def _all_apart(values: Sequence[float], apart: Callable[[float, float], bool]) -> bool:
    ordered = sorted(values)
    return all(apart(one, other) for one, other in itertools.pairwise(ordered))
