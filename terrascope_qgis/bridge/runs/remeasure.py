"""Measure a mask again after it was corrected by hand: same ellipsoid, pixels from the run's grid."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any, Mapping, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from ..i18n import tr
from .mask_place import find_place
from .run_values import SegmentValue


def measure_corrected(
    segment: SegmentValue,
    geometry: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    grid: Mapping[str, Any],
    project: QgsProject,
) -> SegmentValue:
    """Return the segment with the measures of `geometry`, marked as corrected.

    The pixels are the outline's area over a pixel's, so hand-drawn edges give the nearest whole number.
    """
    pixel = _pixel_area(grid)
    pixels = round(geometry.area() / pixel) if pixel else segment.pixels
    percent = 100.0 * pixels / segment.valid_pixels if segment.valid_pixels else 0.0
    parts = len(geometry.asGeometryCollection()) if not geometry.isEmpty() else 0
    return replace(
        segment,
        wkb=bytes(geometry.asWkb()) if not geometry.isEmpty() else b"",
        pixels=pixels,
        percent=percent,
        area_m2=measure_m2(geometry, crs, project),
        parts=parts,
        interval_percent=None,
        interval_area_m2=None,
        quality=None,
        corrected=True,
        place=find_place(geometry, grid),
    )


def measure_m2(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> Optional[float]:
    """Return the ellipsoidal area, None without a CRS."""
    if not crs.isValid():
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, project.transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym() or "WGS84")
    return float(measure.measureArea(geometry))


def join_outlines(features: Sequence[QgsFeature]) -> QgsGeometry:
    """Return the outline of a mask of any number of features; ground under several of them counts once."""
    if len(features) == 1:
        return features[0].geometry()
    return QgsGeometry.unaryUnion([feature.geometry() for feature in features]) if features else QgsGeometry()


def is_outline(geometry: QgsGeometry, wkb: bytes) -> bool:
    """Return whether the geometry is the outline kept as `wkb`, however its rings are ordered."""
    if bytes(geometry.asWkb()) == wkb:
        return True
    kept = QgsGeometry()
    kept.fromWkb(wkb)
    if geometry.isEmpty() or kept.isEmpty() or geometry.boundingBox() != kept.boundingBox():
        return False
    return math.isclose(geometry.area(), kept.area(), rel_tol=1e-9) and bool(geometry.isGeosEqual(kept))


def write_measures(layer: QgsVectorLayer, feature: QgsFeature, segment: SegmentValue) -> None:
    """Write measures into the attributes of a mask's feature: beside edits that wait to be saved, else for good.

    After the edits were saved nothing may wait any more: QGIS would ask once again whether to save.
    """
    low, high = segment.interval_percent or (None, None)
    values = {
        "segment": segment.id,
        "pixels": segment.pixels,
        "percent": segment.percent,
        "area_m2": segment.area_m2,
        "parts": segment.parts,
        "percent_low": low,
        "percent_high": high,
    }
    changes = {
        layer.fields().indexOf(name): value for name, value in values.items() if layer.fields().indexOf(name) >= 0
    }
    if layer.isModified():
        # One entry of the undo list, not one per attribute.
        layer.beginEditCommand(tr("Measure the mask again"))
        for index, value in changes.items():
            layer.changeAttributeValue(feature.id(), index, value)
        layer.endEditCommand()
    else:
        layer.dataProvider().changeAttributeValues({feature.id(): changes})


def _pixel_area(grid: Mapping[str, Any]) -> float:
    transform = grid.get("transform")
    if not transform or len(transform) < 6:
        return 0.0
    a, b, _, d, e, _ = [float(value) for value in transform[:6]]
    return abs(a * e - b * d)
