"""Tells what a sentence says of those around it: a heading, a supposition, words that take back; reads no numbers."""

from __future__ import annotations

import re

from .verdicts.denials import find_doubt

_ITEM = re.compile(r"[-–—•*|]|\(?\w{1,2}[.)]\s")
"""Opens an item of a list."""
_CORRECTS = re.compile(r"(?:no,? wait|(?:wait|correction|sorry|oops)\b|(?:scratch|strike) that)", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"(?:(?:but|however|actually|in fact|yet|still|and)\b,?\s*)*"
    r"(?:that|this|these|those|all|none|both|neither"
    r"|the (?:above|numbers?|figures?|statements?|claims?|estimates?|values?))\b",
    re.IGNORECASE,
)
"""Begins a sentence on what was said."""
_OF_MASK = re.compile(r"(?:(?:but|however|actually|in fact|yet)\b,?\s*)*(?:it|they)\b", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:wrong|false|untrue|incorrect|inaccurate|mistaken|mistake|error|invented|made up|not (?:true|so|right|correct"
    r"|the case))\b",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    r"(?:(?:let us|let's|now|just|please|first)\s+)*"
    r"(?:suppose|assume|imagine|pretend|hypothetically|say (?:that|we))\b",
    re.IGNORECASE,
)


def takes_back(words: str, *, has_own: bool) -> bool:
    """Whether a sentence takes back those before it, as "That is wrong" does.

    Args:
        words: of the sentence.
        has_own: whether it states something itself.
    """
    if _CORRECTS.match(words):
        return True
    if has_own:
        return False
    if _OF_MASK.match(words):
        return bool(_UNTRUE.search(words))
    small = words.lower()
    return bool(_OF_BEFORE.match(words)) and bool(_UNTRUE.search(words) or find_doubt(small, 0, len(small)))


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

    def leave(self, words: str, *, is_understood: bool) -> None:
        """Take up what a sentence says of those behind it."""
        if words.endswith(":") and not is_understood:
            # "Outside the park:" is said of each item below.
            self._heading = words
        if _SUPPOSES.match(words):
            self._supposed = words
