"""The way back from a mask corrected by hand: the model's outline, its numbers and its words, in one action."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers
from terrascope_qgis.bridge.project.project_history import read_run, run_document
from terrascope_qgis.bridge.runs.correction import correct_run
from terrascope_qgis.bridge.runs.run_values import AnswerValue, ClaimValue, RunValue, SegmentValue, StepValue
from terrascope_qgis.bridge.runs.undo_correction import find_uncorrected, keep_uncorrected, restore_segment

from ..conftest import wait_answered, wait_drawn

SMALL = QgsRectangle(500000, 6000000, 500100, 6000200)
"""2 ha, 200 pixels."""


@pytest.fixture
def answered(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    ready.controller.ask("How much water?")
    ready.run = wait_answered(qtbot, ready)
    ready.water = find_water(ready.run.id)
    ready.before = read_table(ready.water)
    return ready


def find_water(run_id):
    layers = find_run_layers(QgsProject.instance(), run_id)
    (water,) = [item for item in layers if item.name().startswith("Water")]
    return water


def read_table(layer):
    """Return the outline and the attributes of every mask, without the numbers a file gives its features."""
    names = [field.name() for field in layer.fields() if field.name() != "fid"]
    return [(feature.geometry().asWkt(1), {name: feature[name] for name in names}) for feature in layer.getFeatures()]


def find_now(plugin):
    return plugin.controller.presenter.find_run(plugin.run.id)


def save_small(layer, qtbot, plugin):
    layer.startEditing()
    for feature in list(layer.getFeatures())[1:]:
        layer.deleteFeature(feature.id())
    assert layer.changeGeometry(next(layer.getFeatures()).id(), QgsGeometry.fromRect(SMALL)) and layer.commitChanges()
    qtbot.wait(150)
    wait_drawn(qtbot, plugin)
    assert find_now(plugin).segments[0].pixels == 200 and layer.name().endswith("corrected")


def click_back(plugin, qtbot):
    chip = plugin.dock.reasoning.find_chip(1)
    assert "Undo the corrections" in chip.back.toolTip() and chip.back.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.mouseClick(chip.back, Qt.MouseButton.LeftButton)
    qtbot.wait(150)
    wait_drawn(qtbot, plugin)


def test_one_click_brings_back_the_mask_its_numbers_and_its_words(answered, qtbot):
    save_small(answered.water, qtbot, answered)
    answered.controller.presenter.review_step(1, "accepted")
    wait_drawn(qtbot, answered)
    click_back(answered, qtbot)
    assert read_table(answered.water) == answered.before and not answered.water.isEditable()
    assert answered.water.name() == "Water, 2020-09-12, 23.0 ha"
    # What the analyst said of the step is no correction.
    steps = tuple(replace(step, review="accepted" if step.index == 1 else "") for step in answered.run.steps)
    assert find_now(answered) == replace(answered.run, steps=steps)
    assert answered.dock.reasoning.answer.text.text() == answered.run.answer.text
    assert not hasattr(answered.dock.reasoning.find_chip(1), "back")


def test_deleted_mask_comes_back_from_its_menu(answered, qtbot):
    answered.water.startEditing()
    assert answered.water.deleteFeatures(answered.water.allFeatureIds()) and answered.water.commitChanges()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    chip = answered.dock.reasoning.find_chip(1)
    (back,) = chip.build_menu().actions()
    back.trigger()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    assert read_table(answered.water) == answered.before and find_now(answered) == answered.run


def test_edits_that_wait_to_be_saved_wait_on_and_the_way_back_can_be_undone(answered, qtbot):
    save_small(answered.water, qtbot, answered)
    answered.water.startEditing()
    other = QgsGeometry.fromRect(QgsRectangle(500000, 6000000, 500100, 6000100))
    answered.water.changeGeometry(next(answered.water.getFeatures()).id(), other)
    click_back(answered, qtbot)
    assert answered.water.isModified() and find_now(answered) == answered.run
    assert answered.water.rollBack()
    qtbot.wait(150)
    assert find_now(answered).segments[0].pixels == 200 and find_now(answered).segments[0].corrected


def test_correction_of_a_kept_mask_is_undone_in_the_project_opened_again(answered, qtbot, tmp_path):
    project = QgsProject.instance()
    path = str(tmp_path / "project.qgz")
    assert project.write(path) and answered.controller.results.keeper.keep(answered.run) is not None
    water = find_water(answered.run.id)
    assert water.providerType() == "ogr"
    before = read_table(water)
    save_small(water, qtbot, answered)
    assert project.write() and project.read(path)
    qtbot.wait(150)
    answered.dock.history.open_asked.emit(answered.run.id)
    wait_drawn(qtbot, answered)
    click_back(answered, qtbot)
    assert read_table(find_water(answered.run.id)) == before
    assert find_now(answered).answer == answered.run.answer and not find_now(answered).segments[0].corrected


def test_mask_whose_outline_the_project_left_out_comes_back_in_the_same_session(answered, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.bridge.project.project_history.MAX_MASK_BYTES", 10)
    project, path = QgsProject.instance(), str(tmp_path / "project.qgz")
    answered.controller.history.write([replace(answered.run)])
    assert project.write(path) and answered.controller.results.keeper.keep(answered.run) is not None
    assert project.write() and project.read(path)
    qtbot.wait(150)
    answered.dock.history.open_asked.emit(answered.run.id)
    wait_drawn(qtbot, answered)
    water = find_water(answered.run.id)
    before = read_table(water)
    save_small(water, qtbot, answered)
    click_back(answered, qtbot)
    assert read_table(find_water(answered.run.id)) == before
    save_small(find_water(answered.run.id), qtbot, answered)
    assert project.write() and project.read(path)
    qtbot.wait(150)
    answered.dock.history.open_asked.emit(answered.run.id)
    wait_drawn(qtbot, answered)
    told = []
    monkeypatch.setattr(answered.controller.bench, "warn", told.append)
    click_back(answered, qtbot)
    assert ["too large to be kept" in text for text in told] == [True]
    assert find_now(answered).segments[0].pixels == 200


def test_numbers_come_back_where_the_layer_was_removed(answered, qtbot):
    save_small(answered.water, qtbot, answered)
    QgsProject.instance().removeMapLayer(answered.water.id())
    click_back(answered, qtbot)
    assert find_now(answered) == answered.run


def test_layer_that_cannot_be_edited_is_told(answered, qtbot, monkeypatch):
    save_small(answered.water, qtbot, answered)
    answered.water.setReadOnly(True)
    told = []
    monkeypatch.setattr(answered.controller.bench, "warn", told.append)
    click_back(answered, qtbot)
    assert ["cannot be edited" in text for text in told] == [True]
    assert find_now(answered).segments[0].pixels == 200


MASKS = (
    SegmentValue(1, "water", pixels=20, percent=2.0, wkb=b"one", interval_percent=(1.0, 3.0), quality=0.7),
    SegmentValue(2, "trees", pixels=30, percent=3.0, wkb=b"two"),
)
SAID = AnswerValue(
    "2.0 % is water, 3.0 % is trees.",
    claims=(
        ClaimValue("2.0 %", 2.0, "%", 2.0, "verified", "percent", (1,)),
        ClaimValue("3.0 %", 3.0, "%", 3.0, "verified", "percent", (2,)),
    ),
)
RUN = RunValue("a", "?", state="done", steps=(StepValue(1, "I look.", MASKS),), answer=SAID)


def draw(run, number, percent):
    mask = replace(MASKS[number - 1], percent=percent, pixels=int(10 * percent), corrected=True, wkb=b"drawn")
    return correct_run(keep_uncorrected(run), mask)


def test_other_corrections_stay():
    both = draw(draw(RUN, 1, 5.0), 2, 6.0)
    assert both.answer.text == "5.0 % is water, 6.0 % is trees."
    one = restore_segment(both, 1)
    assert one.answer.text == "2.0 % is water, 6.0 % is trees."
    assert one.segments[0] == MASKS[0] and one.segments[1].corrected
    assert restore_segment(one, 2) == RUN and restore_segment(RUN, 1) == RUN


def test_answer_that_came_after_the_correction_is_kept():
    early = draw(replace(RUN, answer=None), 1, 5.0)
    assert restore_segment(replace(early, answer=SAID), 1) == RUN


def test_project_keeps_what_was_said_before(monkeypatch):
    drawn = draw(RUN, 1, 5.0)
    again = read_run(run_document(drawn))
    assert find_uncorrected(again, 1) == MASKS[0]
    assert restore_segment(again, 1).segments == MASKS and restore_segment(again, 1).answer.text == SAID.text
    monkeypatch.setattr("terrascope_qgis.bridge.project.project_history.MAX_MASK_BYTES", 2)
    assert find_uncorrected(read_run(run_document(drawn)), 1) is None
    assert "uncorrected" not in run_document(RUN)
