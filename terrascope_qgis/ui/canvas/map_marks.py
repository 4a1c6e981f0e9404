"""What is drawn over the map for a moment: the area of the next question, the mask under the mouse."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .map_tools import BAND_COLOUR


class MapMarks:
    """Two rubber bands on the canvas; `remove` takes them off for good."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        polygon = QgsWkbTypes.GeometryType.PolygonGeometry
        self.area = QgsRubberBand(canvas, polygon)
        self.area.setStrokeColor(BAND_COLOUR)
        self.area.setSecondaryStrokeColor(QColor(255, 255, 255, 160))
        self.area.setFillColor(QColor(0, 0, 0, 0))
        self.area.setWidth(2)
        self.area.setLineStyle(Qt.PenStyle.DashLine)
        self.mask = QgsRubberBand(canvas, polygon)
        self.mask.setStrokeColor(QColor(255, 255, 0))
        self.mask.setSecondaryStrokeColor(QColor(0, 0, 0, 180))
        self.mask.setFillColor(QColor(255, 255, 0, 70))
        self.mask.setWidth(2)

    def show_area(self, outline: Optional[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Outline the area of the next question; None clears it."""
        self._show(self.area, outline, crs)

    def show_mask(self, mask: Optional[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Highlight a mask; None clears it."""
        self._show(self.mask, mask, crs)

    def zoom_and_flash(self, mask: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Bring a mask into view and flash it."""
        placed = self._to_map(mask, crs)
        if placed is None or placed.isEmpty():
            return
        extent = placed.boundingBox()
        if not self._canvas.extent().contains(extent) or extent.width() < self._canvas.extent().width() / 12:
            extent.scale(1.4)
            self._canvas.setExtent(extent)
            self._canvas.refresh()
        self._canvas.flashGeometries([placed], self._canvas.mapSettings().destinationCrs())

    def remove(self) -> None:
        """Take everything off the canvas."""
        for band in (self.area, self.mask):
            self._canvas.scene().removeItem(band)

    def _show(self, band: QgsRubberBand, geometry: Optional[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        placed = self._to_map(geometry, crs) if geometry is not None and not geometry.isEmpty() else None
        if placed is not None:
            band.setToGeometry(placed, None)

    def _to_map(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Optional[QgsGeometry]:
        placed = QgsGeometry(geometry)
        target = self._canvas.mapSettings().destinationCrs()
        if crs.isValid() and target.isValid() and crs != target:
            try:
                if (
                    placed.transform(QgsCoordinateTransform(crs, target, QgsProject.instance()))
                    != QgsGeometry.OperationResult.Success
                ):
                    return None
            except QgsCsException:
                return None
        return placed
