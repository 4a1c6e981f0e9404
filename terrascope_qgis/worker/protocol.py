"""What the worker is told, version 1: request lines -> checked values; docs/worker.md describes both directions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..core.classes.label_request import LabelRequest
from ..core.errors import InputError
from ..core.request import AnalysisRequest, Role
from ..core.stress.options import StressOptions
from ..core.words.phrasebook import Phrasebook
from .analysis_messages import read_analysis, read_area, read_resources, read_sources
from .class_messages import read_labels
from .fields import (
    RequestError,
    read_number,
    read_path,
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
    phrases: Phrasebook = field(default_factory=Phrasebook)
    """Language of report and plot."""


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
        raise RequestError(error.args[0], request_id) from None


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
        read_analysis(message),
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
        raise RequestError(error.args[0]) from None
    return StressRequest(
        request_id,
        _read_model(message),
        read_analysis(message),
        options,
        out=read_path(message, "out"),
        phrases=_read_phrases(message),
    )


def _read_phrases(message: Mapping[str, Any]) -> Phrasebook:
    """The words of another language, by their codes."""
    phrases = message.get("phrases")
    if phrases is None:
        return Phrasebook()
    if not isinstance(phrases, Mapping) or not all(isinstance(text, str) for text in phrases.values()):
        raise RequestError(f'"phrases" is {phrases!r:.200}, expected an object of texts or null.')
    return Phrasebook(phrases, read_text(message, "language", default="en"))


def _read_fit(message: Mapping[str, Any], request_id: str) -> FitRequest:
    background = message.get("background", False)
    if not isinstance(background, bool):
        raise RequestError(f'"background" is {background!r}, expected true or false.')
    share = None if message.get("share") is None else read_number(message, "share")
    try:
        labels = LabelRequest(
            name=read_text(message, "name"),
            labels=read_labels(message),
            sources=read_sources(message),
            area=read_area(message.get("area")),
            synonyms=tuple(read_texts(message.get("synonyms", []), "synonyms")),
            background=background,
            share=share,
            resources=read_resources(message),
        )
    except InputError as error:
        raise RequestError(error.args[0]) from None
    return FitRequest(request_id, _read_model(message), labels, map_out=read_path(message, "map_out"))
