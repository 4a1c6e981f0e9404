"""What a killed QGIS leaves is removed later, and what belongs to a running one never is."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from terrascope_qgis.bridge.files import scratch
from terrascope_qgis.bridge.places import PLUGIN_FOLDER


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def find_dead_process():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.fault(52)
def test_temporary_folders_of_dead_sessions_are_swept_and_others_stay(temporary):
    dead = temporary / f"terrascope-layers-{find_dead_process()}-abc"
    mine, other = scratch.make_temporary_folder("terrascope-layers-"), temporary / "terrascope-layers-notes"
    parent = temporary / f"terrascope-stress-{os.getppid()}-abc"
    for folder in (dead, other, parent):
        folder.mkdir()
        (folder / "layer0.tif").write_bytes(b"x")
    link = temporary / f"terrascope-stress-{find_dead_process()}-abc"
    link.symlink_to(other, target_is_directory=True)
    scratch.sweep_temporary_folders()
    assert not dead.exists() and mine.exists() and parent.exists() and (other / "layer0.tif").exists()


def test_where_processes_cannot_be_asked_for_age_decides(temporary, monkeypatch):
    monkeypatch.setattr(scratch.sys, "platform", "win32")
    monkeypatch.setattr(scratch.os, "kill", lambda *_: pytest.fail("ends the process on Windows"))
    young, old = (temporary / f"terrascope-layers-{number}-abc" for number in (1, 2))
    for folder in (young, old):
        folder.mkdir()
    os.utime(old, (0, 0))
    scratch.sweep_temporary_folders()
    assert young.exists() and not old.exists()


@pytest.mark.fault(52)
def test_unfinished_exports_are_swept_after_a_day_and_by_the_engine_too(tmp_path):
    from terrascope_qgis.core.evidence import publish

    young, old = (scratch.make_part_folder(tmp_path / "a.gpkg") for _ in range(2))
    os.utime(old, (time.time() - 90_000,) * 2)
    mine = tmp_path / ".terrascope-mine"
    mine.mkdir()
    os.utime(mine, (0, 0))
    fresh = scratch.make_part_folder(tmp_path / "a.gpkg")
    assert young.exists() and fresh.exists() and mine.exists() and not old.exists()
    os.utime(young, (0, 0))
    publish._sweep(tmp_path)
    assert not young.exists() and fresh.exists()


@pytest.mark.fault(52)
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_setup_step_ends_with_its_children_when_qgis_is_gone(tmp_path):
    (tmp_path / "step.py").write_text(
        "import subprocess, sys, pathlib, os\n"
        "child = subprocess.Popen(['sleep', '60'])\n"
        "pathlib.Path(sys.argv[1]).write_text(f'{os.getpid()} {child.pid}')\n"
        "child.wait()\n"
    )
    notes = tmp_path / "notes"
    command = [sys.executable, str(PLUGIN_FOLDER / "bridge" / "worker" / "run_watched.py"), "step", str(notes)]
    step = subprocess.Popen(command, stdin=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(tmp_path)})
    end = time.monotonic() + 20
    while not (notes.exists() and len(notes.read_text().split()) == 2) and time.monotonic() < end:
        time.sleep(0.05)
    assert step.poll() is None
    step.stdin.close()  # what the end of QGIS does
    assert step.wait(10) == -9
    child = notes.read_text().split()[1]
    while _is_alive(child) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _is_alive(child)


def _is_alive(number):
    try:
        return "State:\tZ" not in Path(f"/proc/{number}/status").read_text()
    except OSError:
        return False


def test_setup_step_keeps_the_status_of_its_module():
    script = str(PLUGIN_FOLDER / "bridge" / "worker" / "run_watched.py")
    command = [sys.executable, "-I", script, "pip", "nonsense"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as step:
        said = step.stderr.read()
    assert step.returncode == 1 and b"nonsense" in said
