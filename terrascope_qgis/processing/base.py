"""What the algorithms share: inputs, model and device as parameters, a run of the worker, masks into a sink."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ..bridge.engine.bundles import list_bundles
from ..bridge.engine.engine_python import build_worker_command, find_engine_python
from ..bridge.i18n import tr
from ..bridge.inputs.areas import drop_crs
from ..bridge.inputs.layer_inputs import LayerInput, read_input
from ..bridge.inputs.raster_export import RasterExport
from ..bridge.inputs.request_builder import FUSIONS, PICKINGS, build_content, list_warnings
from ..bridge.places import help_file, icon_path
from ..bridge.project.project_classes import list_documents
from ..bridge.runs.label_titles import title_confidence
from ..bridge.runs.run_values import RunValue
from ..bridge.settings import DEVICES, PluginSettings, load_settings
from ..bridge.words.wording import word_answer, word_message, word_reasons
from ..bridge.worker import messages
from ..bridge.worker.blocking_worker import BlockingWorker, WorkerCancelled, WorkerFailed
from .destinations import refuse_open_destinations
from .failures import release_after_failure

_WEIGHTS = {
    "load": (0, 5),
    "read": (5, 15),
    "encode": (15, 63),
    "look": (63, 65),
    "prompt": (65, 75),
    "reason": (75, 95),
    "mask": (95, 97),
    "write": (97, 100),
}


class TerraScopeAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms; runs off the main thread and touches no interface."""

    OPTICAL, SAR, MODEL, DEVICE, DOUBT = "OPTICAL", "SAR", "MODEL", "DEVICE", "DOUBT"
    PICKING, FUSION = "PICKING", "FUSION"

    def __init__(self) -> None:
        super().__init__()
        self._settings = PluginSettings()
        self._inputs: List[LayerInput] = []
        self._exports: Dict[str, str] = {}
        self._python: Optional[Path] = None
        self._project: Optional[QgsProject] = None
        self._classes: List[Dict[str, Any]] = []
        self.files: Dict[str, str] = {}
        """What the worker wrote for the last question: kind -> path."""

    def icon(self) -> QIcon:
        return QIcon(icon_path("terrascope.svg"))

    def helpUrl(self) -> str:
        return QUrl.fromLocalFile(str(help_file())).toString()

    def createInstance(self) -> QgsProcessingAlgorithm:
        return type(self)()

    def tags(self) -> List[str]:
        return ["sentinel", "satellite", "optical", "sar", "segmentation", "land cover", "ask", "vlm"]

    def add_raster_parameters(self) -> None:
        """Add the optical and SAR inputs."""
        told = tr("Role, date, bands and unit are read from names and metadata, or from what was set in the panel.")
        for name, text, help_text in (
            (self.OPTICAL, tr("Optical layers (Sentinel-2)"), told),
            (self.SAR, tr("SAR layers (Sentinel-1)"), tr("VV and VH, linear or in dB.")),
        ):
            parameter = QgsProcessingParameterMultipleLayers(
                name, text, QgsProcessing.SourceType.TypeRaster, optional=True
            )
            parameter.setHelp(help_text)
            self.addParameter(parameter)

    def add_model_parameters(self) -> None:
        """Add model and device, both advanced."""
        model = QgsProcessingParameterFile(
            self.MODEL,
            tr("Model bundle"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        model.setHelp(tr("Folder with bundle.json; empty = the model chosen in the panel, else the embedded one."))
        device = QgsProcessingParameterEnum(self.DEVICE, tr("Device"), ["auto", "CPU", "CUDA"], defaultValue=0)
        device.setHelp(tr("auto uses the GPU where it really works, else the CPU."))
        for parameter in (model, device):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)

    def add_doubt_parameter(self) -> None:
        """Add how much is done to find out how sure the masks are; advanced."""
        doubt = QgsProcessingParameterEnum(
            self.DOUBT, tr("Doubt"), [tr("quick"), tr("thorough: several looks")], defaultValue=0
        )
        doubt.setHelp(
            tr(
                "Also looks at the area mirrored, shifted and without single layers, and says how far the masks "
                "agree. Takes about four to six times as long."
            )
        )
        doubt.setFlags(doubt.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(doubt)

    def add_variant_parameters(self) -> None:
        """Add the ways of answering of TerraScope 8B, all advanced."""
        picking = QgsProcessingParameterEnum(
            self.PICKING,
            tr("TerraScope 8B: tokens of a mask"),
            [tr("at most 8, as the released code"), tr("at most 128, as the paper")],
            defaultValue=0,
        )
        picking.setHelp(tr("Which picture tokens the model gets back after each mask. It was trained with 8."))
        fusion = QgsProcessingParameterEnum(
            self.FUSION,
            tr("TerraScope 8B: optical or SAR token"),
            [tr("by valid pixels"), tr("by the paper's rank")],
            defaultValue=0,
        )
        fusion.setHelp(tr("Which layer the tokens come from where an optical and a SAR layer are read together."))
        for parameter in (picking, fusion):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)

    @release_after_failure
    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the live layers here, on the main thread; afterwards only plain values travel."""
        self._settings = load_settings()
        self._python = find_engine_python(self._settings)
        self._project = context.project()
        self._classes = list_documents(self._project) if self._project is not None else []
        if self._python is None:
            raise QgsProcessingException(
                tr("The engine is not installed. Open the TerraScope panel, page Engine, and install it once.")
            )
        if not self.prepare_inputs(parameters, context, feedback):
            return False
        destinations = [item.name() for item in self.destinationParameterDefinitions()]
        read = [item.path for item in self._inputs]
        refuse_open_destinations((parameters.get(name) for name in destinations), self._project, read)
        return True

    def prepare_inputs(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the optical and SAR layers."""
        self._inputs = []
        for name, role in ((self.OPTICAL, "optical"), (self.SAR, "sar")):
            if self.parameterDefinition(name) is not None:
                self._inputs += self.read_layers(name, role, parameters, context)
        if not self._inputs:
            raise QgsProcessingException(tr("Choose at least one optical or SAR layer."))
        return True

    def read_layers(
        self, name: str, role: str, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> List[LayerInput]:
        """Return a parameter's layers in a role; layers without a file are exported."""
        rows = []
        for layer in self.parameterAsLayerList(parameters, name, context):
            if not isinstance(layer, QgsRasterLayer):
                continue
            # Only a guess of bands that fits the role is kept: the user may know better than the names.
            row = read_input(layer, role=role)
            if not row.path:
                row = replace(row, path=self._export(layer, context))
            rows.append(row)
        return rows

    def build_content(
        self, question: str, area: Optional[Dict[str, Any]], parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Dict[str, Any]:
        """Return the content of the `ask` request."""
        sources = [
            messages.build_source(item.path, item.role, item.date, item.bands, item.unit) for item in self._inputs
        ]
        if area and not any(item.placed for item in self._inputs):
            area = drop_crs(area)
        device = DEVICES[self.parameterAsEnum(parameters, self.DEVICE, context)]
        model = self.parameterAsString(parameters, self.MODEL, context) or self._find_model()
        content = build_content(
            question,
            sources,
            area,
            self._settings,
            model=model,
            device=device,
            picking=self._choose(PICKINGS, self.PICKING, parameters, context),
            fusion=self._choose(FUSIONS, self.FUSION, parameters, context),
        )
        thorough = self.parameterDefinition(self.DOUBT) and self.parameterAsEnum(parameters, self.DOUBT, context) == 1
        return {**content, "classes": self._classes or None, "doubt": "thorough" if thorough else "quick"}

    def _choose(
        self, names: Sequence[str], parameter: str, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> str:
        """Return the name chosen by an enumeration; the first one for algorithms without it."""
        if self.parameterDefinition(parameter) is None:
            return names[0]
        return names[self.parameterAsEnum(parameters, parameter, context)]

    def open_worker(self, feedback: QgsProcessingFeedback) -> BlockingWorker:
        """Return a worker for this thread."""
        if self._python is None:
            raise QgsProcessingException(tr("The engine is not installed."))
        worker = BlockingWorker(build_worker_command(self._python), feedback.isCanceled)
        worker.log = feedback.pushDebugInfo
        return worker

    def ask(
        self,
        worker: BlockingWorker,
        content: Dict[str, Any],
        feedback: QgsProcessingFeedback,
        *,
        share: "tuple[float, float]" = (0, 100),
    ) -> RunValue:
        """Ask one question and return the finished run.

        Raises:
            QgsProcessingException: the question could not be answered, or the user stopped.
        """
        collected: List[RunValue] = [RunValue(id="processing", question=content["question"], state="running")]
        for text in list_warnings(self._inputs):
            feedback.pushWarning(text)

        def take(kind: str, message: Dict[str, Any]) -> None:
            run = collected[0]
            if kind == "progress":
                weights = _WEIGHTS.get(str(message.get("stage")))
                if weights is not None:
                    low, high = weights
                    part = float(message.get("done") or 0) / max(1.0, float(message.get("total") or 1))
                    feedback.setProgress(share[0] + (share[1] - share[0]) * (low + (high - low) * part) / 100)
                if message.get("note"):
                    feedback.pushInfo(word_message(message, "note"))
            elif kind == "warning":
                feedback.pushWarning(word_message(message))
            elif kind == "step":
                run = messages.add_step(run, message)
                feedback.pushInfo(f"{run.steps[-1].index}. {run.steps[-1].text}")
            elif kind == "answer":
                run = messages.add_answer(run, message)
                self.files = dict(message.get("files") or {})
            elif kind == "loaded":
                run = replace(run, model=dict(message.get("model") or {}))
                feedback.pushInfo(f"{run.model.get('id')} {run.model.get('version')}: {run.model.get('provider')}")
            collected[0] = run

        try:
            worker.ask(content, take)
        except WorkerFailed as error:
            raise QgsProcessingException(str(error)) from None
        except WorkerCancelled:
            raise QgsProcessingException(tr("Cancelled.")) from None
        run = replace(collected[0], state="done")
        if run.answer is not None:
            feedback.pushInfo(word_answer(run.answer))
            if run.answer.confidence:
                feedback.pushInfo(" ".join((f"{title_confidence(run.answer.confidence)}:", *word_reasons(run.answer))))
        return run

    def _find_model(self) -> str:
        bundles = list_bundles()
        chosen = next((item for item in bundles if item.folder == self._settings.model), None)
        if chosen is None and not bundles:
            raise QgsProcessingException(tr("No model is installed. Add a bundle with the tool Install a bundle."))
        return (chosen or bundles[0]).folder

    @staticmethod
    def _export(layer: QgsRasterLayer, context: QgsProcessingContext) -> str:
        from qgis.core import QgsProcessingUtils

        path = Path(QgsProcessingUtils.generateTempFilename("layer.tif"))
        try:
            return RasterExport(layer, layer.extent(), path).run()
        except OSError as error:
            raise QgsProcessingException(str(error)) from None
