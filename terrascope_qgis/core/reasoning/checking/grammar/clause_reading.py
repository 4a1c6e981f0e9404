"""Says what one clause of a sentence states of which masks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .clauses import Clause
from .notation import AMOUNT, DATE, MASK
from .parsing import load_grammar
from .sentence_tokens import SentenceTokens
from .statements import Statement

_CONFLICT_SHARE = 0.02
"""Two amounts of one unit, one "or" the other, may differ by no more."""
ROLES = {
    "n": "count", "g": "distance", "z": "pixel", "t": "whole", "c": "comparison", "h": "change", "o": "share",
    "b": "bare", "q": "size", "d": "size", "l": "level", "u": "untold",
}  # fmt: skip
"""First letter of a group -> what its amounts are."""

Pair = tuple[frozenset[int], frozenset[int]]
"""What a clause speaks of, and what it compares that with."""


class ClauseReader:
    """The clauses of one sentence."""

    def __init__(self, tokens: SentenceTokens) -> None:
        """Take a sentence."""
        self._tokens = tokens
        self._grammar = load_grammar()
        self.denied: set[int] = set()
        """Numbers of a relation that is denied."""

    def list_statements(
        self, clause: Clause, match: re.Match[str], pair: Pair, whole: tuple[int, int]
    ) -> Iterator[Statement]:
        """What a clause states.

        Args:
            clause: that was found.
            match: where it stands, with its groups.
            pair: what it speaks of.
            whole: its stretch with what opens it.
        """
        groups = {name for name, value in match.groupdict().items() if value is not None}
        one, other = pair
        if "k" in groups and not self._tokens.list_ids(*match.span("k")) <= one:
            return
        both, every = one | other, one | self._tokens.list_ids(*whole)
        is_denied = bool(self._grammar.denial.search(match[0]))
        for name in sorted(groups):
            span = match.span(name)
            if name == "ql":
                yield from self._pair(match.span("ml"), span)
            elif name[0] == "q":
                is_dated = self._tokens.text[slice(*whole)].count(DATE) == 1
                yield from self._list_sizes(span, other if name[1] == "2" else one, is_dated=is_dated)
            elif name[0] == "d":
                yield from self._list_sizes(span, frozenset(), is_dated=False)
            elif name[0] == "l":
                yield from self._list_levels(span, every, is_past=clause.name == "level on")
            elif name[0] == "e":
                yield from self._list_terms(span)
            elif is_denied and name[0] in "ch":
                self.denied |= set(self._tokens.list_amounts(*span))
            elif name[0] in ROLES:
                ids = {"n": one, "h": every}.get(name[0], both)
                yield from (Statement(ROLES[name[0]], ids, k) for k in self._tokens.list_amounts(*span))
        for found in self._grammar.size_of_pixel.finditer(self._tokens.text, *whole):
            yield from (Statement("pixel", frozenset(), k) for k in self._tokens.list_amounts(*found.span()))
        for kind in clause.states:
            if kind == "position" or clause.name == "rank":
                yield Statement(kind, one)
            yield Statement(kind, every if kind == "change" else both)
            if kind == "adjacency":
                yield from (Statement(kind, one | {number}) for number in every - both)

    def find_pair(self, match: re.Match[str], before: Pair) -> Pair:
        """The masks of a clause; those of the clause before where it names none."""
        named = {name for name, value in match.groupdict().items() if value is not None}
        one = self._tokens.list_ids(*match.span("m1")) if "m1" in named else before[0]
        if "m2" in named:
            return one, self._tokens.list_ids(*match.span("m2"))
        return one, frozenset() if "m1" in named else before[1]

    def _list_levels(self, span: tuple[int, int], every: frozenset[int], *, is_past: bool) -> Iterator[Statement]:
        """What there was and what there is: of the mask marked behind each, else of either."""
        places = [k for k in range(*span) if self._tokens.text[k] == AMOUNT]
        for place, end in zip(places, [*places[1:], span[1]], strict=True):
            marked = self._tokens.list_ids(place, end)
            step = -1 if is_past or (len(places) > 1 and place == places[0]) else 1
            yield Statement("level", marked or every, self._tokens.index(place), step=step)

    def _list_sizes(self, span: tuple[int, int], subjects: frozenset[int], *, is_dated: bool) -> Iterator[Statement]:
        """The amounts of a mask; what follows "of" is the size of the whole."""
        places = [k for k in range(*span) if self._tokens.text[k] == AMOUNT]
        wholes = {
            place
            for before, place in itertools.pairwise(places)
            if self._grammar.total.fullmatch(self._tokens.text, before + 1, place)
        }
        if self._is_torn(places) or not all(self._fits(places, place) for place in wholes):
            return
        for place, end in zip(places, [*places[1:], span[1]], strict=True):
            marked = self._tokens.list_ids(place, end)
            whole = self._tokens.index(end) if end in wholes else None
            if place in wholes:
                yield Statement("whole", frozenset(), self._tokens.index(place))
            elif marked:
                yield Statement("size", marked, self._tokens.index(place), names=subjects, whole=whole)
            else:
                yield Statement("size", subjects, self._tokens.index(place), is_dated=is_dated, whole=whole)

    def _fits(self, places: list[int], whole: int) -> bool:
        """Whether the amount before may be a part of another: no pixels "of 30 m"."""
        part = places[places.index(whole) - 1]
        one, other = (self._tokens.shape.amounts[self._tokens.index(place)].unit for place in (part, whole))
        return one == other or other is None or (one == "%" and other in ("m2", "px"))

    def _is_torn(self, places: list[int]) -> bool:
        """Whether it is one amount or another of the same unit: "12 % or 16 %"."""
        for one, other in itertools.pairwise(places):
            first, second = (self._tokens.shape.amounts[self._tokens.index(place)] for place in (one, other))
            is_either = self._grammar.either.search(self._tokens.text[one + 1 : other]) and first.unit == second.unit
            if is_either and abs(first.value - second.value) > _CONFLICT_SHARE * abs(first.value):
                return "exact" in (first.bound, second.bound)
        return False

    def _pair(self, masks: tuple[int, int], amounts: tuple[int, int]) -> Iterator[Statement]:
        mentions = [self._tokens.mention_ids(k) for k in range(*masks) if self._tokens.text[k] == MASK]
        if len(mentions) == 1:
            place = next(k for k in range(*masks) if self._tokens.text[k] == MASK)
            mentions = [frozenset({number}) for number in self._tokens.shape.mention(self._tokens.char(place)).ids]
        indices = self._tokens.list_amounts(*amounts)
        if len(mentions) == len(indices):
            yield from (Statement("size", ids, index) for ids, index in zip(mentions, indices, strict=True))

    def _list_terms(self, span: tuple[int, int]) -> Iterator[Statement]:
        """Of a calculation: an amount right before a mask is its size."""
        for place in range(*span):
            if self._tokens.text[place] != AMOUNT:
                continue
            has_mask = self._tokens.text[place + 1 : min(place + 2, span[1])] == MASK
            ids = self._tokens.mention_ids(place + 1) if has_mask else frozenset()
            is_operand = has_mask and AMOUNT in self._tokens.text[place + 1 : span[1]]
            yield Statement("size" if is_operand else "sum", ids, self._tokens.index(place))
