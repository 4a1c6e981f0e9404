"""Claims of what the host wrote into a text itself, and of a yes or no; reads no sentence."""

from __future__ import annotations

import re

from ...result import Claim, Verdict
from ..wording.options import read_quantity
from ..wording.slots import FilledSlot
from .verdicts.judging import SHARE_TOLERANCE

_KINDS = {
    "percent": "percent", "overlap": "percent", "valid": "percent", "area": "area", "difference": "comparison",
    "count": "count", "where": "position", "distance": "distance",
}  # fmt: skip
"""Name of a slot -> kind of its claim."""


def check_slot(slot: FilledSlot) -> Claim | None:
    """Claim of a slot: the words that were written, read back, against the value that was measured."""
    if slot.value is None or slot.name in ("label", "date_first", "date_last", "choice", "min_part"):
        return None
    kind = _KINDS.get(slot.name, "")
    if isinstance(slot.value, str):
        return Claim(slot.text, slot.value, None, slot.value, Verdict.VERIFIED, kind, slot.segments)
    read = read_quantity(slot.text)
    value = float(slot.value)
    shown = abs(value) if slot.name == "difference" else value
    if read is None:
        return Claim(slot.text, None, slot.unit, value, Verdict.UNVERIFIABLE, kind, slot.segments)
    unit = "%" if slot.unit == "%" else slot.unit
    good = read.unit in (unit, None if unit == "count" else unit) and _is_rounded(read.value, shown, slot.text)
    verdict = Verdict.VERIFIED if good else Verdict.DIFFERS
    return Claim(slot.text, read.value, slot.unit, shown, verdict, kind, slot.segments)


def check_truth(text: str, said: bool, measured: bool, *, kind: str = "presence") -> Claim:
    """Claim of a yes or no, of whether something is there or (`adjacency`) whether two things touch."""
    verdict = Verdict.VERIFIED if said == measured else Verdict.DIFFERS
    return Claim(text, "yes" if said else "no", None, "yes" if measured else "no", verdict, kind)


def _is_rounded(shown: float, value: float, text: str) -> bool:
    """Whether `shown` is `value` rounded to the digits of the text, by at most 0.6 %, or of "less than"."""
    if text.startswith("less than"):
        return value < shown
    return abs(shown - value) <= max(SHARE_TOLERANCE * 1.2 * abs(value), _half_digit(text)) + 1e-9


def _half_digit(text: str) -> float:
    """Half a unit of the last digit shown, for percentages, counts and plain numbers."""
    match = re.search(r"\d+(?:\.(\d+))?", text)
    if match is None or not re.search(r"%|pixel|^\d+$| m$| m²$", text):
        return 0.0
    return 0.5 * 10.0 ** -len(match[1] or "")
