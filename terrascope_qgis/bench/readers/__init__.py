"""One module per format of benchmark; each turns files that others made into an `ItemSet` and refuses what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ...core.errors import InputError
from ..items import ItemSet
from .disaster_m3 import read_disaster_m3_set
from .landsat30 import read_landsat30_set
from .own_format import ITEMS_NAME, read_own_set
from .terrascope_bench import read_terrascope_set

READERS: dict[str, Callable[[Path], ItemSet]] = {
    "terrascope": read_terrascope_set,
    "disaster-m3": read_disaster_m3_set,
    "landsat30": read_landsat30_set,
    "own": read_own_set,
}
_BY_SUFFIX = {".parquet": "terrascope", ".json": "disaster-m3", ".csv": "landsat30", ".jsonl": "own"}


def open_set(path: Path, name: str | None = None) -> ItemSet:
    """Read a benchmark.

    Args:
        path: parquet, JSON, CSV, or the folder (or `items.jsonl`) of our own format.
        name: of the format; None = by the file's ending.

    Raises:
        InputError: there is none, or it is not as its format says.
    """
    if path.is_dir() and (path / ITEMS_NAME).is_file():
        path = path / ITEMS_NAME
    if not path.is_file():
        raise InputError(f"{path}: no such file, and no folder with {ITEMS_NAME}. Give the file that lists the items.")
    chosen = name or _BY_SUFFIX.get(path.suffix.lower())
    if chosen is None:
        known = ", ".join(f"{suffix} ({kind})" for suffix, kind in _BY_SUFFIX.items())
        raise InputError(f"{path}: unknown ending {path.suffix!r}, expected {known}; or name the format with --format.")
    return READERS[chosen](path)
