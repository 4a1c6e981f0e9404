"""Set-up of the engine from inside QGIS: what is there, install, repair, cancel, log; and the model bundles."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from .. import look
from ..state import EngineView

LOG_LINES = 2000
LATEST_CHARS = 100


class EnginePanel(QWidget):
    """One page with the engine on top and the models below."""

    install_asked = pyqtSignal(bool, str, str)
    """CUDA build, wheel folder, base Python."""
    cancel_asked = pyqtSignal()
    bundle_asked = pyqtSignal()
    diagnostics_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._build_engine())
        column.addWidget(self._build_models())
        self.log_box = QgsCollapsibleGroupBox(tr("Log"))
        self.log_box.setObjectName("terrascopeEngineLog")
        box = QVBoxLayout(self.log_box)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(LOG_LINES)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setMinimumHeight(8 * self.fontMetrics().lineSpacing())
        box.addWidget(self.log)
        self.copy = QPushButton(look.theme_icon("mActionEditCopy"), tr("Copy diagnostics"))
        self.copy.clicked.connect(self.diagnostics_asked)
        box.addWidget(self.copy)
        self.log_box.setCollapsed(True)
        column.addWidget(self.log_box)
        column.addStretch(1)

    def _build_engine(self) -> QGroupBox:
        group = QGroupBox(tr("Engine"))
        column = QVBoxLayout(group)
        self.status = look.make_plain_label(selectable=True)
        column.addWidget(self.status)
        self.explanation: QLabel = look.make_plain_label(
            tr(
                "The engine runs in its own Python environment, apart from QGIS: QGIS' Python and numpy stay "
                "untouched. It is installed once (about 200 MB to download and 700 MB on disk; CUDA more than 1 GB), "
                "and then works offline."
            )
        )
        look.tint_text(self.explanation, look.subdued_colour(self.explanation))
        column.addWidget(self.explanation)
        form = QFormLayout()
        self.cpu = QRadioButton(tr("CPU"))
        self.cpu.setToolTip(tr("Works everywhere."))
        self.cuda = QRadioButton(tr("CUDA (NVIDIA GPU)"))
        self.cuda.setToolTip(tr("Needs an NVIDIA driver for CUDA 13 and a download of more than 1 GB."))
        self.cpu.setChecked(True)
        kinds = QVBoxLayout()
        kinds.addWidget(self.cpu)
        kinds.addWidget(self.cuda)
        form.addRow(tr("Build"), kinds)
        self.wheels = QgsFileWidget()
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.setToolTip(tr("For machines without internet: every package is taken from this folder."))
        self.python = QgsFileWidget()
        column.addLayout(form)
        # Above the fields, where they may wrap: a hint inside would be cut off in a narrow dock.
        for title, field in (
            (tr("Offline, optional: a folder of wheel files"), self.wheels),
            (tr("Python 3.11 or newer, optional: it is found by itself"), self.python),
        ):
            label = look.make_plain_label(title)
            label.setBuddy(field.lineEdit())
            column.addWidget(label)
            column.addWidget(field)
        row = QHBoxLayout()
        self.install = QPushButton()
        self.install.clicked.connect(
            lambda: self.install_asked.emit(self.cuda.isChecked(), self.wheels.filePath(), self.python.filePath())
        )
        self.cancel = QPushButton(look.theme_icon("mTaskCancel"), tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_asked)
        row.addWidget(self.install)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(self.fontMetrics().height())
        self.doing = look.make_plain_label()
        self.latest = look.make_plain_label()
        look.tint_text(self.latest, look.subdued_colour(self.latest))
        column.addWidget(self.bar)
        column.addWidget(self.doing)
        column.addWidget(self.latest)
        return group

    def _build_models(self) -> QGroupBox:
        group = QGroupBox(tr("Models"))
        column = QVBoxLayout(group)
        self.models = look.make_plain_label(selectable=True)
        column.addWidget(self.models)
        self.add_bundle = QPushButton(look.theme_icon("mActionAddLayer"), tr("Install a bundle…"))
        self.add_bundle.clicked.connect(self.bundle_asked)
        row = QHBoxLayout()
        row.addWidget(self.add_bundle)
        row.addStretch(1)
        column.addLayout(row)
        return group

    def show_engine(self, engine: EngineView, models: str) -> None:
        """Show the state of the engine and the list of models."""
        if engine.setting_up:
            status = tr("Setting up…")
        elif engine.ready:
            status = "✓ " + tr("Ready: {found}").format(found=engine.found)
        else:
            status = engine.problem or tr("Not installed yet.")
        self.status.setText(status)
        mood = "verified" if engine.ready else ("differs" if engine.problem else "")
        look.tint_text(self.status, look.verdict_colour(self.status, mood))
        self.install.setText(tr("Repair or reinstall") if engine.ready else tr("Install the engine"))
        self.install.setVisible(not engine.setting_up)
        for widget in (self.cpu, self.cuda, self.wheels, self.python):
            widget.setEnabled(not engine.setting_up)
        self.cancel.setVisible(engine.setting_up)
        self.bar.setVisible(engine.setting_up)
        self.doing.setVisible(engine.setting_up)
        self.doing.setText(engine.doing)
        self.latest.setVisible(engine.setting_up)
        # The long step has no measure of its own, so the bar moves without promising an end.
        self.bar.setRange(0, 0 if engine.done in (2,) else max(engine.total, 1))
        if engine.done != 2:
            self.bar.setValue(engine.done)
        self.models.setText(models or tr("No model is installed."))
        self.add_bundle.setEnabled(engine.ready and not engine.setting_up)
        self.add_bundle.setToolTip("" if engine.ready else tr("Install the engine first: it checks the bundle."))

    def add_log(self, line: str) -> None:
        """Append a line to the log; while the engine is set up the newest is shown without it."""
        self.log.appendPlainText(line)
        self.latest.setText(line if len(line) <= LATEST_CHARS else line[: LATEST_CHARS - 1] + "…")
