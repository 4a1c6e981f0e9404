"""A benchmark run that is killed outright goes on where it was, and ends with what one run alone gives."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.core.bench.item_files import own_item, write_own
from tests.core.tiny_bundle import make_tiny_bundle

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX systems")
ROOT = Path(__file__).resolve().parents[2]
ITEMS, PICTURES = 60, 12
LIMIT_S = 120
NOT_COMPARED = ("seconds", "time_s", "timings_s")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.fixture(scope="module")
def question_set(tmp_path_factory):
    folder = tmp_path_factory.mktemp("items") / "set"
    # Items of one picture are written at once where there are several processes.
    names = [f"chip-{k % PICTURES}.tif" for k in range(ITEMS)]
    items = [
        own_item(id=f"item-{k:03}", image=name, sources=[{"file": name, "role": "optical"}])
        for k, name in enumerate(names)
    ]
    write_own(folder, items)
    for name in names[:PICTURES]:
        shutil.copy(folder / "chip.tif", folder / name)
    return folder


@pytest.fixture(scope="module")
def whole(bundle, question_set, tmp_path_factory):
    """Results of a run by one process that nothing disturbs."""
    out = tmp_path_factory.mktemp("whole")
    assert start(bundle, question_set, out, jobs=1).wait(LIMIT_S) == 0
    return read_results(out)


def start(bundle, question_set, out, *, jobs):
    command = [sys.executable, "-m", "terrascope_qgis", "bench", "run", str(question_set), "--model", str(bundle)]
    command += ["--device", "cpu", "--threads", "1", "--jobs", str(jobs), "--out", str(out), "--quiet"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)


def read_results(out):
    """Item -> its last line, without what depends on the clock."""
    lines = [json.loads(line) for line in (out / "results.jsonl").read_text("utf-8").splitlines()]
    return {line["id"]: {k: v for k, v in line.items() if k not in NOT_COMPARED} for line in lines[1:]}


def wait_for_lines(path, count, process):
    """Wait until a run has written some results, and say how many there are."""
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        assert process.poll() is None, "the run was over before it could be killed"
        lines = path.read_bytes().count(b"\n") if path.exists() else 0
        if lines >= count:
            return lines
        time.sleep(0.005)
    raise AssertionError(f"fewer than {count} lines after {LIMIT_S} s")


def list_session(leader):
    """Processes of a session that still run, zombies aside."""
    found = []
    # Not with ps: a bare Debian has none.
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name in brackets may hold spaces; state, parent, group and session follow.
            state, _, _, session = stat.read_text().rpartition(")")[2].split()[:4]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(session) == leader and state != "Z":
            found.append(stat.parent.name)
    return found


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_killed_in_the_middle_ends_as_if_nothing_had_been(bundle, question_set, whole, tmp_path, jobs):
    process = start(bundle, question_set, tmp_path, jobs=jobs)
    wait_for_lines(tmp_path / "results.jsonl", 4, process)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait(LIMIT_S) == -signal.SIGKILL
    end = time.monotonic() + 30
    while list_session(process.pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert list_session(process.pid) == [], "processes of the killed run go on"
    kept = (tmp_path / "results.jsonl").read_bytes()
    kept = kept[: kept.rfind(b"\n") + 1]
    assert 4 <= kept.count(b"\n") < ITEMS + 1
    assert not (tmp_path / "summary.json").exists()
    assert start(bundle, question_set, tmp_path, jobs=jobs).wait(LIMIT_S) == 0
    written = (tmp_path / "results.jsonl").read_bytes()
    assert written.startswith(kept) and written.count(b"\n") == ITEMS + 1
    assert read_results(tmp_path) == whole
    summary = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert summary["overall"]["items"] == ITEMS and (tmp_path / "report.html").exists()
