"""Reads a sentence by the grammar, as a whole or not at all, and says what it states of which masks."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from ..extraction.shape import Shape
from ..extraction.sides import list_sides
from .clauses import Clause
from .notation import AMOUNT, DATE, MASK, OF_WHOLE
from .parsing import Parser, load_grammar
from .statements import Reading, Statement
from .tokens import tokenize
from .units import fits

_CONFLICT_SHARE = 0.02
"""Two amounts of one unit, one "or" the other, may differ by no more."""


@functools.lru_cache(maxsize=2)
def read_sentence(shape: Shape) -> Reading:
    """What a sentence says."""
    return _Reader(shape).read()


_Pair = tuple[frozenset[int], frozenset[int]]
"""What a clause speaks of, and what it compares that with."""


class _Reader:
    """One sentence."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._grammar = load_grammar()
        self._tokens = tokenize(shape, self._grammar.words).fold(self._grammar.of_whole, OF_WHOLE)
        self._text = self._tokens.text
        self._counted = {
            k for found in self._grammar.bare.finditer(self._text) for k in range(*found.span()) if self._is_amount(k)
        }
        self._parser = Parser(self._text, self._accept)
        self._denied: set[int] = set()
        """Numbers of a relation that is denied."""

    def read(self) -> Reading:
        """What it says."""
        for mention in self._shape.mentions:
            if mention.is_misnamed:
                words = self._shape.source[mention.start : mention.end]
                return Reading(trouble=f"\u201c{words}\u201d is the name of another class")
            if mention.is_strange:
                words = self._shape.source[mention.start : mention.end]
                return Reading(trouble=f"\u201c{words}\u201d is not known as a name of the mask")
            if mention.is_guess:
                words = self._shape.source[mention.start : mention.end]
                return Reading(trouble=f"\u201c{words}\u201d may mean several masks")
        pieces = self._parser.parse()
        if pieces is None:
            return Reading(trouble=self._describe_trouble(self._parser.furthest))
        reading = Reading()
        pair: _Pair = frozenset(), frozenset()
        opening = sides = self._list_sides(0, pieces[0][2].start())
        for start, clause, match in pieces:
            pair = self._find_pair(match, pair)
            if clause.name == "level on" and not self._goes_as_told(match):
                return Reading(trouble=self._describe_trouble(start))
            span = start, match.end()
            when = self._grammar.times.read(self._text, *span, lambda place: self._shape.date(self._char(place)).iso)
            carried = () if "m1" in match.groupdict() and match["m1"] else sides
            sides = (*dict.fromkeys((*opening, *carried, *self._list_sides(*span))),)
            for said in self._list_statements(clause, match, pair, span):
                own = opening if said.role == "position" else sides
                reading.statements.append(replace(said, when=when, sides=own))
        if (lost := self._find_lost(reading)) is not None:
            return Reading(trouble=self._describe_trouble(lost))
        for k in (k for k, token in enumerate(self._text) if token == MASK):
            mention = self._shape.mention(self._char(k))
            if self._is_bare(k):
                reading.alone |= set(mention.ids)
            else:
                (reading.marked if mention.is_marked else reading.named).update(mention.ids)
        for found in self._grammar.rank.finditer(self._text):
            if not self._is_bare(found.end() - 1):
                # "The second lake [1]" is not all of mask 1.
                return Reading(trouble=self._describe_trouble(found.start()))
        if self._grammar.remains.search(self._text):
            reading.late |= self._list_ids(0, len(self._text))
        for pattern, ids in (
            (self._grammar.early, reading.early),
            (self._grammar.late, reading.late),
            (self._grammar.one, reading.ones),
        ):
            for found in pattern.finditer(self._text):
                # "The former [1]" is the one named first.
                if ids is not reading.early or not self._is_bare(found.end() - 1):
                    ids |= self._list_ids(*found.span())
        return reading

    def _accept(self, clause: Clause, match: re.Match[str]) -> bool:
        """Whether each number of a clause can be what the clause tells, and what stands behind it is its mark."""
        sides = [self._list_ids(*match.span(name)) for name in ("m1", "m2") if name in match.groupdict()]
        if clause.name in _OF_TWO and len(sides) == 2 and sides[0] & sides[1]:
            return False
        if clause.name == "heading" and ":" not in self._text[match.end() - 1 : match.end() + 1]:
            return False
        for name, value in match.groupdict().items():
            role = _ROLES.get(name[0]) if value is not None else None
            if role is None:
                continue
            for k in filter(self._is_amount, range(*match.span(name))):
                unit = self._shape.amounts[self._index(k)].unit
                if not fits(role, unit, is_counted=k in self._counted):
                    return False
                is_named = self._text[k + 1 : k + 2] == MASK and k + 1 < match.end(name) and not self._is_bare(k + 1)
                if is_named and name[0] == "q" and unit is not None and "m1" in match.groupdict():
                    return False
        return True

    def _goes_as_told(self, match: re.Match[str]) -> bool:
        """Whether a size is larger than the one it is "up from", or smaller than that it is "down from"."""
        (then,) = (self._shape.amounts[k] for k in self._list_amounts(*match.span("l")))
        before = [self._shape.amounts[k] for k in self._list_amounts(0, match.start())]
        now = next((amount for amount in reversed(before) if amount.unit == then.unit), None)
        is_up = self._grammar.up.match(self._text, match.start()) is not None
        return now is not None and now.value != then.value and (now.value > then.value) == is_up

    def _find_lost(self, reading: Reading) -> int | None:
        """Token of a number that is told of nothing; None if there is none."""
        places = {self._index(k): k for k, token in enumerate(self._text) if token == AMOUNT}
        known = {said.amount for said in reading.statements} | self._denied
        for found in self._grammar.number_of.finditer(self._text):
            known |= {k for k in self._list_amounts(*found.span()) if self._shape.amounts[k].unit is None}
        lost = next((index for index in places if index not in known), None)
        for found in self._grammar.size_of_pixel.finditer(self._text):
            sizes = self._list_amounts(*found.span())
            lost = next((k for k in sizes if not fits("pixel", self._shape.amounts[k].unit, is_counted=False)), lost)
        return None if lost is None else places[lost]

    def _list_sides(self, start: int, end: int) -> tuple[str, ...]:
        """The parts of the picture that some tokens name."""
        places = self._tokens.places
        return tuple(list_sides(self._shape.text[places[start] : places[end]])) if end > start else ()

    def _describe_trouble(self, start: int) -> str:
        if self._tokens.unknown:
            return " ".join(f"\u201c{word}\u201d" for word in self._tokens.unknown[:3]) + " is not understood"
        words = self._shape.words(self._tokens.places[start], len(self._shape.text))
        return f"\u201c{words}\u201d is not understood"

    def _list_statements(
        self, clause: Clause, match: re.Match[str], pair: _Pair, whole: tuple[int, int]
    ) -> Iterator[Statement]:
        groups = {name for name, value in match.groupdict().items() if value is not None}
        one, other = pair
        if "k" in groups and not self._list_ids(*match.span("k")) <= one:
            return
        both, every = one | other, one | self._list_ids(*whole)
        is_denied = bool(self._grammar.denial.search(match[0]))
        for name in sorted(groups):
            span = match.span(name)
            if name == "ql":
                yield from self._pair(match.span("ml"), span)
            elif name[0] == "q":
                is_dated = self._text[slice(*whole)].count(DATE) == 1
                yield from self._list_sizes(span, other if name[1] == "2" else one, is_dated=is_dated)
            elif name[0] == "d":
                yield from self._list_sizes(span, frozenset(), is_dated=False)
            elif name[0] == "l":
                yield from self._list_levels(span, every)
            elif name[0] == "e":
                yield from self._list_terms(span)
            elif is_denied and name[0] in "ch":
                self._denied |= set(self._list_amounts(*span))
            elif name[0] in _ROLES:
                ids = {"n": one, "h": every}.get(name[0], both)
                yield from (Statement(_ROLES[name[0]], ids, k) for k in self._list_amounts(*span))
        for found in self._grammar.size_of_pixel.finditer(self._text, *whole):
            yield from (Statement("pixel", frozenset(), k) for k in self._list_amounts(*found.span()))
        for kind in clause.states:
            if kind == "position" or clause.name == "rank":
                yield Statement(kind, one)
            yield Statement(kind, every if kind == "change" else both)
            if kind == "adjacency":
                yield from (Statement(kind, one | {number}) for number in every - both)

    def _find_pair(self, match: re.Match[str], before: _Pair) -> _Pair:
        """The masks of a clause; those of the clause before where it names none."""
        named = {name for name, value in match.groupdict().items() if value is not None}
        one = self._list_ids(*match.span("m1")) if "m1" in named else before[0]
        if "m2" in named:
            return one, self._list_ids(*match.span("m2"))
        return one, frozenset() if "m1" in named else before[1]

    def _list_levels(self, span: tuple[int, int], every: frozenset[int]) -> Iterator[Statement]:
        """What there was and what there is: of the mask marked behind each, else of either."""
        places = [k for k in range(*span) if self._text[k] == AMOUNT]
        for place, end in zip(places, [*places[1:], span[1]], strict=True):
            marked = self._list_ids(place, end)
            yield Statement("level", marked or every, self._index(place))

    def _list_sizes(self, span: tuple[int, int], subjects: frozenset[int], *, is_dated: bool) -> Iterator[Statement]:
        """The amounts of a mask; what follows "of" is the size of the whole."""
        places = [k for k in range(*span) if self._text[k] == AMOUNT]
        wholes = {
            place
            for before, place in itertools.pairwise(places)
            if self._grammar.total.fullmatch(self._text, before + 1, place)
        }
        if self._is_torn(places) or not all(self._fits(places, place) for place in wholes):
            return
        for place, end in zip(places, [*places[1:], span[1]], strict=True):
            marked = self._list_ids(place, end)
            if place in wholes:
                yield Statement("whole", frozenset(), self._index(place))
            elif marked:
                yield Statement("size", marked, self._index(place), names=subjects)
            else:
                yield Statement("size", subjects, self._index(place), is_dated=is_dated)

    def _fits(self, places: list[int], whole: int) -> bool:
        """Whether the amount before may be a part of another: no pixels "of 30 m"."""
        part = places[places.index(whole) - 1]
        one, other = (self._shape.amounts[self._index(place)].unit for place in (part, whole))
        return one == other or other is None or (one == "%" and other in ("m2", "px"))

    def _is_torn(self, places: list[int]) -> bool:
        """Whether it is one amount or another of the same unit: "12 % or 16 %"."""
        for one, other in itertools.pairwise(places):
            first, second = (self._shape.amounts[self._index(place)] for place in (one, other))
            is_either = self._grammar.either.search(self._text[one + 1 : other]) and first.unit == second.unit
            if is_either and abs(first.value - second.value) > _CONFLICT_SHARE * abs(first.value):
                return "exact" in (first.bound, second.bound)
        return False

    def _pair(self, masks: tuple[int, int], amounts: tuple[int, int]) -> Iterator[Statement]:
        mentions = [self._mention_ids(k) for k in range(*masks) if self._text[k] == MASK]
        if len(mentions) == 1:
            place = next(k for k in range(*masks) if self._text[k] == MASK)
            mentions = [frozenset({number}) for number in self._shape.mention(self._char(place)).ids]
        indices = self._list_amounts(*amounts)
        if len(mentions) == len(indices):
            yield from (Statement("size", ids, index) for ids, index in zip(mentions, indices, strict=True))

    def _list_terms(self, span: tuple[int, int]) -> Iterator[Statement]:
        """Of a calculation: an amount right before a mask is its size."""
        for place in range(*span):
            if self._text[place] != AMOUNT:
                continue
            has_mask = self._text[place + 1 : min(place + 2, span[1])] == MASK
            ids = self._mention_ids(place + 1) if has_mask else frozenset()
            is_operand = has_mask and AMOUNT in self._text[place + 1 : span[1]]
            yield Statement("size" if is_operand else "sum", ids, self._index(place))

    def _is_amount(self, place: int) -> bool:
        return self._text[place] == AMOUNT

    def _list_amounts(self, start: int, end: int) -> list[int]:
        return [self._index(k) for k in range(start, end) if self._text[k] == AMOUNT]

    def _list_ids(self, start: int, end: int) -> frozenset[int]:
        found = [self._mention_ids(k) for k in range(start, end) if self._text[k] == MASK]
        return frozenset().union(*found)

    def _mention_ids(self, place: int) -> frozenset[int]:
        return frozenset(self._shape.mention(self._char(place)).ids)

    def _is_bare(self, place: int) -> bool:
        """Whether a mask has a mark only, and no name."""
        return self._shape.source[self._shape.origin[self._tokens.places[place]]] == "["

    def _index(self, place: int) -> int:
        return self._shape.amount_index(self._char(place))

    def _char(self, place: int) -> str:
        return self._shape.text[self._tokens.places[place]]


_OF_TWO = ("comparison", "comparison again", "distance", "neighbours", "sum")
"""Clauses whose two sides are no one mask."""
_ROLES = {
    "n": "count", "g": "distance", "z": "pixel", "t": "whole", "c": "comparison", "h": "change", "o": "share",
    "b": "bare", "q": "size", "d": "size", "l": "level", "u": "untold",
}  # fmt: skip
"""First letter of a group -> what its amounts are."""
