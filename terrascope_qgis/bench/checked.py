"""Reads fields of files that others made: types, lengths and paths are checked, errors name file, row and column."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ..core.errors import InputError

MAX_LIST_BYTES = 256 * 2**20
"""Largest JSON, JSON lines or CSV file that is read."""
MAX_ITEMS = 200_000
MAX_TEXT = 8_000
MAX_OPTIONS = 8
LETTERS = "ABCDEFGH"


@dataclass(frozen=True)
class Record:
    """One row of a file, with what is needed to say where an error lies."""

    file: Path
    row: int
    """Counted from 1."""
    fields: Mapping[str, Any]

    def fault(self, column: str, expected: str) -> InputError:
        """The error for a column: what was found there and what is expected."""
        found = "nothing" if column not in self.fields else _show(self.fields[column])
        return InputError(f"{self.file}, row {self.row}, column {column!r}: found {found}, expected {expected}.")

    def text(self, column: str) -> str:
        """A text that is not empty, cleaned of surrounding space; a number is taken as its digits.

        Raises:
            InputError: it is missing, empty, too long or of another type.
        """
        value = self.fields.get(column)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(column, "a text")
        if len(value) > MAX_TEXT:
            raise self.fault(column, f"a text of at most {MAX_TEXT} characters")
        return value.strip()

    def options(self, column: str) -> dict[str, str]:
        """Options by letter, from a mapping or its JSON text; letters without a text are left out.

        Raises:
            InputError: fewer than two, more than eight, or not letters and texts.
        """
        value = self.fields.get(column)
        if isinstance(value, str):
            value = self._parse(column, value)
        if not isinstance(value, Mapping):
            raise self.fault(column, "options by letter")
        found = {str(letter).strip().upper(): text for letter, text in value.items() if text is not None}
        return self.check_options(column, {letter: str(text).strip() for letter, text in sorted(found.items())})

    def check_options(self, column: str, options: dict[str, str]) -> dict[str, str]:
        """The options, if their letters and texts are fit to be asked.

        Raises:
            InputError: they are not.
        """
        if not 2 <= len(options) <= MAX_OPTIONS or list(options) != list(LETTERS[: len(options)]):
            raise self.fault(column, f"2 to {MAX_OPTIONS} options with the letters A, B, ... in order")
        if any(not text or len(text) > MAX_TEXT for text in options.values()):
            raise self.fault(column, "a text for each option")
        return options

    def inside(self, column: str, root: Path, *, value: str | None = None) -> Path:
        """A file inside `root`, given by a relative path; backslashes count as slashes.

        Raises:
            InputError: it leads out of the folder, or there is no such file.
        """
        name = self.text(column) if value is None else value
        parts = PurePosixPath(name.replace("\\", "/"))
        if parts.is_absolute() or ".." in parts.parts or ":" in name or "\0" in name:
            raise self.fault(column, "a path inside the folder of the set")
        path = root / parts
        if not path.resolve().is_relative_to(root.resolve()):
            raise self.fault(column, "a path inside the folder of the set, not a link out of it")
        if not path.is_file():
            raise self.fault(column, f"a file; {path} is missing")
        return path

    def _parse(self, column: str, text: str) -> Any:
        if len(text) > MAX_TEXT * MAX_OPTIONS:
            raise self.fault(column, "a shorter JSON text")
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            raise self.fault(column, "JSON") from error


def read_list_file(path: Path) -> bytes:
    """The bytes of a file that lists items.

    Raises:
        InputError: it is missing or too large.
    """
    try:
        size = path.stat().st_size
        if size > MAX_LIST_BYTES:
            raise InputError(f"{path}: {size} bytes, at most {MAX_LIST_BYTES} are read. Split the list.")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}). Check its path.") from error


def decode_text(path: Path, content: bytes) -> str:
    """UTF-8 text, with or without a byte-order mark.

    Raises:
        InputError: it is not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8, expected a text file in UTF-8.") from error


def hash_file(path: Path) -> str:
    """The sha256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def check_count(path: Path, count: int) -> None:
    """Refuse a list that is empty or unreasonably long.

    Raises:
        InputError: it is.
    """
    if not 1 <= count <= MAX_ITEMS:
        raise InputError(f"{path}: {count} items found, expected 1 to {MAX_ITEMS}.")


def _show(value: Any) -> str:
    text = ascii(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
