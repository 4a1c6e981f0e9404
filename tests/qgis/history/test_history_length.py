"""A history that goes on: it holds the newest runs, and its list changes only the rows that changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from terrascope_qgis.bridge.runs.run_values import MAX_RUNS, RunValue, keep_newest
from terrascope_qgis.ui.history.history_panel import HistoryPanel
from terrascope_qgis.ui.state_views import view_run

from ..conftest import wait_answered


def make_runs(count, state="done"):
    return [RunValue(f"run-{number}", f"question {number}", state=state) for number in reversed(range(count))]


def test_oldest_ended_runs_are_dropped_and_waiting_ones_never():
    waiting = [replace(run, id=f"waiting-{run.id}") for run in make_runs(3, "queued")]
    runs = keep_newest([*waiting, *make_runs(MAX_RUNS + 20)])
    assert len(runs) == MAX_RUNS + 3 and runs[:3] == tuple(waiting)
    assert runs[3].id == f"run-{MAX_RUNS + 19}" and runs[-1].id == "run-20"


def test_runs_beyond_the_newest_leave_dock_project_and_map_memory(ready, qtbot):
    presenter = ready.controller.presenter
    presenter.set_history(make_runs(MAX_RUNS))
    ready.controller.ask("How much water?")
    run = wait_answered(qtbot, ready)
    assert len(presenter.runs) == MAX_RUNS and presenter.runs[0] is run
    assert presenter.find_run("run-0") is None and presenter.find_run("run-1") is not None
    qtbot.waitUntil(lambda: ready.dock.history.tree.topLevelItemCount() == MAX_RUNS, timeout=5000)


@pytest.fixture
def panel(qtbot, iface):
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    return panel


def test_list_keeps_its_rows_and_selection_while_runs_come_change_and_go(panel):
    runs = make_runs(5)
    panel.show_history([view_run(run) for run in runs])
    rows = [panel.tree.topLevelItem(number) for number in range(5)]
    rows[1].setSelected(True)
    changed = [RunValue("new", "newest", state="running"), replace(runs[0], error="broken", state="failed"), *runs[1:4]]
    panel.show_history([view_run(run) for run in changed])
    shown = [panel.tree.topLevelItem(number).text(0).splitlines() for number in range(5)]
    assert [text[0] for text in shown] == ["newest", "question 4", "question 3", "question 2", "question 1"]
    assert shown[1][1] == "broken" and panel.selected_ids() == ["run-3"]
    assert [panel.tree.indexOfTopLevelItem(row) for row in rows] == [1, 2, 3, 4, -1]


def test_list_in_another_order_is_written_anew(panel):
    runs = make_runs(3)
    panel.show_history([view_run(run) for run in runs])
    panel.show_history([view_run(run) for run in runs[::-1]])
    shown = [panel.tree.topLevelItem(number).text(0).splitlines()[0] for number in range(3)]
    assert shown == ["question 0", "question 1", "question 2"] and panel.tree.topLevelItemCount() == 3
