"""A mask corrected by hand takes its numbers with it: measures, claims, the sentences of steps and answer; no Qt."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any, List, Optional, Sequence, Tuple

from ..i18n import tr
from ..words.reason_titles import BEFORE_CORRECTION
from .number_text import is_amount, write_like
from .run_values import AnswerValue, ClaimValue, RunValue, SegmentValue

CORRECTED = "corrected"
"""Verdict of a number that was replaced by the one measured after the correction."""
OUTDATED = "outdated"
"""Verdict of a statement that was checked before the correction and cannot be checked again here."""


def correct_run(run: RunValue, corrected: SegmentValue) -> RunValue:
    """Return the run with a corrected mask: every number that was the mask's own is replaced by the new one.

    What the model said is kept in `model_text`. Statements about several masks, places or borders are marked as
    outdated: only the engine can judge them.
    """
    before = next((item for item in run.segments if item.id == corrected.id), None)
    if before is None:
        return run
    run = run.with_segment(corrected)
    steps = []
    for step in run.steps:
        text, claims = _correct_text(step.text, step.claims, before, corrected)
        model_text = step.model_text or (step.text if text != step.text else "")
        steps.append(replace(step, text=text, claims=claims, model_text=model_text))
    run = replace(run, steps=tuple(steps))
    if run.answer is None:
        return run
    text, claims = _correct_text(run.answer.text, run.answer.claims, before, corrected)
    answer = replace(
        run.answer,
        text=text,
        claims=claims,
        model_text=run.answer.model_text or (run.answer.text if text != run.answer.text else ""),
        value=_correct_value(run.answer.value, run.answer.unit, before, corrected),
    )
    return replace(run, answer=_mark_reasons(answer))


def _mark_reasons(answer: AnswerValue) -> AnswerValue:
    """Return the answer with, on top of its reasons, the one that they speak of the model's masks."""
    reasons, facts = answer.confidence_reasons, answer.confidence_facts
    told = tr("Judged before a mask was corrected.")
    if not reasons or told in reasons or (facts and facts[0].get("code") == BEFORE_CORRECTION):
        return answer
    if facts:
        facts = ({"code": BEFORE_CORRECTION, "values": {}}, *facts)
    return replace(answer, confidence_reasons=(told, *reasons), confidence_facts=facts)


def _correct_text(
    text: str, claims: Sequence[ClaimValue], before: SegmentValue, corrected: SegmentValue
) -> Tuple[str, Tuple[ClaimValue, ...]]:
    """Return the sentence with new numbers, and its claims with their new verdicts."""
    fresh: List[ClaimValue] = []
    for claim in claims:
        if before.id not in claim.segments:
            fresh.append(claim)
            continue
        value = _measure(claim, corrected)
        if value is None or not is_amount(claim.text) or claim.text not in text:
            note = tr("checked before the mask was corrected")
            fresh.append(replace(claim, verdict=OUTDATED, note=note))
            continue
        said = write_like(claim.text, value, claim.unit)
        text = text.replace(claim.text, said, 1)
        fresh.append(replace(claim, text=said, value=value, recomputed=value, verdict=CORRECTED, note=""))
    return text, tuple(fresh)


def _measure(claim: ClaimValue, segment: SegmentValue) -> Optional[float]:
    """Return what the corrected mask has of the claim's kind, None when the claim is not of this mask alone."""
    if len(claim.segments) != 1:
        return None
    return {
        "area": segment.area_m2,
        "percent": segment.percent,
        "pixels": segment.pixels,
        "count": segment.parts,
    }.get(claim.kind)


def _correct_value(value: Any, unit: str, before: SegmentValue, corrected: SegmentValue) -> Any:
    """Return the answer's value: the new measure where it was the old one."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    pairs = {
        "m2": [(before.area_m2, corrected.area_m2)],
        "percent": [(before.percent, corrected.percent)],
        "%": [(before.percent, corrected.percent)],
        "px": [(before.pixels, corrected.pixels)],
    }.get(unit, [(before.parts, corrected.parts)])
    for old, new in pairs:
        if old is not None and new is not None and math.isclose(old, value, rel_tol=1e-6):
            return new
    return value
