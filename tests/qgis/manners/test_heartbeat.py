"""The GUI stays alive: how late a 10 ms timer is while the plugin loads, runs, draws and cancels."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers

from ..conftest import wait_answered
from ..heartbeat import Heartbeat, Lateness, check_alive, quietest

LOAD = """
import sys
sys.path[:0] = [sys.argv[1], sys.argv[2]]
from qgis.core import QgsApplication
from qgis.gui import QgsLayerTreeView, QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow, QMenu
app = QgsApplication([], True); app.initQgis()
# QGIS has read its settings and imported these, and its own Processing plugin numpy, before any plugin is loaded.
import json, numpy, qgis.utils, zlib
from osgeo import gdal, osr
from qgis.core import QgsLayerTreeModel, QgsProject, QgsSettings
QgsSettings().value("locale/userLocale", "")
from heartbeat import Heartbeat
window, menu, tree = QMainWindow(), QMenu(), QgsLayerTreeView()
tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), tree))
class Interface(QObject):
    currentLayerChanged = pyqtSignal(object)
    def __init__(self):
        super().__init__()
        self.canvas = QgsMapCanvas(window)
    def mainWindow(self): return window
    def mapCanvas(self): return self.canvas
    def layerTreeView(self): return tree
    def pluginHelpMenu(self): return menu
    def addToolBar(self, title): return window.addToolBar(title)
    def addDockWidget(self, area, dock): window.addDockWidget(area, dock)
    def removeDockWidget(self, dock): window.removeDockWidget(dock)
    def __getattr__(self, name): return lambda *_: None
iface = Interface()
window.show()
heart, loaded = Heartbeat(), []
def load():
    import terrascope_qgis
    loaded.append(terrascope_qgis.classFactory(iface))
    loaded[0].initGui()
    loaded[0].dock.show()
QTimer.singleShot(100, load)
def quit_when_loaded():
    if loaded and loaded[0].controller is not None and not loaded[0]._stages:
        QTimer.singleShot(400, app.quit)
    else:
        QTimer.singleShot(50, quit_when_loaded)
quit_when_loaded()
app.exec()
late = heart.stop()
assert loaded[0].dock.isVisible() and loaded[0].dock.question.isVisible()
loaded[0].unload()
print("LATE", json.dumps([late.wall, late.own, late.control]))
"""


def test_loading_the_plugin_keeps_the_gui_alive(tmp_path):
    """In a fresh QGIS; the modules are compiled, as they are from the second start on."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "TERRASCOPE_HOME": str(tmp_path / "home")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def load_once():
        command = [sys.executable, "-c", LOAD, os.environ["TERRASCOPE_TEST_PLUGINS"], str(Path(__file__).parents[1])]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
        assert "LATE" in done.stdout, done.stderr
        return Lateness(*json.loads(done.stdout.split("LATE", 1)[1]))

    load_once()
    late = quietest(load_once)
    check_alive(late)


def test_run_and_cancel_keep_the_gui_alive(ready, qtbot):
    presenter = ready.controller.presenter
    ready.controller.ask("warm up")
    wait_answered(qtbot, ready)

    def run_once():
        heart = Heartbeat()
        ready.controller.ask("hang here")
        qtbot.waitUntil(lambda: presenter.busy and bool(presenter.runs[0].steps), timeout=30_000)
        presenter.cancel()
        qtbot.waitUntil(lambda: not presenter.busy, timeout=30_000)
        ready.controller.ask("How much water?")
        qtbot.waitUntil(lambda: not presenter.busy, timeout=30_000)
        qtbot.wait(150)
        return heart.stop()

    late = quietest(run_once)
    check_alive(late)


def test_mask_of_50_000_parts_keeps_the_gui_alive(ready, qtbot):
    presenter = ready.controller.presenter
    ready.controller.ask("warm up")
    wait_answered(qtbot, ready)

    def run_once():
        heart = Heartbeat()
        ready.controller.ask("speckle everywhere")
        qtbot.waitUntil(lambda: presenter.busy, timeout=30_000)
        qtbot.waitUntil(lambda: not presenter.busy, timeout=30_000)
        qtbot.wait(200)
        late = heart.stop()
        layers = find_run_layers(QgsProject.instance(), presenter.runs[0].id)
        water = next(item for item in layers if item.name().startswith("Water"))
        assert len(next(water.getFeatures()).geometry().asGeometryCollection()) == 50000
        QgsProject.instance().removeMapLayers([item.id() for item in layers])
        return late

    late = quietest(run_once)
    check_alive(late)


def test_layer_of_50_000_features_keeps_the_gui_alive(ready, qtbot):
    ready.dock.where.kind_chosen.emit("features")
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "plots", "memory")
    square = QgsGeometry.fromRect(ready.layer.extent())
    features = [QgsFeature() for _ in range(50_000)]
    for feature in features:
        feature.setGeometry(square)
    layer.dataProvider().addFeatures(features)

    def add_once():
        heart = Heartbeat()
        copy = layer.clone()
        QgsProject.instance().addMapLayer(copy)
        qtbot.wait(300)
        late = heart.stop()
        QgsProject.instance().removeMapLayer(copy.id())
        return late

    late = quietest(add_once)
    check_alive(late)
