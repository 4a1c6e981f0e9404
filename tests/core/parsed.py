"""Source files as syntax trees, each parsed once for all tests that look at code."""

from __future__ import annotations

import ast
import functools
from pathlib import Path


@functools.cache
def parse_source(source: str, name: str) -> ast.Module:
    """The tree of a source text; `name` is its file."""
    return ast.parse(source, filename=name)


@functools.cache
def list_calls(path: Path) -> tuple[ast.Call, ...]:
    """Every call in a file."""
    return find_calls(parse_source(path.read_text("utf-8"), str(path)))


def find_calls(tree: ast.Module) -> tuple[ast.Call, ...]:
    """Every call in a tree."""
    return tuple(node for node in ast.walk(tree) if isinstance(node, ast.Call))
