"""The GeoJSON of a run (RFC 7946, WGS 84 longitude and latitude): all masks in one collection."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyproj
import shapely

from ..errors import CrsError, WriteError
from ..result import AnalysisResult
from ..words.said import say
from .fields import FIELDS
from .records import segment_row
from .vector_layer import VectorTable, read_layer, write_layer

_AREA_TOLERANCE = 0.01
"""Seven decimals of a degree are a centimetre; narrow pixels may lose that much of their area."""


def write_geojson(path: Path, result: AnalysisResult, outlines: Mapping[int, shapely.MultiPolygon]) -> None:
    """Write the masks as GeoJSON and compare their ground areas after reading them back.

    GDAL reprojects, winds the rings and cuts them at the antimeridian as the RFC asks.

    Raises:
        CrsError: the grid has no CRS.
        WriteError: it cannot be written, or did not read back as written.
    """
    crs_wkt = result.grid.crs_wkt
    if crs_wkt is None:
        raise CrsError(say("geojson_crs", file=path.name))
    kept = [
        (segment_row(result, step, segment), outlines[segment.id])
        for step in result.steps
        for segment in step.segments
        if not outlines[segment.id].is_empty
    ]
    table = VectorTable(
        columns=tuple((field.name, field.kind) for field in FIELDS),
        rows=tuple(row for row, _ in kept),
        outlines=tuple(outline for _, outline in kept),
        crs_wkt=crs_wkt,
        options={"RFC7946": "YES"},
    )
    write_layer(path, table, driver="GeoJSON", layer="evidence")
    found, _, _ = read_layer(path, "evidence")
    if len(found) != len(kept):
        raise WriteError(say("geojson_count", file=path.name, found=len(found), expected=len(kept)))
    to_degrees = pyproj.Transformer.from_crs(crs_wkt, "OGC:CRS84", always_xy=True)
    for outline, (_, meant) in zip(found, kept, strict=True):
        expected = _ground_area_m2(shapely.transform(meant, to_degrees.transform, interleaved=False))
        covered = 0.0 if outline is None else _ground_area_m2(outline)
        if abs(covered - expected) > _AREA_TOLERANCE * expected:
            raise WriteError(say("geojson_area", file=path.name, found=covered, expected=expected))


def _ground_area_m2(degrees: shapely.Geometry) -> float:
    """Ellipsoidal area of polygons in longitude and latitude."""
    geod = pyproj.Geod(ellps="WGS84")
    # Ring by ring with a positive sign: the winding may differ between the two outlines compared.
    total = 0.0
    for part in shapely.get_parts(degrees):
        total += abs(geod.geometry_area_perimeter(shapely.Polygon(part.exterior))[0])
        total -= sum(abs(geod.geometry_area_perimeter(shapely.Polygon(ring))[0]) for ring in part.interiors)
    return total
