"""Says why a sentence does not plainly state what agrees with the masks; what differs is left to others."""

from __future__ import annotations

from ....result import Claim
from ....words.said import say
from ..mask_facts import MaskFacts
from .statements import Reading, Statement

_OF_TWO_DATES = ("change", "level", "comparison", "share")


def find_objection(reading: Reading, claim: Claim, amount: int | None, facts: MaskFacts) -> str:
    """Why a claim that agrees with the masks may not be verified; empty if it may.

    Args:
        reading: of its sentence.
        claim: that agrees.
        amount: index of its number in the sentence; None = it has none of its own.
        facts: the masks.
    """
    if reading.trouble:
        return reading.trouble
    found = [said for said in reading.find(claim, amount) if _is_same_class(said, claim, facts)]
    if claim.kind != "date" and not found:
        return say("note_not_plain")
    if found and not any(_is_of_date(said, claim, facts) for said in found):
        return say("note_other_time")
    if claim.kind != "count" and any(facts[number].measures.parts > 1 for number in reading.ones & set(claim.segments)):
        return say("note_one_part")
    for number in claim.segments:
        ranks = facts.rank_in_time(number)
        if number in reading.early and (ranks is None or not ranks[0]):
            return say("note_earlier_time")
        if number in reading.late and (ranks is None or not ranks[1]):
            return say("note_later_time")
    return ""


def _is_same_class(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether it is sure which mask is meant, and words and mark speak of one class: "the lake covered 15 % [2]"."""
    if said.role == "bare":
        # "So 25 %": of the mask, where there is only one.
        return len(facts) == 1
    if said.role == "level":
        # "Rose to 4 %" needs a mask of another date.
        twins = [segment for segment in facts.segments if segment.label == facts[claim.segments[0]].label]
        return len(twins) > 1 and not facts.is_change(claim.segments[0])
    labels = {facts[number].label for number in (*said.names, *claim.segments)}
    return not said.names or len(labels) == 1


def _is_of_date(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether each date beside it is one of the claim's masks; of a change, of any mask of their class."""
    if said.role in ("change", "level") and list(said.dates) != sorted(said.dates):
        # "From 2022 to 2021".
        return False
    labels = {facts[number].label for number in claim.segments}
    ids = [number for number in range(1, len(facts) + 1) if facts[number].label in labels]
    known = ids if said.role in _OF_TWO_DATES else claim.segments
    dates = [date for number in known for date in (facts[number].date or "").split("/")]
    return all(any(date.startswith(iso) for date in dates) for iso in said.dates)
