"""Polygons of a vector file, one after another in constant memory; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyogrio
import pyogrio.raw
import shapely

from ..core.errors import InputError
from .journaled_files import open_quietly

CHUNK_FEATURES = 256
DRIVERS = frozenset(
    {"GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "FlatGeobuf", "KML", "LIBKML", "GML", "TopoJSON"}
    | {"MapInfo File", "OpenFileGDB", "SQLite", "GPX"}
)
"""What may be opened: no format that leads to other files or to the network."""


_REMOTE = re.compile(r"[/\\]vsi|[A-Za-z][A-Za-z0-9+.-]+:[/\\]")
"""GDAL's virtual file systems and URLs, of which a path keeps one slash; a drive has one letter."""


@dataclass(frozen=True)
class PolygonFeature:
    """One feature of a vector file."""

    number: int
    """0-based place in the file."""
    geometry: shapely.Polygon | shapely.MultiPolygon | None
    """In 2D; None where the feature has no geometry or another kind."""
    attributes: Mapping[str, Any]
    crs: str | None
    """CRS of the file (`EPSG:n` or WKT)."""


def read_polygons(path: Path, *, layer: str | None = None) -> Iterator[PolygonFeature]:
    """Yield the features of a file in their order.

    Raises:
        InputError: the file is missing, not local, not readable or of a format that is not opened.
    """
    info = read_info(path, layer=layer)
    names = [str(name) for name in info["fields"]]
    total = int(info["features"])
    with open_quietly(path) as lent:
        for start in range(0, total, CHUNK_FEATURES):
            try:
                _, _, geometries, columns = pyogrio.raw.read(
                    lent, layer=layer, skip_features=start, max_features=CHUNK_FEATURES
                )
            except Exception as error:
                raise InputError(
                    f"{path}: feature {start} and what follows cannot be read ({_one_line(error)}). Save it again."
                ) from error
            for place, wkb in enumerate(geometries):
                attributes = {name: column[place] for name, column in zip(names, columns, strict=True)}
                yield PolygonFeature(start + place, _read_polygon(wkb), attributes, info["crs"])


def read_info(path: Path, *, layer: str | None = None) -> dict[str, Any]:
    """Return what pyogrio says of a local vector file (`crs`, `fields`, `features`, `driver`, ...).

    Raises:
        InputError: the file is missing, not local, not readable or of a format that is not opened.
    """
    if _REMOTE.match(str(path)):
        raise InputError(f"{path}: expected a local file. Download it first.")
    if not path.exists():
        raise InputError(f"{path}: no such file. Check the path.")
    with open_quietly(path) as lent:
        try:
            info: dict[str, Any] = pyogrio.read_info(lent, layer=layer, force_feature_count=True)
        except Exception as error:
            remedy = "Close the program that uses it and retry." if "locked" in str(error) else "Check or re-export it."
            raise InputError(f"{path}: cannot be read as a vector file ({_one_line(error)}). {remedy}") from error
    if info.get("driver", "") not in DRIVERS:
        raise InputError(f"{path}: format {info.get('driver')} is not opened. Export it as GeoPackage.")
    return info


def _read_polygon(wkb: bytes | None) -> shapely.Polygon | shapely.MultiPolygon | None:
    if wkb is None:
        return None
    geometry = shapely.force_2d(shapely.from_wkb(wkb, on_invalid="ignore"))
    if geometry is None or geometry.is_empty or geometry.geom_type not in ("Polygon", "MultiPolygon"):
        return None
    return geometry


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
