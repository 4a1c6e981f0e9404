"""Lets go of what a failed algorithm was called with: QGIS keeps the exception, and with it its callers, for good.

QGIS' handler of Python exceptions in virtual methods (`processing_exception_handler` in `python/core/core.sip.in`)
fetches exception and traceback and never releases them. The traceback holds the frames of the algorithm and of its
callers; of the batch window that is the feedback its progress task is connected to, so that the task never ends, stays
in QGIS' task bar, and QGIS waits for it when it quits.
"""

from __future__ import annotations

import functools
import sys
from types import FrameType, TracebackType
from typing import Any, Callable, List, Optional, TypeVar

from qgis.PyQt.QtCore import QCoreApplication, QThread, QTimer

RETRY_MS = 500
"""A frame is cleared when it has returned: the batch window's only after its last row."""

Method = TypeVar("Method", bound=Callable[..., Any])


def release_after_failure(method: Method) -> Method:
    """Return the method of an algorithm, whose exceptions keep nothing alive once its callers have returned."""

    @functools.wraps(method)
    def run(*arguments: Any) -> Any:
        try:
            return method(*arguments)
        except BaseException as error:
            # In a thread of its own the algorithm has no callers in Python.
            if QThread.currentThread() is QCoreApplication.instance().thread():
                _clear_later(_list_frames(error.__traceback__) + _list_callers(sys._getframe().f_back))
            raise

    return run  # type: ignore[return-value]


def _list_frames(traceback: Optional[TracebackType]) -> List[FrameType]:
    frames = []
    while traceback is not None:
        frames.append(traceback.tb_frame)
        traceback = traceback.tb_next
    return frames


def _list_callers(frame: Optional[FrameType]) -> List[FrameType]:
    """Return the callers of this package and of QGIS' Processing plugin; what called them may run as long as QGIS."""
    frames = []
    while frame is not None and str(frame.f_globals.get("__name__", "")).startswith(("processing.", f"{__package__}.")):
        frames.append(frame)
        frame = frame.f_back
    return frames


def _clear_later(frames: List[FrameType]) -> None:
    QTimer.singleShot(RETRY_MS, functools.partial(_clear, frames))


def _clear(frames: List[FrameType]) -> None:
    running = []
    for frame in frames:
        try:
            frame.clear()
        except RuntimeError:
            running.append(frame)
    if running:
        _clear_later(running)
