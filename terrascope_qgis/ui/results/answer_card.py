"""The answer on top: the conclusion, its confidence, what it rests on, and the warnings."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...bridge.runs.label_titles import title_confidence, title_sensor
from ...bridge.runs.number_text import write_duration
from ...bridge.runs.run_values import AnswerValue, RunValue
from ...bridge.words.wording import word_answer, word_doubts, word_reasons, word_warnings
from .. import look
from .claim_lines import build_claim, build_model_text, list_claim_lines

_BARS = {
    "answered": "#1b7f4b",
    "nothing_found": "#5b7083",
    "declined": "#b35c00",
    "partial": "#b35c00",
    "failed": "#b3261e",
}


REASONS_SHOWN = 2
"""All of them are in the tool tip."""


class AnswerCard(QFrame):
    """The conclusion of one run."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        self.question = look.make_plain_label(selectable=True)
        look.tint_text(self.question, look.subdued_colour(self.question))
        self.text = look.make_plain_label(selectable=True)
        font = self.text.font()
        font.setPointSizeF(font.pointSizeF() * 1.18)
        font.setBold(True)
        self.text.setFont(font)
        self.checks = QVBoxLayout()
        self.checks.setSpacing(2)
        self.confidence = look.make_plain_label(selectable=True)
        self.rests_on = look.make_plain_label(selectable=True)
        look.tint_text(self.rests_on, look.subdued_colour(self.rests_on))
        self.warnings = QVBoxLayout()
        self.warnings.setSpacing(2)
        column.addWidget(self.question)
        column.addWidget(self.text)
        column.addLayout(self.checks)
        column.addWidget(self.confidence)
        column.addWidget(self.rests_on)
        column.addLayout(self.warnings)
        self._bar = ""
        self._answer: Optional[AnswerValue] = None
        self._warned: tuple = ()

    def show_run(self, run: RunValue) -> None:
        """Show what is known of a run; before its answer only question and warnings."""
        self.question.setText(run.question)
        text, kind = describe_answer(run)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        grounds = describe_grounds(run)
        self.rests_on.setText(grounds)
        self.rests_on.setVisible(bool(grounds))
        self._show_checks(run.answer)
        self._show_warnings(run)
        self._set_bar(_BARS.get(kind, "#5b7083"))

    def _show_checks(self, answer: Optional[AnswerValue]) -> None:
        if answer is self._answer:
            return
        self._answer = answer
        _empty(self.checks)
        level = answer.confidence if answer is not None else ""
        self.confidence.setVisible(bool(level))
        if answer is None:
            return
        if answer.model_text:
            self.checks.addWidget(build_model_text(answer.model_text))
        # The card of a declined question shows why, not the numbers that were not good enough; its steps have them.
        for line in list_claim_lines(() if answer.status == "declined" else answer.claims):
            self.checks.addWidget(build_claim(line))
        if level:
            self.confidence.setText(describe_confidence(answer, REASONS_SHOWN))
            self.confidence.setToolTip(describe_confidence(answer))
            mood = {"high": "verified", "low": "differs"}.get(level, "")
            look.tint_text(self.confidence, look.verdict_colour(self.confidence, mood))

    def _show_warnings(self, run: RunValue) -> None:
        if run.warnings == self._warned:
            return
        self._warned = run.warnings
        _empty(self.warnings)
        for text in word_warnings(run):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            icon = QLabel()
            side = self.fontMetrics().height()
            icon.setPixmap(look.theme_icon("mIconWarning").pixmap(side, side))
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(look.make_plain_label(text, selectable=True), 1)
            self.warnings.addWidget(line)

    def _set_bar(self, colour: str) -> None:
        if colour == self._bar:
            return
        self._bar = colour
        self.setStyleSheet(
            "QFrame#answer { background: palette(base); border: 1px solid palette(mid);"
            f" border-left: 4px solid {QColor(colour).name()}; border-radius: 4px; }}"
        )


def describe_answer(run: RunValue) -> tuple:
    """Return the headline of a run and its kind."""
    if run.answer is not None:
        text = word_answer(run.answer)
        if run.answer.status == "declined":
            return tr("Declined: {reason}").format(reason=text), "declined"
        if run.answer.choice and f"({run.answer.choice})" not in text:
            text = f"{run.answer.choice}. {text}"
        return text, run.answer.status
    if run.state == "failed":
        return run.error or tr("The run failed."), "failed"
    if run.state == "cancelled":
        if run.steps:
            return tr("Cancelled: the steps below are partial, there is no answer."), "partial"
        return tr("Cancelled before the first step."), "partial"
    return "", "running"


def describe_confidence(answer: AnswerValue, most: int = 0) -> str:
    """Return how far the answer can be relied on, and why; the reasons that lower it come first.

    Args:
        answer: What was answered.
        most: So many reasons at most, those that lower it where there are any; 0 = all.
    """
    texts = (word_doubts(answer) or word_reasons(answer))[:most] if most else word_reasons(answer)
    reasons = " ".join(f"{text.rstrip('.')}." for text in texts)
    head = title_confidence(answer.confidence)
    return f"{head}: {reasons}" if reasons else head


def describe_grounds(run: RunValue) -> str:
    """Return what the answer rests on: sensors, dates, model and time."""
    if run.answer is None:
        return ""
    parts = []
    seen = [(item.sensor, item.date) for item in run.segments if item.pixels and item.sensor]
    if seen:
        sensors = " / ".join(dict.fromkeys(title_sensor(sensor) for sensor, _ in seen))
        days = ", ".join(sorted({day for _, dates in seen for day in dates.split("/") if day}))
        parts.append(tr("Rests on {sensors}").format(sensors=sensors) + (f", {days}" if days else ""))
    model = f"{run.model.get('id', '')} {run.model.get('version', '')}".strip()
    if model:
        parts.append(model)
    if run.seconds:
        parts.append(write_duration(run.seconds) if run.seconds >= 1 else tr("under 1 s"))
    return " · ".join(parts)


def _empty(box: QVBoxLayout) -> None:
    while box.count():
        widget = box.takeAt(0).widget()
        widget.hide()
        widget.deleteLater()
