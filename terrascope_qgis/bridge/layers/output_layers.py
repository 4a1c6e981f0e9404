"""Masks of a run as map layers: one group per run, one layer per label and date; adds only, never changes others'."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer

from ..runs.run_titles import name_group, name_layer, write_metadata
from ..runs.run_values import RunValue, SegmentValue, StepValue
from .mask_features import build_feature, build_values, make_mask_layer
from .run_layer_marks import DATE_PROPERTY, LABEL_PROPERTY, RUN_PROPERTY, find_run_group, find_run_layers

LATE_FIELDS = ("answer", "verdict", "model", "model_sha256", "inputs")
"""Fields known only at the end of a run, or changed by a correction."""


class RunLayers:
    """The group of one run and the layers in it; all calls on the main thread."""

    def __init__(self, project: QgsProject, run_id: str, *, above: Sequence[str] = ()) -> None:
        """Prepare a group above the layers with the ids `above`; it appears with the first mask."""
        self._project = project
        self._run_id = run_id
        self._above = tuple(above)
        self._ids: Dict[Tuple[str, str], str] = {}
        self._feature_ids: Dict[int, Tuple[str, int]] = {}
        for layer in find_run_layers(project, run_id):
            key = (str(layer.customProperty(LABEL_PROPERTY)), str(layer.customProperty(DATE_PROPERTY) or ""))
            self._ids[key] = layer.id()
            index = layer.fields().indexOf("segment")
            for feature in layer.getFeatures():
                # What the analyst drew has no number before it is measured.
                if index >= 0 and isinstance(feature[index], int):
                    self._feature_ids[feature[index]] = (layer.id(), feature.id())

    def add_step(self, run: RunValue, step: StepValue) -> List[QgsVectorLayer]:
        """Add the masks of a step; return the layers that are new."""
        added = []
        for segment in step.segments:
            if not segment.wkb:
                continue
            layer = self._find_layer(segment)
            if layer is None:
                layer = self._make_layer(run, segment)
                added.append(layer)
            feature = build_feature(layer, run, step, segment)
            taken, made = layer.dataProvider().addFeatures([feature])
            if not taken:
                raise OSError(f"{layer.name()}: the mask could not be added: {layer.dataProvider().lastError()}")
            self._feature_ids[segment.id] = (layer.id(), made[0].id())
            layer.updateExtents()
            layer.setName(name_layer(run, segment.label, segment.date))
            layer.triggerRepaint()
        return added

    def finish(self, run: RunValue) -> None:
        """Write what is known only at the end (answer, model, warnings) into the features and the layer metadata."""
        known = {segment.id: build_values(run, step, segment) for step in run.steps for segment in step.segments}
        for layer in find_run_layers(self._project, self._run_id):
            fields = layer.fields()
            places = {name: fields.indexOf(name) for name in LATE_FIELDS if fields.indexOf(name) >= 0}
            number = fields.indexOf("segment")
            changes = {
                feature.id(): {place: known[feature[number]][name] for name, place in places.items()}
                for feature in (layer.getFeatures() if number >= 0 else ())
                if feature[number] in known
            }
            # Edits that wait to be saved are measured and written when they are.
            if changes and not layer.isModified():
                layer.dataProvider().changeAttributeValues(changes)
            write_metadata(layer, run)

    def refill(self, run: RunValue) -> List[QgsVectorLayer]:
        """Put masks back into layers in memory that a reopened project has without them; return those layers.

        Layers that were removed stay away, and what has features stays as it is.
        """
        empty = {
            layer.id(): layer
            for layer in find_run_layers(self._project, self._run_id)
            if layer.providerType() == "memory" and layer.featureCount() == 0
        }
        filled = {}
        for step in run.steps:
            for segment in step.segments:
                layer = empty.get(self._ids.get((segment.label, segment.date), ""))
                if layer is None or not segment.wkb:
                    continue
                taken, made = layer.dataProvider().addFeatures([build_feature(layer, run, step, segment)])
                if taken:
                    self._feature_ids[segment.id] = (layer.id(), made[0].id())
                    filled[layer.id()] = layer
        for layer in filled.values():
            layer.updateExtents()
            layer.triggerRepaint()
        return list(filled.values())

    def layer_of(self, segment_id: int) -> Optional[QgsVectorLayer]:
        """Return the layer a mask is in, or None when it is gone or empty."""
        place = self._feature_ids.get(segment_id)
        layer = self._project.mapLayer(place[0]) if place else None
        return layer if isinstance(layer, QgsVectorLayer) else None

    def features_of(self, segment_id: int) -> List[QgsFeature]:
        """Return the features of a mask: several where the analyst split it, none when it is gone or empty.

        What was drawn into a layer of one mask only belongs to that mask.
        """
        layer = self.layer_of(segment_id)
        index = layer.fields().indexOf("segment") if layer is not None else -1
        if layer is None or index < 0:
            return []
        owners = [number for number, (layer_id, _) in self._feature_ids.items() if layer_id == layer.id()]
        return [
            feature
            for feature in layer.getFeatures()
            if feature.hasGeometry()
            and (feature[index] == segment_id or (owners == [segment_id] and not isinstance(feature[index], int)))
        ]

    def set_visible(self, segment_id: int, visible: bool) -> None:
        """Show or hide the layer of a mask."""
        layer = self.layer_of(segment_id)
        node = self._project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if node is not None:
            node.setItemVisibilityChecked(visible)

    def rename(self, run: RunValue, segment: SegmentValue) -> None:
        """Give the layer of a corrected mask the name with the new area."""
        layer = self.layer_of(segment.id)
        if layer is not None:
            layer.setName(name_layer(run, segment.label, segment.date))

    def add_below(self, run: RunValue, layer: QgsMapLayer) -> None:
        """Add a layer to the run's group, below its masks."""
        self._project.addMapLayer(layer, False)
        self._find_group(run).addLayer(layer).setExpanded(False)

    def _find_layer(self, segment: SegmentValue) -> Optional[QgsVectorLayer]:
        layer = self._project.mapLayer(self._ids.get((segment.label, segment.date), ""))
        return layer if isinstance(layer, QgsVectorLayer) else None

    def _make_layer(self, run: RunValue, segment: SegmentValue) -> QgsVectorLayer:
        layer = make_mask_layer(run, segment.label, segment.date)
        self._project.addMapLayer(layer, False)
        group = self._find_group(run)
        node = group.insertLayer(0, layer)
        # The tree view opens a group only when its state changes while it has something to show.
        if len(group.children()) == 1:
            group.setExpanded(False)
            group.setExpanded(True)
        # The legend name says it all; the symbol's own line would only repeat it.
        node.setExpanded(False)
        self._ids[(segment.label, segment.date)] = layer.id()
        return layer

    def _find_group(self, run: RunValue) -> QgsLayerTreeGroup:
        found = find_run_group(self._project, self._run_id)
        if found is not None:
            return found
        group = QgsLayerTreeGroup(self._name_freely(name_group(run)))
        group.setCustomProperty(RUN_PROPERTY, self._run_id)
        parent, index = self._find_place(self._project.layerTreeRoot())
        parent.insertChildNode(index, group)
        return group

    def _name_freely(self, name: str) -> str:
        """Return the name, numbered where another run's group has it: one question asked of two places."""
        groups = self._project.layerTreeRoot().findGroups(True)
        taken = {group.name() for group in groups if group.customProperty(RUN_PROPERTY)}
        free, number = name, 2
        while free in taken:
            free = f"{name} ({number})"
            number += 1
        return free

    def _find_place(self, root: QgsLayerTreeGroup) -> Tuple[QgsLayerTreeGroup, int]:
        """Return where the group goes: above the earlier runs and the topmost of the layers it must not lie under."""
        children = root.children()
        for index, child in enumerate(children):
            ids = child.findLayerIds() if isinstance(child, QgsLayerTreeGroup) else [child.layerId()]
            if set(ids) & set(self._above) or child.customProperty(RUN_PROPERTY):
                return root, index
        return root, 0
