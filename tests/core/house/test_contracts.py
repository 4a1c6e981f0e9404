"""The contracts in docs/architecture.md are those of the code: files, names, parameters and fields."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.core.parsed import parse_source

REPOSITORY = Path(__file__).resolve().parents[3]


def list_declared():
    """What the document declares: file, and the function or class."""
    text = (REPOSITORY / "docs/architecture.md").read_text("utf-8")
    (block,) = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    pieces = re.split(r"^# (core/\S+\.py)$", block, flags=re.MULTILINE)
    return [
        (file, node)
        for file, code in zip(pieces[1::2], pieces[2::2], strict=True)
        for node in parse_source(code, file).body
    ]


def describe(function):
    """Names of the parameters, how many have a default; names of the keyword-only ones, and whether each has one."""
    arguments = function.args
    keyword_only = [
        (argument.arg, default is not None)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    return [argument.arg for argument in arguments.args], len(arguments.defaults), keyword_only


def find_definition(body, name):
    found = [node for node in body if getattr(node, "name", None) == name]
    assert len(found) == 1, name
    return found[0]


def list_fields(cls):
    """Fields of a class, and what it sets on itself."""
    declared = {node.target.id for node in cls.body if isinstance(node, ast.AnnAssign)}
    stored = (node for node in ast.walk(cls) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store))
    return declared | {node.attr for node in stored if getattr(node.value, "id", "") == "self"}


def test_functions_have_the_parameters_that_the_document_declares():
    compared = 0
    for file, declared in list_declared():
        path = REPOSITORY / "terrascope_qgis" / file
        defined = find_definition(parse_source(path.read_text("utf-8"), str(path)).body, declared.name)
        functions = [(defined, declared)]
        if isinstance(declared, ast.ClassDef):
            methods = [node for node in declared.body if isinstance(node, ast.FunctionDef)]
            functions = [(find_definition(defined.body, method.name), method) for method in methods]
        for ours, theirs in functions:
            assert describe(ours) == describe(theirs), theirs.name
        compared += len(functions)
    assert compared >= 34


def test_classes_have_the_fields_that_the_document_declares():
    compared = 0
    for file, declared in list_declared():
        if isinstance(declared, ast.ClassDef):
            path = REPOSITORY / "terrascope_qgis" / file
            defined = find_definition(parse_source(path.read_text("utf-8"), str(path)).body, declared.name)
            assert list_fields(declared) <= list_fields(defined), declared.name
            compared += len(list_fields(declared))
    assert compared >= 21
