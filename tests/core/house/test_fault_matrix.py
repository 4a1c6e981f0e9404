from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def matrix():
    spec = importlib.util.spec_from_file_location("fault_matrix", REPOSITORY / "scripts" / "fault_matrix.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_63_rows_are_there_and_each_has_a_test_or_a_reason(matrix):
    assert list(matrix.ROWS) == list(range(1, 64))
    assert matrix.find_untested() == []


def test_the_document_holds_the_matrix_of_the_tests(matrix):
    assert matrix.format_matrix() in matrix.DOCUMENT.read_text(encoding="utf-8")


def test_a_row_without_a_test_is_found(matrix, monkeypatch):
    monkeypatch.setitem(matrix.ROWS, 64, ("something new", "told"))
    assert matrix.find_untested() == [64]
