"""The tables of the documents list what the code has, neither more nor less."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

from terrascope_qgis.core import errors
from terrascope_qgis.core.evidence.fields import FIELDS
from terrascope_qgis.core.stress.catalogue import BY_ID, QUICK_IDS
from terrascope_qgis.worker.fields import RequestError
from tests.core.parsed import parse_source

REPOSITORY = Path(__file__).resolve().parents[3]


def read(name):
    return (REPOSITORY / name).read_text("utf-8")


def list_rows(text, heading):
    """The cells of the first table behind a heading, without its head."""
    table = re.search(r"(?:^\|.*\n)+", text[text.index(heading) :], re.MULTILINE)[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    return rows[2:]


def list_failures():
    """Every kind of failure with its exit status."""
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    return {cls.kind: cls.exit_code for cls in classes if cls is not errors.TerraScopeError}


def test_attributes_of_the_evidence():
    documented = [
        tuple(cell.strip("`") for cell in row[:4]) for row in list_rows(read("docs/evidence.md"), "## Attributes")
    ]
    assert documented == [(field.name, field.dbf_name, field.kind, field.unit) for field in FIELDS]


def test_example_of_a_manifest_is_that_of_the_embedded_model():
    shipped = json.loads(read("terrascope_qgis/models/terrascope-lite/bundle.json"))
    example = re.sub(r"//.*", "", re.search(r"```jsonc\n(.*?)```", read("docs/bundle.md"), re.DOTALL)[1])
    for name in ("decoder", "vision", "limits"):
        (found,) = re.findall(rf'"{name}": (\{{[^{{}}]*(?:\{{[^{{}}]*\}}[^{{}}]*)*\}})', example)[-1:]
        assert json.loads(found) == shipped[name], name
    for name in ("id", "license", "family", "min_onnxruntime"):
        assert f'"{name}": "{shipped[name]}"' in example, name
    assert f'"decline_at": {shipped["prompt"]["decline_at"]}' in example


def test_kinds_of_the_workers_errors():
    (row,) = (row for row in list_rows(read("docs/worker.md"), "## Events") if row[0] == "`error`")
    documented = re.findall(r"`([A-Z]+)`", row[1].split(")")[0])
    assert sorted(documented) == sorted({*list_failures(), RequestError.kind, "INTERNAL"})


def test_exit_statuses():
    (sentence,) = re.findall(r"Exit status: (.*?)\.\n", read("README.md"), re.DOTALL)
    documented = {int(number) for number in re.findall(r"\b\d+\b", sentence)}
    assert documented == {0, errors.TerraScopeError.exit_code, *list_failures().values()}


def test_corruptions_of_the_stress_test():
    text = read("docs/trust.md")
    rows = list_rows(text, "### What is tried")
    assert [id_ for row in rows for id_ in re.findall(r"`(\w+)`", row[0])] == list(BY_ID)
    numbers = {16: "sixteen", 17: "seventeen", 18: "eighteen"}
    assert f"levels 1, 3, 5 of {numbers[len(QUICK_IDS)]} of them" in text


def test_algorithms_of_processing():
    named = []
    for path in sorted((REPOSITORY / "terrascope_qgis/processing").glob("*.py")):
        classes = [
            node for node in parse_source(path.read_text("utf-8"), str(path)).body if isinstance(node, ast.ClassDef)
        ]
        functions = [node for cls in classes if cls.name.endswith("Algorithm") for node in cls.body]
        named += [ast.literal_eval(node.body[-1].value) for node in functions if getattr(node, "name", "") == "name"]
    rows = list_rows(read("docs/plugin.md"), "## Processing")
    assert len(named) == 10
    assert sorted(id_ for row in rows for id_ in re.findall(r"`terrascope:(\w+)`", row[0])) == sorted(named)
