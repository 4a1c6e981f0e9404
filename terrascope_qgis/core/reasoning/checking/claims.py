"""Holds numbers in the text against the masks; decides nothing about the ground itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...geo.grid import PixelGrid
from ...result import Claim, Segment, Verdict
from ..wording.options import read_quantity
from ..wording.running_text import Span
from ..wording.slots import FilledSlot
from ..wording.vocabulary import Vocabulary
from .judging import SHARE_TOLERANCE
from .text_claims import ClaimChecker

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


def check_text(
    text: str,
    host_spans: Sequence[Span],
    segments: Sequence[Segment],
    grid: PixelGrid,
    *,
    trust_units: bool = True,
    vocabulary: Vocabulary | None = None,
) -> tuple[Claim, ...]:
    """Find what the model itself stated and hold it against the masks; see `ClaimChecker` for several texts.

    Args:
        text: a step or answer with marks `[k]` where a mask was made.
        host_spans: parts written by the host; numbers there are not the model's.
        segments: all segments so far, by id.
        grid: where masks lie.
        trust_units: whether numbers with a unit can be recomputed; False flags every number as unverifiable.
        vocabulary: names of classes.
    """
    return ClaimChecker(segments, grid, vocabulary=vocabulary).check(text, host_spans, own_numbers=trust_units)


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
