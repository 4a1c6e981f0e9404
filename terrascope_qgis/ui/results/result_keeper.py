"""Keep, export and print a run, and install a bundle: asks for names, leaves the writing to the bridge."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge.engine.command_report import word_command_failure
from ...bridge.engine.engine_command import EngineCommand
from ...bridge.engine.engine_python import find_engine_python
from ...bridge.files.evidence_export import ExportedFiles, export_layers
from ...bridge.files.free_paths import find_free_path, find_refusal
from ...bridge.files.print_layout import build_layout, write_pdf
from ...bridge.i18n import tr
from ...bridge.layers.probability_layers import keep_probability_layers
from ...bridge.layers.run_layer_marks import find_run_layers
from ...bridge.runs.run_values import RunValue
from ...bridge.settings import PluginSettings

SUFFIXES = {"gpkg": ".gpkg", "shp": ".shp", "geojson": ".geojson"}


class ResultKeeper(QObject):
    """What the buttons under the reasoning do."""

    warned = pyqtSignal(str)
    kept = pyqtSignal(str)
    """Run whose layers now come from a file."""

    def __init__(self, iface: QgisInterface, project: QgsProject, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._project = project
        self._command: Optional[EngineCommand] = None

    def keep(self, run: Optional[RunValue]) -> Optional[Path]:
        """Save the masks as a GeoPackage beside the project, or where the user says; the layers read from there."""
        if run is None:
            return None
        home = self._project.homePath()
        name = _name_file(run)
        refusal = find_refusal(Path(home)) if home else ""
        if home and not refusal:
            target = Path(home) / f"{name}.gpkg"
        else:
            if refusal:
                self.warned.emit(_advise(f"{home}: {refusal}"))
            path, _ = QFileDialog.getSaveFileName(
                self._iface.mainWindow(), tr("Keep the masks as"), f"{name}.gpkg", "GeoPackage (*.gpkg)"
            )
            if not path:
                return None
            target = Path(path).with_suffix(".gpkg")
        return self.keep_as(run, target)

    def keep_as(self, run: RunValue, target: Path) -> Optional[Path]:
        """Save the masks of a run into a new GeoPackage and switch its layers over."""
        layers = find_run_layers(self._project, run.id)
        if any(layer.isEditable() for layer in layers):
            self.warned.emit(tr("Save or discard the edits of the masks first."))
            return None
        files = self._write(layers, run, target, "gpkg")
        if files is None:
            return None
        for layer, table in zip(layers, files.layer_names):  # noqa: B905  (Python 3.9)
            name = layer.name()
            layer.setDataSource(f"{files.main}|layername={table}", name, "ogr")
        try:
            keep_probability_layers(self._project, run.id, files.main.with_name(f"{files.main.stem}_probability.tif"))
        except OSError as error:
            self.warned.emit(_explain(error, files.main))
        self._project.setDirty(True)
        self.kept.emit(run.id)
        self._tell(tr("The masks are kept in {file}.").format(file=files.main.name))
        return files.main

    def export(self, run: Optional[RunValue], kind: str) -> Optional[Path]:
        """Ask for a name and export the masks with reasoning and provenance."""
        if run is None:
            return None
        start = str(Path(self._project.homePath() or Path.home()) / (_name_file(run) + SUFFIXES[kind]))
        options = QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(
            self._iface.mainWindow(), tr("Export the evidence as"), start, f"*{SUFFIXES[kind]}", "", options
        )
        return self.export_as(run, Path(path).with_suffix(SUFFIXES[kind]), kind) if path else None

    def export_as(self, run: RunValue, target: Path, kind: str) -> Optional[Path]:
        """Export the masks of a run into a new file; an existing one is never replaced."""
        files = self._write(find_run_layers(self._project, run.id), run, target, kind)
        if files is None:
            return None
        told = tr("Exported: {files}").format(files=", ".join(path.name for path in (files.main, *files.beside)))
        self._tell(". ".join((told, *files.notes)))
        return files.main

    def open_layout(self, run: Optional[RunValue]) -> None:
        """Make an A4 layout of a run and open it."""
        if run is None:
            return
        canvas = self._iface.mapCanvas()
        layout = build_layout(self._project, run, canvas.extent(), canvas.layers())
        self._iface.openLayoutDesigner(layout)

    def save_pdf(self, run: Optional[RunValue]) -> Optional[Path]:
        """Ask for a name and write the A4 report of a run as PDF."""
        if run is None:
            return None
        start = str(Path(self._project.homePath() or Path.home()) / f"{_name_file(run)}.pdf")
        options = QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(
            self._iface.mainWindow(), tr("Save the report as"), start, "PDF (*.pdf)", "", options
        )
        return self.save_pdf_as(run, Path(path).with_suffix(".pdf")) if path else None

    def save_pdf_as(self, run: RunValue, target: Path) -> Optional[Path]:
        """Write the A4 report of a run into a new file; an existing one is never replaced."""
        canvas = self._iface.mapCanvas()
        layout = build_layout(self._project, run, canvas.extent(), canvas.layers())
        target = find_free_path(target)
        try:
            write_pdf(layout, target)
        except OSError as error:
            self.warned.emit(_explain(error, target))
            return None
        finally:
            self._project.layoutManager().removeLayout(layout)
        self._tell(tr("Saved: {files}").format(files=target.name))
        return target

    def install_bundle(self, folder: str, settings: PluginSettings, then: Callable[[], None]) -> None:
        """Let the engine check a bundle and copy it to the others."""
        python = find_engine_python(settings)
        if python is None or self._command is not None:
            return
        self._command = EngineCommand(python, "bundle", "install", folder, "--json", parent=self)
        self._command.finished.connect(lambda code, output: self._on_installed(code, output, then))
        self._tell(tr("Checking and copying the bundle…"))
        self._command.start()

    def _on_installed(self, code: int, output: str, then: Callable[[], None]) -> None:
        if self._command is not None:
            self._command.deleteLater()
            self._command = None
        if code == 0:
            self._tell(tr("The bundle is installed."))
        else:
            self.warned.emit(tr("The bundle was not installed: {reason}").format(reason=word_command_failure(output)))
        then()

    def _write(self, layers: list, run: RunValue, target: Path, kind: str) -> Optional[ExportedFiles]:
        masks = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
        try:
            return export_layers(masks, run, find_free_path(target), kind)
        except OSError as error:
            self.warned.emit(_explain(error, target))
            return None

    def _tell(self, text: str) -> None:
        self._iface.messageBar().pushMessage("TerraScope", text, Qgis.MessageLevel.Success, 6)


def _name_file(run: RunValue) -> str:
    words = "".join(char if char.isalnum() else " " for char in run.question).split()
    return "terrascope_" + "_".join(words)[:40].strip("_").lower()


def _explain(error: OSError, target: Path) -> str:
    """Return our own words as they are, and those of the system with what to do; parts of names mean nothing."""
    return str(error) if error.errno is None else _advise(f"{target}: {error.strerror}")


def _advise(what: str) -> str:
    return f"{what}. " + tr("Choose another folder or free some space.")
