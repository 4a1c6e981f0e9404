"""Cuts a text into sentences and fills up what is no word of them; knows no masks."""

from __future__ import annotations

import re

FILLER = "\u25ae"
"""Stands for each character that is no word of a sentence: marks, dates, list numbers."""
MARK = re.compile(r"\[(\d+)\]")
"""A mark of a mask, `[3]`, and its number."""
NAMED = re.compile(r"\b(?:masks?|segments?|regions?|objects?)\s+#?(\d+)\b", re.IGNORECASE)
"""A mask named by its number, "mask 3"."""
_END = re.compile(r"[.!?](?=\s|$)|\n|(?<=\S);(?=\s)")
_ABBREVIATION = re.compile(r"(?:\b(?:i\.e|e\.g|sq|approx|ca|no|fig|vs|resp)|^\s*\d{1,2}|\b[A-Z])$", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"(?:(?<=^)|(?<=[.!?:;]\s)|(?<=\n))\s{0,8}\(?\d{1,2}[.)]\s+(?=[A-Z])")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Begin and end of each sentence; `text` has no marks any more."""
    cuts, start = [], 0
    for match in _END.finditer(text):
        if match[0] == "." and _ABBREVIATION.search(text[start : match.start()]):
            continue
        if text[start : match.end()].strip():
            cuts.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        cuts.append((start, len(text)))
    return cuts


def blank_marks(text: str, count: int) -> str:
    """The text with marks of masks and numbers of lists filled up, so that no number is read in them."""
    for pattern in (MARK, NAMED):
        text = pattern.sub(lambda match: FILLER * len(match[0]) if 1 <= int(match[1]) <= count else match[0], text)
    return _LIST_NUMBER.sub(lambda match: re.sub(r"\d", FILLER, match[0]), text)
