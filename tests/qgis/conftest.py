"""Fixtures of the tests that run in a real, headless QGIS: rasters made on demand, a fake engine, the loaded plugin.

The plugin that is tested is the one of the built zip, installed into a QGIS profile of its own.
"""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import atexit
import contextlib
import io
import json
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS' Python is not on the path: see docs/plugin.md")

from osgeo import gdal, osr
from qgis.core import QgsLayerTreeModel, QgsProject, QgsRasterLayer, QgsRectangle, QgsSettings
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtWidgets import QMenu

REPOSITORY = Path(__file__).resolve().parents[2]
INSTALLED = "TERRASCOPE_TEST_PLUGINS"
"""Names the folder of the installed plugin, so that sessions started by a test need not install it again."""


def install_zip() -> str:
    """Build the zip, install it into a fresh profile and return the folder that QGIS would load it from."""
    sys.path.insert(0, str(REPOSITORY))
    from build_plugin import build, install

    folder = Path(tempfile.mkdtemp(prefix="terrascope-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with contextlib.redirect_stdout(io.StringIO()):
        return str(install(folder / "profile", build(folder / "dist")).parent)


if INSTALLED not in os.environ:
    os.environ[INSTALLED] = install_zip()
sys.path.insert(0, os.environ[INSTALLED])
# From now on every module comes from there.
import terrascope_qgis  # noqa: E402, F401

FAKE_ENGINE = Path(__file__).parent / "fake_engine.py"
S2_BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
gdal.UseExceptions()


@pytest.fixture(autouse=True)
def private_folders(tmp_path, monkeypatch):
    """Settings, bundles and engine of a test are its own."""
    monkeypatch.setenv("TERRASCOPE_HOME", str(tmp_path / "home"))
    QgsSettings().remove("terrascope_qgis")
    yield
    QgsSettings().remove("terrascope_qgis")


@pytest.fixture
def make_raster(tmp_path):
    """Return a function that writes a small GeoTIFF."""

    def make(
        name,
        bands=S2_BANDS,
        *,
        size=120,
        pixel=10.0,
        origin=(500000.0, 6001200.0),
        epsg=32633,
        dtype=gdal.GDT_UInt16,
        tags=None,
    ):
        path = tmp_path / name
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, len(bands), dtype)
        dataset.SetGeoTransform((origin[0], pixel, 0, origin[1], 0, -pixel))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        dataset.SetProjection(reference.ExportToWkt())
        if tags:
            dataset.SetMetadata(tags)
        for number, band in enumerate(bands, 1):
            target = dataset.GetRasterBand(number)
            target.Fill(100 * number)
            if band:
                target.SetDescription(band)
        dataset = None
        return path

    return make


@pytest.fixture
def add_raster(make_raster):
    """Return a function that writes a GeoTIFF and adds it to the project."""

    def add(name, bands=S2_BANDS, title=None, **options):
        path = make_raster(name, bands, **options)
        layer = QgsRasterLayer(str(path), title or path.stem)
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def bundle(tmp_path):
    """Install a bundle that consists of its manifest only."""
    folder = tmp_path / "home" / "bundles" / "aaa-test"
    folder.mkdir(parents=True)
    manifest = {
        "format": 1, "id": "aaa-test", "version": "0.1.0", "family": "terrascope-lite",
        "tasks": ["area", "coverage", "ranking", "dominant", "location"], "files": [],
        "vocabulary": [{"label": "water"}],
    }  # fmt: skip
    (folder / "bundle.json").write_text(json.dumps(manifest))
    return folder


@pytest.fixture
def fake_engine(bundle):
    """Let the plugin use the fake engine and the bundle without graphs."""
    QgsSettings().setValue("terrascope_qgis/engine_python", str(FAKE_ENGINE))
    QgsSettings().setValue("terrascope_qgis/model", str(bundle))
    return FAKE_ENGINE


@pytest.fixture
def iface(qgis_iface, qgis_new_project):
    """QGIS' interface with what the test double lacks."""
    menu, tree = QMenu(), QgsLayerTreeView()
    tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), tree))
    qgis_iface.pluginHelpMenu = lambda: menu
    qgis_iface.layerTreeView = lambda: tree
    qgis_iface.mapCanvas().setExtent(QgsRectangle(499000, 5999000, 502000, 6002000))
    return qgis_iface


@pytest.fixture
def plugin(iface, fake_engine, qtbot):
    """The plugin, loaded into a headless QGIS with the fake engine."""
    from terrascope_qgis import classFactory

    loaded = classFactory(iface)
    loaded.initGui()
    loaded.finish_loading()
    iface.mainWindow().addDockWidget(
        __import__("qgis.PyQt.QtCore", fromlist=["Qt"]).Qt.DockWidgetArea.RightDockWidgetArea, loaded.dock
    )
    iface.mainWindow().resize(1200, 900)
    iface.mainWindow().show()
    loaded.dock.show()
    yield loaded
    loaded.unload()


@pytest.fixture
def ready(plugin, add_raster, iface):
    """The plugin with one optical layer in the project and the map on it."""
    from qgis.core import QgsCoordinateReferenceSystem

    layer = add_raster("S2A_MSIL2A_20200912T101031.tif")
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    iface.mapCanvas().setExtent(layer.extent())
    plugin.layer = layer
    plugin.controller.areas.choose("layers")
    return plugin


@pytest.fixture(autouse=True)
def aftermath(request):
    """Of a test of the fault matrix: rasters and project of the user are as they were, the next question is answered.

    A test that says more of either, or has no dock to ask in, is not followed.
    """
    mark = request.node.get_closest_marker("fault")
    if mark is None or "ready" not in request.fixturenames:
        yield
        return
    ready, qtbot = request.getfixturevalue("ready"), request.getfixturevalue("qtbot")
    folder = Path(ready.layer.source()).parent
    assert QgsProject.instance().write(str(folder / "project.qgz"))
    before = {path: path.read_bytes() for path in (*folder.glob("*.tif*"), folder / "project.qgz")}
    yield
    # QGIS itself puts its statistics beside a raster when it lets go of it.
    assert {path: path.read_bytes() for path in before} == before, "the user's files or project changed"
    presenter = ready.controller.presenter
    if not presenter.inputs:
        add_raster, iface = request.getfixturevalue("add_raster"), request.getfixturevalue("iface")
        layer = add_raster("S2B_MSIL2A_20210912T101031.tif")
        qtbot.waitUntil(lambda: bool(presenter.inputs), timeout=30_000)
        iface.mapCanvas().setExtent(layer.extent())
        ready.controller.areas.choose("layers")
    qtbot.waitUntil(lambda: not presenter.busy and not presenter.state.ask_problem, timeout=60_000)
    number = len(presenter.runs)
    assert ready.controller.ask("And how much water now?") is not None, presenter.state.ask_problem
    qtbot.waitUntil(lambda: len(presenter.runs) > number and presenter.runs[0].state == "done", timeout=60_000)
    qtbot.wait(150)
    QgsProject.instance().clear()


def wait_answered(qtbot, plugin, timeout=40_000):
    """Wait until the newest run is over and drawn."""
    presenter = plugin.controller.presenter
    qtbot.waitUntil(
        lambda: bool(presenter.runs) and presenter.runs[0].state in ("done", "failed", "cancelled"), timeout=timeout
    )
    qtbot.wait(150)
    wait_drawn(qtbot, plugin)
    return presenter.runs[0]


def wait_drawn(qtbot, plugin):
    """Wait until the dock shows the newest state."""
    qtbot.waitUntil(lambda: not plugin.controller.drawing.waits, timeout=30_000)


assert sys.version_info >= (3, 9)


@pytest.fixture
def real_engine():
    """Let the plugin use the real engine."""
    from .real_engine import BUNDLE, ENGINE

    QgsSettings().setValue("terrascope_qgis/engine_python", str(ENGINE))
    QgsSettings().setValue("terrascope_qgis/model", str(BUNDLE))
