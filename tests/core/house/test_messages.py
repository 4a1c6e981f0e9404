"""Every refusal in the engine's code says what to do; read from the source, nothing is run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from terrascope_qgis.core.words.error_words import ERRORS
from terrascope_qgis.core.words.said import WORDS
from tests.core.actions import names_an_action
from tests.core.parsed import find_calls, list_calls, parse_source

PACKAGE = Path(__file__).resolve().parents[3] / "terrascope_qgis"
CLASSES = {"InputError", "BandError", "CrsError", "WriteError", "StateError", "BundleError", "BudgetError"}
PASSED_ON = {
    "core/classes/learned_class.py",
    "core/evidence/publish.py",
    "core/model/runtime/devices.py",
    "core/raster/files/members.py",
}
"""Where what a message says, or its advice, is made elsewhere."""


def read_texts(node: ast.expr) -> list[str | None]:
    """The text of a literal, or of each code that is said, what is put in as `{}`; None for a text made elsewhere."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)]
    if isinstance(node, ast.IfExp):
        return [*read_texts(node.body), *read_texts(node.orelse)]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
        codes = read_texts(node.args[0])
        return [code and re.sub(r"\{[^{}]*\}", "{}", WORDS[code]) for code in codes]
    return [None]


def list_refusals(calls: Iterable[ast.Call]) -> list[str | None]:
    """The texts of all refusals among some calls."""
    return [
        text
        for node in calls
        if isinstance(node.func, ast.Name) and node.func.id in CLASSES and node.args
        for text in read_texts(node.args[0])
    ]


def list_modules() -> list[Path]:
    return [path for room in ("core", "cli", "worker", "bench") for path in sorted((PACKAGE / room).rglob("*.py"))]


def test_every_refusal_says_what_to_do():
    texts = {path.relative_to(PACKAGE).as_posix(): list_refusals(list_calls(path)) for path in list_modules()}
    wrong = {
        (name, text)
        for name, said in texts.items()
        for text in said
        if name not in PASSED_ON and (text is None or not (names_an_action(text) or text.endswith(". {}")))
    }
    assert wrong == set() and sum(map(len, texts.values())) > 50


@pytest.mark.parametrize("text", ["a.tif has 3 bands.", "a.tif: the manifest says 3, used for nothing"])
def test_a_message_without_advice_is_found(text):
    assert not names_an_action(text)
    assert list_refusals(find_calls(parse_source(f"raise InputError({text!r})", "a test"))) == [text]


@pytest.mark.parametrize("code", [code for code in ERRORS if not code.startswith("content_")])
def test_every_failure_with_a_code_says_what_to_do(code):
    assert names_an_action(re.sub(r"\{[^{}]*\}", "{}", ERRORS[code]))
