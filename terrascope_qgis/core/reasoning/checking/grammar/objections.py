"""Says why a sentence does not plainly state what agrees with the masks; what differs is left to others."""

from __future__ import annotations

from dataclasses import dataclass

from ....result import Claim
from ....words.said import say
from ..measuring.mask_facts import MaskFacts
from .statements import Reading, Statement
from .told_times import is_told_then

_WHOLLY = 0.99
"""Share of a mask that lies in another whose part it is."""


@dataclass(frozen=True)
class Wrong:
    """What differs from the masks in a sentence, whatever else it says."""

    dates: frozenset[str] = frozenset()
    """Dates that are not those of the masks they stand beside, as `DateWord.iso`."""
    amounts: frozenset[int] = frozenset()
    """Indices of its numbers."""


def find_objection(reading: Reading, claim: Claim, amount: int | None, facts: MaskFacts, wrong: Wrong) -> str:
    """Why a claim that agrees with the masks may not be verified; empty if it may.

    Args:
        reading: of its sentence.
        claim: that agrees.
        amount: index of its number in the sentence; None = it has none of its own.
        facts: the masks.
        wrong: what differs in the sentence.
    """
    if reading.trouble:
        return reading.trouble
    if claim.kind == "date":
        told = reading.find_dated(str(claim.value))
        is_of_time = all(is_told_then(said, said.subjects, facts) and _is_in_order(said, facts) for said in told)
        return "" if is_of_time else say("note_other_date")
    found = [said for said in reading.find(claim, amount) if _is_same_class(said, claim, facts)]
    levels = [said for said in reading.statements if said.role == "level"]
    if claim.kind == "change" and any(
        not _is_in_order(said, facts) or (amount is None and said.amount in wrong.amounts) for said in levels
    ):
        # "Grew from 15 ha [2] to 10 ha [1]", "grew from 15 to 10 ha".
        found = []
    if not found:
        return say("note_not_plain")
    if not any(is_told_then(said, claim.segments, facts) and said.when.dates.isdisjoint(wrong.dates) for said in found):
        return say("note_other_time")
    if claim.kind == "percent" and all(said.whole in wrong.amounts for said in found):
        return say("note_other_whole")
    if not any(_is_part(said, claim, facts) for said in found):
        return say("note_other_part")
    if not any(_is_at_place(said, claim, facts) for said in found):
        return say("note_other_place")
    named = {facts.class_of(number) for number in reading.named}
    lone = (reading.alone - reading.marked) & set(claim.segments)
    if lone and (reading.unseen or (named and any(facts.class_of(number) not in named for number in lone))):
        return say("note_mark_of_other")
    if any(facts.is_change(number) for ids in reading.spans for number in ids):
        # What changed is no end of the time in which it did.
        return say("note_not_plain")
    if not _is_of_marked(reading, found, claim, facts):
        return say("note_not_plain")
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
        return _is_at_step(said.step, claim.segments[0], facts)
    # "It covered 15 % [2]", said of mask 1, is not of mask 2; "in 2022 it covered 15 % [2]" is.
    labels = {facts[number].label for number in (*said.names, *claim.segments)}
    is_told = said.names.issuperset(claim.segments) or bool(said.when.dates)
    return not said.names or (len(labels) == 1 and is_told)


def _is_in_order(said: Statement, facts: MaskFacts) -> bool:
    """Whether a level that is told of one mask is told of the right one; anything else is."""
    if said.role != "level" or len(said.subjects) != 1:
        return True
    (number,) = said.subjects
    return _is_at_step(said.step, number, facts)


def _is_of_marked(reading: Reading, found: list[Statement], claim: Claim, facts: MaskFacts) -> bool:
    """Whether what is told of two dates is marked with the masks of both or of none: not "it grew by 5 ha [1]"."""
    is_level = any(said.role == "level" and len(said.subjects) > 1 for said in found)
    is_pair = claim.kind == "change" and len(claim.segments) > 1
    if not (is_level or is_pair) or any(facts.is_change(number) for number in claim.segments):
        return True
    told = {
        number
        for said in reading.statements
        if said.role in ("size", "level") and said.amount is not None and len(said.subjects) == 1
        for number in said.subjects
    }
    labels = {facts[number].label for number in claim.segments}
    marked = {k for k in reading.marked | reading.alone if facts[k].label in labels} - told
    ends = {k for k in range(1, len(facts) + 1) if facts[k].label in labels}
    return not marked or marked >= (set(claim.segments) if len(claim.segments) > 1 else ends) - told


def _is_at_step(step: int, number: int, facts: MaskFacts) -> bool:
    """Whether a mask is what there was (-1) or what there is then; "rose to 4 %" needs a mask of another date."""
    twins = [segment for segment in facts.segments if segment.label == facts[number].label]
    if len(twins) < 2 or facts.is_change(number):
        return False
    first, last = facts.order_by_date(twins[0].id, twins[-1].id)
    return number == (first if step < 0 else last) or len(twins) > 2


def _is_part(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether the claim's masks lie in that which they are told to be a part of."""
    pairs = [(number, whole) for number in claim.segments for whole in said.part_of]
    return all(
        number == whole
        or facts.shared_pixels(min(number, whole), max(number, whole)) >= _WHOLLY * facts.pixels((number,))
        for number, whole in pairs
    )


def _is_at_place(said: Statement, claim: Claim, facts: MaskFacts) -> bool:
    """Whether the claim's masks lie where it is told of."""
    return all(_lies(facts[number].measures.compass, side) for number in claim.segments for side in said.sides)


def _lies(compass: str | None, side: str) -> bool:
    is_middle = "centre" in (compass, side)
    return compass is not None and (side == compass or (not is_middle and side in compass))
