"""Says in plain words what would change an answer, mildest first, and which corruption its masks bear least."""

from __future__ import annotations

from collections.abc import Sequence

from ..words.said import Said, say
from .outcome import Outcome, StressReport

_MANY = 3


def find_weakest(report: StressReport) -> Outcome | None:
    """The corruption that hurts most: least of the masks kept, or where none was drawn, of the answers.

    None where nothing does any harm.
    """
    if report.mask_retention is None:
        found = min(report.outcomes, key=lambda outcome: outcome.answer_retention)
        return found if found.answer_retention < 1 else None
    compared = [outcome for outcome in report.outcomes if outcome.mask_retention is not None]
    weakest = min(compared, key=_keep_of_masks)
    return weakest if _keep_of_masks(weakest) < 1 or weakest.answer_retention < 1 else None


def find_changers(report: StressReport) -> list[Outcome]:
    """The corruptions that change the answer, those first that do so at the mildest level."""
    changers = [outcome for outcome in report.outcomes if outcome.first_change is not None]
    return sorted(changers, key=lambda outcome: (_first_share(outcome), outcome.answer_retention))


def summarise(report: StressReport) -> list[Said]:
    """What would change this answer, in a few sentences."""
    changers, tried = find_changers(report), len(report.outcomes)
    told: list[Said] = []
    if not changers:
        told.append(say("summary_none", tried=tried))
    elif more := len(changers[_MANY:]):
        changes = _list([_describe_change(outcome) for outcome in changers[:_MANY]])
        told.append(say("summary_changes_more", changes=changes, more=more, tried=tried))
    else:
        told.append(say("summary_changes", changes=_list([_describe_change(outcome) for outcome in changers])))
        if held := tried - len(changers):
            told.append(say("summary_holds", held=held, tried=tried))
    weakest = find_weakest(report)
    if weakest is not None and weakest.mask_retention is not None:
        told.append(say("summary_masks", corruption=weakest.corruption.name, percent=100 * weakest.mask_retention))
    return told


def _keep_of_masks(outcome: Outcome) -> float:
    return 1.0 if outcome.mask_retention is None else outcome.mask_retention


def _first_share(outcome: Outcome) -> float:
    """How far along the levels the answer first changes, 0-1."""
    first = outcome.first_change
    return 1.0 if first is None else first.level / len(outcome.corruption.levels)


def _describe_change(outcome: Outcome) -> Said:
    first, name = outcome.first_change, outcome.corruption.name
    if first is None:
        return name
    count = len(outcome.corruption.levels)
    if count == 1:
        return say("summary_change", corruption=name, done=first.words)
    return say("summary_change_level", corruption=name, level=first.level, count=count, done=first.words)


def _list(changes: Sequence[Said]) -> Said:
    """Some changes as "a, b and c"."""
    told, *rest = changes
    for place, change in enumerate(rest, start=1):
        told = say("summary_and" if place == len(rest) else "summary_comma", first=told, second=change)
    return told
