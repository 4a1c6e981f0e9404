"""The dock's Ask page: inputs, place, question, the run and its reasoning in one column; the model at its foot."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from .. import look
from ..canvas.where_panel import WherePanel
from ..results.reasoning_panel import ReasoningPanel
from ..results.result_actions import ResultActions
from ..runs.run_bar import RunBar
from ..state import DockState, EngineView
from .inputs_table import InputsTable
from .model_bar import ModelBar
from .question_panel import QuestionPanel

SCROLL_AFTER_MS = 60
"""The layout knows its heights only some turns of the event loop after a text has changed."""
SETTLED_AFTER_MS = 1000
"""Until then a column that grows is followed; afterwards the user may be reading elsewhere."""


class AskPage(QWidget):
    """Shows one state, in three parts; the panels say themselves what the user did."""

    setup_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self._build_banner())
        self._column.addStretch(1)
        self.scroll = make_scroll(content)
        outer.addWidget(self.scroll, 1)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(8, 4, 8, 4)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        outer.addWidget(line)
        outer.addLayout(self._foot)
        self._scrolled = ("", False, False)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER_MS)
        self.scroll.verticalScrollBar().rangeChanged.connect(self._follow_growth)

    def add_inputs(self) -> None:
        """Build what is asked about."""
        self.inputs = InputsTable()
        self.where = WherePanel()
        self._append(make_section(tr("Inputs"), "terrascopeInputs", self.inputs))
        self._append(make_section(tr("Where"), "terrascopeWhere", self.where))

    def add_question(self) -> None:
        """Build the question and the choice of the model."""
        self.question = QuestionPanel()
        self.question_box = make_section(tr("Question"), "terrascopeQuestion", self.question)
        self._append(self.question_box)
        self.model_bar = ModelBar()
        self._foot.addWidget(self.model_bar)

    def add_answer(self) -> None:
        """Build the run and what came of it."""
        self.run_bar = RunBar()
        self.reasoning = ReasoningPanel()
        self.results = ResultActions()
        for widget in (self.run_bar, self.reasoning, self.results):
            self._append(widget)

    def add_section(self, widget: QWidget, title: str, name: str) -> QgsCollapsibleGroupBox:
        """Add a foldable box with a further panel above the question; folded until it is wanted."""
        box = make_section(title, name, widget)
        box.setCollapsed(True)
        self._column.insertWidget(self._column.indexOf(self.question_box), box)
        return box

    def render_place(self, state: DockState) -> None:
        """Show what is asked about, or that the engine comes first."""
        self._render_banner(state.engine)
        self.inputs.set_rows((*state.inputs, *state.lost))
        self.where.show_area(state.area)

    def render_question(self, state: DockState) -> None:
        """Show what can be asked, and how far the question under way is."""
        has_rows = bool(state.inputs or state.lost)
        self.question.show_state(
            # What is wrong with engine, inputs or area is said where it can be put right.
            problem="" if not state.engine.ready or not has_rows or state.area.problem else state.ask_problem,
            suggestions=() if state.run is not None else state.suggestions,
            offered=state.suggestions,
            recent=state.recent,
            busy=state.progress.running,
            advice="" if state.ask_problem else state.ask_advice,
        )
        self.question.ask.setEnabled(self.question.ask.isEnabled() and not state.ask_problem)
        self.run_bar.show_progress(state.progress)

    def render_run(self, state: DockState, *, has_layers: bool) -> bool:
        """Show the run and what can be done with it; True when all of it is shown, else call again."""
        self.reasoning.setVisible(state.run is not None)
        self.results.show_run(state.run, has_layers=has_layers)
        if state.run is None:
            return True
        complete = self.reasoning.show_run(state.run, state.live_text, state.hidden)
        # When it starts, and when its answer and the buttons below are there; in between the user may look elsewhere.
        answered = state.run.answer is not None
        stage = (state.run.id, answered, answered and has_layers)
        if stage != self._scrolled:
            self._scrolled = stage
            self._settling.start()
            QTimer.singleShot(SCROLL_AFTER_MS, self._scroll_to_run)
        return complete

    def _build_banner(self) -> QFrame:
        self.banner = QFrame()
        self.banner.setObjectName("card")
        self.banner.setStyleSheet(look.CARD)
        column = QVBoxLayout(self.banner)
        column.setContentsMargins(10, 8, 10, 8)
        self.banner_text = look.make_plain_label()
        self.banner_button = QPushButton()
        self.banner_button.clicked.connect(self.setup_asked)
        column.addWidget(self.banner_text)
        column.addWidget(self.banner_button, 0, Qt.AlignmentFlag.AlignLeft)
        return self.banner

    def _append(self, widget: QWidget) -> None:
        # The last item is the stretch that keeps all of them at the top.
        self._column.insertWidget(self._column.count() - 1, widget)

    def _render_banner(self, engine: EngineView) -> None:
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

    def _follow_growth(self, *_: int) -> None:
        if self._settling.isActive():
            self._scroll_to_run()

    def _scroll_to_run(self) -> None:
        self.scroll.verticalScrollBar().setValue(max(0, self.question_box.y() - 8))


def make_section(title: str, name: str, content: QWidget) -> QgsCollapsibleGroupBox:
    """Return a foldable box that remembers whether it is folded."""
    box = QgsCollapsibleGroupBox(title)
    box.setObjectName(name)
    box.setSettingGroup("terrascope_qgis/dock")
    box.setSaveCollapsedState(True)
    column = QVBoxLayout(box)
    column.setContentsMargins(8, 4, 8, 8)
    column.addWidget(content)
    return box


def make_scroll(content: QWidget) -> QScrollArea:
    """Return a column that scrolls up and down only."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    return scroll
