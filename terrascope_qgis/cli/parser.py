"""The parser of the command line: options that are wrong are told in one line, like every other bad input."""

from __future__ import annotations

import argparse
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """An `ArgumentParser` that leaves the usage to `--help`; its sub-parsers do the same."""

    def error(self, message: str) -> NoReturn:
        """End with status 2 and one line on stderr."""
        self.exit(2, f"INPUT: {' '.join(message.split())}. See {self.prog} --help.\n")
