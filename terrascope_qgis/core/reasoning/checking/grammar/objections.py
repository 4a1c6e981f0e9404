"""Says why a sentence does not plainly state what agrees with the masks; what differs is left to others."""

from __future__ import annotations

from ....result import Claim
from ....words.said import say
from ..measuring.mask_facts import MaskFacts
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
    if found and not any(_is_of_time(said, claim, facts) for said in found):
        return say("note_other_time")
    if found and not any(_is_at_place(said, claim, facts) for said in found):
        return say("note_other_place")
    named = {facts.class_of(number) for number in reading.named}
    if named and any(facts.class_of(k) not in named for k in (reading.alone - reading.marked) & set(claim.segments)):
        return say("note_mark_of_other")
    if claim.kind != "count" and any(facts[number].measures.parts > 1 for number in reading.ones & set(claim.segments)):
        return say("note_one_part")
    if claim.kind != "count" and any(
        _are_others(ids & set(claim.segments), count, facts) for ids, count in reading.counts
    ):
        return say("note_other_count")
    if any(not facts.is_change(number) for number in reading.changing & set(claim.segments)):
        return say("note_of_change")
    for number in claim.segments:
        ranks = facts.rank_in_time(number)
        if number in reading.early and (ranks is None or not ranks[0]):
            return say("note_earlier_time")
        if number in reading.late and (ranks is None or not ranks[1]):
            return say("note_later_time")
    return ""


def _are_others(ids: frozenset[int] | set[int], count: float, facts: MaskFacts) -> bool:
    """Whether a mask has more parts, or fewer, than are told of."""
    return any(facts[number].measures.parts != count for number in ids)


def _is_same_class(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether it is sure which mask is meant, and words and mark speak of one class: "the lake covered 15 % [2]"."""
    if said.role == "bare":
        # "So 25 %": of the mask, where there is only one.
        return len(facts) == 1
    if said.role == "level":
        # "Rose to 4 %" needs a mask of another date.
        twins = [segment for segment in facts.segments if segment.label == facts[claim.segments[0]].label]
        if len(twins) < 2 or facts.is_change(claim.segments[0]):
            return False
        first, last = facts.order_by_date(twins[0].id, twins[-1].id)
        return claim.segments[0] == (first if said.step < 0 else last) or len(twins) > 2
    labels = {facts[number].label for number in (*said.names, *claim.segments)}
    return not said.names or len(labels) == 1


def _is_of_time(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether the dates beside it are those of the claim's masks; of a change, those it lies between."""
    when, labels = said.when, {facts[number].label for number in claim.segments}
    ids = [number for number in range(1, len(facts) + 1) if facts[number].label in labels]
    known = ids if said.role in _OF_TWO_DATES else claim.segments
    dates = sorted(date for number in known for date in (facts[number].date or "").split("/") if date)
    if not (when.at or when.since or when.until or when.by):
        return True
    if not dates:
        return False
    is_change = (said.role == "change" or len(known) == 1) and len(set(dates)) > 1 and len(when.at) < 2
    if said.role in ("change", "level") and list(when.at) != sorted(when.at):
        return False
    first, last = dates[0], dates[-1]
    if first == last and (when.since or when.until):
        # What one picture shows is not told of the time before or after.
        return False
    late = (*when.by, *when.until, *(when.at if is_change else ()))
    return (
        all(first.startswith(iso) for iso in when.since)
        and all(last.startswith(iso) for iso in late)
        and all(any(date.startswith(iso) for date in dates) for iso in when.at)
    )


def _is_at_place(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether the claim's masks lie where it is told of."""
    return all(_lies(facts[number].measures.compass, side) for number in claim.segments for side in said.sides)


def _lies(compass: str | None, side: str) -> bool:
    is_middle = "centre" in (compass, side)
    return compass is not None and (side == compass or (not is_middle and side in compass))
