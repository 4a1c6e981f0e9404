"""Judges masks that no calibration stands behind by how they are drawn, and the reasoning by what the masks say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...result import Answer, Claim, Level, Segment, Verdict
from ..support.confidence import Reason, tell_segment

_ORDER = (Level.LOW, Level.MEDIUM, Level.HIGH)
FIRM_SCORE, VAGUE_SCORE = 0.8, 0.65
"""Mean probability inside a mask from which it is firm, and below which it is vague; 0.5 is the least there is."""
FIRM_OUTLINE, VAGUE_OUTLINE = 0.8, 0.5
"""The same for the share of its outline that holds."""


@dataclass(frozen=True)
class Drawing:
    """How one mask was drawn."""

    score: float
    """Mean probability inside the mask, not calibrated; 0 for an empty one."""
    outline: float
    """Pixels above a logit of 1 over those above -1, 0-1: what holds when the threshold moves. 1 where no pixel comes
    near the threshold."""


def judge_drawing(
    answer: Answer, segments: Sequence[Segment], drawings: Mapping[int, Drawing], reasoning: Sequence[Claim]
) -> list[Reason]:
    """What speaks for and against an answer whose masks are not calibrated.

    Scores tell how sure the model is of a mask, not how often it is right when it is that sure: so the level is medium
    at best, and low where the model is not sure either.

    Args:
        answer: to judge.
        segments: its masks.
        drawings: segment id -> how it was drawn.
        reasoning: statements of the steps.
    """
    sensors = sorted({segment.sensor for segment in segments})
    reasons = [Reason(Level.MEDIUM, "scores_uncalibrated", {"sensors": sensors})] if segments else []
    rated = [(_rate(drawings[segment.id]), segment) for segment in segments]
    if rated:
        level = min((level for level, _ in rated), key=_ORDER.index)
        weakest = min((pair for pair in rated if pair[0] is level), key=lambda pair: drawings[pair[1].id].outline)[1]
        reasons.append(_describe(weakest, drawings[weakest.id], level))
    return [*reasons, *_judge_reasoning(answer, reasoning)]


def _rate(drawing: Drawing) -> Level:
    """How sure the model is of a mask; of an empty one only the outline tells."""
    score = drawing.score or 1.0
    if score < VAGUE_SCORE or drawing.outline < VAGUE_OUTLINE:
        return Level.LOW
    return Level.HIGH if score >= FIRM_SCORE and drawing.outline >= FIRM_OUTLINE else Level.MEDIUM


def _describe(segment: Segment, drawing: Drawing, level: Level) -> Reason:
    told = tell_segment(segment)
    if not segment.measures.pixels:
        return Reason(level, "drawn_empty" if drawing.outline == 1.0 else "drawn_empty_near", told)
    code = {Level.HIGH: "drawn_firmly", Level.MEDIUM: "drawn_fairly", Level.LOW: "drawn_vaguely"}[level]
    return Reason(level, code, {**told, "score": float(drawing.score), "percent": 100 * float(drawing.outline)})


def _judge_reasoning(answer: Answer, claims: Sequence[Claim]) -> list[Reason]:
    differs = sum(claim.verdict is Verdict.DIFFERS for claim in claims)
    verified = sum(claim.verdict is Verdict.VERIFIED for claim in claims)
    if differs:
        return [Reason(Level.LOW, "reasoning_differs", {"differs": differs, "count": len(claims)})]
    if verified:
        return [Reason(Level.HIGH, "reasoning_equals", {"verified": verified, "count": len(claims)})]
    if not answer.claims:
        return [Reason(Level.MEDIUM, "nothing_stated")]
    return []
