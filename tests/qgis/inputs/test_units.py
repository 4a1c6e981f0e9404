"""What the values of a radar layer are: set in the table of inputs, kept in the project, told to the engine."""

from __future__ import annotations

import json
import os
import struct
import subprocess

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QMenu

from terrascope_qgis.bridge.inputs.layer_inputs import list_inputs
from terrascope_qgis.bridge.project.project_history import build_recipe
from terrascope_qgis.ui.asking.inputs_model import ROLE, UNIT
from terrascope_qgis.ui.asking.inputs_table import InputsTable, title_unit
from terrascope_qgis.ui.state import InputView

from ..conftest import wait_answered, wait_drawn
from ..real_engine import BUNDLE, ENGINE, REPOSITORY, needs_engine

QUESTION = "How much of the area is covered by water?"
RADAR = "S1A_IW_GRDH_20200910.tif"


def find_row(model, name):
    return next(number for number, row in enumerate(model.rows) if row.name == name)


@pytest.fixture
def radar(ready, add_raster, qtbot):
    """The plugin with a radar layer beside the optical one; returns plugin, model and the radar's row."""
    layer = add_raster(RADAR, ("VV", "VH"), dtype=gdal.GDT_Float32)
    model = ready.dock.inputs.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    return ready, model, find_row(model, layer.name())


def test_unit_is_set_for_radar_alone_and_saved_with_the_project(radar, qtbot, tmp_path):
    plugin, model, row = radar
    cell = model.index(row, UNIT)
    assert model.data(cell) == "Auto" and model.flags(cell) & Qt.ItemFlag.ItemIsEditable
    optical = model.index(1 - row, UNIT)
    assert model.data(optical) == "" and not model.flags(optical) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(optical, "dB")
    assert model.setData(cell, "amplitude")
    qtbot.waitUntil(lambda: model.data(model.index(row, UNIT)) == "amplitude")
    path = str(tmp_path / "saved.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)
    found = {item.role: item for item in list_inputs(QgsProject.instance())}
    assert (found["sar"].unit, found["optical"].unit) == ("amplitude", "") and "unit" in found["sar"].edited
    plugin.dock.inputs.reset_asked.emit([found["sar"].layer_id])
    assert {item.unit for item in list_inputs(QgsProject.instance())} == {""}


def test_layer_that_is_no_radar_any_more_has_no_unit(radar, qtbot):
    _, model, row = radar
    model.setData(model.index(row, UNIT), "power")
    qtbot.waitUntil(lambda: model.rows[row].unit == "power")
    model.setData(model.index(row, ROLE), "optical")
    qtbot.waitUntil(lambda: model.rows[row].role == "optical")
    assert model.rows[row].unit == "" and model.data(model.index(row, UNIT)) == ""


def test_unit_is_chosen_from_a_list_that_only_radar_shows(radar, qtbot):
    plugin, model, row = radar
    view = plugin.dock.inputs.view
    assert not view.isColumnHidden(UNIT)
    view.edit(model.index(row, UNIT))
    box = view.findChild(QComboBox)
    assert [box.itemText(number) for number in range(box.count())] == [
        "Auto", "dB", "linear power", "amplitude",
    ]  # fmt: skip
    box.setCurrentIndex(box.findData("dB"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: model.rows[row].unit == "dB")
    QgsProject.instance().removeMapLayer(model.rows[row].layer_id)
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert view.isColumnHidden(UNIT)


def test_unit_gives_way_in_a_narrow_dock_and_stays_in_the_menu(iface, qtbot):
    table = InputsTable()
    qtbot.addWidget(table)
    rows = [InputView("a", "Lake", "optical", "2017-09-24", "B2, B3"), InputView("b", "Lake", "sar", "", "VV")]
    table.set_rows(rows)
    table.show()
    for width, hidden in ((900, True), (220, True), (900, False)):
        table.set_rows(rows[:1] if width == 900 and hidden else rows)
        table.resize(width, 200)
        qtbot.waitUntil(lambda hidden=hidden: table.view.isColumnHidden(UNIT) == hidden)
    told = []
    table.edited.connect(lambda *edit: told.append(edit))
    menu = QMenu()
    table._add_units(menu, ["a", "b"])
    (units,) = [action.menu() for action in menu.actions()]
    next(action for action in units.actions() if action.text() == "linear power").trigger()
    assert told == [("b", "unit", "power")]
    empty = QMenu()
    table._add_units(empty, ["a"])
    assert not empty.actions()


def test_unit_travels_with_the_question_and_its_recipe(radar, qtbot, tmp_path, monkeypatch):
    plugin, model, row = radar
    monkeypatch.setenv("FAKE_REQUESTS", str(tmp_path / "requests"))
    model.setData(model.index(row, UNIT), "power")
    qtbot.waitUntil(lambda: model.rows[row].unit == "power")
    wait_drawn(qtbot, plugin)
    assert plugin.controller.ask(QUESTION) is not None
    run = wait_answered(qtbot, plugin)
    asked = [json.loads(line) for line in (tmp_path / "requests").read_text().splitlines()]
    sent = {item["role"]: item["unit"] for item in asked[-1]["sources"]}
    assert sent == {"optical": None, "sar": "power"}
    assert {item["role"]: item["unit"] for item in build_recipe(run)["sources"]} == sent


@pytest.fixture
def dark_lake(make_raster):
    """Radar without a word on its unit: amplitude, -9 dB of land round a square of -26 dB."""
    path = make_raster(RADAR, ("VV", "VH"), size=256, dtype=gdal.GDT_Float32)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number, (land, water) in enumerate([(0.35, 0.05), (0.16, 0.025)], 1):
        rows = []
        for row in range(256):
            inside = 64 <= row < 128
            cells = [water if inside and 64 <= col < 192 else land for col in range(256)]
            # Speckle of a kind, the same in every run.
            rows.append(
                struct.pack("<256f", *[v * (0.9 + 0.2 * ((7 * row + 13 * c) % 11) / 10) for c, v in enumerate(cells)])
            )
        dataset.GetRasterBand(number).WriteRaster(0, 0, 256, 256, b"".join(rows), buf_type=gdal.GDT_Float32)
    dataset = None
    return path


def ask_command_line(path, *options):
    """The answer of the command line as JSON."""
    command = [str(ENGINE), "-m", "terrascope_qgis", "ask", "--sar", str(path), "--question", QUESTION]
    command += ["--model", str(BUNDLE), "--out", str(path.parent / "cli"), "--json", *options]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PROJ", "GDAL"))}
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, env=kept, check=False, timeout=180)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def list_masks(document):
    return [(item["label"], item["pixels"]) for step in document["steps"] for item in step["segments"]]


@pytest.mark.skipif(needs_engine[0].args[0] or needs_engine[1].args[0], reason="no engine or bundle")
def test_unit_set_in_the_dock_gives_the_answer_of_the_command_line(iface, real_engine, dark_lake, qtbot):
    from terrascope_qgis import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    try:
        QgsSettings().setValue("terrascope_qgis/model", str(BUNDLE))
        layer = QgsRasterLayer(str(dark_lake), dark_lake.stem)
        QgsProject.instance().addMapLayer(layer)
        plugin.controller.areas.choose("layers")
        model = plugin.dock.inputs.model
        qtbot.waitUntil(lambda: model.rowCount() == 1)
        assert model.setData(model.index(0, UNIT), "amplitude")
        qtbot.waitUntil(lambda: not plugin.controller.presenter.state.ask_problem, timeout=5000)
        plugin.controller.ask(QUESTION)
        run = wait_answered(qtbot, plugin, timeout=120_000)
        assert run.state == "done", run.error
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:ask")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {"SAR": [layer], "QUESTION": QUESTION, "MODEL": str(BUNDLE)}
        results, ok = algorithm.run(parameters, context, QgsProcessingFeedback())
        assert ok
    finally:
        plugin.unload()
    told = ask_command_line(dark_lake, "--units", f"{dark_lake}=amplitude")
    assert run.answer.text == results["ANSWER"] == told["answer"]["text"]
    assert [(item.label, item.pixels) for item in run.segments] == list_masks(told)
    assert [item["scale"] for item in run.inputs] == [item["scale"] for item in told["inputs"]]
    assert told["inputs"][0]["scale"].startswith("amplitude, ") and "as given" in told["inputs"][0]["scale"]
    as_power = ask_command_line(dark_lake, "--units", f"{dark_lake}=power")
    assert list_masks(as_power) != list_masks(told)


def test_units_have_names(iface):
    assert [title_unit(unit) for unit in ("", "dB", "power", "amplitude", "?")] == [
        "Auto", "dB", "linear power", "amplitude", "Auto",
    ]  # fmt: skip
