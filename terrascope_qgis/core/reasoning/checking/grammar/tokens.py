"""Turns the shape of a sentence into tokens, one character for each word, mention, amount and date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..extraction.sentences import FILLER
from ..extraction.shape import Shape
from .notation import AMOUNT, DATE, MASK, NAME, SIGNS, UNKNOWN

_TOKEN = re.compile(
    rf"[\ue000-\uefff]|[a-zß-ÿ]+(?:[-'’](?!s\b)[a-zß-ÿ]+)*|['’]s?\b|-->|->|=>|\d[\d.,]*|[^\s\w{FILLER}*]"
)
_DROPPED = re.compile(r"\.\s*$|!\s*$|;\s*$|\b(i)\.\s?(e)\.|(?<=\bvs)\.|\bapprox\.|\bca\.")
_BULLET = re.compile(r"^\s*(?:[-–—•]|\u25ae+[.)])\s+")
_ALIASES = {"->": "→", "-->": "→", "=>": "⇒"}
_KNOWN_SIGNS = frozenset("".join(SIGNS.values()))


@dataclass(frozen=True)
class Tokens:
    """The tokens of one sentence."""

    text: str
    """One character each."""
    places: tuple[int, ...]
    """Where each stands in the shape's text; one more for the end."""
    unknown: tuple[str, ...]
    """Words that the grammar does not have."""

    def fold(self, pattern: re.Pattern[str], token: str) -> Tokens:
        """The same with one token for each stretch that a pattern finds."""
        text, at = "", 0
        places: list[int] = []
        for match in pattern.finditer(self.text):
            text += self.text[at : match.start()] + token
            places += self.places[at : match.start() + 1]
            at = match.end()
        return Tokens(text + self.text[at:], (*places, *self.places[at:]), self.unknown)


def tokenize(shape: Shape, words: Mapping[str, str]) -> Tokens:
    """Make the tokens of a sentence.

    Args:
        shape: of the sentence.
        words: word -> token, of the grammar.
    """
    text = _DROPPED.sub(_keep_length, shape.text)
    bullet = _BULLET.match(text)
    if bullet is not None:
        text = " " * bullet.end() + text[bullet.end() :]
    chars: list[str] = []
    places: list[int] = []
    unknown: list[str] = []
    names = _find_names(text, shape.names)
    for found in _TOKEN.finditer(text):
        if found.start() in names:
            if names[found.start()]:
                chars.append(NAME)
                places.append(found.start())
            continue
        word = _ALIASES.get(found[0], found[0])
        if "\ue000" <= word <= "\uefff":
            token = MASK if word < "\ue400" else AMOUNT if word < "\ue800" else DATE
            if token == MASK and chars and _is_repeated(shape, word, text, places, chars):
                continue
        elif word[0] in "'’":
            token = "’" if chars and chars[-1] == MASK else UNKNOWN
        else:
            token = words.get(word, word if word in _KNOWN_SIGNS else UNKNOWN)
        if token == UNKNOWN:
            unknown.append(word)
        chars.append(token)
        places.append(found.start())
    return Tokens("".join(chars), (*places, len(shape.text)), tuple(dict.fromkeys(unknown)))


def _find_names(text: str, names: frozenset[str]) -> dict[int, bool]:
    """Places of words that make up a name -> whether they begin it; marks elsewhere stand for these."""
    found: dict[int, bool] = {}
    words = [(match.start(), match[0]) for match in re.finditer(r"[a-z][a-z-]*", text)]
    longest = max((len(name.split()) for name in names), default=0)
    at = 0
    while at < len(words):
        most = min(longest, len(words) - at)
        size = next((n for n in range(most, 0, -1) if _is_name(" ".join(w for _, w in words[at : at + n]), names)), 0)
        for step in range(size):
            found[words[at + step][0]] = step == 0
        at += max(size, 1)
    return found


def _is_name(words: str, names: frozenset[str]) -> bool:
    return words in names or words.removesuffix("s") in names


def _keep_length(found: re.Match[str]) -> str:
    """Blanks in place of a stop; "i.e." stays one word."""
    return f"ie{' ' * (len(found[0]) - 2)}" if found[1] else " " * len(found[0])


def _is_repeated(shape: Shape, char: str, text: str, places: list[int], chars: list[str]) -> bool:
    """Whether a mask is named by a word and by its mark: "the lake's [1] share"."""
    last = next((k for k in range(len(chars) - 1, max(len(chars) - 3, -1), -1) if chars[k] == MASK), None)
    if last is None or any(sign != "’" for sign in chars[last + 1 :]):
        return False
    one, other = shape.mention(text[places[last]]).ids, shape.mention(char).ids
    return bool(set(one) & set(other)) and other == tuple(n for n in other if n in one or not one)
