"""Finds which label words stand for, and the words for a label."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.bundle.manifest import VocabularyEntry


class Vocabulary:
    """The labels a model can ground."""

    def __init__(self, entries: Sequence[VocabularyEntry]) -> None:
        self.entries = tuple(entries)
        self._by_label = {entry.label: entry for entry in entries}

    def __contains__(self, label: str) -> bool:
        return label in self._by_label

    def find_label(self, words: str, *, prefer_change: bool = False) -> str | None:
        """The label of some words (a phrase or the label itself); None if there is none.

        Args:
            words: as the model or an option has them.
            prefer_change: look among changes between dates first.
        """
        wanted = _fold(words)
        if not wanted:
            return None
        ordered = sorted(self.entries, key=lambda entry: (entry.kind == "change") != prefer_change)
        for entry in ordered:
            if wanted in {_fold(entry.label), _fold(entry.label.replace("_", " ")), *map(_fold, entry.phrases)}:
                return entry.label
        if wanted.endswith("s") and len(wanted) > 3:
            return self.find_label(wanted[:-1], prefer_change=prefer_change)
        return None

    def labels_in(self, text: str) -> list[str]:
        """Labels whose words occur in a text, in the order they are named; the longest words first where two begin."""
        folded = f" {_fold(text)} "
        found = []
        for entry in self.entries:
            words = [_fold(phrase) for phrase in (*entry.phrases, entry.label.replace("_", " "))]
            places = [(folded.find(f" {form} "), -len(form)) for word in words for form in (word, f"{word}s")]
            seen = [place for place in places if place[0] >= 0]
            if seen:
                found.append((min(seen), entry.label))
        return [label for _, label in sorted(found)]

    def phrases_of(self, label: str) -> tuple[str, ...]:
        """The words for a label, the usual one first; none for an unknown label."""
        entry = self._by_label.get(label)
        return tuple(entry.phrases) if entry else ()

    def words_for(self, label: str) -> str:
        """How a label reads in a sentence: its first phrase."""
        entry = self._by_label.get(label)
        return entry.phrases[0] if entry and entry.phrases else label.replace("_", " ").replace(":", " of ")


def _fold(words: str) -> str:
    cleaned = "".join(char if char.isalnum() or char in ":" else " " for char in words.casefold())
    return " ".join(cleaned.split())
