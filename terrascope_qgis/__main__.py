"""`python -m terrascope_qgis`: the engine's command line; needs no QGIS."""

from __future__ import annotations

import sys

from .cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
