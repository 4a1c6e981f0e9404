"""Finds dates and years in running text and compares them with those of the masks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...result import Claim, Verdict
from ...words.said import say
from .mask_facts import MaskFacts
from .subjects import Mention, Sentence

_ISO = re.compile(r"\b(\d{4}-\d{2}(?:-\d{2})?)\b")
_YEAR = re.compile(
    r"\b(?:in|since|by|of|from|to|until|between|and|with|after|before)\s+((?:19|20)\d{2})\b(?![-.,]?\d)"
    r"(?!\s*(?:%|ha\b|m\b|m²|km|px\b|people|inhabitants|(?:[a-z]+\s+)?pixels?\b))",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WORDED = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>(?:19|20)\d{{2}})\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+(?P<year>(?:19|20)\d{{2}})\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?(?P<year>(?:19|20)\d{{2}})\b(?![.,]?\d)", re.IGNORECASE),
)
"""1 June 2021; June 1, 2021; June 2021."""
_NEXT_CLAUSE = re.compile(r"[,;:]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_BESIDE_CHARS = 12


@dataclass(frozen=True)
class DateWord:
    """A date as the text has it."""

    start: int
    end: int
    iso: str
    """`2021`, `2021-06` or `2021-06-01`."""


def find_dates(text: str, *, years: bool) -> list[DateWord]:
    """List the dates of a text.

    Args:
        text: with marks filled up.
        years: whether a bare year behind "in", "since", ... is one.
    """
    found = [DateWord(*match.span(1), match[1]) for match in _ISO.finditer(text)]
    if years:
        for pattern in _WORDED:
            found += [_read_words(match) for match in pattern.finditer(text) if not _meets(match, found)]
        taken = {place for date in found for place in range(date.start, date.end)}
        found += [DateWord(*match.span(1), match[1]) for match in _YEAR.finditer(text) if match.start(1) not in taken]
    return sorted(found, key=lambda date: date.start)


def _read_words(match: re.Match[str]) -> DateWord:
    month = _MONTHS.index(match["month"][:3].lower()) + 1
    day = match.groupdict().get("day")
    return DateWord(*match.span(), f"{match['year']}-{month:02d}" + (f"-{int(day):02d}" if day else ""))


def _meets(match: re.Match[str], found: list[DateWord]) -> bool:
    return any(date.start < match.end() and match.start() < date.end for date in found)


def check_date(date: DateWord, sentence: Sentence, text: str, facts: MaskFacts) -> Claim:
    """Hold a date against the dates of the masks the sentence speaks of, the nearest first."""
    words = text[date.start : date.end]
    nearest = sorted(sentence.mentions, key=lambda mention: (_is_parted(date, mention, text), _gap(date, mention)))
    if nearest and nearest[0].is_marked and len(nearest[0].ids) == 1 and _gap(date, nearest[0]) <= _BESIDE_CHARS:
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


def _is_parted(date: DateWord, mention: Mention, text: str) -> bool:
    """Whether another clause begins between a date and a mention behind it: "30 % in 2019, and forest [2]"."""
    return bool(_NEXT_CLAUSE.search(text[date.end : max(mention.start, date.end)]))


def _gap(date: DateWord, mention: Mention) -> int:
    """Characters between a date and a mention."""
    return mention.start - date.end if mention.start >= date.end else date.start - mention.end
