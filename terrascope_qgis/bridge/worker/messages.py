"""The worker's JSON lines, version 1, from the plugin's side: build requests, read events; no Qt."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from ..runs.run_values import AnswerValue, ClaimValue, RunValue, SegmentValue, StepValue, make_inert

PROTOCOL_VERSION = 1
MAX_LINE_BYTES = 64 * 2**20
"""A longer line means the worker is not ours, or broken."""


class ProtocolError(Exception):
    """The other side does not speak our protocol."""


def build_request(kind: str, request_id: str, **content: Any) -> Dict[str, Any]:
    """Return a request of `kind` (`ask`, `cancel`, `load`, `close`)."""
    return {"v": PROTOCOL_VERSION, "id": request_id, "type": kind, **content}


def build_source(path: str, role: str, date: Optional[str], bands: Sequence[str], unit: str = "") -> Dict[str, Any]:
    """Return one raster of a request; without bands, date or (of a SAR raster) unit the engine finds them itself."""
    return {"path": path, "role": role, "date": date or None, "bands": list(bands) or None, "unit": unit or None}


def encode_line(message: Mapping[str, Any]) -> bytes:
    """Return the message as one line."""
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


class LineReader:
    """Cuts a byte stream into messages."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> List[Dict[str, Any]]:
        """Return the messages completed by `data`.

        Raises:
            ProtocolError: a line is too long, no JSON object or of another version.
        """
        return [decode_line(line) for line in self.cut(data)]

    def cut(self, data: bytes) -> List[bytes]:
        """Return the lines completed by `data`, for a caller that decodes them one at a time.

        Raises:
            ProtocolError: a line is too long.
        """
        self._rest += data
        if b"\n" not in data:
            if len(self._rest) > MAX_LINE_BYTES:
                raise ProtocolError(f"the worker sent a line of more than {MAX_LINE_BYTES} bytes")
            return []
        lines = self._rest.split(b"\n")
        self._rest = lines.pop()
        return [bytes(line) for line in lines if line.strip()]


def decode_line(line: bytes) -> Dict[str, Any]:
    """Return the message of a line.

    Raises:
        ProtocolError: it is no JSON object or of another version.
    """
    try:
        message = json.loads(line)
    except ValueError:
        raise ProtocolError(f"the worker sent no JSON: {line[:200]!r}") from None
    if not isinstance(message, dict) or message.get("v") != PROTOCOL_VERSION:
        found = message.get("v") if isinstance(message, dict) else message
        raise ProtocolError(f"the worker speaks protocol {found!r}, this plugin {PROTOCOL_VERSION}")
    return message


def read_step(value: Mapping[str, Any]) -> StepValue:
    """Return a step from its JSON."""
    return StepValue(
        index=int(value.get("index", 0)),
        text=make_inert(value.get("text")),
        segments=tuple(read_segment(item) for item in value.get("segments") or ()),
        claims=tuple(read_claim(item) for item in value.get("claims") or ()),
        review=str(value.get("review") or ""),
        model_text=make_inert(value.get("model_text")),
    )


def read_segment(value: Mapping[str, Any]) -> SegmentValue:
    """Return a segment from its JSON."""
    area = value.get("area_m2")
    quality = value.get("quality")
    return SegmentValue(
        id=int(value.get("id", 0)),
        label=make_inert(value.get("label")),
        phrase=make_inert(value.get("phrase")),
        date=str(value.get("date") or ""),
        sensor=str(value.get("sensor") or ""),
        score=float(value.get("score") or 0.0),
        pixels=int(value.get("pixels") or 0),
        valid_pixels=int(value.get("valid_pixels") or 0),
        part=str(value.get("part") or ""),
        percent=float(value.get("percent") or 0.0),
        area_m2=None if area is None else float(area),
        parts=int(value.get("parts") or 0),
        wkb=_read_polygon(value),
        interval_percent=_read_bounds(value.get("interval_percent")),
        interval_area_m2=_read_bounds(value.get("interval_area_m2")),
        quality=None if quality is None else float(quality),
        corrected=bool(value.get("corrected")),
        place=str(value.get("place") or ""),
    )


def _read_bounds(value: Any) -> Optional[Tuple[float, float]]:
    """Return a lower and an upper bound; None where one is missing."""
    if not value or any(bound is None for bound in value):
        return None
    return float(value[0]), float(value[1])


def _read_polygon(value: Mapping[str, Any]) -> bytes:
    """Return the outline as WKB; the worker leaves very long ones in a file."""
    path = value.get("wkb_file")
    if path:
        try:
            return Path(str(path)).read_bytes()
        except OSError as error:
            raise ProtocolError(f"the worker's polygon file cannot be read: {error}") from None
    return base64.b64decode(value.get("wkb") or "")


def read_claim(value: Mapping[str, Any]) -> ClaimValue:
    """Return a claim from its JSON."""
    return ClaimValue(
        text=make_inert(value.get("text")),
        value=value.get("value"),
        unit=str(value.get("unit") or ""),
        recomputed=value.get("recomputed"),
        verdict=str(value.get("verdict") or "unverifiable"),
        kind=str(value.get("kind") or ""),
        segments=tuple(int(number) for number in value.get("segments") or ()),
        note=make_inert(value.get("note")),
        note_fact=read_fact(value.get("note_fact")),
    )


def read_answer(value: Mapping[str, Any]) -> AnswerValue:
    """Return the answer from its JSON."""
    confidence = value.get("confidence") or {}
    if not isinstance(confidence, Mapping):
        # So the project's history keeps it: the level, and its reasons beside it.
        confidence = {
            "level": confidence,
            "reasons": value.get("confidence_reasons"),
            "facts": value.get("confidence_facts"),
        }
    return AnswerValue(
        text=make_inert(value.get("text")),
        status=str(value.get("status") or "answered"),
        task=str(value.get("task") or ""),
        value=value.get("value"),
        unit=str(value.get("unit") or ""),
        choice=str(value.get("choice") or ""),
        reason=make_inert(value.get("reason")),
        reason_fact=read_fact(value.get("reason_fact")),
        confidence=str(confidence.get("level") or ""),
        confidence_reasons=tuple(make_inert(text) for text in confidence.get("reasons") or ()),
        confidence_facts=tuple(read_fact(item) for item in confidence.get("facts") or ()),
        claims=tuple(read_claim(item) for item in value.get("claims") or ()),
        model_text=make_inert(value.get("model_text")),
    )


def read_fact(value: Any) -> Dict[str, Any]:
    """Return code and values of a sentence; empty where there are none."""
    if not isinstance(value, Mapping) or not isinstance(value.get("values"), Mapping):
        return {}
    return {"code": str(value.get("code") or ""), "values": dict(value["values"])}


def add_warning(run: RunValue, text: Any, fact: Any = None) -> RunValue:
    """Return the run with a warning and what it says; the same one twice is one."""
    told, known = make_inert(text), read_fact(fact)
    if told in run.warnings:
        return run
    facts = {**run.facts, told: known} if known else run.facts
    return replace(run, warnings=(*run.warnings, told), facts=facts)


def add_step(run: RunValue, content: Mapping[str, Any]) -> RunValue:
    """Return the run with the step of a `step` event and the grid its masks lie on."""
    step = read_step(content.get("step") or content)
    grid = content.get("grid") or run.grid
    return replace(run.with_step(step), crs_wkt=str(grid.get("crs_wkt") or run.crs_wkt or ""), grid=dict(grid))


def add_answer(run: RunValue, content: Mapping[str, Any]) -> RunValue:
    """Return the run with what an `answer` event tells; outlines that came with the steps are kept."""
    document = content.get("result") or content
    known = {segment.id: segment for segment in run.segments}
    for item in document.get("steps") or ():
        step = read_step(item)
        segments = tuple(_keep_outline(segment, known.get(segment.id)) for segment in step.segments)
        run = run.with_step(replace(step, segments=segments))
    answer = document.get("answer")
    warnings = list(document.get("warnings") or ())
    facts = list(document.get("warning_facts") or ())
    for number, text in enumerate(warnings):
        run = add_warning(run, text, facts[number] if len(facts) == len(warnings) else None)
    return replace(
        run,
        answer=read_answer(answer) if isinstance(answer, Mapping) else run.answer,
        inputs=tuple(document.get("inputs") or run.inputs),
        model={**run.model, **(document.get("model") or {})},
        grid=dict(document.get("grid") or run.grid),
        timings_s=dict(document.get("timings_s") or run.timings_s),
    )


def _keep_outline(segment: SegmentValue, drawn: Optional[SegmentValue]) -> SegmentValue:
    """Return a segment of the final document with what only the step event carries."""
    if drawn is None or segment.wkb:
        return segment
    interval = segment.interval_percent or drawn.interval_percent
    return replace(segment, wkb=drawn.wkb, phrase=segment.phrase or drawn.phrase, interval_percent=interval)
