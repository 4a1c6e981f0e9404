from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from terrascope_qgis.bridge.inputs.request_builder import TEMPORARY_PREFIX
from terrascope_qgis.bridge.runs.run_values import RunValue
from terrascope_qgis.bridge.runs.stress_request import (
    build_stress_content,
    estimate_stress_seconds,
    find_stress_problem,
    save_stress_files,
)
from terrascope_qgis.bridge.runs.stress_values import StressCell
from terrascope_qgis.ui.stress.stress_control import StressControl
from terrascope_qgis.ui.stress.stress_table import write_cell

from ..conftest import wait_answered

RUN = RunValue(
    id="1",
    question="How much water?",
    state="done",
    request={"model": "/m", "device": "cpu", "question": "How much water?", "sources": [{"path": "/a.tif"}], "id": "x"},
    grid={"height": 448, "width": 200},
    timings_s={"read": 9.0, "encode": 1.0, "look": 0.2, "reason": 0.4, "total": 10.6},
)


@pytest.fixture
def answered(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=3000)
    ready.controller.ask("How much water?")
    ready.run = wait_answered(qtbot, ready)
    return ready


def control_of(plugin):
    return next(item for item in plugin.controller._controls if isinstance(item, StressControl))


def open_window(plugin, qtbot):
    qtbot.mouseClick(plugin.dock.results.stress, Qt.MouseButton.LeftButton)
    return control_of(plugin)


def wait_over(qtbot, control):
    qtbot.waitUntil(lambda: control.value.state in ("done", "failed", "cancelled"), timeout=8000)


def test_button_opens_the_window_for_the_shown_answer(answered, qtbot):
    assert answered.dock.results.stress.isVisible()
    control = open_window(answered, qtbot)
    assert control.dialog.isVisible() and control.dialog.question.text() == "How much water?"
    assert control.dialog.start.isEnabled() and not control.dialog.open_report.isEnabled()
    assert not control.dialog.tabs.isVisible()
    # The lines stay together at the top.
    assert control.dialog.start.geometry().bottom() < control.dialog.height() / 3


def test_test_fills_the_table_and_says_what_would_change_the_answer(answered, qtbot, tmp_path):
    control = open_window(answered, qtbot)
    qtbot.mouseClick(control.dialog.start, Qt.MouseButton.LeftButton)
    wait_over(qtbot, control)
    dialog = control.dialog
    assert dialog.summary.text() == (
        "The answer changes with: Haze from level 3 of 5. "
        "The masks bear least: Haze (60 % of their overlap kept on average)."
    )
    assert "Looked at: the whole area. Masks kept: 75 %. Answers kept: 67 %." in dialog.details.text()
    assert "Not possible with these layers: Speckle." in dialog.details.text()
    table = dialog.table
    texts = [[table.item(row, column).text() for column in range(7)] for row in range(table.rowCount())]
    assert texts == [
        ["Haze", "60 %", "90 %", "", "60 % ≠", "", "30 % ≠"],
        ["Data gaps", "90 %", "100 %", "", "90 %", "", "80 %"],
    ]
    assert table.item(0, 4).toolTip() == "40 % of the blue light from haze\n12 %"
    assert not dialog.plot.pixmap().isNull()
    control.save_report(tmp_path)
    control.save_report(tmp_path)
    assert sorted(path.name for path in tmp_path.glob("stress*.html")) == ["stress.html", "stress_2.html"]
    # The worker of a test that is over is gone; the dock's own is not.
    assert control.worker.process_id == 0 and answered.controller.bench.worker.process_id != 0


def test_questions_can_be_asked_while_a_test_runs(answered, qtbot):
    control = open_window(answered, qtbot)
    control._run = replace(control._run, request={**control._run.request, "question": "slow"})
    control.start("quick", "")
    qtbot.waitUntil(lambda: len(control.value.rows) >= 1, timeout=8000)
    answered.controller.ask("How much water?")
    assert wait_answered(qtbot, answered).state == "done"
    assert control.value.state == "running"
    control.worker.cancel()
    wait_over(qtbot, control)


def test_cancel_ends_the_test_and_keeps_what_was_tried(answered, qtbot):
    control = open_window(answered, qtbot)
    control._run = replace(control._run, request={**control._run.request, "question": "slow"})
    control.start("quick", "")
    qtbot.waitUntil(lambda: control.dialog.table.rowCount() > 0, timeout=8000)
    assert control.dialog.bar.maximum() == 6 and "of 6 runs" in control.dialog.doing.text()
    qtbot.mouseClick(control.dialog.cancel, Qt.MouseButton.LeftButton)
    wait_over(qtbot, control)
    assert control.value.state == "cancelled" and control.dialog.start.isEnabled()
    assert control.dialog.table.rowCount() == 1 and not control.dialog.save.isEnabled()


def test_failure_is_told_in_the_window(answered, qtbot):
    control = open_window(answered, qtbot)
    control._run = replace(control._run, request={**control._run.request, "question": "fail"})
    control.start("full", "sar")
    wait_over(qtbot, control)
    assert "No corruption can be applied" in control.dialog.summary.text() and control.dialog.start.isEnabled()


def test_request_repeats_the_run_with_the_choices(tmp_path):
    content = build_stress_content(RUN, profile="full", sensor="", out="/o")
    assert content == {
        "model": "/m", "device": "cpu", "threads": None, "memory_bytes": None, "question": "How much water?",
        "sources": [{"path": "/a.tif"}], "area": None, "classes": None, "picking": None, "fusion": None,
        "profile": "full", "sensor": None, "out": "/o", "phrases": None, "language": "en",
    }  # fmt: skip


def test_estimate_counts_chips_and_runs():
    # 2 chips: one run takes (1.0 + 0.2) / 2 + 0.4 = 1 s; quick: 45 runs on one chip, full: 90 on each of two.
    assert estimate_stress_seconds(RUN, "quick") == pytest.approx(45)
    assert estimate_stress_seconds(RUN, "full") == pytest.approx(180)
    assert estimate_stress_seconds(replace(RUN, timings_s={}), "quick") is None


def test_layer_that_was_exported_for_the_run_and_is_gone_is_told(tmp_path):
    assert find_stress_problem(RUN) == "" and "Ask a question first" in find_stress_problem(None)
    gone = str(tmp_path / f"{TEMPORARY_PREFIX}abc" / "layer0.tif")
    assert "no file of its own" in find_stress_problem(replace(RUN, request={"sources": [{"path": gone}]}))


def test_report_is_saved_under_one_free_number(tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    for name in ("stress.html", "stress.csv"):
        (made / name).write_text(name)
    (tmp_path / "stress.csv").write_text("mine")
    saved = save_stress_files({"report": str(made / "stress.html"), "table": str(made / "stress.csv")}, tmp_path)
    assert saved == [tmp_path / "stress_2.html", tmp_path / "stress_2.csv"]
    assert (tmp_path / "stress.csv").read_text() == "mine" and Path(saved[0]).read_text() == "stress.html"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (StressCell(1, "", 0.934), "93 %"),
        (StressCell(1, "", 0.2, changed=1), "20 % ≠"),
        (StressCell(1, "", 0.2, changed=1, windows=3), "20 %"),
        (StressCell(1, "", None, changed=1), "≠"),
        (StressCell(1, "", None), "="),
    ],
)
def test_cell_says_overlap_and_other_answer(cell, text):
    assert write_cell(cell) == text
