"""Holds numbers in the text against the masks; decides nothing about the ground itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...geo.distance import shortest_distance_m
from ...geo.grid import PixelGrid
from ...result import Claim, Segment, Verdict
from ..wording.options import Quantity, read_quantity
from ..wording.running_text import Span
from ..wording.slots import FilledSlot

PERCENT_TOLERANCE = 0.1
SHARE_TOLERANCE = 0.005
"""Areas and distances may differ by this share."""
DISTANCE_TOLERANCE_PX = 1.0

_NUMBER = re.compile(
    r"(?<![\w.])(?:\d+(?:[,\u00a0\u202f]\d{3})*(?:\.\d+)?|\.\d+)"
    r"(?:\s*(?:%|percent\b|per cent\b|km²|km2\b|m²|m2\b|square (?:kilo)?met(?:re|er)s\b|hectares?\b|ha\b|acres?\b"
    r"|km\b|kilomet(?:re|er)s\b|m\b|met(?:re|er)s\b|pixels?\b|px\b))?"
)
_COUNTED = re.compile(
    r"^\s+(?:separate |distinct |individual )?(?:parts?|patches|patch|regions?|pieces?|bodies|lakes?)\b"
)
_MARK = re.compile(r"\[(\d+)\]")
_UNITS_SHOWN = {"%": "%", "m2": "m2", "m": "m", "px": "px"}


def check_slot(slot: FilledSlot) -> Claim | None:
    """Claim of a slot: the words that were written, read back, against the value that was measured."""
    if slot.value is None or slot.name in ("label", "date_first", "date_last", "choice", "min_part"):
        return None
    if isinstance(slot.value, str):
        return Claim(slot.text, slot.value, None, slot.value, Verdict.VERIFIED)
    read = read_quantity(slot.text)
    value = float(slot.value)
    shown = abs(value) if slot.name == "difference" else value
    if read is None:
        return Claim(slot.text, None, slot.unit, value, Verdict.UNVERIFIABLE)
    unit = "%" if slot.unit == "%" else slot.unit
    good = read.unit in (unit, None if unit == "count" else unit) and _is_rounded(read.value, shown, slot.text)
    return Claim(slot.text, read.value, slot.unit, shown, Verdict.VERIFIED if good else Verdict.DIFFERS)


def check_text(
    text: str, host_spans: Sequence[Span], segments: Sequence[Segment], grid: PixelGrid, *, trust_units: bool = True
) -> tuple[Claim, ...]:
    """Find numbers that the model itself wrote and hold them against the masks.

    A number speaks of the segment marked last before it in the text (`[k]`), or of the only one there is.

    Args:
        text: a step or answer with marks `[k]` where a mask was made.
        host_spans: parts written by the host; numbers there are not the model's.
        segments: all segments so far, by id.
        grid: where masks lie.
        trust_units: whether numbers with a unit can be recomputed; False flags every number as unverifiable.
    """
    claims = []
    marks = [Span(*mark.span()) for mark in _MARK.finditer(text) if 1 <= int(mark[1]) <= len(segments)]
    for match in _NUMBER.finditer(text):
        if any(span.start < match.end() and match.start() < span.end for span in (*host_spans, *marks)):
            continue
        quantity = read_quantity(match[0])
        if quantity is None:
            continue
        recomputed = None
        if trust_units:
            about = _find_segment(text[: match.start()], segments)
            recomputed = _recompute(quantity, about, segments, grid, counted=bool(_COUNTED.match(text[match.end() :])))
        claims.append(_judge(match[0].strip(), quantity, recomputed, grid))
    return tuple(claims)


def check_truth(text: str, said: bool, measured: bool) -> Claim:
    """Claim of a yes or no."""
    verdict = Verdict.VERIFIED if said == measured else Verdict.DIFFERS
    return Claim(text, "yes" if said else "no", None, "yes" if measured else "no", verdict)


def _find_segment(before: str, segments: Sequence[Segment]) -> Segment | None:
    marks = [int(mark) for mark in _MARK.findall(before)]
    if marks and 1 <= marks[-1] <= len(segments):
        return segments[marks[-1] - 1]
    return segments[0] if len(segments) == 1 else None


def _recompute(
    quantity: Quantity, about: Segment | None, segments: Sequence[Segment], grid: PixelGrid, *, counted: bool
) -> float | None:
    """What the masks say, in the unit of the quantity; None if they say nothing of it."""
    if about is None:
        return None
    if quantity.unit == "%":
        return about.measures.percent
    if quantity.unit == "m2":
        return about.measures.area_m2
    if quantity.unit == "px":
        return float(about.measures.pixels)
    if quantity.unit == "m" and about.id >= 2:
        distance = shortest_distance_m(segments[about.id - 2].mask, about.mask, grid)
        return None if distance is None else distance.m
    if quantity.unit is None and counted:
        return float(about.measures.parts)
    return None


def _judge(text: str, quantity: Quantity, recomputed: float | None, grid: PixelGrid) -> Claim:
    if recomputed is None:
        return Claim(text, quantity.value, quantity.unit, None, Verdict.UNVERIFIABLE)
    gap = abs(quantity.value - recomputed)
    if quantity.unit == "%":
        good = gap <= PERCENT_TOLERANCE + 1e-9
    elif quantity.unit in ("m2", "m"):
        good = gap <= SHARE_TOLERANCE * abs(recomputed)
    else:
        good = gap < 0.5
    return Claim(text, quantity.value, quantity.unit, recomputed, Verdict.VERIFIED if good else Verdict.DIFFERS)


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
