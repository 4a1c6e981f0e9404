"""Masks corrected by hand: QGIS' own editing tools change them, this measures them again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, Set, Tuple

from qgis.core import Qgis, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...bridge.i18n import tr
from ...bridge.layers.mask_features import build_feature
from ...bridge.layers.run_layer_marks import find_run_layers
from ...bridge.runs.remeasure import is_outline, join_outlines, measure_corrected, write_measures
from ...bridge.runs.run_values import RunValue, SegmentValue
from ...bridge.runs.undo_correction import find_uncorrected, restore_segment
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
        self._followed: Dict[str, Tuple[Callable[[], None], ...]] = {}
        self._measured_early: Set[str] = set()
        """Layers with edits that were measured before they were saved: discarded, they have to be measured back."""
        self._outlines: Dict[Tuple[str, int], bytes] = {}
        """Run, mask -> its outline before the edits, where the project file left it out."""
        masks.layer_added.connect(self._follow_edits)
        bench.dock.reasoning.correct_asked.connect(self._start)
        bench.dock.reasoning.measure_asked.connect(self._measure_shown)
        bench.dock.reasoning.restore_asked.connect(self._restore)

    def render(self, state: DockState) -> None:
        """Nothing to show: chips and layers say that a mask was corrected."""

    def close(self) -> None:
        """Stop following edits: the layers may outlive the plugin."""
        # By id: the signal of a layer that is gone points to freed memory, and disconnecting it ends QGIS.
        for layer_id, slots in self._followed.items():
            layer = self._bench.project.mapLayer(layer_id)
            if layer is not None:
                disconnect_all(list(zip(_list_signals(layer), slots)))  # noqa: B905
        self._followed = {}

    def follow_project(self) -> None:
        """Follow the masks that came with the project; those of the one before are gone, layers of the same id too.

        A mask that was never kept comes back as an empty layer, which says nothing about the mask.
        """
        self._followed = {}
        self._measured_early.clear()
        self._outlines.clear()
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

        def keep_outlines() -> None:
            self._keep_outlines(run_id, layer_id)

        slots = (keep_outlines, measure, measure_back)
        for signal, slot in zip(_list_signals(layer), slots):  # noqa: B905
            signal.connect(slot)
        self._followed[layer_id] = slots

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

    def _restore(self, segment_id: int) -> None:
        """Put a mask back as the model drew it; with nothing else waiting to be saved, it is saved at once."""
        run = self._bench.presenter.state.run
        drawn = find_uncorrected(run, segment_id) if run is not None else None
        if run is None or drawn is None:
            text = tr(
                "The outline of the model's mask was too large to be kept with the project. Ask again to have it."
            )
            self._bench.warn(text)
            return
        layer = self._masks.find_layer(run, segment_id)
        if layer is None:
            self._bench.presenter.restore_segment(run.id, segment_id)
            return
        started = not layer.isEditable()
        if started and not layer.startEditing():
            self._bench.warn(tr('"{layer}" cannot be edited: the mask stays as it is.').format(layer=layer.name()))
            return
        waits = layer.isModified()
        self._put_back(run, layer, drawn)
        if waits:
            self._measured_early.add(layer.id())
            self._measure(run, layer, segment_id)
        elif not layer.commitChanges(stopEditing=started):
            self._bench.warn("; ".join(layer.commitErrors()))
            layer.rollBack(deleteBuffer=started)

    def _put_back(self, run: RunValue, layer: QgsVectorLayer, drawn: SegmentValue) -> None:
        """Replace what a layer has of a mask by the outline the model drew, in one entry of the undo list."""
        fresh = restore_segment(run, drawn.id)
        step = next(item for item in fresh.steps if any(segment.id == drawn.id for segment in item.segments))
        mask = self._masks.find_features(run, drawn.id)
        layer.beginEditCommand(tr("Undo the corrections"))
        layer.deleteFeatures([feature.id() for feature in mask])
        layer.addFeature(build_feature(layer, fresh, step, drawn))
        layer.endEditCommand()

    def _keep_outlines(self, run_id: str, layer_id: str) -> None:
        """Keep the outlines of masks that the project file left out, as they are before the edits."""
        run = self._bench.presenter.find_run(run_id)
        for segment in run.segments if run is not None else ():
            layer = self._masks.find_layer(run, segment.id)
            if segment.wkb or segment.corrected or layer is None or layer.id() != layer_id:
                continue
            outline = join_outlines(self._masks.find_features(run, segment.id))
            if measure_corrected(segment, outline, layer.crs(), run.grid, self._bench.project).pixels == segment.pixels:
                self._outlines[run_id, segment.id] = bytes(outline.asWkb())

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
        drawn = find_uncorrected(run, segment_id)
        if segment.corrected and drawn is not None and is_outline(outline, drawn.wkb):
            for feature in mask:
                write_measures(layer, feature, drawn)
            self._bench.presenter.restore_segment(run.id, segment_id)
            self._show_measured(run, drawn)
            return
        for feature in mask:
            # Each part has its own measures: the table adds up.
            share = measure_corrected(segment, feature.geometry(), layer.crs(), run.grid, self._bench.project)
            write_measures(layer, feature, share)
        outline_before = self._outlines.pop((run.id, segment_id), b"")
        if outline_before and not segment.wkb:
            self._bench.presenter.take_outline(run.id, replace(segment, wkb=outline_before))
        self._bench.presenter.correct_segment(run.id, corrected)
        self._show_measured(run, corrected)

    def _show_measured(self, run: RunValue, segment: SegmentValue) -> None:
        """Let the layer tell the mask's new size, and its features the answer that it changed."""
        fresh = self._bench.presenter.find_run(run.id) or run
        self._masks.layers_of(run).rename(fresh, segment)
        self._masks.layers_of(run).finish(fresh)


def _list_signals(layer: QgsVectorLayer) -> Tuple[Any, ...]:
    """Return the signals that are followed: before the edits, when they are saved, when they are discarded."""
    return layer.editingStarted, layer.afterCommitChanges, layer.afterRollBack
