"""Says which two masks a length lies between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..extraction.mentions import Mention
from ..extraction.shape import M, Q, Shape

_AWAY_FROM = re.compile(
    rf"^\s*(?:away\s+)?(?:(?:(?:to the\s+)?(?:north|south|east|west)[a-z-]*\s+)?(?:from|of)|to)\s+(?:the\s+)?(?P<m>{M})"
)
_ENDS = re.compile(
    rf"\b(?:from|between)\s+(?:the\s+)?(?P<a>{M})\s*(?:to|and)\s+(?:the\s+)?(?P<b>{M})\s*"
    rf"(?:is|are|measures|amounts to|comes to|[:=]|{Q}|\s)*(?:about|only|just|roughly|approximately|exactly)?\s*$"
)
"""The two ends of a way that is told next."""
_ALSO_TO = re.compile(rf",?\s*(?:and\s+)?to\s+(?:the\s+)?(?P<m>{M})\s*(?:it\s+)?(?:is\s*)?$")


def find_ends(shape: Shape, mentions: Sequence[tuple[int, Mention]], place: int) -> tuple[int, ...]:
    """Ids of the two masks around an amount: one on each side, else the last two before it, else the next two.

    Args:
        shape: of the sentence.
        mentions: in it, each with its place.
        place: of the amount.
    """
    if ends := _find_told(shape, place):
        return ends
    single = [(at, mention.ids[0]) for at, mention in mentions if len(mention.ids) == 1]
    away = _AWAY_FROM.match(shape.text[place + 1 :])
    subjects = [m.ids[0] for at, m in mentions if at < place and len(m.ids) == 1 and not m.is_oblique]
    if away is not None and subjects and len(shape.mention(away["m"]).ids) == 1:
        ends = subjects[-1], shape.mention(away["m"]).ids[0]
        if ends[0] != ends[1]:
            return ends
    before = [number for at, number in single if at < place]
    after = [number for at, number in single if at > place]
    groups = [mention.ids for _, mention in mentions if len(mention.ids) == 2]
    for pair in ((before[-1:], after[:1]), (before[-2:-1], before[-1:]), (after[:1], after[1:2])):
        ids = (*pair[0], *pair[1])
        if len(ids) == 2 and ids[0] != ids[1]:
            return ids
    return groups[0] if groups else ()


def _find_told(shape: Shape, place: int) -> tuple[int, ...]:
    """Both ends of "from A to B it is 210 m, to C 410 m"."""
    before = shape.text[:place]
    told, also = _ENDS.search(before), _ALSO_TO.search(before)
    first = None if also is None else _ENDS.search(before[: also.start()] + " is")
    chars = (first["a"], also["m"]) if first and also else (told["a"], told["b"]) if told else ()
    ids = tuple(number for char in chars for number in shape.mention(char).ids)
    return ids if len(ids) == 2 and ids[0] != ids[1] else ()
