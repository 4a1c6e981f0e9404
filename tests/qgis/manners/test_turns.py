"""What takes the dock a while is done in small pieces, one in each turn of the event loop; nothing is lost of it."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QAbstractEventDispatcher, QObject

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers
from terrascope_qgis.bridge.project.project_history import read_history
from terrascope_qgis.bridge.runs.run_values import RunValue, StepValue
from terrascope_qgis.ui.results.reasoning_panel import ROWS_AT_ONCE
from terrascope_qgis.ui.turns import Turns

from ..conftest import wait_answered


class TurnCounter(QObject):
    """Counts the turns of the event loop."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.number = 0
        QAbstractEventDispatcher.instance().awake.connect(self._count)

    def _count(self):
        self.number += 1


@pytest.fixture
def counter(qtbot):
    counter = TurnCounter()
    yield counter
    QAbstractEventDispatcher.instance().awake.disconnect(counter._count)


def test_each_piece_has_a_turn_of_its_own_in_its_order(counter, qtbot):
    turns, done = Turns(), []

    def first():
        done.append(("first", counter.number))
        turns.add(third)

    def second():
        done.append(("second", counter.number))

    def third():
        done.append(("third", counter.number))

    for piece in (first, second, first):
        turns.add(piece)
    assert done == [] and turns.waits(first) and not turns.waits(third)
    qtbot.waitUntil(lambda: len(done) == 3)
    assert [name for name, _ in done] == ["first", "second", "third"]
    assert len({number for _, number in done}) == 3
    turns.add(first)
    turns.drop(first)
    turns.add(second)
    turns.close()
    qtbot.wait(50)
    assert len(done) == 3


def test_piece_that_fails_does_not_stop_those_behind_it(qtbot):
    turns, done = Turns(), []

    def fail():
        raise ValueError("no")

    turns.add(fail)
    turns.add(lambda: done.append(1))
    with qtbot.captureExceptions() as errors:
        qtbot.waitUntil(lambda: done == [1])
    assert [str(error) for _, error, _ in errors] == ["no"]


def test_masks_their_completion_the_end_and_the_drawing_share_no_turn(ready, counter, qtbot):
    """A timer that is due gets its turn between any two of them."""
    controller, seen = ready.controller, []
    ports, drawing = controller._ports, controller.drawing

    def watch(owner, name):
        work = getattr(owner, name)

        def watched(*values):
            seen.append((name, counter.number))
            return work(*values)

        setattr(owner, name, watched)

    for name in ("add_masks", "finish_masks", "write_history", "remember_speed"):
        watch(ports, name)
    parts = [part.__name__ for part in drawing._parts]
    for name in parts:
        watch(drawing, name)
    drawing._parts = tuple(getattr(drawing, name) for name in parts)
    controller.ask("How much water?")
    wait_answered(qtbot, ready)
    qtbot.waitUntil(lambda: {name for name, _ in seen} >= {"remember_speed", *parts})
    names = [name for name, _ in seen if name not in parts]
    assert names.index("add_masks") < names.index("finish_masks") < names.index("write_history")
    numbers = [number for _, number in seen]
    assert len(set(numbers)) == len(numbers), seen


def test_run_is_over_when_its_masks_are_on_the_map_and_complete(ready, qtbot):
    controller, presenter = ready.controller, ready.controller.presenter
    controller.ask("How much water?")
    hold_end(ready, qtbot)
    # The worker is done, the run not yet: stopping it now would throw an answer away.
    assert presenter.busy and not controller.bench.worker.busy
    presenter.cancel()
    qtbot.waitUntil(lambda: not presenter.busy)
    run = presenter.runs[0]
    assert run.state == "done" and run.answer is not None
    feature = next(find_run_layers(QgsProject.instance(), run.id)[0].getFeatures())
    assert feature["answer"] == run.answer.text and feature["model"]
    assert [item.state for item in read_history(QgsProject.instance())] == ["done"]


@pytest.mark.parametrize("masks_added", [False, True])
def test_plugin_that_is_unloaded_before_the_masks_are_complete_still_ends_the_run(masks_added, ready, qtbot):
    presenter = ready.controller.presenter
    ready.controller.ask("How much water?")
    hold_end(ready, qtbot, masks_added=masks_added)
    ready.unload()
    run = presenter.runs[0]
    assert run.state == "done" and not presenter.busy
    feature = next(find_run_layers(QgsProject.instance(), run.id)[0].getFeatures())
    assert feature["answer"] == run.answer.text
    assert [item.state for item in read_history(QgsProject.instance())] == ["done"]


def test_project_that_is_closed_before_the_masks_are_there_gets_none_of_them(ready, qtbot):
    controller, project = ready.controller, QgsProject.instance()
    controller.ask("How much water?")
    hold_end(ready, qtbot)
    project.clear()
    qtbot.waitUntil(lambda: not controller.presenter.busy)
    qtbot.wait(150)
    assert controller.presenter.runs == () and read_history(project) == [] and not project.mapLayers()


def test_long_run_is_shown_a_few_steps_at_a_time(ready, counter, qtbot):
    steps = tuple(StepValue(number, f"Step {number}.") for number in range(1, 3 * ROWS_AT_ONCE + 1))
    panel, turns = ready.dock.reasoning, {}
    put = panel._put_row

    def watched(step, hidden):
        turns.setdefault(counter.number, []).append(step.index)
        put(step, hidden)

    panel._put_row = watched
    presenter = ready.controller.presenter
    presenter.set_history([RunValue("long", "What?", state="done", steps=steps)])
    presenter.open_run("long")
    qtbot.waitUntil(lambda: len(panel.rows) == len(steps))
    assert sorted(panel.rows) == [step.index for step in steps]
    assert [len(rows) for rows in turns.values()] == [ROWS_AT_ONCE] * 3


def hold_end(plugin, qtbot, *, masks_added=False):
    """Wait until the worker is done while what came of it still waits for its turns, or its completion alone."""
    ports, turns = plugin.controller._ports, plugin.controller.bench.turns
    take = turns._take
    turns._timer.timeout.disconnect(take)
    try:
        qtbot.waitUntil(lambda: ports._end is not None, timeout=30_000)
        while masks_added and len(ports._pending) > 1:
            ports._take_pending()
    finally:
        turns._timer.timeout.connect(take)
    turns._timer.start(0)
