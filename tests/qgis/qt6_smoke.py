"""Build and draw the dock under PyQt6 with stand-ins for QGIS' classes: no QGIS on Qt 6 is packaged for Debian.

`python qt6_smoke.py REPOSITORY PICTURE.png`; imports every module of `ui`, too.
"""

from __future__ import annotations

import gc
import importlib
import sys
import types
from pathlib import Path
from unittest.mock import MagicMock

from PyQt6 import QtCore, QtGui, QtSvg, QtWidgets, QtXml, sip

for name in ("Int", "Double", "String", "LongLong", "Bool"):
    setattr(QtCore.QVariant, name, getattr(QtCore.QMetaType.Type, {"String": "QString"}.get(name, name)))
QtWidgets.QAction = QtGui.QAction
"""As QGIS' own shim does."""


class DockWidget(QtWidgets.QDockWidget):
    def setToggleVisibilityAction(self, action):
        pass


class GroupBox(QtWidgets.QGroupBox):
    def __getattr__(self, name):
        if name.startswith("set"):
            return lambda *_: None
        raise AttributeError(name)


class FileWidget(QtWidgets.QWidget):
    StorageMode = MagicMock()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._line = QtWidgets.QLineEdit(self)

    def lineEdit(self):
        return self._line

    def filePath(self):
        return self._line.text()

    def __getattr__(self, name):
        if name.startswith("set"):
            return lambda *_: None
        raise AttributeError(name)


class Application:
    @staticmethod
    def getThemeIcon(name):
        return QtGui.QIcon()

    @staticmethod
    def qgisSettingsDirPath():
        return ""


WIDGETS = {
    "QgsDockWidget": DockWidget, "QgsCollapsibleGroupBox": GroupBox, "QgsFileWidget": FileWidget,
    "QgsOptionsPageWidget": QtWidgets.QWidget, "QgsApplication": Application,
}  # fmt: skip


def stand_in(name):
    """Return a class that stands for a class of QGIS: it can be inherited from and has any attribute."""
    if name in WIDGETS:
        return WIDGETS[name]
    base = QtWidgets.QGraphicsItem if name == "QgsRubberBand" else QtCore.QObject
    meta = type("Meta", (type(base),), {"__getattr__": lambda cls, key: MagicMock(name=key)})
    return meta(name, (base,), {})


def make_module(name):
    module = types.ModuleType(name)
    cache = {}
    module.__getattr__ = lambda key: cache.setdefault(key, stand_in(key))
    sys.modules[name] = module
    return module


qgis = types.ModuleType("qgis")
sys.modules["qgis"] = qgis
pyqt = types.ModuleType("qgis.PyQt")
pyqt.sip = sip
sys.modules["qgis.PyQt"] = pyqt
for module in (QtCore, QtGui, QtSvg, QtWidgets, QtXml):
    sys.modules[module.__name__.replace("PyQt6", "qgis.PyQt")] = module
for key in ("core", "gui"):
    setattr(qgis, key, make_module(f"qgis.{key}"))
osgeo = types.ModuleType("osgeo")
osgeo.gdal, osgeo.ogr, osgeo.osr = MagicMock(), MagicMock(), MagicMock()
sys.modules["osgeo"] = osgeo


def main(app: QtWidgets.QApplication) -> None:
    repository, picture = Path(sys.argv[1]), Path(sys.argv[2])
    sys.path.insert(0, str(repository))
    found = (repository / "terrascope_qgis" / "ui").rglob("[!_]*.py")
    names = sorted(".".join(path.relative_to(repository).with_suffix("").parts) for path in found)
    for name in names:
        importlib.import_module(name)
    from terrascope_qgis.bridge.runs.run_values import AnswerValue, ClaimValue, RunValue, SegmentValue, StepValue
    from terrascope_qgis.ui import state as views
    from terrascope_qgis.ui.dock import TerraScopeDock

    dock = TerraScopeDock()
    dock.fill()
    claims = (
        ClaimValue("12 ha", 120000.0, "m2", 120000.0, "verified", "area", (1,)),
        ClaimValue("3 %", 3.0, "%", 4.0, "differs", "percent", (1,)),
    )
    mask = SegmentValue(
        1, "water", date="2020-09-12", percent=4.0, pixels=1200, valid_pixels=30000, area_m2=120000.0,
        wkb=b"x", interval_percent=(3.5, 4.5), quality=0.8,
    )  # fmt: skip
    run = RunValue(
        "r", "How much water?", state="done", steps=(StepValue(1, "Water [1]: 12 ha, 3 %.", (mask,), claims),),
        answer=AnswerValue("12 ha", confidence="low", confidence_reasons=("Clouds.",)), warnings=("Clouds.",),
    )  # fmt: skip
    state = views.DockState(
        engine=views.EngineView(ready=True, found="here"), models=(views.ModelView("f", "Lite"),), model="f",
        inputs=(views.InputView("l", "S2", "optical", "2020-09-12", "B2, B3", frozenset({"date"})),),
        area=views.AreaView("extent", "1 km²"), suggestions=("How much water?",), recent=("What?",),
        progress=views.ProgressView(True, 40, "Reasoning"), run=run,
        history=(views.HistoryView("r", "How much water?", "12 ha", "done", "2026-01-01T10:00:00", "Lite", 2.0, "S2"),),
    )  # fmt: skip
    dock.resize(430, 900)
    dock.show()
    dock.ask.render_place(state)
    dock.ask.render_question(state)
    dock.ask.render_run(state, has_layers=True)
    dock.history.show_history(state.history)
    dock.engine.show_engine(state.engine, "Lite")
    dock.model_bar.show_state(state)
    for page in range(dock.tabs.count()):
        dock.show_page(page)
        app.processEvents()
    dock.show_page(0)
    dock.inputs.view.edit(dock.inputs.model.index(0, 1))
    next(iter(dock.reasoning.rows.values())).chips[1].build_menu()
    app.processEvents()
    dock.grab().save(str(picture))
    print(f"imported {len(names)} modules")


if __name__ == "__main__":
    application = QtWidgets.QApplication([])
    main(application)
    gc.collect()  # widgets end before the application, whose end they would not survive
