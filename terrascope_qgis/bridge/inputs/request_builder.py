"""Turn a question with its layers and place into the worker's request; layers without a file are exported first."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsCsException, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..files.scratch import TEMPORARY_PREFIXES, make_temporary_folder, remove_in_background
from ..i18n import tr
from ..project.project_classes import list_documents
from ..runs.run_values import RunValue
from ..settings import PluginSettings
from ..worker import messages
from . import areas
from .layer_inputs import LayerInput
from .raster_export import RasterExport

TEMPORARY_PREFIX = TEMPORARY_PREFIXES[0]
PICKINGS = ("official", "coverage")
FUSIONS = ("quality", "rank")
"""Ways of answering of TerraScope 8B; the first is the usual one."""


class RequestBuilder(QObject):
    """Builds one request on the main thread without blocking it."""

    ready = pyqtSignal(str, object, list)
    """Run id, content of the `ask` request, warnings."""
    failed = pyqtSignal(str, str)

    def __init__(
        self,
        run: RunValue,
        inputs: Sequence[LayerInput],
        area: areas.AreaValue,
        settings: PluginSettings,
        project: QgsProject,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self.run_id = run.id
        self._question = run.question
        self._inputs = list(inputs)
        self._area = area
        self._settings = settings
        self._project = project
        self._paths: Dict[str, str] = {}
        self._waiting: List[Tuple[LayerInput, QgsRasterLayer]] = []
        self._export: Optional[RasterExport] = None
        self._folder: Optional[Path] = None
        self._cancelled = False
        self._problem = ""
        self._choice: Dict[str, Any] = {}
        self._extras: Dict[str, Any] = {}

    def start(self, *, model: str, device: str, **extras: Any) -> None:
        """Begin; `ready` or `failed` comes later. `extras` are further fields of the request."""
        self._choice = {"model": model, "device": device}
        self._extras = extras
        for item in self._inputs:
            if item.path:
                self._paths[item.layer_id] = item.path
                continue
            layer = self._project.mapLayer(item.layer_id)
            if not isinstance(layer, QgsRasterLayer):
                self._fail(tr("{layer} is no longer in the project.").format(layer=item.name))
                return
            self._waiting.append((item, layer))
        QTimer.singleShot(0, self._next)

    def cancel(self) -> None:
        """Stop; nothing is emitted any more."""
        self._cancelled = True
        if self._export is not None:
            self._export.cancel()
        self._remove_files()

    def clean_up(self) -> None:
        """Remove the temporary files, and the builder itself from its parent: the run is over."""
        self._remove_files()
        self.deleteLater()

    def _remove_files(self) -> None:
        if self._folder is not None:
            remove_in_background([self._folder])
            self._folder = None

    def _next(self) -> None:
        if self._cancelled:
            return
        if not self._waiting:
            self.ready.emit(self.run_id, self._build(), list_warnings(self._inputs))
            return
        item, layer = self._waiting.pop(0)
        if self._folder is None:
            self._folder = make_temporary_folder(TEMPORARY_PREFIX)
        try:
            extent = areas.outline_in(self._area, layer, self._project, window_px=self._settings.window_px)
        except QgsCsException:
            self._fail(tr("The area cannot be brought into the CRS of {layer}.").format(layer=item.name))
            return
        path = self._folder / f"layer{len(self._paths)}.tif"
        self._export = RasterExport(layer, extent, path, parent=self)
        self._export.finished.connect(lambda made, problem: self._on_exported(item, made, problem))
        self._export.start()

    def _on_exported(self, item: LayerInput, path: str, problem: str) -> None:
        if self._export is not None:
            self._export.deleteLater()
            self._export = None
        if self._cancelled:
            return
        if problem:
            self._fail(problem)
            return
        self._paths[item.layer_id] = path
        self._next()

    def _fail(self, text: str) -> None:
        self._remove_files()
        self._problem = text
        QTimer.singleShot(0, self._tell_problem)

    def _tell_problem(self) -> None:
        if not self._cancelled:
            self.failed.emit(self.run_id, self._problem)

    def _build(self) -> Dict[str, Any]:
        sources = [
            messages.build_source(self._paths[item.layer_id], item.role, item.date, item.bands, item.unit)
            for item in self._inputs
        ]
        area = areas.build_message_area(self._area, self._settings.window_px)
        if area and not any(item.placed for item in self._inputs):
            area = areas.drop_crs(area)
        content = build_content(self._question, sources, area, self._settings, **self._choice)
        return {**content, "classes": list_documents(self._project) or None, **self._extras}


def build_content(
    question: str,
    sources: Sequence[Dict[str, Any]],
    area: Optional[Dict[str, Any]],
    settings: PluginSettings,
    *,
    model: str,
    device: str,
    picking: str = PICKINGS[0],
    fusion: str = FUSIONS[0],
) -> Dict[str, Any]:
    """Return the content of an `ask` request; `picking` and `fusion` matter to TerraScope 8B alone."""
    return {
        "model": model,
        "device": device,
        "threads": settings.threads or None,
        "memory_bytes": int(settings.memory_gib * 2**30) or None,
        "question": question,
        "sources": list(sources),
        "area": area,
        "picking": picking,
        "fusion": fusion,
    }


def list_warnings(inputs: Sequence[LayerInput]) -> List[str]:
    """Return what the user should know about the inputs before believing the answer."""
    texts = []
    for item in inputs:
        if item.note == "picture":
            texts.append(
                tr("{layer} is a rendered picture, not measurements: colours are not reflectances.").format(
                    layer=item.name
                )
            )
        elif item.note in ("export", "crs"):
            texts.append(tr("{layer} was read through QGIS into a temporary GeoTIFF.").format(layer=item.name))
        if item.date and "date" in item.unsure:
            told = tr("{layer}: its date {date} is a guess. Set it in the table of inputs if it is another.")
            texts.append(told.format(layer=item.name, date=item.date))
    return texts
