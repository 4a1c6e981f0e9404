"""The one table of attributes every evidence file carries; plain values, no array or file package."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Field:
    """One attribute of a segment."""

    name: str
    """Name in GeoPackage, GeoJSON and report."""
    dbf_name: str
    """Name in the shapefile, at most 10 ASCII characters."""
    kind: str
    """`text`, `integer` or `real`."""
    unit: str
    """Unit, or an empty string."""
    meaning: str
    """One sentence for the reader of the file."""


FIELDS = (
    Field("question", "question", "text", "", "The question that was asked."),
    Field("answer", "answer", "text", "", "The answer to it, in words."),
    Field("step", "step", "integer", "", "Reasoning step that drew the mask."),
    Field("segment", "segment", "integer", "", "Number of the mask, in the order the model drew them."),
    Field("label", "label", "text", "", "Class or change the mask shows."),
    Field("phrase", "phrase", "text", "", "The model's own words for it."),
    Field("date", "date", "text", "", "ISO date, or first/last ISO pair for a change."),
    Field("sensor", "sensor", "text", "", "What the mask rests on: optical, sar or optical+sar."),
    Field("score", "score", "real", "0-1", "Mean probability in the mask; calibrated unless the confidence says not."),
    Field("pixels", "pixels", "integer", "px", "Pixels of the mask, counted on the host."),
    Field("valid_pixels", "valid_px", "integer", "px", "Valid pixels of the area the mask is a share of."),
    Field("part", "part", "text", "", "Part of the area that was measured; empty where it is all of it."),
    Field("percent", "percent", "real", "%", "100 * pixels / valid_pixels."),
    Field("percent_low", "pct_low", "real", "%", "Lower bound of percent (95 %), if computed."),
    Field("percent_high", "pct_high", "real", "%", "Upper bound of percent (95 %), if computed."),
    Field("area_m2", "area_m2", "real", "m2", "Ellipsoidal ground area; empty without a CRS."),
    Field("parts", "parts", "integer", "", "Connected parts, touching corners included."),
    Field("verdict", "verdict", "text", "", "Worst verdict on the step's numbers: verified, differs, unverifiable."),
    Field("model", "model", "text", "", "Model that drew the mask."),
    Field("model_sha256", "model_sha", "text", "", "sha256 of the model's manifest."),
    Field("inputs", "inputs", "text", "", "Rasters the answer rests on, with role and date."),
)
"""All attributes, in the order they are written."""


def rename_table_csv() -> str:
    """Describe the attributes and their shapefile names as CSV text, safe to open in a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(("name", "shapefile_name", "type", "unit", "meaning"))
    for field in FIELDS:
        cells = (field.name, field.dbf_name, field.kind, field.unit, field.meaning)
        writer.writerow([escape_formula(cell) for cell in cells])
    return buffer.getvalue()


def escape_formula(cell: str) -> str:
    """Make a CSV cell text to a spreadsheet, even where it looks like a formula."""
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell
