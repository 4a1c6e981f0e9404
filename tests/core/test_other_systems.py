"""What differs on Windows and macOS, as far as it can be put in here; docs/reliability.md lists it."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from terrascope_qgis.core import patient_moves
from terrascope_qgis.core.model import devices, free_memory
from terrascope_qgis.core.model.install import install_bundle
from terrascope_qgis.core.model.locations import installed_root
from terrascope_qgis.core.model.model import verify_folder
from terrascope_qgis.core.model.trusted_keys import keys_folder
from terrascope_qgis.worker import surroundings
from tests.core.tiny_bundle import make_tiny_bundle, read_manifest_json, rewrite_manifest


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "/users/me/Local"}, "/users/me/Local/terrascope_qgis"),
        ("win32", {}, "/home/me/AppData/Local/terrascope_qgis"),
        ("darwin", {}, "/home/me/Library/Application Support/terrascope_qgis"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/terrascope_qgis"),
        ("linux", {}, "/home/me/.local/share/terrascope_qgis"),
    ],
)
def test_installed_bundles_and_keys_lie_where_the_system_keeps_such_things(monkeypatch, platform, variables, expected):
    for name in ("TERRASCOPE_HOME", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.setattr(sys, "platform", platform)
    assert (installed_root(), keys_folder()) == (Path(expected) / "bundles", Path(expected) / "keys")


class Scanner:
    """A virus scanner: holds what is to be renamed for a number of times."""

    def __init__(self, times: int, monkeypatch) -> None:
        self.left = times
        rename = Path.rename

        def held(path, target):
            if self.left > 0:
                self.left -= 1
                raise PermissionError(13, "Access is denied")
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", held)
        monkeypatch.setattr(patient_moves.time, "sleep", lambda _: None)


def test_scanner_that_holds_a_fresh_bundle_for_a_moment_is_waited_for_on_windows(tmp_path, monkeypatch):
    bundle, root = make_tiny_bundle(tmp_path / "bundle"), tmp_path / "installed"
    install_bundle(bundle, root=root)
    rewrite_manifest(bundle, version="0.0.2")
    monkeypatch.setattr(patient_moves.sys, "platform", "win32")
    scanner = Scanner(5, monkeypatch)
    target = install_bundle(bundle, root=root)
    assert scanner.left == 0 and read_manifest_json(target)["version"] == "0.0.2"
    assert [path.name for path in root.iterdir()] == ["tiny-lite"]
    verify_folder(target)


@pytest.mark.parametrize(("platform", "patience_s"), [("linux", 60.0), ("win32", 0.0)])
def test_what_may_not_be_renamed_at_all_is_refused(tmp_path, monkeypatch, platform, patience_s):
    monkeypatch.setattr(patient_moves.sys, "platform", platform)
    monkeypatch.setattr(patient_moves, "PATIENCE_S", patience_s)
    scanner = Scanner(1000, monkeypatch)
    (tmp_path / "a").write_text("x")
    with pytest.raises(PermissionError):
        patient_moves.move(tmp_path / "a", tmp_path / "b")
    assert scanner.left == 999 and (tmp_path / "a").exists()


@pytest.mark.parametrize(("platform", "library"), [("win32", "nvcuda.dll"), ("linux", "libcuda.so.1")])
def test_driver_is_asked_under_the_name_it_has_there(monkeypatch, platform, library):
    asked = []

    def load(name):
        asked.append(name)
        raise OSError(name)

    monkeypatch.setattr(devices.sys, "platform", platform)
    monkeypatch.setattr(devices.ctypes, "CDLL", load)
    driver, reason = devices.probe_driver()
    assert driver is None and library in reason and asked == [library]


def test_free_memory_is_asked_of_windows(monkeypatch):
    class Kernel:
        def GlobalMemoryStatusEx(self, status):
            assert status._obj.length == 64
            status._obj.free = 5 * 2**30

    monkeypatch.setattr(free_memory.sys, "platform", "win32")
    monkeypatch.setattr(free_memory.Path, "is_file", lambda path: False)
    monkeypatch.setattr(ctypes, "windll", type("Dlls", (), {"kernel32": Kernel()}), raising=False)
    assert free_memory.read_free_bytes() == 5 * 2**30


def test_worker_asks_no_process_and_sets_no_limit_on_windows(tmp_path, monkeypatch):
    """`os.kill` would end the process there, `resource` is missing, and a parent's death is told by stdin alone."""
    monkeypatch.setattr(surroundings.sys, "platform", "win32")
    monkeypatch.setattr(surroundings.os, "kill", lambda *_: pytest.fail("ends the process on Windows"))
    monkeypatch.setitem(sys.modules, "resource", None)
    young, old = (tmp_path / f"terrascope-worker-{number}-x" for number in (1, 2))
    for folder in (young, old):
        folder.mkdir()
    import os

    os.utime(old, (0, 0))
    surroundings.sweep_leftovers(tmp_path)
    assert young.exists() and not old.exists()
    surroundings.limit_memory(2**30)
    surroundings.watch_parent(-1, lambda: pytest.fail("not on Windows"), interval_s=0.0)
