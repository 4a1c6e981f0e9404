"""Tells whether a mask is named in passing, in part or together with others, so that it is not what is spoken of."""

from __future__ import annotations

import re

from .shape import M, Q, Shape, W

_RELATIVE = re.compile(
    rf"{M}\s*,?\s*(?:[a-z]+\s+){{0,2}}(?:that|which|who|whose|whom|where)\b(?!\s+is\s*(?:,|by\b|$)){W}{{0,30}}$"
    r"|\bof (?:which|whom|these|those|them)\b[^,]*$"
)
_PART_OF = re.compile(
    r"\b(?:cent(?:re|er)|middle|edges?|borders?|boundar(?:y|ies)|sides?|corners?|parts?|portions?|sections?|ends?|top|bottom"
    r"|half|quarter|left|right|(?:north|south|east|west)[a-z-]*|most|some|much|many|none|rest|remainder|surroundings?)"
    r"\s+of\s+(?:(?:the|an?|this|that|its|these)\s+)?(?:(?!the\b|an?\b)[a-z-]+\s+){0,2}$"
)
_EACH_OF = re.compile(
    r"\b(?:each|every|any|one of|either|neither of)\s+(?:of\s+)?(?:(?:the|these|those)\s+)?(?:[a-z-]+\s+)?$"
)
_SHARE_OF = re.compile(rf"(?P<q>{Q})\s*(?:of\s+)?(?:(?:the|all|its|this|that)\s+)?(?:[a-z-]+\s+)?$")
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|largest|smallest|biggest)"
    r"\s+(?:[a-z-]+\s+)?$"
)
_ALONE = re.compile(r"\b(?:only|solely|exclusively|just|nothing but)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+)?$")
_JOINED = re.compile(rf"{M}\s*(?:,?\s*\b(?:and|or|nor)\b)\s*(?:(?:the|an?)\s+)?(?:[a-z-]+\s+)?$")
_WAS = re.compile(r"^\s*(?:did|does|do|was|were|had|used to|in\s+[\ue800-\uebff])\b")
_JOINED_AFTER = re.compile(
    rf"^\s*(?:and|or|nor|plus|minus|together with|as well as)\s+(?:(?:the|an?)\s+)?{M}"
    rf"(?!\s*(?:(?:is|are|has|have|covers?|lies?|takes?|makes?|with|at|by)\b|{Q}|[:(]))"
)
_PREPOSITION = re.compile(
    r"(?<!covered )(?<!occupied )(?<!taken up )(?<!taken )(?<!made up )(?<!filled )(?<!dominated )"
    r"\b(?:in|on|within|inside|around|round|along|through|under|above|across|over|into|near|by|behind|beyond|beside|amid"
    r"|besides|with|without|against|opposite|surrounding)\s+(?:(?:the|an?|this|that|its|these)\s+)?(?:(?!the\b|an?\b)[a-z-]+\s+){0,2}$"
)


def is_aside(shape: Shape, subject: int) -> bool:
    """Whether a mention stands in an aside on another, or only a part of it is spoken of.

    "The forest, which surrounds the town", "around the lake", "the edge of the lake", "half the lake", "each pond".

    Args:
        shape: of the sentence.
        subject: place of the mention.
    """
    before = shape.text[:subject]
    if any(pattern.search(before) for pattern in (_RELATIVE, _PREPOSITION, _PART_OF, _EACH_OF)):
        return True
    share = _SHARE_OF.search(before)
    return share is not None and shape.amounts[shape.amount_index(share["q"])].unit == "%"


def is_one_of_many(shape: Shape, subject: int) -> bool:
    """Whether a mention is one by its number, "the third pond", so that the mask must have no other part."""
    return bool(_ORDINAL.search(shape.text[:subject]))


def is_alone(shape: Shape, subject: int) -> bool:
    """Whether something is told of a mention and denied of all else: "only the lake exceeds 10 %"."""
    return bool(_ALONE.search(shape.text[:subject]))


def is_joined(before: str, after: str) -> bool:
    """Whether what is said of two masks is said of a third as well: "the town and the forest exceed the lake"."""
    return bool(_JOINED.search(before) or _JOINED_AFTER.match(after))


def is_of_another_time(after: str) -> bool:
    """Whether a comparison is with what was: "twice as much as the town did in 1990"."""
    return bool(_WAS.match(after))
