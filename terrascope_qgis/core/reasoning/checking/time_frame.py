"""Carries the date that a sentence sets for those behind it: "Now to 2021. The lake covers 15 ha [2]"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...result import Claim, Verdict
from ...words.said import say
from .extraction.dates import DateWord
from .measuring.mask_facts import MaskFacts
from .verdicts.judging import weaken

_OPENS = re.compile(r"\W*(?:(?:in|on|by|as of|during|at|for)\s+)?(?:the\s+)?(?:year\s+)?", re.IGNORECASE)
"""May stand before a date that opens a sentence."""


class TimeFrame:
    """The date that the sentences of a text are told of where they name none."""

    def __init__(self, facts: MaskFacts) -> None:
        """Start with none."""
        self._facts = facts
        self._date = ""

    def enter(self, claims: Sequence[Claim], dates: Sequence[DateWord]) -> list[Claim]:
        """The claims of a sentence; none is verified of a mask of another date than the one that was set.

        Args:
            claims: as the sentence alone makes them.
            dates: it names.
        """
        if dates or not self._date:
            return list(claims)
        return [claim if self._fits(claim) else weaken(claim, say("note_other_time")) for claim in claims]

    def leave(self, start: int, text: str, claims: Sequence[Claim], dates: Sequence[DateWord]) -> None:
        """Take up the date that a sentence sets: the only one in it, if it opens it or tells of nothing else.

        Args:
            start: where the sentence begins.
            text: that it stands in.
            claims: of the sentence.
            dates: it names.
        """
        if not dates:
            return
        is_opening = _OPENS.fullmatch(text[start : dates[0].start]) is not None
        is_all = all(claim.kind == "date" for claim in claims)
        is_set = len({date.iso for date in dates}) == 1 and (is_opening or is_all)
        self._date = dates[0].iso if is_set else ""

    def _fits(self, claim: Claim) -> bool:
        if claim.verdict is not Verdict.VERIFIED:
            return True
        dates = [date for k in claim.segments for date in (self._facts[k].date or "").split("/") if date]
        return not dates or any(date.startswith(self._date) for date in dates)
