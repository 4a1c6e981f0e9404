"""Puts finished files into the user's folder without ever touching what lies there; knows no format."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from ..errors import TerraScopeError, WriteError
from ..path_length import EVIDENCE_ROOM, refuse_long_output
from ..patient_moves import move
from ..words.said import Said, say

_PART_PREFIX = ".terrascope-"
_PART_SUFFIX = ".part"
_STALE_AFTER_S = 24 * 3600
_LOW_SPACE_BYTES = 16 * 1024 * 1024
_NO_HARD_LINKS = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}


@contextlib.contextmanager
def open_scratch(folder: Path) -> Iterator[Path]:
    """Lend a fresh folder inside `folder`, removed with all it holds on the way out.

    It lies on the same disk as the target, so that finished files move there at once. Leftovers of runs that were
    killed more than a day ago are swept. `folder` is made if it is missing, and taken away again if nothing was
    put into it.

    Raises:
        WriteError: `folder` cannot be made or written to.
    """
    refuse_long_output(folder, room=EVIDENCE_ROOM)
    with contextlib.ExitStack() as undo:
        for missing in _list_missing(folder):
            undo.callback(_remove_if_empty, missing)
        with write_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _sweep(folder)
            scratch = Path(tempfile.mkdtemp(prefix=_PART_PREFIX, suffix=_PART_SUFFIX, dir=folder))
        undo.callback(shutil.rmtree, scratch, ignore_errors=True)
        yield scratch


def check_writable(folder: Path) -> None:
    """Find out before the work that its output has a place, by writing there: permissions do not tell all.

    Raises:
        WriteError: the folder or one above it is a file, or nothing can be written.
    """
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise WriteError(say("output_is_file", folder=place))
    with open_scratch(folder):
        pass


def free_suffixes(folder: Path, names: Sequence[str]) -> Iterator[str]:
    """Yield "", "_2", "_3" ... for which none of `names` exists in `folder`, whatever its case."""
    for number in itertools.count(1):
        suffix = "" if number == 1 else f"_{number}"
        lying = {path.name.casefold() for path in folder.iterdir()}
        if not any(with_suffix(name, suffix).casefold() in lying for name in names):
            yield suffix


def with_suffix(name: str, suffix: str) -> str:
    """Put a suffix behind the stem: `evidence.gpkg`, `_2` -> `evidence_2.gpkg`."""
    path = PurePath(name)
    return f"{path.stem}{suffix}{path.suffix}"


def publish_files(files: Sequence[tuple[Path, Path]]) -> bool:
    """Move finished files to names that are free, in the order given; all of them or none.

    Args:
        files: Pairs of finished file and target path on the same disk.

    Returns:
        False if a target appeared meanwhile; then nothing was moved.

    Raises:
        WriteError: the disk refused; then nothing was moved either.
    """
    placed: list[tuple[Path, Path]] = []
    try:
        for source, target in files:
            _flush(source)
            _place(source, target)
            placed.append((source, target))
    except BaseException as error:
        for source, target in reversed(placed):
            target.replace(source)
        if isinstance(error, FileExistsError):
            return False
        if isinstance(error, OSError):
            raise WriteError(explain_failure(files[len(placed)][1], error)) from error
        raise
    return True


def explain_failure(target: Path, error: BaseException) -> Said:
    """One line on why a file could not be written and what to do about it."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else " ".join(str(error).split())[:300]
    if target.parent.name.startswith(_PART_PREFIX):
        reason = reason.replace(f"{target.parent}{os.sep}", "")
        target = target.parent.parent / target.name
    number = error.errno if isinstance(error, OSError) else None
    # GDAL and SQLite tell no number; a disk without room is then the likely reason.
    if number in (errno.ENOSPC, errno.EDQUOT) or (number is None and _space_left(target) < _LOW_SPACE_BYTES):
        return say("write_no_space", file=target, problem=reason, free=_space_left(target) / 1e6)
    forbidden = number in (errno.EACCES, errno.EPERM, errno.EROFS)
    return say("write_forbidden" if forbidden else "write_failed", file=target, problem=reason)


@contextlib.contextmanager
def write_errors(target: Path) -> Iterator[None]:
    """Turn what the disk, GDAL or SQLite raise while `target` is written into one clear line.

    Raises:
        WriteError: in place of the error.
    """
    try:
        yield
    except TerraScopeError:
        raise
    except (OSError, RuntimeError) as error:
        raise WriteError(explain_failure(target, error)) from error


def _list_missing(folder: Path) -> list[Path]:
    """The folders that have to be made, outermost first.

    Raises:
        WriteError: a file lies where a folder is needed.
    """
    missing: list[Path] = []
    for path in (folder, *folder.parents):
        if path.is_dir():
            break
        if os.path.lexists(path):
            raise WriteError(say("folder_is_file", folder=path))
        missing.insert(0, path)
    return missing


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _sweep(folder: Path) -> None:
    for leftover in folder.glob(f"{_PART_PREFIX}*{_PART_SUFFIX}"):
        with contextlib.suppress(OSError):
            if (
                leftover.is_dir()
                and not leftover.is_symlink()
                and time.time() - leftover.stat().st_mtime > _STALE_AFTER_S
            ):
                shutil.rmtree(leftover, ignore_errors=True)


def _flush(path: Path) -> None:
    """Wait until the disk has the file; a network disk may only now say that it is full."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _place(source: Path, target: Path) -> None:
    """Move a file to a free name; unlike a rename, a hard link never replaces what came there meanwhile."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from error
        move(source, target)
    else:
        source.unlink()


def _space_left(target: Path) -> int:
    for path in (target, *target.parents):
        with contextlib.suppress(OSError):
            return shutil.disk_usage(path).free
    return _LOW_SPACE_BYTES
