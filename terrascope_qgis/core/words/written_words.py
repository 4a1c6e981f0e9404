"""What went wrong with written files and inside the engine, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

WRITTEN: Mapping[str, str] = {
    "class_field": "{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file.",
    "class_phrases": "Class {learned}: expected 1 to {most} words for it, the name first.",
    "written_band": "{file}: band {number} did not read back as written; try another folder.",
    "geojson_crs": "{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp.",
    "geojson_count": ("{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage."),
    "geojson_area": (
        "{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. Write a GeoPackage instead."
    ),
    "layer_index": "{file}: layer {layer} lost its spatial index; free some space on the output disk.",
    "outline_size": "The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this.",
    "outline_invalid": "The outline of a mask is not valid: {problem}. Please report this.",
    "cpg_lost": "{file}: its .cpg does not say UTF-8 after writing; choose another output folder.",
    "path_archive": "{folder}: GDAL takes a path with ! for an archive; choose a folder without it.",
    "layer_taken": "{file}: there is a layer {layer} already; it is never written over. Name another.",
    "layer_rows": "{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space.",
    "layer_crs": "{file}: layer {layer} lost its CRS; free some space or choose another output folder.",
    "layer_values": "{file}: layer {layer} changed the values of {item}; write a GeoPackage instead.",
    "layer_outline": (
        "{file}: an outline of layer {layer} covers {found} after writing, expected {expected}. "
        "Write a GeoPackage instead."
    ),
    "unexpected": "Unexpected {kind}: {problem}. Please report it with the details.",
    "no_model": "No model is loaded. Load one first.",
}
"""Sentence of each code."""
