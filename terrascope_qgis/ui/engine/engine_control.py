"""The Engine page at work: which engine and bundles there are, set-up, and diagnostics."""

from __future__ import annotations

from typing import List

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge.engine.bundle_signatures import SignatureReader, describe_signature
from ...bridge.engine.bundles import BundleInfo, list_bundles
from ...bridge.engine.diagnostics import write_diagnostics
from ...bridge.engine.engine_python import build_worker_command, find_engine_python
from ...bridge.engine.engine_setup import EngineSetup, SetupOptions, read_engine_marker
from ...bridge.i18n import tr
from ...bridge.places import engine_folder
from ..dock import ASK, ENGINE
from ..state import DockState, EngineView, ModelView
from ..workbench import Workbench


class EngineControl(QObject):
    """Tells presenter and worker which engine and which bundle are in use."""

    bundle_chosen = pyqtSignal(str)
    """Folder of a bundle the user wants installed."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._bundles: List[BundleInfo] = []
        self._problem = ""
        self._is_first = False
        """The set-up under way is of a plugin that had no engine."""
        self.setup = EngineSetup(self)
        self.setup.progressed.connect(self._on_progress)
        self.setup.log.connect(bench.dock.engine.add_log)
        self.setup.finished.connect(self._on_finished)
        self._signatures = SignatureReader(self)
        self._signatures.changed.connect(self._on_signatures)
        self._told = ""
        bench.worker.log.connect(bench.log)
        page, bar = bench.dock.engine, bench.dock.model_bar
        page.install_asked.connect(self.install)
        page.cancel_asked.connect(self.setup.cancel)
        page.diagnostics_asked.connect(self.copy_diagnostics)
        page.bundle_asked.connect(self._choose_bundle)
        bar.diagnostics_asked.connect(self.copy_diagnostics)
        bar.model_chosen.connect(self._choose_model)
        bar.device_chosen.connect(lambda device: self._choose(device=device))

    def render(self, state: DockState) -> None:
        """Show the engine and the models on the Engine page and in the foot."""
        models = "\n".join(f"{model.title}\n{model.details}" for model in state.models)
        self._bench.dock.engine.show_engine(state.engine, models)
        self._bench.dock.model_bar.show_state(state)

    def close(self) -> None:
        """Stop a set-up and a check under way."""
        self.setup.cancel()
        self._signatures.close()

    def refresh(self) -> None:
        """Look again for the engine and the bundles."""
        bench = self._bench
        python = find_engine_python(bench.settings)
        found = ""
        if python is not None:
            found = str(python) if bench.settings.engine_python else read_engine_marker(engine_folder())
        bench.worker.set_command(build_worker_command(python) if python else None)
        bench.presenter.set_engine(EngineView(ready=python is not None, found=found, problem=self._problem))
        self._bundles = list_bundles()
        self._signatures.refresh(python)
        self._show_models()

    def _show_models(self) -> None:
        bench = self._bench
        chosen = next((item for item in self._bundles if item.folder == bench.settings.model), None)
        if chosen is None and self._bundles:
            chosen = self._bundles[0]
        views = [ModelView(item.folder, item.title, self._describe(item), item.family) for item in self._bundles]
        folder, tasks = (chosen.folder, chosen.tasks) if chosen else ("", ())
        bench.presenter.set_models(views, folder, bench.settings.device, tasks)

    def install(self, cuda: bool, wheel_folder: str, base_python: str) -> None:
        """Make or repair the engine's environment."""
        if self.setup.running:
            return
        self._bench.worker.stop()
        self._problem = ""
        self._is_first = not self._bench.presenter.state.engine.ready
        self._bench.change_settings(cuda_engine=cuda, wheel_folder=wheel_folder)
        self.setup.start(SetupOptions(engine_folder(), cuda=cuda, wheel_folder=wheel_folder, base_python=base_python))

    def copy_diagnostics(self) -> None:
        """Put the state of plugin and engine on the clipboard."""
        bench = self._bench
        details, log = bench.presenter.state.badge.details, bench.dock.engine.log.toPlainText()
        QGuiApplication.clipboard().setText(write_diagnostics(bench.settings, self._bundles, details, log))
        bench.tell(tr("Diagnostics copied to the clipboard."), seconds=4)

    def _describe(self, item: BundleInfo) -> str:
        about = describe_bundle(item)
        return about if item.embedded else f"{about}\n{describe_signature(self._signatures.find(item))}"

    def _choose_model(self, folder: str) -> None:
        self._choose(model=folder)
        self._told = folder
        self._tell_signature()

    def _on_signatures(self) -> None:
        self._show_models()
        self._tell_signature()

    def _tell_signature(self) -> None:
        """Say who signed the model that was just chosen, as soon as that is known."""
        item = next((item for item in self._bundles if item.folder == self._told and not item.embedded), None)
        value = self._signatures.find(item) if item else None
        if item is None or value is None or not value.state:
            return
        self._told = ""
        text = f"{item.title}. {describe_signature(value)}"
        if value.state in ("unknown", "wrong"):
            self._bench.warn(text)
        else:
            self._bench.tell(
                text, level=Qgis.MessageLevel.Success if value.state == "signed" else Qgis.MessageLevel.Info
            )

    def _choose(self, **changes: str) -> None:
        self._bench.change_settings(**changes)
        self._bench.settings_changed.emit()

    def _on_progress(self, done: int, total: int, doing: str) -> None:
        self._bench.presenter.set_engine(EngineView(setting_up=True, done=done, total=total, doing=doing))

    def _on_finished(self, ready: bool, text: str) -> None:
        self._problem = "" if ready else text
        self._bench.dock.engine.add_log(text)
        self.refresh()
        if not ready:
            return
        self._bench.tell(tr("The engine is ready."), seconds=5)
        if self._is_first and self._bench.dock.tabs.currentIndex() == ENGINE:
            # What the user came for.
            self._bench.dock.show_page(ASK)

    def _choose_bundle(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._bench.dock, tr("Folder of the bundle (it holds bundle.json)"))
        if folder:
            self.bundle_chosen.emit(folder)


def describe_bundle(item: BundleInfo) -> str:
    """Return where a bundle comes from and its size."""
    size = f"{item.size_bytes / 1e6:,.1f} MB"
    kind = tr("comes with the plugin") if item.embedded else tr("installed")
    return f"{kind}, {size}"
