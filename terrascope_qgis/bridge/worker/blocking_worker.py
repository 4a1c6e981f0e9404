"""Ask the worker from a thread without an event loop, as Processing needs it; waits, but always hears a cancel."""

from __future__ import annotations

import time
from typing import Any, Callable, Dict, Mapping, Optional

from qgis.PyQt.QtCore import QProcess

from ..i18n import tr
from ..words.wording import word_failure
from .messages import LineReader, ProtocolError, build_request, encode_line
from .worker_command import CANCEL_GRACE_MS, WorkerCommand, build_clean_environment

POLL_MS = 50


class WorkerFailed(Exception):
    """The question could not be answered; the text tells what to do."""


class WorkerCancelled(Exception):
    """The user stopped the algorithm."""


class BlockingWorker:
    """One worker process for a series of questions; use it in the thread that made it, as a context manager."""

    def __init__(self, command: WorkerCommand, is_cancelled: Callable[[], bool]) -> None:
        self._command = command
        self._is_cancelled = is_cancelled
        self._process: Optional[QProcess] = None
        self._reader = LineReader()
        self._count = 0
        self.log: Callable[[str], None] = lambda line: None
        """Takes what the worker writes to stderr."""

    def __enter__(self) -> BlockingWorker:
        """Start nothing yet: the process comes with the first question."""
        return self

    def __exit__(self, *_: Any) -> None:
        """End the process."""
        self.close()

    def ask(
        self, content: Mapping[str, Any], on_event: Callable[[str, Dict[str, Any]], None], *, kind: str = "ask"
    ) -> None:
        """Send one request, `ask` or `stress`, and wait for its end; `on_event` gets every event of it.

        Raises:
            WorkerFailed: the worker says why, or died.
            WorkerCancelled: the user stopped.
        """
        process = self._start()
        self._count += 1
        ident = str(self._count)
        process.write(encode_line(build_request(kind, ident, **content)))
        while True:
            if self._is_cancelled():
                self._cancel(process, ident)
                raise WorkerCancelled
            process.waitForReadyRead(POLL_MS)
            self._read_log(process)
            for message in self._read(process):
                if str(message.get("id")) != ident:
                    continue
                kind = str(message.get("type"))
                if kind == "error":
                    raise WorkerFailed(f"{message.get('kind', 'ERROR')}: {word_failure(message)}")
                on_event(kind, message)
                if kind == "done":
                    return
            if process.state() == QProcess.ProcessState.NotRunning:
                code = process.exitCode()
                self._process = None
                raise WorkerFailed(
                    tr("The engine's process ended with code {code}.").format(code=code)
                    + " "
                    + tr("Choose a smaller area, or repair the engine in the Engine tab.")
                )

    def close(self) -> None:
        """End the process without asking."""
        process, self._process = self._process, None
        if process is not None:
            process.closeWriteChannel()
            process.kill()
            process.waitForFinished(2000)

    def _start(self) -> QProcess:
        if self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning:
            return self._process
        process = QProcess()
        process.setProcessEnvironment(build_clean_environment())
        process.start(self._command.program, list(self._command.arguments))
        if not process.waitForStarted(10_000):
            raise WorkerFailed(
                tr("The engine's Python {program} does not start. Repair the engine in the Engine tab.").format(
                    program=self._command.program
                )
            )
        self._process, self._reader = process, LineReader()
        return process

    def _read(self, process: QProcess) -> list:
        try:
            return self._reader.feed(bytes(process.readAllStandardOutput()))
        except ProtocolError as error:
            self.close()
            raise WorkerFailed(f"{error}. " + tr("Repair the engine in the Engine tab.")) from None

    def _read_log(self, process: QProcess) -> None:
        for line in bytes(process.readAllStandardError()).decode("utf-8", "replace").splitlines():
            if line.strip():
                self.log(line[:2000])

    def _cancel(self, process: QProcess, ident: str) -> None:
        process.write(encode_line(build_request("cancel", "c" + ident, target=ident)))
        process.waitForBytesWritten(20)
        end = time.monotonic() + CANCEL_GRACE_MS / 1000
        while time.monotonic() < end and process.state() != QProcess.ProcessState.NotRunning:
            process.waitForReadyRead(20)
            if any(item.get("type") in ("done", "error") and item.get("id") == ident for item in self._read(process)):
                return
        self.close()


def run_engine_command(
    command: WorkerCommand, is_cancelled: Callable[[], bool], on_line: Callable[[str], None]
) -> "tuple[int, str]":
    """Run one command of the engine's command line and wait; return its exit status and all it wrote.

    Raises:
        WorkerFailed: it does not start.
        WorkerCancelled: the user stopped.
    """
    process = QProcess()
    process.setProcessEnvironment(build_clean_environment())
    process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    process.start(command.program, list(command.arguments))
    if not process.waitForStarted(10_000):
        raise WorkerFailed(
            tr("The engine's Python {program} does not start. Repair the engine in the Engine tab.").format(
                program=command.program
            )
        )
    output = ""
    while process.state() != QProcess.ProcessState.NotRunning or process.bytesAvailable():
        if is_cancelled():
            process.kill()
            process.waitForFinished(2000)
            raise WorkerCancelled
        process.waitForReadyRead(POLL_MS)
        text = bytes(process.readAll()).decode("utf-8", "replace")
        output += text
        for line in text.splitlines():
            if line.strip():
                on_line(line[:2000])
    return (process.exitCode() if process.exitStatus() == QProcess.ExitStatus.NormalExit else -1), output
