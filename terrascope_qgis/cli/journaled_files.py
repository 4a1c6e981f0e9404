"""GeoPackages with a write-ahead journal, lent as copies: to open such a file is to change it or its journal."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..core.errors import InputError

_MAGIC = b"SQLite format 3\0"
_WITH_JOURNAL = b"\x02\x02"
"""Bytes 18 and 19 of a database whose changes lie in `NAME-wal` until they are written back."""
_TRIES = 5


@contextlib.contextmanager
def open_quietly(path: Path) -> Iterator[Path]:
    """Lend a file for reading: itself, or a copy together with its journal where it has one.

    Raises:
        InputError: another program writes to it all the time, or it cannot be copied.
    """
    if not _has_journal(path):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="terrascope-areas-") as folder:
        yield _copy(path, Path(folder))


def _has_journal(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            head = stream.read(20)
    except OSError:
        return False
    return head.startswith(_MAGIC) and head[18:20] == _WITH_JOURNAL


def _copy(path: Path, folder: Path) -> Path:
    """Copy the file and its journal as they are at one moment."""
    journal = path.with_name(f"{path.name}-wal")
    try:
        for _ in range(_TRIES):
            before = _stamp(path), _stamp(journal)
            for source in (path, journal):
                target = folder / source.name
                target.unlink(missing_ok=True)
                with contextlib.suppress(FileNotFoundError):
                    shutil.copyfile(source, target)
            if before == (_stamp(path), _stamp(journal)):
                return folder / path.name
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{path}: cannot be copied ({reason}). Close it elsewhere, or save a copy of it.") from error
    raise InputError(f"{path}: another program is writing to it. Close it there and retry.")


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size
