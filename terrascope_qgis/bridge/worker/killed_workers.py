"""Looks after killed processes until the system has taken them away, without waiting for it."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import QObject, QProcess, QTimer

LOOK_MS = 200
"""How often it is looked."""
WAIT_MS = 500
"""A killed child is gone in milliseconds; without the wait Qt complains when the object dies first."""


class KilledWorkers(QObject):
    """Holds the process objects until they may go."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._processes: List[QProcess] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def add(self, process: QProcess) -> None:
        """Kill a process and look after it."""
        process.blockSignals(True)
        process.kill()
        self._processes.append(process)
        self._look()

    def wait(self) -> None:
        """Wait for all of them."""
        for process in self._processes:
            process.waitForFinished(WAIT_MS)
        self._look()

    def _look(self) -> None:
        still = [process for process in self._processes if process.state() != QProcess.ProcessState.NotRunning]
        for process in self._processes:
            if process not in still:
                process.deleteLater()
        self._processes = still
        if still:
            self._timer.start(LOOK_MS)
