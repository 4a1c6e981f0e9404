"""Tells whether a clause says a number of less, or of more, than the mask: at a place, or of each."""

from __future__ import annotations

import re

from ....result import Claim, Verdict
from ..extraction.amounts import Amount
from ..extraction.shape import M, Shape
from ..measuring.mask_facts import MaskFacts
from .judging import holds

_SIZES = ("percent", "area", "pixels")
_BOUNDS = ("more", "less", "at_least", "at_most")
_BY = re.compile(r"\bby\s+(?:(?:exactly|precisely|just|only|merely|another)\s+)?$")
_CHANGE_OF = re.compile(r"\ba\s+(?:net\s+)?(?:loss|gain|growth|increase|decrease|decline|drop|rise|reduction) of\s*$")
_TIED_AFTER = re.compile(rf"^\s*(?:of\s+)?(?:the\s+)?(?:[a-z-]+\s+)?{M}")
_TOGETHER = re.compile(r"\b(?:together|combined|in total|in all|altogether|jointly|in sum|sum of)\b")
_EACH = re.compile(r"\b(?:each|every)\s+(?:of\s+(?:the|these)\s+)?(?:[a-z-]+\s+)?$")
_EACH_AFTER = re.compile(r"^\s*(?:each|apiece)\b")


def is_difference(shape: Shape, claim: Claim, place: int) -> bool:
    """Whether a size is how much something differs: "outstrips it by 4 ha", "+5 ha"."""
    if claim.kind not in _SIZES:
        return False
    if _CHANGE_OF.search(shape.text[:place]) and not _TIED_AFTER.match(shape.text[place + 1 :]):
        return True
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


def _has_size(number: int, amount: Amount, claim: Claim, facts: MaskFacts) -> bool:
    ids = (number,)
    size = {"percent": facts.percent, "area": facts.area_m2, "pixels": facts.pixels}[claim.kind](ids)
    return size is not None and holds(amount, float(size))
