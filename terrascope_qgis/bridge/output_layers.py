"""Masks of a run as map layers: one group per run, one layer per label and date; adds only, never changes others'."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ..core.evidence.fields import FIELDS
from .correction import CORRECTED, OUTDATED
from .i18n import tr
from .label_styles import apply_style
from .label_titles import title_dates, title_label
from .number_text import write_area, write_percent
from .run_values import RunValue, SegmentValue, StepValue

RUN_PROPERTY = "terrascope_qgis/run"
LABEL_PROPERTY = "terrascope_qgis/label"
DATE_PROPERTY = "terrascope_qgis/label_date"
LATE_FIELDS = ("answer", "verdict", "model", "model_sha256", "inputs")
"""Fields known only at the end of a run, or changed by a correction."""
VERDICTS = ("differs", OUTDATED, "unverifiable", CORRECTED, "verified")
"""What deserves attention first."""
KINDS = {"text": QVariant.String, "integer": QVariant.LongLong, "real": QVariant.Double}


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
                self._feature_ids[int(feature[index])] = (layer.id(), feature.id())

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
            if changes and not layer.isEditable():
                layer.dataProvider().changeAttributeValues(changes)
            write_metadata(layer, run)

    def layer_of(self, segment_id: int) -> Optional[QgsVectorLayer]:
        """Return the layer a mask is in, or None when it is gone or empty."""
        place = self._feature_ids.get(segment_id)
        layer = self._project.mapLayer(place[0]) if place else None
        return layer if isinstance(layer, QgsVectorLayer) else None

    def feature_of(self, segment_id: int) -> Optional[QgsFeature]:
        """Return the feature of a mask, or None when it is gone or empty."""
        layer = self.layer_of(segment_id)
        if layer is None:
            return None
        feature = layer.getFeature(self._feature_ids[segment_id][1])
        if feature.isValid() and feature.hasGeometry():
            return feature
        # A kept or re-saved layer numbers its features anew.
        index = layer.fields().indexOf("segment")
        for candidate in layer.getFeatures():
            if index >= 0 and candidate[index] == segment_id:
                return candidate
        return None

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
        root = self._project.layerTreeRoot()
        for group in root.findGroups(True):
            if group.customProperty(RUN_PROPERTY) == self._run_id:
                return group
        group = QgsLayerTreeGroup(name_group(run))
        group.setCustomProperty(RUN_PROPERTY, self._run_id)
        parent, index = self._find_place(root)
        parent.insertChildNode(index, group)
        return group

    def _find_place(self, root: QgsLayerTreeGroup) -> Tuple[QgsLayerTreeGroup, int]:
        """Return where the group goes: above the earlier runs and the topmost input raster, at top level."""
        children = root.children()
        for index, child in enumerate(children):
            ids = child.findLayerIds() if isinstance(child, QgsLayerTreeGroup) else [child.layerId()]
            if set(ids) & set(self._above) or child.customProperty(RUN_PROPERTY):
                return root, index
        return root, 0


def make_mask_layer(run: RunValue, label: str, date: str) -> QgsVectorLayer:
    """Return an empty mask layer in memory, in the CRS of the run's grid, with fields, aliases and style."""
    layer = QgsVectorLayer("MultiPolygon", name_layer(run, label, date), "memory")
    layer.setCrs(find_crs(run))
    layer.dataProvider().addAttributes([QgsField(item.name, KINDS[item.kind]) for item in FIELDS])
    layer.updateFields()
    for index, item in enumerate(FIELDS):
        layer.setFieldAlias(index, _alias(item.name))
    layer.setCustomProperty(RUN_PROPERTY, run.id)
    layer.setCustomProperty(LABEL_PROPERTY, label)
    layer.setCustomProperty(DATE_PROPERTY, date)
    # A temporary layer warns by itself when QGIS closes; the icon in the tree says the same.
    layer.setCustomProperty("skipMemoryLayersCheck", 0)
    layer.setDisplayExpression("\"label\" || ' ' || coalesce(\"date\", '')")
    apply_style(layer, label)
    write_metadata(layer, run)
    return layer


def find_crs(run: RunValue) -> QgsCoordinateReferenceSystem:
    """Return the CRS of the run's grid: by its code where it has one, else from its WKT; invalid for pixel units."""
    named = QgsCoordinateReferenceSystem(str(run.grid.get("crs") or ""))
    if named.isValid() or not run.crs_wkt:
        return named
    return QgsCoordinateReferenceSystem.fromWkt(run.crs_wkt)


def build_feature(layer: QgsVectorLayer, run: RunValue, step: StepValue, segment: SegmentValue) -> QgsFeature:
    """Return a mask with all the evidence's fields."""
    geometry = QgsGeometry()
    geometry.fromWkb(segment.wkb)
    geometry.convertToMultiType()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    values = build_values(run, step, segment)
    for name, value in values.items():
        index = layer.fields().indexOf(name)
        if index >= 0 and value is not None:
            feature.setAttribute(index, value)
    return feature


def build_values(run: RunValue, step: StepValue, segment: SegmentValue) -> Dict[str, Any]:
    """Return the evidence's fields of a mask; None = no value."""
    low, high = segment.interval_percent or (None, None)
    verdicts = [claim.verdict for claim in step.claims]
    worst = next((name for name in VERDICTS if name in verdicts), None)
    return {
        "question": run.question,
        "answer": run.answer.text if run.answer else None,
        "step": step.index,
        "segment": segment.id,
        "label": segment.label,
        "phrase": segment.phrase or None,
        "date": segment.date or None,
        "sensor": segment.sensor,
        "score": segment.score,
        "pixels": segment.pixels,
        "valid_pixels": segment.valid_pixels,
        "percent": segment.percent,
        "percent_low": low,
        "percent_high": high,
        "area_m2": segment.area_m2,
        "parts": segment.parts,
        "verdict": worst,
        "model": f"{run.model.get('id', '')} {run.model.get('version', '')}".strip() or None,
        "model_sha256": run.model.get("sha256"),
        "inputs": describe_inputs(run) or None,
    }


def find_run_layers(project: QgsProject, run_id: str) -> List[QgsVectorLayer]:
    """Return the mask layers of a run that are still in the project."""
    return [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(RUN_PROPERTY) == run_id
    ]


def find_run_group(project: QgsProject, run_id: str) -> Optional[QgsLayerTreeGroup]:
    """Return the group of a run, or None when the user removed it."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(RUN_PROPERTY) == run_id:
            return group
    return None


def name_group(run: RunValue) -> str:
    """Return the group's name: the question, shortened."""
    question = " ".join(run.question.split())
    return question if len(question) <= 60 else question[:59] + "…"


def name_layer(run: RunValue, label: str, date: str) -> str:
    """Return a legend name such as "Water, 2020-09-12, 12.4 ha"; of several masks the largest counts once."""
    segments = [item for item in run.segments if item.label == label and item.date == date]
    parts = [title_label(label)]
    if date:
        parts.append(title_dates(date))
    if segments:
        largest = max(segments, key=lambda item: item.pixels)
        parts.append(write_area(largest.area_m2) or write_percent(largest.percent))
        if any(item.corrected for item in segments):
            parts.append(tr("corrected"))
    return ", ".join(parts)


def describe_inputs(run: RunValue) -> str:
    """Return the rasters an answer rests on, without folders."""
    texts = []
    for item in run.inputs:
        name = str(item.get("file", "")).replace("\\", "/").rsplit("/", 1)[-1]
        texts.append(f"{name} ({item.get('role', '')} {item.get('date') or 'undated'})")
    return "; ".join(texts)


def write_metadata(layer: QgsMapLayer, run: RunValue) -> None:
    """Write question, answer, model and inputs into the layer's metadata."""
    metadata = layer.metadata()
    metadata.setTitle(layer.name())
    lines = [f"{tr('Question')}: {run.question}"]
    if run.answer:
        lines.append(f"{tr('Answer')}: {run.answer.text}")
    if run.model:
        lines.append(f"{tr('Model')}: {run.model.get('id')} {run.model.get('version')}, {run.model.get('sha256')}")
    inputs = describe_inputs(run)
    if inputs:
        lines.append(f"{tr('Inputs')}: {inputs}")
    metadata.setAbstract("\n".join(lines))
    metadata.setHistory([tr("Drawn by TerraScope Pixel Reasoning on {time}").format(time=run.started or "?")])
    layer.setMetadata(metadata)


def _alias(name: str) -> str:
    titles: Dict[str, Callable[[], str]] = {
        "question": lambda: tr("Question"),
        "answer": lambda: tr("Answer"),
        "step": lambda: tr("Step"),
        "segment": lambda: tr("Mask number"),
        "label": lambda: tr("Class"),
        "phrase": lambda: tr("Model's words"),
        "date": lambda: tr("Date"),
        "sensor": lambda: tr("Sensor"),
        "score": lambda: tr("Mean probability"),
        "pixels": lambda: tr("Pixels"),
        "valid_pixels": lambda: tr("Valid pixels of the area"),
        "percent": lambda: tr("Share of the area (%)"),
        "percent_low": lambda: tr("Share, lower bound (%)"),
        "percent_high": lambda: tr("Share, upper bound (%)"),
        "area_m2": lambda: tr("Ground area (m²)"),
        "parts": lambda: tr("Parts"),
        "verdict": lambda: tr("Verdict on the numbers"),
        "model": lambda: tr("Model"),
        "model_sha256": lambda: tr("Model checksum"),
        "inputs": lambda: tr("Inputs"),
    }
    return titles[name]() if name in titles else name
