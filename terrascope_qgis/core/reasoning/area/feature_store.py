"""Keeps arrays by key: in memory up to a budget, then in a private temporary file; knows not what they are.

The file is read and written plainly: pages of a memory map would count as memory of the process.
"""

from __future__ import annotations

import errno
import io
import shutil
import tempfile
from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import BudgetError, StateError
from ...words.said import say

_SPARE_DISK_BYTES = 256 << 20


@dataclass(frozen=True)
class _Place:
    offset: int
    shape: tuple[int, ...]
    dtype: Any


class FeatureStore:
    """Arrays by key; closing it frees memory and file."""

    def __init__(self, memory_bytes: int, folder: Path | None = None) -> None:
        self._memory_left = memory_bytes
        self._folder = folder
        self._in_memory: dict[Hashable, NDArray[Any]] = {}
        self._in_file: dict[Hashable, _Place] = {}
        self._file: io.FileIO | None = None
        self._end = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self._in_memory or key in self._in_file

    @property
    def file_bytes(self) -> int:
        """Bytes in the temporary file."""
        return self._end

    def put(self, key: Hashable, value: NDArray[Any]) -> None:
        """Keep an array under a key that is not used yet.

        Raises:
            BudgetError: the disk is full.
        """
        if key in self:
            raise ValueError(f"The key {key!r} is taken.")
        if value.nbytes <= self._memory_left:
            self._memory_left -= value.nbytes
            self._in_memory[key] = np.ascontiguousarray(value)
            return
        file = self._open()
        try:
            file.seek(self._end)
            if file.write(np.ascontiguousarray(value).tobytes()) != value.nbytes:
                raise OSError(errno.ENOSPC, "No space left")
        except OSError as error:
            raise BudgetError(
                say("disk_full", folder=tempfile.gettempdir(), written=self._end >> 20, problem=error.strerror)
            ) from error
        self._in_file[key] = _Place(self._end, value.shape, value.dtype)
        self._end += value.nbytes

    def get(self, key: Hashable) -> NDArray[Any]:
        """The array of a key.

        Raises:
            KeyError: there is none.
            StateError: the temporary file was cut.
        """
        if key in self._in_memory:
            return self._in_memory[key]
        place = self._in_file[key]
        file = self._open()
        value = np.empty(place.shape, place.dtype)
        file.seek(place.offset)
        if file.readinto(value.view(np.uint8).reshape(-1).data) != value.nbytes:
            raise StateError(say("features_cut"))
        return value

    def check_space(self, nbytes: int) -> None:
        """Check that so many more bytes find a place.

        Raises:
            BudgetError: they do not.
        """
        needed = max(nbytes - self._memory_left, 0)
        if needed == 0:
            return
        free = shutil.disk_usage(self._folder or _find_temporary_folder()).free
        if needed + _SPARE_DISK_BYTES > free:
            raise BudgetError(say("disk_needed", needed=needed / 1e9, free=free / 1e9))

    def close(self) -> None:
        """Free memory and file."""
        self._in_memory.clear()
        self._in_file.clear()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _open(self) -> io.FileIO:
        if self._file is None:
            self._file = _open_private_file(self._folder)
        return self._file


def _open_private_file(folder: Path | None) -> io.FileIO:
    """An unbuffered file that only this process sees and that is gone when it is closed."""
    return tempfile.TemporaryFile(prefix="terrascope-", dir=folder or _find_temporary_folder(), buffering=0)


def _find_temporary_folder() -> str:
    """The system's folder for temporary files.

    Raises:
        BudgetError: nothing can be written into any.
    """
    try:
        return tempfile.gettempdir()
    except OSError as error:
        raise BudgetError(say("no_temporary")) from error
