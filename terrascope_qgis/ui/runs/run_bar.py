"""The run under way: how far it is, how long it takes, and Cancel."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from .. import look
from ..state import ProgressView


class RunBar(QWidget):
    """Progress with time left; hidden when nothing runs."""

    cancelled = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(self.fontMetrics().height())
        self.cancel = QPushButton(look.theme_icon("mTaskCancel"), tr("Cancel"))
        self.cancel.setToolTip(tr("Stop now; finished steps are kept"))
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.text: QLabel = look.make_plain_label()
        look.tint_text(self.text, look.subdued_colour(self.text))
        column.addWidget(self.text)
        self.hide()

    def show_progress(self, progress: ProgressView) -> None:
        """Show the run under way, or nothing."""
        self.setVisible(progress.running)
        if progress.percent < 0:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 100)
            self.bar.setValue(progress.percent)
        text = progress.text
        if progress.queued:
            text += " · " + tr("{count} more waiting").format(count=progress.queued)
        self.text.setText(text)
