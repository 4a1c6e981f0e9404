"""Asks a thousand questions in one QGIS: `python -m tests.endurance.qgis_soak [--questions 1000] [--report FILE]`.

Builds the plugin's zip, installs it into a fresh profile and starts the real QGIS under Xvfb. The questions go through
the plugin's own controller and worker; every fifth is cancelled at a random moment. What counts is the growth after the
first tenth, how long a cancel takes, and how late a 10 ms timer of the GUI is. Linux only; needs the packages qgis,
xvfb and xauth.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from build_plugin import build, install
from scripts.qgis_profile import write_profile
from scripts.run_demo import build_environment, find_qgis
from tests.core.scenes import write_optical, write_sar
from tests.endurance.soak import MOST_GROWTH, QUESTIONS

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT_RUNS = 20
"""Runs whose layers stay in the project."""
MOST_DRAWN = 50
"""QGIS keeps at most so many raster files open to draw them again (`MAX_CACHE_SIZE` of its GDAL provider)."""
CANCEL_MOST_S, CANCEL_MOSTLY_S, MOSTLY = 0.5, 0.2, 95
LATE_S = 0.05
START_S, QUESTION_S = 120, 15
"""Longest time for QGIS' start, and for a question on average."""


@dataclass(frozen=True)
class Stretch:
    """The most of each in a tenth of the run."""

    host_bytes: float
    """Mean, like the worker's."""
    worker_bytes: float
    host_files: int
    """Without those of the layers, which are next."""
    host_drawn: int
    """Handles on files of the project's layers: QGIS keeps some that it drew with."""
    host_threads: int
    worker_files: int
    worker_threads: int
    temporary: int
    """Temporary files that no layer of the project reads."""


@dataclass(frozen=True)
class QgisSoak:
    """A whole run."""

    questions: int
    states: dict[str, int]
    """How many runs ended so."""
    problems: list[str]
    """Of the runs that failed, and of the session itself."""
    seconds: float
    workers: int
    """Processes that were the worker, one after the other."""
    cancels: int
    cancel_own_s: dict[str, float]
    """Time from the cancel to the end of the run: `50`, `95` and `100` percent took no longer. Without the time in
    which QGIS was ready to go on and the machine ran other programs instead."""
    cancel_wall_s: dict[str, float]
    """The same by the clock on the wall."""
    late_s: dict[str, float]
    """The worst beat of the GUI by the clock on the `wall`, and by its `own` doing (working or waiting: for a file, or
    for the X server); `99.9` percent of the beats were no later by its own doing, to the next millisecond."""
    work_s: dict[str, float]
    """Processor time of the GUI's thread between two beats: `99.9` and `100` percent took no longer, to the next
    millisecond."""
    late_questions: int
    """Questions in which the GUI was late by its own doing."""
    first: Stretch
    """The second tenth."""
    last: Stretch
    """The last tenth."""


def run_session(questions: int, seed: int, folder: Path, *, kept_runs: int = KEPT_RUNS) -> QgisSoak:
    """Start QGIS, let it ask, and sum up what it noted."""
    scenes = [write_optical(folder / f"S2A_2020091{k}.tif", water_columns=8 * k, side_px=256) for k in range(1, 5)]
    copied = folder / "S2A_20200915.vrt"
    subprocess.run(
        [
            sys.executable,
            "-c",
            f"import rasterio.shutil as s; s.copy({str(scenes[0])!r}, {str(copied)!r}, driver='VRT')",
        ],
        check=True,
    )
    optical = [*scenes, copied]
    temp, profile = folder / "temp", folder / "profiles" / "default"
    temp.mkdir()
    settings = {"engine_python": sys.executable, "threads": "1"}
    write_profile(profile, {"terrascope_qgis": settings, "locale": {"overrideFlag": "true", "userLocale": "en_US"}})
    install(profile, build(folder / "dist"))
    plan = {
        "questions": questions, "seed": seed, "keep": kept_runs, "asked": QUESTIONS, "temp": str(temp),
        "optical": [str(path) for path in optical], "notes": str(folder / "notes"),
        "layers": [str(path) for path in (*optical, write_sar(folder / "S1A_20200912.tif", side_px=256))],
        "heartbeat": str(REPOSITORY / "tests" / "qgis"),
    }  # fmt: skip
    qgis = find_qgis()
    environment = {
        name: value
        for name, value in build_environment(qgis).items()
        if not name.startswith(("PYTHON", "QT_", "QGIS_"))
    }
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment.update(
        TERRASCOPE_SOAK=json.dumps(plan), TERRASCOPE_HOME=str(folder / "home"), TMPDIR=str(temp),
        XDG_RUNTIME_DIR=str(runtime), OMP_NUM_THREADS="1",
    )  # fmt: skip
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x900x24", qgis]
    command += ["--profiles-path", str(folder), "--nologo", "--noversioncheck"]
    command += ["--code", str(Path(__file__).with_name("qgis_soak_session.py"))]
    started = time.perf_counter()
    limit_s = START_S + QUESTION_S * questions
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit_s, check=False)
    notes = folder / "notes"
    lines = [json.loads(line) for line in notes.read_text("utf-8").splitlines()] if notes.is_file() else []
    ending = [] if done.returncode == 0 else [f"QGIS ended with {done.returncode}: {done.stderr.strip()[-500:]}"]
    return sum_up(lines, ending, questions, time.perf_counter() - started)


def sum_up(lines: Sequence[dict[str, Any]], problems: Sequence[str], questions: int, seconds: float) -> QgisSoak:
    """Return the figures of a session's notes."""
    notes = [line for line in lines if "number" in line]
    beats = next((line["beats"] for line in lines if "beats" in line), {"late_own_ms": [], "work_ms": []})
    found = [line["fault"] for line in lines if "fault" in line] + list(problems)
    if len(notes) < questions:
        raise RuntimeError(f"{len(notes)} of {questions} questions were asked: {found}")
    tenth = max(questions // 10, 1)
    states = [note["state"] for note in notes]
    return QgisSoak(
        questions,
        {state: states.count(state) for state in sorted(set(states))},
        found + [note["error"] for note in notes if note["state"] not in ("done", "cancelled")],
        seconds,
        len({note["worker_id"] for note in notes if note["worker_id"]}),
        sum("cancel_own_s" in note for note in notes),
        measure_shares(notes, "cancel_own_s"),
        measure_shares(notes, "cancel_wall_s"),
        {
            "wall": max(note["late_wall_s"] for note in notes),
            "own": max(note["late_own_s"] for note in notes),
            "99.9": find_share(beats["late_own_ms"], 0.999),
        },
        {name: find_share(beats["work_ms"], share) for name, share in (("99.9", 0.999), ("100", 1.0))},
        sum(note["late_own_s"] > LATE_S for note in notes),
        measure_stretch(notes[tenth : 2 * tenth]),
        measure_stretch(notes[-tenth:]),
    )


def measure_shares(notes: Sequence[dict[str, Any]], name: str) -> dict[str, float]:
    """Return below which value half, most and all notes lie."""
    values = [note[name] for note in notes if name in note]
    return {str(share): float(np.percentile(values, share)) for share in (50, MOSTLY, 100)} if values else {}


def find_share(beats: Sequence[int], share: float) -> float:
    """Return by how many seconds at most this share of the beats was late: `(ms,)` counts by whole milliseconds."""
    reached = np.cumsum(beats) >= share * sum(beats)
    return (int(np.argmax(reached)) + 1) / 1000 if any(beats) else 0.0


def measure_stretch(notes: Sequence[dict[str, Any]]) -> Stretch:
    """Sum up some questions."""
    hosts = [note["host"] for note in notes]
    workers = [note["worker"] for note in notes if note["worker"]]
    return Stretch(
        float(np.mean([host["bytes"] for host in hosts])),
        float(np.mean([worker["bytes"] for worker in workers])) if workers else 0.0,
        max(host["files"] for host in hosts),
        max(host["drawn"] for host in hosts),
        max(host["threads"] for host in hosts),
        max((worker["files"] for worker in workers), default=0),
        max((worker["threads"] for worker in workers), default=0),
        max(note["temporary"] for note in notes),
    )


def list_faults(soak: QgisSoak) -> list[str]:
    """List what grew, failed or came late."""
    faults = list(soak.problems)
    for name in ("host_bytes", "worker_bytes"):
        growth = getattr(soak.last, name) / max(getattr(soak.first, name), 1) - 1
        if growth > MOST_GROWTH:
            faults.append(f"{name} grew by {100 * growth:.1f} %")
    for name in ("host_files", "host_threads", "worker_files", "worker_threads", "temporary"):
        first, last = getattr(soak.first, name), getattr(soak.last, name)
        if last > first:
            faults.append(f"{name} grew from {first} to {last}")
    if soak.last.host_drawn > MOST_DRAWN:
        faults.append(f"{soak.last.host_drawn} handles on files of the layers are open, at most {MOST_DRAWN} may be")
    for share, most in ((str(MOSTLY), CANCEL_MOSTLY_S), ("100", CANCEL_MOST_S)):
        if soak.cancel_own_s.get(share, 0.0) > most:
            faults.append(f"{share} % of the cancels took up to {1000 * soak.cancel_own_s[share]:.0f} ms")
    if soak.late_questions:
        faults.append(f"the GUI was late in {soak.late_questions} questions, up to {1000 * soak.late_s['own']:.0f} ms")
    return faults


def describe(soak: QgisSoak) -> str:
    """Return the figures in words."""
    first, last = soak.first, soak.last
    pairs = [
        f"{name.replace('_', ' ')} {getattr(first, name)} -> {getattr(last, name)}"
        for name in ("host_files", "host_drawn", "host_threads", "worker_files", "worker_threads", "temporary")
    ]
    memory = [
        f"{name} {getattr(first, key) / 1e6:.0f} -> {getattr(last, key) / 1e6:.0f} MB"
        for name, key in (("QGIS", "host_bytes"), ("worker", "worker_bytes"))
    ]
    cancels = ", ".join(
        f"{share} % within {1000 * took:.0f} ms ({1000 * soak.cancel_wall_s[share]:.0f} by the clock)"
        for share, took in soak.cancel_own_s.items()
    )
    return (
        f"{soak.questions} questions in {soak.seconds:.0f} s {soak.states}: {', '.join(memory)}, {', '.join(pairs)}; "
        f"{soak.cancels} cancels: {cancels}; {soak.workers} workers; GUI at most {1000 * soak.late_s['own']:.0f} ms "
        f"late by its own doing (99.9 % of the beats {1000 * soak.late_s['99.9']:.0f}), "
        f"{1000 * soak.late_s['wall']:.0f} ms by the clock; processor time between two beats at most "
        f"{1000 * soak.work_s['100']:.0f} ms (99.9 %: {1000 * soak.work_s['99.9']:.0f})"
    )


def main() -> int:
    """Run and print; exit status 1 if something grew, failed or came late."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=Path, metavar="FILE")
    parser.add_argument("--notes", type=Path, metavar="FILE", help="keep what the session noted of each question")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terrascope-soak-") as name:
        soak = run_session(options.questions, options.seed, Path(name))
        if options.notes is not None:
            shutil.copyfile(Path(name) / "notes", options.notes)
    faults = list_faults(soak)
    print(describe(soak))
    for fault in faults:
        print(f"  {fault}")
    if options.report is not None:
        document = {"seed": options.seed, **asdict(soak)}
        options.report.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
