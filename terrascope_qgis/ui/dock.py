"""The dock: its pages and the row of buttons; what they show is drawn by `drawing.py`.

It is built in stages: QGIS wants the dock itself at once, to put it where it was, and its pages take longer.
"""

from __future__ import annotations

from typing import Any, Callable, Optional, Tuple

from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMainWindow, QTabWidget, QWidget

from ..bridge.i18n import tr

ASK, HISTORY, ENGINE = range(3)
PANELS = ("inputs", "where", "question", "question_box", "run_bar", "reasoning", "results", "model_bar", "banner")
"""Of the Ask page; the controls find them at the dock."""
LINE_LETTERS = 60
WIDENED = "terrascope_qgis/dock/widened"
"""Setting: the dock has had its first width."""


class TerraScopeDock(QgsDockWidget):
    """The plugin's panel."""

    ask_here_toggled = pyqtSignal(bool)
    options_asked = pyqtSignal()
    help_asked = pyqtSignal()
    hidden = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("TerraScope Pixel Reasoning"), parent)
        self.setObjectName("TerraScopePixelReasoningDock")
        self._limit_width()
        self.setWidget(QWidget())
        self.ask: Any = None
        """The Ask page."""

    def list_stages(self) -> Tuple[Callable[[], None], ...]:
        """Return what builds the pages, in order; each takes a moment only."""
        return (
            self._start_page,
            lambda: self.ask.add_inputs(),
            lambda: self.ask.add_question(),
            lambda: self.ask.add_answer(),
            self._add_history,
            self._add_engine,
            self._finish,
        )

    def fill(self) -> None:
        """Build all pages at once."""
        for stage in self.list_stages():
            stage()

    def widen_once(self, window: QMainWindow) -> None:
        """Take the room for whole lines when the dock is there for the first time; later it is as the user left it."""
        settings = QgsSettings()
        if settings.value(WIDENED, False, type=bool) or self.isFloating() or not self.isVisible():
            return
        settings.setValue(WIDENED, True)
        letters = min(LINE_LETTERS * self.fontMetrics().averageCharWidth(), window.width() // 3)
        if self.width() < letters:
            window.resizeDocks([self], [letters], Qt.Orientation.Horizontal)

    def show_page(self, page: int) -> None:
        """Show the Ask, History or Engine page."""
        self.tabs.setCurrentIndex(page)

    def add_page(self, widget: QWidget, title: str) -> int:
        """Add a tab with a further panel; return its number for `show_page`."""
        from .asking.ask_page import make_scroll

        return self.tabs.addTab(make_scroll(widget), title)

    def add_section(self, widget: QWidget, title: str, name: str) -> Any:
        """Add a foldable box with a further panel to the Ask page, above the question; folded until it is wanted."""
        return self.ask.add_section(widget, title, name)

    def closeEvent(self, event: object) -> None:
        """Tell that the dock was closed."""
        super().closeEvent(event)
        self.hidden.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the user's font: its letters and the titles of the tabs say how narrow the dock may be."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit_width()

    def _limit_width(self) -> None:
        """Let the dock be no narrower than the whole titles of its tabs beside the buttons."""
        width = 22 * self.fontMetrics().averageCharWidth() + 60
        if hasattr(self, "tabs") and self.tabs.cornerWidget() is not None:
            width = max(width, self.tabs.tabBar().sizeHint().width() + self.tabs.cornerWidget().sizeHint().width() + 4)
        self.setMinimumWidth(width)

    def _start_page(self) -> None:
        from .asking.ask_page import AskPage

        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        # Words only, never scrolled: three tabs and three buttons must fit in every language.
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.ask = AskPage()
        self.ask.setup_asked.connect(lambda: self.show_page(ENGINE))
        self.tabs.addTab(self.ask, tr("Ask"))

    def _add_history(self) -> None:
        from .history.history_panel import HistoryPanel

        self.history = HistoryPanel()
        self.tabs.addTab(self.history, tr("History"))

    def _add_engine(self) -> None:
        from .engine.engine_panel import EnginePanel

        self.engine = EnginePanel()
        self.add_page(self.engine, tr("Engine"))

    def _finish(self) -> None:
        for name in (*PANELS, "banner_button", "banner_text", "scroll"):
            setattr(self, name, getattr(self.ask, name))
        self.tabs.setCornerWidget(self._build_corner(), Qt.Corner.TopRightCorner)
        self.setWidget(self.tabs)
        self._limit_width()

    def _build_corner(self) -> QWidget:
        from . import look

        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 2, 0)
        row.setSpacing(0)
        self.ask_here = look.make_tool_button(look.own_icon("ask_here.svg"), tr("Ask here: click a place on a layer"))
        self.ask_here.setCheckable(True)
        self.ask_here.clicked.connect(self.ask_here_toggled)
        options = look.make_tool_button(look.theme_icon("mActionOptions"), tr("Options…"))
        options.clicked.connect(self.options_asked)
        help_button = look.make_tool_button(look.theme_icon("mActionHelpContents"), tr("Help"))
        help_button.clicked.connect(self.help_asked)
        for button in (self.ask_here, options, help_button):
            # The titles of the tabs need the room in long languages and themes with wide tabs.
            button.setFixedWidth(button.iconSize().width() + 4)
            button.setStyleSheet("QToolButton { padding: 0px; }")
            row.addWidget(button)
        return corner
