"""Rows of the evidence tables: segments, steps and the run; decides no file format."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from ..result import AnalysisResult, Claim, InputRecord, ReasoningStep, Segment, Verdict
from ..words.part_words import PARTS

Row = dict[str, str | int | float | None]
"""Column name -> value; None = no value."""

MAX_TEXT_CHARS = 20_000
"""Longest text taken over from a model."""

CUT_MARK = "…"
_MAX_LAYER_CHARS = 60
_DROPPED = ("Cc", "Cf", "Cs")
# Joiners shape Persian, Indic and emoji text; they turn no direction.
_KEPT_CONTROLS = "\n\t\u200c\u200d"
_RESERVED_LAYERS = {"steps", "run", "layer_styles"}
_RESERVED_PREFIXES = ("gpkg_", "rtree_", "sqlite_")


def segment_row(result: AnalysisResult, step: ReasoningStep, segment: Segment) -> Row:
    """Attributes of one segment, keyed and ordered as `fields.FIELDS`."""
    measures = segment.measures
    low, high = segment.interval_percent or (None, None)
    return {
        "question": plain_text(result.question),
        "answer": plain_text(result.answer.text),
        "step": int(step.index),
        "segment": int(segment.id),
        "label": plain_text(segment.label),
        "phrase": plain_text(segment.phrase),
        "date": segment.date,
        "sensor": segment.sensor,
        "score": finite(segment.score),
        "pixels": int(measures.pixels),
        "valid_pixels": int(measures.valid_pixels),
        "part": None if segment.part is None else PARTS[segment.part],
        "percent": finite(measures.percent),
        "percent_low": finite(low),
        "percent_high": finite(high),
        "area_m2": finite(measures.area_m2),
        "parts": int(measures.parts),
        "verdict": worst_verdict(step.claims),
        "model": f"{result.model.id} {result.model.version}",
        "model_sha256": result.model.sha256,
        "inputs": "; ".join(describe_input(record) for record in result.inputs),
    }


def step_row(step: ReasoningStep) -> Row:
    """One reasoning step with its masks and claims in words; masks without a pixel are told here too."""
    counts = {verdict: sum(claim.verdict is verdict for claim in step.claims) for verdict in Verdict}
    return {
        "step": int(step.index),
        "text": plain_text(step.text),
        "segments": "; ".join(describe_segment(segment) for segment in step.segments),
        "claims": "; ".join(describe_claim(claim) for claim in step.claims),
        "verified": counts[Verdict.VERIFIED],
        "differs": counts[Verdict.DIFFERS],
        "unverifiable": counts[Verdict.UNVERIFIABLE],
    }


def run_row(result: AnalysisResult) -> Row:
    """What was asked, answered and used, in one row."""
    answer, model, grid = result.answer, result.model, result.grid
    return {
        "question": plain_text(result.question),
        "answer": plain_text(answer.text),
        "status": answer.status.value,
        "task": answer.task,
        "value": None if answer.value is None else plain_text(format_value(answer.value)),
        "unit": answer.unit,
        "choice": answer.choice,
        "reason": None if answer.reason is None else plain_text(answer.reason),
        "claims": "; ".join(describe_claim(claim) for claim in answer.claims),
        "confidence": None
        if answer.confidence is None
        else plain_text(" ".join((f"{answer.confidence.level.value}:", *answer.confidence.reasons))),
        "model": model.id,
        "model_version": model.version,
        "model_sha256": model.sha256,
        "device": model.device,
        "provider": model.provider,
        "part": None if result.part is None else result.part.words,
        "crs": grid.crs_wkt or "none: coordinates are pixel units",
        "transform": json.dumps([float(value) for value in grid.transform]),
        "height": int(grid.height),
        "width": int(grid.width),
        "inputs": _format_json([input_document(record) for record in result.inputs]),
        "warnings": _format_json([plain_text(warning) for warning in result.warnings]),
        "timings_s": json.dumps({str(name): finite(value) for name, value in result.timings_s.items()}),
    }


def input_document(record: InputRecord) -> dict[str, Any]:
    """One input as plain JSON values."""
    return {
        "file": record.file,
        "role": record.role,
        "date": record.date,
        "bands": list(record.bands),
        "unit": record.unit,
        "scale": record.scale,
        "crs": record.crs,
        "valid_percent": finite(record.valid_percent),
    }


def _format_json(value: object) -> str:
    # A file name that is not UTF-8 arrives with lone surrogates, which no file format takes.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", errors="replace").decode("utf-8")


def describe_input(record: InputRecord) -> str:
    """One input in a few words."""
    return f"{plain_text(record.file)} ({record.role} {record.date or 'undated'})"


def describe_segment(segment: Segment) -> str:
    """One mask in a few words, found or not."""
    measures = segment.measures
    found = f"{measures.pixels} px, {measures.percent:.2f} %" if measures.pixels else "nothing found"
    return f"{segment.id} {plain_text(segment.label)} {segment.date or 'undated'}: {found}"


def describe_claim(claim: Claim) -> str:
    """One claim with its verdict, and both numbers where they differ."""
    text = f"“{plain_text(claim.text)}” {claim.verdict.value}"
    if claim.verdict is Verdict.DIFFERS and claim.recomputed is not None:
        text += f" (mask: {format_value(claim.recomputed)} {claim.unit or ''}".rstrip() + ")"
    return text


def worst_verdict(claims: Sequence[Claim]) -> str | None:
    """The verdict that a whole step may carry: one wrong number outweighs every right one; None = no claim."""
    verdicts = {claim.verdict for claim in claims}
    for verdict in (Verdict.DIFFERS, Verdict.UNVERIFIABLE, Verdict.VERIFIED):
        if verdict in verdicts:
            return str(verdict.value)
    return None


def name_layers(segments: Iterable[Segment]) -> dict[int, str]:
    """Give each segment id the GeoPackage layer it goes to; one layer per label and date.

    `Segment.layer` is kept where SQLite and QGIS take it as it is; names that differ in nothing but case get a number.
    """
    names: dict[int, str] = {}
    taken: dict[str, str] = {}
    for segment in segments:
        base = _safe_layer_name(segment.layer)
        name, number = base, 2
        while taken.setdefault(name.casefold(), segment.layer) != segment.layer:
            name, number = f"{base} ({number})", number + 1
        names[segment.id] = name
    return names


def _safe_layer_name(name: str) -> str:
    # "|" ends a layer name in a QGIS source string, quotes end it in SQL.
    cleaned = re.sub(r"[|\"'`\\;]+", " ", plain_text(name).replace("\n", " "))
    cleaned = " ".join(cleaned.split())[:_MAX_LAYER_CHARS].strip() or "segment"
    reserved = cleaned.casefold() in _RESERVED_LAYERS or cleaned.casefold().startswith(_RESERVED_PREFIXES)
    return f"mask {cleaned}" if reserved else cleaned


def plain_text(text: str, *, max_chars: int = MAX_TEXT_CHARS) -> str:
    """Drop control and direction-changing characters from model text and cut it at a length no viewer chokes on."""
    kept = "".join(c for c in text[: max_chars + 1] if c in _KEPT_CONTROLS or unicodedata.category(c) not in _DROPPED)
    return kept if len(text) <= max_chars else kept[: max_chars - 1] + CUT_MARK


def format_value(value: float | str | bool) -> str:
    """A value as a person would write it, without noise digits."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return plain_text(value)
    number = float(value)
    if not math.isfinite(number):
        return "not a number"
    return f"{number:,.0f}" if number.is_integer() or abs(number) >= 10_000 else f"{number:.4g}"


def finite(value: float | None) -> float | None:
    """A plain float, or None where there is no number."""
    if value is None:
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def format_area(area_m2: float) -> str:
    """An area in the unit a reader can picture: m², ha or km²."""
    if area_m2 >= 1e6:
        return f"{area_m2 / 1e6:,.2f} km²"
    return f"{area_m2 / 1e4:,.2f} ha" if area_m2 >= 1e4 else f"{area_m2:,.0f} m²"
