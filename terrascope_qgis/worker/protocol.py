"""What the worker is told, version 1: request lines -> checked values; docs/worker.md describes both directions."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.classes.label_request import LabelRequest
from ..core.errors import InputError
from ..core.request import (
    AnalysisRequest,
    Area,
    BoxArea,
    Doubt,
    Fusion,
    Picking,
    PointArea,
    PolygonArea,
    RasterSource,
    Resources,
    Role,
    Variants,
)
from ..core.stress.options import StressOptions
from .class_messages import read_classes, read_labels
from .fields import (
    RequestError,
    read_choice,
    read_number,
    read_numbers,
    read_path,
    read_sequence,
    read_text,
    read_texts,
    read_whole,
)

VERSION = 1
MAX_LINE_BYTES = 16 * 2**20
"""A longer request line is refused without being read into memory as a whole."""
MAX_ID_CHARS = 64
DEVICES = ("auto", "cpu", "cuda")
EVIDENCE_FORMATS = ("gpkg", "shp", "geojson", "overlay", "report", "json")


@dataclass(frozen=True)
class ModelChoice:
    """Which bundle runs where."""

    folder: Path
    device: str = "auto"
    threads: int | None = None


@dataclass(frozen=True)
class LoadRequest:
    """Make a model warm."""

    id: str
    model: ModelChoice


@dataclass(frozen=True)
class AskRequest:
    """Answer a question."""

    id: str
    model: ModelChoice
    analysis: AnalysisRequest
    out: Path | None = None
    """Folder for evidence files; None = none are written."""
    formats: tuple[str, ...] | None = None
    mask_out: Path | None = None
    probability_out: Path | None = None
    masks: bool = False
    """Send packed masks beside the polygons."""


@dataclass(frozen=True)
class StressRequest:
    """Try a question on distorted copies of its layers."""

    id: str
    model: ModelChoice
    analysis: AnalysisRequest
    options: StressOptions
    out: Path | None = None
    """Folder for report, plot and table; None = none are written."""


@dataclass(frozen=True)
class FitRequest:
    """Learn a class from labels."""

    id: str
    model: ModelChoice
    labels: LabelRequest
    map_out: Path | None = None
    """Where its map goes; None = it is not written."""


@dataclass(frozen=True)
class CancelRequest:
    """Stop the request `target`."""

    id: str
    target: str


@dataclass(frozen=True)
class CloseRequest:
    """End the worker."""

    id: str


Work = LoadRequest | AskRequest | StressRequest | FitRequest
"""What takes its turn; the others act at once."""
Request = Work | CancelRequest | CloseRequest


def read_request(line: bytes) -> Request:
    """Return the request in a line.

    Raises:
        RequestError: the line is no request of this version; says which field is wrong.
    """
    message = _read_message(line)
    request_id = message["id"]
    try:
        return _read_kind(message, request_id)
    except RequestError as error:
        raise RequestError(str(error), request_id) from None


def _read_message(line: bytes) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RequestError(f"The request is not JSON: {error}.") from None
    if not isinstance(message, dict):
        raise RequestError(f"The request is {type(message).__name__}, expected an object.")
    request_id = message.get("id")
    if not isinstance(request_id, str) or not 0 < len(request_id) <= MAX_ID_CHARS:
        raise RequestError(f'The request has no "id" (a text of at most {MAX_ID_CHARS} characters).')
    if message.get("v") != VERSION:
        raise RequestError(f'The request has "v" {message.get("v")!r:.200}, this worker speaks {VERSION}.', request_id)
    return message


def _read_kind(message: Mapping[str, Any], request_id: str) -> Request:
    kind = message.get("type")
    if kind == "load":
        return LoadRequest(request_id, _read_model(message))
    if kind == "ask":
        return _read_ask(message, request_id)
    if kind == "stress":
        return _read_stress(message, request_id)
    if kind == "fit_class":
        return _read_fit(message, request_id)
    if kind == "cancel":
        return CancelRequest(request_id, read_text(message, "target", default=request_id))
    if kind == "close":
        return CloseRequest(request_id)
    raise RequestError(f'The request has "type" {kind!r:.200}, expected load, ask, stress, fit_class, cancel or close.')


def _read_model(message: Mapping[str, Any]) -> ModelChoice:
    device = read_text(message, "device", default="auto")
    if device not in DEVICES:
        raise RequestError(f'"device" is {device!r:.200}, expected one of {", ".join(DEVICES)}.')
    return ModelChoice(Path(read_text(message, "model")), device, read_whole(message, "threads"))


def _read_ask(message: Mapping[str, Any], request_id: str) -> AskRequest:
    formats = message.get("formats")
    chosen = None if formats is None else tuple(read_texts(formats, "formats"))
    if unknown := set(chosen or ()) - set(EVIDENCE_FORMATS):
        raise RequestError(f'"formats" has {sorted(unknown)}, known are {", ".join(EVIDENCE_FORMATS)}.')
    masks = message.get("masks", False)
    if not isinstance(masks, bool):
        raise RequestError(f'"masks" is {masks!r:.200}, expected true or false.')
    return AskRequest(
        request_id,
        _read_model(message),
        _read_analysis(message),
        out=read_path(message, "out"),
        formats=chosen,
        mask_out=read_path(message, "mask_out"),
        probability_out=read_path(message, "probability_out"),
        masks=masks,
    )


def _read_stress(message: Mapping[str, Any], request_id: str) -> StressRequest:
    sensor, corruptions = message.get("sensor"), message.get("corruptions")
    if sensor is not None and sensor not in {role.value for role in Role}:
        raise RequestError(f'"sensor" is {sensor!r:.200}, expected optical, sar or null.')
    try:
        options = StressOptions(
            profile=read_text(message, "profile", default="quick"),
            corruptions=None if corruptions is None else tuple(read_texts(corruptions, "corruptions")),
            sensor=None if sensor is None else Role(sensor),
            windows=read_whole(message, "windows"),
            seed=read_whole(message, "seed", least=0) or 0,
        )
    except InputError as error:
        raise RequestError(str(error)) from None
    return StressRequest(
        request_id, _read_model(message), _read_analysis(message), options, out=read_path(message, "out")
    )


def _read_fit(message: Mapping[str, Any], request_id: str) -> FitRequest:
    background = message.get("background", False)
    if not isinstance(background, bool):
        raise RequestError(f'"background" is {background!r}, expected true or false.')
    share = None if message.get("share") is None else read_number(message, "share")
    try:
        labels = LabelRequest(
            name=read_text(message, "name"),
            labels=read_labels(message),
            sources=_read_sources(message),
            area=_read_area(message.get("area")),
            synonyms=tuple(read_texts(message.get("synonyms", []), "synonyms")),
            background=background,
            share=share,
            resources=_read_resources(message),
        )
    except InputError as error:
        raise RequestError(str(error)) from None
    return FitRequest(request_id, _read_model(message), labels, map_out=read_path(message, "map_out"))


def _read_analysis(message: Mapping[str, Any]) -> AnalysisRequest:
    return AnalysisRequest(
        read_text(message, "question"),
        _read_sources(message),
        _read_area(message.get("area")),
        _read_resources(message),
        doubt=read_choice(message, "doubt", Doubt.QUICK),
        keep_probability=message.get("probability_out") is not None,
        classes=read_classes(message),
        variants=Variants(
            read_choice(message, "picking", Picking.OFFICIAL), read_choice(message, "fusion", Fusion.QUALITY)
        ),
    )


def _read_resources(message: Mapping[str, Any]) -> Resources:
    return Resources(read_whole(message, "memory_bytes"), read_whole(message, "threads"))


def _read_sources(message: Mapping[str, Any]) -> tuple[RasterSource, ...]:
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
    )


def _date(value: Any, place: int) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise RequestError(f'"date" of source {place} is {value!r:.200}, expected YYYY-MM-DD.') from None


def _read_area(value: Any) -> Area | None:
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
