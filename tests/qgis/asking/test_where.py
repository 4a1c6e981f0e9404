from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt

from terrascope_qgis.bridge.inputs import areas

from ..conftest import wait_answered


def click(qtbot, canvas, x, y, button=Qt.MouseButton.LeftButton):
    point = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    qtbot.mouseClick(canvas.viewport(), button, pos=QPoint(round(point.x()), round(point.y())))


def test_size_is_shown_in_km2_pixels_and_tiles(ready, qtbot):
    qtbot.waitUntil(lambda: ready.controller.presenter.state.area.text != "")
    assert ready.controller.presenter.state.area.text.startswith("1.44 km² · 120 × 120 px · 1 tile")


def test_size_is_ellipsoidal_in_degrees(iface, add_raster):
    layer = add_raster("deg.tif", epsg=4326, origin=(10.0, 50.0), pixel=0.001)
    size = areas.measure_area(areas.AreaValue("layers"), layer, QgsProject.instance(), window_px=0)
    assert size.km2 == pytest.approx(0.12 * 0.12 * 111.3 * 71.8, rel=0.01)


def test_clicked_place_becomes_a_window_round_the_point(ready, iface, qtbot):
    canvas = iface.mapCanvas()
    qtbot.waitUntil(lambda: bool(ready.controller.presenter.state.inputs))
    ready.dock.where.kind_chosen.emit("point")
    assert canvas.mapTool() is ready.controller.areas.tools["point"]
    assert ready.controller.presenter.state.area.problem
    click(qtbot, canvas, 500600, 6000600)
    area = ready.controller.presenter.area
    assert area.kind == "point"
    point = area.geometry().asPoint()
    assert abs(point.x() - 500600) < 30 and abs(point.y() - 6000600) < 30
    assert canvas.mapTool() is not ready.controller.areas.tools["point"]
    assert "120 × 120 px" in ready.controller.presenter.state.area.text


def test_drawn_polygon_is_asked_about(ready, iface, qtbot):
    canvas = iface.mapCanvas()
    qtbot.waitUntil(lambda: bool(ready.controller.presenter.state.inputs))
    ready.dock.where.kind_chosen.emit("polygon")
    for x, y in ((500100, 6000100), (500900, 6000100), (500500, 6000900)):
        click(qtbot, canvas, x, y)
    click(qtbot, canvas, 500500, 6000500, Qt.MouseButton.RightButton)
    area = ready.controller.presenter.area
    assert area.kind == "polygon" and area.geometry().area() == pytest.approx(320000, rel=0.1)
    ready.controller.ask("How much water?")
    run = wait_answered(qtbot, ready)
    assert run.request["area"]["kind"] == "polygon"
    assert run.request["area"]["crs"] == "EPSG:32633"
    geometry = QgsGeometry()
    import base64

    geometry.fromWkb(base64.b64decode(run.request["area"]["wkb"][0]))
    assert geometry.area() == pytest.approx(area.geometry().area())


def test_dragged_box(ready, iface, qtbot):
    canvas = iface.mapCanvas()
    qtbot.waitUntil(lambda: bool(ready.controller.presenter.state.inputs))
    ready.dock.where.kind_chosen.emit("box")
    transform = canvas.getCoordinateTransform()
    start, end = (transform.transform(QgsPointXY(*xy)) for xy in ((500200, 6000900), (500800, 6000300)))
    viewport = canvas.viewport()
    from qgis.PyQt.QtTest import QTest

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(int(start.x()), int(start.y())))
    QTest.mouseMove(viewport, QPoint(int(start.x()) + 10, int(start.y()) + 10))
    QTest.mouseMove(viewport, QPoint(int(end.x()), int(end.y())))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(int(end.x()), int(end.y())))
    area = ready.controller.presenter.area
    assert area.kind == "box"
    box = area.geometry().boundingBox()
    assert box.width() == pytest.approx(600, abs=40) and box.height() == pytest.approx(600, abs=40)


def test_selected_features_of_another_crs(ready, iface, qtbot):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "plots", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(15.004, 54.147, 15.010, 54.151)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    ready.dock.where.kind_chosen.emit("features")
    assert "Select one or more polygons in plots" in ready.controller.presenter.state.area.problem
    layer.selectAll()
    ready.controller.place.refresh()
    assert ready.controller.presenter.state.area.problem == ""
    assert ready.controller.presenter.area.crs_id == "EPSG:4326"
    assert QgsProject.instance().crs().authid() == "EPSG:32633"


def test_selected_features_count_while_the_raster_is_the_active_layer(ready, iface, qtbot):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "plots", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(15.004, 54.147, 15.010, 54.151)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    iface.setActiveLayer(ready.layer)
    ready.dock.where.kind_chosen.emit("features")
    presenter = ready.controller.presenter
    assert presenter.state.area.problem == "" and presenter.area.crs_id == "EPSG:4326"
    # A mask that is being corrected is not meant, and of two selections none is.
    layer.setCustomProperty("terrascope_qgis/run", "a")
    ready.controller.place.refresh()
    assert "Make a polygon layer the active one" in presenter.state.area.problem


def test_size_is_told_on_the_pixels_that_are_read(ready, add_raster, iface, qtbot):
    ready.controller.presenter.set_inputs(())
    coarse = add_raster("S2A_MSIL2A_20200912T101031_B11.tif", ("B11",), size=60, pixel=20.0)
    iface.setActiveLayer(coarse)
    qtbot.waitUntil(lambda: len(ready.controller.presenter.inputs) == 2, timeout=30_000)
    ready.controller.place.refresh()
    assert ready.controller.presenter.state.area.text.startswith("1.44 km² · 120 × 120 px")


def test_place_outside_the_layers_is_said_before_the_run(ready, iface, qtbot):
    qtbot.waitUntil(lambda: bool(ready.controller.presenter.state.inputs))
    iface.mapCanvas().setExtent(QgsRectangle(700000, 6100000, 701000, 6101000))
    ready.dock.where.kind_chosen.emit("extent")
    assert "lies outside" in ready.controller.presenter.state.area.problem
    assert ready.controller.ask("How much water?") is None


@pytest.mark.fault(53)
def test_map_in_another_crs_leaves_the_project_alone(ready, iface, qtbot):
    crs = QgsCoordinateReferenceSystem("EPSG:3857")
    QgsProject.instance().setCrs(crs)
    iface.mapCanvas().setDestinationCrs(crs)
    ready.dock.where.kind_chosen.emit("layers")
    ready.controller.ask("How much water?")
    run = wait_answered(qtbot, ready)
    assert run.state == "done"
    assert QgsProject.instance().crs().authid() == "EPSG:3857"
    masks = [item for item in QgsProject.instance().mapLayers().values() if isinstance(item, QgsVectorLayer)]
    assert {item.crs().authid() for item in masks} == {"EPSG:32633"}


def test_ask_here_needs_one_click_and_one_question(ready, iface, qtbot):
    canvas = iface.mapCanvas()
    qtbot.waitUntil(lambda: bool(ready.controller.presenter.state.inputs))
    qtbot.mouseClick(ready.dock.ask_here, Qt.MouseButton.LeftButton)
    assert canvas.mapTool() is ready.controller.areas.here
    click(qtbot, canvas, 500600, 6000600)
    assert ready.controller.presenter.area.kind == "point"
    qtbot.keyClicks(ready.dock.question.edit, "How much water?")
    qtbot.keyClick(ready.dock.question.edit, Qt.Key.Key_Return)
    run = wait_answered(qtbot, ready)
    assert run.request["area"]["kind"] == "point"
