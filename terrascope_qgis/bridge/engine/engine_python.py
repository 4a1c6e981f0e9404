"""Find Pythons that can carry the engine, and how the worker is started with one; makes nothing."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import List, Optional, Tuple

from ..places import PLUGIN_FOLDER, engine_folder
from ..settings import PluginSettings
from ..worker.worker_command import WorkerCommand

MIN_PYTHON = (3, 11)
MARKER = "terrascope-engine.json"
"""Written into the environment last: without it the set-up was not finished."""


def find_engine_python(settings: PluginSettings) -> Optional[Path]:
    """Return the Python of a ready engine: the user's own, else the plugin's; None when there is none."""
    if settings.engine_python:
        chosen = Path(settings.engine_python)
        return chosen if chosen.is_file() else None
    folder = engine_folder()
    python = venv_python(folder)
    return python if (folder / MARKER).is_file() and python.is_file() else None


def venv_python(folder: Path) -> Path:
    """Return where a virtual environment keeps its Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def list_base_pythons() -> List[str]:
    """Return Pythons that may be new enough to make the engine's environment, best first; their age is unchecked.

    `sys.executable` is QGIS itself on Windows and the first Python on the path elsewhere, so it is not asked.
    """
    found: List[str] = []
    if sys.version_info[:2] >= MIN_PYTHON:
        found += _own_pythons()
    names = [f"python3.{minor}" for minor in (13, 12, 11, 14)] + ["python3", "python"]
    found += [path for path in (shutil.which(name) for name in names) if path]
    found += _own_pythons()
    return list(dict.fromkeys(found))


def build_worker_command(python: Path, *arguments: str) -> WorkerCommand:
    """Return how to start the worker."""
    return build_module_command(python, "terrascope_qgis.worker", *arguments)


def build_module_command(python: Path, module: str, *arguments: str) -> WorkerCommand:
    """Return how to run a module of this package in the engine's Python, isolated from everything else."""
    launcher = str(PLUGIN_FOLDER / "bridge" / "worker" / "launch_engine.py")
    options: Tuple[str, ...] = ("-I", "-B", "-X", "utf8")
    return WorkerCommand(str(python), options + (launcher, module) + arguments)


def _own_pythons() -> List[str]:
    """Return the interpreter QGIS' own Python belongs to."""
    prefix = Path(getattr(sys, "base_exec_prefix", sys.exec_prefix))
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    places = [prefix / "python.exe", prefix / "bin" / f"python{version}", prefix / "bin" / "python3"]
    if sys.platform == "darwin":
        places.append(prefix.parent.parent / "MacOS" / "bin" / "python3")
    return [str(path) for path in places if path.is_file()]
