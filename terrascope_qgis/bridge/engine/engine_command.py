"""Run one command of the engine's command line as a child process, without waiting for it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QObject, QProcess, pyqtSignal

from ..worker.worker_command import build_clean_environment
from .engine_python import build_module_command

KEPT_CHARS = 200_000


class EngineCommand(QObject):
    """One command; `finished` comes once."""

    line = pyqtSignal(str)
    finished = pyqtSignal(int, str)
    """Exit status (-1 = did not start or crashed) and everything it wrote."""

    def __init__(self, python: Path, *arguments: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._output = ""
        self._command = build_module_command(python, "terrascope_qgis", *arguments)
        self._process = QProcess(self)
        self._process.setProcessEnvironment(build_clean_environment())
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.readyRead.connect(self._read)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._over = False

    def start(self) -> None:
        """Start the command."""
        self._process.start(self._command.program, list(self._command.arguments))

    def cancel(self) -> None:
        """End the command now."""
        self._process.kill()

    def _read(self) -> None:
        text = bytes(self._process.readAll()).decode("utf-8", "replace")
        self._output = (self._output + text)[-KEPT_CHARS:]
        for line in text.splitlines():
            if line.strip():
                self.line.emit(line[:2000])

    def _on_finished(self) -> None:
        self._read()
        normal = self._process.exitStatus() == QProcess.ExitStatus.NormalExit
        self._end(self._process.exitCode() if normal else -1)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._output = self._process.errorString()
            self._end(-1)

    def _end(self, code: int) -> None:
        if not self._over:
            self._over = True
            self.finished.emit(code, self._output)
