"""Points and polygons of layers and clicks -> labels of a request to learn a class."""

from __future__ import annotations

import base64
from typing import Any, Dict, Iterable, List, Optional

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer, QgsWkbTypes

MAX_SHAPES = 20_000


def label_features(
    features: Iterable[QgsFeature],
    crs: QgsCoordinateReferenceSystem,
    *,
    field: str = "",
    value: str = "",
) -> List[Dict[str, Any]]:
    """Return the labels of features.

    Args:
        features: points or polygons.
        crs: of their geometries.
        field: attribute that says what is there; empty = all are of the class. Features without a value are left out.
        value: what it says of the class, in any case.
    """
    labels = []
    for feature in features:
        is_class: Optional[bool] = True
        if field:
            said = feature[field]
            text = "" if said in (None, NULL) else str(said).strip()
            is_class = text.casefold() == value.strip().casefold() if text else None
        if is_class is not None and feature.hasGeometry():
            labels.append(build_label(feature.geometry(), crs, is_class))
        if len(labels) >= MAX_SHAPES:
            break
    return labels


def build_label(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, is_class: bool) -> Dict[str, Any]:
    """Return one label of a request."""
    flat = QgsGeometry(geometry)
    flat.get().dropZValue()
    flat.get().dropMValue()
    # Curves have no place in the engine.
    if QgsWkbTypes.isCurvedType(flat.wkbType()):
        flat.convertToStraightSegment()
    return {
        "wkb": base64.b64encode(bytes(flat.asWkb())).decode("ascii"),
        "is_class": is_class,
        "crs": (crs.authid() or crs.toWkt() or None) if crs.isValid() else None,
    }


def list_values(layer: QgsVectorLayer, field: str, limit: int = 50) -> List[str]:
    """Return what a field says, without empty values."""
    index = layer.fields().indexOf(field)
    if index < 0:
        return []
    found = {str(value).strip() for value in layer.uniqueValues(index, limit) if value not in (None, NULL)}
    return sorted(text for text in found if text)
