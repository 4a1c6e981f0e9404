"""What the worker makes of its process before any heavy import: clean environment, own temporary folder, limits."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

_BENDING = ("PROJ_DATA", "PROJ_LIB", "GDAL_DATA", "GDAL_DRIVER_PATH", "GDAL_PLUGINS")
"""Set by QGIS on some systems: with them the engine's own PROJ reads QGIS' older database and loses every CRS."""
_PREFIX = "terrascope-worker-"
_LEFTOVER_AGE_S = 2 * 86_400
"""Age from which a folder counts as left over where processes cannot be asked for."""


def clean_environment() -> None:
    """Remove variables that would bend the engine's libraries or those of its children."""
    for name in list(os.environ):
        if name in _BENDING or (name.startswith("PYTHON") and name != "PYTHONUTF8"):
            del os.environ[name]


def make_private_folder() -> Path:
    """Make a folder that only this user can read and use it for all temporary files; sweep what dead workers left."""
    base = Path(tempfile.gettempdir())
    sweep_leftovers(base)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=base))
    tempfile.tempdir = str(folder)
    for name in ("TMPDIR", "TEMP", "TMP", "CPL_TMPDIR"):
        os.environ[name] = str(folder)
    return folder


def sweep_leftovers(base: Path) -> None:
    """Remove the folders of workers that are no longer there."""
    for folder in base.glob(f"{_PREFIX}*-*"):
        try:
            process_id = int(folder.name.removeprefix(_PREFIX).split("-")[0])
            if folder.is_symlink() or _is_in_use(folder, process_id):
                continue
            shutil.rmtree(folder, ignore_errors=True)
        except (ValueError, OSError):
            continue


def _is_in_use(folder: Path, process_id: int) -> bool:
    if sys.platform == "win32":
        # os.kill ends the process there instead of asking for it.
        return time.time() - folder.stat().st_mtime < _LEFTOVER_AGE_S
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def watch_parent(parent: int, end: Callable[[], None], *, interval_s: float = 1.0) -> None:
    """Call `end` from a thread when the process `parent` is no longer the parent, even where stdin is kept open.

    Linux' own signal for this is not used: it fires when the parent's *thread* that started this process ends.
    """
    if sys.platform == "win32":
        return

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(interval_s)
        end()

    threading.Thread(target=watch, name="watch-parent", daemon=True).start()


def limit_memory(limit_bytes: int) -> None:
    """Refuse to let this process map more than `limit_bytes`; where the system cannot, nothing happens."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (limit_bytes, limit_bytes))
