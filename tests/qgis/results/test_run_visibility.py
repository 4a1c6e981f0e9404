"""What the map shows of several runs: the masks of the one in the panel, above all that would cover them."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRectangle

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_group, find_run_layers
from terrascope_qgis.bridge.layers.run_visibility import find_bounds
from terrascope_qgis.bridge.runs.run_values import RunValue

from ..conftest import wait_answered, wait_drawn


def ask(plugin, qtbot, question):
    presenter = plugin.controller.presenter
    qtbot.waitUntil(lambda: not presenter.state.ask_problem, timeout=30_000)
    assert plugin.controller.ask(question) is not None
    return wait_answered(qtbot, plugin)


def group_of(run):
    return find_run_group(QgsProject.instance(), run.id)


def names_in_order():
    return [
        node.name() if isinstance(node, QgsLayerTreeGroup) else node.layer().name()
        for node in QgsProject.instance().layerTreeRoot().children()
    ]


def test_masks_lie_above_a_layer_that_is_no_input_and_would_cover_them(ready, add_raster, qtbot):
    height = add_raster("height.tif", ("elevation",), title="Height model")
    root = QgsProject.instance().layerTreeRoot()
    # QGIS puts a new layer on top.
    node = root.findLayer(height.id())
    root.insertChildNode(0, node.clone())
    root.removeChildNode(node)
    qtbot.wait(50)
    ask(ready, qtbot, "How much water?")
    assert names_in_order() == ["How much water?", "Height model", ready.layer.name()]


def test_raster_that_is_switched_off_stays_where_it_is(ready, add_raster, qtbot):
    root = QgsProject.instance().layerTreeRoot()
    hidden = add_raster("height.tif", ("elevation",), title="Height model")
    root.findLayer(hidden.id()).setItemVisibilityChecked(False)
    node = root.findLayer(hidden.id())
    root.insertChildNode(0, node.clone())
    root.removeChildNode(node)
    qtbot.wait(50)
    ask(ready, qtbot, "How much water?")
    assert names_in_order() == ["Height model", "How much water?", ready.layer.name()]


def test_next_answer_about_the_same_place_switches_the_one_before_off(ready, qtbot):
    first = ask(ready, qtbot, "How much water?")
    assert group_of(first).itemVisibilityChecked() and group_of(first).isExpanded()
    second = ask(ready, qtbot, "And how many trees?")
    assert not group_of(first).itemVisibilityChecked() and not group_of(first).isExpanded()
    assert group_of(second).itemVisibilityChecked()
    # Nothing is taken away, and a tick of the user's stays.
    assert len(find_run_layers(QgsProject.instance(), first.id)) == 2
    group_of(first).setItemVisibilityChecked(True)
    ready.controller.presenter.redraw()
    wait_drawn(qtbot, ready)
    assert group_of(first).itemVisibilityChecked()


def test_run_of_the_history_comes_back_onto_the_map(ready, qtbot):
    first = ask(ready, qtbot, "How much water?")
    second = ask(ready, qtbot, "And how many trees?")
    ready.dock.history.open_asked.emit(first.id)
    wait_drawn(qtbot, ready)
    assert group_of(first).itemVisibilityChecked() and group_of(first).isExpanded()
    assert not group_of(second).itemVisibilityChecked()


def test_layer_of_the_users_in_the_group_of_a_run_stays_on_the_map(ready, add_raster, qtbot):
    first = ask(ready, qtbot, "How much water?")
    root = QgsProject.instance().layerTreeRoot()
    # QGIS adds a layer beside the current one, which may be a mask.
    mine = add_raster("height.tif", ("elevation",), title="Height model")
    node = root.findLayer(mine.id())
    group_of(first).addChildNode(node.clone())
    root.removeChildNode(node)
    qtbot.wait(50)
    ask(ready, qtbot, "And how many trees?")
    assert root.findLayer(mine.id()).isVisible()
    masks = [root.findLayer(layer.id()) for layer in find_run_layers(QgsProject.instance(), first.id)]
    assert [mask.isVisible() for mask in masks] == [False, False]
    ready.dock.history.open_asked.emit(first.id)
    wait_drawn(qtbot, ready)
    assert [mask.isVisible() for mask in masks] == [True, True]


def test_masks_of_another_place_stay_on_the_map(ready, qtbot):
    places = ((500000, 6000000, 500500, 6001200), (500700, 6000000, 501200, 6001200))
    runs = []
    for place in places:
        ready.controller.areas.restore({"kind": "box", "bounds": list(place), "crs": "EPSG:32633"})
        runs.append(ask(ready, qtbot, "How much water?"))
    assert group_of(runs[0]).itemVisibilityChecked() and group_of(runs[1]).itemVisibilityChecked()
    # One question of two places: the groups can be told apart.
    assert [group_of(run).name() for run in runs] == ["How much water?", "How much water? (2)"]


def test_reopened_project_has_its_temporary_masks_again(ready, qtbot, tmp_path):
    run = ask(ready, qtbot, "How much water?")
    project = QgsProject.instance()
    (water,) = [layer for layer in find_run_layers(project, run.id) if layer.name().startswith("Water")]
    before = next(water.getFeatures())
    trees = next(layer for layer in find_run_layers(project, run.id) if layer.name().startswith("Trees"))
    project.removeMapLayer(trees.id())
    path = str(tmp_path / "project.qgs")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    qtbot.waitUntil(lambda: [layer.featureCount() for layer in find_run_layers(project, run.id)] == [1], timeout=30_000)
    (layer,) = find_run_layers(project, run.id)
    after = next(layer.getFeatures())
    assert after.geometry().equals(before.geometry()) and after.attributes() == before.attributes()
    # What was removed stays away, and there is nothing to save.
    assert layer.type() == QgsMapLayer.LayerType.VectorLayer and not project.isDirty()
    ready.dock.history.open_asked.emit(run.id)
    wait_drawn(qtbot, ready)
    assert not ready.dock.results.keep.isHidden()


def test_correcting_leaves_the_pixels_below_the_mask_in_view(ready, qtbot):
    run = ask(ready, qtbot, "How much water?")
    (water,) = [layer for layer in find_run_layers(QgsProject.instance(), run.id) if layer.name().startswith("Water")]
    ready.dock.reasoning.find_chip(1).correct_asked.emit(1)
    assert water.isEditable() and water.selectedFeatureCount() == 0
    assert water.rollBack()


@pytest.mark.parametrize(
    ("transform", "box"),
    [
        ([10, 0, 500000, 0, -10, 6001200], (500000, 6000000, 501200, 6001200)),
        ([10, 0, 500000, 0, 10, 6000000], (500000, 6000000, 501200, 6001200)),
        # Turned by a quarter.
        ([0, 10, 500000, 10, 0, 6000000], (500000, 6000000, 501200, 6001200)),
    ],
)
def test_bounds_of_a_grid(transform, box):
    run = RunValue("a", "?", grid={"transform": transform, "width": 120, "height": 120})
    assert find_bounds(run) == QgsRectangle(*box)
    assert find_bounds(RunValue("a", "?")).isEmpty()
