"""Tells what a sentence says of those behind it: a heading, a supposition, another picture; reads no numbers."""

from __future__ import annotations

import re

from .retractions import RETRACTS, UNTRUE

_ITEM = re.compile(r"[-–—•*|]|\(?\w{1,2}[.)]\s")
"""Opens an item of a list."""
_SUPPOSES = re.compile(
    r"(?:(?:let us|let's|now|just|please|first)\s+)*"
    r"(?:suppose|assume|imagine|pretend|hypothetically|say (?:that|we))\b",
    re.IGNORECASE,
)
_OF_NEXT = re.compile(r"\b(?:following|what follows|next|below|rest)\b", re.IGNORECASE)
_OTHER_WORLD = re.compile(
    r"\b(?:fiction\w*|imagin\w+|hypothe\w+|pretend\w*|suppos\w+|assum\w+|scenario\w*|simulat\w+|forecast\w*"
    r"|dream\w*|in theory|for the sake of|elsewhere|old(?:er)? (?:map|image|picture|photo\w*)s?"
    r"|(?:an)?other (?:scene|image|picture|map|place|area|site|region|tile|location|date|day|year)s?)\b",
    re.IGNORECASE,
)
"""Leads away from the picture in a sentence that states nothing itself."""


class Frame:
    """The heading or supposition that the sentences of a text stand under."""

    def __init__(self) -> None:
        self._heading = ""
        self._supposed = ""

    def enter(self, words: str, *, is_new_line: bool) -> str:
        """Words of the frame that a sentence stands under; empty if it stands under none.

        Args:
            words: of the sentence.
            is_new_line: whether a line begins with it.
        """
        if not _ITEM.match(words):
            self._heading = ""
        if is_new_line:
            self._supposed = ""
        return self._heading or self._supposed

    def leave(self, words: str, *, is_understood: bool, has_own: bool) -> None:
        """Take up what a sentence says of those behind it.

        Args:
            words: of the sentence.
            is_understood: whether the grammar reads it.
            has_own: whether it states something itself.
        """
        if words.endswith(":") and not is_understood:
            # "Outside the park:" is said of each item below.
            self._heading = words
        is_untrue = _OF_NEXT.search(words) and (UNTRUE.search(words) or RETRACTS.search(words))
        if _SUPPOSES.match(words) or (not has_own and (is_untrue or _OTHER_WORLD.search(words))):
            self._supposed = words
