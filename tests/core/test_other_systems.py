"""What differs on Windows and macOS, as far as it can be put in here; docs/reliability.md lists it."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path

import pytest

from terrascope_qgis.cli import ask
from terrascope_qgis.cli.main import main
from terrascope_qgis.core import path_length, patient_moves
from terrascope_qgis.core.model.bundle.install import install_bundle
from terrascope_qgis.core.model.bundle.locations import installed_root
from terrascope_qgis.core.model.runtime import devices, free_memory
from terrascope_qgis.core.model.runtime.model import verify_folder
from terrascope_qgis.core.model.signing.trusted_keys import keys_folder
from terrascope_qgis.worker import surroundings
from tests.core.actions import names_an_action
from tests.core.scenes import write_optical
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


class Registry:
    """What Windows was told of long paths."""

    HKEY_LOCAL_MACHINE = 0

    def __init__(self, value: int | None) -> None:
        self._value = value

    def OpenKey(self, root, key):
        assert key.endswith("FileSystem")
        if self._value is None:
            raise FileNotFoundError(key)
        return contextlib.nullcontext()

    def QueryValueEx(self, opened, name):
        return {"LongPathsEnabled": (self._value, 4)}[name]


@pytest.fixture(params=[None, 0, 1], ids=["unset", "off", "on"])
def long_paths(request, monkeypatch):
    """Windows with its three states; True where long paths are taken."""
    monkeypatch.setattr(path_length, "_is_windows", lambda: True)
    monkeypatch.setitem(sys.modules, "winreg", Registry(request.param))
    return request.param == 1


def deepen(folder: Path, length: int) -> Path:
    """A folder below, whose path has so many characters."""
    while len(str(folder)) < length - 1:
        folder = folder / ("d" * min(100, length - 1 - len(str(folder))))
    return folder


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle")


@pytest.mark.fault(47)
@pytest.mark.parametrize("what", ["output", "mask", "scene", "bundles"])
def test_path_that_is_too_long_for_windows_is_told_before_any_work(
    tmp_path, capfd, monkeypatch, long_paths, what, bundle
):
    scene = write_optical(tmp_path / "s2.tif")
    far = deepen(tmp_path, 262)
    opened = []
    whole = ask.open_model
    monkeypatch.setattr(ask, "open_model", lambda *given: opened.append(1) or whole(*given))
    if what == "scene":
        far.mkdir(parents=True)
        scene = scene.rename(far / "s2.tif")
    out = far if what == "output" else tmp_path / "out"
    command = ["ask", "--optical", str(scene), "--question", "How much water?", "--model", str(bundle), "--quiet"]
    command += [
        "--device",
        "cpu",
        "--formats",
        "json",
        "--out",
        str(out),
        *(["--mask-out", str(far / "m.tif")] if what == "mask" else []),
    ]
    if what == "bundles":
        command = ["bundle", "install", str(bundle), "--into", str(far)]
    capfd.readouterr()
    code = main(command)
    said = capfd.readouterr().err.strip()
    if long_paths:
        assert code == 0, said
        return
    kind = "INPUT" if what == "scene" else "WRITE"
    assert code == 2 and said.startswith(f"{kind}: {far}") and names_an_action(said), said
    assert "shorter path" in said and "LongPathsEnabled" in said and "\n" not in said
    assert not (tmp_path / "out").exists() and (what == "scene" or not far.exists())
    assert opened == [] or what == "scene"
    monkeypatch.undo()
    assert main(command) == 0  # on a system without that limit


@pytest.mark.parametrize(("length", "refused"), [(259, False), (260, True)])
def test_the_longest_path_that_windows_takes(monkeypatch, length, refused):
    monkeypatch.setattr(path_length, "_is_windows", lambda: True)
    monkeypatch.setitem(sys.modules, "winreg", Registry(0))
    path = Path("/" + "d" * (length - 1))
    assert path_length.is_too_long(path) is refused
    assert path_length.is_too_long(Path("/" + "d" * (length - 61)), room=60) is refused
