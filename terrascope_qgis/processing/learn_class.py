"""terrascope:learnclass - teach a class with a few labelled points or polygons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsFeatureSource,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..bridge.i18n import tr
from ..bridge.inputs.areas import drop_crs
from ..bridge.inputs.class_labels import label_features
from ..bridge.inputs.request_builder import list_warnings
from ..bridge.project.project_classes import add_class
from ..bridge.runs.class_fit import (
    USUAL_SHARE_PERCENT,
    FitValue,
    build_fit_content,
    describe_labels,
    describe_map,
    describe_score,
    find_fit_problem,
    take_fit_event,
)
from ..bridge.worker.blocking_worker import WorkerCancelled, WorkerFailed
from ..core.classes.learned_class import class_document
from .ask import AskAlgorithm
from .failures import release_after_failure

_WEIGHTS = {"load": (0, 5), "read": (5, 15), "encode": (15, 75), "learn": (75, 90), "mask": (90, 100)}


class LearnClassAlgorithm(AskAlgorithm):
    """Fit a class on the model's pixel features; map it and say how well it does."""

    NAME, SYNONYMS, LABELS, FIELD, VALUE = "NAME", "SYNONYMS", "LABELS", "FIELD", "VALUE"
    BACKGROUND, SHARE, CLASS, MAP, KEEP = "BACKGROUND", "SHARE", "CLASS", "MAP", "KEEP"

    def __init__(self) -> None:
        super().__init__()
        self._learned: Optional[FitValue] = None
        self._keep = False

    def name(self) -> str:
        return "learnclass"

    def displayName(self) -> str:
        return tr("Learn a class from labels")

    def shortHelpString(self) -> str:
        return tr(
            "Learns a class that the model has no word for from some dozen labelled points or polygons, in seconds. "
            "Maps it with its probability, tests it on labels that lie apart from those it learned from, and lets "
            "questions name it. Label the class and other things, spread over the area."
        )

    def tags(self) -> List[str]:
        return [*super().tags(), "classification", "training", "few shot", "labels"]

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.add_raster_parameters()
        name = QgsProcessingParameterString(self.NAME, tr("Name of the class"))
        name.setHelp(tr("What questions call it, for example quarry."))
        synonyms = QgsProcessingParameterString(self.SYNONYMS, tr("More words for it, with commas"), optional=True)
        labels = QgsProcessingParameterFeatureSource(
            self.LABELS,
            tr("Labelled points or polygons"),
            [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon],
        )
        field = QgsProcessingParameterField(
            self.FIELD, tr("Field that says what is there"), parentLayerParameterName=self.LABELS, optional=True
        )
        field.setHelp(tr("Without a field all labels are of the class."))
        value = QgsProcessingParameterString(
            self.VALUE, tr("Its value for the class (default: the name)"), optional=True
        )
        background = QgsProcessingParameterBoolean(self.BACKGROUND, tr("Random places as the rest"), defaultValue=False)
        background.setHelp(tr("For labels of the class alone. Where the class is common, its area comes out too low."))
        share = QgsProcessingParameterNumber(
            self.SHARE,
            tr("Expected share of the area (%)"),
            QgsProcessingParameterNumber.Type.Integer,
            defaultValue=USUAL_SHARE_PERCENT,
            minValue=1,
            maxValue=99,
        )
        share.setHelp(tr("Labels cannot tell how common the class is: they are chosen. A rough guess is enough."))
        keep = QgsProcessingParameterBoolean(self.KEEP, tr("Let this project's questions name it"), defaultValue=True)
        for parameter in (name, synonyms, labels, field, value, background, share, keep):
            self.addParameter(parameter)
        self.add_area_parameters()
        self.add_model_parameters()
        self.add_outputs()

    def add_outputs(self) -> None:
        """Add the class, its map and its figures."""
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.CLASS, tr("Class file"), tr("Learned class (*.json)"), optional=True, createByDefault=False
            )
        )
        self.addParameter(QgsProcessingParameterRasterDestination(self.MAP, tr("Probability and mask")))
        self.addOutput(QgsProcessingOutputNumber("BALANCED_ACCURACY", tr("Balanced accuracy on places left out")))
        self.addOutput(QgsProcessingOutputNumber("AUROC", tr("AUROC on places left out")))
        self.addOutput(QgsProcessingOutputNumber("PERCENT", tr("Share of the area (%)")))
        self.addOutput(QgsProcessingOutputNumber("DOUBTFUL", tr("Doubtful share of the area (%)")))
        self.addOutput(QgsProcessingOutputString("SCORE", tr("How well it does")))

    @release_after_failure
    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        name = " ".join(self.parameterAsString(parameters, self.NAME, context).split())
        map_path = Path(self.parameterAsOutputLayer(parameters, self.MAP, context))
        content = self._build_fit(name, parameters, context)
        for text in list_warnings(self._inputs):
            feedback.pushWarning(text)
        value = self._fit(content, feedback)
        if value.learned is None:
            raise QgsProcessingException(value.error or tr("The engine gave no class."))
        map_path.parent.mkdir(parents=True, exist_ok=True)
        Path(value.map_file).replace(map_path)
        for line in (describe_labels(value.learned), describe_score(value.learned), describe_map(value)):
            feedback.pushInfo(line)
        self._learned = value
        self._keep = self.parameterAsBool(parameters, self.KEEP, context)
        score = value.learned.score
        results = {
            self.MAP: str(map_path),
            "BALANCED_ACCURACY": None if score is None else score.balanced_accuracy.value,
            "AUROC": None if score is None else score.auroc.value,
            "PERCENT": value.percent,
            "DOUBTFUL": value.doubtful_percent,
            "SCORE": describe_score(value.learned),
        }
        class_path = self.parameterAsFileOutput(parameters, self.CLASS, context)
        if class_path:
            text = json.dumps(class_document(value.learned), indent=1, ensure_ascii=False)
            Path(class_path).write_text(text + "\n", "utf-8")
            results[self.CLASS] = class_path
        return results

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        """Keep the class in the project here, on the main thread."""
        project = context.project()
        if self._keep and self._learned is not None and self._learned.learned is not None and project is not None:
            add_class(project, self._learned.learned)
        return {}

    def _build_fit(self, name: str, parameters: Dict[str, Any], context: QgsProcessingContext) -> Dict[str, Any]:
        source = self.parameterAsSource(parameters, self.LABELS, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.LABELS))
        field = self.parameterAsString(parameters, self.FIELD, context)
        value = self.parameterAsString(parameters, self.VALUE, context) or name
        labels = self._read_labels(source, field, value)
        if not any(item.placed for item in self._inputs):
            labels = [drop_crs(label) for label in labels]
        background = self.parameterAsBool(parameters, self.BACKGROUND, context)
        problem = find_fit_problem(name, labels, background)
        if problem:
            raise QgsProcessingException(problem)
        words = self.parameterAsString(parameters, self.SYNONYMS, context).split(",")
        return build_fit_content(
            self.build_content("", self._area, parameters, context),
            name=name,
            synonyms=[" ".join(word.split()) for word in words if word.strip()],
            labels=labels,
            background=background,
            share=self.parameterAsInt(parameters, self.SHARE, context) / 100,
            map_out=QgsProcessingUtils.generateTempFilename("class.tif"),
        )

    @staticmethod
    def _read_labels(source: QgsFeatureSource, field: str, value: str) -> List[Dict[str, Any]]:
        return label_features(source.getFeatures(), source.sourceCrs(), field=field, value=value)

    def _fit(self, content: Dict[str, Any], feedback: QgsProcessingFeedback) -> FitValue:
        """Learn in the worker.

        Raises:
            QgsProcessingException: it could not be learned, or the user stopped.
        """
        values = [FitValue(state="running")]

        def take(kind: str, message: Dict[str, Any]) -> None:
            value = values[0] = take_fit_event(values[0], kind, message)
            if kind == "progress":
                low, high = _WEIGHTS.get(value.stage, (0, 0))
                feedback.setProgress(low + (high - low) * value.done / max(1, value.total))
            elif kind == "warning":
                feedback.pushWarning(value.warnings[-1])

        try:
            with self.open_worker(feedback) as worker:
                worker.ask(content, take, kind="fit_class")
        except WorkerFailed as error:
            raise QgsProcessingException(str(error)) from None
        except WorkerCancelled:
            raise QgsProcessingException(tr("Cancelled.")) from None
        return values[0]
