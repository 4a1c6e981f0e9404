"""Says in plain words what would change an answer, mildest first, and which corruption its masks bear least."""

from __future__ import annotations

from collections.abc import Sequence

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


def summarise(report: StressReport) -> str:
    """What would change this answer, in a few sentences."""
    changers = find_changers(report)
    tried = len(report.outcomes)
    if changers:
        words = [_describe_change(outcome) for outcome in changers[:_MANY]]
        more = len(changers) - len(words)
        sentence = f"The answer changes with {_list(words)}"
        sentence += f", and with {more} more of the {tried} corruptions tried." if more else "."
        held = tried - len(changers)
        sentence += f" It holds at every level of {held} of {tried}." if held and not more else ""
    else:
        sentence = f"None of the {tried} corruptions tried changes the answer at any level."
    weakest = find_weakest(report)
    if weakest is not None and weakest.mask_retention is not None:
        sentence += (
            f" The masks suffer most from {weakest.corruption.name}: {100 * weakest.mask_retention:.0f} % of their "
            "overlap with the clean masks is kept on average over the levels."
        )
    return sentence


def _keep_of_masks(outcome: Outcome) -> float:
    return 1.0 if outcome.mask_retention is None else outcome.mask_retention


def _first_share(outcome: Outcome) -> float:
    """How far along the levels the answer first changes, 0-1."""
    first = outcome.first_change
    return 1.0 if first is None else first.level / len(outcome.corruption.levels)


def _describe_change(outcome: Outcome) -> str:
    first = outcome.first_change
    words = "" if first is None else first.words
    of = len(outcome.corruption.levels)
    level = "" if first is None or of == 1 else f" from level {first.level} of {of}"
    return f"{outcome.corruption.name}{level} ({words})"


def _list(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
