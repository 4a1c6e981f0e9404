"""The window of the stress test: choose how much is tried, see it happen, read what would change the answer."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.runs.number_text import write_duration
from ...bridge.runs.stress_titles import summarise_stress, title_corruption
from ...bridge.runs.stress_values import StressValue
from .. import look
from .stress_table import StressTable


class StressDialog(QDialog):
    """Shows a `StressValue`; decides nothing."""

    started = pyqtSignal(str, str)
    """Profile, and sensor or an empty text."""
    profile_changed = pyqtSignal(str)
    cancelled = pyqtSignal()
    report_asked = pyqtSignal()
    save_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("TerraScopeStressTest")
        self.setWindowTitle(tr("TerraScope stress test"))
        self.resize(1020, 720)
        column = QVBoxLayout(self)
        self.question = look.make_plain_label()
        self.question.setStyleSheet("QLabel { font-weight: bold; }")
        column.addWidget(self.question)
        told = tr("Asks the same on copies of the layers that get worse, and tells what would change the answer.")
        column.addWidget(look.make_plain_label(told))
        column.addLayout(self._build_choices())
        self.estimate: QLabel = look.make_plain_label()
        look.tint_text(self.estimate, look.subdued_colour(self.estimate))
        column.addWidget(self.estimate)
        column.addLayout(self._build_progress())
        column.addWidget(self._build_summary())
        self.tabs = QTabWidget()
        self.table = StressTable()
        self.plot = QLabel()
        self.plot.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.plot)
        self.tabs.addTab(self.table, tr("Table"))
        self.tabs.addTab(scroll, tr("Curves"))
        column.addWidget(self.tabs, 1)
        self._room = QWidget()
        column.addWidget(self._room, 1)
        self.legend = look.make_plain_label(
            tr("Overlap with the undistorted masks at each level; ≠ where the answer is another one.")
        )
        look.tint_text(self.legend, look.subdued_colour(self.legend))
        column.addWidget(self.legend)
        column.addLayout(self._build_buttons())
        self._drawn = ""

    def show_question(self, question: str) -> None:
        """Name what is tested."""
        self.question.setText(question)

    def show_estimate(self, text: str) -> None:
        """Tell how long it will take, before it begins."""
        self.estimate.setText(text)

    def show_value(self, value: StressValue) -> None:
        """Show a test that waits, runs or is over."""
        running, done = value.state == "running", value.state == "done"
        for widget in (self.start, self.profile, self.sensor):
            widget.setEnabled(not running)
        for widget in (self.bar, self.cancel):
            widget.setVisible(running)
        self.doing.setVisible(running)
        self._show_progress(value)
        self.summary_card.setVisible(done or bool(value.error))
        self.summary.setText(value.error or (summarise_stress(value) if done else ""))
        self.details.setText(_describe(value) if done else "")
        self.table.show_value(value)
        has_rows = bool(value.rows)
        self.tabs.setVisible(has_rows)
        # Takes what the table will need; else the lines above it drift apart.
        self._room.setVisible(not has_rows)
        self.legend.setVisible(has_rows)
        self._show_plot(value.files.get("plot", ""))
        for button in (self.open_report, self.save):
            button.setEnabled(done and bool(value.files))

    def _build_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.profile = QComboBox()
        self.profile.addItem(tr("Quick: three levels"), "quick")
        self.profile.addItem(tr("Full: all corruptions, five levels"), "full")
        self.profile.setAccessibleName(tr("How much is tried"))
        self.profile.currentIndexChanged.connect(lambda _: self.profile_changed.emit(self.profile.currentData()))
        self.sensor = QComboBox()
        for title, value in (
            (tr("Distort optical and SAR"), ""),
            (tr("Optical only"), "optical"),
            (tr("SAR only"), "sar"),
        ):
            self.sensor.addItem(title, value)
        self.sensor.setAccessibleName(tr("Whose layers are distorted"))
        self.start = QPushButton(look.theme_icon("mActionStart"), tr("Start"))
        self.start.setDefault(True)
        self.start.clicked.connect(lambda: self.started.emit(self.profile.currentData(), self.sensor.currentData()))
        for widget in (self.profile, self.sensor):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.start)
        return row

    def _build_progress(self) -> QVBoxLayout:
        column = QVBoxLayout()
        row = QHBoxLayout()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(look.theme_icon("mTaskCancel"), tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.doing = look.make_plain_label()
        column.addWidget(self.doing)
        return column

    def _build_summary(self) -> QFrame:
        self.summary_card = QFrame()
        self.summary_card.setObjectName("card")
        self.summary_card.setStyleSheet(look.CARD)
        column = QVBoxLayout(self.summary_card)
        self.summary = look.make_plain_label(selectable=True)
        self.details = look.make_plain_label(selectable=True)
        look.tint_text(self.details, look.subdued_colour(self.details))
        column.addWidget(self.summary)
        column.addWidget(self.details)
        return self.summary_card

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.open_report = QPushButton(tr("Open the report"))
        self.open_report.clicked.connect(self.report_asked)
        self.save = QPushButton(look.theme_icon("mActionFileSave"), tr("Save the report…"))
        self.save.clicked.connect(self.save_asked)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        for button in (self.open_report, self.save, self.start, close):
            button.setAutoDefault(False)
        row.addWidget(self.open_report)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _show_progress(self, value: StressValue) -> None:
        if value.stage != "stress" or not value.total:
            self.bar.setRange(0, 0)
            self.doing.setText(tr("Asking once more, undistorted…"))
            return
        self.bar.setRange(0, value.total)
        self.bar.setValue(value.done)
        left = write_duration(value.seconds * (1 - value.done / value.total))
        self.doing.setText(
            tr("{done} of {total} runs, about {time} left").format(done=value.done, total=value.total, time=left)
        )

    def _show_plot(self, path: str) -> None:
        if path == self._drawn:
            return
        self._drawn = path
        self.plot.setPixmap(draw_svg(path, self.devicePixelRatioF()) if path else QPixmap())


def draw_svg(path: str, ratio: float) -> QPixmap:
    """Return a drawing at its own size, sharp on screens of any density."""
    renderer = QSvgRenderer(path)
    size = renderer.defaultSize()
    pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return pixmap


def _describe(value: StressValue) -> str:
    """What was looked at, how much is kept, and what could not be tried."""
    parts = [tr("Looked at: {rule}.").format(rule=value.rule)]
    if value.mask_retention is not None:
        parts.append(tr("Masks kept: {percent:.0f} %.").format(percent=100 * value.mask_retention))
    if value.answer_retention is not None:
        parts.append(tr("Answers kept: {percent:.0f} %.").format(percent=100 * value.answer_retention))
    if value.skipped:
        names = ", ".join(title_corruption(name) for name in value.skipped)
        parts.append(tr("Not possible with these layers: {names}.").format(names=names))
    return " ".join(parts)
