"""Covers a sentence with clauses of the grammar, from its first word to its last."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from .clause_phrases import CLAUSE_PHRASES
from .clauses import Clause, list_clauses
from .notation import AMOUNT, MASK, NAME, Notation
from .phrases import PHRASES
from .times import Times

MOST_TOKENS = 80
"""A longer sentence is not read."""
MOST_ENDS = 16
"""Nor is one with more places where a clause may end."""
Piece = tuple[int, Clause, re.Match[str]]
"""Token at which something begins, with what opens it; the clause; where it stands, with its groups."""


Accept = Callable[[Clause, re.Match[str]], bool]


class Grammar:
    """The compiled clauses."""

    def __init__(self) -> None:
        notation = Notation(PHRASES, CLAUSE_PHRASES)
        self.clauses = [(clause, notation.compile(clause.pattern), _list_needs(clause)) for clause in list_clauses()]
        opening = ("WHILE?", "OPENING*", "(SEE that?)?", "AFTER?", "(WHEN COMMA?)?")
        self.openings = [notation.compile(phrase) for phrase in opening]
        self.of_whole = re.compile(notation.compile("OFWHOLE").pattern + notation.compile("(?! of? Q)").pattern)
        self.joint = notation.compile(
            "(COMMA|COLON|DASH)? (and|while|whereas|but|so|thus|then|versus|vs|against)?(therefore|hence)?"
        )
        ends = notation.compile("COMMA|COLON|DASH|and|while|whereas|but|so|versus|vs|against")
        self.ends = re.compile(f"(?={ends.pattern})|$")
        self.total = notation.compile("pixels? (out)? of (a|the|all)? (total)? (of)?")
        self.either = re.compile(notation.compile("(COMMA? (or|and|but)|COMMA) SURE*").pattern + "$")
        self.denial = notation.compile("NOT|isn't|aren't|wasn't|weren't|don't|doesn't|didn't")
        self.early, self.late = notation.compile("EARLY M"), notation.compile("LATE M")
        self.then_now = notation.compile(
            "{a M? (had | was | were | covered | measured | held) ADV* Q M?} (COMMA | and | but)* "
            "{z (has | is | are | have | covers | measures | holds) ADV* Q M?}"
        )
        self.changes = notation.compile("took away | affect | affects | affected")
        self.remains = notation.compile("BE (left | remaining) | remain | remained")
        self.rank = notation.compile("ORD (mask|segment|class|region|area|patch|extent|one)? M")
        self.one = notation.compile("(a|an|this|that|BIG) (ADJ|BIG)* M | M POSS? (patch | body | block)")
        self.number_of = notation.compile(
            "Q (masks | segments | classes | areas | regions | types | categories | dates | images | zones | land)"
            "| (larger | smaller) Q | step Q | (comparing | adding (up)?) the Q"
        )
        self.bare = notation.compile(
            "Q M | Q ((out)? of (a | the | all)? | SLASH) (total (of)?)? Q | Q (GREATER | LESS) Q"
        )
        self.times = Times(notation)
        self.sole = notation.compile(
            "M (POSS? NOUN)? (only | merely) | (only | merely) (DET? M | (in | at | on | within | to) the)"
        )
        self.spans = notation.compile(
            "(from | between) D? M? (the | its)? (first | earlier)? (date | image | mask)? D? M "
            "(to | and | until) (the)? (second | later)? (date | image | mask)? D? M | M (to | ARROW) M"
        )
        self.up = notation.compile("up from")
        self.size_of_pixel = notation.compile(
            "RES (is|of|EQ|COLON) Q|(at|EQ) Q per PIXEL|PIXEL (representing | covering | being | measuring) Q"
        )
        self.words = notation.words


def _list_needs(clause: Clause) -> frozenset[str]:
    """Tokens that a clause cannot do without, so that most need not be tried."""
    groups = set(re.findall(r"\{([a-z]+)\d* [^{}]*\}(?!\?)", clause.pattern))
    amounts = {"q", "g", "n", "z", "t", "h", "l", "o", "e", "d", "b"} & groups
    needs = ({MASK} if {"m", "ml"} & groups else set()) | ({AMOUNT} if amounts else set())
    return frozenset(needs)


@functools.cache
def load_grammar() -> Grammar:
    """Compile the grammar, once."""
    return Grammar()


class Parser:
    """Finds the clauses of one sentence."""

    def __init__(self, text: str, accept: Accept | None = None) -> None:
        """Take a sentence.

        Args:
            text: its tokens, as `Tokens.text` has them.
            accept: whether a clause may be read in a stretch that has its words; None = always.
        """
        self._text = text
        self._accept = accept
        self._named = text.replace(NAME, MASK)
        self._grammar = load_grammar()
        self._ends = sorted((found.start() for found in self._grammar.ends.finditer(text)), reverse=True)
        self._failed: set[tuple[int, str]] = set()
        self.furthest = 0
        """Token up to which some clauses cover it."""

    def parse(self) -> list[Piece] | None:
        """Clauses that cover the sentence, the longest first; None = there are none."""
        return None if len(self._text) > MOST_TOKENS or len(self._ends) > MOST_ENDS else self._parse(0, "")

    def _parse(self, start: int, previous: str) -> list[Piece] | None:
        """Clauses that cover the sentence from some token on, the longest first; None = there are none."""
        if start >= len(self._text):
            return []
        if (start, previous) in self._failed:
            return None
        openings = self._list_openings(start)
        for end in self._ends:
            if end <= start:
                break
            inside = {kind for kind in (MASK, AMOUNT) if kind in self._named[start:end]}
            for clause, pattern, needs in self._grammar.clauses:
                if not needs <= inside or (clause.follows and previous not in clause.follows):
                    continue
                begins = openings if clause.opens else openings[:1]
                match = next(filter(None, (pattern.fullmatch(self._text, begin, end) for begin in begins)), None)
                if match is None or (self._accept is not None and not self._accept(clause, match)):
                    continue
                self.furthest = max(self.furthest, end)
                joint = self._grammar.joint.match(self._text, end)
                after = end if joint is None else joint.end()
                rest = self._parse(after, clause.name) if after > end or end == len(self._text) else None
                if rest is not None:
                    return [(start, clause, match), *rest]
        self._failed.add((start, previous))
        return None

    def _list_openings(self, start: int) -> list[int]:
        """Where a clause may begin: with what opens a sentence still before it, or behind it."""
        found = [start]
        for pattern in self._grammar.openings:
            match = pattern.match(self._text, found[-1])
            if match is not None and match.end() > found[-1]:
                found.append(match.end())
        return found
