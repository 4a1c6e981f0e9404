"""Kills commands at random moments: `python -m tests.endurance.kills [--qgis] [--count 500] [--seed 1]`.

Half of the kills hit a question while it writes its evidence beside files of the user, half an update of an installed
bundle. After each kill the user's files are byte for byte as they were, every GeoPackage passes `PRAGMA
integrity_check`, and the next run works. At the end leftovers are aged by two days and must be swept by the next run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from terrascope_qgis.core.errors import TerraScopeError
from terrascope_qgis.core.model.runtime.model import verify_folder
from tests.core.scenes import ORIGIN, write_optical
from tests.core.tiny_bundle import make_tiny_bundle

_REPOSITORY = Path(__file__).resolve().parents[2]
_DAY_S = 86_400


@dataclass
class Kills:
    """What was killed, and what was found afterwards."""

    write: int = 0
    install: int = 0
    too_late: int = 0
    """Commands that were over before the kill."""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def describe(self) -> str:
        """In words."""
        return f"{self.write} questions and {self.install} installations killed, {self.too_late} were over before"


class Site:
    """A folder of a user: a scene, a GeoPackage, evidence of an earlier run, and an installed bundle."""

    def __init__(self, folder: Path) -> None:
        self.scene = write_optical(folder / "s2.tif", side_px=400)
        self.out = folder / "out"
        self.out.mkdir()
        write_own_geopackage(self.out / "mine.gpkg")
        self.bundle = make_tiny_bundle(folder / "tiny")
        self.update = make_tiny_bundle(folder / "update", version="0.2.0")
        self.home = folder / "home"
        self._run(self.ask()).wait()
        self._run(self.install(self.bundle)).wait()
        self.before = self.hash_files()

    def ask(self) -> list[str]:
        """A question whose evidence goes beside the user's files."""
        question = "How much of the area is covered by water?"
        arguments = ["--question", question, "--model", str(self.bundle), "--device", "cpu", "--out", str(self.out)]
        return ["ask", "--optical", str(self.scene), *arguments]

    def install(self, bundle: Path) -> list[str]:
        """An installation, or an update of what is there."""
        return ["bundle", "install", str(bundle), "--name", "tiny"]

    def _run(self, arguments: list[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "terrascope_qgis", *arguments], cwd=_REPOSITORY,
            env={**os.environ, "OMP_NUM_THREADS": "1", "TERRASCOPE_HOME": str(self.home)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def measure(self, arguments: list[str]) -> float:
        """Seconds a command takes when nobody kills it.

        Raises:
            RuntimeError: it fails.
        """
        started = time.perf_counter()
        if status := self._run(arguments).wait():
            raise RuntimeError(f"{arguments[:2]} ended with {status}")
        return time.perf_counter() - started

    def kill(self, arguments: list[str], after_s: float) -> bool:
        """Start a command and kill it; whether it was still running."""
        process = self._run(arguments)
        time.sleep(after_s)
        was_running = process.poll() is None
        process.kill()
        process.wait()
        return was_running

    def hash_files(self) -> dict[str, str]:
        """Digests of what lies in the output folder, temporary files aside."""
        files = [path for path in self.out.iterdir() if path.is_file() and not path.name.startswith(".")]
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    def check(self) -> list[str]:
        """List what is wrong."""
        now = self.hash_files()
        wrong = [f"{name} changed or is gone" for name, digest in self.before.items() if now.get(name) != digest]
        for path in self.out.glob("*.gpkg"):
            with sqlite3.connect(path) as database:
                state = database.execute("PRAGMA integrity_check").fetchone()
            database.close()
            if state != ("ok",):
                wrong.append(f"{path.name}: {state}")
        try:
            verify_folder(self.home / "bundles" / "tiny")
        except TerraScopeError as error:
            wrong.append(f"the installed bundle: {error}")
        return wrong

    def sweep(self) -> list[str]:
        """Age what killed runs left, run once more, and list what is still there."""
        places = (self.out, self.home / "bundles")
        old = time.time() - 2 * _DAY_S
        for place in places:
            for path in place.rglob("*"):
                if path.name.startswith("."):
                    os.utime(path, (old, old))
        self.measure(self.ask())
        self.measure(self.install(self.bundle))
        return [f"{path} was not swept" for place in places for path in place.iterdir() if path.name.startswith(".")]


def write_own_geopackage(path: Path) -> None:
    """Write what belongs to the user: one polygon."""
    x, y = ORIGIN
    square = np.array([shapely.box(x, y - 100, x + 100, y).wkb], dtype=object)
    pyogrio.raw.write(
        path, square, [np.array(["a"], object)], ["name"], layer="mine", geometry_type="Polygon", crs="EPSG:32633"
    )


def run_kills(count: int, seed: int) -> Kills:
    """Kill `count` commands at moments drawn from the whole time they take."""
    rng = np.random.default_rng(seed)
    kills = Kills()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="terrascope-kills-") as name:
        site = Site(Path(name))
        longest = {"write": site.measure(site.ask()), "install": site.measure(site.install(site.update))}
        site.before = site.hash_files()
        for number in range(count):
            kind = "write" if number % 2 else "install"
            bundle = (site.bundle, site.update)[number // 2 % 2]
            command = site.ask() if kind == "write" else site.install(bundle)
            # The files are written near the end: half of the kills fall into the last quarter.
            share = rng.uniform(0.75, 1.02) if rng.random() < 0.5 else rng.uniform(0.0, 1.0)
            if site.kill(command, longest[kind] * share):
                setattr(kills, kind, getattr(kills, kind) + 1)
            else:
                kills.too_late += 1
            kills.faults += [f"kill {number} of {kind}: {fault}" for fault in site.check()]
            site.before = site.hash_files()
        kills.faults += site.sweep()
    kills.seconds = time.perf_counter() - started
    return kills


def main() -> int:
    """Run and print; exit status 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=Path, metavar="FILE")
    parser.add_argument("--qgis", action="store_true", help="kill sessions of a real QGIS (needs qgis and Xvfb)")
    options = parser.parse_args()
    kills: Any
    if options.qgis:
        from .qgis_kills import run_qgis_kills

        with tempfile.TemporaryDirectory(prefix="terrascope-kills-") as name:
            kills = run_qgis_kills(options.count, options.seed, Path(name))
    else:
        kills = run_kills(options.count, options.seed)
    print(f"{kills.describe()}, {kills.seconds:.0f} s, {len(kills.faults)} faults")
    for fault in kills.faults[:20]:
        print(f"  {fault}")
    if options.report is not None:
        document = {"count": options.count, "seed": options.seed, **asdict(kills)}
        options.report.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return int(bool(kills.faults))


if __name__ == "__main__":
    sys.exit(main())
