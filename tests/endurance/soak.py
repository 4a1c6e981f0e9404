"""Asks one worker a thousand questions: `python -m tests.endurance.soak [--questions 1000] [--report FILE]`.

Memory (resident), open files, threads and temporary files of the worker are read after each question; what counts is
the growth after the first tenth. Linux only: the figures come from /proc.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from terrascope_qgis.core.model.bundle.locations import find_folder
from tests.core.scenes import write_optical, write_sar
from tests.processes.plain_client import PlainClient

QUESTIONS = (
    "How much of the area is covered by water?",
    "Which covers more of the area, water or trees?",
    "How many hectares of trees are there?",
    "Is there any built-up land?",
    "How many cars are parked here?",
)
MOST_GROWTH = 0.05


@dataclass(frozen=True)
class Reading:
    """The worker after a question."""

    resident_bytes: int
    files: int
    threads: int
    temporary: int


@dataclass(frozen=True)
class Soak:
    """A whole run."""

    questions: int
    failed: int
    seconds: float
    resident_growth: float
    """Mean of the last tenth over that of the second tenth, less 1."""
    first: Reading
    """After the first tenth."""
    last: Reading


def read_process(process: int, temp: Path) -> Reading:
    """Look at a process."""
    status = dict(
        line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines() if ":" in line
    )
    files = len(list(Path(f"/proc/{process}/fd").iterdir()))
    temporary = sum(1 for _ in temp.rglob("*"))
    return Reading(int(status["VmRSS"].split()[0]) * 1024, files, int(status["Threads"]), temporary)


def run_soak(questions: int, model: Path) -> Soak:
    """Ask, with five scenes and two sensors in turn, every seventh question about a fresh area."""
    readings, failed = [], 0
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="terrascope-soak-") as name:
        folder = Path(name)
        scenes = [write_optical(folder / f"s2-{k}.tif", water_columns=8 * k, side_px=256) for k in range(5)]
        radar = write_sar(folder / "s1.tif", side_px=256)
        temp = folder / "temp"
        temp.mkdir()
        client = PlainClient(temp)
        for number in range(questions):
            sources = [{"path": str(scenes[number // 7 % 5]), "role": "optical"}]
            if number // 35 % 2:
                sources.append({"path": str(radar), "role": "sar"})
            client.ask(str(number), model, *sources, question=QUESTIONS[number % len(QUESTIONS)], masks=True)
            failed += client.events(str(number))[-1]["type"] != "done"
            readings.append(read_process(client.process.pid, temp))
        client.stop()
    tenth = max(questions // 10, 1)
    resident = np.array([reading.resident_bytes for reading in readings], float)
    growth = float(resident[-tenth:].mean() / resident[tenth : 2 * tenth].mean() - 1)
    return Soak(questions, failed, time.perf_counter() - started, growth, readings[tenth - 1], readings[-1])


def list_faults(soak: Soak) -> list[str]:
    """List what grew or failed."""
    faults = [f"{soak.failed} questions failed"] if soak.failed else []
    if soak.resident_growth > MOST_GROWTH:
        faults.append(f"memory grew by {100 * soak.resident_growth:.1f} %")
    for name in ("files", "threads", "temporary"):
        first, last = getattr(soak.first, name), getattr(soak.last, name)
        if last > first:
            faults.append(f"{name} grew from {first} to {last}")
    return faults


def main() -> int:
    """Run and print; exit status 1 if something grew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--model", metavar="DIR|NAME", help="default: the embedded bundle")
    parser.add_argument("--report", type=Path, metavar="FILE")
    options = parser.parse_args()
    soak = run_soak(options.questions, find_folder(options.model))
    faults = list_faults(soak)
    first, last = soak.first, soak.last
    print(
        f"{soak.questions} questions in {soak.seconds:.0f} s: memory {first.resident_bytes / 1e6:.0f} -> "
        f"{last.resident_bytes / 1e6:.0f} MB ({100 * soak.resident_growth:+.1f} %), open files {first.files} -> "
        f"{last.files}, threads {first.threads} -> {last.threads}, temporary files "
        f"{first.temporary} -> {last.temporary}"
    )
    for fault in faults:
        print(f"  {fault}")
    if options.report is not None:
        options.report.write_text(json.dumps(asdict(soak), indent=2) + "\n", encoding="utf-8")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
