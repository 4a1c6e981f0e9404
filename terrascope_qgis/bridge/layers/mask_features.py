"""A mask as a feature with the evidence's fields, and as an empty layer that such features go into."""

from __future__ import annotations

from typing import Any, Callable, Dict

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ...core.evidence.fields import FIELDS
from ...core.words.part_words import PARTS
from ..i18n import tr
from ..runs.correction import CORRECTED, OUTDATED, VOID
from ..runs.run_titles import list_inputs, name_layer, write_metadata
from ..runs.run_values import RunValue, SegmentValue, StepValue
from .label_styles import apply_style
from .run_layer_marks import DATE_PROPERTY, LABEL_PROPERTY, RUN_PROPERTY

VERDICTS = ("differs", VOID, OUTDATED, "unverifiable", CORRECTED, "verified")
"""What deserves attention first."""
KINDS = {"text": QVariant.String, "integer": QVariant.LongLong, "real": QVariant.Double}


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
        "part": PARTS.get(segment.part, segment.part) or None,
        "percent": segment.percent,
        "percent_low": low,
        "percent_high": high,
        "area_m2": segment.area_m2,
        "parts": segment.parts,
        "verdict": worst,
        "model": f"{run.model.get('id', '')} {run.model.get('version', '')}".strip() or None,
        "model_sha256": run.model.get("sha256"),
        "inputs": list_inputs(run) or None,
    }


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
        "part": lambda: tr("Part of the area"),
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
