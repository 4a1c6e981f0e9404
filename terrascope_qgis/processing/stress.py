"""terrascope:stress - what would change an answer: the question on distorted copies of its layers."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..bridge.i18n import tr
from ..bridge.inputs.request_builder import list_warnings
from ..bridge.runs.stress_titles import CORRUPTION_IDS, summarise_stress, title_corruption
from ..bridge.runs.stress_values import StressValue, take_stress_event
from ..bridge.words.phrases import build_phrases
from ..bridge.words.wording import word_said
from ..bridge.worker.blocking_worker import WorkerCancelled, WorkerFailed
from .ask import AskAlgorithm
from .failures import release_after_failure

PROFILES = ("quick", "full")
SENSORS = (None, "optical", "sar")
_MAX_WINDOWS = 16


class StressAlgorithm(AskAlgorithm):
    """Ask the same again and again while the layers get worse."""

    PROFILE, CORRUPTIONS, SENSOR, WINDOWS, SEED = "PROFILE", "CORRUPTIONS", "SENSOR", "WINDOWS", "SEED"

    def name(self) -> str:
        return "stress"

    def displayName(self) -> str:
        return tr("Stress test of an answer")

    def shortHelpString(self) -> str:
        return tr(
            "Asks the question again on distorted copies of the layers: noise, blur, clouds, haze, gaps, lost bands, "
            "swapped dates and more, each from mild to strong. Reports how much of the masks is kept and what changes "
            "the answer, as a table, curves and an HTML report. Of a large area some chips are looked at."
        )

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.add_raster_parameters()
        question = QgsProcessingParameterString(self.QUESTION, tr("Question"), multiLine=False)
        question.setHelp(tr("In English, for example: How many hectares of water are there?"))
        self.addParameter(question)
        self.add_area_parameters()
        profile = QgsProcessingParameterEnum(
            self.PROFILE, tr("How much is tried"), [tr("quick: three levels"), tr("full: five levels")], defaultValue=0
        )
        self.addParameter(profile)
        self._add_choices()
        self.add_model_parameters()
        self.add_variant_parameters()
        self.add_outputs()

    def _add_choices(self) -> None:
        """Add what only few change, all advanced."""
        names = [title_corruption(name) for name in CORRUPTION_IDS]
        corruptions = QgsProcessingParameterEnum(
            self.CORRUPTIONS, tr("Corruptions (none = all that fit)"), names, allowMultiple=True, optional=True
        )
        sensor = QgsProcessingParameterEnum(
            self.SENSOR, tr("Distort the layers of"), [tr("both sensors"), tr("optical"), tr("SAR")], defaultValue=0
        )
        whole = QgsProcessingParameterNumber.Type.Integer
        windows = QgsProcessingParameterNumber(
            self.WINDOWS,
            tr("Chips of a large area"),
            whole,
            optional=True,
            minValue=1,
            maxValue=_MAX_WINDOWS,
        )
        seed = QgsProcessingParameterNumber(
            self.SEED, tr("Seed of noise and clouds"), whole, defaultValue=0, minValue=0
        )
        for parameter in (corruptions, sensor, windows, seed):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)

    def add_outputs(self) -> None:
        """Add the folder of the report and the figures."""
        self.addParameter(
            QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder of the report (HTML, SVG, CSV, JSON)"))
        )
        self.addOutput(QgsProcessingOutputString("SUMMARY", tr("What would change the answer")))
        self.addOutput(QgsProcessingOutputNumber("MASKS_KEPT", tr("Masks kept in percent")))
        self.addOutput(QgsProcessingOutputNumber("ANSWERS_KEPT", tr("Answers kept in percent")))
        self.addOutput(QgsProcessingOutputString("WEAKEST", tr("Corruption that hurts most")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Table (CSV)")))

    @release_after_failure
    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        content = self.build_content(self.build_question(parameters, context), self._area, parameters, context)
        content.update(self._read_choices(parameters, context))
        for text in list_warnings(self._inputs):
            feedback.pushWarning(text)
        value = self._run_test(content, feedback)
        summary = summarise_stress(value)
        feedback.pushInfo(summary)
        return {
            "SUMMARY": summary,
            "MASKS_KEPT": None if value.mask_retention is None else 100 * value.mask_retention,
            "ANSWERS_KEPT": None if value.answer_retention is None else 100 * value.answer_retention,
            "WEAKEST": value.weakest,
            "REPORT": value.files.get("report", ""),
            "TABLE": value.files.get("table", ""),
            self.FOLDER: content["out"],
        }

    def _read_choices(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Dict[str, Any]:
        chosen: List[int] = self.parameterAsEnums(parameters, self.CORRUPTIONS, context)
        has_windows = parameters.get(self.WINDOWS) is not None
        return {
            "profile": PROFILES[self.parameterAsEnum(parameters, self.PROFILE, context)],
            "corruptions": [CORRUPTION_IDS[place] for place in chosen] or None,
            "sensor": SENSORS[self.parameterAsEnum(parameters, self.SENSOR, context)],
            "windows": self.parameterAsInt(parameters, self.WINDOWS, context) if has_windows else None,
            "seed": self.parameterAsInt(parameters, self.SEED, context),
            "out": self.parameterAsString(parameters, self.FOLDER, context),
            **build_phrases(),
        }

    def _run_test(self, content: Dict[str, Any], feedback: QgsProcessingFeedback) -> StressValue:
        """Run the test in the worker.

        Raises:
            QgsProcessingException: it could not be run, or the user stopped.
        """
        values = [StressValue(state="running")]

        def take(kind: str, message: Dict[str, Any]) -> None:
            value = values[0] = take_stress_event(values[0], kind, message)
            if kind == "progress" and value.stage == "stress" and value.total:
                feedback.setProgress(100 * value.done / value.total)
            elif kind == "plan":
                told = tr("{runs} runs, about {seconds:.0f} s. Looked at: {rule}.")
                feedback.pushInfo(told.format(runs=value.runs, seconds=value.seconds, rule=value.rule))
            elif kind == "trial":
                words = word_said(message.get("words"), message.get("words_fact"))
                feedback.pushInfo(f"{title_corruption(str(message.get('corruption')))}: {words}")
            elif kind == "warning":
                feedback.pushWarning(value.warnings[-1])

        try:
            with self.open_worker(feedback) as worker:
                worker.ask(content, take, kind="stress")
        except WorkerFailed as error:
            raise QgsProcessingException(str(error)) from None
        except WorkerCancelled:
            raise QgsProcessingException(tr("Cancelled.")) from None
        return values[0]
