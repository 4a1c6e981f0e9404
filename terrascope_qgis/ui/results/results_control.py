"""What the buttons under the reasoning do: keep, export, print; and bundles copied to the installed ones."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ..canvas.masks_control import MasksControl
from ..engine.engine_control import EngineControl
from ..state import DockState
from ..workbench import Workbench
from .result_keeper import ResultKeeper


class ResultsControl(QObject):
    """Hands the shown run to the keeper."""

    def __init__(self, bench: Workbench, masks: MasksControl, engine: EngineControl) -> None:
        super().__init__(bench)
        self._bench = bench
        self._masks = masks
        self.keeper = ResultKeeper(bench.iface, bench.project, self)
        self.keeper.warned.connect(bench.warn)
        self.keeper.kept.connect(self._on_kept)
        buttons = bench.dock.results
        buttons.keep_asked.connect(lambda: self.keeper.keep(bench.presenter.state.run))
        buttons.export_asked.connect(lambda kind: self.keeper.export(bench.presenter.state.run, kind))
        buttons.print_asked.connect(lambda: self.keeper.open_layout(bench.presenter.state.run))
        buttons.pdf_asked.connect(lambda: self.keeper.save_pdf(bench.presenter.state.run))
        engine.bundle_chosen.connect(lambda folder: self._install(folder, engine))

    def render(self, state: DockState) -> None:
        """Nothing to show: the dock draws the buttons."""

    def close(self) -> None:
        """Nothing to undo."""

    def _install(self, folder: str, engine: EngineControl) -> None:
        """Install a bundle; an idle engine lets go of its model first, for Windows replaces no open file."""
        if not self._bench.worker.busy:
            self._bench.worker.stop()
        self.keeper.install_bundle(folder, self._bench.settings, engine.refresh)

    def _on_kept(self, run_id: str) -> None:
        self._masks.forget(run_id)
        self._bench.presenter.redraw()
