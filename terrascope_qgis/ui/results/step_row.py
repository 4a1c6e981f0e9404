"""One reasoning step: its text, its masks as chips, its numbers with their verdicts, and the analyst's word on it."""

from __future__ import annotations

from typing import Dict, FrozenSet, Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...bridge.runs.number_text import find_area_unit
from ...bridge.runs.run_values import StepValue
from .. import look
from ..flow_layout import FlowLayout
from .claim_lines import build_claim, build_model_text, list_claim_lines
from .mask_chip import MaskChip


class StepRow(QFrame):
    """A step; it is made anew when the step changes."""

    review_asked = pyqtSignal(int, str)

    def __init__(self, step: StepValue, hidden: FrozenSet[int], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setStyleSheet(look.CARD)
        self.step = step
        self.chips: Dict[int, MaskChip] = {}
        outer = QHBoxLayout(self)
        outer.setContentsMargins(8, 6, 4, 6)
        outer.setSpacing(8)
        outer.addWidget(self._build_number(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        outer.addLayout(column, 1)
        outer.addLayout(self._build_review())
        self.text = look.make_plain_label(step.text, selectable=True)
        column.addWidget(self.text)
        if step.segments:
            flow = FlowLayout()
            unit = find_area_unit(claim.text for claim in step.claims)
            for segment in step.segments:
                chip = MaskChip(segment, visible=segment.id not in hidden, area_unit=unit)
                self.chips[segment.id] = chip
                flow.addWidget(chip)
            column.addLayout(flow)
        if step.model_text:
            column.addWidget(build_model_text(step.model_text))
        for line in list_claim_lines(step.claims):
            column.addWidget(build_claim(line))
        if step.review == "rejected":
            look.tint_text(self.text, look.subdued_colour(self))
            font = self.text.font()
            font.setStrikeOut(True)
            self.text.setFont(font)

    def _build_number(self) -> QLabel:
        number = QLabel(str(self.step.index))
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = self.fontMetrics().height() + 6
        number.setFixedSize(side, side)
        number.setStyleSheet(
            f"QLabel {{ border-radius: {side // 2}px; background: palette(highlight);"
            " color: palette(highlighted-text); font-weight: bold; }"
        )
        number.setAccessibleName(tr("Step {number}").format(number=self.step.index))
        return number

    def _build_review(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.accept = self._build_toggle("accept.svg", tr("Accept this step"), "accepted")
        self.reject = self._build_toggle("reject.svg", tr("Reject this step"), "rejected")
        column.addWidget(self.accept)
        column.addWidget(self.reject)
        column.addStretch(1)
        return column

    def _build_toggle(self, icon: str, tip: str, review: str) -> QToolButton:
        button = look.make_tool_button(look.own_icon(icon), tip)
        side = self.fontMetrics().height() - 3
        button.setIconSize(QSize(side, side))
        button.setCheckable(True)
        button.setChecked(self.step.review == review)
        button.clicked.connect(lambda: self.review_asked.emit(self.step.index, review))
        return button
