"""Folders that an update moves aside until the new version has its name; brings back those whose update was killed.

Knows nothing of what the folders hold. Used by the engine and inside QGIS, so it needs no package and no new Python.
"""

from __future__ import annotations

import contextlib
import tempfile
import time
from pathlib import Path

from .patient_moves import PATIENCE_S

_PREFIX = ".terrascope-old-"
"""Long, so that no folder of the user is taken for one of ours, wherever a bundle is looked for."""
GRACE_S = PATIENCE_S + 2.0
"""For so long the update itself may still be at work: it waits for a virus scanner between its two renames."""
_PAUSE_S = 0.05


def make_aside(root: Path) -> Path:
    """Make a fresh folder in `root` that an old version is moved into.

    Raises:
        OSError: it cannot be made.
    """
    return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=root))


def list_aside(root: Path) -> list[Path]:
    """The folders made by `make_aside` that are still there; none where `root` cannot be read."""
    return sorted(path for path in root.glob(f"{_PREFIX}*") if path.is_dir() and not path.is_symlink())


def bring_back(root: Path, *, wait: bool) -> None:
    """Give every old version its name again whose place is empty: its update was killed between two renames.

    An update under way fills the place within `GRACE_S`; until then nothing is moved. Whoever renames first, update
    or reader, the other's rename finds a folder there and fails, so that one whole version has the name.

    Args:
        root: The folder that holds the versions by name, and those set aside.
        wait: Wait for an update under way, instead of leaving what it moved to a later call.
    """
    for aside in list_aside(root):
        for old in _list_inside(aside):
            place = root / old.name
            if wait:
                _wait_for(place, aside)
            if place.exists() or not _is_old(aside):
                continue
            # Another reader was faster, or the folder may not be written: the caller says what it does not find.
            with contextlib.suppress(OSError):
                old.rename(place)


def _list_inside(aside: Path) -> list[Path]:
    """What was set aside; nothing where the update has just removed it."""
    try:
        return list(aside.iterdir())
    except OSError:
        return []


def _wait_for(place: Path, aside: Path) -> None:
    end = time.monotonic() + GRACE_S
    while not place.exists() and not _is_old(aside) and time.monotonic() < end:
        time.sleep(_PAUSE_S)


def _is_old(aside: Path) -> bool:
    """Whether the last rename into the folder was longer ago than an update takes; a date to come is no recent one."""
    try:
        return abs(time.time() - aside.stat().st_mtime) > GRACE_S
    except OSError:
        return False
