"""A class taught in the dock with the real engine: labelled, learned, mapped, asked for, saved and opened again."""

from __future__ import annotations

import struct

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.project.project_classes import read_classes
from terrascope_qgis.ui.classes.classes_control import ClassesControl

from ..conftest import wait_answered
from ..real_engine import needs_engine

pytestmark = needs_engine

PATCHES = ((40, 40), (40, 190), (190, 40), (190, 190))
"""Upper left corners of four bright patches of 32 pixels: the "quarries"."""
SIDE = 32
TRUE_PERCENT = 100 * len(PATCHES) * SIDE**2 / 256**2


@pytest.fixture
def quarries(tmp_path, make_raster):
    """Green land with four bright, bare patches, with some noise."""
    path = make_raster("S2A_MSIL2A_20200912T101031.tif", size=256)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    land = (400, 450, 700, 500, 900, 2200, 2800, 3000, 3200, 3300, 1700, 900)
    bare = (1500, 1800, 2300, 2700, 2900, 3000, 3100, 3200, 3300, 3300, 4200, 3900)
    for number in range(1, len(land) + 1):
        low, high = land[number - 1], bare[number - 1]
        rows = []
        for row in range(256):
            noise = [((row * 73 + col * 151 + number * 37) % 41) - 20 for col in range(256)]
            is_bare = [any(r <= row < r + SIDE and c <= col < c + SIDE for r, c in PATCHES) for col in range(256)]
            rows.append(struct.pack("<256H", *[(high if is_bare[col] else low) + noise[col] for col in range(256)]))
        dataset.GetRasterBand(number).WriteRaster(0, 0, 256, 256, b"".join(rows))
    dataset = None
    return path


def label(control, geo, places, *, is_class):
    """Click the map at some pixels."""
    control.panel.teach.setChecked(True)
    (control.panel.here if is_class else control.panel.not_here).click()
    for row, col in places:
        x, y = gdal.ApplyGeoTransform(geo, col + 0.5, row + 0.5)
        control.clicks.tool.placed.emit(QgsGeometry.fromWkt(f"Point({x} {y})"))


@pytest.fixture
def plugin(iface, real_engine):
    """The plugin as it is started, with the real engine."""
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    yield plugin
    plugin.unload()


def test_a_class_is_taught_asked_for_saved_and_opened_again(plugin, quarries, qtbot, iface, tmp_path):
    project = QgsProject.instance()
    layer = QgsRasterLayer(str(quarries), quarries.stem)
    project.addMapLayer(layer)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    iface.mapCanvas().setDestinationCrs(project.crs())
    iface.mapCanvas().setExtent(layer.extent())
    plugin.controller.areas.choose("layers")
    qtbot.waitUntil(lambda: not plugin.controller.presenter.state.ask_problem, timeout=5000)
    control = next(item for item in plugin.controller._controls if isinstance(item, ClassesControl))
    geo = layer.dataProvider().extent().xMinimum(), 10.0, 0.0, layer.dataProvider().extent().yMaximum(), 0.0, -10.0
    inside = [(r + 8 * i, c + 8 * j) for r, c in PATCHES for i in (1, 2, 3) for j in (1, 2, 3)]
    outside = [(row, col) for row in range(12, 256, 40) for col in range(12, 256, 40)]
    outside = [(r, c) for r, c in outside if not any(p - 6 <= r < p + 38 and q - 6 <= c < q + 38 for p, q in PATCHES)]
    label(control, geo, inside, is_class=True)
    label(control, geo, outside, is_class=False)
    control.panel.name.setText("quarry")
    control.panel.words.setText("open pit")
    control.panel.share.setValue(6)
    qtbot.mouseClick(control.panel.learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: control.value.state in ("done", "failed", "cancelled"), timeout=120_000)
    assert control.value.state == "done", control.panel.status.text()
    (learned,) = read_classes(project)
    assert learned.labels.positives == len(inside) and learned.labels.negatives == len(outside)
    assert learned.score is not None and learned.score.balanced_accuracy.value > 0.9
    status = control.panel.status.text()
    assert "doubtful" in status and "How much quarry is there?" in status
    shown = project.mapLayersByName("quarry (probability)")[0]
    mapped = gdal.Open(shown.source())
    mask = mapped.GetRasterBand(2).ReadAsArray()
    bare = {(r + i, c + j) for r, c in PATCHES for i in range(SIDE) for j in range(SIDE)}
    assert shown.isValid() and mask.shape == (256, 256)
    found = {(row, col) for row in range(256) for col in range(256) if mask[row, col] == 1}
    assert len(found & bare) > 0.8 * len(found | bare)
    plugin.controller.ask("How much quarry is there?")
    run = wait_answered(qtbot, plugin, timeout=120_000)
    assert run.state == "done" and "quarry" in run.answer.text.lower(), run.error
    assert [segment.label for segment in run.segments] == ["quarry"]
    assert run.segments[0].percent == pytest.approx(TRUE_PERCENT, abs=2.0)
    assert project.write(str(tmp_path / "taught.qgz"))
    project.clear()
    assert read_classes(project) == [] and control.panel.list.topLevelItemCount() == 0
    assert project.read(str(tmp_path / "taught.qgz"))
    qtbot.waitUntil(lambda: control.panel.list.topLevelItemCount() == 1, timeout=10_000)
    assert read_classes(project) == [learned]
    plugin.controller.areas.choose("layers")
    qtbot.waitUntil(lambda: not plugin.controller.presenter.state.ask_problem, timeout=10_000)
    plugin.controller.ask("How much open pit is there?")
    again = wait_answered(qtbot, plugin, timeout=120_000)
    assert again.id != run.id and again.segments[0].percent == run.segments[0].percent
