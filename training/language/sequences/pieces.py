"""Stretches of a sequence, and sentences with slots split into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Piece:
    """A stretch of the sequence."""

    kind: Literal["special", "text", "rows", "host"]
    """`special` tokens and plain `text` that the model writes, `rows` of visual tokens, `host` tokens it is told."""
    tokens: tuple[str, ...] = ()
    text: str = ""
    rows: int = 0
    label: str | None = None
    """The concept, on the piece of a [SEG]."""


def write_pieces(text: str, *, unit: tuple[str, ...] = (), number: int | None = None) -> Iterator[Piece]:
    """Split a sentence with `{v:slot}` and `{#k}` marks in pieces; units go right before lengths and areas."""
    rest = text
    while rest:
        start = rest.find("{")
        if start < 0:
            yield Piece("text", text=rest)
            return
        if start:
            yield Piece("text", text=rest[:start])
        end = rest.index("}", start)
        mark = rest[start + 1 : end]
        tokens: tuple[str, ...] = (f"<{mark}>",)
        if mark in ("v:area", "v:difference", "v:distance"):
            tokens = (*unit, *tokens)
        if number is not None and mark in ("v:percent", "v:area", "v:count", "v:where", "v:label"):
            tokens = (f"<#{number}>", *tokens)
        yield Piece("special", tokens)
        rest = rest[end + 1 :]
