"""The worker's two pipes: whole request lines in, whole event lines out; what libraries print goes to stderr."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Mapping
from typing import Any, BinaryIO

from .fields import RequestError
from .protocol import MAX_LINE_BYTES, VERSION


class EventWriter:
    """Writes events, one line each; safe to call from several threads."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, kind: str, request_id: str, content: Mapping[str, Any] | None = None) -> None:
        """Send one event.

        Raises:
            OSError: nobody reads any more.
        """
        message = {"v": VERSION, "id": request_id, "type": kind, **(content or {})}
        line = json.dumps(message, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")
        with self._lock:
            self._stream.write(line + b"\n")
            self._stream.flush()


def take_stdout() -> BinaryIO:
    """Return the pipe to the parent; from now on everything else written to stdout goes to stderr, also from C code."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "wb")
    os.set_inheritable(own.fileno(), False)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return own


def read_line(stream: BinaryIO, limit: int = MAX_LINE_BYTES) -> bytes | None:
    """Return the next line without its end, or None when the stream ends.

    Raises:
        RequestError: the line is longer than `limit` bytes; it was skipped.
    """
    line = stream.readline(limit + 1)
    if not line:
        return None
    if len(line) <= limit or line.endswith(b"\n"):
        return line.rstrip(b"\r\n")
    while line and not line.endswith(b"\n"):
        line = stream.readline(limit)
    raise RequestError(f"The request is longer than {limit} bytes.")
