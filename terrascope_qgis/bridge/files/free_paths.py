"""Names for new files that take nobody's place, and that the system takes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ...core.path_length import LONGEST, is_too_long
from ..i18n import tr


def find_free_path(path: Path) -> Path:
    """Return `path`, or the first of `name_2`, `name_3` … that no file with this stem has, whatever its case."""
    taken = {item.name.split(".")[0].casefold() for item in path.parent.iterdir()} if path.parent.is_dir() else set()
    stem, number = path.stem, 2
    while stem.casefold() in taken:
        stem = f"{path.stem}_{number}"
        number += 1
    return path.with_name(stem + path.suffix)


def find_refusal(folder: Path) -> str:
    """Return why no file can be made in a folder, in the system's words; empty = it can. Permissions do not tell."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return error.strerror or type(error).__name__


def refuse_long_path(folder: Path, room: int) -> None:
    """Return where what is written up to `room` characters below `folder` has no path too long for Windows.

    Raises:
        OSError: it has; nothing was written.
    """
    if is_too_long(folder, room=room):
        # The path last: what to do has to fit into the message bar.
        text = tr(
            "Windows takes paths of {limit} characters. Choose a folder with a shorter path, or enable long paths in "
            "Windows: {path}"
        )
        raise OSError(text.format(path=folder, limit=LONGEST))
