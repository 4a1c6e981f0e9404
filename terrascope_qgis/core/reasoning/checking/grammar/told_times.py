"""Says whether what a sentence tells of some date is told of the dates of its masks."""

from __future__ import annotations

from collections.abc import Collection

from ..measuring.mask_facts import MaskFacts
from .statements import Statement

_OF_TWO_DATES = ("change", "level", "comparison", "share")


def is_told_then(said: Statement, ids: Collection[int], facts: MaskFacts) -> bool:
    """Whether the dates beside a statement are those of its masks; of a change, those it lies between.

    Args:
        said: with its dates.
        ids: of the masks it is held against.
        facts: the masks.
    """
    when, labels = said.when, {facts[number].label for number in ids}
    same = [number for number in range(1, len(facts) + 1) if facts[number].label in labels]
    known = same if said.role in _OF_TWO_DATES else list(ids)
    dates = sorted(date for number in known for date in (facts[number].date or "").split("/") if date)
    if not when.dates:
        return True
    if not dates:
        return False
    of_change = said.role == "change" or any(facts.is_change(number) for number in ids)
    is_change = of_change and len(set(dates)) > 1 and len(when.at) < 2
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
