"""Reads when a clause says that something holds: on a date, since one, until one; compares with no mask."""

from __future__ import annotations

import re
from collections.abc import Callable

from .notation import Notation
from .statements import When


class Times:
    """The ways to tell a time."""

    def __init__(self, notation: Notation) -> None:
        """Compile them."""
        self._since = notation.compile("(since | from | between | relative to | compared (with | to)) M? {d D}")
        self._until = notation.compile("(until | to | ARROW) M? {d D} | between M? D M? and M? {e D}")
        self._by = notation.compile("by {d D}")
        self._any = notation.compile("{d D}")

    def read(self, text: str, start: int, end: int, name: Callable[[int], str]) -> When:
        """What a stretch of tokens says.

        Args:
            text: the tokens of the sentence.
            start: where the stretch begins.
            end: where it ends.
            name: place of a token -> its date.
        """
        since = self._list(self._since, text, start, end)
        until = self._list(self._until, text, start, end) - since
        by = self._list(self._by, text, start, end)
        at = self._list(self._any, text, start, end) - since - until - by
        return When(*(tuple(name(place) for place in sorted(places)) for places in (at, since, until, by)))

    @staticmethod
    def _list(pattern: re.Pattern[str], text: str, start: int, end: int) -> set[int]:
        found = set()
        for match in pattern.finditer(text, start, end):
            found |= {match.start(name) for name, value in match.groupdict().items() if value is not None}
        return found
