"""The trace of a run, row by row, while it streams in and afterwards; highlights and layers are others'."""

from __future__ import annotations

from typing import Dict, FrozenSet, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...bridge.runs.run_values import RunValue, StepValue
from .. import look
from .answer_card import AnswerCard
from .step_row import StepRow

ROWS_AT_ONCE = 3


class ReasoningPanel(QWidget):
    """Answer on top, steps below, the text being written last."""

    hovered = pyqtSignal(int, bool)
    clicked = pyqtSignal(int)
    visibility_changed = pyqtSignal(int, bool)
    review_asked = pyqtSignal(int, str)
    correct_asked = pyqtSignal(int)
    measure_asked = pyqtSignal(int)
    probability_asked = pyqtSignal(int)
    restore_asked = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.answer = AnswerCard()
        column.addWidget(self.answer)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(6)
        column.addLayout(self._steps)
        self.live: QLabel = look.make_plain_label()
        look.tint_text(self.live, look.subdued_colour(self.live))
        column.addWidget(self.live)
        self.rows: Dict[int, StepRow] = {}
        self._run_id = ""

    def show_run(self, run: RunValue, live_text: str, hidden: FrozenSet[int]) -> bool:
        """Show a run, at most a few more of its steps; rows of unchanged steps stay as they are.

        Returns:
            True when all steps are shown; else call again, in a later turn of the event loop.
        """
        if run.id != self._run_id:
            self._clear()
            self._run_id = run.id
        self.answer.show_run(run)
        changed = [step for step in run.steps if step.index not in self.rows or self.rows[step.index].step != step]
        for step in changed[:ROWS_AT_ONCE]:
            self._put_row(step, hidden)
        for index in [index for index in self.rows if all(step.index != index for step in run.steps)]:
            self._drop(index)
        self.live.setText(live_text)
        self.live.setVisible(bool(live_text))
        return len(changed) <= ROWS_AT_ONCE

    def find_chip(self, segment_id: int) -> Optional[QWidget]:
        """Return the chip of a mask."""
        for row in self.rows.values():
            if segment_id in row.chips:
                return row.chips[segment_id]
        return None

    def _put_row(self, step: StepValue, hidden: FrozenSet[int]) -> None:
        self._drop(step.index)
        row = StepRow(step, hidden)
        row.review_asked.connect(self.review_asked)
        for chip in row.chips.values():
            chip.hovered.connect(self.hovered)
            chip.clicked.connect(self.clicked)
            chip.visibility_changed.connect(self.visibility_changed)
            chip.correct_asked.connect(self.correct_asked)
            chip.measure_asked.connect(self.measure_asked)
            chip.probability_asked.connect(self.probability_asked)
            chip.restore_asked.connect(self.restore_asked)
        self.rows[step.index] = row
        self._steps.insertWidget(sorted(self.rows).index(step.index), row)

    def _drop(self, index: int) -> None:
        row = self.rows.pop(index, None)
        if row is not None:
            self._steps.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _clear(self) -> None:
        for index in list(self.rows):
            self._drop(index)
