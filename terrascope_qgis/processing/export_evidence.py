"""terrascope:exportevidence - mask layers to one file, with the reasoning and a field table beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import NULL
from qgis.PyQt.QtGui import QIcon

from ..bridge.files.evidence_export import export_layers
from ..bridge.i18n import tr
from ..bridge.places import icon_path
from ..bridge.runs.run_values import AnswerValue, RunValue, SegmentValue, StepValue
from .failures import release_after_failure

KINDS = ("gpkg", "shp", "geojson")


class ExportEvidenceAlgorithm(QgsProcessingAlgorithm):
    """Write masks under a fresh name; an existing file is never replaced."""

    LAYERS, KIND, FOLDER, NAME = "LAYERS", "KIND", "FOLDER", "NAME"

    def name(self) -> str:
        return "exportevidence"

    def displayName(self) -> str:
        return tr("Export evidence")

    def icon(self) -> QIcon:
        return QIcon(icon_path("terrascope.svg"))

    def shortHelpString(self) -> str:
        return tr(
            "Writes mask layers to a GeoPackage, shapefile or GeoJSON file, with the reasoning, the "
            "provenance and, for shapefiles, the table of short field names beside it. A file that exists is "
            "never replaced: the next free name is used."
        )

    def createInstance(self) -> QgsProcessingAlgorithm:
        return ExportEvidenceAlgorithm()

    def flags(self) -> Any:
        # Live layers are read, so this one stays on the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, tr("Mask layers"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(self.KIND, tr("Format"), ["GeoPackage", "Shapefile", "GeoJSON"], defaultValue=0)
        )
        self.addParameter(
            QgsProcessingParameterFile(self.FOLDER, tr("Folder"), QgsProcessingParameterFile.Behavior.Folder)
        )
        self.addParameter(QgsProcessingParameterString(self.NAME, tr("File name"), "evidence"))
        self.addOutput(QgsProcessingOutputFile("FILE", tr("Written file")))
        self.addOutput(QgsProcessingOutputNumber("MASK_COUNT", tr("Number of masks")))

    @release_after_failure
    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        layers = [
            item
            for item in self.parameterAsLayerList(parameters, self.LAYERS, context)
            if isinstance(item, QgsVectorLayer)
        ]
        kind = KINDS[self.parameterAsEnum(parameters, self.KIND, context)]
        name = Path(self.parameterAsString(parameters, self.NAME, context)).name or "evidence"
        target = Path(self.parameterAsString(parameters, self.FOLDER, context)) / f"{name}.{kind}"
        try:
            files = export_layers(layers, read_run(layers), target, kind)
        except OSError as error:
            raise QgsProcessingException(str(error)) from None
        for path in (files.main, *files.beside):
            feedback.pushInfo(str(path))
        for note in files.notes:
            feedback.pushWarning(note)
        return {"FILE": str(files.main), "MASK_COUNT": sum(int(layer.featureCount()) for layer in layers)}


def read_run(layers: List[QgsVectorLayer]) -> RunValue:
    """Return what the attributes of mask layers tell of their run."""
    steps: Dict[int, List[SegmentValue]] = {}
    question = answer = model = ""
    for layer in layers:
        for feature in layer.getFeatures():
            cells = {name: feature[name] for name in layer.fields().names()}
            cells = {name: None if value == NULL else value for name, value in cells.items()}
            question = question or str(cells.get("question") or "")
            answer = answer or str(cells.get("answer") or "")
            model = model or str(cells.get("model") or "")
            segment = SegmentValue(
                id=int(cells.get("segment") or 0),
                label=str(cells.get("label") or layer.name()),
                date=str(cells.get("date") or ""),
                sensor=str(cells.get("sensor") or ""),
                pixels=int(cells.get("pixels") or 0),
                part=str(cells.get("part") or ""),
                percent=float(cells.get("percent") or 0.0),
                area_m2=None if cells.get("area_m2") is None else float(cells["area_m2"]),
            )
            steps.setdefault(int(cells.get("step") or 0), []).append(segment)
    return RunValue(
        id="export",
        question=question,
        state="done",
        steps=tuple(StepValue(index, "", tuple(items)) for index, items in sorted(steps.items())),
        answer=AnswerValue(answer) if answer else None,
        model={"id": model},
    )
