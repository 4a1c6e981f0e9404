"""Weighs a relation or a place that agrees with the masks: whether the sentence states it, and of just these masks."""

from __future__ import annotations

import re

from ...result import Claim, Verdict
from .asides import is_aside, is_joined, is_of_another_time
from .denials import find_doubt
from .judging import weaken
from .plain_words import find_unknown_words
from .shape import Shape

_ROUGHLY = re.compile(
    r"\b(?:almost|nearly|practically|virtually|partly|partially|sometimes|often|once|formerly|rarely|seldom)\b"
)


def weigh(
    claim: Claim, shape: Shape, span: tuple[int, int], *, denial: re.Pattern[str] | None, subject: int | None = None
) -> Claim:
    """The claim, or the same as unverifiable where the sentence does not plainly state it.

    Args:
        claim: as if it were stated.
        shape: of the sentence.
        span: of its words in the shape, with a "not" that was read.
        denial: the denials that were read within the span; None = none.
        subject: place of the mention it is told of; None = it begins the span.
    """
    if claim.verdict is Verdict.UNVERIFIABLE:
        return claim
    start, end = span
    if note := find_doubt(shape.text, start, end, own_denial=denial):
        return weaken(claim, note)
    if is_joined(shape.text[:start], shape.text[end:]):
        return weaken(claim, "it speaks of several things at once")
    if claim.verdict is not Verdict.VERIFIED:
        return claim
    named = start if subject is None else subject
    unknown = [word for place in {start, end - 1} for word in find_unknown_words(shape, place, min(named, start))]
    if unknown:
        return weaken(claim, f"it may speak of something else: {', '.join(dict.fromkeys(unknown[:3]))}")
    if _ROUGHLY.search(shape.text[start:end]) or is_of_another_time(shape.text[end:]):
        return weaken(claim, "it is told of another time, or only roughly")
    if is_aside(shape, named):
        return weaken(claim, "it may speak of something else than the mask named last")
    return claim
