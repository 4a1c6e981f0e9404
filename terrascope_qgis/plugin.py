"""Composition root: dock, actions, Processing provider, options page, locator; everything added is taken away again."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from qgis.PyQt.QtWidgets import QAction, QToolBar

from .bridge.i18n import tr
from .bridge.places import find_packaged
from .processing.provider import TerraScopeProvider


class TerraScopePlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: Optional[TerraScopeProvider] = None
        self.dock: Any = None
        self.controller: Any = None
        self._translator: Optional[QTranslator] = None
        self._actions: List[QAction] = []
        self._help: Optional[QAction] = None
        self._toolbar: Optional[QToolBar] = None
        self._options: Any = None
        self._locator: Any = None
        self._load_translation()

    def initProcessing(self) -> None:
        """Add the algorithms; all that `qgis_process` needs."""
        self.provider = TerraScopeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add dock, actions, options page and locator."""
        from .ui.controller import Controller, open_help
        from .ui.dock import TerraScopeDock
        from .ui.locator import QuestionLocatorFilter
        from .ui.look import own_icon
        from .ui.options_page import OptionsFactory

        self.initProcessing()
        self.dock = TerraScopeDock(self.iface.mainWindow())
        self.controller = Controller(self.iface, self.dock)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._toolbar = self.iface.addToolBar(tr("TerraScope Pixel Reasoning"))
        self._toolbar.setObjectName("TerraScopePixelReasoningToolBar")
        toggle = QAction(own_icon("terrascope.svg"), tr("TerraScope panel"), self.iface.mainWindow())
        toggle.setObjectName("terrascopeTogglePanel")
        toggle.setToolTip(tr("Show or hide the TerraScope panel"))
        self.dock.setToggleVisibilityAction(toggle)
        here = QAction(own_icon("ask_here.svg"), tr("Ask here"), self.iface.mainWindow())
        here.setObjectName("terrascopeAskHere")
        here.setToolTip(tr("Ask here: click a place on a layer, then write the question"))
        here.setCheckable(True)
        here.triggered.connect(self.controller.areas.toggle_ask_here)
        self.controller.areas.tool_active.connect(here.setChecked)
        self._actions = [toggle, here]
        for action in self._actions:
            self._toolbar.addAction(action)
            self.iface.addPluginToRasterMenu("TerraScope", action)
        self._help = QAction(own_icon("terrascope.svg"), tr("TerraScope Pixel Reasoning"), self.iface.mainWindow())
        self._help.triggered.connect(open_help)
        self.iface.pluginHelpMenu().addAction(self._help)
        self._options = OptionsFactory(lambda: self.controller.settings, self.controller.apply_settings)
        self.iface.registerOptionsWidgetFactory(self._options)
        self._locator = QuestionLocatorFilter(self.controller.list_suggestions, self.controller.ask)
        self.iface.registerLocatorFilter(self._locator)

    def unload(self) -> None:
        """Take everything away; a run under way is stopped."""
        if self.controller is not None:
            self.controller.close()
            self.iface.deregisterLocatorFilter(self._locator)
            self.iface.unregisterOptionsWidgetFactory(self._options)
            self.iface.pluginHelpMenu().removeAction(self._help)
            for action in self._actions:
                self.iface.removePluginRasterMenu("TerraScope", action)
                self._toolbar.removeAction(action)
                action.deleteLater()
            self._help.deleteLater()
            self.iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self.iface.removeDockWidget(self.dock)
            self.controller.deleteLater()
            self.dock.deleteLater()
        self.controller = self.dock = self._toolbar = self._options = self._locator = self._help = None
        self._actions = []
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _load_translation(self) -> None:
        chosen = str(QgsSettings().value("locale/userLocale", "") or QLocale.system().name())
        translator = QTranslator()
        for name in (chosen, chosen[:2]):
            path = find_packaged("i18n") / f"terrascope_{name}.qm"
            if path.is_file() and translator.load(str(path)):
                QCoreApplication.installTranslator(translator)
                self._translator = translator
                return
