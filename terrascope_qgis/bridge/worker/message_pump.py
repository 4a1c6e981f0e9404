"""Takes the worker's messages out of its bytes, a few in each turn of the event loop, so that the GUI draws between."""

from __future__ import annotations

import math
import time
from collections import deque
from typing import Deque, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .messages import LineReader, ProtocolError, decode_line

TURN_S = 0.008
"""Longest time spent on messages in one turn of the event loop, but for a single long one."""


class MessagePump(QObject):
    """The messages of one worker process, in their order."""

    arrived = pyqtSignal(object)
    """A message as a dict."""
    broken = pyqtSignal(str)
    """What came cannot be read; nothing more is taken."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._reader = LineReader()
        self._inbox: Deque[bytes] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take_some)

    def restart(self) -> None:
        """Forget what came: another process begins."""
        self._reader = LineReader()
        self.clear()

    def clear(self) -> None:
        """Forget the messages that wait."""
        self._inbox.clear()

    def feed(self, data: bytes) -> None:
        """Take bytes; the messages in them come later."""
        try:
            self._inbox.extend(self._reader.cut(data))
        except ProtocolError as error:
            self._break(error)
            return
        if self._inbox and not self._timer.isActive():
            self._timer.start(0)

    def drain(self) -> None:
        """Take all messages that wait now."""
        self._take_some(math.inf)

    def _take_some(self, budget_s: float = TURN_S) -> None:
        end = time.monotonic() + budget_s
        while self._inbox:
            try:
                message = decode_line(self._inbox.popleft())
            except ProtocolError as error:
                self._break(error)
                return
            self.arrived.emit(message)
            if time.monotonic() > end:
                break
        if self._inbox:
            self._timer.start(0)

    def _break(self, error: ProtocolError) -> None:
        self.clear()
        self.broken.emit(str(error))
