"""Finds dates and years in running text; ties them to nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ISO = re.compile(r"\b(\d{4}-\d{2}(?:-\d{2})?)\b")
_YEAR = re.compile(
    r"\b(?:the|in|since|by|of|from|to|until|between|and|with|after|before)\s+((?:19|20)\d{2})\b(?![-.,]?\d)"
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
