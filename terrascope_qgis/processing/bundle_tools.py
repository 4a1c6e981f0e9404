"""terrascope:installbundle, terrascope:verifybundle, terrascope:diagnostics - the engine's checks in the toolbox."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..bridge.engine.bundles import list_bundles
from ..bridge.engine.command_report import read_document, word_command_failure, word_verified
from ..bridge.engine.diagnostics import write_diagnostics
from ..bridge.engine.engine_python import build_module_command
from ..bridge.i18n import tr
from ..bridge.worker.blocking_worker import WorkerCancelled, WorkerFailed, run_engine_command
from .base import TerraScopeAlgorithm
from .failures import release_after_failure


class EngineToolAlgorithm(TerraScopeAlgorithm):
    """Base of the algorithms that run one command of the engine."""

    def group(self) -> str:
        return tr("Engine and models")

    def groupId(self) -> str:
        return "engine"

    def prepare_inputs(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        return True

    def run_command(self, arguments: List[str], feedback: QgsProcessingFeedback) -> "tuple[int, str]":
        """Run the command; return exit status and text."""
        if self._python is None:
            raise QgsProcessingException(tr("The engine is not installed."))
        command = build_module_command(self._python, "terrascope_qgis", *arguments)
        try:
            return run_engine_command(command, feedback.isCanceled, feedback.pushInfo)
        except WorkerFailed as error:
            raise QgsProcessingException(str(error)) from None
        except WorkerCancelled:
            raise QgsProcessingException(tr("Cancelled.")) from None


class InstallBundleAlgorithm(EngineToolAlgorithm):
    """Check a bundle and copy it to the installed ones."""

    FOLDER = "FOLDER"
    VERB = "install"

    def name(self) -> str:
        return "installbundle"

    def displayName(self) -> str:
        return tr("Install a bundle")

    def shortHelpString(self) -> str:
        return tr("Checks every file of a model bundle against its manifest and copies it to the installed ones.")

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile(self.FOLDER, tr("Folder of the bundle"), folder))
        self.addOutput(QgsProcessingOutputString("REPORT", tr("Report")))

    @release_after_failure
    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        code, output = self.run_command(["bundle", self.VERB, folder, "--json"], feedback)
        if code != 0:
            raise QgsProcessingException(word_command_failure(output))
        return {"REPORT": self.write_report(read_document(output) or {})}

    def write_report(self, document: Mapping[str, Any]) -> str:
        """Return what the engine told, in words."""
        return tr("Installed in {folder}.").format(folder=document.get("folder"))


class VerifyBundleAlgorithm(InstallBundleAlgorithm):
    """Check a bundle where it lies."""

    VERB = "verify"

    def write_report(self, document: Mapping[str, Any]) -> str:
        return word_verified(document)

    def name(self) -> str:
        return "verifybundle"

    def displayName(self) -> str:
        return tr("Verify a bundle")

    def shortHelpString(self) -> str:
        return tr("Checks every file of a model bundle against its manifest and runs its self-test.")


class DiagnosticsAlgorithm(EngineToolAlgorithm):
    """Tell what runs where."""

    def name(self) -> str:
        return "diagnostics"

    def displayName(self) -> str:
        return tr("Diagnostics")

    def shortHelpString(self) -> str:
        return tr("Tells which engine, model and device are used, why not the GPU, and what would change that.")

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:
        self.addOutput(QgsProcessingOutputString("REPORT", tr("Report")))

    @release_after_failure
    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        _, output = self.run_command(["doctor"], feedback)
        report = write_diagnostics(self._settings, list_bundles(), "", output)
        feedback.pushInfo(report)
        return {"REPORT": report}
