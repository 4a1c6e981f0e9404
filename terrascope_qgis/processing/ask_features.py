"""terrascope:askfeatures - the same question for every feature of a polygon layer."""

from __future__ import annotations

import base64
from typing import Any, Callable, Dict, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
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
from ..bridge.layers.mask_features import find_crs
from ..bridge.runs.run_values import RunValue
from .base import TerraScopeAlgorithm
from .failures import release_after_failure
from .results import evidence_fields, value_outputs, write_masks

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
        self.add_doubt_parameter()
        self.add_variant_parameters()
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Answers"), kinds[0]))
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.MASKS, tr("Masks"), kinds[0], optional=True, createByDefault=True)
        )
        self.addOutput(QgsProcessingOutputNumber("ANSWERED", tr("Features answered")))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Features not answered")))

    @release_after_failure
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
        masks = MaskSink(lambda crs: self._open_masks(crs, parameters, context))
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
                    masks.write(run, feature.id())
                answered = QgsFeature(fields)
                answered.setGeometry(feature.geometry())
                answered.setAttributes(feature.attributes() + cells)
                sink.addFeature(answered, QgsFeatureSink.Flag.FastInsert)
        results: Dict[str, Any] = {self.OUTPUT: sink_id, **counts}
        if masks.id is not None:
            results[self.MASKS] = masks.id
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

    def _open_masks(
        self, crs: QgsCoordinateReferenceSystem, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[Optional[QgsFeatureSink], Optional[str]]:
        fields = evidence_fields([QgsField(FEATURE_ID, QVariant.LongLong)])
        kind = QgsWkbTypes.Type.MultiPolygon
        sink, sink_id = self.parameterAsSink(parameters, self.MASKS, context, fields, kind, crs)
        return sink, (str(sink_id) if sink is not None else None)


class MaskSink:
    """The masks of all features: opened with the first of them, which tells the CRS, and written as they come."""

    def __init__(
        self, open_sink: Callable[[QgsCoordinateReferenceSystem], Tuple[Optional[QgsFeatureSink], Optional[str]]]
    ) -> None:
        self._open = open_sink
        self._sink: Optional[QgsFeatureSink] = None
        self._opened = False
        self.id: Optional[str] = None
        """The sink's id; None while there is no mask, or none is wanted."""

    def write(self, run: RunValue, feature_id: int) -> None:
        """Add the masks of one feature's run."""
        if not any(segment.wkb for segment in run.segments):
            return
        if not self._opened:
            self._opened = True
            self._sink, self.id = self._open(find_crs(run))
        if self._sink is not None:
            fields = evidence_fields([QgsField(FEATURE_ID, QVariant.LongLong)])
            write_masks(run, self._sink, fields, {FEATURE_ID: feature_id})


def _read_area(feature: QgsFeature, crs: Optional[str]) -> Dict[str, Any]:
    geometry = feature.geometry()
    parts = geometry.asGeometryCollection() if geometry.isMultipart() else [geometry]
    texts = [base64.b64encode(bytes(part.asWkb())).decode("ascii") for part in parts if not part.isEmpty()]
    return {"kind": "polygon", "wkb": texts, "crs": crs}
