"""The results as JSON lines: one header, one line per item, appended whole; a killed run loses no finished item."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..core.errors import InputError, StateError, WriteError
from .score import ItemResult

FORMAT = "terrascope.bench-results/1"


class ResultsFile:
    """Results of one set by one model; open it again to go on."""

    def __init__(self, path: Path, *, of: Mapping[str, Any]) -> None:
        """Open or begin a file.

        Args:
            path: the file; its folder must exist.
            of: what the results are of (set and model); must equal that of an earlier run.

        Raises:
            StateError: it holds results of something else.
            InputError: it is no results file.
            WriteError: it cannot be written.
        """
        self.path = path
        self._header = {"format": FORMAT, **of}
        self.results: dict[str, ItemResult] = {}
        if path.exists():
            self._read()
        else:
            self._append([self._header])

    def add(self, results: Iterable[ItemResult]) -> None:
        """Append results in one write; a later line of an item takes the place of an earlier one.

        Raises:
            WriteError: the disk refuses.
        """
        fresh = list(results)
        self._append([result.as_dict() for result in fresh])
        self.results.update((result.id, result) for result in fresh)

    def is_done(self, item_id: str) -> bool:
        """Whether an item has a result that is not a failure; failed items are tried again."""
        result = self.results.get(item_id)
        return result is not None and not result.failure

    def _read(self) -> None:
        content = self.path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        lines = whole.splitlines()
        header = _parse(self.path, 1, lines[0]) if lines else {}
        if header.get("format") != FORMAT:
            raise InputError(f"{self.path}: no results of a benchmark run. Choose another --out.")
        if header != self._header:
            differing = [name for name in {**header, **self._header} if header.get(name) != self._header.get(name)]
            raise StateError(
                f"{self.path}: results of another run ({', '.join(sorted(differing))} differ). Choose another --out."
            )
        for number, line in enumerate(lines[1:], start=2):
            try:
                result = ItemResult.from_dict(_parse(self.path, number, line))
            except TypeError as error:
                raise InputError(f"{self.path}, row {number}: {error}. Remove the file and run again.") from error
            self.results[result.id] = result
        if len(whole) < len(content):
            # A killed run left half a line.
            os.truncate(self.path, len(whole))

    def _append(self, rows: Iterable[Mapping[str, Any]]) -> None:
        text = "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows).encode("utf-8")
        if not text:
            return
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                if os.write(handle, text) != len(text):
                    raise OSError("the disk took only a part")
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise WriteError(f"{self.path}: cannot be written ({error.strerror or error}). Free some space.") from error


def _parse(path: Path, number: int, line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except ValueError as error:
        raise InputError(f"{path}, row {number}: no JSON ({error}). Remove the file and run again.") from error
    return fields if isinstance(fields, dict) else {}
