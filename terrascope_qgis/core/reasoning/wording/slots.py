"""Fills slots: what a model wrote as a slot token becomes the host's measured value in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ...geo.distance import measure_distance
from ...geo.distance_rule import DistanceRule
from ...geo.grid import PixelGrid
from ...result import Segment
from .levels import COMPASS_WORDS, PLACES_IN_PART, SENSOR_WORDS
from .number_format import format_area, format_length, format_percent, format_pixels, pick_area_unit

NOT_MEASURED = "not measured"
NO_OPTION = "none of the options"

Value = float | int | str


@dataclass(frozen=True)
class SlotRequest:
    """One slot as the model wrote it."""

    name: str
    """`percent`, `area`, ... as in docs/bundle.md."""
    segment: int | None = None
    """1-based id of the segment it speaks of; None = the latest."""
    unit: str | None = None
    """Unit asked for: m2, ha, km2, acre, px, m, km."""


@dataclass(frozen=True)
class FilledSlot:
    """A slot as the reader sees it."""

    name: str
    text: str
    value: Value | None
    """In `unit`; None = not measured."""
    unit: str | None
    """`%`, `m2`, `m`, `px`, `count`; None for words."""
    segments: tuple[int, ...] = ()
    """Ids of the segments it speaks of."""


class SlotContext(Protocol):
    """What slots may speak of."""

    @property
    def segments(self) -> Sequence[Segment]:
        """All segments so far, by id."""

    @property
    def grid(self) -> PixelGrid:
        """Where masks lie."""

    @property
    def distance_rule(self) -> DistanceRule:
        """From where to where distances are measured."""

    @property
    def date_names(self) -> tuple[str, str]:
        """How the first and the last date read."""

    @property
    def valid_percent(self) -> float:
        """Percent of the area with valid pixels."""

    def words_for(self, label: str) -> str:
        """How a label reads."""

    def choose(self) -> str | None:
        """Letter of the option that fits."""


def fill_slot(request: SlotRequest, context: SlotContext) -> FilledSlot:
    """Fill one slot; one that has nothing to speak of reads "not measured"."""
    general = _fill_general(request, context)
    if general is not None:
        return general
    segments = context.segments
    number = len(segments) if request.segment is None else request.segment
    if not 1 <= number <= len(segments):
        return _not_measured(request)
    latest = segments[number - 1]
    if request.name in _OF_ONE:
        return _OF_ONE[request.name](request, latest, context)
    if request.name in _OF_TWO and number >= 2:
        return _OF_TWO[request.name](request, latest, segments[number - 2], context)
    return _not_measured(request)


def _fill_general(request: SlotRequest, context: SlotContext) -> FilledSlot | None:
    """Slots that speak of no segment; None for others."""
    if request.name in ("date_first", "date_last"):
        text = context.date_names[0 if request.name == "date_first" else 1]
        return FilledSlot(request.name, text, text, None)
    if request.name == "valid":
        return FilledSlot("valid", format_percent(context.valid_percent), context.valid_percent, "%")
    if request.name == "choice":
        letter = context.choose()
        return FilledSlot("choice", letter or NO_OPTION, letter, None)
    return None


def _percent(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    percent = segment.measures.percent
    return FilledSlot("percent", format_percent(percent), percent, "%", (segment.id,))


def _area(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    area_m2 = segment.measures.area_m2
    if area_m2 is None or request.unit == "px":
        pixels = segment.measures.pixels
        return FilledSlot("area", format_pixels(pixels), pixels, "px", (segment.id,))
    return FilledSlot("area", format_area(area_m2, _find_area_unit(request, context)), area_m2, "m2", (segment.id,))


def _count(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    parts = segment.measures.parts
    return FilledSlot("count", str(parts), parts, "count", (segment.id,))


def _where(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    compass = segment.measures.compass
    if compass is None:
        return _not_measured(request)
    words = COMPASS_WORDS if segment.part is None else PLACES_IN_PART
    return FilledSlot("where", words[compass], compass, None, (segment.id,))


def _sensor(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    return FilledSlot("sensor", SENSOR_WORDS[segment.sensor], segment.sensor, None, (segment.id,))


def _label(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    return FilledSlot("label", context.words_for(segment.label), segment.label, None, (segment.id,))


def _min_part(request: SlotRequest, segment: Segment, context: SlotContext) -> FilledSlot:
    pixels = segment.measures.min_part_px
    return FilledSlot("min_part", format_pixels(pixels), pixels, "px", (segment.id,))


def _distance(request: SlotRequest, latest: Segment, previous: Segment, context: SlotContext) -> FilledSlot:
    distance = measure_distance(previous.mask, latest.mask, context.grid, context.distance_rule)
    if distance is None:
        return _not_measured(request)
    ids = (previous.id, latest.id)
    if distance.m is None or request.unit == "px":
        return FilledSlot("distance", format_pixels(distance.px), distance.px, "px", ids)
    unit = request.unit if request.unit in ("m", "km") else None
    return FilledSlot("distance", format_length(distance.m, unit), distance.m, "m", ids)


def _difference(request: SlotRequest, latest: Segment, previous: Segment, context: SlotContext) -> FilledSlot:
    ids = (previous.id, latest.id)
    one, other = latest.measures.area_m2, previous.measures.area_m2
    if one is None or other is None or request.unit == "px":
        pixels = latest.measures.pixels - previous.measures.pixels
        return FilledSlot("difference", format_pixels(abs(pixels)), pixels, "px", ids)
    text = format_area(abs(one - other), _find_area_unit(request, context))
    return FilledSlot("difference", text, one - other, "m2", ids)


def _find_area_unit(request: SlotRequest, context: SlotContext) -> str:
    """Return the unit that was asked for, else one in which all masks so far can be compared."""
    if request.unit in ("m2", "ha", "km2", "acre"):
        return request.unit
    return pick_area_unit(segment.measures.area_m2 or 0.0 for segment in context.segments)


def _overlap(request: SlotRequest, latest: Segment, previous: Segment, context: SlotContext) -> FilledSlot:
    if not previous.measures.pixels:
        return _not_measured(request)
    shared = int(np.count_nonzero(latest.mask & previous.mask))
    percent = 100.0 * shared / previous.measures.pixels
    return FilledSlot("overlap", format_percent(percent), percent, "%", (previous.id, latest.id))


def _not_measured(request: SlotRequest) -> FilledSlot:
    return FilledSlot(request.name, NOT_MEASURED, None, None)


_OF_ONE = {
    "percent": _percent,
    "area": _area,
    "count": _count,
    "where": _where,
    "sensor": _sensor,
    "label": _label,
    "min_part": _min_part,
}
_OF_TWO = {"distance": _distance, "difference": _difference, "overlap": _overlap}
