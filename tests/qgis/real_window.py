"""Runs in a real QGIS window (`qgis --code`): loads, reloads and unloads the plugin and notes what it sees."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from qgis import utils
from qgis.core import QgsApplication, QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QToolBar, QWidget
from qgis.utils import iface

NAME = "terrascope_qgis"
sys.path.insert(0, os.environ["TERRASCOPE_TEST_FOLDER"])
PLAN = json.loads(os.environ["TERRASCOPE_TEST_WINDOW"])
LIMIT_MS = 90_000
WAIT_MS = 100
SETTLE_MS = 1500
"""QGIS puts docks and tool bars where they were some turns after its start."""


def list_traces() -> dict[str, list[str]]:
    """Return what belongs to the plugin and what it could leave behind, by kind."""
    window = iface.mainWindow()
    ours = ("terrascope", "TerraScope")
    return {
        "docks": sorted(item.objectName() for item in window.findChildren(QDockWidget) if is_ours(item, ours)),
        "toolbars": sorted(item.objectName() for item in window.findChildren(QToolBar) if is_ours(item, ours)),
        "actions": sorted(item.text() for item in window.findChildren(QAction) if "TerraScope" in item.text()),
        "menus": [action.text() for action in iface.rasterMenu().actions() if "TerraScope" in action.text()],
        "help": [action.text() for action in iface.pluginHelpMenu().actions() if "TerraScope" in action.text()],
        "providers": [
            item.id() for item in QgsApplication.processingRegistry().providers() if "terrascope" in item.id()
        ],
        "canvas items": [type(item).__name__ for item in iface.mapCanvas().scene().items() if is_marking(item)],
    }


def is_ours(item, names) -> bool:
    return item.objectName().startswith(names)


def is_marking(item) -> bool:
    return type(item).__name__ == "QgsRubberBand"


def make_layer(name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", name, "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    return layer


def list_names(group) -> list:
    """Return the tree, a list for each group that begins with its name."""
    return [[node.name(), *list_names(node)] if node.nodeType() == 0 else node.name() for node in group.children()]


class Session:
    """Goes through the states of the plugin and notes the traces in each."""

    def __init__(self) -> None:
        self.notes: dict = {"errors": []}
        self.states = {
            "traces": [
                self.note_before, self.load, self.note_loaded, self.open_options, self.reload, self.note_reloaded,
                self.unload, self.note_unloaded, self.end,
            ],
            "move": [self.note_place, self.move, self.end],
            "look": [self.note_place, self.end],
            "layers": [self.note_new_layers, self.end],
        }[PLAN["session"]]  # fmt: skip
        QTimer.singleShot(LIMIT_MS, lambda: os._exit(3))
        QTimer.singleShot(SETTLE_MS, self.next)

    def next(self) -> None:
        """Go to the next state once the plugin, if it is there, is loaded."""
        plugin = utils.plugins.get(NAME)
        if plugin is not None and (plugin.controller is None or plugin._stages):
            QTimer.singleShot(WAIT_MS, self.next)
            return
        state = self.states.pop(0)
        try:
            state()
        except Exception as error:
            self.notes["errors"].append(f"{state.__name__}: {error!r}")
            self.states = [self.end]
        QTimer.singleShot(WAIT_MS, self.next)

    def note_before(self) -> None:
        self.notes["before"] = list_traces()

    def load(self) -> None:
        from heartbeat import Heartbeat

        self.heart = Heartbeat(control=False)
        utils.loadPlugin(NAME)
        utils.startPlugin(NAME)

    def note_loaded(self) -> None:
        late = self.heart.stop()
        self.notes["late"] = [late.wall, late.own]
        self.notes["loaded"] = list_traces()

    def open_options(self) -> None:
        """Press the dock's button; QGIS' dialog is modal, so what it shows is looked at from a timer."""

        def look() -> None:
            page = QApplication.activeModalWidget().findChild(QWidget, "mOptionsPageTerraScope")
            self.notes["options"] = page is not None and page.isVisible()
            QApplication.activeModalWidget().reject()

        QTimer.singleShot(SETTLE_MS, look)
        utils.plugins[NAME].dock.options_asked.emit()

    def move(self) -> None:
        """Put the dock where a user could drag it."""
        iface.mainWindow().addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, utils.plugins[NAME].dock)
        utils.plugins[NAME].dock.setUserVisible(True)

    def reload(self) -> None:
        for _ in range(2):
            utils.reloadPlugin(NAME)

    def note_reloaded(self) -> None:
        self.notes["reloaded"] = list_traces()

    def unload(self) -> None:
        utils.unloadPlugin(NAME)

    def note_unloaded(self) -> None:
        self.notes["unloaded"] = list_traces()

    def note_place(self) -> None:
        dock = utils.plugins[NAME].dock
        area = iface.mainWindow().dockWidgetArea(dock)
        self.notes["place"] = "left" if area == Qt.DockWidgetArea.LeftDockWidgetArea else "other"
        self.notes["visible"] = dock.isVisible()
        self.notes["from"] = str(Path(utils.sys.modules[NAME].__file__).parent)

    def note_new_layers(self) -> None:
        """Add a layer while each of these is current: the imagery, a mask, the group of a run, one above another."""
        from terrascope_qgis.bridge.layers.run_layer_marks import RUN_PROPERTY

        project, tree = QgsProject.instance(), iface.layerTreeView()
        root = project.layerTreeRoot()
        project.addMapLayer(make_layer("imagery"))

        def add_run(name: str) -> QgsLayerTreeGroup:
            group = QgsLayerTreeGroup(name)
            group.setCustomProperty(RUN_PROPERTY, name)
            root.insertChildNode(0, group)
            group.addLayer(project.addMapLayer(make_layer(f"mask of {name}"), False))
            return group

        def note_new(case: str) -> None:
            QApplication.processEvents()
            layer = project.addMapLayer(make_layer("new"))
            QApplication.processEvents()
            self.notes["new layers"][case] = list_names(root)
            project.removeMapLayer(layer.id())

        self.notes["new layers"] = {}
        first = add_run("first")
        note_new("imagery")
        iface.setActiveLayer(first.findLayers()[0].layer())
        note_new("mask")
        tree.setCurrentIndex(tree.node2index(first))
        note_new("group")
        # The groups that come while a mask is current move what QGIS has in mind.
        iface.setActiveLayer(first.findLayers()[0].layer())
        second = add_run("second")
        note_new("mask of the run before")
        iface.setActiveLayer(second.findLayers()[0].layer())
        note_new("mask of the run above")
        for layer in list(project.mapLayers().values()):
            if layer.name() == "imagery":
                iface.setActiveLayer(layer)
        note_new("imagery again")
        project.clear()

    def end(self) -> None:
        Path(PLAN["notes"]).write_text(json.dumps(self.notes))
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


_session = Session()
