"""Imports point one way, and each heavy package is imported in one place; read from the source, nothing is run."""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.parsed import parse_source

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = "terrascope_qgis"

MAY_IMPORT = {
    "core": {"core"},
    "worker": {"worker", "core", "paths"},
    "bench": {"bench", "core"},
    "cli": {"cli", "bench", "core", "paths"},
    "__main__": {"cli"},
    "paths": set(),
    "bridge": {"bridge", "core", "paths"},
    "processing": {"processing", "bridge", "core"},
    "ui": {"ui", "bridge", "core"},
    "load_order": set(),
    "plugin": {"plugin", "load_order", "paths", "ui", "processing", "bridge", "core"},
    "__init__": {"plugin"},
}
"""Room -> rooms of the package it may import."""

QGIS_ROOMS = {"bridge", "processing", "ui", "plugin"}

QGIS_MAY_IMPORT_OF_CORE = {
    "core",
    "core.classes",
    "core.classes.label_request",
    "core.classes.learned_class",
    "core.errors",
    "core.geo.compass",
    "core.evidence.fields",
    "core.evidence.palette",
    "core.patient_moves",
    "core.path_length",
    "core.raster",
    "core.raster.metadata.stac",
    "core.reasoning.wording.levels",
    "core.reasoning.wording.number_format",
    "core.request",
    "core.set_aside",
    "core.words",
    "core.words.said",
}
"""Modules without heavy packages; QGIS' Python has no others."""


STRANGERS = {
    "geo": {"raster", "model", "reasoning", "evidence", "analysis", "stress"},
    "raster": {"model", "reasoning", "evidence", "analysis", "stress"},
    "model": {"raster", "reasoning", "evidence", "analysis", "stress"},
    "classes": {"raster", "evidence", "analysis", "learning"},
    "reasoning": {"evidence", "analysis", "learning", "stress"},
    "evidence": {"model", "reasoning", "raster", "analysis", "stress"},
    "analysis": {"stress"},
}
"""Room of the engine -> rooms of the engine it must not know."""

CHECKING = ("extraction", "measuring", "references", "verdicts", "relations", "quantities", "grammar")
"""Rooms of `core/reasoning/checking`, each of which may import those before it."""
APART = {"quantities": {"relations"}, "grammar": {"references", "verdicts", "relations", "quantities"}}
"""Room of `core/reasoning/checking` -> earlier ones that it does not know: the second reading is its own."""

HEAVY_HOMES = {
    "onnxruntime": ("terrascope_qgis/core/model/", "exporter/", "training/", "benchmarks/"),
    "rasterio": (
        "terrascope_qgis/core/raster/",
        "terrascope_qgis/core/evidence/",
        "terrascope_qgis/bench/",
        "training/",
        "benchmarks/",
    ),
    "pyarrow": ("terrascope_qgis/bench/readers/",),
    "torch": ("exporter/", "training/", "benchmarks/"),
    "onnx": ("exporter/", "training/", "benchmarks/"),
    "transformers": ("exporter/", "benchmarks/"),
    "tokenizers": ("terrascope_qgis/core/model/", "exporter/", "training/", "benchmarks/"),
    "sklearn": ("terrascope_qgis/core/classes/", "benchmarks/"),
}
"""Package -> folders that may import it; tests may import anything."""

QT_NAMES = {"qgis", "PyQt5", "PyQt6", "PySide2", "PySide6", "osgeo", "processing"}
QT_FREE = (
    "terrascope_qgis/core/",
    "terrascope_qgis/worker/",
    "terrascope_qgis/bench/",
    "terrascope_qgis/cli/",
    "exporter/",
    "training/",
)


def _sources() -> list[Path]:
    folders = [REPOSITORY / name for name in (PACKAGE, "exporter", "training", "benchmarks")]
    return sorted(path for folder in folders for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


@functools.cache
def _imports(path: Path, source: str) -> tuple[tuple[int, str], ...]:
    """Line and absolute dotted name of everything a file imports, at any depth."""
    return tuple(_find_imports(path, source))


def _walk_statements(node: ast.AST) -> Iterator[ast.AST]:
    """Every statement below a node; an import stands in no expression."""
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, name, ()) if not isinstance(node, ast.expr) else ():
            yield child
            yield from _walk_statements(child)


def _find_imports(path: Path, source: str) -> Iterator[tuple[int, str]]:
    package = list(path.relative_to(REPOSITORY).parent.parts)
    for node in _walk_statements(parse_source(source, str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{stem}.{alias.name}"


def _own_rooms(path: Path) -> tuple[str, str]:
    """Return (room, room inside core) of a file of the package."""
    parts = path.relative_to(REPOSITORY / PACKAGE).with_suffix("").parts
    inner = parts[1] if parts[0] == "core" and len(parts) > 1 else ""
    return parts[0], inner


def _violations(path: Path, source: str) -> list[str]:
    relative = path.relative_to(REPOSITORY).as_posix()
    found = []
    for line, name in _imports(path, source):
        top = name.split(".")[0]
        if top in HEAVY_HOMES and not relative.startswith(HEAVY_HOMES[top]):
            found.append(f"{relative}:{line} imports {top}, whose place is {' or '.join(HEAVY_HOMES[top])}")
        if top in QT_NAMES and (
            relative.startswith(QT_FREE) or relative in ("terrascope_qgis/__main__.py", "terrascope_qgis/paths.py")
        ):
            found.append(f"{relative}:{line} imports {top}, but runs without QGIS and Qt")
        if top in ("exporter", "training", "benchmarks") and relative.startswith(PACKAGE):
            found.append(f"{relative}:{line} imports {top}, which is not in the plugin's zip")
        if top == PACKAGE and relative.startswith(PACKAGE):
            found += _room_violations(path, relative, line, name)
            found += _checking_violations(relative, line, name)
    return found


def _checking_violations(relative: str, line: int, name: str) -> list[str]:
    """Imports against the order of the rooms that hold texts against masks."""
    home = f"{PACKAGE}/core/reasoning/checking/"
    target = name.removeprefix(home.replace("/", ".")).split(".")[0]
    room = relative.removeprefix(home).split("/")[0]
    if not relative.startswith(home) or not name.startswith(home.replace("/", ".")) or room not in CHECKING:
        return []
    known = set(CHECKING[: CHECKING.index(room) + 1]) - APART.get(room, set())
    return [] if target in known else [f"{relative}:{line} imports {target}; checking/{room} may import {known}"]


def _room_violations(path: Path, relative: str, line: int, name: str) -> list[str]:
    parts = name.split(".")[1:]
    room, inner = _own_rooms(path)
    target = parts[0] if parts else ""
    if not target or not (
        (REPOSITORY / PACKAGE / target).is_dir() or (REPOSITORY / PACKAGE / f"{target}.py").is_file()
    ):
        return []
    if target not in MAY_IMPORT[room]:
        return [f"{relative}:{line} imports {target}; {room} may import {sorted(MAY_IMPORT[room]) or 'no room'}"]
    if room in QGIS_ROOMS and target == "core":
        allowed = any(".".join(parts[:size]) in QGIS_MAY_IMPORT_OF_CORE for size in (2, 3, 4) if len(parts) >= size)
        return [] if allowed else [f"{relative}:{line} imports {name}, which is not safe in QGIS' Python"]
    if room == "core" and target == "core" and len(parts) > 1 and parts[1] in STRANGERS.get(inner, set()):
        return [f"{relative}:{line}: core/{inner} must not know core/{parts[1]}"]
    return []


def test_imports_of_each_file_keep_the_direction():
    # One test for all files: each violation names its own.
    sources = _sources()
    assert [found for path in sources for found in _violations(path, path.read_text(encoding="utf-8"))] == []
    assert len(sources) > 400


def test_every_room_of_the_claim_checks_has_its_place():
    home = REPOSITORY / PACKAGE / "core/reasoning/checking"
    assert {path.parent.name for path in home.glob("*/__init__.py")} == set(CHECKING)


def test_every_room_of_the_package_has_a_rule():
    rooms = {
        path.relative_to(REPOSITORY / PACKAGE).with_suffix("").parts[0] for path in _sources() if PACKAGE in path.parts
    }
    assert rooms <= MAY_IMPORT.keys()


@pytest.mark.parametrize(
    ("file", "source", "complaint"),
    [
        ("core/raster/bands/meaning.py", "from qgis.core import QgsProject", "without QGIS"),
        ("core/reasoning/loop.py", "import onnxruntime as ort", "core/model/"),
        ("core/reasoning/masks/learned.py", "from sklearn.svm import SVC", "core/classes/"),
        ("core/geo/grid.py", "from ..raster import stack", "must not know core/raster"),
        ("core/model/bundle/install.py", "def f():\n    from torch import nn", "exporter/"),
        ("worker/server.py", "from ..bridge import messages", "worker may import"),
        ("core/analysis.py", "from ..bench.items import BenchItem", "core may import"),
        ("worker/server.py", "from ..bench.items import BenchItem", "worker may import"),
        ("ui/dock.py", "from ..processing import provider", "ui may import"),
        ("core/reasoning/checking/extraction/shape.py", "from ..references import ties", "checking/extraction"),
        ("core/reasoning/checking/grammar/reading.py", "from ..verdicts import denials", "checking/grammar"),
        ("processing/ask.py", "from ..ui.dock import Dock", "processing may import"),
        ("bridge/x.py", "from ..core import analysis", "not safe"),
        ("core/analysis.py", "from ..worker.protocol import VERSION", "core may import"),
        ("core/evidence/report.py", "import training.data", "zip"),
    ],
)
def test_a_wrong_import_is_found(file, source, complaint):
    found = _violations(REPOSITORY / PACKAGE / file, source)
    assert len(found) == 1 and complaint in found[0]


@pytest.mark.parametrize("module", sorted(QGIS_MAY_IMPORT_OF_CORE))
def test_what_runs_in_qgis_takes_of_the_engine_needs_the_standard_library_alone(module):
    parts = module.split(".")
    files = [REPOSITORY / PACKAGE / Path(*parts[:size]) / "__init__.py" for size in range(1, len(parts) + 1)]
    files.append((REPOSITORY / PACKAGE / Path(*parts)).with_suffix(".py"))
    assert files[-1].is_file() or files[-2].is_file(), "no such module"
    for path in filter(Path.is_file, files):
        tops = {name.split(".")[0] for _, name in _imports(path, path.read_text(encoding="utf-8"))}
        assert tops - sys.stdlib_module_names <= {PACKAGE}
        own = {name for _, name in _imports(path, path.read_text(encoding="utf-8")) if name.startswith(PACKAGE)}
        assert all(any(name.startswith(f"{PACKAGE}.{safe}.") for safe in QGIS_MAY_IMPORT_OF_CORE) for name in own)


def test_right_imports_pass():
    source = "import rasterio\nfrom ..errors import InputError\nfrom ..geo.grid import PixelGrid\n"
    assert _violations(REPOSITORY / PACKAGE / "core/raster/stack.py", source) == []
