"""How a part of the area reads in the words of a Lite model, which speaks of "the valid area" only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...words.part_words import PARTS
from ..wording.running_text import Span

_WHOLE = "the valid area"
_OF_AREA = " of the area"


@dataclass(frozen=True)
class PartWords:
    """What the reader is told of the part that is measured."""

    name: str
    """The part without its area: "the northern half"."""

    @property
    def opening(self) -> str:
        """Before the first step."""
        return f"Only {self.name}{_OF_AREA} is measured."

    @property
    def closing(self) -> str:
        """Behind an answer that does not name the part."""
        return f"Measured in {self.name}{_OF_AREA} only."

    def is_named_in(self, text: str) -> bool:
        """Whether a text names the part."""
        return self.name.casefold() in text.casefold()

    def restore(self, text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
        """The text as the model wrote it, for whoever reads its statements, and the host's words in it.

        Args:
            text: as the reader sees it.
            spans: words of the host in it.
        """
        pieces, moved, last = [], list(spans), 0
        shown = re.compile(re.escape(self.swaps[_WHOLE]), re.IGNORECASE)
        for match in shown.finditer(text):
            pieces += [text[last : match.start()], match[0][0] + _WHOLE[1:]]
            last = match.end()
            shorter = len(match[0]) - len(_WHOLE)
            moved = [
                Span(now.start - shorter, now.end - shorter) if span.start >= match.end() else now
                for span, now in zip(spans, moved, strict=True)
            ]
        return "".join([*pieces, text[last:]]), tuple(moved)

    @property
    def swaps(self) -> dict[str, str]:
        """What the model writes -> what the reader sees."""
        return {_WHOLE: f"{self.name}'s valid area"}


def word_part(code: str) -> PartWords:
    """The words of a part by its code."""
    return PartWords(PARTS[code].removesuffix(_OF_AREA))
