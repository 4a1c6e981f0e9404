"""The GeoPackage of a run: one layer per label and date, and the tables `steps` and `run`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import shapely

from ..errors import WriteError
from ..progress import Progress
from ..result import AnalysisResult
from ..words.said import Said, say
from .fields import FIELDS
from .records import Row, name_layers, run_row, segment_row, step_row
from .vector_layer import VectorTable, check_layer, has_spatial_index, write_layer

_INTEGER_COLUMNS = {"step", "verified", "differs", "unverifiable", "height", "width"}


def write_geopackage(
    path: Path, result: AnalysisResult, outlines: Mapping[int, shapely.MultiPolygon], progress: Progress
) -> tuple[Said, ...]:
    """Write a GeoPackage and read it back.

    Masks without a pixel get no layer; the tables still say that they were looked for and not found.

    Args:
        path: A file that does not exist yet.
        result: The run.
        outlines: Segment id -> outline in the grid's CRS.
        progress: Asked between layers whether to go on.

    Returns:
        What the format could not hold, one line each, for the user to read.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
        Cancelled: the user asked to stop.
    """
    tables = {"run": _attribute_table([run_row(result)])}
    if result.steps:
        tables["steps"] = _attribute_table([step_row(step) for step in result.steps])
    tables.update(_mask_tables(result, outlines))
    for number, (layer, table) in enumerate(tables.items()):
        progress.check()
        write_layer(path, table, driver="GPKG", layer=layer, append=number > 0)
    for layer, table in tables.items():
        progress.check()
        check_layer(path, layer, table)
        # SQLite drops the spatial index without an error when the disk fills up as the file is closed.
        if table.outlines is not None and not has_spatial_index(path, layer):
            raise WriteError(say("layer_index", file=path.name, layer=layer))
    if result.grid.crs_wkt is None:
        return (say("no_crs", file=path.name),)
    return ()


def _mask_tables(result: AnalysisResult, outlines: Mapping[int, shapely.MultiPolygon]) -> dict[str, VectorTable]:
    names = name_layers(result.segments)
    rows: dict[str, list[tuple[Row, shapely.MultiPolygon]]] = {}
    for step in result.steps:
        for segment in step.segments:
            if not outlines[segment.id].is_empty:
                rows.setdefault(names[segment.id], []).append(
                    (segment_row(result, step, segment), outlines[segment.id])
                )
    columns = tuple((field.name, field.kind) for field in FIELDS)
    # SRID -1 is GeoPackage's "undefined Cartesian", right for pixel units.
    options = {"GEOMETRY_NAME": "geom"} | ({} if result.grid.crs_wkt else {"SRID": "-1"})
    return {
        layer: VectorTable(
            columns,
            rows=tuple(row for row, _ in members),
            outlines=tuple(outline for _, outline in members),
            crs_wkt=result.grid.crs_wkt,
            options=options,
        )
        for layer, members in rows.items()
    }


def _attribute_table(rows: list[Row]) -> VectorTable:
    columns = tuple((name, "integer" if name in _INTEGER_COLUMNS else "text") for name in rows[0])
    return VectorTable(columns, tuple(rows), options={"ASPATIAL_VARIANT": "GPKG_ATTRIBUTES"})
