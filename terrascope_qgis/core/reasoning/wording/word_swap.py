"""Replaces words in text that comes piece by piece; what may still become such a word waits for what follows."""

from __future__ import annotations

import re
from collections.abc import Mapping


class WordSwap:
    """Replaces whole words, whatever their case; a capital at the beginning is kept."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {word.casefold(): replacement for word, replacement in words.items()}
        longest_first = sorted(self._words, key=len, reverse=True)
        joined = "|".join(re.escape(word) for word in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE) if joined else None
        self._held = ""
        self._before = ""

    def feed(self, piece: str) -> str:
        """Take in a piece; returns what is settled."""
        self._held += piece
        return self._release(self._find_open())

    def finish(self) -> str:
        """What was held back: nothing follows it."""
        return self._release(len(self._held))

    def _find_open(self) -> int:
        """Where a word that is not settled yet begins."""
        whole = self._before + self._held
        for start in range(len(self._before), len(whole)):
            at_word = start == 0 or not whole[start - 1].isalnum()
            rest = whole[start:].casefold()
            if at_word and any(word.startswith(rest) for word in self._words):
                return start - len(self._before)
        return len(self._held)

    def _release(self, end: int) -> str:
        ready, self._held = self._held[:end], self._held[end:]
        if self._pattern is None or not ready:
            return ready
        swapped = self._pattern.sub(self._replace, self._before + ready)[len(self._before) :]
        self._before = ready[-1]
        return swapped

    def _replace(self, match: re.Match[str]) -> str:
        replacement = self._words[match[0].casefold()]
        return replacement[0].upper() + replacement[1:] if match[0][0].isupper() else replacement
