"""A sentence with its mentions, amounts and dates as single characters, so that patterns can be short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .amounts import Amount
from .dates import DateWord
from .mentions import Mention

M = "[\ue000-\ue3ff]"
"""A mention."""
Q = "[\ue400-\ue7ff]"
"""An amount."""
D = "[\ue800-\uebff]"
"""A date."""
W = "[^\ue000-\uefff]"
"""Any other character."""
V = "[^\ue000-\ue3ff]"
"""Any character but a mention."""

_FIRST_MENTION, _FIRST_AMOUNT, _FIRST_DATE = 0xE000, 0xE400, 0xE800
_MOST = 0x400
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Shape:
    """One sentence."""

    text: str
    """Lower case, with one character for each mention, amount and date."""
    mentions: tuple[Mention, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[DateWord, ...]
    origin: tuple[int, ...]
    """Where each character comes from in the whole text; one more for the end."""
    source: str
    """The whole text."""
    names: frozenset[str] = frozenset()
    """Names of masks and classes, for those that are no mention because marks stand for them."""

    def mention(self, char: str) -> Mention:
        """The mention of a character."""
        return self.mentions[ord(char) - _FIRST_MENTION]

    def amount_index(self, char: str) -> int:
        """Index of the amount of a character."""
        return ord(char) - _FIRST_AMOUNT

    def date(self, char: str) -> DateWord:
        """The date of a character."""
        return self.dates[ord(char) - _FIRST_DATE]

    def place_of(self, index: int) -> int:
        """Where the character of an amount stands; the end where there is none."""
        place = self.text.find(chr(_FIRST_AMOUNT + index))
        return place if place >= 0 else len(self.text)

    def words(self, start: int, end: int) -> str:
        """The text's own words between two places of the shape."""
        return _SPACES.sub(" ", self.source[self.origin[start] : self.origin[end]]).strip(" ,;")


def make_shape(
    source: str,
    blank: str,
    span: tuple[int, int],
    *,
    mentions: Sequence[Mention],
    amounts: Sequence[Amount],
    dates: Sequence[DateWord],
    names: frozenset[str] = frozenset(),
) -> Shape:
    """Build the shape of a sentence; what is too much for the alphabet is left as text.

    Args:
        source: the whole text.
        blank: the same with marks filled up.
        span: of the sentence.
        mentions: in it.
        amounts: in it.
        dates: in it.
        names: of masks and classes.
    """
    marks = [(m.start, m.end, chr(_FIRST_MENTION + k)) for k, m in enumerate(mentions[:_MOST])]
    marks += [(a.start, a.end, chr(_FIRST_AMOUNT + k)) for k, a in enumerate(amounts[:_MOST])]
    marks += [(d.start, d.end, chr(_FIRST_DATE + k)) for k, d in enumerate(dates[:_MOST])]
    chars: list[str] = []
    origin: list[int] = []
    at = span[0]
    for start, end, char in sorted(marks):
        if start < at:
            continue
        chars += _to_small(blank[at:start])
        origin += range(at, start)
        chars.append(char)
        origin.append(start)
        at = end
    chars += _to_small(blank[at : span[1]])
    origin += range(at, span[1])
    return Shape("".join(chars), tuple(mentions), tuple(amounts), tuple(dates), (*origin, span[1]), source, names)


def _to_small(text: str) -> list[str]:
    """Small letters, one for each character (some capitals have two), none of them from the alphabet of the shapes."""
    return ["?" if "\ue000" <= char <= "\uefff" else char.lower()[:1] for char in text]
