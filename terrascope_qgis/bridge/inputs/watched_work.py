"""Runs work that waits for a server in a thread of its own, and leaves it when it shows no sign of life any more."""

from __future__ import annotations

import queue
import threading
import time
from typing import Any, Callable, Optional, Tuple

POLL_S = 0.1
Tell = Callable[[float], None]
IsStopped = Callable[[], bool]


def run_watched(
    work: Callable[[Tell, IsStopped], str], tell: Tell, is_stopped: IsStopped, *, limit_s: float
) -> Optional[str]:
    """Run `work`; return what it returns, or None where it is left.

    It is left when the caller stops, or when it tells nothing for `limit_s` seconds. Python cannot end a thread that
    waits for a server: it goes on until the server answers, finds that it is to stop, and cleans up behind itself.

    Args:
        work: Called in another thread with a function to tell the percent done, and one that says whether to stop.
        tell: Told the percent, in the caller's thread.
        is_stopped: Asked now and then, in the caller's thread.
        limit_s: Seconds between two signs of life.
    """
    signs: "queue.Queue[Tuple[str, Any]]" = queue.Queue()
    left = threading.Event()

    def run() -> None:
        try:
            signs.put(("done", work(lambda percent: signs.put(("percent", percent)), left.is_set)))
        except Exception as error:  # told to the caller, who has to know of it
            signs.put(("failed", error))

    threading.Thread(target=run, name="TerraScope waits for a server", daemon=True).start()
    latest = time.monotonic()
    while True:
        try:
            kind, value = signs.get(timeout=POLL_S)
        except queue.Empty:
            if is_stopped() or time.monotonic() - latest > limit_s:
                left.set()
                return None
            continue
        latest = time.monotonic()
        if kind == "done":
            return str(value)
        if kind == "failed":
            raise value
        tell(value)
        if is_stopped():
            left.set()
            return None
