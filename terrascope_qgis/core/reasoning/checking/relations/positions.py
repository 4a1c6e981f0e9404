"""Finds "in the north-east", "the northern half", "north of B" and holds them against the masks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....result import Claim
from ....words.said import say
from ..extraction.shape import M, Q, Shape, W
from ..extraction.sides import MIDDLE, SIDE, name_side
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_words
from ..verdicts.standing import weigh

_WHOLE = r"(?:area|scene|image|picture|tile|map|frame|region|view)"
_HALF = re.compile(rf"\b(?P<side>{SIDE})(?:-hand)?\s+half\b")
_PLACE = re.compile(
    rf"\b(?:(?:in|at|to|towards?|into|near|on|within|occupy|occupies|hugs?|fills?)\s+)?the\s+(?:(?:far|extreme|very|geographic)\s+)?"
    rf"(?P<side>{SIDE}|{MIDDLE})(?:-hand)?\b(?!\s+half|[\s-](?:left|right|east|west))(?:\s+(?:part|corner|side|edge|section|quarter|quadrant|portion|end))?"
    rf"(?!\s+of\s*(?:the\s+)?{M})"
)
_COMPASS = r"(?:north|south)(?:[\s-]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?"
_PLAIN = re.compile(
    rf"(?P<a>{M})\s*(?:is|are|lies?|sits?|stands?)\s+(?:in\s+)?(?P<side>{_COMPASS})\b(?=\s*(?:[,.;]|$)|\s+(?:and|while|but)\b)"
)
"""The forest is north-east."""
_SEEN_FROM = re.compile(rf"\b(?:seen|viewed|looking|starting|coming|going)\s+(?:out\s+)?from\s+(?:the\s+)?{M}")
_NEEDS_VERB = re.compile(r"^the\s")
_HOLDS = re.compile(
    rf"^(?:\s+of\s+the\s+{_WHOLE})?\s*,?\s*(?:there\s+)?(?:is|are|lies?|sits?|stands?|holds?|contains?"
    rf"|shows?|has|we see|i see|"
    rf"one finds)\b\s*{W}{{0,12}}?(?P<m>{M})"
)
_RELATIVE = re.compile(
    rf"(?P<a>{M}){W}{{0,25}}?(?:{Q}\s*)?(?:to the |in the )?\b(?P<side>{SIDE})(?:wards?)?\s+of\s*{W}{{0,6}}?(?P<b>{M})"
)
_RELATIVE_FIRST = re.compile(
    rf"\b(?P<side>{SIDE})(?:wards?)?\s+of\s*{W}{{0,6}}?(?P<b>{M})\s*,?\s*(?:there\s+|we\s+|i\s+|one\s+)?"
    rf"(?:is|are|lies?|sits?|stands?|see|finds?|follows?)\s*{W}{{0,8}}?(?P<a>{M})"
)
_SPREAD = re.compile(
    rf"(?P<a>{M}){W}{{0,25}}?\b(?:spread|scattered|distributed|dispersed)\b(?:\s+\w+){{0,2}}?\s+(?:across|over|throughout|around)\b"
)
_ALL = re.compile(r"\b(?:all|entirely|completely|wholly|fully|exclusively|only)\b")
_NOT = re.compile(r"\bnot\b|n't\b|\bno\b|\bnever\b")
_SHARE_OF = re.compile(rf"{Q}\s*of\s+(?:the\s+)?$")
"""A half that a percentage is of is no place."""
_DEGREES = {name: 45.0 * place for place, name in enumerate(("N", "NE", "E", "SE", "S", "SW", "W", "NW"))}
_SECTOR_DEGREES = 45.0
_LEAST_PERCENT, _PLAIN_PERCENT, _ALL_PERCENT = 50.0, 66.0, 99.0
"""What must lie in a half that holds it mostly, plainly, or wholly."""
_EVEN_PERCENT = 5.0
"""Below half by no more, it lies in both."""
_MOSTLY = re.compile(r"\b(?:most|mostly|mainly|largely|predominantly|chiefly|majority)\b")


def check_positions(shape: Shape, facts: MaskFacts) -> Iterator[Claim]:
    """Yield the claims of a sentence."""
    for match in (*_RELATIVE.finditer(shape.text), *_RELATIVE_FIRST.finditer(shape.text)):
        claim = _check_relative(match, shape, facts)
        yield weigh(claim, shape, match.span(), denial=_NOT)
    for match in _HALF.finditer(shape.text):
        subject = _find_subject(match, shape)
        side = name_side(match["side"])
        if subject is None or side == "centre" or _SHARE_OF.search(shape.text[: match.start()]):
            continue
        yield _weigh_place(_check_half(match, subject, side, shape, facts), match, subject, shape)
    for match in _PLACE.finditer(shape.text):
        holds = _HOLDS.match(shape.text[match.end() :])
        if _NEEDS_VERB.match(match[0]) and holds is None:
            continue
        if _names_a_mask(match, shape):
            continue
        subject = match.end() + holds.start("m") if holds else _find_subject(match, shape)
        if subject is not None:
            claim = _check_place(match, subject, name_side(match["side"]), shape, facts)
            yield _weigh_place(claim, match, subject, shape)
    for match in _PLAIN.finditer(shape.text):
        claim = _check_place(match, match.start("a"), name_side(match["side"]), shape, facts)
        yield _weigh_place(claim, match, match.start("a"), shape)
    for match in _SPREAD.finditer(shape.text):
        claim = _check_place(match, match.start("a"), "spread", shape, facts)
        yield weigh(claim, shape, match.span(), denial=_NOT)


def _weigh_place(claim: Claim, match: re.Match[str], subject: int, shape: Shape) -> Claim:
    span = min(subject, match.start()), max(subject + 1, match.end())
    return weigh(claim, shape, span, denial=_NOT)


def _find_subject(match: re.Match[str], shape: Shape) -> int | None:
    """Place of the mention that is told of: the last before it that is not behind a preposition, else the next."""
    before = [(found.start(), shape.mention(found[0])) for found in re.finditer(M, shape.text[: match.start()])]
    plain = [(at, mention) for at, mention in before if not mention.is_oblique]
    if before:
        return (plain or before)[-1][0]
    after = re.search(M, shape.text[match.end() :])
    return match.end() + after.start() if after else None


def _is_denied(match: re.Match[str], subject: int, shape: Shape) -> bool:
    """Whether a "not" stands between the mention and the place, or right before either."""
    text, first = shape.text, min(subject, match.start())
    return bool(_NOT.search(text[max(0, first - 12) : first]) or _NOT.search(text[first : match.end()]))


def _names_a_mask(match: re.Match[str], shape: Shape) -> bool:
    """Whether the place is part of a name, as in "the northern lake"."""
    following = re.match(rf"\s*({M})", shape.text[match.end() :])
    return following is not None and shape.source[shape.mention(following[1]).start] != "["


def _check_place(match: re.Match[str], subject: int, side: str, shape: Shape, facts: MaskFacts) -> Claim:
    words, mention = shape.words(*match.span()), shape.mention(shape.text[subject])
    if _SEEN_FROM.search(shape.text):
        return judge_words(words, "position", side, None, mention.ids, is_true=False, note=say("note_elsewhere"))
    if len(mention.ids) != 1:
        return judge_words(words, "position", side, None, mention.ids, is_true=False, note=say("note_names_no_one"))
    found = facts[mention.ids[0]].measures.compass
    if not _is_denied(match, subject, shape):
        return judge_words(words, "position", side, found, mention.ids, is_true=found == side)
    # What lies in the north-west is not "not in the north", nor is what lies everywhere.
    is_elsewhere = found != side and found != "spread" and not _is_neighbour(found, side)
    return judge_words(words, "position", f"not {side}", found, mention.ids, is_true=is_elsewhere)


def _is_neighbour(one: str | None, other: str) -> bool:
    """Whether two of the eight directions lie side by side."""
    if one not in _DEGREES or other not in _DEGREES:
        return False
    return abs((_DEGREES[one] - _DEGREES[other] + 180) % 360 - 180) <= _SECTOR_DEGREES


def _check_half(match: re.Match[str], subject: int, side: str, shape: Shape, facts: MaskFacts) -> Claim:
    mention, is_denied = shape.mention(shape.text[subject]), _is_denied(match, subject, shape)
    words, value = shape.words(*match.span()), f"not {side} half" if is_denied else f"{side} half"
    if side not in ("N", "S", "W", "E"):
        return judge_words(words, "position", value, None, mention.ids, is_true=False, note=say("note_nothing"))
    if len(mention.ids) != 1:
        return judge_words(words, "position", value, None, mention.ids, is_true=False, note=say("note_names_no_one"))
    number = mention.ids[0]
    least = (
        _ALL_PERCENT if _ALL.search(shape.text) else _LEAST_PERCENT if _MOSTLY.search(shape.text) else _PLAIN_PERCENT
    )
    fills = re.search(r"\bfills?\s+(?:the\s+)?$", shape.text[: match.start()])
    is_filled = bool(fills or re.match(r"\s*(?:of\s+the\s+\w+\s+)?(?:is|consists)\b", shape.text[match.end() :]))
    percent = facts.percent_of_half(number, side) if is_filled else facts.percent_in_half(number, side)
    if percent is None:
        return judge_words(words, "position", value, None, mention.ids, is_true=False, note=say("note_mask_empty"))
    found = say("share_of_half" if is_filled else "share_of_mask", percent=percent)
    if _LEAST_PERCENT - _EVEN_PERCENT <= percent < least != _ALL_PERCENT:
        return judge_words(
            words, "position", value, None, mention.ids, is_true=False, note=say("note_only_partly", found=found)
        )
    return judge_words(words, "position", value, found, mention.ids, is_true=(percent >= least) != is_denied)


def _check_relative(match: re.Match[str], shape: Shape, facts: MaskFacts) -> Claim:
    one, other = shape.mention(match["a"]), shape.mention(match["b"])
    words, side = shape.words(*match.span()), name_side(match["side"])
    is_denied = bool(_NOT.search(match[0]))
    value = f"not {side} of" if is_denied else f"{side} of"
    ids = (*one.ids, *other.ids)
    bearing = facts.bearing(ids[0], ids[1]) if len(one.ids) == len(other.ids) == 1 and ids[0] != ids[1] else None
    if bearing is None:
        return judge_words(words, "position", value, None, ids, is_true=False, note=say("note_names_no_two"))
    off = abs((bearing - _DEGREES[side] + 180) % 360 - 180)
    sectors = list(_DEGREES)
    found = f"{sectors[round(bearing / _SECTOR_DEGREES) % 8]} of"
    return judge_words(words, "position", value, found, ids, is_true=(off <= _SECTOR_DEGREES) != is_denied)
