"""Compares a stated value with a measured one and gives the verdict; finds neither."""

from __future__ import annotations

from dataclasses import replace

from ....result import Claim, Verdict
from ....words.said import say
from ..extraction.amounts import Amount

PERCENT_TOLERANCE = 0.1
"""Percentages may differ by so many points."""
SHARE_TOLERANCE = 0.005
"""Areas and distances may differ by this share."""
FRACTION_TOLERANCE = 1.5
"""So many points for a percentage told as a fraction: "two thirds"."""
RELATIVE_TOLERANCE = 0.5
"""So many points for a growth or a difference in percent of something."""
RATIO_TOLERANCE = 0.05
"""Share by which "three times" may differ."""
ABOUT = 0.05
"""Share by which a number told with "about" may differ."""
ALMOST = 0.1
"""Share by which the truth may lie below "almost" and above "just over"."""

CLOSE_SHARE = 0.001
"""Share of a size within which "more than" and "less than" cannot be told: the ellipsoid alone makes as much."""

_EXACT_SHARE = {"m2": SHARE_TOLERANCE, "m": SHARE_TOLERANCE, "x": RATIO_TOLERANCE}


def judge_amount(
    amount: Amount,
    text: str,
    kind: str,
    measured: float | None,
    segments: tuple[int, ...] = (),
    *,
    note: str = "",
    is_relative: bool = False,
) -> Claim:
    """Verdict of one number.

    Args:
        amount: what the text says.
        text: its words.
        kind: of the claim.
        measured: what the masks say, in the amount's unit; None = nothing.
        segments: the masks it was held against.
        note: why nothing was measured, or what was compared.
        is_relative: whether a percentage is of something else than the area.
    """
    value = amount.value if amount.high is None else f"{amount.value:g}-{amount.high:g}"
    unit = amount.unit or (kind if kind == "count" else None)
    if measured is None:
        return Claim(text, value, unit, None, Verdict.UNVERIFIABLE, kind, segments, note or say("note_no_mask"))
    good = holds(amount, measured, is_relative=is_relative)
    if good and _is_too_close(amount, measured):
        return Claim(text, value, unit, None, Verdict.UNVERIFIABLE, kind, segments, say("note_too_close"))
    return Claim(text, value, unit, measured, Verdict.VERIFIED if good else Verdict.DIFFERS, kind, segments, note)


def judge_words(
    text: str, kind: str, value: str, measured: str | None, segments: tuple[int, ...], *, is_true: bool, note: str = ""
) -> Claim:
    """Verdict of a relation or a place.

    Args:
        text: the words.
        kind: of the claim.
        value: what they say.
        measured: what the masks say; None = nothing.
        segments: the masks it was held against.
        is_true: whether the two agree.
        note: why nothing was measured.
    """
    if measured is None:
        return Claim(text, value, None, None, Verdict.UNVERIFIABLE, kind, segments, note or say("note_no_mask"))
    return Claim(text, value, None, measured, Verdict.VERIFIED if is_true else Verdict.DIFFERS, kind, segments, note)


def weaken(claim: Claim, note: str) -> Claim:
    """The same claim as one that nothing measures, and why."""
    return replace(claim, recomputed=None, verdict=Verdict.UNVERIFIABLE, note=note)


def holds(amount: Amount, measured: float, *, is_relative: bool = False) -> bool:
    """Whether a number is true of what was measured, as firmly as it is meant."""
    room = find_room(amount, measured, is_relative=is_relative)
    value, gap = amount.value, 1e-9 * max(abs(measured), 1.0)
    if amount.high is not None:
        return value - room - gap <= measured <= amount.high + room + gap
    if amount.bound == "more":
        return measured > value
    if amount.bound == "less":
        return measured < value
    if amount.bound == "at_least":
        return measured >= value - room - gap
    if amount.bound == "at_most":
        return measured <= value + room + gap
    if amount.bound in ("almost", "just_over"):
        # "Lost almost a third" is of the size of the loss.
        value, measured = (-value, -measured) if value < 0 else (value, measured)
    if amount.bound == "almost":
        return value * (1 - ALMOST) - gap <= measured <= value + room + gap
    if amount.bound == "just_over":
        return value - room - gap <= measured <= value * (1 + ALMOST) + gap
    return abs(value - measured) <= room + gap


def _is_too_close(amount: Amount, measured: float) -> bool:
    """Whether "more than 12 ha" is told of 12.00002 ha."""
    is_strict = amount.bound in ("more", "less") and amount.high is None
    return is_strict and abs(measured - amount.value) <= CLOSE_SHARE * abs(measured)


def find_room(amount: Amount, measured: float, *, is_relative: bool = False) -> float:
    """How far a number may be off."""
    size = abs(measured)
    if amount.unit in ("%", "pp"):
        room = FRACTION_TOLERANCE if amount.is_fraction else RELATIVE_TOLERANCE if is_relative else PERCENT_TOLERANCE
    elif amount.unit in _EXACT_SHARE:
        room = _EXACT_SHARE[amount.unit] * size
    else:
        # Whole things: pixels and parts.
        room = 0.499
    if amount.bound == "about":
        # Half a digit of a long number is a digit that was shown; of a short one it is the rounding.
        room = max(room, ABOUT * size, min(amount.half_digit, 2 * ABOUT * size))
    return room


def stray_number(amount: Amount, words: str) -> Claim:
    """A number that nothing measures."""
    return Claim(words, amount.value, amount.unit, None, Verdict.UNVERIFIABLE, "number", (), say("note_nothing"))
