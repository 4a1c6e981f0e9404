"""Talk to the engine's worker process without blocking the GUI; knows processes and lines, not layers or widgets."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Tuple

from qgis.PyQt.QtCore import QObject, QProcess, QTimer, pyqtSignal

from ..i18n import tr
from ..words.wording import word_failure
from .killed_workers import KilledWorkers
from .message_pump import MessagePump
from .messages import build_request, encode_line
from .worker_command import CANCEL_GRACE_MS, WorkerCommand, build_clean_environment

STDERR_KEPT = 8000
"""Characters of the worker's log kept for a crash report."""


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
        self._killed = KilledWorkers(self)
        self._pump = MessagePump(self)
        self._pump.arrived.connect(self._take)
        self._pump.broken.connect(self.break_off)
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
        self._pump.clear()
        process, self._process = self._process, None
        if process is not None:
            process.write(encode_line(build_request("close", "0")))
            process.closeWriteChannel()
            self._killed.add(process)
        self._killed.wait()
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
        self._pump.restart()
        self._stderr = ""
        self.state_changed.emit("starting")
        process.start(command.program, list(command.arguments))

    def _write(self, message: Mapping[str, Any]) -> None:
        if self._process is not None:
            self._process.write(encode_line(message))

    def _read_output(self) -> None:
        if self._process is not None:
            self._pump.feed(bytes(self._process.readAllStandardOutput()))

    def break_off(self, problem: object) -> None:
        """End the request under way as failed, and the worker with it: what it tells cannot be read."""
        self._pump.clear()
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
            self._failure = (str(message.get("kind") or "ERROR"), word_failure(message))
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
        self._pump.drain()
        if not self._cancelling:
            return
        process, self._process = self._process, None
        if process is not None:
            self._killed.add(process)
        self.state_changed.emit("stopped")
        self._finish("cancelled", "")

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
        self._pump.drain()
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
                    code=code, reason=last[0][:300].rstrip(".")
                )
                + ". "
                + tr("Choose a smaller area, or repair the engine in the Engine tab."),
            )

    def _forget_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.deleteLater()
        self.state_changed.emit("stopped")
