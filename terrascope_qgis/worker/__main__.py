"""`python -m terrascope_qgis.worker`: the engine behind JSON lines on stdin and stdout (docs/worker.md)."""

from __future__ import annotations

import argparse
import faulthandler
import logging
import os
import shutil
import signal
import sys

from .channel import EventWriter, take_stdout
from .surroundings import clean_environment, limit_memory, make_private_folder, watch_parent


def main() -> int:
    """Serve until the parent is done."""
    parent = os.getppid()
    parser = argparse.ArgumentParser(prog="python -m terrascope_qgis.worker", description=__doc__)
    parser.add_argument("--memory-limit-mb", type=int, metavar="N", help="refuse to map more memory than this")
    parser.add_argument("--log-level", default="WARNING", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    options = parser.parse_args()
    logging.basicConfig(level=options.log_level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    faulthandler.enable(sys.stderr)
    clean_environment()
    writer = EventWriter(take_stdout())
    if options.memory_limit_mb:
        limit_memory(options.memory_limit_mb * 2**20)
    folder = make_private_folder()

    def end(status: int = 0) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        # Threads of a runtime in the middle of a graph cannot be joined; nothing of theirs outlives the process.
        os._exit(status)

    watch_parent(parent, end)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: end(128 + _number))
    # Only now: these imports read the environment that was just cleaned.
    from .server import Server
    from .warm_engine import WarmEngine

    Server(WarmEngine(), writer, folder).serve(sys.stdin.buffer)
    end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
