"""The foot of the dock: which model, which device, and what really ran."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QToolButton, QWidget

from ...bridge.i18n import tr
from .. import look
from ..flow_layout import FlowLayout
from ..state import BadgeView, DockState

BADGE_CHARS = 36
"""Names of graphics cards are about as long; the tool tip has all of a longer one."""


class ModelBar(QWidget):
    """Two lists and the badge."""

    model_chosen = pyqtSignal(str)
    device_chosen = pyqtSignal(str)
    diagnostics_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        self.models = QComboBox()
        self.models.setAccessibleName(tr("Model"))
        self.models.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.models.activated.connect(lambda index: self.model_chosen.emit(str(self.models.itemData(index) or "")))
        self.devices = QComboBox()
        self.devices.setAccessibleName(tr("Device"))
        self.devices.setToolTip(tr("Where the model may run"))
        for device, title in (("auto", tr("Auto")), ("cpu", "CPU"), ("cuda", "CUDA")):
            self.devices.addItem(title, device)
        self.devices.activated.connect(lambda index: self.device_chosen.emit(str(self.devices.itemData(index))))
        self.badge = QToolButton()
        self.badge.setAutoRaise(True)
        self.badge.clicked.connect(self.diagnostics_asked)
        row.addWidget(self.models)
        row.addWidget(self.devices)
        row.addWidget(self.badge)

    def show_state(self, state: DockState) -> None:
        """Show the models, the choice and the badge."""
        known = [(self.models.itemData(i), self.models.itemText(i)) for i in range(self.models.count())]
        wanted = [(model.folder, model.title) for model in state.models] or [("", tr("No model installed"))]
        if known != wanted:
            self.models.clear()
            for folder, title in wanted:
                self.models.addItem(title, folder)
        self.models.setEnabled(bool(state.models))
        for index, model in enumerate(state.models):
            self.models.setItemData(index, model.details, 3)
        index = self.models.findData(state.model)
        if index >= 0:
            self.models.setCurrentIndex(index)
        self.devices.setCurrentIndex(max(0, self.devices.findData(state.device)))
        self._show_badge(state.badge)

    def _show_badge(self, badge: BadgeView) -> None:
        dot = {"cuda": "●", "cpu": "●"}.get(badge.kind, "○")
        text = badge.text or tr("not run yet")
        shown = text if len(text) <= BADGE_CHARS else text[: BADGE_CHARS - 1] + "…"
        self.badge.setText(f"{dot} {shown}")
        parts = [text, badge.details, tr("Click to copy diagnostics.")]
        self.badge.setToolTip("\n".join(part for part in parts if part))
        self.badge.setAccessibleName(tr("Device that really ran: {text}").format(text=text))
        colour = "#1b7f4b" if badge.kind == "cuda" else ""
        if look.is_dark(self) and colour:
            colour = "#6fcf97"
        self.badge.setStyleSheet(f"QToolButton {{ color: {colour}; }}" if colour else "")
