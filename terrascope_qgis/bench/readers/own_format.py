"""Our own format: `items.jsonl` beside rasters and mask rasters (docs/benchmark.md)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...core.errors import InputError
from ...core.request import Role
from ..checked import Record, check_count, decode_text, hash_file, read_list_file
from ..items import BenchItem, ItemSet, Picture, Scoring, Truth

ITEMS_NAME = "items.jsonl"
FORMAT = "terrascope.bench/1"
_LABEL = re.compile(r"[a-z][a-z0-9_:]{0,63}")
_UNITS = ("%", "m2", "m", "px", "count", None)
_MAX_PICTURES = 24


def read_own_set(path: Path) -> ItemSet:
    """Read the items.

    Raises:
        InputError: the file, a row, a field or a raster is not as expected.
    """
    lines = decode_text(path, read_list_file(path)).splitlines()
    rows = [_parse(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not rows or rows[0].fields.get("format") != FORMAT:
        raise InputError(f"{path}, row 1: expected a header with 'format' {FORMAT!r}.")
    header = rows[0]
    check_count(path, len(rows) - 1)
    items = [_read_item(record) for record in rows[1:]]
    seen: set[str] = set()
    for record, item in zip(rows[1:], items, strict=True):
        if item.id in seen:
            raise record.fault("id", "an id that no earlier row has")
        seen.add(item.id)
    notes = header.fields.get("notes", [])
    if not isinstance(notes, list) or not all(isinstance(note, str) for note in notes):
        raise header.fault("notes", "a list of texts")
    name = header.text("name")
    return ItemSet(name, path, hash_file(path), Scoring.TERRASCOPE, tuple(items), tuple(note[:500] for note in notes))


def _parse(path: Path, number: int, line: str) -> Record:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}, row {number}: no JSON ({error}). Correct it.") from error
    if not isinstance(fields, dict):
        raise InputError(f"{path}, row {number}: found {type(fields).__name__}, expected an object.")
    return Record(path, number, fields)


def _read_item(record: Record) -> BenchItem:
    options = record.options("options")
    key = record.text("answer").upper()
    if key not in options:
        raise record.fault("answer", f"one of the letters {', '.join(options)}")
    labels = record.fields.get("labels", [])
    if not isinstance(labels, list) or not all(isinstance(label, str) and _LABEL.fullmatch(label) for label in labels):
        raise record.fault("labels", "a list of labels such as water or built_up")
    return BenchItem(
        id=record.text("id"),
        image=record.text("image"),
        task=record.text("task"),
        question=record.text("question"),
        options=options,
        key=key,
        pictures=_read_pictures(record),
        truth=_read_truth(record),
        labels=tuple(labels),
    )


def _read_pictures(record: Record) -> tuple[Picture, ...]:
    sources = record.fields.get("sources")
    if not isinstance(sources, list) or not 1 <= len(sources) <= _MAX_PICTURES:
        raise record.fault("sources", f"a list of 1 to {_MAX_PICTURES} rasters")
    pictures = []
    for source in sources:
        if not isinstance(source, Mapping):
            raise record.fault("sources", "objects with file and role")
        part = Record(record.file, record.row, source)
        role, date, bands = source.get("role", "optical"), source.get("date"), source.get("bands")
        if role not in (Role.OPTICAL.value, Role.SAR.value):
            raise part.fault("role", "optical or sar")
        if bands is not None and not (isinstance(bands, list) and all(isinstance(band, str) for band in bands)):
            raise part.fault("bands", "a list of band names")
        pictures.append(
            Picture(
                part.inside("file", record.file.parent),
                Role(role),
                None if date is None else _read_date(part),
                None if bands is None else tuple(bands),
                is_raster=True,
            )
        )
    return tuple(pictures)


def _read_date(part: Record) -> dt.date:
    try:
        return dt.date.fromisoformat(part.text("date"))
    except ValueError as error:
        raise part.fault("date", "a date such as 2024-06-01") from error


def _read_truth(record: Record) -> Truth | None:
    truth = record.fields.get("truth")
    if truth is None:
        return None
    if not isinstance(truth, Mapping):
        raise record.fault("truth", "an object with value, unit and masks")
    part = Record(record.file, record.row, truth)
    value: Any = truth.get("value")
    if not isinstance(value, bool | int | float | str | None) or truth.get("unit") not in _UNITS:
        raise part.fault("value", "a number, text, true or false, with one of the units %, m2, m, px, count")
    masks = truth.get("masks", {})
    if not isinstance(masks, Mapping):
        raise part.fault("masks", "files by label")
    found = {}
    for label, name in masks.items():
        if not _LABEL.fullmatch(str(label)) or not isinstance(name, str):
            raise part.fault("masks", "files by label")
        found[str(label)] = part.inside("masks", record.file.parent, value=name)
    number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
    return Truth(number, truth.get("unit"), found)
