"""Masks corrected in every way QGIS' editing tools allow: the run's numbers are those of what is in the layer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers

from .conftest import wait_answered, wait_drawn

SMALL = QgsRectangle(500000, 6000000, 500100, 6000200)
"""2 ha, 200 pixels."""
WHOLE_PX = 2304


@pytest.fixture
def answered(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    ready.controller.ask("How much water?")
    ready.run = wait_answered(qtbot, ready)
    return ready


def start_correcting(plugin, run_id):
    """Start as the chip's menu does; returns the layer of the water."""
    (layer,) = [item for item in find_run_layers(QgsProject.instance(), run_id) if item.name().startswith("Water")]
    plugin.dock.reasoning.find_chip(1).correct_asked.emit(1)
    assert layer.isEditable()
    return layer


def shrink(layer):
    layer.beginEditCommand("shrink")
    assert layer.changeGeometry(next(layer.getFeatures()).id(), QgsGeometry.fromRect(SMALL))
    layer.endEditCommand()


def read_pixels(plugin, run_id):
    return plugin.controller.presenter.find_run(run_id).segments[0].pixels


@pytest.mark.parametrize("ending", ["discarded", "undone"])
def test_edits_measured_and_then_taken_back_leave_the_numbers_of_the_mask(answered, qtbot, ending):
    water = start_correcting(answered, answered.run.id)
    shrink(water)
    answered.dock.reasoning.find_chip(1).measure_asked.emit(1)
    assert read_pixels(answered, answered.run.id) == 200
    # The edit and the measures: two steps back.
    assert water.undoStack().count() == 2
    if ending == "discarded":
        assert water.rollBack()
    else:
        water.undoStack().setIndex(0)
        assert water.commitChanges()
    qtbot.wait(150)
    assert read_pixels(answered, answered.run.id) == WHOLE_PX
    assert [feature["pixels"] for feature in water.getFeatures()] == [WHOLE_PX]
    assert water.name() == "Water, 2020-09-12, 23.1 ha, corrected"


def test_split_mask_keeps_its_area_and_a_drawn_part_counts(answered, qtbot):
    water = start_correcting(answered, answered.run.id)
    box = next(water.getFeatures()).geometry().boundingBox()
    middle = box.center().x()
    water.splitFeatures([QgsPointXY(middle, box.yMinimum() - 9), QgsPointXY(middle, box.yMaximum() + 9)])
    assert water.featureCount() == 2
    assert water.commitChanges(stopEditing=False)
    qtbot.wait(150)
    assert read_pixels(answered, answered.run.id) == WHOLE_PX
    assert [feature["pixels"] for feature in water.getFeatures()] == [WHOLE_PX // 2] * 2
    drawn = QgsFeature(water.fields())
    drawn.setGeometry(QgsGeometry.fromRect(SMALL))
    assert water.addFeature(drawn) and water.commitChanges()
    qtbot.wait(150)
    assert read_pixels(answered, answered.run.id) == WHOLE_PX + 200
    assert {feature["segment"] for feature in water.getFeatures()} == {1}


def test_layer_with_a_drawn_part_that_was_not_measured_is_read(answered, qtbot):
    water = start_correcting(answered, answered.run.id)
    drawn = QgsFeature(water.fields())
    drawn.setGeometry(QgsGeometry.fromRect(SMALL))
    assert water.dataProvider().addFeatures([drawn])[0] and water.rollBack()
    answered.controller.masks.forget()
    assert len(answered.controller.masks.find_features(answered.run, 1)) == 2


def test_deleted_mask_is_measured_as_none(answered, qtbot):
    water = start_correcting(answered, answered.run.id)
    assert water.deleteFeatures(water.allFeatureIds()) and water.commitChanges()
    qtbot.wait(150)
    run = answered.controller.presenter.find_run(answered.run.id)
    assert run.segments[0].pixels == 0 and run.segments[0].corrected and run.segments[1].pixels > 0
    assert run.answer.text == "There are 0.00 ha of water." and run.answer.value == 0
    assert "nothing found" in answered.dock.reasoning.find_chip(1).full_text


@pytest.mark.parametrize("by_chip", [True, False])
def test_mask_of_a_reopened_project_is_measured_after_its_correction(answered, qtbot, tmp_path, by_chip):
    project, run_id = QgsProject.instance(), answered.run.id
    assert project.write(str(tmp_path / "project.qgs"))
    assert answered.controller.results.keeper.keep(answered.run) is not None and project.write()
    assert project.read(str(tmp_path / "project.qgs"))
    qtbot.wait(150)
    answered.dock.history.open_asked.emit(run_id)
    wait_drawn(qtbot, answered)
    if by_chip:
        water = start_correcting(answered, run_id)
    else:
        (water,) = [layer for layer in find_run_layers(project, run_id) if layer.name().startswith("Water")]
        assert water.startEditing()
    shrink(water)
    assert water.commitChanges()
    qtbot.wait(150)
    assert read_pixels(answered, run_id) == 200


def test_empty_layer_of_a_mask_that_was_not_kept_says_nothing_about_it(answered, qtbot, tmp_path):
    project, run_id = QgsProject.instance(), answered.run.id
    assert project.write(str(tmp_path / "project.qgs")) and project.read(str(tmp_path / "project.qgs"))
    qtbot.wait(150)
    answered.dock.history.open_asked.emit(run_id)
    wait_drawn(qtbot, answered)
    answered.dock.reasoning.find_chip(1).measure_asked.emit(1)
    assert read_pixels(answered, run_id) == WHOLE_PX
    # What is offered is to bring them back, not to keep the empty layers.
    results = answered.dock.results
    assert results.keep.isHidden() and not results.layers.isHidden()
    results.layers.click()
    qtbot.wait(150)
    assert [layer.featureCount() for layer in find_run_layers(project, run_id)] == [1, 1]
    assert not results.keep.isHidden() and results.layers.isHidden()


def test_editing_without_a_change_leaves_a_mask_that_the_project_file_left_out_as_it_was(answered, qtbot, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.bridge.project.project_history.MAX_MASK_BYTES", 10)
    project, run_id = QgsProject.instance(), answered.run.id
    path = answered.layer.source().replace(".tif", ".qgs")
    answered.controller.history.write([replace(answered.run)])
    assert project.write(path) and answered.controller.results.keeper.keep(answered.run) is not None and project.write()
    assert project.read(path)
    qtbot.wait(150)
    answered.dock.history.open_asked.emit(run_id)
    wait_drawn(qtbot, answered)
    (water,) = [layer for layer in find_run_layers(project, run_id) if layer.name().startswith("Water")]
    for end in (water.rollBack, water.commitChanges):
        assert water.startEditing() and end()
    run = answered.controller.presenter.find_run(run_id)
    assert run.segments[0].wkb == b"" and not run.segments[0].corrected
