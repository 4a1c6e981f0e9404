"""The fixed text around a question: its frame is known, its preface is read from the official files when given."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from exporter.terrascope8b.errors import CheckpointError

PARAPHRASE = (
    "This is a dialogue between a User and an Assistant. The User asks something about an image and the Assistant "
    "finds the answer. It reasons silently before it replies, then replies with one short word or phrase. Reasoning "
    "goes between <think> and </think>, the reply between <answer> and </answer>: "
    "<think> the reasoning </think><answer> the reply </answer>\n\n"
)
"""Our wording of what the official preface says; the model was trained on the official one."""

TAGS = ("<think>", "</think>", "<answer>", "</answer>")

CANDIDATE_FILES = ("preface.txt", "demo.py")
"""Looked for in the checkpoint folder, in this order, when no file is given."""


@dataclass(frozen=True)
class Preface:
    """The paragraph before the image."""

    text: str
    source: str
    """File name it came from, or `paraphrase`."""


def find_preface(prompt_file: Path | None, checkpoint_folder: Path) -> Preface:
    """Take the preface from a given file, else from the checkpoint folder, else the paraphrase.

    Raises:
        CheckpointError: the given file is unreadable or holds no such paragraph.
    """
    if prompt_file is not None:
        return Preface(read_preface(prompt_file), prompt_file.name)
    for name in CANDIDATE_FILES:
        if (checkpoint_folder / name).is_file():
            return Preface(read_preface(checkpoint_folder / name), name)
    return Preface(PARAPHRASE, "paraphrase")


def read_preface(path: Path) -> str:
    """Read a text file whole, or find the paragraph among a Python file's strings (which is parsed, never run).

    Raises:
        CheckpointError: the file is unreadable or no string in it names both tag pairs.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CheckpointError(f"{path} is not readable text ({error}); give the official demo.py or a .txt.") from error
    candidates = [text]
    if path.suffix == ".py":
        try:
            tree = ast.parse(text)
        except SyntaxError as error:
            raise CheckpointError(f"{path} is not Python ({error.msg}, line {error.lineno}); give a .txt.") from error
        # Only strings given to a name: docstrings and patterns mention the tags too.
        assigned = [node.value for node in ast.walk(tree) if isinstance(node, ast.Assign)]
        candidates = [node.value for node in assigned if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    found = [
        text for text in candidates if all(tag in text for tag in ("<think>", "</think>", "<answer>", "</answer>"))
    ]
    if not found:
        raise CheckpointError(
            f"{path} holds no paragraph that names <think> and <answer>; give the official demo.py or a .txt with it."
        )
    return max(found, key=len)
