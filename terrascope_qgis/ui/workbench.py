"""What the dock's controls share: QGIS' interface, project, settings, presenter, and how to tell the user."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from qgis.core import Qgis, QgsMessageLog, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ..bridge.i18n import tr
from ..bridge.late_settings import LateSettings
from ..bridge.settings import PluginSettings, load_settings, save_settings
from ..bridge.worker.worker_client import WorkerClient
from .canvas.area_chooser import AreaChooser
from .canvas.map_marks import MapMarks
from .dock import TerraScopeDock
from .presenter import Presenter
from .state import DockState
from .turns import Turns

LOG_TAG = "TerraScope"
BAR_CHARS = 160
"""Longer texts are cut in the message bar; the log has them whole."""


class Control(Protocol):
    """One subject of the dock: listens to its widgets, acts, and takes everything back on `close`.

    A control connects itself when it is built; the controller calls `render` whenever the dock is drawn.
    """

    def render(self, state: DockState) -> None:
        """Show `state` in the widgets the control owns."""

    def close(self) -> None:
        """Undo what was added or connected."""


class Workbench(QObject):
    """Handed to every control; holds no decisions of its own."""

    settings_changed = pyqtSignal()

    def __init__(self, iface: QgisInterface, dock: TerraScopeDock, parent: QObject) -> None:
        super().__init__(parent)
        self.iface = iface
        self.dock = dock
        self.canvas = iface.mapCanvas()
        self.project = QgsProject.instance()
        self.settings: PluginSettings = load_settings()
        self.late_settings = LateSettings(lambda: self.presenter.busy, self)
        self.turns = Turns(self)
        self.worker = WorkerClient(self)
        self.marks = MapMarks(self.canvas)
        self.areas = AreaChooser(iface, self.marks, self.late_settings, self)
        self.presenter: Presenter
        """Set by the controller as soon as the presenter's ports exist."""

    def change_settings(self, **changes: Any) -> None:
        """Use and keep changed settings; tells nobody, see `settings_changed`."""
        before, self.settings = self.settings, replace(self.settings, **changes)
        save_settings(self.settings, before)

    def remember_question(self, question: str) -> None:
        """Keep a question as the newest of the recent ones."""
        self.settings = self.settings.with_question(" ".join(question.split()))
        self.late_settings.set_value("recent_questions", list(self.settings.recent_questions))

    def tell(self, text: str, *, seconds: int = 6, level: Qgis.MessageLevel = Qgis.MessageLevel.Success) -> None:
        """Show a short message in the message bar."""
        self.iface.messageBar().pushMessage("TerraScope", text, level, seconds)

    def warn(self, text: str, *, title: str = "") -> None:
        """Show a warning in the message bar, its details one click away, and log it."""
        QgsMessageLog.logMessage(text, LOG_TAG, Qgis.MessageLevel.Warning)
        bar = self.iface.messageBar()
        item = bar.createMessage(title or "TerraScope", text if len(text) <= BAR_CHARS else text[: BAR_CHARS - 1] + "…")
        button = QPushButton(tr("Details"))
        button.clicked.connect(self.iface.openMessageLog)
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Warning, 15)

    def log(self, line: str) -> None:
        """Write a line to the Engine page's log and to QGIS' own."""
        self.dock.engine.add_log(line)
        QgsMessageLog.logMessage(line, LOG_TAG, Qgis.MessageLevel.Info)

    def close(self) -> None:
        """Stop the worker and give the map back."""
        self.worker.stop()
        self.turns.close()
        self.late_settings.close()
        self.areas.close()
        self.marks.remove()
