"""Keeps the inputs table in step with the project's layers, and takes the user's edits of it."""

from __future__ import annotations

from typing import Any, List, Sequence, Set, Tuple

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.inputs.layer_inputs import forget_choices, list_inputs, write_choice
from ...bridge.inputs.lost_layers import LostLayers
from ..state import DockState
from ..workbench import Workbench


class InputsControl(QObject):
    """Reads the layers once per turn of the event loop, however many changed."""

    changed = pyqtSignal()
    """The rows were read anew."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        root = bench.project.layerTreeRoot()
        self._links: List[Tuple[Any, Any]] = [
            (signal, self.schedule)
            for signal in (
                bench.project.layersAdded,
                bench.project.layersRemoved,
                root.nameChanged,
                root.layerOrderChanged,
                root.visibilityChanged,
                bench.iface.currentLayerChanged,
            )
        ]
        self._links.append((bench.project.layersRemoved, self._forget_sources))
        for signal, slot in self._links:
            signal.connect(slot)
        self._lost = LostLayers()
        self._sources: Set[str] = set()
        """Layers whose data source is followed."""
        bench.dock.inputs.edited.connect(self._edit)
        bench.dock.inputs.reset_asked.connect(self._forget)
        bench.dock.inputs.add_asked.connect(lambda: bench.iface.openDataSourceManagerPage("gdal"))

    def render(self, state: DockState) -> None:
        """Nothing to show: the dock draws the table."""

    def close(self) -> None:
        """Stop listening to the project."""
        self._bench.turns.drop(self.read)
        # By id: the signal of a layer that is gone points to freed memory.
        layers = [self._bench.project.mapLayer(layer_id) for layer_id in self._sources]
        self._links += [(layer.dataSourceChanged, self.schedule) for layer in layers if layer is not None]
        self._sources.clear()
        disconnect_all(self._links)

    def schedule(self, *_: Any) -> None:
        """Read the layers soon."""
        self._bench.turns.add(self.read)

    def read(self) -> None:
        """Read the layers now."""
        bench = self._bench
        bench.turns.drop(self.read)
        rasters = [layer for layer in bench.project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        for layer in rasters:
            if layer.id() not in self._sources:
                layer.dataSourceChanged.connect(self.schedule)
                self._sources.add(layer.id())
        inputs = list_inputs(bench.project, bench.iface.activeLayer())
        bench.presenter.set_inputs(inputs, self._lost.list_lost(bench.project))
        self.changed.emit()

    def _forget_sources(self, layer_ids: Sequence[str]) -> None:
        self._sources.difference_update(layer_ids)

    def _edit(self, layer_id: str, key: str, value: str) -> None:
        layer = self._bench.project.mapLayer(layer_id)
        if isinstance(layer, QgsRasterLayer):
            write_choice(layer, key, value)
            self.read()

    def _forget(self, layer_ids: Sequence[str]) -> None:
        for layer_id in layer_ids:
            layer = self._bench.project.mapLayer(layer_id)
            if isinstance(layer, QgsRasterLayer):
                forget_choices(layer)
        self.read()


def disconnect_all(links: List[Tuple[Any, Any]]) -> None:
    """Disconnect signals from slots; one whose object is gone already is passed over."""
    for signal, slot in links:
        try:
            signal.disconnect(slot)
        except (TypeError, RuntimeError):
            continue
    links.clear()
