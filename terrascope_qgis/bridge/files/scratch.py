"""Folders for what is not finished yet, beside its target or among temporary files; sweeps those of a killed QGIS."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Iterable

TEMPORARY_PREFIXES = ("terrascope-layers-", "terrascope-stress-")
"""Of folders among the system's temporary files; the number of the process follows."""
REMOVER = "terrascope-remove"
"""Name of the threads that remove folders."""
_PART_PREFIX, _PART_SUFFIX = ".terrascope-", ".part"
"""As the engine names its own, so that either sweeps what the other left."""
_STALE_AFTER_S = 86_400


def make_part_folder(target: Path) -> Path:
    """Make a fresh folder beside `target`; those that are a day old, left by a QGIS that was killed, are removed.

    Raises:
        OSError: it cannot be made.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove(path for path in target.parent.glob(f"{_PART_PREFIX}*{_PART_SUFFIX}") if path.is_dir() and _is_stale(path))
    return Path(tempfile.mkdtemp(prefix=_PART_PREFIX, suffix=_PART_SUFFIX, dir=target.parent))


def make_temporary_folder(prefix: str) -> Path:
    """Make a folder among the system's temporary files.

    Raises:
        OSError: it cannot be made.
    """
    return Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-"))


def remove_in_background(folders: Iterable[Path]) -> None:
    """Remove folders that nothing reads any more; the GUI does not wait for the disk, the end of QGIS does."""
    found = tuple(folders)
    if found:
        threading.Thread(target=_remove, args=(found,), name=REMOVER).start()


def sweep_temporary_folders() -> None:
    """Remove the temporary folders of QGIS sessions that are no longer there."""
    base = Path(tempfile.gettempdir())
    for prefix in TEMPORARY_PREFIXES:
        _remove(path for path in base.glob(f"{prefix}*-*") if path.is_dir() and not _is_in_use(path, prefix))


def _remove(folders: Iterable[Path]) -> None:
    for folder in folders:
        if not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)


def _is_stale(folder: Path) -> bool:
    try:
        return time.time() - folder.stat().st_mtime > _STALE_AFTER_S
    except OSError:
        return False


def _is_in_use(folder: Path, prefix: str) -> bool:
    number = folder.name[len(prefix) :].split("-")[0]
    if not number.isdigit():
        return True
    if sys.platform == "win32":
        # os.kill ends the process there instead of asking for it.
        return not _is_stale(folder)
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
