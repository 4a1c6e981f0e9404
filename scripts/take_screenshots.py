"""Take the documentation's pictures of a real QGIS window: `take_screenshots.py --data DIR --engine PYTHON --out DIR`.

Starts QGIS under Xvfb with a fresh profile and runs itself in there as the script that clicks and shoots. Needs the
packages qgis, xvfb and xauth, and the scenes that demo.sh unpacks into its data folder.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[1] if "__file__" in globals() else Path()
PROFILE = """[PythonPlugins]
terrascope_qgis=true
[app]
plugin_installer\\checkOnStart=false
[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true
[qgis]
checkVersion=false
showTips=false
projOpenAtLaunch=1
symbolsListGroupsIndex=0
[locale]
overrideFlag=true
userLocale={locale}
[migration]
fileVersion=2
settings=true
[UI]
UITheme={theme}
[terrascope_qgis]
engine_python={engine}
"""


def start(options: argparse.Namespace) -> int:
    """Start QGIS with a fresh profile and this file as its start-up script."""
    with tempfile.TemporaryDirectory() as profiles:
        profile = Path(profiles) / "profiles" / "default"
        (profile / "QGIS").mkdir(parents=True)
        settings = PROFILE.format(engine=options.engine, locale=options.locale, theme=options.theme)
        (profile / "QGIS" / "QGIS3.ini").write_text(settings)
        build = [sys.executable, str(REPOSITORY / "build_plugin.py"), "link", "--profile", str(profile)]
        subprocess.run(build, check=True)
        plan = {"data": str(options.data.resolve()), "out": str(options.out.resolve())}
        environment = {**os.environ, "TERRASCOPE_SHOTS": json.dumps(plan)}
        options.out.mkdir(parents=True, exist_ok=True)
        command = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", "qgis", "--profiles-path", profiles, "--nologo"]
        command += ["--noversioncheck", "--code", str(Path(__file__).resolve())]
        return subprocess.run(command, env=environment, timeout=900, check=False).returncode


class Director:
    """Walks through the scenes inside QGIS, one at a time, each when the one before is over."""

    def __init__(self, plan: dict) -> None:
        from qgis.core import QgsProject
        from qgis.utils import iface, plugins

        self.out, self.data = Path(plan["out"]), Path(plan["data"])
        self.iface, self.project = iface, QgsProject.instance()
        self.plugin = plugins["terrascope_qgis"]
        self.plugin.finish_loading()
        self.dock, self.controller = self.plugin.dock, self.plugin.controller
        self.scenes = [
            self.show_empty, self.add_layers, self.ask_water, self.print_report, self.zoom_to_mask, self.test_answer,
            self.ask_trees, self.show_history, self.show_engine, self.show_toolbox, self.end,
        ]  # fmt: skip

    def begin(self) -> None:
        """Make the window fill the screen."""
        from qgis.PyQt.QtCore import Qt, QTimer
        from qgis.PyQt.QtWidgets import QDockWidget

        window = self.iface.mainWindow()
        window.setGeometry(0, 0, 1440, 900)
        layers = window.findChild(QDockWidget, "Layers")
        for dock in window.findChildren(QDockWidget):
            if dock not in (self.dock, layers):
                dock.hide()
        self.dock.setUserVisible(True)
        window.resizeDocks([layers, self.dock], [330, 430], Qt.Orientation.Horizontal)
        QTimer.singleShot(2500, self.next)
        QTimer.singleShot(800_000, lambda: os._exit(3))

    def next(self) -> None:
        """Run the next scene."""
        scene = self.scenes.pop(0)
        scene()

    def later(self, milliseconds: int, name: str = "") -> None:
        """Shoot after a pause, then go on."""
        from qgis.PyQt.QtCore import QTimer

        QTimer.singleShot(milliseconds, lambda: (self.shoot(name), self.next()))

    def when_answered(self, name: str) -> None:
        """Shoot when the newest run is over and drawn."""
        from qgis.PyQt.QtCore import QTimer

        if self.controller.presenter.busy:
            QTimer.singleShot(200, lambda: self.when_answered(name))
            return
        self.later(2500, name)

    def shoot(self, name: str) -> None:
        """Save a picture of the whole window."""
        if name:
            self.iface.mainWindow().grab().save(str(self.out / f"{name}.png"))

    def show_empty(self) -> None:
        """Show the dock before anything is loaded."""
        self.later(500, "1-empty")

    def add_layers(self) -> None:
        """Add real layers."""
        from qgis.core import QgsContrastEnhancement, QgsMultiBandColorRenderer, QgsRasterLayer

        for path in sorted(self.data.glob("*.tif")):
            layer = QgsRasterLayer(str(path), path.stem)
            if layer.bandCount() >= 4:
                renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2)
                layer.setRenderer(renderer)
                layer.setContrastEnhancement(
                    QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
                )
            self.project.addMapLayer(layer)
            self.last = layer
        self.project.setCrs(self.last.crs())
        self.iface.mapCanvas().setExtent(self.last.extent())
        self.controller.areas.choose("layers")
        self.later(2500, "2-inputs")

    def ask_water(self) -> None:
        """Ask with the mouse, as a user would."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest

        self.dock.question.set_question("How many hectares of water are there?")
        QTest.mouseClick(self.dock.question.ask, Qt.MouseButton.LeftButton)
        self.when_answered("3-answer")

    def print_report(self) -> None:
        """Make the A4 report of the answer a picture of its own."""
        from qgis.core import QgsLayoutExporter

        from terrascope_qgis.bridge.print_layout import build_layout

        canvas = self.iface.mapCanvas()
        layout = build_layout(self.project, self.controller.presenter.state.run, canvas.extent(), canvas.layers())
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = 90
        QgsLayoutExporter(layout).exportToImage(str(self.out / "9-report.png"), settings)
        self.project.layoutManager().removeLayout(layout)
        self.later(200)

    def zoom_to_mask(self) -> None:
        """Click the first mask."""
        chips = [chip for row in self.dock.reasoning.rows.values() for chip in row.chips.values()]
        if chips:
            chips[0].clicked.emit(chips[0].segment.id)
            self.controller.masks.highlight(chips[0].segment.id, True)
        self.later(1500, "4-mask")

    def test_answer(self) -> None:
        """Run the stress test of the answer."""
        from qgis.PyQt.QtWidgets import QDialog

        self.dock.results.stress.click()
        window = self.iface.mainWindow().findChild(QDialog, "TerraScopeStressTest")
        window.start.click()
        self.when_tested(window)

    def when_tested(self, window: Any) -> None:
        """Shoot the window of the test when it is over: its table, then its curves."""
        from qgis.PyQt.QtCore import QTimer
        from qgis.PyQt.QtWidgets import QApplication

        if window.cancel.isVisible():
            QTimer.singleShot(500, lambda: self.when_tested(window))
            return
        for tab, name in ((0, "9-stress-table"), (1, "10-stress-curves")):
            window.tabs.setCurrentIndex(tab)
            QApplication.processEvents()
            window.grab().save(str(self.out / f"{name}.png"))
        window.close()
        self.later(500)

    def ask_trees(self) -> None:
        """Ask about a drawn place."""
        self.controller.masks.highlight(0, False)
        self.controller.areas.choose("extent")
        self.controller.ask("Which covers more, crops or trees?")
        self.when_answered("5-second")

    def show_history(self) -> None:
        """Show the history page."""
        self.dock.show_page(1)
        tree = self.dock.history.tree
        for number in range(min(2, tree.topLevelItemCount())):
            tree.topLevelItem(number).setSelected(True)
        if tree.topLevelItemCount() > 1:
            self.dock.history.compare.click()
        self.later(500, "6-history")

    def show_engine(self) -> None:
        """Show the engine page."""
        self.dock.show_page(2)
        self.later(500, "7-engine")

    def show_toolbox(self) -> None:
        """Show the algorithms in the toolbox."""
        from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QTreeView

        self.dock.show_page(0)
        for dock in self.iface.mainWindow().findChildren(QDockWidget, "ProcessingToolbox"):
            dock.show()
            dock.raise_()
            for edit in dock.findChildren(QLineEdit)[:1]:
                edit.setText("terrascope")
            for tree in dock.findChildren(QTreeView):
                tree.expandAll()
        self.later(1500, "8-toolbox")

    def end(self) -> None:
        """Leave QGIS without questions."""
        self.project.setDirty(False)
        self.project.clear()
        self.project.setDirty(False)
        self.iface.actionExit().trigger()


def main() -> int:
    """Read the options and start QGIS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the GeoTIFFs to show")
    parser.add_argument("--engine", required=True, help="Python of the engine")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--locale", default="en_US")
    parser.add_argument("--theme", default="default", help='UI theme, for example "Night Mapping"')
    return start(parser.parse_args())


if "TERRASCOPE_SHOTS" in os.environ:
    _director = Director(json.loads(os.environ["TERRASCOPE_SHOTS"]))
    _director.begin()
elif __name__ == "__main__":
    sys.exit(main())
