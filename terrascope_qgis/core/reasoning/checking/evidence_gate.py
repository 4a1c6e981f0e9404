"""Decides whether there is enough to answer from: valid pixels, clouds, plausible values, support of the masks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...result import Answer, Segment, Status

LEAST_VALID_PERCENT = 5.0
MOST_CLOUDY_PERCENT = 90.0
LEAST_PLAUSIBLE_PERCENT = 50.0
LEAST_QUALITY = 0.05
"""Expected overlap below which a mask is not evidence."""

_CLOUD_WORDS = re.compile(r"\b(?:cloud\w*|overcast|haz[ey]\w*|fog\w*|shadow\w*)\b", re.IGNORECASE)
_NAMES = {"optical": "optical image", "sar": "radar image"}


@dataclass(frozen=True)
class Evidence:
    """What there is to answer from, before a question is put to the model."""

    valid_percent: float
    """Of the area, at the date with fewest valid pixels."""
    cloudy_percent: float | None
    """Clouds and their shadows in the model's first look, percent of the valid pixels of the last date; None = the
    model does not look for them."""
    has_sar: bool
    """Whether there is a radar image, which clouds do not hide."""
    plausible_percent: Mapping[str, float]
    """Sensor -> percent of its valid pixels whose values can be what they are said to be."""
    is_degraded: bool
    """Whether an input is a picture of 8 bits instead of a measurement."""
    cloudy_before_percent: float = 0.0
    """Clouds and their shadows at the first of several dates."""
    twin_bands: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Sensor -> two of its bands that are equal in every pixel: one was read twice, or a grey picture was split."""


def find_objection(evidence: Evidence, question: str) -> str | None:
    """Say why a question cannot be answered from this; None if it can.

    Args:
        evidence: what there is.
        question: a question about clouds is answered from clouds.
    """
    if evidence.valid_percent < LEAST_VALID_PERCENT:
        return (
            f"only {evidence.valid_percent:.1f} % of the area has valid pixels, at least "
            f"{LEAST_VALID_PERCENT:.0f} % are needed. Choose another date or another area."
        )
    for sensor, percent in evidence.plausible_percent.items():
        if percent < LEAST_PLAUSIBLE_PERCENT:
            return (
                f"only {percent:.0f} % of the pixels of the {_NAMES.get(sensor, sensor)} have plausible values, at "
                f"least {LEAST_PLAUSIBLE_PERCENT:.0f} % are needed. Check its bands, scale and unit."
            )
    for sensor, (one, other) in evidence.twin_bands.items():
        return (
            f"the bands {one} and {other} of the {_NAMES.get(sensor, sensor)} are the same in every pixel. Check which "
            "bands the file has, or leave one out."
        )
    cloudy = evidence.cloudy_percent or 0.0
    is_hidden = cloudy >= MOST_CLOUDY_PERCENT and not evidence.has_sar
    if is_hidden and not _CLOUD_WORDS.search(question):
        return f"clouds and their shadows cover {cloudy:.0f} % of the area. Choose another date, or add a radar image."
    return None


def decline(objection: str) -> Answer:
    """The answer where there is not enough evidence."""
    text = f"Not enough evidence: {objection}"
    return Answer(text=text, status=Status.DECLINED, task=None, reason=text)


def require_clear_past(answer: Answer, evidence: Evidence, *, reads_past: bool) -> Answer:
    """The answer itself, or that clouds hide the first date it rests on.

    Args:
        answer: with what it states.
        evidence: it was made from.
        reads_past: whether a mask shows the first date or a change since.
    """
    cloudy = evidence.cloudy_before_percent
    if answer.status is Status.DECLINED or not reads_past or evidence.has_sar or cloudy < MOST_CLOUDY_PERCENT:
        return answer
    objection = (
        f"clouds and their shadows cover {cloudy:.0f} % of the area at the first date. Choose another date, or add a "
        "radar image."
    )
    return replace(decline(objection), claims=answer.claims)


def require_support(answer: Answer, segments: Sequence[Segment]) -> Answer:
    """The answer itself, or that no mask supports it: all that were found are expected to miss the ground."""
    found = [segment for segment in segments if segment.measures.pixels]
    rated = [segment.quality for segment in found if segment.quality is not None]
    if answer.status is not Status.ANSWERED or not rated or len(rated) < len(found) or max(rated) >= LEAST_QUALITY:
        return answer
    percent = 100 * max(rated)
    most = "less than 1 %" if percent < 1 else f"at most {percent:.0f} %"
    objection = (
        f"the masks are expected to overlap the ground by {most}. Ask for something larger, or choose another image."
    )
    return replace(decline(objection), claims=answer.claims)
