"""TerraScope's page in QGIS' options: a form over the settings value."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ..bridge.i18n import tr
from ..bridge.settings import DEVICES, PluginSettings
from . import look

PAGE_NAME = "mOptionsPageTerraScope"


class OptionsPage(QgsOptionsPageWidget):
    """The form."""

    def __init__(
        self, parent: Optional[QWidget], load: Callable[[], PluginSettings], apply: Callable[[PluginSettings], None]
    ) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self._load, self._apply = load, apply
        settings = load()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        outer.addLayout(form)
        outer.addStretch(1)
        self.device = QComboBox()
        for device in DEVICES:
            self.device.addItem({"auto": tr("Auto"), "cpu": "CPU", "cuda": "CUDA"}[device], device)
        self.device.setCurrentIndex(self.device.findData(settings.device))
        form.addRow(tr("Device"), self.device)
        self.threads = QSpinBox()
        self.threads.setRange(0, 256)
        self.threads.setSpecialValueText(tr("all cores"))
        self.threads.setValue(settings.threads)
        form.addRow(tr("Threads"), self.threads)
        self.memory = QDoubleSpinBox()
        self.memory.setRange(0.0, 1024.0)
        self.memory.setDecimals(1)
        self.memory.setSuffix(" GiB")
        self.memory.setSpecialValueText(tr("60 % of what is free"))
        self.memory.setValue(settings.memory_gib)
        form.addRow(tr("Working memory"), self.memory)
        self.window = QSpinBox()
        self.window.setRange(0, 8192)
        self.window.setSingleStep(64)
        self.window.setSuffix(" px")
        self.window.setSpecialValueText(tr("one chip of the model"))
        self.window.setValue(settings.window_px)
        form.addRow(tr("Window round a clicked place"), self.window)
        self.add_layers = QCheckBox(tr("Add the masks to the project as they are drawn"))
        self.add_layers.setChecked(settings.add_layers)
        form.addRow(self.add_layers)
        self.python = QgsFileWidget()
        self.python.setFilePath(settings.engine_python)
        self.python.lineEdit().setPlaceholderText(tr("the plugin's own environment"))
        form.addRow(tr("Python of an own engine"), self.python)

    def apply(self) -> None:
        """Take the form over."""
        self._apply(
            replace(
                self._load(),
                device=str(self.device.currentData()),
                threads=self.threads.value(),
                memory_gib=self.memory.value(),
                window_px=self.window.value(),
                add_layers=self.add_layers.isChecked(),
                engine_python=self.python.filePath(),
            )
        )


class OptionsFactory(QgsOptionsWidgetFactory):
    """What QGIS asks for the page."""

    def __init__(self, load: Callable[[], PluginSettings], apply: Callable[[PluginSettings], None]) -> None:
        super().__init__()
        self._load, self._apply = load, apply
        self.setTitle("TerraScope")
        self.setIcon(look.own_icon("terrascope.svg"))

    def createWidget(self, parent: Optional[QWidget]) -> OptionsPage:
        """Return a new page."""
        return OptionsPage(parent, self._load, self._apply)
