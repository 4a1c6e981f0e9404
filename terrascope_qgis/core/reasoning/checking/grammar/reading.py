"""Reads a sentence by the grammar, as a whole or not at all, and says what it states of which masks."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ....words.said import Said, say
from ..extraction.mentions import Mention
from ..extraction.shape import Shape
from ..extraction.sides import list_sides
from .clause_reading import ROLES, ClauseReader, Pair
from .clauses import Clause
from .notation import AMOUNT, MASK
from .parsing import Parser, load_grammar
from .sentence_tokens import SentenceTokens
from .statements import Reading, Statement, When
from .units import fits

_OF_TWO = ("comparison", "comparison again", "distance", "neighbours", "sum")
"""Clauses whose two sides are no one mask."""
_OF_NO_OTHER = (
    "comparison",
    "comparison again",
    "rank",
    "rank again",
    "neighbours",
    "neighbours on",
    "place",
    "place again",
    "place on",
)
"""Clauses that "only" would tell of no other mask or place."""


@functools.lru_cache(maxsize=2)
def read_sentence(shape: Shape) -> Reading:
    """What a sentence says."""
    return _Reader(shape).read()


def _doubt_mention(mention: Mention, words: str) -> Said | None:
    """Why it is not sure which mask some words mean; None if it is."""
    if mention.is_misnamed:
        return say("note_other_class", words=words)
    if mention.is_strange:
        return say("note_no_name", words=words)
    return say("note_may_mean", words=words) if mention.is_guess else None


class _Reader:
    """One sentence."""

    def __init__(self, shape: Shape) -> None:
        self._grammar = load_grammar()
        self._tokens = SentenceTokens(shape)
        self._shape, self._text = shape, self._tokens.text
        self._clauses = ClauseReader(self._tokens)
        self._counted = {
            k
            for found in self._grammar.bare.finditer(self._text)
            for k in range(*found.span())
            if self._tokens.is_amount(k)
        }
        self._parser = Parser(self._text, self._accept)

    def read(self) -> Reading:
        """What it says."""
        for mention in self._shape.mentions:
            if doubt := _doubt_mention(mention, self._shape.source[mention.start : mention.end]):
                return Reading(trouble=doubt)
        pieces = self._parser.parse()
        if pieces is None:
            return Reading(trouble=self._describe_trouble(self._parser.furthest))
        reading = Reading()
        pair: Pair = frozenset(), frozenset()
        opening = sides = self._list_sides(0, pieces[0][2].start())
        opened = self._read_times(0, pieces[0][2].start())
        parted: frozenset[int] = frozenset()
        for start, clause, match in pieces:
            pair = self._clauses.find_pair(match, pair)
            if clause.name == "level on" and not self._goes_as_told(match):
                return Reading(trouble=self._describe_trouble(start))
            span = start, match.end()
            when = self._read_times(*span)
            if not when.dates:
                # "In 2021 the lake covers 10 % and the forest 30 %" is all of 2021.
                when = When(at=opened.at)
            carried = () if "m1" in match.groupdict() and match["m1"] else sides
            sides = (*dict.fromkeys((*opening, *carried, *self._list_sides(*span))),)
            told = list(self._clauses.list_statements(clause, match, pair, span))
            for said in told or [Statement("dated", self._tokens.list_ids(*span))]:
                own = opening if said.role == "position" else sides
                if said.role == "count" and said.amount is not None:
                    reading.counts.append((said.subjects, self._shape.amounts[said.amount].value))
                reading.statements.append(replace(said, when=when, sides=own, part_of=parted))
            if clause.name == "part of":
                parted = pair[0]
        if (lost := self._find_lost(reading)) is not None:
            return Reading(trouble=self._describe_trouble(lost))
        for k in (k for k, token in enumerate(self._text) if token == MASK):
            mention = self._shape.mention(self._tokens.char(k))
            reading.unseen |= not mention.ids
            if self._tokens.is_bare(k):
                reading.alone |= set(mention.ids)
            else:
                (reading.marked if mention.is_marked else reading.named).update(mention.ids)
        for found in self._grammar.rank.finditer(self._text):
            if not self._tokens.is_bare(found.end() - 1):
                # "The second lake [1]" is not all of mask 1.
                return Reading(trouble=self._describe_trouble(found.start()))
        reading.spans = [self._tokens.list_ids(*found.span()) for found in self._grammar.spans.finditer(self._text)]
        if self._grammar.changes.search(self._text):
            reading.changing |= self._tokens.list_ids(0, len(self._text))
        if self._grammar.remains.search(self._text):
            reading.late |= self._tokens.list_ids(0, len(self._text))
        for found in self._grammar.then_now.finditer(self._text):
            # "The lake [2] had 15 ha and has 10 ha [1]".
            reading.early |= self._tokens.list_single(*found.span("a"))
            reading.late |= self._tokens.list_single(*found.span("z"))
        for pattern, ids in (
            (self._grammar.early, reading.early),
            (self._grammar.late, reading.late),
            (self._grammar.one, reading.ones),
        ):
            for found in pattern.finditer(self._text):
                if ids is reading.ones and self._text[max(found.start() - 1, 0)] == AMOUNT:
                    # "Twelve small ponds" are not one of them.
                    continue
                # "The former [1]" is the one named first.
                if ids is not reading.early or not self._tokens.is_bare(found.end() - 1):
                    ids |= self._tokens.list_ids(*found.span())
        return reading

    def _accept(self, clause: Clause, match: re.Match[str]) -> bool:
        """Whether each number of a clause can be what the clause tells, and what stands behind it is its mark."""
        sides = [self._tokens.list_ids(*match.span(name)) for name in ("m1", "m2") if name in match.groupdict()]
        if clause.name in _OF_TWO and len(sides) == 2 and sides[0] & sides[1]:
            return False
        masks = [k for k in range(*match.span()) if self._text[k] == MASK]
        if clause.name != "sight" and not all(map(self._tokens.mention_ids, masks)):
            # "The lake [1] and the snow cover 12 ha", "snow covers 12 ha [1]" where no mask shows snow.
            return False
        if clause.name in _OF_NO_OTHER and self._grammar.sole.search(self._text, match.start(), match.end()):
            # "The lake [1] borders only the town [3]".
            return False
        if clause.name == "heading" and ":" not in self._text[match.end() - 1 : match.end() + 1]:
            return False
        for name, value in match.groupdict().items():
            role = ROLES.get(name[0]) if value is not None else None
            if role is None:
                continue
            for k in filter(self._tokens.is_amount, range(*match.span(name))):
                unit = self._shape.amounts[self._tokens.index(k)].unit
                if not fits(role, unit, is_counted=k in self._counted):
                    return False
                is_named = (
                    self._text[k + 1 : k + 2] == MASK and k + 1 < match.end(name) and not self._tokens.is_bare(k + 1)
                )
                if is_named and name[0] in "qd" and unit is not None:
                    return False
        return True

    def _goes_as_told(self, match: re.Match[str]) -> bool:
        """Whether a size is larger than the one it is "up from", or smaller than that it is "down from"."""
        levels = [self._shape.amounts[k] for k in self._tokens.list_amounts(*match.span("l"))]
        if len(levels) != 1:
            return False
        then = levels[0]
        before = [self._shape.amounts[k] for k in self._tokens.list_amounts(0, match.start())]
        now = next((amount for amount in reversed(before) if amount.unit == then.unit), None)
        is_up = self._grammar.up.match(self._text, match.start()) is not None
        return now is not None and now.value != then.value and (now.value > then.value) == is_up

    def _find_lost(self, reading: Reading) -> int | None:
        """Token of a number that is told of nothing; None if there is none."""
        places = {self._tokens.index(k): k for k, token in enumerate(self._text) if token == AMOUNT}
        known = {said.amount for said in reading.statements} | self._clauses.denied
        for found in self._grammar.number_of.finditer(self._text):
            known |= {k for k in self._tokens.list_amounts(*found.span()) if self._shape.amounts[k].unit is None}
        lost = next((index for index in places if index not in known), None)
        for found in self._grammar.size_of_pixel.finditer(self._text):
            sizes = self._tokens.list_amounts(*found.span())
            lost = next((k for k in sizes if not fits("pixel", self._shape.amounts[k].unit, is_counted=False)), lost)
        return None if lost is None else places[lost]

    def _read_times(self, start: int, end: int) -> When:
        """The dates that some tokens name."""
        return self._grammar.times.read(
            self._text, start, end, lambda place: self._shape.date(self._tokens.char(place)).iso
        )

    def _list_sides(self, start: int, end: int) -> tuple[str, ...]:
        """The parts of the picture that some tokens name."""
        places = self._tokens.places
        return tuple(list_sides(self._shape.text[places[start] : places[end]])) if end > start else ()

    def _describe_trouble(self, start: int) -> str:
        if self._tokens.unknown:
            unknown = " ".join(f"\u201c{word}\u201d" for word in self._tokens.unknown[:3])
            return say("note_not_understood", words=unknown)
        words = self._shape.words(self._tokens.places[start], len(self._shape.text))
        return say("note_not_understood", words=f"\u201c{words}\u201d")
