"""The shapefile of a run: all masks in one layer, with the short names and texts its table can hold."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import shapely

from ..errors import WriteError
from ..result import AnalysisResult
from ..words.said import Said, say
from .fields import FIELDS, rename_table_csv
from .records import CUT_MARK, Row, segment_row
from .vector_layer import VectorTable, check_layer, write_layer

MAX_TEXT_BYTES = 254
"""Longest text a dBASE column holds."""

SIDECARS = (".shx", ".dbf", ".prj", ".cpg")
FIELDS_FILE = "evidence_fields.csv"


def write_shapefile(
    path: Path, result: AnalysisResult, outlines: Mapping[int, shapely.MultiPolygon]
) -> tuple[Said, ...]:
    """Write a shapefile with `.prj`, `.cpg` and a table of its field names, and read it back.

    With no mask to show the shapefile has its columns and no feature.

    Args:
        path: The `.shp`, which does not exist yet.
        result: The run.
        outlines: Segment id -> outline in the grid's CRS.

    Returns:
        What the format could not hold, one line each, for the user to read.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    kept = [
        (segment_row(result, step, segment), outlines[segment.id])
        for step in result.steps
        for segment in step.segments
        if not outlines[segment.id].is_empty
    ]
    cut: set[str] = set()
    table = VectorTable(
        columns=tuple((field.dbf_name, field.kind) for field in FIELDS),
        rows=tuple(_short_row(row, cut) for row, _ in kept),
        outlines=tuple(outline for _, outline in kept),
        crs_wkt=result.grid.crs_wkt,
    )
    write_layer(path, table, driver="ESRI Shapefile", layer=path.stem)
    check_layer(path, path.stem, table)
    if path.with_suffix(".cpg").read_bytes() != b"UTF-8":
        raise WriteError(say("cpg_lost", file=path.name))
    path.with_name(FIELDS_FILE).write_text(rename_table_csv(), encoding="utf-8", newline="")
    notes: list[Said] = []
    if cut:
        names = [field.name for field in FIELDS if field.name in cut]
        notes.append(say("text_cut", file=path.name, bytes=MAX_TEXT_BYTES, fields=names, mark=CUT_MARK))
    if result.grid.crs_wkt is None:
        notes.append(say("no_prj", file=path.name))
    return tuple(notes)


def _short_row(row: Row, cut: set[str]) -> Row:
    """Rename to dBASE names and cut what is too long; adds the long names of cut columns to `cut`."""
    short: Row = {}
    for field in FIELDS:
        value = row[field.name]
        if isinstance(value, str):
            value = " ".join(value.split())
            if len(value.encode("utf-8")) > MAX_TEXT_BYTES:
                cut.add(field.name)
                value = cut_bytes(value, MAX_TEXT_BYTES)
        short[field.dbf_name] = value
    return short


def cut_bytes(text: str, max_bytes: int) -> str:
    """Cut text to a number of UTF-8 bytes between characters, ending in a mark."""
    room = max_bytes - len(CUT_MARK.encode("utf-8"))
    return text.encode("utf-8")[:room].decode("utf-8", errors="ignore").rstrip() + CUT_MARK
