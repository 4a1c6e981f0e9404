"""What the worker is told, version 1: request lines -> checked values; docs/worker.md describes both directions."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.errors import TerraScopeError
from ..core.request import AnalysisRequest, Area, BoxArea, PointArea, PolygonArea, RasterSource, Resources, Role

VERSION = 1
MAX_LINE_BYTES = 16 * 2**20
"""A longer request line is refused without being read into memory as a whole."""
MAX_ID_CHARS = 64
DEVICES = ("auto", "cpu", "cuda")
EVIDENCE_FORMATS = ("gpkg", "shp", "geojson", "overlay", "report", "json")


class RequestError(TerraScopeError):
    """A request line cannot be understood."""

    kind = "REQUEST"
    exit_code = 2

    def __init__(self, message: str, request_id: str = "") -> None:
        super().__init__(message)
        self.request_id = request_id


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
    masks: bool = False
    """Send packed masks beside the polygons."""


@dataclass(frozen=True)
class CancelRequest:
    """Stop the request `target`."""

    id: str
    target: str


@dataclass(frozen=True)
class CloseRequest:
    """End the worker."""

    id: str


Request = LoadRequest | AskRequest | CancelRequest | CloseRequest


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
        raise RequestError(f'The request has "v" {message.get("v")!r}, this worker speaks {VERSION}.', request_id)
    return message


def _read_kind(message: Mapping[str, Any], request_id: str) -> Request:
    kind = message.get("type")
    if kind == "load":
        return LoadRequest(request_id, _read_model(message))
    if kind == "ask":
        return _read_ask(message, request_id)
    if kind == "cancel":
        return CancelRequest(request_id, _text(message, "target", default=request_id))
    if kind == "close":
        return CloseRequest(request_id)
    raise RequestError(f'The request has "type" {kind!r}, expected load, ask, cancel or close.')


def _read_model(message: Mapping[str, Any]) -> ModelChoice:
    device = _text(message, "device", default="auto")
    if device not in DEVICES:
        raise RequestError(f'"device" is {device!r}, expected one of {", ".join(DEVICES)}.')
    return ModelChoice(Path(_text(message, "model")), device, _whole(message, "threads"))


def _read_ask(message: Mapping[str, Any], request_id: str) -> AskRequest:
    sources = tuple(_read_source(item, place) for place, item in enumerate(_sequence(message, "sources")))
    resources = Resources(_whole(message, "memory_bytes"), _whole(message, "threads"))
    analysis = AnalysisRequest(_text(message, "question"), sources, _read_area(message.get("area")), resources)
    formats = message.get("formats")
    chosen = None if formats is None else tuple(_texts(formats, "formats"))
    if unknown := set(chosen or ()) - set(EVIDENCE_FORMATS):
        raise RequestError(f'"formats" has {sorted(unknown)}, known are {", ".join(EVIDENCE_FORMATS)}.')
    masks = message.get("masks", False)
    if not isinstance(masks, bool):
        raise RequestError(f'"masks" is {masks!r}, expected true or false.')
    return AskRequest(
        request_id,
        _read_model(message),
        analysis,
        out=_path(message, "out"),
        formats=chosen,
        mask_out=_path(message, "mask_out"),
        masks=masks,
    )


def _read_source(item: Any, place: int) -> RasterSource:
    if not isinstance(item, Mapping):
        raise RequestError(f'"sources" {place} is {item!r}, expected an object.')
    role = _text(item, "role")
    if role not in {known.value for known in Role}:
        raise RequestError(f'"role" of source {place} is {role!r}, expected optical or sar.')
    bands = item.get("bands")
    return RasterSource(
        Path(_text(item, "path")),
        Role(role),
        date=_date(item.get("date"), place),
        bands=None if not bands else tuple(_texts(bands, "bands")),
    )


def _date(value: Any, place: int) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise RequestError(f'"date" of source {place} is {value!r}, expected YYYY-MM-DD.') from None


def _read_area(value: Any) -> Area | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise RequestError(f'"area" is {value!r}, expected an object or null.')
    crs = value.get("crs")
    if crs is not None and not isinstance(crs, str):
        raise RequestError(f'"crs" of the area is {crs!r}, expected a text or null.')
    kind = value.get("kind")
    if kind == "box":
        minx, miny, maxx, maxy = _numbers(value, "bounds", 4)
        return BoxArea((minx, miny, maxx, maxy), crs)
    if kind == "point":
        x, y = _numbers(value, "xy", 2)
        return PointArea((x, y), crs, _whole(value, "window_px"))
    if kind == "polygon":
        return PolygonArea(tuple(_wkb(item) for item in _texts(value.get("wkb"), "wkb")), crs)
    raise RequestError(f'"kind" of the area is {kind!r}, expected box, point or polygon.')


def _wkb(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise RequestError('"wkb" of the area is not base64.') from None


def _text(message: Mapping[str, Any], name: str, *, default: str | None = None) -> str:
    value = message.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise RequestError(f'"{name}" is {value!r}, expected a text.')
    return value


def _texts(value: Any, name: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RequestError(f'"{name}" is {value!r:.200}, expected a list of texts.')
    return value


def _sequence(message: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = message.get(name)
    if not isinstance(value, list):
        raise RequestError(f'"{name}" is {value!r:.200}, expected a list.')
    return value


def _numbers(message: Mapping[str, Any], name: str, count: int) -> tuple[float, ...]:
    value = message.get(name)
    if not isinstance(value, list) or len(value) != count or not all(_is_number(item) for item in value):
        raise RequestError(f'"{name}" is {value!r:.200}, expected {count} numbers.')
    return tuple(float(item) for item in value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _whole(message: Mapping[str, Any], name: str) -> int | None:
    value = message.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise RequestError(f'"{name}" is {value!r:.200}, expected a whole number from 1, or null.')
    return value


def _path(message: Mapping[str, Any], name: str) -> Path | None:
    return None if message.get(name) is None else Path(_text(message, name))
