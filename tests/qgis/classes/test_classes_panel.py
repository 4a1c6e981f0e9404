"""The section of the dock that teaches classes, in a headless QGIS with the fake engine."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from terrascope_qgis.bridge.project.project_classes import read_classes
from terrascope_qgis.ui.classes.classes_control import ClassesControl

from ..conftest import wait_answered
from .test_learn_class import make_points


@pytest.fixture
def control(ready) -> ClassesControl:
    return next(item for item in ready.controller._controls if isinstance(item, ClassesControl))


def click(control, count, *, is_class, row=0):
    control.panel.teach.setChecked(True)
    (control.panel.here if is_class else control.panel.not_here).click()
    for place in range(count):
        control.clicks.tool.placed.emit(QgsGeometry.fromWkt(f"Point({500100 + 20 * place} {6001000 - 100 * row})"))


def wait_learned(qtbot, control):
    qtbot.waitUntil(lambda: control.value.state in ("done", "failed", "cancelled"), timeout=20_000)


def teach(qtbot, control, name="quarry", own=8, other=6):
    click(control, own, is_class=True)
    click(control, other, is_class=False, row=1)
    control.panel.name.setText(name)
    qtbot.mouseClick(control.panel.learn, Qt.MouseButton.LeftButton)
    wait_learned(qtbot, control)


def test_clicked_places_teach_a_class_that_stays_in_the_project(control, qtbot, iface):
    control.panel.words.setText("open pit , gravel pit")
    control.panel.share.setValue(5)
    teach(qtbot, control)
    (learned,) = read_classes(QgsProject.instance())
    assert learned.phrases == ("quarry", "open pit", "gravel pit")
    assert (learned.labels.positives, learned.labels.negatives, learned.share) == (8, 6, 0.05)
    item = control.panel.list.topLevelItem(0)
    assert item.text(0) == "quarry" and "0.88 (0.80 to 0.93)" in item.text(1)
    status = control.panel.status.text()
    assert "18.1 % of the area (10.0 to 20.5 %)" in status and "How much quarry is there?" in status
    layer = QgsProject.instance().mapLayersByName("quarry (probability)")[0]
    assert isinstance(layer, QgsRasterLayer) and layer.isValid()


def test_questions_take_the_classes_of_the_project_along(control, ready, qtbot):
    teach(qtbot, control)
    ready.controller.ask("How much quarry is there?")
    run = wait_answered(qtbot, ready)
    assert [item["name"] for item in run.request["classes"]] == ["quarry"]
    control.panel.list.topLevelItem(0).setSelected(True)
    qtbot.mouseClick(control.panel.remove, Qt.MouseButton.LeftButton)
    assert read_classes(QgsProject.instance()) == [] and control.panel.list.topLevelItemCount() == 0
    ready.controller.ask("How much water is there?")
    assert not wait_answered(qtbot, ready).request["classes"]


def test_labels_of_a_layer_are_taken_by_field_value_and_selection(control, qtbot):
    layer = make_points(["Quarry"] * 8 + ["meadow"] * 6 + [""])
    QgsProject.instance().addMapLayer(layer)
    panel = control.panel
    panel.teach.setChecked(True)
    panel.layer.setLayer(layer)
    panel.field.setField("cover")
    assert [panel.value.itemText(place) for place in range(panel.value.count())] == ["Quarry", "meadow"]
    panel.name.setText("pit")
    panel.value.setEditText("Quarry")
    labels = control._gather_labels()
    assert (sum(label["is_class"] for label in labels), len(labels)) == (8, 14)
    layer.select([feature.id() for feature in layer.getFeatures()][:3])
    panel.only_selected.setChecked(True)
    assert len(control._gather_labels()) == 3
    panel.layer.setLayer(None)
    assert control._gather_labels() == [] and not panel.field.isEnabled()


@pytest.mark.parametrize(
    ("name", "own", "other", "told"),
    [("", 8, 6, "Give the class a name"), ("quarry", 0, 6, "Show the class"), ("quarry", 8, 0, "Also show what")],
)
def test_what_is_missing_is_said_before_anything_runs(control, qtbot, name, own, other, told):
    click(control, own, is_class=True)
    click(control, other, is_class=False, row=1)
    control.panel.name.setText(name)
    qtbot.mouseClick(control.panel.learn, Qt.MouseButton.LeftButton)
    assert told in control.panel.status.text() and control.value.state == "idle"


def test_a_failure_is_shown_and_nothing_is_kept(control, qtbot):
    teach(qtbot, control, name="fail")
    assert control.value.state == "failed"
    assert "cannot be told apart" in control.panel.status.text()
    assert read_classes(QgsProject.instance()) == [] and control.panel.learn.isEnabled()


def test_clicking_takes_the_map_and_gives_it_back(control, iface, qtbot):
    canvas = iface.mapCanvas()
    before = canvas.mapTool()
    click(control, 2, is_class=True)
    assert canvas.mapTool() is control.clicks.tool
    click(control, 1, is_class=False)
    assert control.panel.clicked.text() == "2 clicked places of it, 1 of something else"
    assert not control.panel.here.isChecked() and control.panel.not_here.isChecked()
    control.panel.not_here.click()
    assert canvas.mapTool() is not control.clicks.tool or before is control.clicks.tool
    control.panel.clear.click()
    assert control.clicks.list_labels() == [] and control.panel.clicked.text() == "Click places on the map:"


def test_another_project_has_other_classes(control, qtbot, tmp_path):
    teach(qtbot, control)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "with.qgz"))
    project.clear()
    assert control.panel.list.topLevelItemCount() == 0 and control.panel.status.text() == ""
    assert project.read(str(tmp_path / "with.qgz"))
    assert control.panel.list.topLevelItem(0).text(0) == "quarry"


def test_a_class_is_saved_for_the_command_line(control, qtbot, tmp_path):
    teach(qtbot, control)
    control.save_class("quarry", tmp_path / "quarry.json")
    document = json.loads((tmp_path / "quarry.json").read_text("utf-8"))
    assert document["format"] == "terrascope.class/1" and document["name"] == "quarry"
