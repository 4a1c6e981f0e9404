"""Command line of the exporter: `python -m exporter COMMAND ...`; each command lives in a module of its own."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import io
import sys
from collections.abc import Sequence

from terrascope_qgis.core.errors import TerraScopeError

EXIT_CANCELLED = 130

COMMANDS = ("exporter.terrascope8b.command", "exporter.lite_command", "exporter.sign_command")
"""Modules with `add_command(subparsers)`, which adds one parser and sets its `run` default to a function of the
parsed arguments that returns the exit status."""


def build_parser() -> argparse.ArgumentParser:
    """Collect the commands whose modules are there."""
    parser = argparse.ArgumentParser(prog="python -m exporter", description=__doc__)
    subparsers = parser.add_subparsers(dest="command", required=True)
    for module_name in COMMANDS:
        if importlib.util.find_spec(module_name) is not None:
            importlib.import_module(module_name).add_command(subparsers)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; a failure on purpose becomes one line on stderr and its class's exit status, 130 a stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a path or token that the console's code page lacks
    arguments = build_parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        print("CANCEL: stopped.", file=sys.stderr)
        return EXIT_CANCELLED
    except TerraScopeError as error:
        print(f"{error.kind}: {error}", file=sys.stderr)
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
