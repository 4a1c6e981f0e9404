"""Ctrl-C: the first asks the run to stop at its next check, the second stops at once."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from ..core.progress import SilentProgress

EXIT_CANCELLED = 130


@contextlib.contextmanager
def cancel_on_interrupt(progress: SilentProgress) -> Iterator[None]:
    """Cancel `progress` on SIGINT and SIGTERM while inside; elsewhere than in the main thread nothing changes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True
        progress.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
