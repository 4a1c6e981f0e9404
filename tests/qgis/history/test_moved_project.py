"""A project that is moved with its files, and one that is opened while another's question is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers, find_run_rasters

from ..conftest import wait_answered, wait_drawn


@pytest.fixture
def two_years(ready, make_raster, tmp_path, qtbot):
    """A saved project with two files of the same name in two folders, asked and kept."""
    project, folder = QgsProject.instance(), tmp_path / "before"
    project.removeMapLayer(ready.layer.id())
    for year in ("2020", "2021"):
        (folder / year).mkdir(parents=True)
        path = make_raster(f"before/{year}/S2_optical.tif")
        project.addMapLayer(QgsRasterLayer(str(path), f"optical {year}"))
    qtbot.wait(150)
    wait_drawn(qtbot, ready)
    ready.controller.areas.choose("layers")
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    assert project.write(str(folder / "project.qgs"))
    ready.controller.ask("How much water?")
    run = wait_answered(qtbot, ready)
    assert ready.controller.results.keeper.keep(run) is not None and project.write()
    project.clear()
    folder.rename(tmp_path / "after")
    return ready, run, tmp_path / "after"


def name_folders(run):
    return [source["path"].replace("\\", "/").split("/")[-2] for source in run.request["sources"]]


def test_moved_project_has_its_masks_and_asks_the_same_files_again(two_years, qtbot):
    plugin, run, folder = two_years
    assert QgsProject.instance().read(str(folder / "project.qgs"))
    qtbot.wait(150)
    layers = find_run_layers(QgsProject.instance(), run.id)
    assert [layer.isValid() and layer.featureCount() for layer in layers] == [1, 1]
    plugin.dock.history.again_asked.emit(run.id)
    again = wait_answered(qtbot, plugin)
    assert again.id != run.id and again.state == "done", again.error
    assert name_folders(again) == name_folders(run) and set(name_folders(run)) == {"2020", "2021"}
    assert all(source["path"].startswith(str(folder)) for source in again.request["sources"])


def test_files_that_cannot_be_told_apart_are_not_asked_in_each_others_place(two_years, iface, qtbot):
    plugin, run, folder = two_years
    assert QgsProject.instance().read(str(folder / "project.qgs"))
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer):
            layer.setName("optical")
    assert QgsProject.instance().write() and QgsProject.instance().read(str(folder / "project.qgs"))
    qtbot.wait(150)
    plugin.dock.history.again_asked.emit(run.id)
    assert len(plugin.controller.presenter.runs) == 1 and not plugin.controller.presenter.busy
    assert plugin.dock.question.edit.toPlainText() == "How much water?"


@pytest.mark.fault(54)
def test_project_opened_in_the_middle_of_a_run_gets_nothing_of_it(ready, qtbot, tmp_path):
    project, presenter = QgsProject.instance(), ready.controller.presenter
    assert project.write(str(tmp_path / "other.qgs"))
    assert ready.controller.ask("slow water?") is not None and ready.controller.ask("And trees?") is not None
    qtbot.waitUntil(lambda: any(run.steps for run in presenter.runs), timeout=30_000)
    assert project.read(str(tmp_path / "other.qgs"))
    qtbot.waitUntil(lambda: not presenter.busy, timeout=10_000)
    qtbot.wait(600)
    assert [layer.name() for layer in project.mapLayers().values()] == ["S2A_MSIL2A_20200912T101031"]
    assert presenter.runs == () and not project.isDirty()


def test_layer_that_reads_another_file_now_is_asked_there(ready, make_raster, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=30_000)
    other = make_raster("S2B_MSIL2A_20210912T101031.tif")
    ready.layer.setDataSource(str(other), ready.layer.name(), "gdal")
    # At once: before anything else can have told the dock.
    assert ready.controller.ask("How much water?") is not None
    run = wait_answered(qtbot, ready)
    assert [source["path"] for source in run.request["sources"]] == [str(other)]


def test_layer_whose_file_is_not_found_is_named_until_it_is_repaired(plugin, make_raster, tmp_path, qtbot):
    layer = QgsRasterLayer(str(tmp_path / "gone.tif"), "Lake Chad")
    QgsProject.instance().addMapLayer(layer)
    presenter = plugin.controller.presenter
    plugin.controller.areas.choose("layers")
    told = "Lake Chad cannot be opened. Repair its data source in the layer tree."
    qtbot.waitUntil(lambda: presenter.state.ask_problem == told, timeout=30_000)
    qtbot.waitUntil(lambda: plugin.dock.question.hint.text() == told)
    layer.setDataSource(str(make_raster("S2A_MSIL2A_20200912T101031.tif")), "Lake Chad", "gdal")
    qtbot.waitUntil(lambda: presenter.state.ask_problem == "", timeout=10_000)


def test_probability_whose_temporary_file_is_gone_is_computed_again(ready, qtbot, tmp_path):
    project, presenter = QgsProject.instance(), ready.controller.presenter
    qtbot.waitUntil(lambda: not presenter.state.ask_problem, timeout=30_000)
    ready.dock.question.probability.setChecked(True)
    assert ready.controller.ask("How much water?") is not None
    run_id = wait_answered(qtbot, ready).id
    assert project.write(str(tmp_path / "project.qgs"))
    (path,) = {layer.source() for layer in find_run_rasters(project, run_id)}
    project.clear()
    Path(path).unlink()
    assert project.read(str(tmp_path / "project.qgs"))
    qtbot.wait(150)
    wait_drawn(qtbot, ready)
    assert [layer.isValid() for layer in find_run_rasters(project, run_id)] == [False, False]
    assert presenter.state.lost == ()
    ready.dock.history.open_asked.emit(run_id)
    ready.dock.reasoning.probability_asked.emit(1)
    qtbot.waitUntil(lambda: len(find_run_rasters(project, run_id)) == 2 and not presenter.busy, timeout=30_000)
    qtbot.wait(150)
    wait_drawn(qtbot, ready)
    assert [layer.isValid() for layer in find_run_rasters(project, run_id)] == [True, True]


def test_masks_whose_geopackage_was_left_behind_are_put_back_and_kept_anew(two_years, qtbot):
    plugin, run, folder = two_years
    kept = folder / "terrascope_how_much_water.gpkg"
    kept.rename(folder.parent / "left_behind.gpkg")
    assert QgsProject.instance().read(str(folder / "project.qgs"))
    qtbot.wait(150)
    plugin.dock.history.open_asked.emit(run.id)
    wait_drawn(qtbot, plugin)
    assert not plugin.dock.results.layers.isHidden()
    plugin.dock.results.layers.click()
    wait_drawn(qtbot, plugin)
    assert [layer.featureCount() for layer in find_run_layers(QgsProject.instance(), run.id)] == [1, 1]
    # The reasoning beside the first one still has its name.
    assert plugin.controller.results.keeper.keep(run) == kept.with_name("terrascope_how_much_water_2.gpkg")
