"""Rows of docs/reliability.md whose place is QGIS, all five points of each.

QGIS goes on and shows no traceback; one line says what was found and what to do; the run or the algorithm ends as it
should; the user's data and saved project are byte for byte as they were; and the next question, to the real engine
with the embedded model, is answered. A fake engine stands in where a fault has to happen inside the engine.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale, Qt

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.engine.engine_setup import EngineSetup, SetupOptions
from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers

from ..conftest import FAKE_ENGINE, REPOSITORY, wait_answered
from ..desk import (
    PATIENCE_MS,
    Desk,
    ask,
    assert_next_question_works,
    assert_said,
    hash_folder,
    read_bar,
    wait_for_no_problem,
    write_places,
)
from ..real_engine import BUNDLE, ENGINE, needs_engine

pytestmark = needs_engine


@pytest.fixture
def folder(tmp_path, add_raster, iface):
    """The user's folder: a scene, polygons and a project with both; loaded without the plugin."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "notes.txt").write_text("mine")
    write_places(mine / "places.gpkg")
    scene = add_raster("mine/S2A_MSIL2A_20200912T101031.tif")
    places = QgsVectorLayer(f"{mine / 'places.gpkg'}|layername=places", "places", "ogr")
    assert places.isValid()
    project = QgsProject.instance()
    project.addMapLayer(places)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    assert project.write(str(mine / "project.qgz"))
    iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    iface.mapCanvas().setExtent(scene.extent())
    return mine, scene, places


@pytest.fixture
def desk(plugin, folder, qtbot):
    mine, scene, places = folder
    plugin.controller.areas.choose("layers")
    wait_for_no_problem(plugin, qtbot)
    yield Desk(plugin, mine, scene, places, hash_folder(mine))
    QgsProject.instance().clear()


HOLD = """
import sqlite3, sys
lock = sqlite3.connect(sys.argv[1])
lock.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def hold():
    """Let another program keep a database busy with a statement, until the test ends."""
    holders = []

    def start(path: Path, statement: str) -> None:
        command = [sys.executable, "-c", HOLD, str(path), statement]
        holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        holders.append(holder)
        assert holder.stdout.readline() == "held\n"

    yield start
    for holder in holders:
        holder.communicate()


KILL_IN_THE_GAP = """
import os, sys
from pathlib import Path
from terrascope_qgis.core.model.bundle import install
rename = Path.rename
Path.rename = lambda self, target: (rename(self, target), os._exit(9))
install.install_bundle(Path(sys.argv[1]), root=Path(sys.argv[2]), name="mine")
"""


@pytest.mark.fault(17)
def test_bundle_whose_update_was_killed_in_the_gap_is_there_at_the_next_start(folder, iface, bundle, qtbot, tmp_path):
    mine, scene, places = folder
    root = tmp_path / "home" / "bundles"
    shutil.copytree(BUNDLE, root / "mine")
    whole = hash_folder(root / "mine")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PROJ", "GDAL"))}
    killed = subprocess.run(
        [str(ENGINE), "-c", KILL_IN_THE_GAP, str(BUNDLE), str(root)], cwd=REPOSITORY, env=environment, check=False
    )
    assert killed.returncode == 9 and not (root / "mine").exists()
    (aside,) = root.glob(".terrascope-old-*")
    os.utime(aside, (0, 0))
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    try:
        plugin.dock.show()
        desk = Desk(plugin, mine, scene, places, hash_folder(mine))
        plugin.controller.areas.choose("layers")
        assert str(root / "mine") in [view.folder for view in plugin.controller.presenter.state.models]
        assert hash_folder(root / "mine") == whole and not list(root.glob(".part-*/bundle.json"))[1:]
        run = assert_next_question_works(desk, qtbot, str(root / "mine"))
        assert run.request["model"] == str(root / "mine")
    finally:
        plugin.unload()
        QgsProject.instance().clear()


@pytest.mark.fault(19)
def test_hostile_text_of_any_length_stays_text(desk, qtbot):
    run = ask(desk, qtbot, "html endless please")
    assert run.state == "done", run.error
    label = desk.plugin.dock.reasoning.rows[1].text
    assert label.textFormat() == Qt.TextFormat.PlainText and "<b>bold</b>" in label.text()
    assert not {"\x1b", "\u202e"} & set(label.text()) and len(label.text()) <= 21_000
    assert max(len(word) for word in label.text().split()) <= 200
    assert_next_question_works(desk, qtbot)


@pytest.mark.fault(48)
def test_masks_are_kept_beside_a_database_that_another_program_holds(desk, iface, qtbot, hold):
    run = ask(desk, qtbot, "How much water?")
    target = desk.folder / "kept.gpkg"
    shutil.copy(desk.folder / "places.gpkg", target)
    hold(target, "BEGIN EXCLUSIVE")
    desk.take()
    path = desk.plugin.controller.results.keeper.keep_as(run, target)
    assert path == desk.folder / "kept_2.gpkg" and "kept_2.gpkg" in read_bar(iface)
    assert all(layer.isValid() and layer.featureCount() for layer in find_run_layers(QgsProject.instance(), run.id))
    assert_next_question_works(desk, qtbot)


def run_algorithm(name: str, parameters: dict) -> dict:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"terrascope:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    if not ok:
        # What prepareAlgorithm raises is caught by QGIS and only logged.
        raise QgsProcessingException(feedback.textLog().strip().splitlines()[-1])
    return results


@pytest.mark.fault(49)
def test_polygons_with_an_open_journal_are_read_with_it_and_kept(desk, qtbot, hold):
    places = desk.folder / "places.gpkg"
    QgsProject.instance().removeMapLayer(desk.places.id())
    hold(places, "PRAGMA journal_mode=WAL")
    hold(places, "CREATE TABLE still_open (x)")
    assert Path(f"{places}-wal").stat().st_size > 0
    desk.take()
    layer = QgsVectorLayer(f"{places}|layername=places", "places", "ogr")
    asked = {"OPTICAL": [desk.scene], "POLYGONS": layer, "QUESTION": "How much water?", "OUTPUT": "memory:"}
    assert run_algorithm("ask", asked)["STATUS"] == "answered"
    assert_next_question_works(desk, qtbot)
    assert sqlite3.connect(places).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def read_names(path: Path) -> list[str]:
    """Read the file anew. The layer is no variable of a test: QGIS keeps a failed algorithm's callers to its end."""
    layer = QgsVectorLayer(f"{path}|layername=places", "again", "ogr")
    return [feature["name"] for feature in layer.getFeatures()]


@pytest.mark.fault(50)
def test_a_layer_in_edit_mode_is_not_written_over_and_its_edit_is_not_lost(desk, qtbot):
    run = ask(desk, qtbot, "How much water?")
    feature = next(desk.places.getFeatures())
    assert desk.places.startEditing()
    assert desk.places.changeAttributeValue(feature.id(), desk.places.fields().indexOf("name"), "edited")
    desk.take()
    path = desk.plugin.controller.results.keeper.keep_as(run, desk.folder / "places.gpkg")
    assert path == desk.folder / "places_2.gpkg"
    desk.assert_kept()
    for name in ("ask", "segment"):
        given = {"OPTICAL": [desk.scene], "OUTPUT": str(desk.folder / "places.gpkg")}
        given |= {"QUESTION": "How much water?"} if name == "ask" else {"PHRASE": "water"}
        with pytest.raises(QgsProcessingException) as caught:
            run_algorithm(name, given)
        assert_said(str(caught.value), "places.gpkg")
    scene = str(desk.folder / "S2A_MSIL2A_20200912T101031.tif")
    asked = {"OPTICAL": [scene], "QUESTION": "How much water?", "OUTPUT": "memory:", "PROBABILITY": scene}
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm("ask", asked)
    assert_said(str(caught.value), "S2A_MSIL2A_20200912T101031.tif")
    assert_next_question_works(desk, qtbot)
    assert desk.places.commitChanges()
    assert read_names(desk.folder / "places.gpkg") == ["edited"]


@pytest.mark.fault(51)
def test_shapefile_says_what_it_cannot_hold(desk, iface, qtbot):
    run = ask(desk, qtbot, f"How much water? {'Ü' * 200}")
    path = desk.plugin.controller.results.keeper.export_as(run, desk.folder / "masks.shp", "shp")
    assert path == desk.folder / "masks.shp" and "masks.fields.csv" in read_bar(iface)
    saved = QgsVectorLayer(str(path), "saved", "ogr")
    assert max(len(field.name()) for field in saved.fields()) <= 10
    (question,) = {feature["question"] for feature in saved.getFeatures()}
    assert question.startswith("How much water?") and question.endswith("…") and len(question.encode()) <= 254
    assert "254" in read_bar(iface)
    assert_next_question_works(desk, qtbot)


@pytest.mark.fault(56)
def test_plugin_reloaded_in_the_middle_of_a_run_ends_it_and_answers_again(desk, iface, qtbot):
    assert desk.plugin.controller.ask("hang here") is not None
    qtbot.waitUntil(lambda: bool(desk.presenter.runs) and bool(desk.presenter.runs[0].steps), timeout=60_000)
    process = desk.plugin.controller.bench.worker.process_id
    desk.plugin.unload()
    qtbot.wait(200)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    desk.plugin.initGui()
    desk.plugin.finish_loading()
    desk.plugin.dock.show()
    desk.plugin.controller.areas.choose("layers")
    assert_next_question_works(desk, qtbot)


BARE = '#!/bin/sh\nexec {python} -S -E "$@"\n'


@pytest.mark.fault(60)
@pytest.mark.parametrize("fault", ["none", "without-packages", "no-program", "gone"])
def test_engine_that_is_missing_or_broken_is_told_with_the_way_to_mend_it(desk, qtbot, tmp_path, fault):
    python = tmp_path / "python"
    if fault == "without-packages":
        python.write_text(BARE.format(python=ENGINE.resolve()))
        python.chmod(0o755)
    elif fault == "no-program":
        python.write_bytes(b"\x00\x01")
        python.chmod(0o755)
    controller = desk.plugin.controller
    chosen = "" if fault == "none" else str(python)
    controller.apply_settings(replace(controller.settings, engine_python=chosen))
    if fault in ("none", "gone"):
        qtbot.waitUntil(lambda: bool(desk.presenter.state.ask_problem), timeout=30_000)
        assert_said(desk.presenter.state.ask_problem, "engine")
        assert controller.ask("How much water?") is None
        desk.plugin.dock.banner_button.click()
        assert desk.plugin.dock.tabs.currentIndex() == 2
    else:
        qtbot.waitUntil(lambda: not desk.presenter.state.ask_problem, timeout=30_000)
        assert controller.ask("How much water?") is not None
        run = wait_answered(qtbot, desk.plugin, timeout=PATIENCE_MS)
        assert run.state == "failed"
        assert_said(run.error, "ngine", "onnxruntime" if fault == "without-packages" and "onnx" in run.error else "")
    assert_next_question_works(desk, qtbot)


WRONG = {
    "engine": ({"QUESTION": "fail"}, "VV and VH"),
    "crash": ({"QUESTION": "crash"}, "code 139"),
    "garbage": ({"QUESTION": "garbage"}, "no JSON"),
    "question": ({"QUESTION": "  "}, "question"),
    "layers": ({"OPTICAL": []}, "optical or SAR"),
    "areas": ({"EXTENT": "0,1,0,1", "POINT": "0,0"}, "extent"),
    "polygons": ({"POLYGONS": "empty"}, "polygon"),
    "folder": ({"OUTPUT": "/proc/nowhere/masks.gpkg"}, ""),
}


@pytest.mark.fault(61)
@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_values_are_the_algorithms_exception(desk, wrong):
    changes, words = WRONG[wrong]
    given = {"OPTICAL": [desk.scene], "QUESTION": "How much water?", "OUTPUT": "memory:", **changes}
    if wrong == "polygons":
        given["POLYGONS"] = QgsVectorLayer("Polygon?crs=EPSG:32633", "empty", "memory")
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm("ask", given)
    if words:
        assert_said(str(caught.value), words)
    desk.assert_kept()
    settings = desk.plugin.controller.settings
    desk.plugin.controller.apply_settings(replace(settings, engine_python=str(FAKE_ENGINE)))
    results = run_algorithm("ask", {"OPTICAL": [desk.scene], "QUESTION": "How much water?", "OUTPUT": "memory:"})
    assert results["STATUS"] == "answered" and results["MASK_COUNT"] == 2
    desk.assert_kept()


@pytest.mark.fault(61)
def test_after_a_wrong_value_the_real_engine_answers_the_algorithm(desk, qtbot):
    with pytest.raises(QgsProcessingException):
        run_algorithm("ask", {"OPTICAL": [desk.scene], "QUESTION": "fail", "OUTPUT": "memory:"})
    settings = desk.plugin.controller.settings
    desk.plugin.controller.apply_settings(replace(settings, engine_python=str(ENGINE), model=""))
    question = "How much of the area is covered by water?"
    results = run_algorithm("ask", {"OPTICAL": [desk.scene], "QUESTION": question, "OUTPUT": "memory:"})
    assert results["STATUS"] in ("answered", "nothing_found") and results["ANSWER"]
    desk.assert_kept()


@pytest.mark.fault(62)
def test_setup_without_a_network_fails_with_advice_and_answering_goes_on(desk, qtbot, tmp_path):
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    setup = EngineSetup()
    with qtbot.waitSignal(setup.finished, timeout=PATIENCE_MS) as finished:
        setup.start(SetupOptions(tmp_path / "engine", wheel_folder=str(wheels)))
    ready, text = finished.args
    assert not ready and not (tmp_path / "engine").exists()
    assert_said(text, "folder with wheel files")
    assert_next_question_works(desk, qtbot)


@pytest.mark.fault(63)
def test_decimal_commas_and_text_from_the_right_change_no_number(desk, qtbot):
    plain = ask(desk, qtbot, "How much water?")
    before, direction = QLocale(), QgsApplication.instance().layoutDirection()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        QgsApplication.instance().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert QLocale().decimalPoint() == ","
        other = ask(desk, qtbot, "How much water?")
        assert other.id != plain.id
        cells = []
        for run in (plain, other):
            rows = [item for layer in find_run_layers(QgsProject.instance(), run.id) for item in layer.getFeatures()]
            cells.append(sorted([row["label"], row["area_m2"], row["percent"], row["answer"]] for row in rows))
        assert cells[0] == cells[1] and len(cells[0]) == 2
        assert other.answer == plain.answer
        assert_next_question_works(desk, qtbot)
    finally:
        QLocale.setDefault(before)
        QgsApplication.instance().setLayoutDirection(direction)
