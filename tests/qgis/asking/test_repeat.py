"""Asking an earlier question again, from the history; and how long it is expected to take."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt

from terrascope_qgis.bridge.inputs.layer_inputs import LayerInput
from terrascope_qgis.bridge.runs.run_time import count_looks, estimate_seconds, learn_pace
from terrascope_qgis.ui.runs.run_progress import RunProgress

from ..conftest import wait_answered


@pytest.fixture
def answered(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    ready.dock.question.probability.setChecked(True)
    ready.controller.ask("How much water?")
    ready.run = wait_answered(qtbot, ready)
    return ready


def test_same_question_is_asked_of_the_same_files_and_place(answered, add_raster, iface, qtbot):
    add_raster("S2A_MSIL2A_20210912T101031.tif")
    QgsProject.instance().removeMapLayer(answered.layer.id())
    iface.mapCanvas().setExtent(QgsRectangle(0, 0, 1, 1))
    answered.controller.areas.choose("extent")
    answered.dock.history.again_asked.emit(answered.run.id)
    run = wait_answered(qtbot, answered)
    assert run.id != answered.run.id and run.state == "done"
    before = dict(answered.run.request)
    after = dict(run.request)
    assert before.pop("probability_out") != after.pop("probability_out")
    assert before == after and run.layers == answered.run.layers
    assert len(answered.controller.presenter.runs) == 2


def test_question_whose_file_is_gone_waits_in_the_box(answered, iface, qtbot):
    from pathlib import Path

    path = Path(answered.run.request["sources"][0]["path"])
    QgsProject.instance().removeMapLayer(answered.layer.id())
    path.rename(path.with_name("elsewhere.tif"))
    answered.dock.question.set_question("")
    answered.dock.history.again_asked.emit(answered.run.id)
    assert answered.dock.question.edit.toPlainText() == "How much water?"
    assert len(answered.controller.presenter.runs) == 1
    assert iface.messageBar().currentItem() is not None


def test_repeated_run_stopped_before_it_began_is_over(answered, qtbot):
    presenter = answered.controller.presenter
    new = presenter.queue.repeat(answered.run.id)
    presenter.cancel()
    qtbot.waitUntil(lambda: not presenter.busy, timeout=10_000)
    assert presenter.find_run(new).state == "cancelled"


def test_history_opens_a_run_with_the_keyboard(answered, qtbot):
    answered.controller.ask("And trees?")
    wait_answered(qtbot, answered)
    answered.dock.show_page(1)
    tree = answered.dock.history.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2)
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(1))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: answered.dock.tabs.currentIndex() == 0, timeout=5000)
    assert answered.controller.presenter.state.run.id == answered.run.id


def test_expected_time_is_a_first_guess_until_a_run_was_timed(ready, qtbot):
    ready.controller.areas.seconds_per_tile = 0.0
    ready.controller.place.refresh()
    assert "first guess" in ready.controller.presenter.state.area.text
    ready.controller.areas.seconds_per_tile = 3.0
    ready.controller.place.refresh()
    assert ready.controller.presenter.state.area.text.endswith("about 3 s")
    ready.dock.question.thorough.setChecked(True)
    assert ready.controller.presenter.state.area.text.endswith("about 12 s")
    ready.controller.areas.seconds_per_tile = 0.0


def test_pace_is_learned_from_whole_runs_only():
    assert learn_pace(28, {"encode": 8.0, "total": 9.8}, thorough=False) == pytest.approx(0.35)
    assert learn_pace(28, {"encode": 0.01, "total": 1.0}, thorough=False) is None
    assert learn_pace(28, {"encode": 38.0, "total": 40.0}, thorough=True) is None
    assert estimate_seconds(28, 0.35) == pytest.approx(9.8)
    assert estimate_seconds(1, 0.1) == 1.0 and estimate_seconds(10, 0.0) == 12.0


def test_time_left_is_counted_from_the_work_and_not_from_the_start_of_the_engine():
    now = [0.0]
    progress = RunProgress(lambda: now[0])
    now[0] = 60.0
    assert progress.take("load", 1, 1, 0).text == "Loading the model"
    now[0] = 61.0
    progress.take("read", 0, 1, 0)
    now[0] = 64.0
    # Reading, 15 % of the work, took 3 s: 17 s are left.
    assert progress.take("read", 1, 1, 0).text == "Reading the rasters, about 17 s left"
    assert progress.seconds == 64.0


def test_looks_are_counted_as_the_engine_takes_them():
    pair = [LayerInput("a", "a", "optical", "2020-09-12", ()), LayerInput("b", "b", "sar", "2020-09-10", ())]
    assert count_looks(pair, thorough=False) == 1
    assert count_looks(pair[:1], thorough=True) == 4
    assert count_looks(pair, thorough=True) == 6
