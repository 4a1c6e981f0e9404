"""Work on the GUI's thread in small pieces, one in each turn of the event loop, so that QGIS answers in between."""

from __future__ import annotations

from collections import deque
from typing import Callable, Deque, Optional

from qgis.PyQt.QtCore import QObject, QTimer


class Turns(QObject):
    """Pieces of work that wait, done in their order.

    Everything that takes the dock a while goes through the one queue of the workbench: two timers of their own could be
    due in the same turn.
    """

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._waiting: Deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take)

    def add(self, work: Callable[[], None]) -> None:
        """Do `work` in a later turn; the same that waits already is done once, in its old place."""
        if work not in self._waiting:
            self._waiting.append(work)
        if not self._timer.isActive():
            self._timer.start(0)

    def waits(self, work: Callable[[], None]) -> bool:
        """Return True while `work` is still to be done."""
        return work in self._waiting

    def drop(self, work: Callable[[], None]) -> None:
        """Leave `work` undone."""
        if work in self._waiting:
            self._waiting.remove(work)

    def close(self) -> None:
        """Leave all undone that waits."""
        self._timer.stop()
        self._waiting.clear()

    def _take(self) -> None:
        try:
            if self._waiting:
                self._waiting.popleft()()
        finally:
            # Also after an error, which Qt hands to QGIS: what waits behind must not wait for ever.
            if self._waiting:
                self._timer.start(0)
