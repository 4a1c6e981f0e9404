"""Landsat30-AU: a CSV of questions, with pictures in folders beside it."""

from __future__ import annotations

import ast
import csv
import io
import json
from pathlib import Path

from ...core.errors import InputError
from ..checked import LETTERS, Record, check_count, decode_text, hash_file, read_list_file
from ..items import BenchItem, ItemSet, Picture, Scoring
from ..letters import fold_landsat30

COLUMNS = ("qa_id", "image_path", "question", "question_type", "options", "answer")
PIXEL_M = 30.0


def read_landsat30_set(path: Path) -> ItemSet:
    """Read the items.

    Raises:
        InputError: the file, a row, a field or a picture is not as expected.
    """
    text = decode_text(path, read_list_file(path))
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    items: list[BenchItem] = []
    seen: set[str] = set()
    try:
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise InputError(f"{path}: column {missing[0]!r} is missing, expected {', '.join(COLUMNS)}.")
        for number, row in enumerate(reader, start=1):
            record = Record(path, number, row)
            item = _read_item(record)
            if item.id in seen:
                raise record.fault("qa_id", "an id that no earlier row has")
            seen.add(item.id)
            items.append(item)
    except csv.Error as error:
        raise InputError(f"{path}, row {len(items) + 1}: no CSV ({error}). Correct it.") from error
    check_count(path, len(items))
    lost = sum(not item.key for item in items)
    notes = ["Pictures are placed on a grid of 30 m."]
    if lost:
        notes.append(f"{lost} answers are none of their options; as in the official scorer nothing can be right there.")
    return ItemSet("Landsat30-AU", path, hash_file(path), Scoring.LANDSAT30, tuple(items), tuple(notes))


def _read_item(record: Record) -> BenchItem:
    options = dict(zip(LETTERS, _split(record, "options"), strict=False))
    record.check_options("options", options)
    answer = fold_landsat30(record.text("answer"))
    key = next((letter for letter, text in options.items() if fold_landsat30(text) == answer), "")
    if not key and answer.upper() in options:
        key = answer.upper()
    picture = Picture(record.inside("image_path", record.file.parent), pixel_m=PIXEL_M)
    return BenchItem(
        id=record.text("qa_id"),
        image=record.text("image_path"),
        task=record.text("question_type"),
        question=record.text("question"),
        options=options,
        key=key,
        pictures=(picture,),
    )


def _split(record: Record, column: str) -> list[str]:
    """Options of a cell: a JSON or Python list of texts, or lines."""
    text = record.text(column)
    if not text.startswith("["):
        return [line.strip() for line in text.replace(";", "\n").splitlines() if line.strip()]
    for parse in (json.loads, ast.literal_eval):
        try:
            value = parse(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(value, list) and all(isinstance(entry, str | int | float) for entry in value):
            if len(value) > len(LETTERS):
                raise record.fault(column, f"at most {len(LETTERS)} options")
            return [str(entry).strip() for entry in value]
    raise record.fault(column, "a list of options")
