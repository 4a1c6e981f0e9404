"""`answer.json`, format `terrascope.answer/1`: the one document other programs read."""

from __future__ import annotations

import json
import numbers
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyproj

from ..errors import InputError
from ..geo.grid import PixelGrid
from ..geo.north import find_heading
from ..result import AnalysisResult, Claim, Confidence, ReasoningStep, Segment
from ..words.said import describe_said
from .records import finite, input_document, name_layers

FORMAT = "terrascope.answer/1"
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def answer_document(result: AnalysisResult) -> dict[str, Any]:
    """The result as plain JSON values with a stable key order; numbers that are not finite become null."""
    answer, model, grid = result.answer, result.model, result.grid
    layers = name_layers(result.segments)
    return {
        "format": FORMAT,
        "question": result.question,
        "answer": {
            "text": answer.text,
            "status": answer.status.value,
            "task": answer.task,
            "value": _plain_value(answer.value),
            "unit": answer.unit,
            "choice": answer.choice,
            "reason": answer.reason,
            "reason_fact": None if answer.reason is None else describe_said(answer.reason),
            "confidence": confidence_document(answer.confidence),
            "claims": [_claim_document(claim) for claim in answer.claims],
        },
        "steps": [step_document(step, layers) for step in result.steps],
        "inputs": [input_document(record) for record in result.inputs],
        "pictures": [dict(picture) for picture in result.extras.get("pictures", ())],
        "grounding": [_grounding_document(record) for record in result.extras.get("masks", ())],
        "variants": dict(result.extras["variants"]) if "variants" in result.extras else None,
        "grid": {
            "crs": name_crs(grid),
            "transform": [float(value) for value in grid.transform],
            "height": int(grid.height),
            "width": int(grid.width),
            "heading": heading_document(grid),
        },
        "part": part_document(result),
        "model": {
            "id": model.id,
            "version": model.version,
            "sha256": model.sha256,
            "device": model.device,
            "provider": model.provider,
        },
        "timings_s": {str(name): finite(value) for name, value in result.timings_s.items()},
        "warnings": [str(warning) for warning in result.warnings],
        "warning_facts": [describe_said(warning) for warning in result.warnings],
    }


def part_document(result: AnalysisResult) -> dict[str, Any] | None:
    """The part of the area that the question names, its outline as a ring in the grid's CRS; null where it is all."""
    part, grid = result.part, result.grid
    if part is None:
        return None
    ring = [[float(value) for value in grid.xy(row, col)] for row, col in part.outline]
    return {"code": part.code, "words": part.words, "alone": part.is_alone, "outline": ring}


def heading_document(grid: PixelGrid) -> dict[str, list[float]]:
    """East and north of a step to the right and of a step down, each of length 1."""
    heading = find_heading(grid)
    return {"right": list(heading.right), "down": list(heading.down)}


def _grounding_document(record: Mapping[str, Any]) -> dict[str, Any]:
    """How the masks of one [SEG] came about; numbers that are not finite become null."""
    kept = {name: list(value) if isinstance(value, tuple) else value for name, value in record.items()}
    return {name: finite(value) if isinstance(value, float) else value for name, value in kept.items()}


def format_answer(result: AnalysisResult) -> str:
    """`answer_document` as JSON text, UTF-8 safe and ending in a newline.

    Characters that turn the direction of a text are escaped: whoever looks at the file sees the order it has.
    """
    text = json.dumps(answer_document(result), ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    return _DIRECTION.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def read_answer(path: Path) -> dict[str, Any]:
    """Read an `answer.json` back.

    Raises:
        InputError: the file is not JSON or not of this format.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: not a readable answer.json ({error}). Choose another file.") from error
    found = document.get("format") if isinstance(document, dict) else None
    if found != FORMAT:
        raise InputError(f"{path}: format is {found!r}, expected {FORMAT!r}. Ask again with this version.")
    return dict(document)


def name_crs(grid: PixelGrid) -> str | None:
    """`EPSG:n` where the CRS is exactly that, else its WKT; None = pixel units."""
    if grid.crs_wkt is None:
        return None
    authority = pyproj.CRS.from_user_input(grid.crs_wkt).to_authority(min_confidence=100)
    return ":".join(authority) if authority else grid.crs_wkt


def step_document(step: ReasoningStep, layers: Mapping[int, str]) -> dict[str, Any]:
    """One step as plain JSON values.

    Args:
        step: The step.
        layers: Layer name of each segment by its id.
    """
    return {
        "index": int(step.index),
        "text": step.text,
        "segments": [_segment_document(segment, layers[segment.id]) for segment in step.segments],
        "claims": [_claim_document(claim) for claim in step.claims],
    }


def _segment_document(segment: Segment, layer: str) -> dict[str, Any]:
    measures = segment.measures
    return {
        "id": int(segment.id),
        "label": segment.label,
        "date": segment.date,
        "sensor": segment.sensor,
        "score": finite(segment.score),
        "pixels": int(measures.pixels),
        "valid_pixels": int(measures.valid_pixels),
        "percent": finite(measures.percent),
        "area_m2": finite(measures.area_m2),
        "parts": int(measures.parts),
        "layer": layer,
        "interval_percent": _bounds(segment.interval_percent),
        "interval_area_m2": _bounds(segment.interval_area_m2),
        "quality": finite(segment.quality),
        "part": segment.part,
    }


def confidence_document(confidence: Confidence | None) -> dict[str, Any] | None:
    """Level, reasons and what each of them says; null where it was not judged."""
    if confidence is None:
        return None
    facts = [{"code": fact.code, "values": dict(fact.values)} for fact in confidence.facts]
    return {"level": confidence.level.value, "reasons": list(confidence.reasons), "facts": facts}


def _bounds(low_high: tuple[float, float] | None) -> list[float | None] | None:
    return None if low_high is None else [finite(low_high[0]), finite(low_high[1])]


def _claim_document(claim: Claim) -> dict[str, Any]:
    return {
        "text": claim.text,
        "value": _plain_value(claim.value),
        "unit": claim.unit,
        "recomputed": _plain_value(claim.recomputed),
        "verdict": claim.verdict.value,
        "kind": claim.kind,
        "segments": [int(number) for number in claim.segments],
        "note": claim.note,
        "note_fact": describe_said(claim.note),
    }


def _plain_value(value: object) -> str | bool | int | float | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real):
        return finite(float(value))
    raise TypeError(f"answer.json holds no {type(value).__name__}.")
