"""Learned classes named on the command line (`--class`)."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from ..core.classes.class_file import read_class_file
from ..core.classes.learned_class import LearnedClass
from ..core.errors import InputError


def add_class_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that names learned classes."""
    parser.add_argument(
        "--class",
        dest="classes",
        action="append",
        default=[],
        type=Path,
        metavar="FILE.json",
        help="a class that `classes fit` learned, which the question may name; may be repeated",
    )


def read_classes(paths: Sequence[Path]) -> tuple[LearnedClass, ...]:
    """Read the classes that a question may name.

    Raises:
        InputError: a file holds none, or two have the same name.
    """
    classes = tuple(read_class_file(path) for path in paths)
    names = [learned.name.casefold() for learned in classes]
    if twice := {name for name in names if names.count(name) > 1}:
        raise InputError(f"--class: two files hold a class named {sorted(twice)[0]!r}. Give one of them.")
    return classes
