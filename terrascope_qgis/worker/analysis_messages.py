"""Questions on the wire, version 1: request fields -> checked values of the engine."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..core.request import (
    AnalysisRequest,
    Area,
    BoxArea,
    Doubt,
    Fusion,
    Picking,
    PointArea,
    PolygonArea,
    RadarUnit,
    RasterSource,
    Resources,
    Role,
    Variants,
)
from .class_messages import read_classes
from .fields import RequestError, read_choice, read_numbers, read_sequence, read_text, read_texts, read_whole


def read_analysis(message: Mapping[str, Any]) -> AnalysisRequest:
    """What is asked, of which rasters, where, and how."""
    return AnalysisRequest(
        read_text(message, "question"),
        read_sources(message),
        read_area(message.get("area")),
        read_resources(message),
        doubt=read_choice(message, "doubt", Doubt.QUICK),
        keep_probability=message.get("probability_out") is not None,
        classes=read_classes(message),
        variants=Variants(
            read_choice(message, "picking", Picking.OFFICIAL), read_choice(message, "fusion", Fusion.QUALITY)
        ),
    )


def read_resources(message: Mapping[str, Any]) -> Resources:
    """The bounds a run keeps within."""
    return Resources(*(read_whole(message, name) for name in ("memory_bytes", "threads", "max_tokens")))


def read_sources(message: Mapping[str, Any]) -> tuple[RasterSource, ...]:
    """The rasters with their roles, dates and bands."""
    return tuple(_read_source(item, place) for place, item in enumerate(read_sequence(message, "sources")))


def _read_source(item: Any, place: int) -> RasterSource:
    if not isinstance(item, Mapping):
        raise RequestError(f'"sources" {place} is {item!r:.200}, expected an object.')
    role = read_text(item, "role")
    if role not in {known.value for known in Role}:
        raise RequestError(f'"role" of source {place} is {role!r:.200}, expected optical or sar.')
    bands = item.get("bands")
    return RasterSource(
        Path(read_text(item, "path")),
        Role(role),
        date=_date(item.get("date"), place),
        bands=None if not bands else tuple(read_texts(bands, "bands")),
        unit=_unit(item.get("unit"), place),
    )


def _unit(value: Any, place: int) -> RadarUnit | None:
    if value is None:
        return None
    try:
        return RadarUnit(value)
    except ValueError:
        raise RequestError(f'"unit" of source {place} is {value!r:.200}, expected dB, power or amplitude.') from None


def _date(value: Any, place: int) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise RequestError(f'"date" of source {place} is {value!r:.200}, expected YYYY-MM-DD.') from None


def read_area(value: Any) -> Area | None:
    """A box, a point or polygons; None for everything."""
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise RequestError(f'"area" is {value!r:.200}, expected an object or null.')
    crs = value.get("crs")
    if crs is not None and not isinstance(crs, str):
        raise RequestError(f'"crs" of the area is {crs!r:.200}, expected a text or null.')
    kind = value.get("kind")
    if kind == "box":
        minx, miny, maxx, maxy = read_numbers(value, "bounds", 4)
        return BoxArea((minx, miny, maxx, maxy), crs)
    if kind == "point":
        x, y = read_numbers(value, "xy", 2)
        return PointArea((x, y), crs, read_whole(value, "window_px"))
    if kind == "polygon":
        return PolygonArea(tuple(_wkb(item) for item in read_texts(value.get("wkb"), "wkb")), crs)
    raise RequestError(f'"kind" of the area is {kind!r:.200}, expected box, point or polygon.')


def _wkb(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise RequestError('"wkb" of the area is not base64.') from None
