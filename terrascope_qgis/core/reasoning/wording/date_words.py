"""How dates read in a sentence and in a record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

FIRST, LAST = "the first date", "the last date"
UNDATED = "undated"


def name_dates(dates: Sequence[dt.date | None]) -> tuple[str, str]:
    """How the first and the last date read: `2024-05-12`, or words where they are unknown or the same.

    A single date that is unknown is "undated".
    """
    first, last = dates[0], dates[-1]
    if len(dates) == 1:
        only = UNDATED if last is None else last.isoformat()
        return only, only
    if first is None or last is None or first == last:
        return FIRST, LAST
    return first.isoformat(), last.isoformat()


def word_date(kind: str, dates: Sequence[dt.date | None]) -> str:
    """How a date token reads, with its preposition; nothing with one date.

    Args:
        kind: `first`, `last` or `change`.
        dates: of the observations.
    """
    if len(dates) < 2:
        return ""
    first, last = name_dates(dates)
    if kind == "change":
        return "between the two dates" if first == FIRST else f"between {first} and {last}"
    return f"on {first if kind == 'first' else last}"


def record_date(kind: str, dates: Sequence[dt.date | None]) -> str | None:
    """ISO date of a mask, or `first/last` of a change; None where unknown."""
    first, last = dates[0], dates[-1]
    if kind == "change":
        return f"{first.isoformat()}/{last.isoformat()}" if first and last else None
    chosen = first if kind == "first" else last
    return chosen.isoformat() if chosen else None
