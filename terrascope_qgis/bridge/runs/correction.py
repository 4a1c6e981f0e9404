"""A mask corrected by hand takes its numbers with it: measures, claims, the sentences of steps and answer; no Qt."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Any, Dict, List, Sequence, Tuple, Union

from ...core.reasoning.wording.levels import COMPASS_WORDS
from ..i18n import tr
from ..words.reason_titles import BEFORE_CORRECTION, CHECKED_BEFORE, MASK_CORRECTED
from ..words.wording import list_templates
from .number_text import is_amount, write_like
from .run_values import AnswerValue, ClaimValue, RunValue, SegmentValue

CORRECTED = "corrected"
"""Verdict of a number that was replaced by the one measured after the correction."""
OUTDATED = "outdated"
"""Verdict of a statement that was checked before the correction and cannot be checked again here."""
VOID = "void"
"""Verdict of what the text said of a mask that is empty since the correction; it is struck out of the text."""
STRUCK = "[…]"
"""Stands in the text for what no longer holds; `model_text` has it still."""
_NO_IDS = ("presence", "adjacency")
"""Kinds of claims about the answer as a whole, which name no masks: a yes or a no."""


def correct_run(run: RunValue, corrected: SegmentValue) -> RunValue:
    """Return the run with a corrected mask: what was measured in the mask is replaced by what is measured now.

    What the model said is kept in `model_text`. Of a mask that is empty now, places and distances are struck. Other
    statements about several masks, places or borders are marked as outdated: only the engine can judge them.
    """
    before = next((item for item in run.segments if item.id == corrected.id), None)
    if before is None:
        return run
    run = run.with_segment(corrected)
    found = any(item.pixels for item in run.segments)
    steps = []
    for step in run.steps:
        text, claims = _correct_text(step.text, step.claims, corrected, found=found)
        model_text = step.model_text or (step.text if text != step.text else "")
        steps.append(replace(step, text=text, claims=claims, model_text=model_text))
    run = replace(run, steps=tuple(steps))
    if run.answer is None:
        return run
    text, claims = _correct_text(run.answer.text, run.answer.claims, corrected, found=found)
    answer = replace(
        run.answer,
        text=text,
        claims=claims,
        model_text=run.answer.model_text or (run.answer.text if text != run.answer.text else ""),
        value=_correct_value(run.answer, before, corrected, found=found),
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
    text: str, claims: Sequence[ClaimValue], corrected: SegmentValue, *, found: bool
) -> Tuple[str, Tuple[ClaimValue, ...]]:
    """Return the sentence with new measures, and its claims with their new verdicts; `found`: a mask has pixels."""
    fresh: List[ClaimValue] = []
    # A yes or no stands at the beginning: what was struck there comes before all else that was.
    truths = [claim for claim in claims if _is_truth(claim)]
    for claim in truths:
        text, claim = _correct_truth(text, claim, corrected, found=found)
        fresh.append(claim)
    for claim in claims:
        if not _is_truth(claim):
            struck = sum(item.verdict == VOID for item in fresh)
            if corrected.id in claim.segments:
                text, claim = _correct_claim(text, claim, corrected, struck)
            fresh.append(claim)
    rest = iter(fresh[len(truths) :])
    judged = iter(fresh[: len(truths)])
    return text, tuple(next(judged if _is_truth(claim) else rest) for claim in claims)


def _is_truth(claim: ClaimValue) -> bool:
    return not claim.segments and claim.kind in _NO_IDS


def _correct_claim(text: str, claim: ClaimValue, corrected: SegmentValue, struck: int) -> Tuple[str, ClaimValue]:
    """Return the sentence and a claim about the corrected mask, measured anew, struck or outdated.

    `struck` claims before it are struck: what stands for a struck one is so many further on.
    """
    value = _measure(claim, corrected)
    stands = claim.verdict == VOID or claim.text in text
    if value is not None and stands and (is_amount(claim.text) or claim.kind == "position"):
        said = COMPASS_WORDS[value] if isinstance(value, str) else write_like(claim.text, value, claim.unit)
        fresh = replace(claim, text=said, value=value, recomputed=value, verdict=CORRECTED, **_note())
        return _put(text, claim, said, struck), fresh
    if not corrected.pixels and stands and (claim.kind in ("position", "distance") or is_amount(claim.text)):
        fresh = replace(claim, recomputed=None, verdict=VOID, **_note("note_mask_empty"))
        return _put(text, claim, STRUCK, struck), fresh
    fresh = replace(claim, verdict=OUTDATED, **_note(CHECKED_BEFORE))
    return _put(text, claim, claim.text, struck), fresh


def _correct_truth(text: str, claim: ClaimValue, corrected: SegmentValue, *, found: bool) -> Tuple[str, ClaimValue]:
    """Return the sentence and the claim of a yes or no; one that turned is struck.

    Whether something is there is known of the masks; whether two of them touch only where one is empty.
    """
    if claim.kind == "adjacency" and corrected.pixels:
        fresh = replace(claim, verdict=OUTDATED, **_note(CHECKED_BEFORE))
        return _put(text, claim, claim.text, 0), fresh
    now = "yes" if found and claim.kind == "presence" else "no"
    if claim.value == now:
        return _put(text, claim, claim.text, 0), replace(claim, recomputed=now, verdict="verified", **_note())
    said = claim.text if claim.verdict == VOID else re.sub(r"\W.*", "", text.lstrip(), flags=re.DOTALL)
    if said.casefold() != claim.value:
        return text, replace(claim, recomputed=now, verdict="differs", **_note())
    fresh = replace(claim, text=said, recomputed=now, verdict=VOID, **_note(MASK_CORRECTED))
    return _put(text, replace(claim, text=said), STRUCK, 0), fresh


def _note(code: str = "") -> Dict[str, Any]:
    """Return the fields of a claim that say why its verdict is what it is; without a code nothing is to be said."""
    if not code:
        return {"note": "", "note_fact": {}}
    return {"note": list_templates()[code], "note_fact": {"code": code, "values": {}}}


def _put(text: str, claim: ClaimValue, said: str, struck: int) -> str:
    """Return the text with `said` in place of a claim's words, or of what stands for them since they were struck."""
    if claim.verdict != VOID:
        return text.replace(claim.text, said, 1)
    pieces = text.split(STRUCK)
    return STRUCK.join(pieces[: struck + 1]) + said + STRUCK.join(pieces[struck + 1 :])


def _measure(claim: ClaimValue, segment: SegmentValue) -> Union[float, str, None]:
    """Return what the corrected mask has of the claim's kind, None when the claim is not of this mask alone."""
    if len(claim.segments) != 1:
        return None
    if claim.kind == "position":
        return (segment.place or None) if claim.text in COMPASS_WORDS.values() else None
    return {
        "area": segment.area_m2 if claim.unit != "px" else segment.pixels,
        "percent": segment.percent,
        "pixels": segment.pixels,
        "count": segment.parts,
    }.get(claim.kind)


def _correct_value(answer: AnswerValue, before: SegmentValue, corrected: SegmentValue, *, found: bool) -> Any:
    """Return the answer's value: the new measure where it was the old one."""
    value = answer.value
    if isinstance(value, bool):
        kinds = {claim.kind for claim in answer.claims if not claim.segments}
        return found if "presence" in kinds else value and bool(corrected.pixels) if "adjacency" in kinds else value
    if isinstance(value, str):
        places = [claim for claim in answer.claims if claim.kind == "position" and claim.segments == (corrected.id,)]
        return (corrected.place or None) if places and value in COMPASS_WORDS else value
    if not isinstance(value, (int, float)):
        return value
    pairs = {
        "m2": [(before.area_m2, corrected.area_m2)],
        "percent": [(before.percent, corrected.percent)],
        "%": [(before.percent, corrected.percent)],
        "px": [(before.pixels, corrected.pixels)],
    }.get(answer.unit, [(before.parts, corrected.parts)])
    for old, new in pairs:
        if old is not None and new is not None and math.isclose(old, value, rel_tol=1e-6):
            return new
    return value
