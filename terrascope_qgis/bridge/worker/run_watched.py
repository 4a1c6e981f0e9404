"""Started by path (`python -I run_watched.py MODULE ARGS`): run a module, and end it once QGIS is gone.

The pipe from QGIS is never written to. It closes when QGIS ends, however that happens: what would otherwise go on
changing an environment that the next QGIS may be making anew ends then, too.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def end_with_stdin() -> None:
    """Wait for the end of the pipe, then end this process and its children."""
    while os.read(0, 1):
        pass
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def main() -> None:
    """Run the module named first on the command line as a program."""
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    threading.Thread(target=end_with_stdin, daemon=True).start()
    module = sys.argv.pop(1)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
