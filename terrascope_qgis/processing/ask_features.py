"""terrascope:askfeatures - the same question for every feature of a polygon layer."""

from __future__ import annotations

import base64
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..bridge.i18n import tr
from ..bridge.run_values import RunValue
from .base import TerraScopeAlgorithm, evidence_fields, mask_crs, value_outputs, write_masks

ADDED = (
    ("ts_answer", QVariant.String),
    ("ts_value", QVariant.Double),
    ("ts_unit", QVariant.String),
    ("ts_status", QVariant.String),
)
FEATURE_ID = "source_fid"


class AskFeaturesAlgorithm(TerraScopeAlgorithm):
    """Answers as attributes, masks as a layer."""

    INPUT, QUESTION, OUTPUT, MASKS = "INPUT", "QUESTION", "OUTPUT", "MASKS"

    def name(self) -> str:
        return "askfeatures"

    def displayName(self) -> str:
        return tr("Ask for each feature")

    def shortHelpString(self) -> str:
        return tr(
            "Asks the same question for every polygon. The answers become attributes of a copy of the layer; "
            "the masks go into a layer of their own, with the id of their feature. A feature that cannot be "
            "answered keeps the reason in ts_answer."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.add_raster_parameters()
        kinds = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, tr("Polygons"), kinds))
        self.addParameter(QgsProcessingParameterString(self.QUESTION, tr("Question")))
        self.add_model_parameters()
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Answers"), kinds[0]))
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.MASKS, tr("Masks"), kinds[0], optional=True, createByDefault=True)
        )
        self.addOutput(QgsProcessingOutputNumber("ANSWERED", tr("Features answered")))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Features not answered")))

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        question = " ".join(self.parameterAsString(parameters, self.QUESTION, context).split())
        if not question:
            raise QgsProcessingException(tr("Write a question."))
        fields = QgsFields(source.fields())
        for name, kind in ADDED:
            fields.append(QgsField(name, kind))
        sink, sink_id = self.parameterAsSink(
            parameters, self.OUTPUT, context, fields, source.wkbType(), source.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        crs = source.sourceCrs().authid() or source.sourceCrs().toWkt() or None
        runs: List[Tuple[int, RunValue]] = []
        counts = {"ANSWERED": 0, "FAILED": 0}
        total = max(1, source.featureCount())
        with self.open_worker(feedback) as worker:
            for number, feature in enumerate(source.getFeatures()):
                if feedback.isCanceled():
                    break
                share = (100 * number / total, 100 * (number + 1) / total)
                content = self.build_content(question, _read_area(feature, crs), parameters, context)
                cells, run = self._ask_one(worker, content, feedback, share)
                counts["ANSWERED" if run is not None else "FAILED"] += 1
                if run is not None:
                    runs.append((feature.id(), run))
                answered = QgsFeature(fields)
                answered.setGeometry(feature.geometry())
                answered.setAttributes(feature.attributes() + cells)
                sink.addFeature(answered, QgsFeatureSink.Flag.FastInsert)
        results: Dict[str, Any] = {self.OUTPUT: sink_id, **counts}
        masks_id = self._write_masks(runs, parameters, context)
        if masks_id is not None:
            results[self.MASKS] = masks_id
        return results

    def _ask_one(
        self, worker: Any, content: Dict[str, Any], feedback: QgsProcessingFeedback, share: Tuple[float, float]
    ) -> Tuple[List[Any], Optional[RunValue]]:
        try:
            run = self.ask(worker, content, feedback, share=share)
        except QgsProcessingException as error:
            if feedback.isCanceled():
                return [tr("Cancelled."), None, None, "cancelled"], None
            feedback.reportError(str(error))
            return [str(error), None, None, "failed"], None
        values = value_outputs(run)
        return [values["ANSWER"], values["VALUE"], values["UNIT"], values["STATUS"]], run

    def _write_masks(
        self, runs: List[Tuple[int, RunValue]], parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Optional[str]:
        fields = evidence_fields([QgsField(FEATURE_ID, QVariant.LongLong)])
        with_masks = [run for _, run in runs if any(segment.wkb for segment in run.segments)]
        if not with_masks:
            return None
        crs = mask_crs(with_masks[0])
        sink, sink_id = self.parameterAsSink(
            parameters, self.MASKS, context, fields, QgsWkbTypes.Type.MultiPolygon, crs
        )
        if sink is None:
            return None
        for feature_id, run in runs:
            write_masks(run, sink, fields, {FEATURE_ID: feature_id})
        return str(sink_id)


def _read_area(feature: QgsFeature, crs: Optional[str]) -> Dict[str, Any]:
    geometry = feature.geometry()
    parts = geometry.asGeometryCollection() if geometry.isMultipart() else [geometry]
    texts = [base64.b64encode(bytes(part.asWkb())).decode("ascii") for part in parts if not part.isEmpty()]
    return {"kind": "polygon", "wkb": texts, "crs": crs}
