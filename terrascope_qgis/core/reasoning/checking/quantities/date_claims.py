"""Holds the dates of a sentence against those of the masks it speaks of."""

from __future__ import annotations

import re

from ....result import Claim, Verdict
from ....words.said import say
from ..extraction.dates import DateWord
from ..extraction.mentions import Mention, Sentence
from ..measuring.mask_facts import MaskFacts

_NEXT_CLAUSE = re.compile(r"[,;:]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_OPENS_SPAN = re.compile(r"\b(?:between|from|since)\b", re.IGNORECASE)
_BESIDE_CHARS = 12


def check_date(date: DateWord, sentence: Sentence, text: str, facts: MaskFacts) -> Claim:
    """Hold a date against the dates of the masks the sentence speaks of, the nearest first."""
    words = text[date.start : date.end]
    nearest = sorted(sentence.mentions, key=lambda mention: (_is_parted(date, mention, text), _gap(date, mention)))
    if nearest and nearest[0].is_marked and len(nearest[0].ids) == 1 and _is_beside(date, nearest[0], text):
        # A mask stands right beside the date: it can be of no other.
        nearest = nearest[:1]
    ids = list(dict.fromkeys(number for mention in nearest for number in mention.ids))
    dated = [number for number in ids or range(1, len(facts) + 1) if facts[number].date]
    if not dated:
        return Claim(words, date.iso, None, None, Verdict.UNVERIFIABLE, "date", (), say("note_no_dates"))
    for number in dated:
        fitting = [part for part in (facts[number].date or "").split("/") if part.startswith(date.iso)]
        if fitting:
            return Claim(words, date.iso, None, fitting[0], Verdict.VERIFIED, "date", (number,))
    return Claim(words, date.iso, None, facts[dated[0]].date, Verdict.DIFFERS, "date", (dated[0],))


def _is_beside(date: DateWord, mention: Mention, text: str) -> bool:
    """Whether a date stands right beside a mention and opens no span: "to 15 % [2] between 2021 and 2022"."""
    return _gap(date, mention) <= _BESIDE_CHARS and not _OPENS_SPAN.search(text[mention.end : date.start])


def _is_parted(date: DateWord, mention: Mention, text: str) -> bool:
    """Whether another clause begins between a date and a mention: "30 % in 2019, and forest [2]"."""
    between = text[date.end : mention.start] if mention.start >= date.end else text[mention.end : date.start]
    return bool(_NEXT_CLAUSE.search(between))


def _gap(date: DateWord, mention: Mention) -> int:
    """Characters between a date and a mention."""
    return mention.start - date.end if mention.start >= date.end else date.start - mention.end
