"""The engine with one model kept open between questions; takes requests apart, computes nothing itself."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..core.analysis import analyse
from ..core.errors import StateError
from ..core.evidence.class_geotiff import write_class_geotiff
from ..core.evidence.files import DEFAULT_FORMATS, EvidenceFiles, write_evidence
from ..core.evidence.mask_geotiff import write_mask_geotiff, write_probability_geotiff
from ..core.evidence.publish import check_writable
from ..core.model.bundle.locations import find_folder
from ..core.model.runtime.model import Model, open_bundle
from ..core.model.signing.trusted_keys import keys_folder
from ..core.reasoning.area.encoding_cache import EncodingCache
from ..core.result import AnalysisResult
from ..core.stress.document import stress_document
from ..core.stress.files import StressFiles, write_stress
from ..core.stress.run import run_stress
from ..core.words.said import say
from .class_messages import learned_document
from .events import model_document, result_document
from .protocol import AskRequest, FitRequest, ModelChoice, StressRequest, Work
from .reporter import RequestProgress
from .stress_events import StressEvents

Signature = tuple[tuple[str, int, int], ...]


class WarmEngine:
    """Holds model and encoded area of the last request; opens another only when the request asks for another."""

    def __init__(self) -> None:
        self._model: Model | None = None
        self._key: tuple[ModelChoice, Signature] | None = None
        self._cache = EncodingCache()

    def load(self, request: Work, progress: RequestProgress) -> Mapping[str, Any]:
        """Make the model of the request ready.

        Raises:
            BundleError: the bundle cannot be used.
            InputError: the device is not there.
            Cancelled: the user asked to stop.
        """
        started = time.monotonic()
        folder = find_folder(str(request.model.folder))
        # Whom the user trusts is part of what is told of a model.
        key = (request.model, sign_folder(folder) + sign_folder(keys_folder()))
        warm = self._model is not None and key == self._key
        if not warm:
            self.close()
            progress.stage("load", 0, 1)
            self._model = open_bundle(
                folder,
                device=request.model.device,
                threads=request.model.threads,
                check=progress.check,
                tell=progress.note,
            )
            self._key = key
            progress.stage("load", 1, 1)
        model = self._open_model()
        document = model_document(model.record, model.device)
        return {"model": document, "seconds": round(time.monotonic() - started, 3), "warm": warm}

    def ask(self, request: AskRequest, progress: RequestProgress) -> Mapping[str, Any]:
        """Answer with the model that `load` made ready, and write what was asked for.

        Raises:
            TerraScopeError: what `analyse` and `write_evidence` raise.
        """
        for path in (request.out, *(file.parent for file in (request.mask_out, request.probability_out) if file)):
            if path is not None:
                check_writable(path)
        result = analyse(request.analysis, self._open_model(), progress, cache=self._cache)
        files = self._write(request, result, progress)
        return {"result": result_document(result), "files": files}

    def stress(self, request: StressRequest, progress: RequestProgress) -> Mapping[str, Any]:
        """Run a stress test with the model that `load` made ready, and write what was asked for.

        Raises:
            TerraScopeError: what `run_stress` and `write_stress` raise.
        """
        report = run_stress(request.analysis, self._open_model(), progress, request.options, StressEvents(progress))
        files = {} if request.out is None else list_stress_files(write_stress(report, request.out, request.phrases))
        return {"result": stress_document(report), "files": files}

    def fit_class(self, request: FitRequest, progress: RequestProgress) -> Mapping[str, Any]:
        """Learn a class with the model that `load` made ready, and write its map if that was asked for.

        Raises:
            TerraScopeError: what `learn_class` and `write_class_geotiff` raise.
        """
        from ..core.learning import learn_class  # scikit-learn takes seconds to import

        found = learn_class(request.labels, self._open_model(), progress, cache=self._cache)
        map_file = None
        if request.map_out is not None:
            shown = found.map
            map_file = write_class_geotiff(
                found.learned.name, shown.probability, shown.mask, found.grid, request.map_out
            )
        for warning in found.warnings:
            progress.warning(warning)
        return learned_document(found, map_file)

    def close(self) -> None:
        """Free the model and the encoded area."""
        self._cache.close()
        if self._model is not None:
            self._model.close()
        self._model, self._key = None, None

    def _open_model(self) -> Model:
        if self._model is None:
            raise StateError(say("no_model"))
        return self._model

    def _write(self, request: AskRequest, result: AnalysisResult, progress: RequestProgress) -> dict[str, str]:
        written: dict[str, str] = {}
        if request.out is not None:
            files = write_evidence(result, request.out, progress=progress, formats=request.formats or DEFAULT_FORMATS)
            written = list_files(files)
            for note in files.notes:
                progress.warning(note)
        if request.mask_out is not None:
            mask = write_mask_geotiff(result, request.mask_out)
            if mask is None:
                progress.warning(say("no_masks", file=request.mask_out))
            else:
                written["mask"] = str(mask)
        if request.probability_out is not None:
            probability = write_probability_geotiff(result, request.probability_out)
            if probability is None:
                progress.warning(say("no_probabilities", file=request.probability_out))
            else:
                written["probability"] = str(probability)
        return written


def list_files(files: EvidenceFiles) -> dict[str, str]:
    """Format -> path of what was written."""
    named = {
        "gpkg": files.geopackage,
        "shp": files.shapefile,
        "geojson": files.geojson,
        "overlay": files.overlay,
        "report": files.report,
        "json": files.answer,
    }
    return {name: str(path) for name, path in named.items() if path is not None}


def list_stress_files(files: StressFiles) -> dict[str, str]:
    """Kind -> path of what a stress test left."""
    named = {"report": files.report, "plot": files.plot, "table": files.table, "json": files.document}
    return {name: str(path) for name, path in named.items()}


def sign_folder(folder: Path) -> Signature:
    """What a bundle on disk looks like without reading it: another content has another time."""
    found = []
    for path in sorted(folder.rglob("*")):
        status = path.stat()
        found.append((path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns))
    return tuple(found)
