"""Composition root: dock, actions, Processing provider, options page, locator; everything added is taken away again."""

from __future__ import annotations

import gc
import time
from functools import partial
from importlib import import_module
from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication, QgsProcessingProvider, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTimer, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar

from .bridge.i18n import tr
from .load_order import MODULES
from .paths import find_packaged

MENU = "TerraScope"
STAGE_MS = 10
"""Pause between two turns of loading, in which QGIS' window does its own work."""
TURN_S = 0.008
"""Time after which a turn of loading ends; one stage takes little more than that by itself."""


class TerraScopePlugin:
    """What QGIS loads and unloads."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: Optional[QgsProcessingProvider] = None
        self.dock: Any = None
        self.controller: Any = None
        self._translator: Optional[QTranslator] = None
        self._actions: List[QAction] = []
        self._help: Optional[QAction] = None
        self._toolbar: Optional[QToolBar] = None
        self._options: Any = None
        self._locator: Any = None
        self._stages: List[Callable[[], Any]] = []
        self._loader: Optional[QTimer] = None
        self._load_translation()

    def initProcessing(self) -> None:
        """Add the algorithms; all that `qgis_process` needs."""
        from .processing.provider import TerraScopeProvider

        self.provider = TerraScopeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add dock and actions, whose places QGIS restores right after; the rest follows in the next turns.

        All at once would hold QGIS' window up for longer than an eye notices. So would Python's search for cycles among
        all that QGIS and other plugins made before, some 100,000 objects; they are left out of it until `unload`.
        """
        from .ui.dock import TerraScopeDock

        gc.freeze()

        self.dock = TerraScopeDock(self.iface.mainWindow())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._add_actions()
        self._stages = [partial(import_module, f".{name}", __package__) for name in MODULES]
        self._stages += [self.initProcessing, *self.dock.list_stages(), self._add_controller, self._add_pages]
        self._stages.append(lambda: self.dock.widen_once(self.iface.mainWindow()))
        # From here on a full search is measured against what the plugin made, so that it comes soon and is short.
        self._stages.append(gc.collect)
        self._loader = QTimer()
        self._loader.timeout.connect(self._load_some)
        self._loader.start(STAGE_MS)

    def finish_loading(self) -> None:
        """Do at once what `initGui` left for later."""
        while self._stages:
            self._load_next()

    def unload(self) -> None:
        """Take everything away; a run under way is stopped."""
        gc.unfreeze()
        self._stages = []
        if self._loader is not None:
            self._loader.stop()
            self._loader = None
        if self._options is not None:
            self.iface.deregisterLocatorFilter(self._locator)
            self.iface.unregisterOptionsWidgetFactory(self._options)
        if self.controller is not None:
            self.controller.close()
            self.controller.deleteLater()
        if self.dock is not None:
            self._remove_actions()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
        self.controller = self.dock = self._options = self._locator = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _load_some(self) -> None:
        """Load for a moment and leave the rest to the next turn of the event loop."""
        end = time.monotonic() + TURN_S
        while self._stages and time.monotonic() < end:
            self._load_next()
        if not self._stages and self._loader is not None:
            self._loader.stop()

    def _load_next(self) -> None:
        if self._stages:
            self._stages.pop(0)()

    def _add_actions(self) -> None:
        window = self.iface.mainWindow()
        self._toolbar = self.iface.addToolBar(tr("TerraScope Pixel Reasoning"))
        self._toolbar.setObjectName("TerraScopePixelReasoningToolBar")
        toggle = QAction(_own_icon("terrascope.svg"), tr("TerraScope panel"), window)
        toggle.setObjectName("terrascopeTogglePanel")
        toggle.setToolTip(tr("Show or hide the TerraScope panel"))
        self.dock.setToggleVisibilityAction(toggle)
        here = QAction(_own_icon("ask_here.svg"), tr("Ask here"), window)
        here.setObjectName("terrascopeAskHere")
        here.setToolTip(tr("Ask here: click a place on a layer, then write the question"))
        here.setCheckable(True)
        self._actions = [toggle, here]
        for action in self._actions:
            self._toolbar.addAction(action)
            self.iface.addPluginToRasterMenu(MENU, action)
        self._help = QAction(_own_icon("terrascope.svg"), tr("TerraScope Pixel Reasoning"), window)
        self.iface.pluginHelpMenu().addAction(self._help)

    def _remove_actions(self) -> None:
        for action in self._actions:
            self.iface.removePluginRasterMenu(MENU, action)
            self._toolbar.removeAction(action)
            action.deleteLater()
        self._actions = []
        # QGIS takes a plugin's empty submenu out of its own menu, but never deletes it.
        for menu in self.iface.mainWindow().findChildren(QMenu):
            if menu.title() == MENU and not menu.actions():
                menu.deleteLater()
        self.iface.pluginHelpMenu().removeAction(self._help)
        self._help.deleteLater()
        self.iface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        self._toolbar = self._help = None

    def _add_controller(self) -> None:
        from .ui.controller import Controller

        self.controller = Controller(self.iface, self.dock)
        here = self._actions[1]
        here.triggered.connect(self.controller.areas.toggle_ask_here)
        self.controller.areas.tool_active.connect(here.setChecked)
        self._help.triggered.connect(self.controller.open_help)

    def _add_pages(self) -> None:
        from .ui.locator import QuestionLocatorFilter
        from .ui.options_page import OptionsFactory

        self._options = OptionsFactory(lambda: self.controller.settings, self.controller.apply_settings)
        self.iface.registerOptionsWidgetFactory(self._options)
        self._locator = QuestionLocatorFilter(self.controller.list_suggestions, self.controller.ask)
        self.iface.registerLocatorFilter(self._locator)

    def _load_translation(self) -> None:
        chosen = str(QgsSettings().value("locale/userLocale", "") or QLocale.system().name())
        translator = QTranslator()
        for name in (chosen, chosen[:2]):
            path = find_packaged("i18n") / f"terrascope_{name}.qm"
            if path.is_file() and translator.load(str(path)):
                QCoreApplication.installTranslator(translator)
                self._translator = translator
                return


def _own_icon(name: str) -> QIcon:
    return QIcon(str(find_packaged("resources") / "icons" / name))
