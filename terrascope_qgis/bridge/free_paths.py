"""Names for new files that take nobody's place."""

from __future__ import annotations

from pathlib import Path


def find_free_path(path: Path) -> Path:
    """Return `path`, or the first of `name_2`, `name_3` … that no file with this stem has, whatever its case."""
    taken = {item.name.split(".")[0].casefold() for item in path.parent.iterdir()} if path.parent.is_dir() else set()
    stem, number = path.stem, 2
    while stem.casefold() in taken:
        stem = f"{path.stem}_{number}"
        number += 1
    return path.with_name(stem + path.suffix)
