"""The dock without a mouse: writing, recalling and sending questions, drawing, and walking through the masks."""

from __future__ import annotations

import pytest
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from ..conftest import wait_answered
from .test_where import click


@pytest.fixture
def edit(ready, qtbot):
    ready.controller.bench.change_settings(recent_questions=("newest?", "older?"))
    ready.controller.presenter.set_recent(("newest?", "older?"))
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=10_000)
    qtbot.wait(150)
    ready.dock.activateWindow()
    ready.dock.question.focus()
    return ready.dock.question.edit


def test_arrows_walk_through_earlier_questions_and_back_to_what_was_written(edit, qtbot):
    qtbot.keyClicks(edit, "my draft")
    texts = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(edit, key)
        texts.append(edit.toPlainText())
    assert texts == ["newest?", "older?", "older?", "newest?", "my draft"]


def test_return_asks_and_shift_return_breaks_the_line(edit, ready, qtbot):
    qtbot.keyClicks(edit, "How much")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "water?")
    assert edit.toPlainText() == "How much\nwater?"
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    run = wait_answered(qtbot, ready)
    assert run.question == "How much water?"
    assert ready.controller.settings.recent_questions[0] == "How much water?"


def test_tab_leads_out_of_the_question_to_its_buttons(edit, ready, qtbot):
    qtbot.keyClicks(edit, "How much water?")
    window = ready.dock.window()
    reached = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget() or edit, Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    panel = ready.dock.question
    assert panel.ask in reached and panel.thorough in reached and edit.toPlainText() == "How much water?"


def test_return_on_a_mask_zooms_and_space_hides_it(edit, ready, iface, qtbot):
    ready.controller.ask("How much water?")
    wait_answered(qtbot, ready)
    chip = ready.dock.reasoning.find_chip(1)
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus and "Water" in chip.accessibleName()
    iface.mapCanvas().setExtent(QgsRectangle(400000, 5900000, 410000, 5910000))
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert iface.mapCanvas().extent().contains(QgsRectangle(500120, 6000120, 500600, 6000600))
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.box.isChecked()


def test_polygon_is_finished_corrected_and_begun_again_with_keys(ready, iface, qtbot):
    canvas = iface.mapCanvas()
    qtbot.waitUntil(lambda: bool(ready.controller.presenter.state.inputs))
    ready.dock.where.kind_chosen.emit("polygon")
    click(qtbot, canvas, 500500, 6000500)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    for x, y in ((500100, 6000100), (500900, 6000100), (500500, 6000900), (500100, 6000900)):
        click(qtbot, canvas, x, y)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    area = ready.controller.presenter.area
    assert area.kind == "polygon" and area.geometry().area() == pytest.approx(320000, rel=0.1)


def test_ask_here_is_left_with_its_button(ready, iface, qtbot):
    canvas = iface.mapCanvas()
    before = canvas.mapTool()
    qtbot.keyClick(ready.dock.ask_here, Qt.Key.Key_Space)
    assert canvas.mapTool() is ready.controller.areas.here
    qtbot.keyClick(ready.dock.ask_here, Qt.Key.Key_Space)
    assert canvas.mapTool() is before and not ready.dock.ask_here.isChecked()


def test_suggestion_is_shortened_in_a_narrow_dock_and_still_asks_all_of_it(ready, qtbot):
    from terrascope_qgis.ui.asking.suggestion_button import SuggestionButton

    button = SuggestionButton("How much of the area is covered by trees?")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    assert button.text() == button.question
    button.resize(120, button.height())
    assert button.text().endswith("…") and button.question in button.toolTip()
    panel = ready.dock.question
    qtbot.waitUntil(lambda: bool(panel.findChildren(SuggestionButton)), timeout=10_000)
    offered = panel.findChildren(SuggestionButton)[0]
    offered.resize(100, offered.height())
    offered.click()
    assert panel.edit.toPlainText() == offered.question
