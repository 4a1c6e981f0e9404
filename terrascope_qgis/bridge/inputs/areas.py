"""Places on the map as areas of a request, with their size and cost; geometry only, no canvas and no widgets."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass, field
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

DEFAULT_WINDOW_PX = 256
"""Side of the window round a clicked place; the engine's own."""
TILE_STEP_PX = 416
"""A chip of 512 px less the overlap of 96 px: what one more tile covers."""
AROUND_PX = 128 - 96
"""What is looked at on both sides of an area, less the overlap that the first tile does not need."""
_GROWN_PX = 84
"""64 px of surroundings, up to 16 more so that they begin on a cell, and neighbours for resampling."""


@dataclass(frozen=True)
class AreaValue:
    """A place with its CRS; `kind` is how the user chose it."""

    kind: str
    """`point`, `box`, `polygon`, `features`, `extent` or `layers`."""
    geometry_wkt: str = ""
    """The outline in `crs_wkt`; a point for `point`; empty for `layers`."""
    crs_wkt: str = ""
    crs_id: str = ""

    def geometry(self) -> QgsGeometry:
        """Return the outline as a geometry."""
        return QgsGeometry.fromWkt(self.geometry_wkt)

    def crs(self) -> QgsCoordinateReferenceSystem:
        """Return the CRS of the outline."""
        named = QgsCoordinateReferenceSystem(self.crs_id) if self.crs_id else QgsCoordinateReferenceSystem()
        return named if named.isValid() else QgsCoordinateReferenceSystem.fromWkt(self.crs_wkt)


@dataclass(frozen=True)
class AreaSize:
    """How big an area is on the reference layer's pixels."""

    km2: Optional[float]
    width_px: int
    height_px: int
    tiles: int
    outline: QgsGeometry = field(compare=False, default_factory=QgsGeometry)
    """What will be read, in the reference layer's CRS; a square for a point."""
    crs: QgsCoordinateReferenceSystem = field(compare=False, default_factory=QgsCoordinateReferenceSystem)
    overlaps: bool = True
    """False when the area lies outside the reference layer."""


def build_area(kind: str, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> AreaValue:
    """Return the area of an outline."""
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED) if crs.isValid() else ""
    return AreaValue(kind, geometry.asWkt(17), wkt, crs.authid() if crs.isValid() else "")


def build_message_area(area: AreaValue, window_px: int) -> Optional[Dict[str, Any]]:
    """Return the area as the worker reads it; None = the whole overlap of the layers."""
    if area.kind == "layers" or not area.geometry_wkt:
        return None
    crs = area.crs_id or area.crs_wkt or None
    geometry = area.geometry()
    if area.kind == "point":
        point = geometry.asPoint()
        return {"kind": "point", "xy": [point.x(), point.y()], "crs": crs, "window_px": window_px or None}
    if area.kind in ("box", "extent"):
        box = geometry.boundingBox()
        return {"kind": "box", "bounds": [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()], "crs": crs}
    parts = geometry.asGeometryCollection() if geometry.isMultipart() else [geometry]
    return {
        "kind": "polygon",
        "wkb": [base64.b64encode(bytes(part.asWkb())).decode("ascii") for part in parts],
        "crs": crs,
    }


def drop_crs(place: Mapping[str, Any]) -> Dict[str, Any]:
    """Return an area or a label of a request for layers that have no CRS: QGIS draws these in the map's coordinates."""
    return {**place, "crs": None}


def measure_area(
    area: AreaValue,
    reference: QgsRasterLayer,
    project: QgsProject,
    *,
    window_px: int,
    others: Sequence[QgsRasterLayer] = (),
) -> AreaSize:
    """Return the size of `area` on the pixels of `reference`.

    Args:
        area: The place.
        reference: The layer whose pixels are counted.
        project: Says how CRSs are transformed.
        window_px: Side of the window round a clicked place.
        others: Layers that take part too: of whole layers only the common part is read.

    Raises:
        QgsCsException: the area cannot be brought into the layer's CRS.
    """
    outline = _outline_on(area, reference, project, window_px)
    if area.kind == "layers":
        for layer in others:
            outline = outline.intersection(_extent_on(layer, reference.crs(), project))
    cut = outline.boundingBox().intersect(reference.extent())
    width = math.ceil(cut.width() / reference.rasterUnitsPerPixelX() - 1e-6) if not cut.isEmpty() else 0
    height = math.ceil(cut.height() / reference.rasterUnitsPerPixelY() - 1e-6) if not cut.isEmpty() else 0
    tiles = count_tiles(width) * count_tiles(height)
    inside = outline.intersection(QgsGeometry.fromRect(reference.extent()))
    return AreaSize(
        _measure_km2(inside, reference.crs(), project), width, height, tiles, inside, reference.crs(), not cut.isEmpty()
    )


def find_outside(
    area: AreaValue,
    reference: QgsRasterLayer,
    layers: Sequence[QgsRasterLayer],
    project: QgsProject,
    *,
    side_px: int,
) -> FrozenSet[str]:
    """Return the ids of the layers that have no pixel in the area; whole layers means those that meet `reference`."""
    outside = set()
    for layer in layers:
        try:
            outline = _outline_on(area, reference, project, side_px)
            if not outline.intersects(_extent_on(layer, reference.crs(), project)):
                outside.add(layer.id())
        except QgsCsException:
            outside.add(layer.id())
    return frozenset(outside)


def outline_in(area: AreaValue, layer: QgsRasterLayer, project: QgsProject, *, window_px: int) -> QgsRectangle:
    """Return the box of the area in the layer's CRS, grown by what the engine looks at around it.

    Raises:
        QgsCsException: the area cannot be brought into the layer's CRS.
    """
    if area.kind == "layers":
        return layer.extent()
    box = _outline_on(area, layer, project, window_px or DEFAULT_WINDOW_PX).boundingBox()
    box.grow(_GROWN_PX * max(layer.rasterUnitsPerPixelX(), 0.0))
    return box


def feature_area(
    geometries: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem
) -> Tuple[Optional[AreaValue], int]:
    """Return the area of polygon features, and how many polygons it holds."""
    polygons: List[QgsGeometry] = []
    for geometry in geometries:
        parts = geometry.asGeometryCollection() if geometry.isMultipart() else [geometry]
        polygons += [part for part in parts if not part.isEmpty() and part.area() > 0]
    if not polygons:
        return None, 0
    return build_area("features", QgsGeometry.collectGeometry(polygons), crs), len(polygons)


def _outline_on(area: AreaValue, layer: QgsRasterLayer, project: QgsProject, side_px: int) -> QgsGeometry:
    if area.kind == "layers" or not area.geometry_wkt:
        return QgsGeometry.fromRect(layer.extent())
    geometry = area.geometry()
    source = area.crs()
    if source.isValid() and layer.crs().isValid() and source != layer.crs():
        transform = QgsCoordinateTransform(source, layer.crs(), project)
        if area.kind in ("box", "extent"):
            geometry = QgsGeometry.fromRect(transform.transformBoundingBox(geometry.boundingBox()))
        elif geometry.transform(transform) != QgsGeometry.OperationResult.Success:
            raise QgsCsException("the area cannot be brought into the layer's CRS")
    if area.kind != "point":
        return geometry
    point = geometry.asPoint()
    half_x = layer.rasterUnitsPerPixelX() * side_px / 2
    half_y = layer.rasterUnitsPerPixelY() * side_px / 2
    corners = (QgsPointXY(point.x() - half_x, point.y() - half_y), QgsPointXY(point.x() + half_x, point.y() + half_y))
    return QgsGeometry.fromRect(QgsRectangle(*corners))


def _extent_on(layer: QgsRasterLayer, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsGeometry:
    """Return a layer's extent as a box in another CRS; without a CRS on either side it is taken as it is."""
    if not crs.isValid() or not layer.crs().isValid() or crs == layer.crs():
        return QgsGeometry.fromRect(layer.extent())
    return QgsGeometry.fromRect(QgsCoordinateTransform(layer.crs(), crs, project).transformBoundingBox(layer.extent()))


def count_tiles(side_px: int) -> int:
    """Return how many tiles lie along a side."""
    return 0 if side_px <= 0 else max(1, math.ceil((side_px + AROUND_PX) / TILE_STEP_PX))


def _measure_km2(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> Optional[float]:
    if not crs.isValid() or geometry.isEmpty():
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, project.transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym() or "WGS84")
    return float(measure.measureArea(geometry)) / 1e6
