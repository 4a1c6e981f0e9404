"""Keeps new layers out of the groups of runs: QGIS would put them above the current layer, which may be a mask."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ...bridge.layers.new_layer_place import find_place_outside
from ..asking.inputs_control import disconnect_all
from ..state import DockState
from ..workbench import Workbench


class NewLayersControl(QObject):
    """Corrects the place QGIS has in mind for the next layer, each time QGIS chose one."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._tree = bench.iface.layerTreeView()
        root = bench.project.layerTreeRoot()
        # QGIS is connected to these signals since its start, so its own choice is made first.
        signals = (self._tree.selectionModel().currentChanged, root.addedChildren, root.removedChildren)
        self._links = [(signal, self._correct) for signal in signals]
        for signal, slot in self._links:
            signal.connect(slot)
        self._correct()

    def render(self, state: DockState) -> None:
        """Nothing to show."""

    def close(self) -> None:
        """Leave the choice to QGIS again."""
        disconnect_all(self._links)

    def _correct(self, *_changed: object) -> None:
        place = find_place_outside(self._tree.currentNode())
        if place is not None:
            self._bench.project.layerTreeRegistryBridge().setLayerInsertionPoint(place)
