"""A table of answers, one row per feature, as CSV or GeoPackage; grows on disk and appears when it is whole."""

from __future__ import annotations

import contextlib
import csv
import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyogrio.raw
import shapely

from ..core.errors import InputError, WriteError
from ..core.evidence.publish import open_scratch, publish_files
from ..core.evidence.records import format_value, plain_text
from ..core.result import AnalysisResult
from .polygon_files import PolygonFeature

PREFIX = "ts_"
"""In front of the answer's columns, so that none hides a column of the file."""
FLUSH_ROWS = 200
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class AnswerRow:
    """The answer for one feature; the measures are those of the last mask."""

    status: str
    """`answered`, `declined`, `nothing_found` or `error`."""
    answer: str | None = None
    task: str | None = None
    value: str | None = None
    unit: str | None = None
    choice: str | None = None
    reason: str | None = None
    segments: int = 0
    label: str | None = None
    date: str | None = None
    sensor: str | None = None
    score: float | None = None
    pixels: int | None = None
    valid_pixels: int | None = None
    percent: float | None = None
    area_m2: float | None = None
    warnings: str | None = None
    error: str | None = None


def row_of_result(result: AnalysisResult) -> AnswerRow:
    """Return the row of an answer."""
    answer = result.answer
    row = AnswerRow(
        status=answer.status.value,
        answer=plain_text(answer.text),
        task=answer.task,
        value=None if answer.value is None else format_number(answer.value),
        unit=answer.unit,
        choice=answer.choice,
        reason=answer.reason,
        segments=len(result.segments),
        warnings="; ".join(plain_text(text) for text in result.warnings) or None,
    )
    if not result.segments:
        return row
    last = result.segments[-1]
    return dataclasses.replace(
        row,
        label=last.label,
        date=last.date,
        sensor=last.sensor,
        score=float(last.score),
        pixels=last.measures.pixels,
        valid_pixels=last.measures.valid_pixels,
        percent=last.measures.percent,
        area_m2=last.measures.area_m2,
    )


def format_number(value: float | str | bool) -> str:
    """Return a value with all its digits, readable by any program; truth as yes or no."""
    if isinstance(value, bool | str):
        return format_value(value)
    return repr(float(value)) if not float(value).is_integer() else str(int(value))


class AnswerTable(Protocol):
    """What rows are added to."""

    def add(self, feature: PolygonFeature, row: AnswerRow) -> None:
        """Add the row of one feature."""

    def finish(self) -> None:
        """Bring everything to disk."""


@contextlib.contextmanager
def open_table(path: Path, info: Mapping[str, Any]) -> Iterator[AnswerTable]:
    """Lend a table that appears as `path` when the block ends well, and leaves nothing otherwise.

    Args:
        path: `.csv` or `.gpkg`.
        info: What `read_info` says of the file with the features.

    Raises:
        InputError: another ending.
        WriteError: `path` exists already, or cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".gpkg"):
        raise InputError(f"{path}: expected a name that ends in .csv or .gpkg.")
    if path.exists():
        raise WriteError(f"{path}: exists already and is not overwritten. Choose another name.")
    with open_scratch(path.parent) as scratch:
        part = scratch / path.name
        with contextlib.ExitStack() as stack:
            table: AnswerTable
            if suffix == ".csv":
                file = stack.enter_context(part.open("w", encoding="utf-8-sig", newline=""))
                table = CsvTable(csv.writer(file), info)
            else:
                table = GeoPackageTable(part, info, path.stem)
            yield table
            table.finish()
        if not publish_files([(part, path)]):
            raise WriteError(f"{path}: appeared meanwhile and is not overwritten. Run again with another name.")


class CsvTable:
    """Rows as UTF-8 CSV with a byte-order mark, which spreadsheets need."""

    def __init__(self, writer: Any, info: Mapping[str, Any]) -> None:
        """Begin with the header."""
        self._writer = writer
        self._fields = [str(name) for name in info["fields"]]
        answers = [PREFIX + field.name for field in dataclasses.fields(AnswerRow)]
        self._writer.writerow([_quote(name) for name in ["feature", *self._fields, *answers]])

    def add(self, feature: PolygonFeature, row: AnswerRow) -> None:
        """Write the row."""
        attributes = [feature.attributes.get(name) for name in self._fields]
        cells = [feature.number, *attributes, *dataclasses.astuple(row)]
        self._writer.writerow([_quote(cell) for cell in cells])

    def finish(self) -> None:
        """Do nothing: each row is written as it comes."""


def _quote(cell: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula."""
    if cell is None or (isinstance(cell, float | np.floating) and np.isnan(cell)):
        return ""
    if isinstance(cell, str):
        text = plain_text(cell)
        return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
    return cell


class GeoPackageTable:
    """Rows with their polygons as one GeoPackage layer, written in blocks."""

    def __init__(self, path: Path, info: Mapping[str, Any], layer: str) -> None:
        """Write to `path`, which must not exist."""
        self._path = path
        self._layer = layer
        self._crs = info["crs"]
        self._dtypes = {str(name): str(dtype) for name, dtype in zip(info["fields"], info["dtypes"], strict=True)}
        self._rows: list[tuple[PolygonFeature, AnswerRow]] = []
        self._begun = False

    def add(self, feature: PolygonFeature, row: AnswerRow) -> None:
        """Keep the row until its block is full."""
        self._rows.append((feature, row))
        if len(self._rows) >= FLUSH_ROWS:
            self._flush()

    def finish(self) -> None:
        """Write the last block."""
        self._flush()

    def _flush(self) -> None:
        if not self._rows and self._begun:
            return
        features = [feature for feature, _ in self._rows]
        rows = [row for _, row in self._rows]
        columns = {"feature": np.array([feature.number for feature in features], np.int64)}
        for name, dtype in self._dtypes.items():
            kind = object if dtype.startswith(("object", "str", "list")) else dtype
            columns[name] = np.array([feature.attributes.get(name) for feature in features], dtype=kind)
        for field in dataclasses.fields(AnswerRow):
            columns[PREFIX + field.name] = _column(str(field.type), [getattr(row, field.name) for row in rows])
        geometry = np.array([_multi(feature) for feature in features], dtype=object)
        try:
            pyogrio.raw.write(
                self._path,
                geometry,
                list(columns.values()),
                np.array(list(columns)),
                layer=self._layer,
                driver="GPKG",
                geometry_type="MultiPolygon",
                crs=self._crs,
                append=self._begun,
            )
        except Exception as error:
            reason = " ".join(str(error).split())[:200]
            raise WriteError(f"{self._path.name}: cannot be written ({reason}). Free space or name another.") from error
        self._begun = True
        self._rows.clear()


def _column(kind: str, values: list[Any]) -> Any:
    """Return a column whose missing numbers are NaN, which a GeoPackage stores as null."""
    if kind == "int":
        return np.array(values, np.int64)
    if kind.startswith(("float", "int")):
        return np.array([np.nan if value is None else value for value in values], np.float64)
    return np.array(values, dtype=object)


def _multi(feature: PolygonFeature) -> bytes | None:
    if feature.geometry is None:
        return None
    geometry = feature.geometry
    multi = geometry if geometry.geom_type == "MultiPolygon" else shapely.MultiPolygon([geometry])
    wkb: bytes = shapely.to_wkb(multi)
    return wkb
