"""Reads the verb, runs it and turns its outcome into an exit status and one line on stderr."""

from __future__ import annotations

import argparse
import functools
import os
import re
import sys
import traceback
from collections.abc import Sequence

from ..core.errors import Cancelled, TerraScopeError
from ..paths import read_version
from . import ask, batch, bench, bundle, classes, doctor, stress
from .engine_packages import report_missing_package
from .interrupt import EXIT_CANCELLED
from .parser import Parser

EXIT_INTERNAL = 1
EXIT_BUDGET = 4
_NEGATIVE = re.compile(r"-[\d.]")


def main(arguments: Sequence[str]) -> int:
    """Run one command.

    Returns:
        0 answered, 1 a fault of ours, 2 bad input, 3 bad bundle, 4 out of budget, 130 cancelled.
    """
    _speak_utf8()
    parser = build_parser()
    try:
        options = parser.parse_args(join_negative_values(arguments))
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader of our output went away; it has what it wanted.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except (KeyboardInterrupt, Cancelled):
        print("CANCEL: stopped; nothing half-written was left.", file=sys.stderr)
        return EXIT_CANCELLED
    except Exception as error:
        return report_failure(error, debug=options.debug)


@functools.cache
def build_parser() -> argparse.ArgumentParser:
    """Build the parser of all verbs."""
    parser = Parser(
        prog="python -m terrascope_qgis",
        description="Ask satellite rasters a question and get an answer grounded in pixels.",
    )
    parser.add_argument("--version", action="version", version=f"TerraScope for QGIS {read_version()}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb in (ask, batch, bench, bundle, classes, doctor, stress):
        verb.add_parser(verbs)
    return parser


def join_negative_values(arguments: Sequence[str]) -> list[str]:
    """Join `--area -5,10,...` to `--area=-5,10,...`: argparse takes a leading minus for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] in ("--area", "--point") and _NEGATIVE.match(argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def report_failure(error: Exception, *, debug: bool) -> int:
    """Say on stderr in one line what went wrong; return the exit status."""
    if debug:
        traceback.print_exception(error, file=sys.stderr)
    if isinstance(error, TerraScopeError):
        print(f"{error.kind}: {' '.join(str(error).split())}", file=sys.stderr)
        return error.exit_code
    if isinstance(error, ImportError):
        return report_missing_package(error)
    if isinstance(error, MemoryError):
        print("BUDGET: the memory is not enough for this run. Choose a smaller area.", file=sys.stderr)
        return EXIT_BUDGET
    text = " ".join(str(error).split())[:500]
    hint = "Please report it." if debug else "Run again with --debug and report it."
    print(f"ERROR: unexpected {type(error).__name__}: {text}. {hint}", file=sys.stderr)
    return EXIT_INTERNAL


def _speak_utf8() -> None:
    """Print any character whatever the console's code page; what it cannot show is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
