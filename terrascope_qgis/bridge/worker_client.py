"""Talk to the engine's worker process without blocking the GUI; knows processes and lines, not layers or widgets."""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import dataclass
from typing import Any, Deque, Dict, List, Mapping, Optional, Tuple

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from .i18n import tr
from .messages import LineReader, ProtocolError, build_request, decode_line, encode_line

CANCEL_GRACE_MS = 100
"""Time the worker has to stop by itself before it is killed."""
ENDING_MS = 200
"""How often killed workers are looked after until the system has taken them away."""
TURN_S = 0.008
"""Longest time spent on messages in one turn of the event loop, but for a single long one."""
STDERR_KEPT = 8000
"""Characters of the worker's log kept for a crash report."""
_UNSET = ("PROJ_DATA", "PROJ_LIB", "GDAL_DATA", "GDAL_DRIVER_PATH", "VIRTUAL_ENV", "LD_PRELOAD")


@dataclass(frozen=True)
class WorkerCommand:
    """How the worker is started."""

    program: str
    arguments: Tuple[str, ...]


def build_clean_environment() -> QProcessEnvironment:
    """Return this process' environment without what would bend the engine's own GDAL, PROJ or Python."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in environment.keys():  # noqa: SIM118  (not a dict)
        if name in _UNSET or name.startswith("PYTHON"):
            environment.remove(name)
    environment.insert("PYTHONUTF8", "1")
    environment.insert("PYTHONDONTWRITEBYTECODE", "1")
    return environment


class WorkerClient(QObject):
    """One worker process and the one request it works on.

    The process stays warm between requests. A crash restarts it once and repeats the request; a second crash ends the
    request with an error. `ended` comes exactly once for every request that `send` took.
    """

    told = pyqtSignal(str, str, object)
    """Request id, kind of event, its content as a dict."""
    ended = pyqtSignal(str, str, str)
    """Request id, `done`, `cancelled` or `failed`, and what went wrong."""
    state_changed = pyqtSignal(str)
    """`stopped`, `starting`, `ready` or `busy`."""
    log = pyqtSignal(str)
    """Lines the worker wrote to stderr."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._command: Optional[WorkerCommand] = None
        self._process: Optional[QProcess] = None
        self._reader = LineReader()
        self._ending: List[QProcess] = []
        self._inbox: Deque[bytes] = deque()
        self._pump = QTimer(self)
        self._pump.setSingleShot(True)
        self._pump.timeout.connect(self._take_some)
        self._stderr = ""
        self._request: Optional[Dict[str, Any]] = None
        self._restarted = False
        self._cancelling = False
        self._failure: Tuple[str, str] = ("", "")
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(CANCEL_GRACE_MS)
        self._grace.timeout.connect(self._abandon)

    @property
    def busy(self) -> bool:
        """True while a request is being worked on."""
        return self._request is not None

    @property
    def process_id(self) -> int:
        """The worker's process id, 0 when none runs."""
        return int(self._process.processId()) if self._process is not None else 0

    def set_command(self, command: Optional[WorkerCommand]) -> None:
        """Use `command` from now on; a worker started otherwise is stopped when it is idle."""
        if command == self._command:
            return
        self._command = command
        if not self.busy:
            self.stop()

    def send(self, request_id: str, kind: str, content: Mapping[str, Any]) -> None:
        """Start a request; the caller queues, so none may be under way.

        Raises:
            RuntimeError: a request is under way.
        """
        if self._request is not None:
            raise RuntimeError(f"request {self._request['id']} is still under way")
        self._request = build_request(kind, request_id, **content)
        self._restarted = False
        self._cancelling = False
        self._failure = ("", "")
        self._deliver()

    def cancel(self) -> None:
        """Stop the request under way: ask first, kill after the grace time."""
        if self._request is None or self._cancelling:
            return
        self._cancelling = True
        if self._process is None:
            self._finish("cancelled", "")
            return
        self._write(build_request("cancel", self._request["id"]))
        self._grace.start()

    def stop(self) -> None:
        """End the worker now, without waiting; a request under way ends as cancelled."""
        self._grace.stop()
        self._inbox.clear()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.write(encode_line(build_request("close", "0")))
            process.closeWriteChannel()
            process.kill()
            # A killed child is gone in milliseconds; without the wait Qt complains when the object dies first.
            process.waitForFinished(500)
            process.deleteLater()
        for process in self._ending:
            process.waitForFinished(500)
        self._forget_ended()
        if self._request is not None:
            self._finish("cancelled", "")
        self.state_changed.emit("stopped")

    def _deliver(self) -> None:
        if self._request is None:
            return
        if self._command is None:
            self._finish("failed", tr("The engine is not installed."))
            return
        if self._process is None:
            self._start(self._command)
        self.state_changed.emit("busy")
        self._write(self._request)

    def _start(self, command: WorkerCommand) -> None:
        process = QProcess(self)
        process.setProcessEnvironment(build_clean_environment())
        process.readyReadStandardOutput.connect(self._read_output)
        process.readyReadStandardError.connect(self._read_errors)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_process_error)
        self._process = process
        self._reader = LineReader()
        self._inbox.clear()
        self._stderr = ""
        self.state_changed.emit("starting")
        process.start(command.program, list(command.arguments))

    def _write(self, message: Mapping[str, Any]) -> None:
        if self._process is not None:
            self._process.write(encode_line(message))

    def _read_output(self) -> None:
        if self._process is None:
            return
        try:
            self._inbox.extend(self._reader.cut(bytes(self._process.readAllStandardOutput())))
        except ProtocolError as error:
            self.break_off(error)
            return
        if self._inbox and not self._pump.isActive():
            self._pump.start(0)

    def _take_some(self, budget_s: float = TURN_S) -> None:
        """Take messages for a moment and leave the rest to the next turn of the event loop: the GUI draws between."""
        end = time.monotonic() + budget_s
        while self._inbox:
            try:
                message = decode_line(self._inbox.popleft())
            except ProtocolError as error:
                self.break_off(error)
                return
            self._take(message)
            if time.monotonic() > end:
                break
        if self._inbox:
            self._pump.start(0)

    def break_off(self, problem: object) -> None:
        """End the request under way as failed, and the worker with it: what it tells cannot be read."""
        self._inbox.clear()
        self._failure = ("PROTOCOL", f"{problem}. " + tr("Repair the engine in the Engine tab."))
        self._restarted = True
        self._kill()

    def _take(self, message: Dict[str, Any]) -> None:
        request = self._request
        kind = str(message.get("type", ""))
        if request is None or str(message.get("id")) != request["id"]:
            return
        if self._cancelling and kind not in ("done", "error", "step"):
            return
        if kind == "error":
            self._failure = (str(message.get("kind") or "ERROR"), str(message.get("message") or "unknown error"))
        self.told.emit(request["id"], kind, message)
        if (kind == "done" and self._request is request) or (
            kind == "error" and self._request is request and message.get("fatal", True)
        ):
            self._end_request()

    def _end_request(self) -> None:
        self._grace.stop()
        kind, text = self._failure
        if self._cancelling or kind == "CANCEL":
            self._finish("cancelled", "")
        elif kind:
            self._finish("failed", text)
        else:
            self._finish("done", "")

    def _finish(self, outcome: str, text: str) -> None:
        request, self._request = self._request, None
        self._cancelling = False
        if self._process is not None:
            self.state_changed.emit("ready")
        if request is not None:
            self.ended.emit(request["id"], outcome, text)

    def _read_errors(self) -> None:
        if self._process is None:
            return
        text = bytes(self._process.readAllStandardError()).decode("utf-8", "replace")
        self._stderr = (self._stderr + text)[-STDERR_KEPT:]
        for line in text.splitlines():
            if line.strip():
                self.log.emit(line[:2000])

    def _abandon(self) -> None:
        """Kill a worker that did not stop in time, and go on without waiting for its end."""
        self._take_some(math.inf)
        if not self._cancelling:
            return
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            self._ending.append(process)
            self._forget_ended()
        self.state_changed.emit("stopped")
        self._finish("cancelled", "")

    def _forget_ended(self) -> None:
        still = [process for process in self._ending if process.state() != QProcess.ProcessState.NotRunning]
        for process in self._ending:
            if process not in still:
                process.deleteLater()
        self._ending = still
        if still:
            QTimer.singleShot(ENDING_MS, self._forget_ended)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            program = self._process.program()
            self._forget_process()
            self._failure = ("ENGINE", "")
            self._finish(
                "failed",
                tr("The engine's Python {program} does not start. Repair the engine in the Engine tab.").format(
                    program=program
                ),
            )

    def _on_finished(self) -> None:
        self._read_output()
        # What the process told before it ended counts, all of it.
        self._take_some(math.inf)
        self._read_errors()
        code = self._process.exitCode() if self._process is not None else 0
        self._forget_process()
        self._grace.stop()
        if self._request is None:
            return
        if self._cancelling:
            self._finish("cancelled", "")
        elif self._failure[0]:
            self._finish("failed", self._failure[1])
        elif not self._restarted:
            self._restarted = True
            self.log.emit(f"The engine's process ended with code {code}; it is started once more.")
            self.told.emit(self._request["id"], "restarted", {"code": code})
            self._deliver()
        else:
            last = self._stderr.strip().splitlines()[-1:] or [tr("no message")]
            self._finish(
                "failed",
                tr("The engine's process ended twice with code {code}: {reason}").format(
                    code=code, reason=last[0][:300]
                ),
            )

    def _forget_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.deleteLater()
        self.state_changed.emit("stopped")
