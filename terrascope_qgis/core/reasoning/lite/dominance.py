"""Holds "the dominant class" of a single mask against the first look, which saw all classes; makes no masks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...result import Claim, Segment, Verdict
from ..masks.first_look import FirstLook
from .look_plan import CLOUDS

_LARGEST = "largest"


def check_dominance(claims: Sequence[Claim], segments: Sequence[Segment], look: FirstLook) -> tuple[Claim, ...]:
    """The claims, those that call the only mask the largest judged by the first look.

    Args:
        claims: of an answer to what is dominant.
        segments: its masks; with several the claim was held against them.
        look: what the model was told of the area.
    """
    if len(segments) != 1:
        return tuple(claims)
    seen = [label for label, _ in look.classes if label not in CLOUDS]
    # A look leaves out what covers next to nothing: a class that is the only one found leads all of them.
    largest = seen[0] if seen else segments[0].label
    verdict = Verdict.VERIFIED if largest == segments[0].label else Verdict.DIFFERS
    return tuple(
        replace(claim, recomputed=f"{_LARGEST}: {largest}", verdict=verdict, note="by the first look at all classes")
        if claim.kind == "comparison" and claim.value == _LARGEST and claim.verdict is Verdict.UNVERIFIABLE
        else claim
        for claim in claims
    )
