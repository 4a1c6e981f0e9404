"""Puts the dock's controls together and ties them to the presenter; every decision about runs is the presenter's."""

from __future__ import annotations

import threading
from typing import Any, List, Mapping, Optional, Sequence

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..bridge.files.scratch import sweep_temporary_folders
from ..bridge.i18n import tr
from ..bridge.settings import PluginSettings, save_settings
from ..bridge.worker.messages import ProtocolError
from .asking.inputs_control import InputsControl
from .asking.variants_control import find_variants
from .canvas.masks_control import MasksControl
from .canvas.new_layers_control import NewLayersControl
from .canvas.place_control import PlaceControl
from .dock import TerraScopeDock
from .drawing import Drawing
from .engine.engine_control import EngineControl
from .help_window import HelpWindow
from .history.history_control import HistoryControl
from .panels import build_panels
from .presenter import Presenter
from .results.correction_control import CorrectionControl
from .results.results_control import ResultsControl
from .runs.run_jobs import Effort
from .runs.run_ports import RunPorts
from .workbench import Control, Workbench


class Controller(QObject):
    """One per loaded plugin; `close` undoes everything."""

    def __init__(self, iface: QgisInterface, dock: TerraScopeDock, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._controls: List[Control] = []
        self.bench = bench = Workbench(iface, dock, self)
        self.drawing = Drawing(bench, lambda: self._controls)
        self._ports = RunPorts(bench, self.drawing.schedule)
        self.presenter = bench.presenter = Presenter(self._ports)
        self.engine = EngineControl(bench)
        self.inputs = InputsControl(bench)
        self.place = PlaceControl(bench)
        self.masks = MasksControl(bench)
        self.corrections = CorrectionControl(bench, self.masks)
        self.history = HistoryControl(bench)
        self.results = ResultsControl(bench, self.masks, self.engine)
        self._controls = [
            self.engine, self.inputs, self.place, self.masks, NewLayersControl(bench), self.corrections, self.history,
            self.results, *build_panels(bench),
        ]  # fmt: skip
        self._connect()
        self.engine.refresh()
        self.inputs.read()
        self.history.read()
        self.corrections.follow_project()
        self.presenter.set_recent(bench.settings.recent_questions)
        self._show_effort()
        self.drawing.draw()
        # Large folders take a while to remove; nothing waits for it.
        threading.Thread(target=sweep_temporary_folders, name="sweep", daemon=True).start()

    @property
    def settings(self) -> PluginSettings:
        """The settings in use."""
        return self.bench.settings

    @property
    def areas(self) -> Any:
        """How the place is chosen on the map."""
        return self.bench.areas

    def apply_settings(self, settings: PluginSettings) -> None:
        """Use and keep other settings."""
        before, self.bench.settings = self.bench.settings, settings
        save_settings(settings, before)
        self._on_settings()

    def ask(self, question: str) -> Optional[str]:
        """Ask about the dock's area; show the dock."""
        # A layer may read another file by now, and the map may have moved: both are looked at again.
        self.inputs.read()
        settings = self.bench.settings
        effort = Effort(settings.thorough, settings.probability)
        run_id = self.presenter.ask(question, effort, find_variants(self.bench))
        if run_id is None:
            self.bench.dock.setUserVisible(True)
            if self.presenter.state.ask_problem:
                self.bench.warn(self.presenter.state.ask_problem)
            return None
        self.bench.remember_question(question)
        self.presenter.set_recent(self.bench.settings.recent_questions)
        return run_id

    def list_suggestions(self) -> Sequence[str]:
        """Return questions that fit, for the locator."""
        state = self.presenter.state
        return tuple(dict.fromkeys(state.suggestions + state.recent))

    def open_help(self) -> None:
        """Show the help."""
        HelpWindow(self.bench.iface.mainWindow()).show()

    def close(self) -> None:
        """Stop everything and take everything off the map."""
        # Else the end of the question under way starts the next one, and with it another engine.
        self.presenter.queue.drop_waiting()
        self.drawing.close()
        # What came of a run that is over goes onto the map while the masks' control still knows them.
        self._ports.close()
        for control in self._controls:
            control.close()
        self.bench.close()

    def _connect(self) -> None:
        bench = self.bench
        self._ports.add_masks = self.masks.add_step
        self._ports.show_probability = self.masks.add_probability
        self._ports.finish_masks = self.masks.finish_run
        self._ports.write_history = self.history.write
        self._ports.remember_speed = self.place.remember_speed
        bench.worker.told.connect(self._take_event)
        bench.worker.ended.connect(self._ports.end)
        bench.settings_changed.connect(self._on_settings)
        self.inputs.changed.connect(self.place.refresh)
        self.history.project_changed.connect(self._on_project_changed)
        dock = bench.dock
        dock.question.asked.connect(self.ask)
        dock.question.effort_changed.connect(self._take_effort)
        dock.run_bar.cancelled.connect(self.presenter.cancel)
        dock.reasoning.review_asked.connect(self.presenter.review_step)
        dock.help_asked.connect(self.open_help)
        dock.options_asked.connect(
            lambda: bench.iface.showOptionsDialog(bench.iface.mainWindow(), "mOptionsPageTerraScope")
        )

    def _take_event(self, run_id: str, kind: str, content: Mapping[str, Any]) -> None:
        try:
            self.presenter.queue.take_event(run_id, kind, content)
        except (ProtocolError, KeyError, TypeError, ValueError) as error:
            self.bench.worker.break_off(
                tr("The engine sent a {kind} that cannot be read: {reason}").format(kind=kind, reason=error)
            )

    def _take_effort(self, name: str, wanted: bool) -> None:
        self.bench.change_settings(**{name: wanted})
        # Several looks take longer: the expected time follows.
        self.place.refresh()

    def _show_effort(self) -> None:
        settings = self.bench.settings
        self.bench.dock.question.set_effort(thorough=settings.thorough, probability=settings.probability)

    def _on_settings(self) -> None:
        self._show_effort()
        self.presenter.set_recent(self.bench.settings.recent_questions)
        self.engine.refresh()
        self.place.refresh()

    def _on_project_changed(self) -> None:
        self._ports.forget_masks()
        self.masks.forget()
        self.masks.refill()
        self.corrections.follow_project()
        self.inputs.schedule()
