"""The scenes of the pictures, played inside QGIS one after the other; take_screenshots.py starts them."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

_PLAN = json.loads(os.environ["TERRASCOPE_SHOTS"])
sys.path.insert(0, _PLAN["scripts"])

from demo_layers import FARMS, LAKE, RIVER  # noqa: E402
from demo_project import build_project  # noqa: E402
from qgis.core import QgsProject  # noqa: E402
from qgis.PyQt.QtCore import Qt, QTimer  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QLineEdit, QTreeView  # noqa: E402
from qgis.utils import iface, plugins  # noqa: E402

GIVE_UP_MS = 850_000


class Director:
    """Walks through the scenes, one at a time, each when the one before is over."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan, self.out = plan, Path(plan["out"])
        self.project = QgsProject.instance()
        self.plugin = plugins["terrascope_qgis"]
        self.plugin.finish_loading()
        self.dock, self.controller = self.plugin.dock, self.plugin.controller
        scenes = [
            self.show_empty, self.open_demo, self.ask_water, self.print_report, self.zoom_to_mask,
            self.show_probability, self.test_answer, self.ask_ranking, self.ask_pair, self.show_history,
            self.teach_class, self.show_engine, self.show_toolbox,
        ]  # fmt: skip
        wanted = plan["scenes"]
        self.scenes = [scene for scene in scenes if not wanted or scene.__name__ in (*wanted, "open_demo")]

    def begin(self) -> None:
        """Make the window fill the screen."""
        window = iface.mainWindow()
        window.setGeometry(0, 0, 1440, 900)
        layers = window.findChild(QDockWidget, "Layers")
        for dock in window.findChildren(QDockWidget):
            if dock not in (self.dock, layers):
                dock.hide()
        self.dock.setUserVisible(True)
        window.resizeDocks([layers, self.dock], [330, 430], Qt.Orientation.Horizontal)
        QTimer.singleShot(2500, self.next)
        QTimer.singleShot(GIVE_UP_MS, lambda: os._exit(3))

    def next(self) -> None:
        """Play the next scene, or leave QGIS without questions."""
        if self.scenes:
            self.scenes.pop(0)()
            return
        self.project.setDirty(False)
        self.project.clear()
        self.project.setDirty(False)
        iface.actionExit().trigger()

    def later(self, milliseconds: int, name: str = "") -> None:
        """Shoot after a pause, then go on."""
        QTimer.singleShot(milliseconds, lambda: (self.shoot(name), self.next()))

    def when_answered(self, name: str) -> None:
        """Shoot when the newest run is over and drawn."""
        if self.controller.presenter.busy:
            QTimer.singleShot(200, lambda: self.when_answered(name))
            return
        self.later(2500, name)

    def shoot(self, name: str) -> None:
        """Save a picture of the whole window."""
        if name:
            iface.mainWindow().grab().save(str(self.out / f"{name}.png"))

    def show_place(self, place: str) -> None:
        """Switch one group of the demo on and the others off, and bring the map there."""
        root = self.project.layerTreeRoot()
        for group in root.findGroups():
            group.setItemVisibilityChecked(group.name() == place)
            group.setExpanded(group.name() == place)
        layer = root.findGroup(place).findLayers()[0].layer()
        self.project.setCrs(layer.crs())
        iface.setActiveLayer(layer)
        iface.mapCanvas().setExtent(layer.extent())
        iface.mapCanvas().refresh()
        self.controller.areas.choose("layers")

    def ask(self, question: str) -> None:
        """Ask with the mouse, as a user would."""
        self.dock.question.set_question(question)
        QTimer.singleShot(1500, lambda: QTest.mouseClick(self.dock.question.ask, Qt.MouseButton.LeftButton))

    def ask_and_shoot(self, place: str, question: str, name: str) -> None:
        """Ask about a place and shoot the answer."""
        self.show_place(place)
        self.ask(question)
        QTimer.singleShot(3000, lambda: self.when_answered(name))

    def show_empty(self) -> None:
        """Show the dock before anything is loaded."""
        self.later(500, "1-first-start")

    def open_demo(self) -> None:
        """Open the demo project: an optical and a radar layer of one place."""
        target = Path(self.plan["project"])
        build_project(Path(self.plan["data"]), target)
        iface.addProject(str(target))
        self.show_place(LAKE)
        self.later(3500, "2-inputs")

    def ask_water(self) -> None:
        """Ask about the large scene."""
        self.ask_and_shoot(RIVER, "How many hectares of water are there?", "3-answer")

    def print_report(self) -> None:
        """Make the A4 report of the answer a picture of its own."""
        from qgis.core import QgsLayoutExporter

        from terrascope_qgis.bridge.files.print_layout import build_layout

        canvas = iface.mapCanvas()
        layout = build_layout(self.project, self.controller.presenter.state.run, canvas.extent(), canvas.layers())
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = 90
        QgsLayoutExporter(layout).exportToImage(str(self.out / "10-report.png"), settings)
        self.project.layoutManager().removeLayout(layout)
        self.later(200)

    def zoom_to_mask(self) -> None:
        """Click the first mask."""
        chips = [chip for row in self.dock.reasoning.rows.values() for chip in row.chips.values()]
        if chips:
            chips[0].clicked.emit(chips[0].segment.id)
            self.controller.masks.highlight(chips[0].segment.id, True)
        self.later(1500, "4-mask")

    def show_probability(self) -> None:
        """Let the first mask's menu show the probability of each pixel."""
        self.controller.masks.highlight(0, False)
        run = self.controller.presenter.state.run
        self.dock.reasoning.probability_asked.emit(run.segments[0].id)
        QTimer.singleShot(500, lambda: self.when_answered("11-probability"))

    def test_answer(self) -> None:
        """Run the stress test of the answer."""
        self.dock.results.stress.click()
        window = iface.mainWindow().findChild(QDialog, "TerraScopeStressTest")
        window.start.click()
        self.when_tested(window)

    def when_tested(self, window: Any) -> None:
        """Shoot the curves of the test when it is over."""
        if window.cancel.isVisible():
            QTimer.singleShot(500, lambda: self.when_tested(window))
            return
        for tab, name in ((0, "9-stress-table"), (1, "9-stress")):
            window.tabs.setCurrentIndex(tab)
            QApplication.processEvents()
            window.grab().save(str(self.out / f"{name}.png"))
        window.close()
        self.later(500)

    def ask_ranking(self) -> None:
        """Compare two classes."""
        self.ask_and_shoot(FARMS, "Which covers more, crops or trees?", "5-ranking")

    def ask_pair(self) -> None:
        """Ask about the lake, with several looks and probabilities."""
        self.dock.question.thorough.setChecked(True)
        self.dock.question.probability.setChecked(True)
        self.ask_and_shoot(LAKE, "How much of the area is covered by water?", "12-several-looks")

    def show_history(self) -> None:
        """Show the history page with two runs compared."""
        self.dock.show_page(1)
        tree = self.dock.history.tree
        for number in range(min(2, tree.topLevelItemCount())):
            tree.topLevelItem(number).setSelected(True)
        if tree.topLevelItemCount() > 1:
            self.dock.history.compare.click()
        self.later(500, "6-history")

    def teach_class(self) -> None:
        """Teach a class with clicked places; how green they are tells which are of it."""
        from osgeo import gdal
        from qgis.core import QgsGeometry, QgsPointXY

        from terrascope_qgis.ui.classes.classes_control import ClassesControl

        self.show_place(FARMS)
        self.dock.show_page(0)
        control = next(item for item in self.controller._controls if isinstance(item, ClassesControl))
        section = control.panel
        while section is not None:
            if hasattr(section, "setCollapsed"):
                section.setCollapsed(False)
            section = section.parentWidget()
        panel = control.panel
        panel.teach.setChecked(True)
        panel.name.setText("ripening grain")
        dataset = gdal.Open(iface.activeLayer().source())
        left, step, _, top, _, _ = dataset.GetGeoTransform()
        red, infrared = (dataset.GetRasterBand(band).ReadAsArray().astype(float) for band in (4, 8))
        greenness = (infrared - red) / (infrared + red)
        for is_class in (True, False):
            (panel.here if is_class else panel.not_here).click()
            for row in range(5, dataset.RasterYSize, 11):
                for col in range(5, dataset.RasterXSize, 11):
                    value = greenness[row - 1 : row + 2, col - 1 : col + 2]
                    if (value.min() > 0.30 and value.max() < 0.60) if is_class else value.min() > 0.65:
                        x, y = left + step * (col + 0.5), top - step * (row + 0.5)
                        control.clicks.tool.placed.emit(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        QTimer.singleShot(1000, lambda: (panel.learn.click(), self.when_learned(control)))

    def when_learned(self, control: Any) -> None:
        """Shoot the map of the class beside what is told of it."""
        if control.value.state not in ("done", "failed", "cancelled"):
            QTimer.singleShot(300, lambda: self.when_learned(control))
            return
        control.panel.stop_clicking()
        control.panel.teach.setChecked(False)
        self.later(2500, "13-learned-class")

    def show_engine(self) -> None:
        """Show the engine page."""
        self.dock.show_page(2)
        self.later(500, "7-engine")

    def show_toolbox(self) -> None:
        """Show the algorithms in the toolbox."""
        self.dock.show_page(0)
        for dock in iface.mainWindow().findChildren(QDockWidget, "ProcessingToolbox"):
            dock.show()
            dock.raise_()
            for edit in dock.findChildren(QLineEdit)[:1]:
                edit.setText("terrascope")
            for tree in dock.findChildren(QTreeView):
                tree.expandAll()
        self.later(1500, "8-toolbox")


_director = Director(_PLAN)
_director.begin()
