"""Text as it is generated: pieces go out at once, spacing already clean; ends up the same whole as streamed."""

from __future__ import annotations

from dataclasses import dataclass

_NO_SPACE_BEFORE = ".,;:!?)"
MAX_CHARACTERS = 20_000


@dataclass(frozen=True)
class Span:
    """Where the host's words stand in the text: nothing there is the model's claim."""

    start: int
    end: int


class RunningText:
    """One step or answer that grows. Spaces wait until it is known what follows them."""

    def __init__(self) -> None:
        self._text = ""
        self._space = False
        self._host: list[Span] = []

    @property
    def text(self) -> str:
        """All so far, without a space at the end."""
        return self._text

    @property
    def host_spans(self) -> tuple[Span, ...]:
        """Parts written by the host (slots, dates, numbers of masks)."""
        return tuple(self._host)

    def add(self, piece: str) -> str:
        """Append words of the model; returns what is new to show."""
        return self._append(piece)

    def add_host(self, piece: str) -> str:
        """Append words of the host; returns what is new to show."""
        shown = self._append(piece)
        if shown.strip():
            end = len(self._text)
            self._host.append(Span(end - len(shown.strip()), end))
        return shown

    def add_space(self) -> None:
        """Ask for a space before what follows."""
        self._space = self._space or bool(self._text)

    def _append(self, piece: str) -> str:
        if len(self._text) > MAX_CHARACTERS:
            return ""
        words = " ".join(piece.split())
        if not words:
            self._space = self._space or (bool(piece) and bool(self._text))
            return ""
        wants_space = bool(self._text) and (self._space or piece[0].isspace()) and words[0] not in _NO_SPACE_BEFORE
        shown = f" {words}" if wants_space else words
        self._text += shown
        self._space = piece[-1].isspace()
        return shown
