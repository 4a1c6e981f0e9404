"""Map tools that choose a place: one click, a box, a polygon; they give geometries in the map's CRS."""

from __future__ import annotations

from typing import List

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolEmitPoint, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

BAND_COLOUR = QColor(213, 94, 0)


class PlaceTool(QgsMapToolEmitPoint):
    """One click."""

    placed = pyqtSignal(object)
    """`QgsGeometry` of a point in the map's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the clicked place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.placed.emit(QgsGeometry.fromPointXY(event.mapPoint()))


class BoxTool(QgsMapToolExtent):
    """A dragged box, with QGIS' own tool."""

    placed = pyqtSignal(object)
    """`QgsGeometry` of a box in the map's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.extentChanged.connect(self._take)

    def _take(self, extent: QgsRectangle) -> None:
        if not extent.isEmpty():
            self.placed.emit(QgsGeometry.fromRect(extent))
            self.clearRubberBand()


class PolygonTool(QgsMapTool):
    """Clicks set corners; right click or Return closes, Backspace takes a corner back, Escape starts over."""

    placed = pyqtSignal(object)
    """`QgsGeometry` of a polygon in the map's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._points: List[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(BAND_COLOUR)
        self._band.setFillColor(QColor(213, 94, 0, 40))
        self._band.setWidth(2)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Set a corner, or close."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._points.append(event.mapPoint())
            self._draw()
        elif event.button() == Qt.MouseButton.RightButton:
            self._close()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the polygon up to the mouse."""
        if self._points:
            self._draw(event.mapPoint())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Close."""
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close, take back or start over."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._points:
            self._points.pop()
            self._draw()
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._reset()

    def deactivate(self) -> None:
        """Forget an unfinished polygon."""
        self._reset()
        super().deactivate()

    def remove(self) -> None:
        """Take the drawing off the canvas for good."""
        self._reset()
        scene = self.canvas().scene()
        if scene is not None:
            scene.removeItem(self._band)

    def _close(self) -> None:
        points = list(dict.fromkeys((point.x(), point.y()) for point in self._points))
        self._reset()
        if len(points) >= 3:
            geometry = QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in points]])
            self.placed.emit(geometry if geometry.isGeosValid() else geometry.makeValid())

    def _reset(self) -> None:
        self._points = []
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _draw(self, *more: QgsPointXY) -> None:
        points = self._points + list(more)
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([points]), None)
