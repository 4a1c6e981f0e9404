"""Decides whether there is enough to answer from: valid pixels, clouds, plausible values, support of the masks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...result import Answer, Segment, Status
from ...words.said import Said, say

LEAST_VALID_PERCENT = 5.0
MOST_CLOUDY_PERCENT = 90.0
LEAST_PLAUSIBLE_PERCENT = 50.0
LEAST_QUALITY = 0.05
"""Expected overlap below which a mask is not evidence."""

_CLOUD_WORDS = re.compile(r"\b(?:cloud\w*|overcast|haz[ey]\w*|fog\w*|shadow\w*)\b", re.IGNORECASE)


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
    part: str | None = None
    """Code of the part of the area that all percentages but the plausible ones are of; None = all of it."""

    def say_share(self, code: str, **values: Any) -> Said:
        """The sentence of a code about a share of the area, or its twin about the part."""
        return say(code, **values) if self.part is None else say(f"{code}_part", part=self.part, **values)


def find_objection(evidence: Evidence, question: str) -> Said | None:
    """Say why a question cannot be answered from this; None if it can.

    Args:
        evidence: what there is.
        question: a question about clouds is answered from clouds.
    """
    if evidence.valid_percent < LEAST_VALID_PERCENT:
        return evidence.say_share("few_valid", percent=evidence.valid_percent, least=LEAST_VALID_PERCENT)
    for sensor, percent in evidence.plausible_percent.items():
        if percent < LEAST_PLAUSIBLE_PERCENT:
            return say("few_plausible", percent=percent, image=sensor, least=LEAST_PLAUSIBLE_PERCENT)
    for sensor, (one, other) in evidence.twin_bands.items():
        return say("twin_bands", one=one, other=other, image=sensor)
    cloudy = evidence.cloudy_percent or 0.0
    is_hidden = cloudy >= MOST_CLOUDY_PERCENT and not evidence.has_sar
    if is_hidden and not _CLOUD_WORDS.search(question):
        return evidence.say_share("all_clouds", percent=cloudy)
    return None


def decline(objection: Said) -> Answer:
    """The answer where there is not enough evidence."""
    text = say("not_enough", objection=objection)
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
    return replace(decline(evidence.say_share("first_clouds", percent=cloudy)), claims=answer.claims)


def require_support(answer: Answer, segments: Sequence[Segment]) -> Answer:
    """The answer itself, or that no mask supports it: all that were found are expected to miss the ground.

    Whether two things touch, and how far they are apart, is settled where one of them was not found at all.
    """
    if answer.task in ("boundary", "distance") and not all(segment.measures.pixels for segment in segments):
        return answer
    found = [segment for segment in segments if segment.measures.pixels]
    rated = [segment.quality for segment in found if segment.quality is not None]
    if answer.status is not Status.ANSWERED or not rated or len(rated) < len(found) or max(rated) >= LEAST_QUALITY:
        return answer
    # "at most 1 %" also holds for less.
    return replace(decline(say("poor_masks", percent=max(100 * max(rated), 1.0))), claims=answer.claims)
