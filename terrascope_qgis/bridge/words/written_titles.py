"""What went wrong with written files and inside the engine, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_written() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {
        "class_field": tr(
            "{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file."
        ),
        "class_phrases": tr("Class {learned}: expected 1 to {most} words for it, the name first."),
        "written_band": tr("{file}: band {number} did not read back as written; try another folder."),
        "geojson_crs": tr("{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp."),
        "geojson_count": tr(
            "{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage."
        ),
        "geojson_area": tr(
            "{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. "
            "Write a GeoPackage instead."
        ),
        "layer_index": tr("{file}: layer {layer} lost its spatial index; free some space on the output disk."),
        "outline_size": tr("The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this."),
        "outline_invalid": tr("The outline of a mask is not valid: {problem}. Please report this."),
        "cpg_lost": tr("{file}: its .cpg does not say UTF-8 after writing; choose another output folder."),
        "path_archive": tr("{folder}: GDAL takes a path with ! for an archive; choose a folder without it."),
        "layer_taken": tr("{file}: there is a layer {layer} already; it is never written over. Name another."),
        "layer_rows": tr("{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space."),
        "layer_crs": tr("{file}: layer {layer} lost its CRS; free some space or choose another output folder."),
        "layer_values": tr("{file}: layer {layer} changed the values of {item}; write a GeoPackage instead."),
        "layer_outline": tr(
            "{file}: an outline of layer {layer} covers {found} after writing, expected "
            "{expected}. Write a GeoPackage instead."
        ),
        "unexpected": tr("Unexpected {kind}: {problem}. Please report it with the details."),
        "no_model": tr("No model is loaded. Load one first."),
    }
