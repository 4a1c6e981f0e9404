"""What can be asked beyond the answer: several looks at the area, and the probability of each pixel."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt

from terrascope_qgis.bridge.layers.probability_layers import find_probability_layer, read_bands
from terrascope_qgis.bridge.layers.run_layer_marks import find_run_group, find_run_layers, find_run_rasters
from terrascope_qgis.bridge.project.project_history import build_recipe, run_document
from terrascope_qgis.bridge.settings import load_settings

from ..conftest import wait_answered, wait_drawn


def ask(qtbot, plugin, text):
    plugin.dock.question.set_question(text)
    qtbot.waitUntil(plugin.dock.question.ask.isEnabled, timeout=30_000)
    qtbot.mouseClick(plugin.dock.question.ask, Qt.MouseButton.LeftButton)
    return wait_answered(qtbot, plugin)


def menu_action(chip, words):
    menu = chip.build_menu()
    return next(action for action in menu.actions() if words in action.text())


def test_several_looks_are_asked_for_and_remembered(ready, qtbot):
    run = ask(qtbot, ready, "How much water?")
    assert "doubt" not in run.request
    qtbot.mouseClick(ready.dock.question.thorough, Qt.MouseButton.LeftButton)
    assert load_settings().thorough
    run = ask(qtbot, ready, "How much water?")
    assert run.request["doubt"] == "thorough"
    assert "Four looks agree." in run.answer.confidence_reasons
    assert build_recipe(run)["doubt"] == "thorough"


def test_probability_layers_come_with_the_answer_and_lie_below_its_masks(ready, qtbot, tmp_path):
    ready.dock.question.probability.setChecked(True)
    run = ask(qtbot, ready, "How much water?")
    layers = find_run_rasters(QgsProject.instance(), run.id)
    assert sorted(layer.name() for layer in layers) == [
        "Trees, 2020-09-12, probability",
        "Water, 2020-09-12, probability",
    ]
    group = find_run_group(QgsProject.instance(), run.id)
    names = [node.name() for node in group.findLayers()]
    assert [name.endswith("probability") for name in names] == [False, False, True, True]
    water = find_probability_layer(QgsProject.instance(), run.id, 1)
    value, known = water.dataProvider().sample(water.extent().center(), water.renderer().band())
    assert known and value == pytest.approx(200 / 254, abs=1e-6)
    ramp = water.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert (ramp[0].color.alpha(), ramp[-1].value) == (0, 1.0)
    # A result is no input of the next question, and its path is nobody's business.
    qtbot.wait(100)
    wait_drawn(qtbot, ready)
    assert [row.name for row in ready.dock.inputs.model.rows] == [ready.layer.name()]
    assert "probability_out" not in run_document(run)["request"]


def test_menu_of_a_mask_computes_its_probability_once_and_then_shows_it(ready, iface, qtbot):
    run = ask(qtbot, ready, "How much water?")
    ready.dock.reasoning.rows[1].reject.click()
    presenter = ready.controller.presenter
    menu_action(ready.dock.reasoning.find_chip(1), "probability").trigger()
    assert presenter.busy and presenter.state.progress.text == "Computing the probabilities"
    qtbot.waitUntil(lambda: not presenter.busy, timeout=30_000)
    qtbot.waitUntil(lambda: find_probability_layer(QgsProject.instance(), run.id, 1) is not None, timeout=30_000)
    # The run itself is as it was, the analyst's word on it too.
    assert len(presenter.runs) == 1 and presenter.runs[0].state == "done"
    assert presenter.runs[0].steps[0].review == "rejected"
    assert len(find_run_layers(QgsProject.instance(), run.id)) == 2
    layer = find_probability_layer(QgsProject.instance(), run.id, 2)
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    node.setItemVisibilityChecked(False)
    menu_action(ready.dock.reasoning.find_chip(2), "probability").trigger()
    assert node.isVisible() and not presenter.busy and iface.activeLayer() is layer


def test_probability_waits_for_the_question_under_way(ready, qtbot):
    run = ask(qtbot, ready, "How much water?")
    presenter = ready.controller.presenter
    ready.controller.ask("slow trees?")
    presenter.queue.ask_probability(run.id)
    presenter.queue.ask_probability(run.id)
    assert presenter.state.progress.queued == 1
    qtbot.waitUntil(lambda: not presenter.busy, timeout=30_000)
    qtbot.waitUntil(lambda: len(find_run_rasters(QgsProject.instance(), run.id)) == 2, timeout=30_000)
    assert [item.state for item in presenter.runs] == ["done", "done"]


def test_probabilities_that_cannot_be_had_say_why_and_leave_the_run_alone(ready, iface, qtbot, tmp_path):
    run = ask(qtbot, ready, "How much water?")
    presenter = ready.controller.presenter
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"no raster")
    with pytest.raises((OSError, RuntimeError)):
        read_bands(str(broken))
    ready.controller.masks.add_probability(run, str(broken))
    assert iface.messageBar().currentItem() is not None
    iface.messageBar().clearWidgets()
    ready.controller.bench.worker.stop()
    presenter.queue.ask_probability(run.id)
    ready.controller.bench.worker.break_off("The engine sent nonsense")
    qtbot.waitUntil(lambda: not presenter.busy, timeout=30_000)
    assert iface.messageBar().currentItem() is not None
    assert presenter.runs[0].state == "done" and presenter.runs[0].error == ""


def test_model_without_probabilities_says_so(ready, iface, qtbot):
    run = ask(qtbot, ready, "certain water")
    iface.messageBar().clearWidgets()
    ready.controller.presenter.queue.ask_probability(run.id)
    qtbot.waitUntil(lambda: not ready.controller.presenter.busy, timeout=30_000)
    assert find_run_rasters(QgsProject.instance(), run.id) == []
    assert "tells no probabilities" in iface.messageBar().currentItem().text()
    assert ready.controller.presenter.runs[0].error == ""


def test_removed_probability_layer_can_come_back(ready, qtbot):
    ready.dock.question.probability.setChecked(True)
    run = ask(qtbot, ready, "How much water?")
    project = QgsProject.instance()
    project.removeMapLayer(find_probability_layer(project, run.id, 1).id())
    menu_action(ready.dock.reasoning.find_chip(1), "probability").trigger()
    qtbot.waitUntil(lambda: find_probability_layer(project, run.id, 1) is not None, timeout=30_000)
    assert len(find_run_rasters(project, run.id)) == 2


def test_kept_run_keeps_its_probabilities_beside_its_masks(ready, qtbot, tmp_path):
    ready.dock.question.probability.setChecked(True)
    run = ask(qtbot, ready, "How much water?")
    (tmp_path / "kept_probability.tif").write_bytes(b"somebody's file")
    path = ready.controller.results.keeper.keep_as(run, tmp_path / "kept.gpkg")
    assert path == tmp_path / "kept.gpkg"
    layers = find_run_rasters(QgsProject.instance(), run.id)
    assert {layer.source() for layer in layers} == {str(tmp_path / "kept_probability_2.tif")}
    assert all(layer.isValid() for layer in layers)
    assert (tmp_path / "kept_probability.tif").read_bytes() == b"somebody's file"
    assert not layers[0].extent().intersect(QgsRectangle(500000, 6000000, 501200, 6001200)).isEmpty()


def test_probability_file_goes_with_the_last_layer_that_reads_it(ready, qtbot):
    ready.dock.question.probability.setChecked(True)
    run = ask(qtbot, ready, "How much water?")
    project, path = QgsProject.instance(), Path(run.request["probability_out"])
    project.removeMapLayer(find_probability_layer(project, run.id, 1).id())
    qtbot.wait(100)
    wait_drawn(qtbot, ready)
    assert path.is_file()
    project.removeMapLayer(find_probability_layer(project, run.id, 2).id())
    qtbot.waitUntil(lambda: not path.parent.exists(), timeout=5000)


def test_probability_file_of_an_answer_without_any_does_not_stay(ready, qtbot):
    ready.dock.question.probability.setChecked(True)
    run = ask(qtbot, ready, "certain water")
    qtbot.waitUntil(lambda: not Path(run.request["probability_out"]).parent.exists(), timeout=5000)


def test_probability_file_of_a_closed_project_stays_for_its_return(ready, qtbot):
    ready.dock.question.probability.setChecked(True)
    run = ask(qtbot, ready, "How much water?")
    QgsProject.instance().clear()
    qtbot.wait(100)
    wait_drawn(qtbot, ready)
    assert Path(run.request["probability_out"]).is_file()
