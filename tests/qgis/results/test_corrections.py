"""Masks corrected in every way QGIS' editing tools allow: the run's numbers are those of what is in the layer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtWidgets import QLabel

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers
from terrascope_qgis.bridge.runs.correction import correct_run
from terrascope_qgis.bridge.runs.mask_place import find_place
from terrascope_qgis.bridge.runs.run_values import AnswerValue, ClaimValue, RunValue, SegmentValue, StepValue
from terrascope_qgis.ui.results.claim_lines import list_claim_lines

from ..conftest import wait_answered, wait_drawn

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
    wait_drawn(qtbot, answered)
    assert read_pixels(answered, answered.run.id) == WHOLE_PX
    assert [feature["pixels"] for feature in water.getFeatures()] == [WHOLE_PX]
    # The mask is the model's again, so it is not called corrected.
    assert water.name() == "Water, 2020-09-12, 23.0 ha"
    assert answered.controller.presenter.find_run(answered.run.id) == answered.run


def test_split_mask_keeps_its_area_and_a_drawn_part_counts(answered, qtbot):
    water = start_correcting(answered, answered.run.id)
    box = next(water.getFeatures()).geometry().boundingBox()
    middle = box.center().x()
    water.splitFeatures([QgsPointXY(middle, box.yMinimum() - 9), QgsPointXY(middle, box.yMaximum() + 9)])
    assert water.featureCount() == 2
    assert water.commitChanges(stopEditing=False)
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    assert read_pixels(answered, answered.run.id) == WHOLE_PX
    assert [feature["pixels"] for feature in water.getFeatures()] == [WHOLE_PX // 2] * 2
    drawn = QgsFeature(water.fields())
    drawn.setGeometry(QgsGeometry.fromRect(SMALL))
    assert water.addFeature(drawn) and water.commitChanges()
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
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
    wait_drawn(qtbot, answered)
    run = answered.controller.presenter.find_run(answered.run.id)
    assert run.segments[0].pixels == 0 and run.segments[0].corrected and run.segments[1].pixels > 0
    assert run.answer.text == "There are 0 ha of water." and run.answer.value == 0
    assert "nothing found" in answered.dock.reasoning.find_chip(1).full_text


def test_place_of_a_mask_is_measured_again_and_struck_where_it_is_deleted(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    ready.controller.ask("How much water, and whereabouts?")
    ready.run = wait_answered(qtbot, ready)
    card = ready.dock.reasoning.answer
    water = start_correcting(ready, ready.run.id)
    north_east = QgsGeometry.fromRect(QgsRectangle(501000, 6001000, 501100, 6001200))
    assert water.changeGeometry(next(water.getFeatures()).id(), north_east) and water.commitChanges(stopEditing=False)
    qtbot.waitUntil(lambda: card.text.text() == "There are 2.00 ha of water, mostly in the north-east.")
    assert water.deleteFeatures(water.allFeatureIds()) and water.commitChanges()
    qtbot.waitUntil(lambda: card.text.text() == "There are 0 ha of water, mostly […].")
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert "✗ in the north-east: no longer holds (the mask is empty)" in shown
    told = "Corrected by hand. The model said: There are 23 ha of water, mostly in the south-west."
    assert told in shown


@pytest.mark.parametrize("by_chip", [True, False])
def test_mask_of_a_reopened_project_is_measured_after_its_correction(answered, qtbot, tmp_path, by_chip):
    project, run_id = QgsProject.instance(), answered.run.id
    assert project.write(str(tmp_path / "project.qgs"))
    assert answered.controller.results.keeper.keep(answered.run) is not None and project.write()
    assert project.read(str(tmp_path / "project.qgs"))
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
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
    wait_drawn(qtbot, answered)
    assert read_pixels(answered, run_id) == 200


def test_empty_layer_of_a_mask_that_was_not_kept_says_nothing_about_it(answered, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.bridge.project.project_history.MAX_MASK_BYTES", 10)
    project, run_id = QgsProject.instance(), answered.run.id
    answered.controller.history.write([replace(answered.run)])
    assert project.write(str(tmp_path / "project.qgs")) and project.read(str(tmp_path / "project.qgs"))
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    answered.dock.history.open_asked.emit(run_id)
    wait_drawn(qtbot, answered)
    assert [layer.featureCount() for layer in find_run_layers(project, run_id)] == [0, 0]
    answered.dock.reasoning.find_chip(1).measure_asked.emit(1)
    assert read_pixels(answered, run_id) == WHOLE_PX
    # Empty layers are not offered to be kept.
    assert answered.dock.results.keep.isHidden()


def test_editing_without_a_change_leaves_a_mask_that_the_project_file_left_out_as_it_was(answered, qtbot, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.bridge.project.project_history.MAX_MASK_BYTES", 10)
    project, run_id = QgsProject.instance(), answered.run.id
    path = answered.layer.source().replace(".tif", ".qgs")
    answered.controller.history.write([replace(answered.run)])
    assert project.write(path) and answered.controller.results.keeper.keep(answered.run) is not None and project.write()
    assert project.read(path)
    qtbot.wait(150)
    wait_drawn(qtbot, answered)
    answered.dock.history.open_asked.emit(run_id)
    wait_drawn(qtbot, answered)
    (water,) = [layer for layer in find_run_layers(project, run_id) if layer.name().startswith("Water")]
    for end in (water.rollBack, water.commitChanges):
        assert water.startEditing() and end()
    run = answered.controller.presenter.find_run(run_id)
    assert run.segments[0].wkb == b"" and not run.segments[0].corrected


GRID = {"transform": [10, 0, 500000, 0, -10, 6001200], "height": 120, "width": 120, "crs_wkt": "EPSG:32633"}
MASKS = (SegmentValue(1, "water", pixels=20, percent=2.0), SegmentValue(2, "trees", pixels=30, percent=3.0))
EMPTY = replace(MASKS[0], pixels=0, percent=0.0, area_m2=0.0, parts=0, corrected=True)
DRAWN = replace(MASKS[0], pixels=40, percent=4.0, area_m2=4000.0, parts=2, corrected=True, place="NE")


def claim_of(text, value, kind, segments=(1,), unit=""):
    return ClaimValue(text, value, unit, value, "verified", kind, segments)


def make_run(text, *claims, task="presence", value=True, unit=""):
    answer = AnswerValue(text, task=task, value=value, unit=unit, claims=claims)
    return RunValue("a", "?", state="done", steps=(StepValue(1, "I look.", MASKS),), answer=answer)


def list_verdicts(run):
    return [claim.verdict for claim in run.answer.claims]


def test_place_of_a_corrected_mask_is_measured_again():
    run = make_run(
        "Mostly in the centre: 2.0 % of the valid area is water.",
        claim_of("in the centre", "centre", "position"),
        claim_of("2.0 %", 2.0, "percent", unit="%"),
        task="location",
        value="centre",
    )
    drawn = correct_run(run, DRAWN)
    assert drawn.answer.text == "Mostly in the north-east: 4.0 % of the valid area is water."
    assert drawn.answer.value == "NE" and list_verdicts(drawn) == ["corrected", "corrected"]


def test_words_that_no_longer_hold_of_a_deleted_mask_are_struck_and_come_back_with_it():
    run = make_run(
        "Yes, 2.0 % of the valid area is water, 20 pixels, mostly in the centre, 1.2 km from the trees.",
        claim_of("2.0 %", 2.0, "percent", unit="%"),
        claim_of("20 pixels", 20.0, "area", unit="px"),
        claim_of("in the centre", "centre", "position"),
        claim_of("1.2 km", 1200.0, "distance", (1, 2), "m"),
        claim_of("Yes, 2", "yes", "adjacency", ()),
        task="boundary",
    )
    gone = correct_run(run, EMPTY)
    text = "[…], 0 % of the valid area is water, 0 pixels, mostly […], […] from the trees."
    assert gone.answer.text == text and gone.answer.model_text == run.answer.text and gone.answer.value is False
    assert list_verdicts(gone) == ["corrected", "corrected", "void", "void", "void"]
    lines = [line.text for line in list_claim_lines(gone.answer.claims)]
    assert "✗ in the centre: no longer holds (the mask is empty)" in lines
    assert "✗ Yes: no longer holds (the mask was corrected)" in lines
    back = correct_run(gone, DRAWN)
    text = "Yes, 4.0 % of the valid area is water, 40 pixels, mostly in the north-east, 1.2 km from the trees."
    assert back.answer.text == text
    assert list_verdicts(back) == ["corrected", "corrected", "corrected", "outdated", "outdated"]


def test_yes_holds_while_one_mask_has_pixels():
    run = make_run("Yes, there is water.", claim_of("Yes, there is water", "yes", "presence", ()))
    kept = correct_run(run, EMPTY)
    assert kept.answer.text == "Yes, there is water." and kept.answer.value is True
    gone = correct_run(kept, replace(MASKS[1], pixels=0, corrected=True))
    assert gone.answer.text == "[…], there is water." and gone.answer.value is False
    assert list_verdicts(gone) == ["void"]


def test_other_masks_keep_what_is_struck_of_theirs():
    run = make_run(
        "Water lies in the north, trees lie in the south.",
        claim_of("in the north", "N", "position", (1,)),
        claim_of("in the south", "S", "position", (2,)),
    )
    gone = correct_run(correct_run(run, EMPTY), replace(MASKS[1], pixels=0, corrected=True))
    assert gone.answer.text == "Water lies […], trees lie […]."
    back = correct_run(gone, replace(MASKS[1], pixels=9, corrected=True, place="W"))
    assert back.answer.text == "Water lies […], trees lie in the west."


@pytest.mark.parametrize(
    ("box", "place"),
    [
        ((500050, 6001000, 500150, 6001150), "NW"),
        ((500550, 6000550, 500650, 6000650), "centre"),
        ((500000, 6000000, 501200, 6001200), "spread"),
        ((500550, 6000000, 500650, 6000100), "S"),
        ((499000, 6000000, 499100, 6000100), ""),
    ],
)
def test_place_is_named_by_the_engines_rule(box, place):
    assert find_place(QgsGeometry.fromRect(QgsRectangle(*box)), GRID) == place
    large = {**GRID, "transform": [0.1, 0, 500000, 0, -0.1, 6001200], "height": 12000, "width": 12000}
    assert find_place(QgsGeometry.fromRect(QgsRectangle(*box)), large) == place


def test_place_on_a_grid_with_south_up_is_that_on_the_map():
    flipped = {**GRID, "transform": [10, 0, 500000, 0, 10, 6000000]}
    box = QgsGeometry.fromRect(QgsRectangle(500050, 6001000, 500150, 6001150))
    assert find_place(box, flipped) == "NW"
    assert find_place(box, {**flipped, "crs_wkt": None}) == "SW" and find_place(box, {}) == ""


def test_place_follows_the_heading_that_the_engine_told():
    turned = {**GRID, "heading": {"right": [0.0, 1.0], "down": [1.0, 0.0]}}
    box = QgsGeometry.fromRect(QgsRectangle(500050, 6001000, 500150, 6001150))
    assert find_place(box, GRID) == "NW"  # up and left in the picture: by this heading south and west
    assert find_place(box, turned) == "SW"
