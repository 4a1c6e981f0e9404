"""Says how far an answer can be relied on, and names what that rests on; changes nothing in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...result import Answer, Confidence, Fact, Level, Segment, Status, Verdict
from ...words.said import say
from .evidence_gate import Evidence

_ORDER = (Level.LOW, Level.MEDIUM, Level.HIGH)
GOOD_QUALITY, POOR_QUALITY = 0.6, 0.3
"""Expected overlap from which a mask is good, and below which it is poor."""
WIDE_SHARE, WIDE_POINTS = 0.5, 5.0
"""An interval is wide if it is wider than half the value and than so many points."""
VERY_WIDE_POINTS = 40.0
"""An interval wider than this leaves little of the number."""
GOOD_VALID_PERCENT, POOR_VALID_PERCENT = 80.0, 30.0
SOME_CLOUD_PERCENT, MUCH_CLOUD_PERCENT = 20.0, 50.0
GOOD_PLAUSIBLE_PERCENT = 95.0
LARGE_CALIBRATION_ERROR = 0.15
"""Above this, probabilities say too little for a medium level."""
RARE_PERCENT = 1.0
"""What was not found is surely rare where its upper bound stays below this."""


@dataclass(frozen=True)
class Reason:
    """How far one thing carries an answer, and what it is."""

    level: Level
    code: str
    """A key of `core.words.reason_words.REASONS`."""
    values: Mapping[str, Any] = field(default_factory=dict)


def judge_confidence(
    answer: Answer,
    segments: Sequence[Segment],
    evidence: Evidence,
    *,
    of_part: Evidence | None = None,
    drawing: Sequence[Reason] = (),
    reads_past: bool = False,
) -> Confidence | None:
    """Judge an answer; None for a declined one.

    The level is the lowest of its reasons. The masks that count are all that were made for the answer.

    Args:
        answer: to judge.
        segments: its masks.
        evidence: what it was made from.
        of_part: the same of a part of the area that was measured as well; what is good there is not told.
        drawing: what is known of masks without calibration; without it they make the level low.
        reads_past: whether a mask shows the first date or a change since, so that clouds there count as well.
    """
    if answer.status is Status.DECLINED:
        return None
    masks = drawing if segments and drawing else [*_judge_masks(segments), *_judge_order(answer, segments)]
    reasons = [*_judge_claims(answer), *masks, *_judge_inputs(evidence, reads_past=reads_past)]
    if of_part is not None:
        inputs = _judge_inputs(of_part, reads_past=reads_past)
        reasons += [reason for reason in inputs if reason.level is not Level.HIGH and reason not in reasons]
    reasons.sort(key=lambda reason: _ORDER.index(reason.level))
    level = reasons[0].level if reasons else Level.HIGH
    texts = tuple(say(reason.code, **reason.values) for reason in reasons)
    return Confidence(level, texts, tuple(Fact(reason.code, reason.values) for reason in reasons))


def _judge_claims(answer: Answer) -> list[Reason]:
    differs = sum(claim.verdict is Verdict.DIFFERS for claim in answer.claims)
    unmeasured = sum(claim.verdict is Verdict.UNVERIFIABLE for claim in answer.claims)
    count = len(answer.claims)
    if differs:
        return [Reason(Level.LOW, "claims_differ", {"differs": differs, "count": count})]
    if unmeasured:
        return [Reason(Level.MEDIUM, "claims_unmeasured", {"unmeasured": unmeasured, "count": count})]
    return [Reason(Level.HIGH, "claims_equal")] if answer.claims else []


def _judge_masks(segments: Sequence[Segment]) -> list[Reason]:
    if not segments:
        return [Reason(Level.LOW, "no_mask")]
    reasons = []
    found = [segment for segment in segments if segment.measures.pixels]
    reasons += _judge_calibration([segment for segment in segments if segment.interval_percent is None])
    rated = [(segment.quality, segment) for segment in found if segment.quality is not None]
    if rated:
        quality, worst = min(rated, key=lambda pair: pair[0])
        level = Level.HIGH if quality >= GOOD_QUALITY else Level.MEDIUM if quality >= POOR_QUALITY else Level.LOW
        reasons.append(Reason(level, "overlap", {**tell_segment(worst), "percent": 100 * float(quality)}))
    # These reasons name a class and no place, so they are of its mask in the whole area where there is one.
    whole = {(segment.label, segment.date) for segment in segments if segment.part is None}
    for segment in segments:
        is_cut = segment.part is not None and (segment.label, segment.date) in whole
        if segment.interval_percent is None or is_cut:
            continue
        low, high = (float(bound) for bound in segment.interval_percent)
        name, percent = _tell_name(segment, segments), segment.measures.percent
        if not segment.measures.pixels:
            level = Level.HIGH if high < RARE_PERCENT else Level.MEDIUM if high <= VERY_WIDE_POINTS else Level.LOW
            reasons.append(Reason(level, "not_found", {**name, "high": high}))
        elif high - low > max(WIDE_SHARE * percent, WIDE_POINTS):
            level = Level.MEDIUM if high - low <= VERY_WIDE_POINTS else Level.LOW
            reasons.append(Reason(level, "wide", {**name, "low": low, "high": high}))
    return reasons


def _judge_order(answer: Answer, segments: Sequence[Segment]) -> list[Reason]:
    """Whether the bounds of two masks tell which of them is larger, where the answer does."""
    if answer.task not in ("ranking", "change_area") or len(segments) != 2:
        return []
    one, other = segments
    if one.interval_percent is None or other.interval_percent is None:
        return []
    apart = one.interval_percent[1] < other.interval_percent[0] or other.interval_percent[1] < one.interval_percent[0]
    if apart or not (one.measures.pixels and other.measures.pixels):
        return []
    pair = [[name_segment(item), item.date if answer.task == "change_area" else None] for item in segments]
    return [Reason(Level.MEDIUM, "bounds_overlap", {"pair": pair})]


def _judge_calibration(segments: Sequence[Segment]) -> list[Reason]:
    """Reasons of masks whose probabilities do not mean what they say: known to be off by so much, or not known."""
    unknown = {(item.sensor, name_segment(item)) for item in segments if item.calibration_error is None}
    known: dict[tuple[str, str], float] = {}
    for item in segments:
        if item.calibration_error is not None:
            known[item.sensor, name_segment(item)] = item.calibration_error
    reasons = (
        [Reason(Level.LOW, "uncalibrated", {"masks": [list(pair) for pair in sorted(unknown)]})] if unknown else []
    )
    for pair, error in sorted(known.items()):
        level = Level.MEDIUM if error <= LARGE_CALIBRATION_ERROR else Level.LOW
        reasons.append(Reason(level, "miscalibrated", {"masks": [list(pair)], "points": 100 * float(error)}))
    return reasons


def _judge_inputs(evidence: Evidence, *, reads_past: bool) -> list[Reason]:
    valid = float(evidence.valid_percent)
    level = Level.HIGH if valid >= GOOD_VALID_PERCENT else Level.MEDIUM if valid >= POOR_VALID_PERCENT else Level.LOW
    reasons = [_tell_share(level, "valid", valid, evidence)]
    cloudy = evidence.cloudy_percent
    if cloudy is None:
        reasons.append(Reason(Level.MEDIUM, "clouds_unknown"))
    else:
        reasons += _judge_clouds("clouds", cloudy, evidence)
    if reads_past:
        reasons += _judge_clouds("clouds_before", evidence.cloudy_before_percent, evidence)
    if evidence.is_degraded:
        reasons.append(Reason(Level.MEDIUM, "degraded"))
    for sensor, percent in evidence.plausible_percent.items():
        if percent < GOOD_PLAUSIBLE_PERCENT:
            reasons.append(Reason(Level.MEDIUM, "implausible", {"sensor": sensor, "percent": float(percent)}))
    return reasons


def _judge_clouds(code: str, percent: float, evidence: Evidence) -> list[Reason]:
    if percent < SOME_CLOUD_PERCENT:
        return []
    level = Level.LOW if percent >= MUCH_CLOUD_PERCENT and not evidence.has_sar else Level.MEDIUM
    return [_tell_share(level, code, percent, evidence)]


def _tell_share(level: Level, code: str, percent: float, evidence: Evidence) -> Reason:
    """A reason about a share of the area, or its twin about the part that was asked about."""
    if evidence.part is None:
        return Reason(level, code, {"percent": float(percent)})
    return Reason(level, f"{code}_part", {"percent": float(percent), "part": evidence.part})


def tell_segment(segment: Segment) -> dict[str, Any]:
    """A mask's id and name as values of a reason."""
    return {"id": int(segment.id), "name": name_segment(segment)}


def _tell_name(segment: Segment, among: Sequence[Segment]) -> dict[str, Any]:
    """A mask's name as values of a reason, with its date where another mask has the same name."""
    name = name_segment(segment)
    dates = {other.date for other in among if name_segment(other) == name}
    return {"name": name, "date": segment.date} if segment.date and len(dates) > 1 else {"name": name}


def name_segment(segment: Segment) -> str:
    """The words the model used for a mask, else its label."""
    return segment.phrase or segment.label
