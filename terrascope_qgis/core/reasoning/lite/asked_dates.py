"""A date that the question names: told to a Lite model as the first image, or held against those of its masks.

A Lite model reads "on 2020-06-04" as "now" whatever the number: it knows the first image and the last by words alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...words.said import Said, say
from ..checking.extraction.dates import DateWord, find_dates

FIRST_IMAGE = "in the first image"
"""How the model was taught to be asked about the first of two dates."""
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_BARE_MONTH = re.compile(rf"\b(?:in|during)\s+({'|'.join(_MONTH_NAMES)})\b(?!,?\s+(?:of\s+)?\d)", re.IGNORECASE)
_OF_ONE_DAY = re.compile(r"\b(?:on|in|at|of|for|during|as\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a date that the whole question is about; "since" and "between" ask for a change."""


@dataclass(frozen=True)
class AskedDates:
    """A question with what it says of dates."""

    text: str
    """As the model reads it."""
    named: tuple[str, ...]
    """The dates in the question's own words."""
    patterns: tuple[str, ...]
    """Of each: start of the ISO date it may be, `2020`, `2020-06`, `2020-06-04`, or `-06-` for a month of any year."""


def settle_dates(question: str, dates: Sequence[dt.date | None]) -> AskedDates:
    """Say "in the first image" for the one date that a question names, where it is that of the first image only.

    Args:
        question: without options.
        dates: of the observations, ascending; None = unknown.
    """
    words = _find_words(question)
    asked = AskedDates(question, tuple(question[word.start : word.end] for word in words), tuple(w.iso for w in words))
    if len(words) != 1 or len(dates) < 2:
        return asked
    (word,) = words
    is_first, is_last = (date is not None and _fits(word.iso, date.isoformat()) for date in (dates[0], dates[-1]))
    before = _OF_ONE_DAY.search(question[: word.start])
    if before is None or not is_first or is_last:
        return asked
    text = question[: before.start()] + FIRST_IMAGE + question[word.end :]
    return AskedDates(text, asked.named, asked.patterns)


def hold_against_masks(asked: AskedDates, mask_dates: Sequence[str | None]) -> Said | None:
    """Say that no mask is of a date the question names; None where each is met, or no mask has a date.

    Args:
        asked: of the question.
        mask_dates: of the masks: ISO date, `first/last` of a change, None = undated.
    """
    found = sorted({day for dates in mask_dates if dates for day in dates.split("/")})
    missed = [
        name
        for name, pattern in zip(asked.named, asked.patterns, strict=True)
        if not any(_fits(pattern, day) for day in found)
    ]
    if not found or not missed:
        return None
    return say("date_other", asked=", ".join(dict.fromkeys(missed)), found=", ".join(found))


def _find_words(question: str) -> list[DateWord]:
    words = find_dates(question, years=True)
    for match in _BARE_MONTH.finditer(question):
        number = _MONTH_NAMES.index(match[1].lower()) + 1
        words.append(DateWord(*match.span(1), f"-{number:02d}-"))
    return sorted(words, key=lambda word: word.start)


def _fits(pattern: str, day: str) -> bool:
    return pattern in day if pattern.startswith("-") else day.startswith(pattern)
