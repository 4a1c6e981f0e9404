"""Weighs a relation or a place: whether the sentence denies, supposes or reports it, or tells it of more masks."""

from __future__ import annotations

import re

from ....result import Claim, Verdict
from ....words.said import say
from ..extraction.shape import M, Q, Shape
from .denials import find_doubt
from .judging import weaken

_JOINED = re.compile(rf"{M}\s*(?:,?\s*\b(?:and|or|nor)\b)\s*(?:(?:the|an?)\s+)?(?:[a-z-]+\s+)?$")
_JOINED_AFTER = re.compile(
    rf"^\s*(?:and|or|nor|plus|minus|together with|as well as)\s+(?:(?:the|an?)\s+)?{M}"
    rf"(?!\s*(?:(?:is|are|has|have|covers?|lies?|takes?|makes?|with|at|by|in|on|the)\b|{Q}|[:(]))"
)


def weigh(claim: Claim, shape: Shape, span: tuple[int, int], *, denial: re.Pattern[str] | None) -> Claim:
    """The claim, or the same as unverifiable where the sentence does not state it, be it right or wrong.

    Args:
        claim: as if it were stated.
        shape: of the sentence.
        span: of its words in the shape, with a "not" that was read.
        denial: the denials that were read within the span; None = none.
    """
    if claim.verdict is Verdict.UNVERIFIABLE:
        return claim
    start, end = span
    if note := find_doubt(shape.text, start, end, own_denial=denial):
        return weaken(claim, note)
    if _JOINED.search(shape.text[:start]) or _JOINED_AFTER.match(shape.text[end:]):
        # "The town and the forest exceed the lake".
        return weaken(claim, say("note_several"))
    return claim
