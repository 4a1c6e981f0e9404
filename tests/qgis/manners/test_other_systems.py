"""What differs on Windows and macOS in the plugin, as far as it can be put in here; docs/reliability.md lists it."""

from __future__ import annotations

import sys
import types
from pathlib import Path

import pytest

from terrascope_qgis.bridge import places
from terrascope_qgis.bridge.engine import engine_python
from terrascope_qgis.bridge.files.free_paths import find_free_path
from terrascope_qgis.bridge.worker import run_watched
from terrascope_qgis.bridge.worker.worker_command import build_clean_environment


@pytest.mark.skipif(sys.version_info < (3, 11), reason="the engine's modules need Python 3.11")
@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_plugin_and_engine_look_for_bundles_in_the_same_folder(monkeypatch, platform):
    from terrascope_qgis.core.model.bundle.locations import installed_root

    monkeypatch.setenv("LOCALAPPDATA", "/users/me/AppData/Local")
    monkeypatch.delenv("TERRASCOPE_HOME")
    monkeypatch.setattr(sys, "platform", platform)
    assert places.bundles_folder() == installed_root()


@pytest.mark.parametrize(("system", "expected"), [("nt", "Scripts/python.exe"), ("posix", "bin/python")])
def test_environment_keeps_its_python_where_the_system_has_it(monkeypatch, system, expected):
    monkeypatch.setattr(engine_python, "os", types.SimpleNamespace(name=system))
    assert engine_python.venv_python(Path("/engine")) == Path("/engine") / expected


@pytest.fixture
def bare_path(monkeypatch):
    """No Python on the path."""
    monkeypatch.setattr(engine_python.shutil, "which", lambda name: None)


def make_program(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    return str(path)


def test_on_windows_qgis_itself_is_never_taken_for_a_python(bare_path, monkeypatch, tmp_path):
    """`sys.executable` is qgis-bin.exe there: started as a Python it would open a second QGIS."""
    qgis = make_program(tmp_path / "bin" / "qgis-bin.exe")
    python = make_program(tmp_path / "apps" / "Python312" / "python.exe")
    monkeypatch.setattr(sys, "executable", qgis)
    monkeypatch.setattr(sys, "base_exec_prefix", str(tmp_path / "apps" / "Python312"))
    assert engine_python.list_base_pythons() == [python]


def test_on_macos_the_python_in_the_application_is_found(bare_path, monkeypatch, tmp_path):
    contents = tmp_path / "QGIS.app" / "Contents"
    python = make_program(contents / "MacOS" / "bin" / "python3")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", make_program(contents / "MacOS" / "QGIS"))
    monkeypatch.setattr(sys, "base_exec_prefix", str(contents / "Resources" / "python"))
    assert engine_python.list_base_pythons() == [python]


def test_engine_is_led_to_no_data_and_no_library_of_qgis(monkeypatch):
    bending = (
        "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "GDAL_PLUGINS", "PYTHONHOME", "PYTHONPATH",
        "LD_PRELOAD", "DYLD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES", "VIRTUAL_ENV",
    )  # fmt: skip
    for name in (*bending, "PATH", "LOCALAPPDATA"):
        monkeypatch.setenv(name, "/qgis/share")
    kept = build_clean_environment()
    assert [name for name in bending if kept.contains(name)] == []
    assert kept.value("PATH") == kept.value("LOCALAPPDATA") == "/qgis/share" and kept.value("PYTHONUTF8") == "1"


def test_without_process_groups_the_setup_step_ends_itself(monkeypatch):
    ended = []
    windows = types.SimpleNamespace(read=lambda number, size: b"", _exit=ended.append)
    monkeypatch.setattr(run_watched, "os", windows)
    run_watched.end_with_stdin()
    assert ended == [1]


def test_names_that_differ_in_capitals_are_the_same_file(tmp_path):
    (tmp_path / "Water.GPKG").write_text("mine")
    assert find_free_path(tmp_path / "water.gpkg").name == "water_2.gpkg"


def test_zip_holds_nothing_that_a_virus_scanner_stops_at():
    """No programs, no libraries, no scripts of a shell, nothing compiled: the engine's own come as wheels, by pip."""
    allowed = {
        ".py", ".json", ".onnx", ".data", ".npy", ".txt", ".md", ".svg", ".png", ".qm", ".in", ".jinja", "",
    }  # fmt: skip
    found = {
        path.suffix for path in places.PLUGIN_FOLDER.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    assert found <= allowed
    starts = {path.read_bytes()[:2] for path in places.PLUGIN_FOLDER.rglob("*") if path.is_file()}
    assert b"MZ" not in starts and b"#!" not in starts and b"\x7fE" not in starts


def test_idle_engine_lets_go_of_its_model_before_a_bundle_is_installed(ready, qtbot, tmp_path, monkeypatch):
    from ..conftest import wait_answered

    assert ready.controller.ask("How much water?") is not None
    wait_answered(qtbot, ready)
    assert ready.controller.bench.worker.process_id > 0
    asked = []
    keeper = ready.controller.results.keeper
    monkeypatch.setattr(keeper, "install_bundle", lambda *arguments: asked.append(arguments[0]))
    ready.controller.engine.bundle_chosen.emit(str(tmp_path))
    assert asked == [str(tmp_path)] and ready.controller.bench.worker.process_id == 0


def test_folder_too_deep_for_windows_is_told_before_anything_is_written(ready, iface, qtbot, tmp_path, monkeypatch):
    from terrascope_qgis.bridge.engine.engine_setup import EngineSetup, SetupOptions
    from terrascope_qgis.core import path_length

    from ..conftest import wait_answered

    assert ready.controller.ask("How much water?") is not None
    run = wait_answered(qtbot, ready)
    monkeypatch.setattr(path_length, "_is_windows", lambda: True)
    monkeypatch.setattr(path_length, "takes_long_paths", lambda: False)
    deep = tmp_path / ("d" * 100) / ("e" * 100)
    assert ready.controller.results.keeper.export_as(run, deep / "masks.gpkg", "gpkg") is None
    assert "shorter path" in iface.messageBar().currentItem().text() and not deep.parent.exists()
    setup = EngineSetup()
    with qtbot.waitSignal(setup.finished, timeout=10_000) as finished:
        setup.start(SetupOptions(deep / "engine"))
    assert finished.args[0] is False and "shorter path" in finished.args[1] and not deep.parent.exists()
    monkeypatch.undo()
    assert ready.controller.results.keeper.export_as(run, deep / "masks.gpkg", "gpkg") == deep / "masks.gpkg"
