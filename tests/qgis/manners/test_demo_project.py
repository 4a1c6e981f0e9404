"""`build_plugin.py run`: the demo project of real layers, its profile and the command that starts QGIS."""

from __future__ import annotations

import configparser
import json
import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal, osr
from qgis.core import QgsProject

REPOSITORY = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(REPOSITORY), str(REPOSITORY / "scripts")]

import demo_layers  # noqa: E402
import demo_project  # noqa: E402

import build_plugin  # noqa: E402
from scripts import fetch_scenes, run_demo  # noqa: E402
from scripts.qgis_profile import write_profile  # noqa: E402
from terrascope_qgis.bridge.inputs.layer_inputs import list_inputs  # noqa: E402

CORNERS = {demo_layers.LAKE: (32635, 682800), demo_layers.FARMS: (32633, 500000), demo_layers.RIVER: (32633, 330000)}


@pytest.fixture
def scenes(tmp_path):
    """The demo's band files as they are fetched, small: bands of 10, 20 and 60 m, all of one ground."""
    folder = tmp_path / "data"
    for scene in demo_layers.SCENES:
        epsg, left = CORNERS[scene.place]
        for number, band in enumerate(scene.bands, 1):
            step = {"B01": 60, "B09": 60}.get(band, 20 if band in ("B05", "B06", "B07", "B8A", "B11", "B12") else 10)
            path = folder / scene.pattern.format(band=band)
            path.parent.mkdir(parents=True, exist_ok=True)
            size = 1200 // step
            kind = gdal.GDT_Float32 if band in demo_layers.SAR else gdal.GDT_UInt16
            dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, kind)
            dataset.SetGeoTransform((left, step, 0, 6971220, 0, -step))
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            dataset.SetProjection(reference.ExportToWkt())
            dataset.GetRasterBand(1).Fill(-12.5 if band in demo_layers.SAR else 100 * number)
            dataset = None
    return folder


def test_bands_of_all_resolutions_become_one_raster_on_the_10_m_grid(scenes, tmp_path):
    lake = demo_layers.SCENES[0]
    path = demo_layers.stack_scene(lake, scenes, tmp_path / "out")
    stack = gdal.Open(str(path))
    assert (stack.RasterXSize, stack.RasterYSize, stack.RasterCount) == (120, 120, 12)
    assert stack.GetGeoTransform() == (682800, 10, 0, 6971220, 0, -10)
    names = [stack.GetRasterBand(number).GetDescription() for number in range(1, 13)]
    assert names == list(demo_layers.OPTICAL)
    for number in (1, 5, 12):
        values = set(stack.GetRasterBand(number).ReadRaster(buf_type=gdal.GDT_Byte, buf_xsize=5, buf_ysize=5))
        assert values == {min(100 * number, 255)}
    before = path.stat().st_mtime_ns
    assert demo_layers.stack_scene(lake, scenes, tmp_path / "out").stat().st_mtime_ns == before


def test_band_that_is_missing_is_named(scenes, tmp_path):
    lost = scenes / demo_layers.SCENES[0].pattern.format(band="B04")
    lost.unlink()
    with pytest.raises(FileNotFoundError, match="B04"):
        demo_layers.stack_scene(demo_layers.SCENES[0], scenes, tmp_path / "out")


def test_project_opens_elsewhere_with_one_place_on_and_every_layer_understood(scenes, tmp_path, iface):
    target = tmp_path / "demo" / "demo.qgz"
    demo_project.build_project(scenes, target)
    # It was moved: nothing in it may point to where it was made.
    moved = tmp_path / "moved"
    target.parent.rename(moved)
    with zipfile.ZipFile(moved / "demo.qgz") as archive:
        assert str(tmp_path) not in archive.read("demo.qgs").decode("utf-8")
    project = QgsProject.instance()
    assert project.read(str(moved / "demo.qgz"))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert len(layers) == len(demo_layers.SCENES) and all(layer.isValid() for layer in layers.values())
    assert project.crs().authid() == "EPSG:32635"
    assert project.viewSettings().defaultViewExtent().crs().authid() == "EPSG:32635"
    rows = {row.name: row for row in list_inputs(project)}
    assert {name: row.role for name, row in rows.items() if row.used} == {
        "Lake, Sentinel-2": "optical",
        "Lake, Sentinel-1": "sar",
    }
    assert rows["Lake, Sentinel-2"].date == "2017-09-24" and rows["Lake, Sentinel-1"].date == "2017-09-25"
    assert rows["Lake, Sentinel-2"].bands[:4] == ("B1", "B2", "B3", "B4")
    assert rows["Lake, Sentinel-1"].bands == ("VV", "VH")
    assert not any(row.unsure for row in rows.values())
    shown = layers["River, Sentinel-2"].renderer()
    assert (shown.redBand(), shown.greenBand(), shown.blueBand()) == (4, 3, 2)


def test_profile_is_made_once_and_then_the_users(tmp_path, monkeypatch):
    monkeypatch.setattr(run_demo, "find_engine", lambda: Path("/engine/python"))
    profile = tmp_path / "profiles" / "demo"
    run_demo.prepare_profile(profile)
    settings = configparser.RawConfigParser()
    settings.optionxform = str
    settings.read(profile / "QGIS" / "QGIS3.ini")
    assert settings["PythonPlugins"]["terrascope_qgis"] == "true"
    assert settings["terrascope_qgis"]["engine_python"] == "/engine/python"
    (profile / "QGIS" / "QGIS3.ini").write_text("[mine]\n")
    write_profile(profile, {})
    assert (profile / "QGIS" / "QGIS3.ini").read_text() == "[mine]\n"


def test_run_links_the_plugin_and_starts_qgis_with_the_demo(tmp_path, monkeypatch):
    note = tmp_path / "note"
    qgis = tmp_path / "bin" / "qgis"
    qgis.parent.mkdir()
    qgis.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" "$TERRASCOPE_DEMO" "$PATH" > {note}\nexit 7\n')
    qgis.chmod(qgis.stat().st_mode | stat.S_IEXEC)
    fetched = []
    monkeypatch.setattr(run_demo, "fetch_scenes", lambda folder, python: fetched.append(folder))
    profile = tmp_path / "profiles" / "mine"
    monkeypatch.setattr(sys, "argv", ["build_plugin.py", "run", "--profile", str(profile), "--qgis", str(qgis)])
    assert build_plugin.main() == 7
    assert fetched == [run_demo.DATA]
    assert (profile / "python/plugins/terrascope_qgis/metadata.txt").is_file()
    lines = note.read_text().splitlines()
    assert lines[lines.index("--profiles-path") + 1] == str(tmp_path)
    assert lines[lines.index("--profile") + 1] == "mine"
    assert Path(lines[lines.index("--code") + 1]).name == "demo_project.py"
    plan = json.loads(lines[-2])
    assert plan["project"].endswith(".qgz") and Path(plan["scripts"], "demo_project.py").is_file()
    # QGIS takes the first python3 of the path for its own.
    assert lines[-1].split(os.pathsep)[0] == str(qgis.parent)


def test_run_without_qgis_says_what_to_do():
    with pytest.raises(SystemExit, match="--qgis"):
        run_demo.find_qgis("no-such-qgis")


def test_scenes_that_are_there_are_not_fetched_again(tmp_path):
    (tmp_path / ".stamp").write_text(fetch_scenes.sign_sources())
    (tmp_path / "kept").write_text("")
    fetch_scenes.fetch_scenes(tmp_path, "/no/python")
    assert (tmp_path / "kept").exists()


def test_scenes_that_cannot_be_fetched_say_so(tmp_path):
    pip = tmp_path / "python"
    pip.write_text("#!/bin/sh\nexit 1\n")
    pip.chmod(0o755)
    with pytest.raises(SystemExit, match="could not be fetched"):
        fetch_scenes.fetch_scenes(tmp_path / "data", str(pip))
