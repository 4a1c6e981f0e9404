"""Takes requests in order, runs them one at a time and cancels at once; what a run computes is the engine's."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from .channel import EventWriter, read_line
from .failures import describe_failure
from .fields import RequestError
from .protocol import (
    AskRequest,
    CancelRequest,
    CloseRequest,
    FitRequest,
    Request,
    StressRequest,
    Work,
    read_request,
)
from .reporter import RequestProgress

LOG = logging.getLogger("terrascope.worker")
END_GRACE_S = 1.5
"""Time a run has to clean up after itself when the worker ends."""


class Engine(Protocol):
    """What the server runs."""

    def load(self, request: Work, progress: RequestProgress) -> Mapping[str, Any]:
        """Make the model of the request ready; return the content of `loaded`."""

    def ask(self, request: AskRequest, progress: RequestProgress) -> Mapping[str, Any]:
        """Answer; return the content of `answer`."""

    def stress(self, request: StressRequest, progress: RequestProgress) -> Mapping[str, Any]:
        """Run a stress test; return the content of `stress`."""

    def fit_class(self, request: FitRequest, progress: RequestProgress) -> Mapping[str, Any]:
        """Learn a class; return the content of `class`."""


class Server:
    """One worker: a thread that reads requests and a thread that works."""

    def __init__(self, engine: Engine, writer: EventWriter, folder: Path) -> None:
        """Serve `engine`.

        Args:
            engine: What runs.
            writer: Where events go.
            folder: Private folder for what is too long for a line.
        """
        self._engine = engine
        self._writer = writer
        self._folder = folder
        self._queue: queue.Queue[tuple[Work, RequestProgress] | None] = queue.Queue()
        self._open: dict[str, RequestProgress] = {}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._worker = threading.Thread(target=self._work, name="engine", daemon=True)

    def serve(self, stream: BinaryIO) -> None:
        """Serve until `close` comes or the stream ends, then give the run under way a moment to clean up."""
        self._worker.start()
        try:
            while not self._closing.is_set():
                if not self._take(stream):
                    break
        except OSError as error:
            LOG.info("the parent's pipe is gone: %s", error)
        finally:
            self._end()

    def _take(self, stream: BinaryIO) -> bool:
        """Read and dispatch one line; return False when there are no more."""
        try:
            line = read_line(stream)
            if line is None:
                return False
            if line.strip():
                self._dispatch(read_request(line))
        except RequestError as error:
            self._writer.send("error", error.request_id, describe_failure(error))
        return True

    def _dispatch(self, request: Request) -> None:
        if isinstance(request, CancelRequest):
            self._cancel(request)
        elif isinstance(request, CloseRequest):
            self._closing.set()
            self._writer.send("done", request.id, {"seconds": 0.0})
        else:
            self._enqueue(request)

    def _enqueue(self, request: Work) -> None:
        packed = isinstance(request, AskRequest) and request.masks
        progress = RequestProgress(self._writer, request.id, folder=self._folder, packed=packed)
        with self._lock:
            if request.id in self._open:
                raise RequestError(f"A request with the id {request.id!r} is under way.", request.id)
            self._open[request.id] = progress
        self._queue.put((request, progress))

    def _cancel(self, request: CancelRequest) -> None:
        with self._lock:
            progress = self._open.get(request.target)
        if progress is not None:
            progress.cancel()
        if request.target != request.id:
            self._writer.send("done", request.id, {"seconds": 0.0})

    def _work(self) -> None:
        while (item := self._queue.get()) is not None:
            request, progress = item
            started = time.monotonic()
            outcome, content = self._run(request, progress)
            content.setdefault("seconds", round(time.monotonic() - started, 3))
            with self._lock:
                del self._open[request.id]
            self._send_quietly(outcome, request.id, content)

    def _run(self, request: Work, progress: RequestProgress) -> tuple[str, dict[str, Any]]:
        """Run one request; return the event that ends it."""
        try:
            progress.check()
            self._writer.send("loaded", request.id, self._engine.load(request, progress))
            if isinstance(request, AskRequest):
                self._writer.send("answer", request.id, self._engine.ask(request, progress))
            elif isinstance(request, StressRequest):
                self._writer.send("stress", request.id, self._engine.stress(request, progress))
            elif isinstance(request, FitRequest):
                self._writer.send("class", request.id, self._engine.fit_class(request, progress))
        except Exception as error:
            failure = describe_failure(error)
            if failure["kind"] == "INTERNAL":
                LOG.error("request %s: %s", request.id, failure["details"])
            return "error", dict(failure)
        return "done", {}

    def _send_quietly(self, kind: str, request_id: str, content: Mapping[str, Any]) -> None:
        try:
            self._writer.send(kind, request_id, content)
        except OSError:
            self._closing.set()

    def _end(self) -> None:
        with self._lock:
            open_requests = list(self._open.values())
        for progress in open_requests:
            progress.cancel()
        self._queue.put(None)
        self._worker.join(END_GRACE_S)
