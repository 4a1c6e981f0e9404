"""Kills sessions of a real QGIS, with the built plugin, at random moments; `tests.endurance.kills --qgis` runs it.

A session asks, keeps and exports masks beside files of the user, installs bundles, or sets the engine up from a web
server of this machine. After each kill the user's files are byte for byte as they were, every new file is whole, the
installed bundle loads, an engine counts as made only if it runs, and no process of the session is left. At the end an
ordinary session does all of it once, and must find nothing in its way and leave nothing behind.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyogrio

from build_plugin import build, install
from scripts.qgis_profile import write_profile
from scripts.run_demo import build_environment
from terrascope_qgis.core.errors import TerraScopeError
from terrascope_qgis.core.model.bundle.install import install_bundle
from terrascope_qgis.core.model.runtime.model import verify_folder
from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle

from .kills import write_own_geopackage
from .wheels import PACKAGES, make_wheels, serve

_SESSION = Path(__file__).with_name("qgis_session.py")
KINDS = ("run", "keep", "install", "setup")
_START_S = 3.0
_START_SHARE = 0.1
"""Of the kills hit QGIS while it starts."""
_GONE_S = 30.0
_DAY_S = 86_400
_DATA = (".gpkg", ".shp", ".geojson")


@dataclass
class QgisKills:
    """What was killed, and what was found afterwards."""

    kinds: dict[str, int] = field(default_factory=lambda: {"start": 0, **dict.fromkeys(KINDS, 0)})
    new_files: int = 0
    """Masks, kept or exported, that sessions had finished before they were killed."""
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def describe(self) -> str:
        """In words."""
        parts = ", ".join(f"{number} in {kind}" for kind, number in self.kinds.items())
        return f"{sum(self.kinds.values())} sessions killed ({parts}), {self.new_files} files of masks were finished"


class QgisSite:
    """A user's folder, a QGIS profile with the built plugin, installed bundles, and a folder for temporary files."""

    def __init__(self, folder: Path, index: str) -> None:
        self._index = index
        self._folder = folder
        self.out, self.temporary, self._home = folder / "work", folder / "tmp", folder / "home"
        for path in (self.out, self.temporary, folder / "runtime"):
            path.mkdir(mode=0o700)
        self._scene = write_optical(self.out / "S2A_MSIL2A_20200912T101031.tif", side_px=400)
        (self.out / "notes.txt").write_text("mine")
        write_own_geopackage(self.out / "mine.gpkg")
        self._bundles = [make_tiny_bundle(folder / f"tiny-{version}", version=version) for version in ("0.1", "0.2")]
        install_bundle(self._bundles[0], root=self._home / "bundles")
        self._profile = folder / "profiles" / "default"
        settings = {
            "engine_python": sys.executable,
            "model": str(self._home / "bundles" / "tiny-lite"),
            "device": "cpu",
        }
        locale = {"overrideFlag": "true", "userLocale": "en_US"}
        write_profile(self._profile, {"terrascope_qgis": settings, "locale": locale})
        with contextlib.redirect_stdout(io.StringIO()):
            install(self._profile, build(folder / "dist"))
        self._requirements = folder / "wheels.txt"
        self.before = self.hash_files()

    def start(self, kind: str) -> subprocess.Popen[bytes]:
        """Start a session."""
        for name in ("ready", "notes"):
            (self._folder / name).unlink(missing_ok=True)
        qgis = shutil.which("qgis") or "qgis"
        plan = {
            "kind": kind, "scene": str(self._scene), "out": str(self.out), "ready": str(self._folder / "ready"),
            "notes": str(self._folder / "notes"), "bundles": [str(path) for path in self._bundles],
            "requirements": str(self._requirements), "python": getattr(sys, "_base_executable", sys.executable),
        }  # fmt: skip
        kept = {key: value for key, value in build_environment(qgis).items() if not key.startswith(("PYTHON", "QT_"))}
        environment = kept | {
            "TERRASCOPE_KILL_PLAN": json.dumps(plan), "TERRASCOPE_KILL_SITE": str(self._folder),
            "TERRASCOPE_HOME": str(self._home), "TMPDIR": str(self.temporary), "OMP_NUM_THREADS": "1",
            "XDG_RUNTIME_DIR": str(self._folder / "runtime"), "PIP_INDEX_URL": self._index, "PIP_NO_CACHE_DIR": "1",
            "PIP_CONFIG_FILE": os.devnull,
        }  # fmt: skip
        environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)
        command = [qgis, "--profiles-path", str(self._folder), "--nologo", "--noversioncheck", "--code", str(_SESSION)]
        return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self, kind: str, after_s: float, *, at_start: bool) -> str:
        """Start a session and kill it `after_s` from its start, or from its beginning of what it does.

        Returns:
            What was wrong with the session itself; empty = nothing.
        """
        process = self.start(kind)
        problem = ""
        if not at_start:
            end = time.monotonic() + 240
            while not (self._folder / "ready").exists() and process.poll() is None and time.monotonic() < end:
                time.sleep(0.02)
            if not (self._folder / "ready").exists():
                problem = f"the session did not begin (status {process.poll()})"
        time.sleep(after_s)
        if process.poll() is not None:
            problem = problem or f"QGIS ended by itself with {process.returncode}: {self._read_notes()}"
        process.send_signal(signal.SIGKILL)
        process.wait()
        return problem

    def hash_files(self) -> dict[str, str]:
        """Digests of what lies in the user's folder, unfinished files aside."""
        files = [path for path in self.out.iterdir() if path.is_file() and not path.name.startswith(".")]
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    def check(self) -> list[str]:
        """List what is wrong after a kill."""
        wrong = [f"a process is left: {text}" for text in self._wait_for_processes()]
        databases = [*self.out.glob("*.gpkg"), *self._profile.rglob("*.db")]
        for path in databases:
            with sqlite3.connect(path) as database:
                state = database.execute("PRAGMA integrity_check").fetchone()
            database.close()
            if state != ("ok",):
                wrong.append(f"{path.name}: {state}")
        now = self.hash_files()
        wrong += [f"{name} changed or is gone" for name, digest in self.before.items() if now.get(name) != digest]
        for name in now.keys() - self.before.keys():
            wrong += _find_half(self.out / name)
        try:
            verify_folder(self._home / "bundles" / "tiny-lite")
        except TerraScopeError as error:
            wrong.append(f"the installed bundle: {error}")
        if self._has_engine() and not self._engine_runs():
            wrong.append("an engine that does not run counts as made")
        return wrong

    def finish(self) -> list[str]:
        """Age what killed sessions left, let an ordinary one do everything once, and list what is still there."""
        old = time.time() - 2 * _DAY_S
        for path in self.out.iterdir():
            if path.name.startswith("."):
                os.utime(path, (old, old))
        status = self.start("all").wait()
        notes = self._read_notes()
        wrong = [] if status == 0 else [f"the last session ended with {status}: {notes}"]
        expected = ["ask: done", *["keep: done"] * 4, "install: done", "setup: done"]
        if json.loads(notes or "{}").get("done") != expected:
            wrong.append(f"the last session did {notes}")
        if not self._has_engine() or not self._engine_runs():
            wrong.append("the last set-up left no engine")
        # A worker that QGIS ended leaves its folder to the next one.
        subprocess.run(
            [sys.executable, "-m", "terrascope_qgis.worker"], stdin=subprocess.DEVNULL, check=True,
            env={**os.environ, "TMPDIR": str(self.temporary)}, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        places = [*self.out.glob(".*"), *self.temporary.glob("*terrascope*"), *(self._home / "bundles").glob(".*")]
        return wrong + self.check() + [f"{path.name} was not swept" for path in places]

    def measure_spans(self) -> dict[str, tuple[float, float]]:
        """Kind of session -> from when to when after its beginning it is killed, by what the last session took."""
        ends = json.loads(self._read_notes())["times"]
        took = {kind: ends[kind] - start for kind, start in zip(KINDS, (0.0, *ends.values()), strict=False)}
        return {
            "run": (0.0, 1.5 * took["run"]),
            "keep": (0.8 * took["run"], 1.5 * took["run"] + took["keep"]),
            "install": (0.0, 1.5 * took["install"]),
            "setup": (0.0, 1.2 * took["setup"]),
        }

    def _read_notes(self) -> str:
        path = self._folder / "notes"
        return path.read_text() if path.exists() else ""

    def _engine(self) -> Path:
        return self._profile / "terrascope_qgis" / "engine"

    def _has_engine(self) -> bool:
        return (self._engine() / "terrascope-engine.json").exists()

    def _engine_runs(self) -> bool:
        command = [str(self._engine() / "bin" / "python"), "-I", "-c", f"import {', '.join(PACKAGES)}"]
        return subprocess.run(command, check=False).returncode == 0

    def _wait_for_processes(self) -> list[str]:
        """Command lines of the session's processes that are still there after a while."""
        end = time.monotonic() + _GONE_S
        while (found := list(self._list_processes())) and time.monotonic() < end:
            time.sleep(0.1)
        return found

    def _list_processes(self) -> Iterator[str]:
        mark = f"TERRASCOPE_KILL_SITE={self._folder}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    yield (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")[:200]


def _find_half(path: Path) -> list[str]:
    """Say what is wrong with a new file of a session."""
    try:
        if path.suffix == ".json":
            json.loads(path.read_text("utf-8"))
        elif path.suffix in _DATA:
            layers = [str(name) for name, _ in pyogrio.list_layers(path)]
            if not layers or any(pyogrio.read_info(path, layer=name)["features"] < 1 for name in layers):
                return [f"{path.name} holds nothing"]
            beside = [path.with_suffix(suffix) for suffix in (".provenance.json", ".reasoning.txt")]
            beside += [path.with_suffix(suffix) for suffix in (".shx", ".dbf", ".prj") if path.suffix == ".shp"]
            return [f"{path.name} lies there without {other.name}" for other in beside if not other.exists()]
    except Exception as error:  # whatever a reader raises, the file is not whole
        return [f"{path.name} is not whole ({error})"]
    return []


@contextmanager
def open_screen() -> Iterator[None]:
    """Run an X server without a screen and let QGIS use it.

    Raises:
        FileNotFoundError: Xvfb is not installed.
    """
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    before = os.environ.get("DISPLAY")
    try:
        os.environ["DISPLAY"] = ":" + os.read(reader, 16).decode().strip()
        yield
    finally:
        os.environ.pop("DISPLAY")
        if before is not None:
            os.environ["DISPLAY"] = before
        server.terminate()
        server.wait()
        os.close(reader)
        os.close(writer)


def run_qgis_kills(count: int, seed: int, folder: Path) -> QgisKills:
    """Kill `count` sessions of QGIS at moments drawn from the time they work."""
    rng = np.random.default_rng(seed)
    kills = QgisKills()
    started = time.perf_counter()
    listing = make_wheels(folder / "wheels")
    with serve(folder / "wheels") as index, open_screen():
        site = QgisSite(folder, index)
        assert listing == folder / "wheels.txt"
        # The first starts fill the profile, compile the plugin's modules, and tell how long all takes here and now.
        site.kill("run", _START_S, at_start=False)
        kills.faults += [f"before the first kill: {fault}" for fault in site.finish()]
        spans = site.measure_spans()
        site.before = site.hash_files()
        for number in range(count):
            kind = KINDS[number % len(KINDS)]
            at_start = bool(rng.random() < _START_SHARE)
            after_s = rng.uniform(0, _START_S) if at_start else rng.uniform(*spans[kind])
            problem = site.kill(kind, after_s, at_start=at_start)
            kills.kinds["start" if at_start else kind] += 1
            found = [*([problem] if problem else []), *site.check()]
            kills.faults += [f"kill {number} of {kind}: {fault}" for fault in found]
            now = site.hash_files()
            kills.new_files += sum(Path(name).suffix in _DATA for name in now.keys() - site.before.keys())
            site.before = now
        kills.faults += [f"at the end: {fault}" for fault in site.finish()]
    kills.seconds = time.perf_counter() - started
    return kills
