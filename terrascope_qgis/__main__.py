"""`python -m terrascope_qgis`: the engine's command line; needs no QGIS."""

from __future__ import annotations

import sys

from .cli.engine_packages import report_missing_package


def run() -> int:
    """Run the command line, or say which package it lacks."""
    try:
        from .cli.main import main
    except ImportError as error:
        return report_missing_package(error)
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
