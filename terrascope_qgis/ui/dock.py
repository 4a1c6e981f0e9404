"""The dock: puts the panels together, shows one state, says what the user did; decides nothing."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox, QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..bridge.i18n import tr
from . import look
from .engine_panel import EnginePanel
from .history_panel import HistoryPanel
from .inputs_table import InputsTable
from .model_bar import ModelBar
from .question_panel import QuestionPanel
from .reasoning_panel import ReasoningPanel
from .result_actions import ResultActions
from .run_bar import RunBar
from .state import DockState
from .where_panel import WherePanel

ASK, HISTORY, ENGINE = range(3)


class TerraScopeDock(QgsDockWidget):
    """The plugin's panel."""

    ask_here_toggled = pyqtSignal(bool)
    options_asked = pyqtSignal()
    help_asked = pyqtSignal()
    hidden = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("TerraScope Pixel Reasoning"), parent)
        self.setObjectName("TerraScopePixelReasoningDock")
        self.setMinimumWidth(22 * self.fontMetrics().averageCharWidth() + 60)
        # Until it is filled: QGIS gives a new dock the width that its contents ask for when it is added.
        self.setWidget(_Room(60 * self.fontMetrics().averageCharWidth()))

    def fill(self) -> None:
        """Build the panels; apart from the dock itself, whose place QGIS restores right after loading."""
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.history = HistoryPanel()
        self.engine = EnginePanel()
        # Words only, never scrolled: three tabs and three buttons must fit in every language.
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.addTab(self._build_ask(), tr("Ask"))
        self.tabs.addTab(self.history, tr("History"))
        self.tabs.addTab(_make_scroll(self.engine), tr("Engine"))
        self.tabs.setCornerWidget(self._build_corner(), Qt.Corner.TopRightCorner)
        self.setWidget(self.tabs)
        self._auto_scrolled = ""

    def _build_corner(self) -> QWidget:
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
            row.addWidget(button)
        return corner

    def _build_ask(self) -> QWidget:
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._build_banner())
        self.inputs = InputsTable()
        self.inputs_box = _make_section(tr("Inputs"), "terrascopeInputs", self.inputs)
        self.where = WherePanel()
        self.where_box = _make_section(tr("Where"), "terrascopeWhere", self.where)
        self.question = QuestionPanel()
        self.question_box = _make_section(tr("Question"), "terrascopeQuestion", self.question)
        self.run_bar = RunBar()
        self.reasoning = ReasoningPanel()
        self.results = ResultActions()
        for widget in (
            self.inputs_box,
            self.where_box,
            self.question_box,
            self.run_bar,
            self.reasoning,
            self.results,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.scroll = _make_scroll(content)
        outer.addWidget(self.scroll, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        outer.addWidget(line)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(8, 4, 8, 4)
        self.model_bar = ModelBar()
        row.addWidget(self.model_bar)
        outer.addWidget(foot)
        return page

    def _build_banner(self) -> QFrame:
        self.banner = QFrame()
        self.banner.setObjectName("card")
        self.banner.setStyleSheet(look.CARD)
        column = QVBoxLayout(self.banner)
        column.setContentsMargins(10, 8, 10, 8)
        self.banner_text = look.make_plain_label()
        self.banner_button = QPushButton()
        self.banner_button.clicked.connect(lambda: self.show_page(ENGINE))
        column.addWidget(self.banner_text)
        column.addWidget(self.banner_button, 0, Qt.AlignmentFlag.AlignLeft)
        return self.banner

    def show_page(self, page: int) -> None:
        """Show the Ask, History or Engine page."""
        self.tabs.setCurrentIndex(page)

    def add_page(self, widget: QWidget, title: str) -> int:
        """Add a tab with a further panel; return its number for `show_page`."""
        return self.tabs.addTab(_make_scroll(widget), title)

    def add_section(self, widget: QWidget, title: str, name: str) -> QgsCollapsibleGroupBox:
        """Add a foldable box with a further panel to the Ask page, above the question; folded until it is wanted."""
        box = _make_section(title, name, widget)
        box.setCollapsed(True)
        self._column.insertWidget(self._column.indexOf(self.question_box), box)
        return box

    def render(self, state: DockState, *, has_layers: bool) -> None:
        """Make every widget show `state`."""
        engine = state.engine
        self.banner.setVisible(not engine.ready)
        if engine.setting_up:
            self.banner_text.setText(tr("The engine is being set up: {doing}").format(doing=engine.doing))
            self.banner_button.setText(tr("Show the progress"))
        else:
            self.banner_text.setText(
                tr(
                    "One step before the first question: install the engine that reads the pixels. It needs "
                    "its own Python environment, once."
                )
            )
            self.banner_button.setText(tr("Set up the engine…"))
        self.inputs.set_rows(state.inputs)
        self.where.show_area(state.area)
        self.question.show_state(
            # What is wrong with engine, inputs or area is said where it can be put right.
            problem="" if not engine.ready or not state.inputs or state.area.problem else state.ask_problem,
            suggestions=() if state.run is not None else state.suggestions,
            offered=state.suggestions,
            recent=state.recent,
            busy=state.progress.running,
        )
        self.question.ask.setEnabled(self.question.ask.isEnabled() and not state.ask_problem)
        self.run_bar.show_progress(state.progress)
        self._render_run(state, has_layers)

    def _render_run(self, state: DockState, has_layers: bool) -> None:
        self.reasoning.setVisible(state.run is not None)
        self.results.show_run(state.run, has_layers=has_layers)
        if state.run is None:
            return
        self.reasoning.show_run(state.run, state.live_text, state.hidden)
        if state.run.id != self._auto_scrolled:
            self._auto_scrolled = state.run.id
            # The layout knows its heights only after this turn of the event loop.
            QTimer.singleShot(0, self._scroll_to_run)

    def _scroll_to_run(self) -> None:
        bar = self.scroll.verticalScrollBar()
        bar.setValue(max(0, self.question_box.y() - 8))

    def closeEvent(self, event: object) -> None:
        """Tell that the dock was closed."""
        super().closeEvent(event)
        self.hidden.emit()


class _Room(QWidget):
    """Nothing yet, but as wide as what will come."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        """Return the width the panels need to show whole lines."""
        return QSize(self._width, 600)


def _make_section(title: str, name: str, content: QWidget) -> QgsCollapsibleGroupBox:
    box = QgsCollapsibleGroupBox(title)
    box.setObjectName(name)
    box.setSettingGroup("terrascope_qgis/dock")
    box.setSaveCollapsedState(True)
    column = QVBoxLayout(box)
    column.setContentsMargins(8, 4, 8, 8)
    column.addWidget(content)
    return box


def _make_scroll(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    return scroll
