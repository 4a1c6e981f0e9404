"""Tells whether a clause says a number of less, or of more, than the mask: at a place, at a time, of one or of each."""

from __future__ import annotations

import re

from ...result import Claim, Verdict
from .amounts import Amount
from .judging import holds
from .mask_facts import MaskFacts
from .positions import list_sides
from .shape import M, Q, Shape

_SIZES = ("percent", "area", "pixels")
_BOUNDS = ("more", "less", "at_least", "at_most")
_APART = re.compile(
    rf"^\s*(?:away\s+)?from\s+(?:the\s+)?{M}|^\s*(?:away|apart|wide|long|deep|high|tall|thick|further|farther|off)\b"
)
_BY = re.compile(r"\bby\s+(?:(?:exactly|precisely|just|only|merely|another)\s+)?$")
_TIED_AFTER = re.compile(rf"^\s*(?:of\s+)?(?:the\s+)?(?:[a-z-]+\s+)?{M}")
_ALSO = re.compile(
    rf"\bso (?:does|do|did|is|are|has|have)\b|\blikewise\b|\bsame (?:goes|applies|holds|is true)\b|\bditto\b"
    rf"|\b(?:as with|just like|like|alike|same as|as do(?:es)?|as well as|similar(?:ly)? to)\s+"
    rf"(?:(?:the|that of)\s+)?{M}"
    rf"|{M}\s*(?:does|do|is|are|has|have)\s+(?:too|so|as well|also)\b"
)
_OF_WHICH = re.compile(r"\bof (?:which|whom|these|those|them|it)\b")
_OF_THEM = re.compile(r"^\s*of (?:which|whom|these|those|them)\b")
_TOGETHER = re.compile(r"\b(?:together|combined|in total|in all|altogether|jointly|in sum|sum of)\b")
_EACH = re.compile(r"\b(?:each|every)\s+(?:of\s+(?:the|these)\s+)?(?:[a-z-]+\s+)?$")
_EACH_AFTER = re.compile(r"^\s*(?:each|apiece)\b")
_ONE = re.compile(r"\b(?:an?|one|another|either|any|this|that)\s+(?:[a-z-]+\s+)?$")
_BOTH = re.compile(r"both\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+$")
_EARLY = re.compile(
    r"\b(?:(?:first|earlier|former|old|original|initial|previous|past)\s+(?:[a-z-]+\s+)?"
    rf"{M}|initially|originally|formerly|previously|beforehand|before|earlier|at first|at the (?:start|beginning))"
)
_LATE = re.compile(
    r"\b(?:(?:second|later|latter|latest|last|new|newer|final|current|present|remaining)\s+(?:[a-z-]+\s+)?"
    rf"{M}|afterwards?|after|later|eventually|in the end|at the end|remains?|remained|left|now|today|currently)"
)
_PAST = re.compile(
    rf"\b(?:(?:former|previous|past|original)\s+(?:[a-z-]+\s+)?{M}|initially|originally|formerly|previously|before)\b"
)
"""Tells of a time that a mask without one of its own does not show."""
_SEASON = re.compile(r"\b(?:in|during|by|every|each)\s+(?:the\s+)?(?:spring|summer|autumn|fall|winter)\b|\bduring\b")


def find_limit(shape: Shape, claim: Claim, place: int, subject: int | None, facts: MaskFacts) -> str:
    """Why a number that agrees with a mask may be said of less or more than it; empty if it is not.

    Args:
        shape: of the sentence.
        claim: of the number.
        place: of the number.
        subject: place of the mention it speaks of; None = in a sentence before.
        facts: the masks.
    """
    text, after = shape.text, shape.text[place + 1 :]
    if claim.kind in _SIZES and _APART.match(after):
        return "it may be a distance"
    if claim.kind in (*_SIZES, "count") and _ALSO.search(text):
        return "it is told of another mask as well"
    start = max((match.end() for match in re.finditer(r"[;:()]", text[:place])), default=0)
    if claim.kind in _SIZES and (_OF_WHICH.search(text[start:place]) or _OF_THEM.match(after)):
        return "it is a part of another mask"
    if claim.kind in _SIZES and subject is not None and _is_of_one(shape, subject, claim, facts):
        return "it speaks of one part of the mask"
    if claim.kind in _SIZES and subject is not None and _BOTH.match(shape.source, shape.origin[subject]):
        return "it is told of each of two masks"
    if claim.kind in _SIZES and len(claim.segments) == 1 and _TOGETHER.search(text):
        ids = {number for char in re.findall(M, text[:place]) for number in shape.mention(char).ids}
        if len(ids) > 1:
            return "it may be told of several masks together"
    if claim.kind == "count" and {number for m in _near(shape, place) for number in m} - set(claim.segments):
        return "whether they lie there is not measured"
    if claim.kind in (*_SIZES, "count") and len(claim.segments) == 1:
        return _find_place_or_time(shape, claim.segments[0], place, facts)
    return ""


def is_difference(shape: Shape, claim: Claim, place: int) -> bool:
    """Whether a size is how much something differs: "outstrips it by 4 ha", "+5 ha"."""
    if claim.kind not in _SIZES:
        return False
    is_by = _BY.search(shape.text[:place]) and not _TIED_AFTER.match(shape.text[place + 1 :])
    return bool(is_by) or claim.text.startswith(("+", "-", "\u2212"))


def is_of_each(shape: Shape, claim: Claim, place: int, subject: int | None, facts: MaskFacts) -> bool:
    """Whether a size is told of each of several parts: "each pond has 3 ha", "12 ponds, 25 pixels each"."""
    if claim.kind not in _SIZES:
        return False
    is_before = subject is not None and bool(_EACH.search(shape.text[:subject]))
    is_each = is_before or bool(_EACH_AFTER.match(shape.text[place + 1 :]))
    return is_each and any(facts[k].measures.parts > 1 for k in claim.segments)


def is_bound_of_several(shape: Shape, amount: Amount, claim: Claim, facts: MaskFacts) -> bool:
    """Whether "A and B exceed 10 %" is so of all together but not of each, or the other way round."""
    if claim.kind not in _SIZES or len(claim.segments) < 2 or amount.bound not in _BOUNDS:
        return False
    if _TOGETHER.search(shape.text):
        return False
    is_so_of_each = all(_has_size(number, amount, claim, facts) for number in claim.segments)
    return is_so_of_each != (claim.verdict is Verdict.VERIFIED)


def is_so_of_others(amount: Amount, claim: Claim, facts: MaskFacts) -> bool:
    """Whether a size is that of a mask besides those it is told of: "only the lake exceeds 10 %"."""
    others = {segment.id for segment in facts.segments} - set(claim.segments)
    return claim.kind in _SIZES and any(_has_size(number, amount, claim, facts) for number in others)


def _has_size(number: int, amount: Amount, claim: Claim, facts: MaskFacts) -> bool:
    ids = (number,)
    size = {"percent": facts.percent, "area": facts.area_m2, "pixels": facts.pixels}[claim.kind](ids)
    return size is not None and holds(amount, float(size))


def _is_of_one(shape: Shape, subject: int, claim: Claim, facts: MaskFacts) -> bool:
    """Whether "a pond", "the third pond" is one of many parts, or of many that only the text knows."""
    before, first = shape.text[:subject], shape.source[shape.origin[subject]]
    if first != "[" and _ORDINAL.search(before):
        return True
    return bool(_ONE.search(before)) and any(facts[number].measures.parts > 1 for number in claim.segments)


def _near(shape: Shape, place: int) -> list[tuple[int, ...]]:
    """Ids of the mentions of a number's clause that other words tie it to."""
    start = max((match.end() for match in re.finditer(r"[,;:()]|\band\b", shape.text[:place])), default=0)
    stop = re.search(r"[,;:()]|\band\b", shape.text[place:])
    clause = shape.text[start : place + stop.start() if stop else len(shape.text)]
    return [shape.mention(char).ids for char in re.findall(M, clause)]


def _find_place_or_time(shape: Shape, number: int, place: int, facts: MaskFacts) -> str:
    """Where or when a number is said to hold, if the mask does not lie there or is not of that time."""
    start = max((match.end() for match in re.finditer(rf"[;]|,(?!\s*{M})|{Q}", shape.text[:place])), default=0)
    stop = re.search(rf"[,;:(]|\band\b|{Q}", shape.text[place + 1 :])
    clause = shape.text[start : place + 1 + (stop.start() if stop else len(shape.text))]
    compass = facts[number].measures.compass
    for side in list_sides(clause):
        if compass is None or not (side == compass or (side != "centre" and compass != "centre" and side in compass)):
            return "it is told of a place where the mask does not lie, or only in part"
    if _SEASON.search(clause):
        return "it is told of another time"
    if (ranks := facts.rank_in_time(number)) is not None:
        if _EARLY.search(clause) and not ranks[0]:
            return "it is told of an earlier time"
        if _LATE.search(clause) and not ranks[1]:
            return "it is told of a later time"
    elif not facts.is_change(number) and _PAST.search(clause):
        return "it is told of an earlier time"
    return ""
