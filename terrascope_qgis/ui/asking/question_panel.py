"""Where the question is written: text, earlier questions, suggestions, Ask."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from .. import look
from ..flow_layout import FlowLayout
from .suggestion_button import SuggestionButton
from .variants_row import VariantsRow


class QuestionEdit(QPlainTextEdit):
    """A small text box: Return asks, Shift+Return breaks the line, Up and Down walk through earlier questions."""

    submitted = pyqtSignal()
    walked = pyqtSignal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Return and the arrows."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        cursor = self.textCursor()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Up and cursor.blockNumber() == 0 and not shift:
            self.walked.emit(1)
        elif event.key() == Qt.Key.Key_Down and cursor.blockNumber() == self.blockCount() - 1 and not shift:
            self.walked.emit(-1)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: object) -> None:
        """Paste text only."""
        self.insertPlainText(source.text()[:2000])


class QuestionPanel(QWidget):
    """The question box with its helpers."""

    asked = pyqtSignal(str)
    effort_changed = pyqtSignal(str, bool)
    """`thorough` or `probability`, and whether it is wanted."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.edit = QuestionEdit()
        self.edit.setPlaceholderText(tr("In English, for example: How many hectares of water are there?"))
        self.edit.setAccessibleName(tr("Question"))
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 12)
        self.edit.submitted.connect(self._submit)
        self.edit.walked.connect(self._walk)
        self.edit.textChanged.connect(self._refresh)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        self.ask = QPushButton(look.own_icon("ask.svg"), tr("Ask"))
        self.ask.setDefault(True)
        self.ask.clicked.connect(self._submit)
        self.recent: QToolButton = look.make_tool_button(
            look.theme_icon("mIconHistory"), tr("Suggestions and earlier questions"), text=tr("More")
        )
        self.recent.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.recent)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.recent.setMenu(self._menu)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.recent)
        buttons.addStretch(1)
        row.addWidget(self.edit, 1)
        row.addLayout(buttons)
        column.addLayout(row)
        column.addWidget(self._build_effort())
        self.variants = VariantsRow()
        column.addWidget(self.variants)
        self.hint = look.make_plain_label()
        look.tint_text(self.hint, look.verdict_colour(self.hint, "differs"))
        column.addWidget(self.hint)
        self._suggestions_box = QWidget()
        self._flow = FlowLayout(self._suggestions_box)
        column.addWidget(self._suggestions_box)
        self._recent: tuple = ()
        self._offered: tuple = ()
        self._place = 0
        self._draft = ""
        self._problem = ""
        self._shown: tuple = ()

    def _build_effort(self) -> QWidget:
        self.thorough = QCheckBox(tr("Several looks"))
        self.thorough.setToolTip(
            tr(
                "Also looks at the area mirrored, shifted and without single layers, and says how far the masks "
                "agree. Takes about four to six times as long."
            )
        )
        self.probability = QCheckBox(tr("Probability layers"))
        self.probability.setToolTip(
            tr("Adds the probability of each pixel below the masks. A mask's menu has it too, also afterwards.")
        )
        effort = QWidget()
        row = FlowLayout(effort, spacing=12)
        for name, box in (("thorough", self.thorough), ("probability", self.probability)):
            box.toggled.connect(lambda on, name=name: self.effort_changed.emit(name, on))
            row.addWidget(box)
        return effort

    def set_effort(self, *, thorough: bool, probability: bool) -> None:
        """Show what is wanted beyond the answer."""
        self.thorough.setChecked(thorough)
        self.probability.setChecked(probability)

    def show_state(
        self,
        *,
        problem: str,
        suggestions: Sequence[str],
        offered: Sequence[str],
        recent: Sequence[str],
        busy: bool,
        advice: str = "",
    ) -> None:
        """Show whether a question can be asked, and which would fit: as buttons, and always in the menu.

        `advice` is shown where there is no problem, and hinders nobody.
        """
        self._recent = tuple(recent)
        self._offered = tuple(offered)
        self._problem = problem
        self.recent.setEnabled(bool(recent or offered))
        self.hint.setText(problem or advice)
        self.hint.setVisible(bool(problem or advice))
        self.ask.setText(tr("Queue") if busy else tr("Ask"))
        self._refresh()
        if tuple(suggestions) != self._shown:
            self._show_suggestions(tuple(suggestions))

    def set_question(self, text: str) -> None:
        """Put a question into the box and the cursor behind it."""
        self.edit.setPlainText(text)
        cursor = self.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.edit.setTextCursor(cursor)

    def focus(self) -> None:
        """Let the user type."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_suggestions(self, suggestions: tuple) -> None:
        self._shown = suggestions
        while self._flow.count():
            widget = self._flow.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        for text in suggestions:
            button = SuggestionButton(text)
            button.clicked.connect(lambda _=False, text=text: (self.set_question(text), self.focus()))
            self._flow.addWidget(button)
        self._suggestions_box.setVisible(bool(suggestions))
        self._suggestions_box.updateGeometry()

    def _refresh(self) -> None:
        self.ask.setEnabled(not self._problem and bool(self.edit.toPlainText().strip()))
        self.ask.setToolTip(self._problem or tr("Ask this question (Return)"))

    def _submit(self) -> None:
        text = self.edit.toPlainText().strip()
        if text and not self._problem:
            self._place, self._draft = 0, ""
            self.asked.emit(text)
            self.edit.selectAll()

    def _walk(self, direction: int) -> None:
        if not self._recent:
            return
        if self._place == 0:
            self._draft = self.edit.toPlainText()
        self._place = max(0, min(len(self._recent), self._place + direction))
        self.set_question(self._recent[self._place - 1] if self._place else self._draft)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for title, texts in ((tr("Suggestions"), self._offered), (tr("Earlier questions"), self._recent[:15])):
            if texts:
                self._menu.addSection(title)
            for text in texts:
                short = text if len(text) <= 70 else text[:69] + "…"
                action = self._menu.addAction(short.replace("&", "&&"))
                action.triggered.connect(lambda _=False, text=text: (self.set_question(text), self.focus()))
