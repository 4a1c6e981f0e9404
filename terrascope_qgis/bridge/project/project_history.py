"""The history of runs in the project file: written without local folders, files found again when it is read."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import asdict, replace
from typing import Any, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from qgis.core import QgsProject, QgsRasterLayer

from ..engine.bundles import list_bundles
from ..inputs.layer_inputs import find_local_path
from ..runs.run_values import MAX_RUNS, OVER, RunValue, StepValue, UncorrectedValue, keep_newest
from ..worker import messages

SCOPE = "terrascope_qgis"
INDEX_KEY = "history/index"
RUN_KEY = "history/run_"
"""Each run is an entry of its own, so that one more run costs one more entry and not all of them again."""
LOCAL_FIELDS = ("model", "out", "mask_out", "probability_out")
"""Of a request: paths that mean nothing elsewhere."""
MAX_MASK_BYTES = 2**20
"""A run with larger masks is saved without their outlines; its numbers stay."""
MAX_RUN_BYTES = 64 * 2**20


class ProjectHistory:
    """Writes what changed since the last call."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._written: Dict[str, RunValue] = {}

    def write(self, runs: Sequence[RunValue]) -> None:
        """Keep the finished runs in the project; it becomes dirty."""
        finished = [run for run in keep_newest(runs) if run.state in OVER]
        for run in finished:
            if self._written.get(run.id) is not run:
                self._project.writeEntry(SCOPE, RUN_KEY + run.id, _pack(run_document(run)))
                self._written[run.id] = run
        kept = {run.id for run in finished}
        for run_id in [run_id for run_id in self._written if run_id not in kept]:
            self._project.removeEntry(SCOPE, RUN_KEY + run_id)
            del self._written[run_id]
        self._project.writeEntry(SCOPE, INDEX_KEY, [run.id for run in finished])

    def read(self) -> List[RunValue]:
        """Return the runs saved in the project, their files found again among its layers; they count as written."""
        runs = [replace(run, request=find_folders(run, self._project)) for run in read_history(self._project)]
        self._written = {run.id: run for run in runs}
        return runs


def read_history(project: QgsProject) -> List[RunValue]:
    """Return the runs saved in the project, newest first; what cannot be read is left out."""
    ids, found = project.readListEntry(SCOPE, INDEX_KEY, [])
    runs = []
    for run_id in ids[:MAX_RUNS] if found else []:
        packed, _ = project.readEntry(SCOPE, RUN_KEY + str(run_id), "")
        try:
            raw = zlib.decompressobj().decompress(base64.b64decode(packed), MAX_RUN_BYTES)
            runs.append(read_run(json.loads(raw)))
        except (TypeError, ValueError, KeyError, AttributeError, zlib.error):
            continue
    return runs


def run_document(run: RunValue) -> Dict[str, Any]:
    """Return a run as plain JSON values."""
    document = asdict(run)
    document["request"] = without_folders(document["request"])
    document["inputs"] = [{**item, "file": _file_name(item.get("file"))} for item in run.inputs]
    _write_outlines(document["steps"], {segment.id for segment in run.segments})
    if document["uncorrected"] is None:
        del document["uncorrected"]
    else:
        # The other masks are those of the run itself.
        corrected = {segment.id for segment in run.segments if segment.corrected}
        _write_outlines(document["uncorrected"]["steps"], corrected)
    return document


def _write_outlines(steps: Sequence[Dict[str, Any]], wanted: Set[int]) -> None:
    """Make text of the outlines of the wanted masks, where they fit together, and leave the others out."""
    segments = [segment for step in steps for segment in step["segments"]]
    fits = sum(len(segment["wkb"]) for segment in segments if segment["id"] in wanted) <= MAX_MASK_BYTES
    for segment in segments:
        kept = segment["wkb"] if fits and segment["id"] in wanted else b""
        segment["wkb"] = base64.b64encode(kept).decode("ascii")


def read_run(document: Dict[str, Any]) -> RunValue:
    """Return a run from its JSON values."""
    answer = document.get("answer")
    steps = tuple(messages.read_step(item) for item in document.get("steps") or ())
    return RunValue(
        id=str(document["id"]),
        question=str(document["question"]),
        state=str(document.get("state") or "done"),
        started=str(document.get("started") or ""),
        seconds=float(document.get("seconds") or 0.0),
        layers=tuple(str(item) for item in document.get("layers") or ()),
        request=dict(document.get("request") or {}),
        steps=steps,
        answer=messages.read_answer(answer) if answer else None,
        warnings=tuple(str(item) for item in document.get("warnings") or ()),
        facts={str(text): messages.read_fact(fact) for text, fact in dict(document.get("facts") or {}).items()},
        error=str(document.get("error") or ""),
        crs_wkt=str(document.get("crs_wkt") or ""),
        grid=dict(document.get("grid") or {}),
        inputs=tuple(document.get("inputs") or ()),
        model=dict(document.get("model") or {}),
        timings_s=dict(document.get("timings_s") or {}),
        uncorrected=_read_uncorrected(document.get("uncorrected"), steps),
    )


def _read_uncorrected(document: Optional[Dict[str, Any]], steps: Sequence[StepValue]) -> Optional[UncorrectedValue]:
    """Return what was said before a correction; masks without one have the outline they have in the run's steps."""
    if not document:
        return None
    same = {item.id: item.wkb for step in steps for item in step.segments if not item.corrected}
    before = tuple(messages.read_step(item) for item in document.get("steps") or ())
    filled = tuple(
        replace(step, segments=tuple(replace(item, wkb=item.wkb or same.get(item.id, b"")) for item in step.segments))
        for step in before
    )
    answer = document.get("answer")
    return UncorrectedValue(filled, messages.read_answer(answer) if answer else None)


def build_recipe(run: RunValue) -> Dict[str, Any]:
    """Return what another analyst needs to ask the same: file names, never folders."""
    request = without_folders(run.request)
    return {
        "format": "terrascope.recipe/1",
        "question": run.question,
        "sources": request.get("sources") or [],
        "area": request.get("area"),
        "doubt": request.get("doubt") or "quick",
        "picking": request.get("picking"),
        "fusion": request.get("fusion"),
        "model": {key: run.model.get(key) for key in ("id", "version", "sha256")},
        "asked": run.started,
        "answer": run.answer.text if run.answer else None,
    }


def without_folders(request: Mapping[str, Any]) -> Dict[str, Any]:
    """Return a request with the names of its files, not the folders they lie in; empty stays empty."""
    plain = {key: value for key, value in request.items() if key not in LOCAL_FIELDS}
    if "sources" in plain:
        plain["sources"] = [{**source, "path": _file_name(source.get("path"))} for source in plain["sources"] or ()]
    return plain


def find_folders(run: RunValue, project: QgsProject) -> Dict[str, Any]:
    """Return a saved run's request with the paths its layers and its model have here; what is gone keeps its name."""
    request = dict(run.request)
    layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    files = [(path, layer.name()) for layer in layers for path in [find_local_path(layer)] if path]
    if "sources" in request:
        names = dict(enumerate(run.layers))
        request["sources"] = [
            {**source, "path": _find_path(source["path"], names.get(number, ""), files)}
            for number, source in enumerate(request["sources"])
        ]
    wanted = (run.model.get("id"), run.model.get("version"))
    same = [item for item in list_bundles() if (item.id, item.version) == wanted]
    return {**request, "model": same[0].folder} if same and request else request


def _find_path(file_name: str, layer_name: str, files: Sequence[Tuple[str, str]]) -> str:
    """Return where a run's file lies here: its layer says so where several folders have one of that name.

    What cannot be told apart keeps its name, since another file would answer in its place.
    """
    paths = {path for path, _ in files if _file_name(path) == file_name}
    if len(paths) > 1:
        paths = {path for path, name in files if path in paths and name == layer_name}
    return paths.pop() if len(paths) == 1 else file_name


def _file_name(path: Any) -> str:
    return str(path or "").replace("\\", "/").rsplit("/", 1)[-1]


def _pack(document: Dict[str, Any]) -> str:
    raw = json.dumps(document, separators=(",", ":")).encode("utf-8")
    return base64.b64encode(zlib.compress(raw, 3)).decode("ascii")
