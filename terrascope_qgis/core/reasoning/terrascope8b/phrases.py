"""Finds in the words before a [SEG] what its mask is of, and of which date; the model marks neither."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..wording.vocabulary import Vocabulary

_MOST_WORDS = 3
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_CLAUSE_END = re.compile(r"[.;:!?]|\[\d+\]")
_EMPTY = """
a an the this that these those of in on at to by for from with and or as is are was were be been it its they there here
i we can see find found identify identified identifying locate located locating segment segmented segmenting mask masks
masked region regions area areas pixel pixels image images first next then now also all any some each class classes
category covered covering covers shown shows marked marking which follows following
"""
_EVENT = r"(?:disaster|event|fire|wildfire|flood|flooding|earthquake|storm|hurricane|tornado|eruption|change|damage)"
_FIRST = re.compile(
    rf"\bpre[- ]?(?:{_EVENT}|image|date)\b|\bbefore (?:the |this |an? )?(?:{_EVENT}|image)\b"
    r"|\b(?:first|earlier|before) (?:image|date|picture)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(
    rf"\bpost[- ]?(?:{_EVENT}|image|date)\b|\bafter (?:the |this |an? )?(?:{_EVENT}|image)\b"
    r"|\b(?:second|later|after) (?:image|date|picture)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:image|date)\s*:?\s*t?_?([0-2])\b|\bt_?([0-2])\b", re.IGNORECASE)


def find_phrase(before: str, vocabulary: Vocabulary) -> str:
    """The words that name a mask: the last known class of the clause before it, else its last few telling words.

    Args:
        before: text up to the [SEG].
        vocabulary: of the bundle.

    Returns:
        The words as the model wrote them; empty if there are none.
    """
    words = _WORD.findall(_last_clause(before))
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _MOST_WORDS), end):
            phrase = " ".join(words[start:end])
            if vocabulary.find_label(phrase) is not None:
                return phrase
    telling = [word for word in words if word.casefold() not in _EMPTY.split()]
    return " ".join(telling[-_MOST_WORDS:])


def find_date(before: str, dates: Sequence[dt.date | None], *, counts_from_zero: bool) -> int | None:
    """Index of the date (0 or 1) that the text names last; None if it names none.

    Args:
        before: text since the [SEG] before.
        dates: of the two pictures.
        counts_from_zero: whether the text calls the first picture 0.
    """
    found: list[tuple[int, int]] = []
    found += [(match.start(), 0) for match in _FIRST.finditer(before)]
    found += [(match.start(), 1) for match in _SECOND.finditer(before)]
    for match in _NUMBERED.finditer(before):
        number = int(match[1] or match[2]) - (0 if counts_from_zero else 1)
        if number in (0, 1):
            found.append((match.start(), number))
    if dates[0] != dates[-1]:
        found += [(before.rfind(date.isoformat()), index) for index, date in enumerate(dates) if date is not None]
    named = [place for place in found if place[0] >= 0]
    return max(named)[1] if named else None


def names_zero(text: str) -> bool:
    """Whether a text calls a picture number 0."""
    return any("0" in (match[1] or match[2]) for match in _NUMBERED.finditer(text))


def _last_clause(before: str) -> str:
    """The text after the last full stop, semicolon or mask that has words behind it."""
    parts = [part for part in _CLAUSE_END.split(before) if _WORD.search(part)]
    return parts[-1] if parts else ""
