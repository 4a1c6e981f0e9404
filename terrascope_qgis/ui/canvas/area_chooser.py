"""How the place of the next question is chosen on the map; knows the canvas, not the question."""

from __future__ import annotations

import base64
from typing import Any, Dict, Mapping, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...bridge.i18n import tr
from ...bridge.inputs import areas
from ...bridge.inputs.layer_inputs import DRAWN_PROPERTY
from ...bridge.late_settings import LateSettings
from ...bridge.runs.run_values import make_inert
from .map_marks import MapMarks
from .map_tools import BoxTool, PlaceTool, PolygonTool

EXTENT_PAUSE_MS = 150
"""The size is measured when the map has come to rest."""


class AreaChooser(QObject):
    """The kind of area, what was drawn for it, and the tools that draw."""

    changed = pyqtSignal()
    placed_here = pyqtSignal()
    """A place was clicked with the Ask-here tool."""
    tool_active = pyqtSignal(bool)
    """Whether the Ask-here tool is the map's tool."""

    def __init__(
        self, iface: QgisInterface, marks: MapMarks, late_settings: LateSettings, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._marks = marks
        self._late_settings = late_settings
        self.kind = "extent"
        self._drawn: Dict[str, areas.AreaValue] = {}
        self._before: Optional[QgsMapTool] = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(EXTENT_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.here = PlaceTool(self._canvas)
        self.tools = {
            "point": PlaceTool(self._canvas),
            "box": BoxTool(self._canvas),
            "polygon": PolygonTool(self._canvas),
        }
        for kind, tool in self.tools.items():
            tool.placed.connect(lambda geometry, kind=kind: self._take(kind, geometry))
        self.here.placed.connect(self._take_here)
        self._canvas.extentsChanged.connect(self._on_extent)
        self._canvas.mapToolSet.connect(self._on_tool)
        self._canvas.selectionChanged.connect(self._on_selection)
        self._iface.currentLayerChanged.connect(self._on_selection)

    @property
    def seconds_per_tile(self) -> float:
        """Pace of the last run on this machine; 0 = nothing ran yet."""
        return float(self._late_settings.value("seconds_per_tile", 0.0) or 0.0)

    @seconds_per_tile.setter
    def seconds_per_tile(self, seconds: float) -> None:
        self._late_settings.set_value("seconds_per_tile", round(seconds, 4))

    def current(self) -> Tuple[Optional[areas.AreaValue], str]:
        """Return the area, or None and what the user must do for one."""
        crs = self._canvas.mapSettings().destinationCrs()
        if self.kind == "layers":
            return areas.AreaValue("layers"), ""
        if self.kind == "extent":
            return areas.build_area("extent", QgsGeometry.fromRect(self._canvas.extent()), crs), ""
        if self.kind == "features":
            return self._selected()
        drawn = self._drawn.get(self.kind)
        if drawn is not None:
            return drawn, ""
        hints = {
            "point": tr("Click a place on the map."),
            "box": tr("Drag a box on the map."),
            "polygon": tr("Click the corners on the map; a right click closes the polygon."),
        }
        return None, hints[self.kind]

    def choose(self, kind: str) -> None:
        """Use another kind of area; the drawn ones start drawing when nothing was drawn yet."""
        self.kind = kind
        if kind in self.tools and kind not in self._drawn:
            self.draw(kind)
        self.changed.emit()

    def draw(self, kind: str) -> None:
        """Draw on the map."""
        if kind in self.tools:
            self._activate(self.tools[kind])

    def toggle_ask_here(self, on: bool) -> None:
        """Switch the Ask-here tool on or off."""
        if on:
            self._activate(self.here)
        elif self._canvas.mapTool() is self.here:
            self._leave_tool()

    def restore(self, message: Optional[Mapping[str, Any]]) -> None:
        """Choose the area of an earlier request."""
        if not message:
            self.choose("layers")
            return
        text = str(message.get("crs") or "")
        crs = QgsCoordinateReferenceSystem(text) if ":" in text[:12] else QgsCoordinateReferenceSystem.fromWkt(text)
        kind, geometry = read_geometry(message)
        if geometry is None:
            return
        self._drawn[kind] = areas.build_area(kind, geometry, crs)
        self.kind = kind
        self.changed.emit()

    def close(self) -> None:
        """Give the map back as it was."""
        self._pause.stop()
        self._canvas.extentsChanged.disconnect(self._on_extent)
        self._canvas.mapToolSet.disconnect(self._on_tool)
        self._canvas.selectionChanged.disconnect(self._on_selection)
        self._iface.currentLayerChanged.disconnect(self._on_selection)
        if self._canvas.mapTool() in (self.here, *self.tools.values()):
            self._leave_tool()
        self.tools["polygon"].remove()
        # A map tool is the canvas' child: without this it, and what it draws, outlives the plugin.
        for tool in (self.here, *self.tools.values()):
            tool.deleteLater()

    def _activate(self, tool: QgsMapTool) -> None:
        present = self._canvas.mapTool()
        if present not in (self.here, *self.tools.values()):
            self._before = present
        self._canvas.setMapTool(tool)

    def _leave_tool(self) -> None:
        tool = self._canvas.mapTool()
        if tool is not None:
            self._canvas.unsetMapTool(tool)
        if self._before is not None:
            self._canvas.setMapTool(self._before)

    def _take(self, kind: str, geometry: QgsGeometry) -> None:
        self._drawn[kind] = areas.build_area(kind, geometry, self._canvas.mapSettings().destinationCrs())
        self.kind = kind
        self._leave_tool()
        self.changed.emit()

    def _take_here(self, geometry: QgsGeometry) -> None:
        self._drawn["point"] = areas.build_area("point", geometry, self._canvas.mapSettings().destinationCrs())
        self.kind = "point"
        self.changed.emit()
        self.placed_here.emit()

    def _selected(self) -> Tuple[Optional[areas.AreaValue], str]:
        layer = self._iface.activeLayer()
        if not _has_polygons(layer):
            layer = self._find_selection()
        if layer is None:
            return None, tr("Make a polygon layer the active one and select features in it.")
        if layer.selectedFeatureCount() > 1000:
            return None, tr("Select at most 1,000 features; for more use the tool Ask for each feature.")
        area, count = areas.feature_area([feature.geometry() for feature in layer.selectedFeatures()], layer.crs())
        if area is None or count == 0:
            return None, tr("Select one or more polygons in {layer}.").format(layer=make_inert(layer.name()))
        return area, ""

    def _find_selection(self) -> Optional[QgsVectorLayer]:
        """Return the one polygon layer with a selection, for the active one is another: the raster, say.

        Masks of runs do not count: to correct one is not to ask about it.
        """
        found = [
            layer
            for layer in QgsProject.instance().mapLayers().values()
            if _has_polygons(layer) and layer.selectedFeatureCount() and not layer.customProperty(DRAWN_PROPERTY)
        ]
        return found[0] if len(found) == 1 else None

    def _on_extent(self) -> None:
        if self.kind == "extent":
            self._pause.start()

    def _on_selection(self, *_: Any) -> None:
        if self.kind == "features":
            self._pause.start()

    def _on_tool(self, tool: Optional[QgsMapTool], *_: Any) -> None:
        self.tool_active.emit(tool is self.here)


def _has_polygons(layer: Any) -> bool:
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    )


def read_geometry(message: Mapping[str, Any]) -> Tuple[str, Optional[QgsGeometry]]:
    """Return kind and outline of a request's area."""
    kind = str(message.get("kind"))
    if kind == "point":
        x, y = message["xy"]
        return "point", QgsGeometry.fromWkt(f"Point({x!r} {y!r})")
    if kind == "box":
        return "box", QgsGeometry.fromRect(QgsRectangle(*message["bounds"]))
    parts = []
    for text in message.get("wkb") or ():
        part = QgsGeometry()
        part.fromWkb(base64.b64decode(text))
        parts.append(part)
    return "polygon", QgsGeometry.collectGeometry(parts) if parts else None
