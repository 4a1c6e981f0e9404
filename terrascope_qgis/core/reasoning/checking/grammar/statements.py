"""What an understood sentence says, and whether a claim was made of that."""

from __future__ import annotations

from dataclasses import dataclass, field

from ....result import Claim

_SIZES = ("percent", "area", "pixels")


@dataclass(frozen=True)
class When:
    """When something is said to hold, each date as `DateWord.iso` has it."""

    at: tuple[str, ...] = ()
    """On these dates."""
    since: tuple[str, ...] = ()
    """From these on: "since", "from", the first behind "between"."""
    until: tuple[str, ...] = ()
    """Up to these: "until", "to", the last behind "between"."""
    by: tuple[str, ...] = ()
    """At these at the latest."""

    @property
    def dates(self) -> frozenset[str]:
        """All of them."""
        return frozenset((*self.at, *self.since, *self.until, *self.by))


@dataclass(frozen=True)
class Statement:
    """What a sentence says of one amount, or of some masks without one."""

    role: str
    """`size`, `level` (at one of two dates), `bare` (no mask is named), `count`, `distance`, `share`, `pixel`, `whole`,
    `sum`, `untold` (held against nothing), `dated` (seen at a date), or the kind of a relation: `comparison`,
    `change`, `adjacency`, `position`."""
    subjects: frozenset[int]
    """Ids of the masks."""
    amount: int | None = None
    """Its index; None = a relation without a number."""
    names: frozenset[int] = frozenset()
    """Ids that its words stand for, where a mark elsewhere tells which of them is meant."""
    step: int = 0
    """Of a level: -1 = what there was, 1 = what there is then, 0 = not told."""
    is_dated: bool = False
    """Whether one date tells which of the masks is meant."""
    when: When = When()
    whole: int | None = None
    """Index of the amount that its own is said to be a part of: "12 % of the 100 ha"."""
    part_of: frozenset[int] = frozenset()
    """Masks that it tells a part of: "of the 30 ha of forest [1], 9 ha were lost [3]"."""
    sides: tuple[str, ...] = ()
    """Parts of the picture it is told of, as `extraction.sides` has them."""


@dataclass
class Reading:
    """What a sentence says, if it is understood."""

    statements: list[Statement] = field(default_factory=list)
    trouble: str = ""
    """Why it is not understood; empty if it is."""
    early: set[int] = field(default_factory=set)
    """Masks it calls former, earlier, ..."""
    late: set[int] = field(default_factory=set)
    """Masks it calls later, current, ..."""
    named: set[int] = field(default_factory=set)
    """Masks it names without a mark."""
    marked: set[int] = field(default_factory=set)
    """Masks it names with their mark."""
    alone: set[int] = field(default_factory=set)
    """Masks whose mark stands without a name."""
    unseen: bool = False
    """Whether it names a class that no mask shows."""
    spans: list[frozenset[int]] = field(default_factory=list)
    """Masks of the two ends of each time it tells of: "from 2021 [1] to 2022 [2]"."""
    counts: list[tuple[frozenset[int], float]] = field(default_factory=list)
    """Masks, and how many parts of them it tells of."""
    changing: set[int] = field(default_factory=set)
    """Masks it tells of as of a change: "it affects 9 ha"."""
    ones: set[int] = field(default_factory=set)
    """Masks it speaks of as of one thing: "a pond", "the large lake"."""

    def find_dated(self, date: str) -> list[Statement]:
        """What the sentence says of a date, as `DateWord.iso` has it; of its numbers, if it tells some then."""
        told = [said for said in self.statements if date in said.when.dates]
        return [said for said in told if said.amount is not None] or told

    def find(self, claim: Claim, amount: int | None) -> list[Statement]:
        """What the sentence says that a claim was made of, of the same masks.

        Args:
            claim: found in the sentence.
            amount: index of its number; None = it has none of its own.
        """
        return [said for said in self.statements if said.amount == amount and _is_of(said, claim)]


def _is_of(said: Statement, claim: Claim) -> bool:
    ids = frozenset(claim.segments)
    if said.role == "sum":
        return True
    if claim.kind in _SIZES and not ids:
        return said.role == "whole"
    if claim.kind in _SIZES and len(claim.segments) == 2 and said.role == "share":
        return ids == said.subjects
    if claim.kind in _SIZES:
        if said.role == "bare":
            return len(ids) == 1
        is_one_of = len(ids) == 1 and ids <= said.subjects
        return is_one_of if said.role == "level" or said.is_dated else said.role == "size" and ids == said.subjects
    if claim.kind == "resolution":
        return said.role == "pixel"
    if claim.kind == "change":
        return said.role == "change" and bool(ids) and ids <= said.subjects
    role = {"count": ("count", "size"), "distance": ("distance", "share", "comparison")}.get(claim.kind, (claim.kind,))
    return said.role in role and ids == said.subjects
