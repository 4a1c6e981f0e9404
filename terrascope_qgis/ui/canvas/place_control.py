"""The place of the next question: measured on the first input layer, outlined on the map, priced in time."""

from __future__ import annotations

from typing import Any, List, Tuple

from qgis.core import QgsCsException, QgsRasterLayer
from qgis.PyQt.QtCore import QObject

from ...bridge.i18n import tr
from ...bridge.inputs import areas
from ...bridge.runs.number_text import write_duration, write_km2
from ...bridge.runs.run_time import count_looks, estimate_seconds, learn_pace
from ...bridge.runs.run_values import RunValue, make_inert
from ..asking.inputs_control import disconnect_all
from ..dock import ASK
from ..state import DockState
from ..workbench import Workbench


class PlaceControl(QObject):
    """Measures again whenever area, layers or CRS change."""

    def __init__(self, bench: Workbench) -> None:
        """Listen to what moves the area."""
        super().__init__(bench)
        self._bench = bench
        bench.areas.changed.connect(self.refresh)
        bench.areas.placed_here.connect(self._on_placed_here)
        bench.areas.tool_active.connect(bench.dock.ask_here.setChecked)
        bench.dock.ask_here_toggled.connect(bench.areas.toggle_ask_here)
        bench.dock.where.kind_chosen.connect(bench.areas.choose)
        bench.dock.where.draw_asked.connect(bench.areas.draw)
        bench.dock.where.zoom_asked.connect(self._zoom)
        self._links: List[Tuple[Any, Any]] = [(bench.project.crsChanged, self.refresh)]
        bench.project.crsChanged.connect(self.refresh)

    def render(self, state: DockState) -> None:
        """Nothing to show: the dock draws the size."""

    def close(self) -> None:
        """Stop listening to the project."""
        disconnect_all(self._links)

    def refresh(self) -> None:
        """Measure the area of the next question again."""
        bench = self._bench
        area, problem = bench.areas.current()
        layers = self._list_layers()
        if area is None or not layers:
            bench.marks.show_area(None, bench.project.crs())
            bench.presenter.set_area(areas.AreaValue(bench.areas.kind), "", problem if layers else "")
            return
        side_px = bench.settings.window_px or areas.DEFAULT_WINDOW_PX
        reference = layers[0]
        outside = areas.find_outside(area, reference, layers, bench.project, side_px=side_px)
        inside = [layer for layer in layers if layer.id() not in outside]
        if inside:
            reference = self._find_reference(inside)
        others = [layer for layer in inside if layer is not reference]
        try:
            size = areas.measure_area(area, reference, bench.project, window_px=side_px, others=others)
        except QgsCsException:
            problem = tr("This area cannot be brought into the layer's CRS. Choose another place.")
            bench.presenter.set_area(area, "", problem)
            return
        if not inside or not size.overlaps:
            bench.marks.show_area(None, reference.crs())
            problem = tr("The area lies outside {layer}. Choose another place or zoom to the layer.").format(
                layer=make_inert(reference.name())
            )
            bench.presenter.set_area(area, "", problem)
            return
        bench.marks.show_area(size.outline, size.crs)
        bench.presenter.set_area(area, self._write_size(size), "", outside)

    def _list_layers(self) -> List[QgsRasterLayer]:
        """Return the layers that may be read, the active one first: of whole layers it says which place is meant."""
        bench = self._bench
        ids = [item.layer_id for item in bench.presenter.inputs if item.suited and item.away != "hidden"]
        active = bench.iface.activeLayer()
        found = [bench.project.mapLayer(layer_id) for layer_id in ids]
        layers = [layer for layer in found if isinstance(layer, QgsRasterLayer)]
        return sorted(layers, key=lambda layer: layer is not active)

    def _find_reference(self, layers: List[QgsRasterLayer]) -> QgsRasterLayer:
        """Return the layer whose pixels will be read: the finest of the earliest optical ones (docs/inputs.md)."""
        inputs = {item.layer_id: item for item in self._bench.presenter.inputs}
        optical = [layer for layer in layers if inputs[layer.id()].role == "optical"]
        first = min((inputs[layer.id()].date for layer in optical), default="")
        chosen = [layer for layer in optical if inputs[layer.id()].date == first] or layers
        # Pixels of degrees and of metres cannot be compared.
        alike = [layer for layer in chosen if layer.crs() == chosen[0].crs()]
        return min(alike, key=lambda layer: layer.rasterUnitsPerPixelX())

    def remember_speed(self, run: RunValue) -> None:
        """Learn from a finished run how long a tile takes on this machine."""
        height, width = int(run.grid.get("height") or 0), int(run.grid.get("width") or 0)
        tiles = areas.count_tiles(height) * areas.count_tiles(width)
        thorough = run.request.get("doubt") == "thorough"
        pace = learn_pace(tiles, run.timings_s, thorough=thorough) if run.state == "done" else None
        if pace is not None:
            self._bench.areas.seconds_per_tile = pace
            self.refresh()

    def _zoom(self) -> None:
        box = self._bench.marks.area.asGeometry().boundingBox()
        if not box.isEmpty():
            box.scale(1.1)
            self._bench.canvas.setExtent(box)
            self._bench.canvas.refresh()

    def _on_placed_here(self) -> None:
        dock = self._bench.dock
        dock.setUserVisible(True)
        dock.show_page(ASK)
        dock.activateWindow()
        dock.question.focus()

    def _write_size(self, size: areas.AreaSize) -> str:
        parts = [write_km2(size.km2)] if size.km2 is not None else []
        parts.append(f"{size.width_px:,} × {size.height_px:,} px")
        parts.append(tr("{count} tiles").format(count=f"{size.tiles:,}") if size.tiles != 1 else tr("1 tile"))
        bench = self._bench
        pace = bench.areas.seconds_per_tile
        looks = count_looks(bench.presenter.used_inputs, thorough=bench.settings.thorough)
        time = write_duration(estimate_seconds(size.tiles, pace, looks))
        parts.append((tr("about {time}") if pace else tr("first guess {time}")).format(time=time))
        return " · ".join(parts)
