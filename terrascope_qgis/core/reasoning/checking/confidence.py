"""Says how far an answer can be relied on, and names what that rests on; changes nothing in it."""

from __future__ import annotations

from collections.abc import Sequence

from ...result import Answer, Confidence, Level, Segment, Status, Verdict
from .evidence_gate import Evidence

Reason = tuple[Level, str]
"""How far one thing carries an answer, and what it is."""
_ORDER = (Level.LOW, Level.MEDIUM, Level.HIGH)
GOOD_QUALITY, POOR_QUALITY = 0.6, 0.3
"""Expected overlap from which a mask is good, and below which it is poor."""
WIDE_SHARE, WIDE_POINTS = 0.5, 5.0
"""An interval is wide if it is wider than half the value and than so many points."""
GOOD_VALID_PERCENT, POOR_VALID_PERCENT = 80.0, 30.0
SOME_CLOUD_PERCENT, MUCH_CLOUD_PERCENT = 20.0, 50.0
GOOD_PLAUSIBLE_PERCENT = 95.0
RARE_PERCENT = 1.0
"""What was not found is surely rare where its upper bound stays below this."""


def judge_confidence(
    answer: Answer,
    segments: Sequence[Segment],
    evidence: Evidence,
    *,
    drawing: Sequence[Reason] = (),
) -> Confidence | None:
    """Judge an answer; None for a declined one.

    The level is the lowest of its reasons. The masks that count are all that were made for the answer.

    Args:
        answer: to judge.
        segments: its masks.
        evidence: what it was made from.
        drawing: what is known of masks without calibration; without it they make the level low.
    """
    if answer.status is Status.DECLINED:
        return None
    masks = drawing if segments and drawing else _judge_masks(segments)
    reasons = [*_judge_claims(answer), *masks, *_judge_inputs(evidence)]
    reasons.sort(key=lambda reason: _ORDER.index(reason[0]))
    level = reasons[0][0] if reasons else Level.HIGH
    return Confidence(level, tuple(text for _, text in reasons))


def _judge_claims(answer: Answer) -> list[Reason]:
    differs = sum(claim.verdict is Verdict.DIFFERS for claim in answer.claims)
    unmeasured = sum(claim.verdict is Verdict.UNVERIFIABLE for claim in answer.claims)
    if differs:
        return [(Level.LOW, f"{differs} of the answer's {len(answer.claims)} statements differ from the masks.")]
    if unmeasured:
        return [(Level.MEDIUM, f"{unmeasured} of the answer's {len(answer.claims)} statements were not measured.")]
    if answer.claims:
        return [(Level.HIGH, "All statements of the answer equal the masks.")]
    return []


def _judge_masks(segments: Sequence[Segment]) -> list[Reason]:
    if not segments:
        return [(Level.LOW, "The answer rests on no mask.")]
    reasons = []
    found = [segment for segment in segments if segment.measures.pixels]
    uncalibrated = name_uncalibrated(segments)
    if uncalibrated:
        reasons.append((Level.LOW, f"Probabilities of {uncalibrated} are not calibrated: they only rank pixels."))
    rated = [(segment.quality, segment) for segment in found if segment.quality is not None]
    if rated:
        quality, worst = min(rated, key=lambda pair: pair[0])
        level = Level.HIGH if quality >= GOOD_QUALITY else Level.MEDIUM if quality >= POOR_QUALITY else Level.LOW
        text = f"Mask {worst.id} ({name_segment(worst)}) is expected to overlap the ground by {100 * quality:.0f} %."
        reasons.append((level, text))
    for segment in segments:
        if segment.interval_percent is None:
            continue
        low, high = segment.interval_percent
        percent = segment.measures.percent
        if not segment.measures.pixels:
            level = Level.HIGH if high < RARE_PERCENT else Level.MEDIUM
            reasons.append((level, f"No {name_segment(segment)} was found; up to {high:.1f} % would go unseen."))
        elif high - low > max(WIDE_SHARE * percent, WIDE_POINTS):
            reasons.append(
                (Level.MEDIUM, f"The share of {name_segment(segment)} may lie anywhere from {low:.1f} to {high:.1f} %.")
            )
    return reasons


def _judge_inputs(evidence: Evidence) -> list[Reason]:
    valid = evidence.valid_percent
    level = Level.HIGH if valid >= GOOD_VALID_PERCENT else Level.MEDIUM if valid >= POOR_VALID_PERCENT else Level.LOW
    reasons = [(level, f"{valid:.0f} % of the area has valid pixels.")]
    cloudy = evidence.cloudy_percent
    if cloudy is None:
        reasons.append((Level.MEDIUM, "This model does not look for clouds."))
    elif cloudy >= SOME_CLOUD_PERCENT:
        level = Level.LOW if cloudy >= MUCH_CLOUD_PERCENT and not evidence.has_sar else Level.MEDIUM
        reasons.append((level, f"Clouds and their shadows cover {cloudy:.0f} % of the area."))
    if evidence.is_degraded:
        reasons.append((Level.MEDIUM, "An input is an 8-bit picture, not a measurement."))
    for sensor, percent in evidence.plausible_percent.items():
        if percent < GOOD_PLAUSIBLE_PERCENT:
            reasons.append((Level.MEDIUM, f"Only {percent:.0f} % of the {sensor} pixels have plausible values."))
    return reasons


def name_uncalibrated(segments: Sequence[Segment]) -> str:
    """The masks whose probabilities no calibration stands behind, by sensor and name; empty where there are none."""
    names = {f"{segment.sensor} {name_segment(segment)}" for segment in segments if segment.interval_percent is None}
    return " and ".join(sorted(names))


def name_segment(segment: Segment) -> str:
    """The words the model used for a mask, else its label."""
    return segment.phrase or segment.label.replace("_", " ")
