"""Write `terrascope_qgis/load_order.py`: the modules QGIS needs for the dock, each after those that it imports."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE = REPOSITORY / "terrascope_qgis"
ROOTS = (
    "ui.dock", "ui.asking.ask_page", "ui.history.history_panel", "ui.engine.engine_panel", "processing.provider",
    "ui.controller", "ui.locator", "ui.options_page",
)  # fmt: skip
"""What `plugin.py` and `ui/dock.py` import when they need it."""
HEAD = '''"""The plugin's modules in the order in which they are imported, a few in each turn of QGIS' event loop.

Written by `python scripts/load_order.py`; a test says when that is due.
"""

from __future__ import annotations

MODULES = (
'''


def list_modules() -> list[str]:
    """Return every module that the roots import when they are loaded, each after its own imports."""
    found: dict[str, None] = {}
    for root in ROOTS:
        _visit(root, found)
    return list(found)


def write_order() -> None:
    """Write the order as a module."""
    lines = [f'    "{name}",\n' for name in list_modules()]
    (PACKAGE / "load_order.py").write_text(HEAD + "".join(lines) + ")\n", encoding="utf-8")


def _visit(name: str, found: dict[str, None], under_way: frozenset[str] = frozenset()) -> None:
    if name in found or name in under_way:
        return
    for needed in _list_imports(name):
        _visit(needed, found, under_way | {name})
    found[name] = None


def _list_imports(name: str) -> Iterator[str]:
    """Yield the modules of this package that a module imports at its top level."""
    parts = name.split(".")
    for node in ast.parse((PACKAGE / f"{name.replace('.', '/')}.py").read_text("utf-8")).body:
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = parts[: len(parts) - node.level] + (node.module.split(".") if node.module else [])
        if base and (PACKAGE.joinpath(*base).with_suffix(".py")).is_file():
            yield ".".join(base)
            continue
        for alias in node.names:
            if (PACKAGE.joinpath(*base, f"{alias.name}.py")).is_file():
                yield ".".join([*base, alias.name])


if __name__ == "__main__":
    write_order()
    sys.exit(0)
