"""A small template language for questions: alternatives, options and named parts, seeded and countable.

`(a|b)` is one of the alternatives, `[a]` is there or not, `$name` is a named part, `{A.mass}` is left for the caller to
fill with a word for concept A. What the questions are about is left to `questions` and `declines`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

Fill = Callable[[str, random.Random], str]


@dataclass(frozen=True)
class Text:
    """Literal characters."""

    text: str


@dataclass(frozen=True)
class Choice:
    """One of several sequences."""

    options: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True)
class Part:
    """A named part, looked up when used."""

    name: str


@dataclass(frozen=True)
class Hole:
    """A place for a word, filled by the caller."""

    key: str


Node = Text | Choice | Part | Hole

_TOKEN = re.compile(r"[(|)\[\]]|\$\w+|\{[^}]*\}|[^(|)\[\]${}]+")


@cache
def parse(template: str) -> tuple[Node, ...]:
    """Return the syntax tree of a template.

    Raises:
        ValueError: brackets do not match.
    """
    tokens = _TOKEN.findall(template)
    if "".join(tokens) != template:
        raise ValueError(f"template {template!r} has a character that starts nothing")
    options, position = _parse_options(tokens, 0, template)
    if position != len(tokens):
        raise ValueError(f"template {template!r}: bracket closed that was not open")
    return options[0] if len(options) == 1 else (Choice(options),)


def _parse_options(tokens: Sequence[str], position: int, template: str) -> tuple[tuple[tuple[Node, ...], ...], int]:
    options: list[tuple[Node, ...]] = []
    nodes: list[Node] = []
    while position < len(tokens):
        token = tokens[position]
        if token == "|":
            options.append(tuple(nodes))
            nodes = []
        elif token in "([":
            inner, position = _parse_options(tokens, position + 1, template)
            if position >= len(tokens):
                raise ValueError(f"template {template!r}: bracket not closed")
            nodes.append(Choice(((), *inner) if token == "[" else inner))
        elif token in ")]":
            break
        elif token.startswith("$"):
            nodes.append(Part(token[1:]))
        elif token.startswith("{"):
            nodes.append(Hole(token[1:-1]))
        else:
            nodes.append(Text(token))
        position += 1
    options.append(tuple(nodes))
    return tuple(options), position


class Grammar:
    """Named parts, each a list of templates."""

    def __init__(self, parts: Mapping[str, Sequence[str]]) -> None:
        self._parts = {name: tuple(parse(template) for template in templates) for name, templates in parts.items()}

    def sample(self, template: str, rng: random.Random, fill: Fill, *, brief: bool = False) -> str:
        """Return one sentence of a template; `[a]` is there one time in two, in a brief sentence never."""
        pieces: list[str] = []
        self._sample(parse(template), rng, fill, pieces, brief)
        return re.sub(r" +([?.,!;:])", r"\1", re.sub(r"\s+", " ", "".join(pieces))).strip()

    def _sample(self, nodes: tuple[Node, ...], rng: random.Random, fill: Fill, pieces: list[str], brief: bool) -> None:
        for node in nodes:
            match node:
                case Text(text):
                    pieces.append(text)
                case Hole(key):
                    pieces.append(fill(key, rng))
                case Part(name):
                    options = self._parts[name]
                    if not (brief and () in options):
                        self._sample(rng.choice(options), rng, fill, pieces, brief)
                case Choice(options):
                    if brief and () in options:
                        continue
                    if len(options) == 2 and not options[0]:
                        self._sample(options[rng.random() < 0.5], rng, fill, pieces, brief)
                    elif not options[0]:
                        chosen = () if rng.random() < 0.4 else rng.choice(options[1:])
                        self._sample(chosen, rng, fill, pieces, brief)
                    else:
                        self._sample(rng.choice(options), rng, fill, pieces, brief)

    def count(self, template: str, size_of_hole: Callable[[str], int]) -> int:
        """Return how many distinct derivations a template has (spelling noise not counted)."""
        return self._count(parse(template), size_of_hole)

    def _count(self, nodes: tuple[Node, ...], size_of_hole: Callable[[str], int]) -> int:
        total = 1
        for node in nodes:
            match node:
                case Hole(key):
                    total *= size_of_hole(key)
                case Part(name):
                    total *= sum(self._count(nodes_of, size_of_hole) for nodes_of in self._parts[name])
                case Choice(options):
                    total *= sum(self._count(option, size_of_hole) for option in options)
        return total
