"""Start QGIS with the plugin and the demo project, in a profile of its own; nothing else of the user's is touched."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.fetch_scenes import fetch_scenes
from scripts.qgis_profile import write_profile

REPOSITORY = Path(__file__).resolve().parents[1]
DATA = REPOSITORY / ".demo-data"
FOLDER = REPOSITORY / "build" / "qgis-demo"
PROFILE = FOLDER / "profiles" / "demo"
PROJECT = FOLDER / "terrascope-demo.qgz"
PROGRAMS = (
    "qgis", "qgis-ltr", "qgis-bin", "qgis-ltr-bin", "/Applications/QGIS.app/Contents/MacOS/QGIS",
    "/Applications/QGIS-LTR.app/Contents/MacOS/QGIS",
)  # fmt: skip


def find_qgis(wanted: str | None = None) -> str:
    """Return QGIS' program: the one wanted, else the first that is installed.

    Raises:
        SystemExit: there is none.
    """
    for name in (wanted,) if wanted else PROGRAMS:
        found = shutil.which(name)
        if found:
            return found
    raise SystemExit(f"ERROR: {wanted or 'QGIS'} was not found. Install QGIS, or name its program with --qgis.")


def build_command(qgis: str, profile: Path, project: Path) -> tuple[list[str], dict[str, str]]:
    """Return the command that starts QGIS with the demo, and the variables it needs."""
    plan = {"data": str(DATA), "project": str(project), "scripts": str(REPOSITORY / "scripts")}
    command = [qgis, "--profiles-path", str(profile.parents[1]), "--profile", profile.name]
    command += ["--nologo", "--noversioncheck", "--code", str(REPOSITORY / "scripts" / "demo_project.py")]
    return command, {**build_environment(qgis), "TERRASCOPE_DEMO": json.dumps(plan)}


def build_environment(qgis: str) -> dict[str, str]:
    """Return the variables QGIS is started with: on Linux it takes the first python3 of the path for its own."""
    return {**os.environ, "PATH": os.pathsep.join((str(Path(qgis).parent), os.environ.get("PATH", "")))}


def find_engine() -> Path | None:
    """Return the Python of the engine that demo.sh or test.sh made in the checkout; without it the panel makes one."""
    python = REPOSITORY / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return python if python.is_file() else None


def prepare_profile(profile: Path) -> None:
    """Give a fresh profile its settings."""
    engine = find_engine()
    write_profile(profile, {"terrascope_qgis": {"engine_python": str(engine)}} if engine else {})


def run_demo(profile: Path, wanted: str | None) -> int:
    """Fetch the scenes and start QGIS; returns when QGIS is closed."""
    qgis = find_qgis(wanted)
    fetch_scenes(DATA, str(find_engine() or sys.executable))
    prepare_profile(profile)
    command, environment = build_command(qgis, profile, PROJECT)
    return subprocess.run(command, env=environment, check=False).returncode
