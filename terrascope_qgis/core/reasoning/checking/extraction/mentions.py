"""What a sentence speaks of: words that stand for masks; finds none."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CHARACTERS = 2_000
"""A longer sentence is not read."""


@dataclass(frozen=True)
class Mention:
    """Words that stand for one or more masks."""

    start: int
    end: int
    ids: tuple[int, ...]
    """Ids of the masks; several where the words fit several (or a pair is marked), none where no mask shows it."""
    is_oblique: bool = False
    """Behind "near", "from", "than": not what the sentence is about."""
    is_marked: bool = False
    is_misnamed: bool = False
    """The word before the mark is the name of another class: "forest [1]" where mask 1 is water."""
    is_strange: bool = False
    """The word before the mark is no name of the mask or its class: "the bank [1]"."""
    is_guess: bool = False
    """A pronoun behind a sentence that speaks of several masks."""


@dataclass(frozen=True)
class Sentence:
    """A part of a text up to a full stop or semicolon."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    is_question: bool = False

    @property
    def is_too_long(self) -> bool:
        """Whether it has more characters than are read; it has no mentions then."""
        return self.end - self.start > MOST_CHARACTERS
