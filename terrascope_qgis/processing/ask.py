"""terrascope:ask - one question about one place."""

from __future__ import annotations

import base64
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..bridge.i18n import tr
from ..bridge.layers.mask_features import find_crs
from ..bridge.runs.run_values import RunValue
from .base import TerraScopeAlgorithm
from .failures import release_after_failure
from .results import evidence_fields, value_outputs, write_masks


class AskAlgorithm(TerraScopeAlgorithm):
    """Ask a question; get the answer, its number and the masks it rests on."""

    QUESTION, EXTENT, POINT, POLYGONS = "QUESTION", "EXTENT", "POINT", "POLYGONS"
    OUTPUT, FOLDER, PROBABILITY = "OUTPUT", "FOLDER", "PROBABILITY"

    def __init__(self) -> None:
        super().__init__()
        self._area: Optional[Dict[str, Any]] = None

    def name(self) -> str:
        return "ask"

    def displayName(self) -> str:
        return tr("Ask a question")

    def shortHelpString(self) -> str:
        return tr(
            "Asks a question about satellite layers in plain English. The model reasons in steps; every step "
            "has a mask, and every number is measured in its mask. Give an extent, a point or a polygon "
            "layer; without one the whole overlap of the layers is read."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.add_raster_parameters()
        question = QgsProcessingParameterString(self.QUESTION, tr("Question"), multiLine=False)
        question.setHelp(tr("In English, for example: How many hectares of water are there?"))
        self.addParameter(question)
        self.add_area_parameters()
        self.add_model_parameters()
        self.add_doubt_parameter()
        self.add_variant_parameters()
        self.add_outputs()

    def add_area_parameters(self) -> None:
        """Add the three ways to give a place."""
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True))
        self.addParameter(QgsProcessingParameterPoint(self.POINT, tr("Point"), optional=True))
        self.addParameter(
            QgsProcessingParameterVectorLayer(
                self.POLYGONS, tr("Polygons (their union)"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )

    def add_outputs(self) -> None:
        """Add masks, evidence folder and the typed values."""
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Masks"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                self.FOLDER, tr("Evidence folder (GeoPackage, shapefile, report)"), optional=True, createByDefault=False
            )
        )
        probability = QgsProcessingParameterRasterDestination(
            self.PROBABILITY, tr("Probability of each pixel"), optional=True, createByDefault=False
        )
        probability.setHelp(
            tr("One band per mask, 0 to 1. A file that exists is left alone: the next free name is used.")
        )
        self.addParameter(probability)
        self.addOutput(QgsProcessingOutputString("ANSWER", tr("Answer")))
        self.addOutput(QgsProcessingOutputNumber("VALUE", tr("Number of the answer")))
        self.addOutput(QgsProcessingOutputString("UNIT", tr("Unit of the number")))
        self.addOutput(QgsProcessingOutputString("STATUS", tr("Status: answered, nothing_found or declined")))
        self.addOutput(QgsProcessingOutputString("CONFIDENCE", tr("Confidence: high, medium or low")))
        self.addOutput(QgsProcessingOutputString("STEPS", tr("Reasoning steps")))
        self.addOutput(QgsProcessingOutputNumber("MASK_COUNT", tr("Number of masks")))

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        prepared = super().prepareAlgorithm(parameters, context, feedback)
        self._area = self._read_area(parameters, context)
        return prepared

    @release_after_failure
    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        content = self.build_content(self.build_question(parameters, context), self._area, parameters, context)
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        if folder:
            content["out"] = folder
        if parameters.get(self.PROBABILITY) not in (None, ""):
            content["probability_out"] = self.parameterAsOutputLayer(parameters, self.PROBABILITY, context)
        with self.open_worker(feedback) as worker:
            run = self.ask(worker, content, feedback)
        results = value_outputs(run)
        fields = evidence_fields()
        sink, sink_id = self.parameterAsSink(
            parameters, self.OUTPUT, context, fields, QgsWkbTypes.Type.MultiPolygon, find_crs(run)
        )
        self.add_results(run, results)
        results["MASK_COUNT"] = sum(1 for segment in run.segments if segment.wkb)
        if sink is not None:
            write_masks(run, sink, fields)
            results[self.OUTPUT] = sink_id
        if folder:
            results[self.FOLDER] = folder
        if "probability" in self.files:
            results[self.PROBABILITY] = self.files["probability"]
        return results

    def build_question(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """Return the question to ask."""
        question = " ".join(self.parameterAsString(parameters, self.QUESTION, context).split())
        if not question:
            raise QgsProcessingException(tr("Write a question."))
        return question

    def add_results(self, run: RunValue, results: Dict[str, Any]) -> None:
        """Add what only some algorithms give."""

    def _read_area(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Optional[Dict[str, Any]]:
        given = [name for name in (self.EXTENT, self.POINT, self.POLYGONS) if parameters.get(name) not in (None, "")]
        if len(given) > 1:
            raise QgsProcessingException(tr("Give an extent, a point or polygons, not several of them."))
        if not given:
            return None
        if given[0] == self.EXTENT:
            box = self.parameterAsExtent(parameters, self.EXTENT, context)
            crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
            bounds = [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
            return {"kind": "box", "bounds": bounds, "crs": crs.authid() or crs.toWkt() or None}
        if given[0] == self.POINT:
            point = self.parameterAsPoint(parameters, self.POINT, context)
            crs = self.parameterAsPointCrs(parameters, self.POINT, context)
            window = self._settings.window_px or None
            return {
                "kind": "point",
                "xy": [point.x(), point.y()],
                "crs": crs.authid() or crs.toWkt() or None,
                "window_px": window,
            }
        return read_polygons(self.parameterAsVectorLayer(parameters, self.POLYGONS, context))


def read_polygons(layer: Optional[QgsVectorLayer]) -> Dict[str, Any]:
    """Return the polygons of a layer as the area of a request."""
    parts = []
    for feature in layer.getFeatures() if layer is not None else ():
        geometry = feature.geometry()
        for part in geometry.asGeometryCollection() if geometry.isMultipart() else [geometry]:
            if not part.isEmpty():
                parts.append(base64.b64encode(bytes(part.asWkb())).decode("ascii"))
    if layer is None or not parts:
        raise QgsProcessingException(tr("The polygon layer holds no polygon. Choose another layer."))
    return {"kind": "polygon", "wkb": parts, "crs": layer.crs().authid() or layer.crs().toWkt() or None}
