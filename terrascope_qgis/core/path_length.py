"""Paths that Windows does not take for their length, told before any work is done; other systems have no such limit.

Used by the engine and inside QGIS, so it needs no package and no new Python.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .errors import InputError, WriteError
from .words.said import say

LONGEST = 259
"""Characters of a path where Windows has not been told to take longer ones."""
EVIDENCE_ROOM = 60
"""What the engine writes below an output folder: a folder for unfinished files, and names with their endings."""
BUNDLE_ROOM = 80
"""A folder for unfinished files and the names of a bundle below that of the installed ones."""
ENGINE_ROOM = 150
"""The longest path of the engine's packages inside their environment, compiled files included."""


def is_too_long(path: Path, *, room: int = 0) -> bool:
    """Whether Windows would refuse `path`, or what lies up to `room` characters below it."""
    return _is_windows() and len(str(path.absolute())) + room > LONGEST and not takes_long_paths()


def refuse_long_input(path: Path) -> None:
    """Return where Windows takes the path of a file that is to be read.

    Raises:
        InputError: it does not.
    """
    if is_too_long(path):
        raise InputError(say("path_long", file=path, count=len(str(path.absolute())), most=LONGEST))


def refuse_long_output(folder: Path, *, room: int) -> None:
    """Return where Windows takes the paths of files up to `room` characters below a folder.

    Raises:
        WriteError: it does not; nothing was written.
    """
    if is_too_long(folder, room=room):
        raise WriteError(say("folder_long", folder=folder, count=len(str(folder.absolute())), most=LONGEST - room))


def takes_long_paths() -> bool:
    """Whether this Windows was told to take paths of any length."""
    import winreg  # only there

    key = r"SYSTEM\CurrentControlSet\Control\FileSystem"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:  # type: ignore[attr-defined, unused-ignore]
            value = winreg.QueryValueEx(opened, "LongPathsEnabled")[0]  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False
    return bool(value == 1)


def _is_windows() -> bool:
    return sys.platform == "win32"
