"""DisasterM3: one JSON list, with pairs of pictures before and after in folders beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from ...core.errors import InputError
from ...core.request import Role
from ..checked import LETTERS, Record, check_count, decode_text, hash_file, read_list_file
from ..items import BenchItem, ItemSet, Picture, Scoring

_MARK = re.compile(r"(?:^|(?<=[\s,;]))([A-H])[.):]\s*")


def read_disaster_m3_set(path: Path) -> ItemSet:
    """Read the items.

    Raises:
        InputError: the file, a row, a field or a picture is not as expected.
    """
    text = decode_text(path, read_list_file(path))
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: no JSON ({error}). Get the list again.") from error
    if not isinstance(rows, list):
        raise InputError(f"{path}: found a JSON {type(rows).__name__}, expected a list of items.")
    check_count(path, len(rows))
    items = []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, Mapping):
            raise InputError(f"{path}, row {number}: found {type(row).__name__}, expected an object.")
        items.append(_read_item(Record(path, number, row)))
    notes = (
        "Pictures have 0.3 to 1 m pixels and no place; models for Sentinel data decline or fail by design.",
        "The official run takes the task 'Building Damage Counting' with optical pictures only.",
    )
    return ItemSet("DisasterM3", path, hash_file(path), Scoring.DISASTER_M3, tuple(items), notes)


def split_options(record: Record, column: str) -> dict[str, str]:
    """Options of one line of text, `A. 12 B. 20 ...`, by letter.

    Raises:
        InputError: letters are missing or not in order.
    """
    text = record.text(column)
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if len(marks) < len(LETTERS) and mark[1] == LETTERS[len(marks)]:
            marks.append(mark)
    ends = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
    options = {mark[1]: text[mark.end() : end].strip(" ,;\n") for mark, end in zip(marks, ends, strict=True)}
    return record.check_options(column, options)


def _read_item(record: Record) -> BenchItem:
    options = split_options(record, "options_str")
    key = record.text("ground_truth_option").strip(". ").upper()
    letters = [letter.strip() for letter in re.split(r"[,\s]+", key) if letter.strip()]
    if not letters or any(letter not in options for letter in letters):
        raise record.fault("ground_truth_option", f"letters among {', '.join(options)}")
    kind = record.text("post_image_type")
    if kind not in ("Optical", "SAR"):
        raise record.fault("post_image_type", "Optical or SAR")
    root = record.file.parent
    before = Picture(record.inside("pre_image_path", root))
    after = Picture(record.inside("post_image_path", root), Role.SAR if kind == "SAR" else Role.OPTICAL)
    task = record.text("task")
    return BenchItem(
        id=f"row-{record.row}",
        image=record.text("post_image_path").replace("\\", "/"),
        task=task if kind == "Optical" else f"{task} (SAR)",
        question=record.text("prompts"),
        options=options,
        key=", ".join(sorted(letters)),
        pictures=(before, after),
    )
