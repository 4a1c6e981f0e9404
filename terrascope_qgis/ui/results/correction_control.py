"""Masks corrected by hand: QGIS' own editing tools change them, this measures them again."""

from __future__ import annotations

from typing import Callable, Dict, Set, Tuple

from qgis.core import Qgis, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...bridge.i18n import tr
from ...bridge.layers.run_layer_marks import find_run_layers
from ...bridge.runs.remeasure import join_outlines, measure_corrected, write_measures
from ...bridge.runs.run_values import RunValue
from ..asking.inputs_control import disconnect_all
from ..canvas.masks_control import MasksControl
from ..state import DockState
from ..workbench import Workbench


class CorrectionControl(QObject):
    """Follows the edits of every mask layer."""

    def __init__(self, bench: Workbench, masks: MasksControl) -> None:
        super().__init__(bench)
        self._bench = bench
        self._masks = masks
        self._followed: Dict[str, Tuple[Callable[[], None], Callable[[], None]]] = {}
        self._measured_early: Set[str] = set()
        """Layers with edits that were measured before they were saved: discarded, they have to be measured back."""
        masks.layer_added.connect(self._follow_edits)
        bench.dock.reasoning.correct_asked.connect(self._start)
        bench.dock.reasoning.measure_asked.connect(self._measure_shown)

    def render(self, state: DockState) -> None:
        """Nothing to show: chips and layers say that a mask was corrected."""

    def close(self) -> None:
        """Stop following edits: the layers may outlive the plugin."""
        # By id: the signal of a layer that is gone points to freed memory, and disconnecting it ends QGIS.
        for layer_id, (measure, measure_back) in self._followed.items():
            layer = self._bench.project.mapLayer(layer_id)
            if layer is not None:
                disconnect_all([(layer.afterCommitChanges, measure), (layer.afterRollBack, measure_back)])
        self._followed = {}

    def follow_project(self) -> None:
        """Follow the masks that came with the project; those of the one before are gone, layers of the same id too.

        A mask that was never kept comes back as an empty layer, which says nothing about the mask.
        """
        self._followed = {}
        self._measured_early.clear()
        for run in self._bench.presenter.runs:
            for layer in find_run_layers(self._bench.project, run.id):
                if layer.featureCount() > 0:
                    self._follow_edits(run.id, layer)

    def _follow_edits(self, run_id: str, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()
        if layer_id in self._followed:
            return

        def measure() -> None:
            self._measured_early.discard(layer_id)
            self._measure_layer(run_id, layer_id)

        def measure_back() -> None:
            if layer_id in self._measured_early:
                measure()

        layer.afterCommitChanges.connect(measure)
        layer.afterRollBack.connect(measure_back)
        self._followed[layer_id] = (measure, measure_back)

    def _start(self, segment_id: int) -> None:
        run = self._bench.presenter.state.run
        layer = self._masks.find_layer(run, segment_id) if run is not None else None
        mask = self._masks.find_features(run, segment_id) if layer is not None else []
        if layer is None or not mask:
            return
        iface = self._bench.iface
        iface.setActiveLayer(layer)
        # QGIS paints what is selected all over, and the pixels below could not be compared with the mask any more.
        others = layer.featureCount() > len(mask)
        layer.selectByIds([feature.id() for feature in mask] if others else [])
        layer.startEditing()
        iface.actionVertexTool().trigger()
        text = tr("Edit the mask with QGIS' tools and save the edits: the area is then measured again.")
        self._bench.tell(text, seconds=10, level=Qgis.MessageLevel.Info)

    def _measure_shown(self, segment_id: int) -> None:
        run = self._bench.presenter.state.run
        layer = self._masks.find_layer(run, segment_id) if run is not None else None
        if run is not None and layer is not None:
            if layer.isModified():
                self._measured_early.add(layer.id())
            self._measure(run, layer, segment_id)

    def _measure_layer(self, run_id: str, layer_id: str) -> None:
        run, layer = self._bench.presenter.find_run(run_id), self._bench.project.mapLayer(layer_id)
        if run is None or not isinstance(layer, QgsVectorLayer):
            return
        for segment in run.segments:
            owner = self._masks.find_layer(run, segment.id)
            if owner is not None and owner.id() == layer_id:
                self._measure(self._bench.presenter.find_run(run_id) or run, layer, segment.id)

    def _measure(self, run: RunValue, layer: QgsVectorLayer, segment_id: int) -> None:
        mask = self._masks.find_features(run, segment_id)
        segment = next((item for item in run.segments if item.id == segment_id), None)
        # Only of a layer that was followed is it known that an empty mask was deleted by hand.
        if segment is None or not (mask or layer.id() in self._followed):
            return
        outline = join_outlines(mask)
        if bytes(outline.asWkb()) == segment.wkb:
            return
        corrected = measure_corrected(segment, outline, layer.crs(), run.grid, self._bench.project)
        # The project file leaves large outlines out: their pixels tell whether anything changed.
        if not segment.wkb and corrected.pixels == segment.pixels:
            return
        for feature in mask:
            # Each part has its own measures: the table adds up.
            share = measure_corrected(segment, feature.geometry(), layer.crs(), run.grid, self._bench.project)
            write_measures(layer, feature, share)
        self._bench.presenter.correct_segment(run.id, corrected)
        fresh = self._bench.presenter.find_run(run.id) or run
        self._masks.layers_of(run).rename(fresh, corrected)
        self._masks.layers_of(run).finish(fresh)
