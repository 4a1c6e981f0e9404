"""Reads and writes learned classes as JSON files."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from ..errors import InputError, WriteError
from .learned_class import LearnedClass, class_document, read_class

MAX_BYTES = 2**20


def read_class_file(path: Path) -> LearnedClass:
    """Read one class.

    Raises:
        InputError: the file is missing, too long, or holds no class.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{path}: longer than {MAX_BYTES >> 20} MiB, so no learned class. Choose another file.")
        document = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}). Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: is not JSON ({error}). Choose a file that `classes fit` wrote.") from error
    return read_class(document, str(path))


def check_replaceable(path: Path) -> None:
    """Return where a class may be written: the name is free, or a learned class has it.

    Raises:
        WriteError: another file lies there.
    """
    if not os.path.lexists(path):
        return
    try:
        read_class_file(path)
    except InputError as error:
        raise WriteError(f"{path}: exists already and is no learned class. Choose another name.") from error


def write_class_file(learned: LearnedClass, path: Path) -> None:
    """Write one class; an older class of that name is replaced by the whole new one, any other file stays.

    Raises:
        WriteError: the file cannot be written, or is no class.
    """
    check_replaceable(path)
    text = json.dumps(class_document(learned), indent=1, ensure_ascii=False, allow_nan=False)
    try:
        with tempfile.TemporaryDirectory(prefix=".terrascope-", suffix=".part", dir=path.parent) as folder:
            part = Path(folder) / path.name
            part.write_text(text + "\n", "utf-8")
            part.replace(path)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error
