"""Settings that asking itself changes: known at once, written to disk in a quiet moment and not by the GUI's thread.

Qt locks, writes, synchronises and renames the file of the settings whenever one is set: on a busy disk that takes long.
What the user sets goes to disk at once, see `settings.py`.
"""

from __future__ import annotations

import threading
from typing import Any, Callable, Dict, Mapping, Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, QSettings, QTimer

from .settings import PREFIX

QUIET_MS = 2000
"""Without a change and without a run, before the settings are written."""


class LateSettings(QObject):
    """The settings of one loaded plugin; `close` writes what waits."""

    def __init__(self, is_busy: Callable[[], bool], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._known: Dict[str, Any] = {}
        self._waiting: Dict[str, Any] = {}
        self._writer: Optional[threading.Thread] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._write_in_quiet)

    def value(self, name: str, usual: Any) -> Any:
        """Return a setting as it was set last, or as it was read from disk."""
        if name not in self._known:
            self._known[name] = QgsSettings().value(f"{PREFIX}/{name}", usual)
        return self._known[name]

    def set_value(self, name: str, value: Any) -> None:
        """Set a setting; the disk has it soon."""
        self._known[name] = self._waiting[name] = value
        self._timer.start()

    def close(self) -> None:
        """Write what waits now."""
        self._timer.stop()
        if self._writer is not None:
            self._writer.join()
        if self._waiting:
            write_values(self._waiting)
            self._waiting = {}

    def _write_in_quiet(self) -> None:
        if self._is_busy() or (self._writer is not None and self._writer.is_alive()):
            self._timer.start()
            return
        values, self._waiting = self._waiting, {}
        self._writer = threading.Thread(target=write_values, args=(values,), name="settings")
        self._writer.start()


def write_values(values: Mapping[str, Any]) -> None:
    """Write settings into the file that `QgsSettings` reads; in any thread."""
    # Qt's own class: QGIS' lets no other thread of Python run while it writes.
    store = QSettings()
    for name, value in values.items():
        store.setValue(f"{PREFIX}/{name}", value)
    store.sync()
