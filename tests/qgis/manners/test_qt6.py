"""QGIS 4 runs on Qt 6: scoped enums, `QAction` moved, `exec_` gone. Read from the source, and tried under PyQt6."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
ROOMS = ("bridge", "ui", "processing")
FILES = sorted(path for room in ROOMS for path in (REPOSITORY / "terrascope_qgis" / room).rglob("*.py"))
FILES.append(REPOSITORY / "terrascope_qgis" / "plugin.py")
GONE = {"exec_", "QRegExp", "QDesktopWidget", "desktop", "setMargin", "globalPos", "x11Info"}
"""Names that Qt 6 no longer has; `globalPos` of a mouse event."""
ASKED_FIRST = {"globalPos"}
"""Used only behind a `hasattr`."""


def find_unscoped(source: str) -> list[str]:
    """Return the enum members of Qt and QGIS that are reached without the name of their enum."""
    tree = ast.parse(source)
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            module = importlib.import_module(node.module)
            known.update({alias.asname or alias.name: getattr(module, alias.name) for alias in node.names})
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        owner = resolve(node.value, known)
        # The shim for Qt 6 keeps QVariant's members as they are.
        if isinstance(owner, type) and owner.__name__ != "QVariant":
            member = getattr(owner, node.attr, None)
            kind = type(member)
            if member is not None and kind is not type and getattr(owner, kind.__name__, None) is kind:
                found.append(f"line {node.lineno}: {ast.unparse(node)} is {owner.__name__}.{kind.__name__}.{node.attr}")
    return found


def resolve(node: ast.expr, known: dict) -> object:
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = resolve(node.value, known)
        return getattr(owner, node.attr, None) if owner is not None else None
    return None


def test_unscoped_enums_are_found():
    source = "from qgis.PyQt.QtCore import Qt\nfrom qgis.core import QgsLayoutItem, QgsTask\n"
    bad = "a = Qt.AlignLeft\nb = QgsTask.CanCancel\nc = QgsLayoutItem.UpperLeft\n"
    good = "d = Qt.AlignmentFlag.AlignLeft\ne = QgsTask.Flag.CanCancel\nf = QgsLayoutItem.ReferencePoint.UpperLeft\n"
    assert len(find_unscoped(source + bad)) == 3 and find_unscoped(source + good) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_enums_are_scoped_and_gone_names_unused(path):
    source = path.read_text("utf-8")
    assert find_unscoped(source) == []
    used = {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    assert used & GONE <= ASKED_FIRST
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            assert not (node.module or "").startswith("PyQt"), node.module
            # 3.22's QtGui has no QAction; Qt 6's shim puts it into QtWidgets too.
            assert not (node.module == "qgis.PyQt.QtGui" and any(item.name == "QAction" for item in node.names))


def test_dock_is_built_and_drawn_under_pyqt6(tmp_path):
    # Where test.sh names its environment, PyQt6 must be there: what does not import fails.
    python = os.environ.get("TERRASCOPE_QT6_PYTHON")
    if not python:
        pytest.skip("no PyQt6: run ./test.sh qgis, or set TERRASCOPE_QT6_PYTHON to a Python that has it")
    picture = tmp_path / "dock.png"
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "QT_"))}
    done = subprocess.run(
        [python, "-B", str(Path(__file__).parents[1] / "qt6_smoke.py"), str(REPOSITORY), str(picture)],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 5000
    assert "imported" in done.stdout
