"""Renames that wait for a virus scanner on Windows, which holds for a moment what was just written."""

from __future__ import annotations

import sys
import time
from pathlib import Path

PATIENCE_S = 3.0
"""A scanner is done with a large file by then; a folder that may not be written stays refused."""
_PAUSE_S = 0.1


def move(source: Path, target: Path) -> None:
    """Rename, on Windows again for a while where somebody holds the file.

    Raises:
        OSError: it cannot be renamed.
    """
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            source.rename(target)
            return
        except PermissionError:
            if time.monotonic() >= end or not _is_windows():
                raise
        time.sleep(_PAUSE_S)


def _is_windows() -> bool:
    return sys.platform == "win32"
