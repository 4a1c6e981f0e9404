from __future__ import annotations

from pathlib import Path

import pytest

from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.prompt import PARAPHRASE, find_preface, read_preface

pytestmark = pytest.mark.export

PARAGRAPH = "First <think> </think>, then <answer> </answer>.\n\n"


def test_preface_is_taken_from_an_assigned_string_of_a_python_file(tmp_path: Path) -> None:
    file = tmp_path / "demo.py"
    file.write_text(
        '"""Writes <think> </think> and <answer> </answer> and much more text than the prompt itself does."""\n'
        "raise SystemExit('never run')\n"
        'OTHER = "short"\n'
        'PROMPT = (\n    "First <think> </think>, "\n    "then <answer> </answer>.\\n\\n"\n)\n',
        encoding="utf-8",
    )
    assert read_preface(file) == PARAGRAPH


def test_preface_order_is_given_file_then_checkpoint_then_paraphrase(tmp_path: Path) -> None:
    assert find_preface(None, tmp_path).text == PARAPHRASE
    assert find_preface(None, tmp_path).source == "paraphrase"
    (tmp_path / "demo.py").write_text(f"P = {PARAGRAPH!r}\n", encoding="utf-8")
    assert find_preface(None, tmp_path).source == "demo.py"
    given = tmp_path / "mine.txt"
    given.write_text("X " + PARAGRAPH, encoding="utf-8")
    assert find_preface(given, tmp_path).text == "X " + PARAGRAPH


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("p.txt", "no tags", "holds no paragraph"),
        ("p.py", "A = 'x'", "holds no paragraph"),
        ("p.py", "(", "not Python"),
    ],
)
def test_file_without_a_preface(tmp_path: Path, name: str, text: str, word: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(CheckpointError, match=word):
        read_preface(tmp_path / name)


def test_missing_or_binary_prompt_file(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="not readable text"):
        find_preface(tmp_path / "none.txt", tmp_path)
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CheckpointError, match="not readable text"):
        find_preface(tmp_path / "b.txt", tmp_path)


def test_paraphrase_names_both_tag_pairs_and_ends_with_an_empty_line() -> None:
    assert all(tag in PARAPHRASE for tag in ("<think>", "</think>", "<answer>", "</answer>"))
    assert PARAPHRASE.endswith("\n\n")
