"""Writes one table of features with pyogrio and proves that it reads back; knows nothing of reasoning."""

from __future__ import annotations

import contextlib
import math
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pyogrio.raw
import shapely

from ..errors import WriteError
from ..words.said import say
from .publish import write_errors
from .records import Row

# QGIS 3.22 brings a GDAL that warns of newer GeoPackages each time it opens one.
_DATASET_OPTIONS = {"GPKG": {"VERSION": "1.2"}}
_DTYPES: dict[str, Any] = {"text": object, "integer": np.int64, "real": np.float64}


@dataclass(frozen=True)
class VectorTable:
    """Rows, with or without outlines, on the way to a file."""

    columns: tuple[tuple[str, str], ...]
    """Name and kind (`text`, `integer`, `real`) of each column."""
    rows: tuple[Row, ...]
    outlines: tuple[shapely.MultiPolygon, ...] | None = None
    """One per row, in the CRS of `crs_wkt`; None = a table without geometry."""
    crs_wkt: str | None = None
    """None = no CRS, pixel units."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Layer creation options of the driver."""

    def __post_init__(self) -> None:
        if self.outlines is not None and len(self.outlines) != len(self.rows):
            raise ValueError(f"{len(self.rows)} rows, but {len(self.outlines)} outlines.")


def write_layer(path: Path, table: VectorTable, *, driver: str, layer: str, append: bool = False) -> None:
    """Write a table as one layer of a file.

    Args:
        path: File in a scratch folder.
        table: What to write.
        driver: `GPKG`, `ESRI Shapefile` or `GeoJSON`.
        layer: Name of the layer.
        append: The file is there already and gets one more layer.

    Raises:
        WriteError: GDAL could not write it, or `layer` is there already.
    """
    if "!" in str(path):
        raise WriteError(say("path_archive", folder=path.parent.parent))
    if append and layer in list_layers(path):
        raise WriteError(say("layer_taken", file=path.name, layer=layer))
    data, masks = [], []
    for name, kind in table.columns:
        values = [row[name] for row in table.rows]
        missing = np.array([value is None for value in values], dtype=bool)
        filler: Any = "" if kind == "text" else 0
        column = np.array([filler if value is None else value for value in values], dtype=_DTYPES[kind])
        # An object array passes None through; numbers need the mask beside them.
        if kind == "text":
            column[missing] = None
        data.append(column)
        masks.append(None if kind == "text" else missing)
    geometry = None
    if table.outlines is not None:
        geometry = np.array([shapely.to_wkb(outline) for outline in table.outlines], dtype=object)
    with write_errors(path), _write_unsynced(), warnings.catch_warnings():
        # A grid without a CRS is written without one, and said so elsewhere.
        warnings.filterwarnings("ignore", message="'crs' was not provided")
        pyogrio.raw.write(
            path,
            geometry=geometry,
            field_data=data,
            fields=np.array([name for name, _ in table.columns], dtype=object),
            field_mask=masks,
            layer=layer,
            driver=driver,
            geometry_type=None if geometry is None else "MultiPolygon",
            crs=table.crs_wkt,
            encoding="UTF-8",
            append=False,
            dataset_options={} if append else _DATASET_OPTIONS.get(driver, {}),
            layer_options=dict(table.options),
        )


@contextlib.contextmanager
def _write_unsynced() -> Iterator[None]:
    """Let SQLite leave the disk to the operating system: some 0.2 s a layer less.

    The file lies in a scratch folder until it is whole, and is synced before it is published.
    """
    name = "OGR_SQLITE_SYNCHRONOUS"
    before = pyogrio.get_gdal_config_option(name)
    pyogrio.set_gdal_config_options({name: "OFF"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({name: before})


def list_layers(path: Path) -> list[str]:
    """Names of all layers and tables of a file.

    Raises:
        WriteError: it does not open.
    """
    with write_errors(path):
        return [str(name) for name, _ in pyogrio.list_layers(path)]


def read_layer(path: Path, layer: str) -> tuple[list[shapely.Geometry | None], dict[str, list[Any]], str | None]:
    """Read a layer: outlines, columns by name, CRS as pyogrio tells it.

    Raises:
        WriteError: it does not read.
    """
    with write_errors(path):
        meta, _, wkb, columns = pyogrio.raw.read(path, layer=layer, encoding="UTF-8")
    outlines = [] if wkb is None else [None if blob is None else shapely.from_wkb(blob) for blob in wkb]
    values = {str(name): column.tolist() for name, column in zip(meta["fields"], columns, strict=True)}
    return outlines, values, meta["crs"]


def has_spatial_index(path: Path, layer: str) -> bool:
    """Whether a layer can be searched by place without reading all of it.

    Raises:
        WriteError: it does not open.
    """
    with write_errors(path):
        return bool(pyogrio.read_info(path, layer=layer)["capabilities"]["fast_spatial_filter"])


def check_layer(path: Path, layer: str, table: VectorTable) -> None:
    """Reopen a layer and compare it with what was meant: rows, numbers, outlines.

    Args:
        path: The file just written.
        layer: The layer to look at.
        table: What should be in it.

    Raises:
        WriteError: something is missing or changed.
    """
    outlines, columns, crs = read_layer(path, layer)
    found = len(next(iter(columns.values()), outlines))
    if found != len(table.rows):
        raise WriteError(say("layer_rows", file=path.name, layer=layer, found=found, expected=len(table.rows)))
    for (name, kind), values in zip(table.columns, columns.values(), strict=True):
        same = _same_text if kind == "text" else _same_number
        if not all(same(value, row[name]) for value, row in zip(values, table.rows, strict=True)):
            raise WriteError(say("layer_values", file=path.name, layer=layer, item=name))
    if table.outlines is None:
        return
    if table.crs_wkt is not None and crs is None:
        raise WriteError(say("layer_crs", file=path.name, layer=layer))
    for outline, meant in zip(outlines, table.outlines, strict=True):
        area = meant.area
        if outline is None or abs(outline.area - area) > 1e-9 * abs(area):
            covered = "nothing" if outline is None else f"{outline.area}"
            raise WriteError(say("layer_outline", file=path.name, layer=layer, found=covered, expected=area))


def _same_text(found: str | None, meant: str | float | None) -> bool:
    # dBASE keeps no trailing blanks and knows no empty text.
    return (found or "").rstrip() == str(meant or "").rstrip()


def _same_number(found: float | None, meant: str | float | None) -> bool:
    if meant is None:
        # pyogrio gives NaN for a missing number.
        return found is None or math.isnan(found)
    return found is not None and math.isclose(found, float(meant), rel_tol=1e-9)
