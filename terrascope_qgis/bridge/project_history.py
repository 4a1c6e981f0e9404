"""The history of runs in the project file: written without local paths' folders, read back with care."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import asdict
from typing import Any, Dict, List, Sequence

from qgis.core import QgsProject

from . import messages
from .run_values import RunValue

SCOPE = "terrascope_qgis"
KEY = "history"
MAX_RUNS = 100
MAX_PACKED_BYTES = 6 * 2**20
"""Older masks are left out beyond this; their numbers stay."""


def write_history(project: QgsProject, runs: Sequence[RunValue]) -> None:
    """Keep the finished runs in the project; it becomes dirty."""
    finished = [run for run in runs if run.state in ("done", "cancelled", "failed")][:MAX_RUNS]
    documents = [run_document(run) for run in finished]
    packed = _pack(documents)
    for document in reversed(documents):
        if len(packed) <= MAX_PACKED_BYTES:
            break
        for step in document["steps"]:
            for segment in step["segments"]:
                segment["wkb"] = ""
        packed = _pack(documents)
    project.writeEntry(SCOPE, KEY, packed)


def read_history(project: QgsProject) -> List[RunValue]:
    """Return the runs saved in the project; what cannot be read is left out."""
    packed, found = project.readEntry(SCOPE, KEY, "")
    if not found or not packed:
        return []
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(base64.b64decode(packed), 128 * 2**20)
        documents = json.loads(raw)
    except (ValueError, zlib.error):
        return []
    runs = []
    for document in documents if isinstance(documents, list) else []:
        try:
            runs.append(read_run(document))
        except (TypeError, ValueError, KeyError, AttributeError):
            continue
    return runs


def run_document(run: RunValue) -> Dict[str, Any]:
    """Return a run as plain JSON values."""
    document = asdict(run)
    for step in document["steps"]:
        for segment in step["segments"]:
            segment["wkb"] = base64.b64encode(segment["wkb"]).decode("ascii")
    return document


def read_run(document: Dict[str, Any]) -> RunValue:
    """Return a run from its JSON values."""
    answer = document.get("answer")
    return RunValue(
        id=str(document["id"]),
        question=str(document["question"]),
        state=str(document.get("state") or "done"),
        started=str(document.get("started") or ""),
        seconds=float(document.get("seconds") or 0.0),
        layers=tuple(str(item) for item in document.get("layers") or ()),
        request=dict(document.get("request") or {}),
        steps=tuple(messages.read_step(item) for item in document.get("steps") or ()),
        answer=messages.read_answer(answer) if answer else None,
        warnings=tuple(str(item) for item in document.get("warnings") or ()),
        error=str(document.get("error") or ""),
        crs_wkt=str(document.get("crs_wkt") or ""),
        grid=dict(document.get("grid") or {}),
        inputs=tuple(document.get("inputs") or ()),
        model=dict(document.get("model") or {}),
        timings_s=dict(document.get("timings_s") or {}),
    )


def build_recipe(run: RunValue) -> Dict[str, Any]:
    """Return what another analyst needs to ask the same: file names, never folders."""
    request = dict(run.request)
    sources = []
    for source in request.get("sources") or ():
        name = str(source.get("path", "")).replace("\\", "/").rsplit("/", 1)[-1]
        sources.append({**source, "path": name})
    return {
        "format": "terrascope.recipe/1",
        "question": run.question,
        "sources": sources,
        "area": request.get("area"),
        "model": {key: run.model.get(key) for key in ("id", "version", "sha256")},
        "asked": run.started,
        "answer": run.answer.text if run.answer else None,
    }


def _pack(documents: List[Dict[str, Any]]) -> str:
    raw = json.dumps(documents, separators=(",", ":")).encode("utf-8")
    return base64.b64encode(zlib.compress(raw, 6)).decode("ascii")
