"""Places clicked on the map for a class to learn: kept, marked, turned into labels."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...bridge.inputs.class_labels import build_label
from ..asking.inputs_control import disconnect_all
from ..canvas.map_tools import PlaceTool

COLOURS = {True: QColor(0, 114, 178), False: QColor(90, 90, 90)}
"""Blue where the class is, grey where it is not: told apart without colour by the form of the mark too."""
ICONS = {True: QgsRubberBand.IconType.ICON_CIRCLE, False: QgsRubberBand.IconType.ICON_X}


class ClassClicks(QObject):
    """Collects places while its tool is the map's tool."""

    changed = pyqtSignal()
    stopped = pyqtSignal()
    """Another map tool was chosen."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._before: Optional[QgsMapTool] = None
        self._is_class = True
        self._places: List[Tuple[QgsGeometry, QgsCoordinateReferenceSystem, bool]] = []
        self._bands = {kind: self._make_band(kind) for kind in (True, False)}
        self.tool = PlaceTool(canvas)
        self.tool.placed.connect(self.add)
        canvas.mapToolSet.connect(self._on_tool)

    @property
    def own(self) -> int:
        """How many places are of the class."""
        return sum(is_class for _, _, is_class in self._places)

    @property
    def other(self) -> int:
        """How many are something else."""
        return len(self._places) - self.own

    def start(self, is_class: bool) -> None:
        """Collect places that are, or are not, of the class."""
        self._is_class = is_class
        if self._canvas.mapTool() is not self.tool:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self.tool)

    def stop(self) -> None:
        """Give the map back to the tool before."""
        if self._canvas.mapTool() is not self.tool:
            return
        if self._before is not None:
            self._canvas.setMapTool(self._before)
        else:
            self._canvas.unsetMapTool(self.tool)

    def add(self, geometry: QgsGeometry) -> None:
        """Keep a place, in the map's CRS."""
        self._places.append((geometry, self._canvas.mapSettings().destinationCrs(), self._is_class))
        self._bands[self._is_class].addPoint(geometry.asPoint())
        self.changed.emit()

    def clear(self) -> None:
        """Forget all places."""
        self._places.clear()
        for band in self._bands.values():
            band.reset(QgsWkbTypes.GeometryType.PointGeometry)
        self.changed.emit()

    def list_labels(self) -> List[Dict[str, Any]]:
        """Return the places as labels of a request."""
        return [build_label(geometry, crs, is_class) for geometry, crs, is_class in self._places]

    def close(self) -> None:
        """Take everything off the canvas."""
        self.stop()
        disconnect_all([(self._canvas.mapToolSet, self._on_tool)])
        for band in self._bands.values():
            self._canvas.scene().removeItem(band)

    def _make_band(self, is_class: bool) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PointGeometry)
        band.setIcon(ICONS[is_class])
        band.setIconSize(9)
        band.setColor(COLOURS[is_class])
        band.setSecondaryStrokeColor(QColor(255, 255, 255, 200))
        band.setWidth(2)
        return band

    def _on_tool(self, tool: Optional[QgsMapTool], *_: Any) -> None:
        if tool is not self.tool:
            self.stopped.emit()
