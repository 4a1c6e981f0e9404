"""Words for a place in the picture, "north-east", "upper left", "the middle"; holds them against nothing."""

from __future__ import annotations

import re

from .shape import M

SIDE = (
    r"(?:north|south)(?:[\s-]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|(?:top|bottom|upper|lower)(?:[\s-](?:left|right))?"
    r"|left|right"
)
"""Words for a direction, as a pattern."""
MIDDLE = r"centre|center|middle|central"
_ANY_SIDE = re.compile(
    rf"(?<!are )(?<!is )(?<!was )(?<!were )(?<!has )(?<!have )\b({SIDE}|{MIDDLE})(?:-hand)?\b"
    rf"(?!\s+(?:of\s+(?:the\s+)?{M}|over\b|next\b|beside\b|after\b|half\b))"
)
_NAMES = {
    "upper left": "NW", "top left": "NW", "upper right": "NE", "top right": "NE", "lower left": "SW",
    "bottom left": "SW", "lower right": "SE", "bottom right": "SE", "top": "N", "upper": "N", "bottom": "S",
    "lower": "S", "left": "W", "right": "E", "centre": "centre", "center": "centre", "middle": "centre",
    "central": "centre",
}  # fmt: skip


def list_sides(text: str) -> list[str]:
    """Every direction or middle that some words of a shape name, but for those between two masks ("south of B")."""
    return [name_side(match[1]) for match in _ANY_SIDE.finditer(text)]


def name_side(words: str) -> str:
    """`N`, `NE`, ... or `centre` of a direction in words."""
    plain = re.sub(r"[\s-]+", " ", words)
    if plain in _NAMES:
        return _NAMES[plain]
    letters = re.sub(r"ern$", "", plain.replace(" ", ""))
    return {"north": "N", "south": "S", "east": "E", "west": "W"}.get(letters) or letters[0].upper() + letters[
        5
    ].upper()
