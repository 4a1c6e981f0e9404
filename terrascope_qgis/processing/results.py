"""What a finished run gives an algorithm: typed values, and its masks with the evidence's fields in a sink."""

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence

from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsProcessingException

from ..bridge.i18n import tr
from ..bridge.layers.mask_features import KINDS, build_values
from ..bridge.runs.run_values import RunValue
from ..core.evidence.fields import FIELDS


def evidence_fields(before: Sequence[QgsField] = ()) -> QgsFields:
    """Return the evidence's fields, after those of the features asked about."""
    fields = QgsFields()
    for field in before:
        fields.append(field)
    for item in FIELDS:
        if fields.indexOf(item.name) < 0:
            fields.append(QgsField(item.name, KINDS[item.kind]))
    return fields


def write_masks(run: RunValue, sink: QgsFeatureSink, fields: QgsFields, first: Optional[Dict[str, Any]] = None) -> int:
    """Write the masks of a run into a sink; return how many."""
    count = 0
    for step in run.steps:
        for segment in step.segments:
            if not segment.wkb:
                continue
            geometry = QgsGeometry()
            geometry.fromWkb(segment.wkb)
            geometry.convertToMultiType()
            feature = QgsFeature(fields)
            feature.setGeometry(geometry)
            for name, value in {**build_values(run, step, segment), **(first or {})}.items():
                index = fields.indexOf(name)
                if index >= 0 and value is not None:
                    feature.setAttribute(index, value)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(
                    tr("The masks cannot be written: {reason}").format(reason=sink.lastError())
                )
            count += 1
    return count


def value_outputs(run: RunValue) -> Dict[str, Any]:
    """Return the typed outputs of an answer; the number is NULL where the answer is none."""
    answer = run.answer
    if answer is None:
        return {"ANSWER": "", "VALUE": None, "UNIT": "", "STATUS": run.state, "STEPS": "", "CONFIDENCE": ""}
    number = answer.value
    is_number = isinstance(number, (int, float)) and not isinstance(number, bool)
    return {
        "ANSWER": answer.text or answer.reason,
        "VALUE": float(number) if is_number else None,
        "UNIT": answer.unit,
        "STATUS": answer.status,
        "CONFIDENCE": answer.confidence,
        "STEPS": "\n".join(f"{step.index}. {step.text}" for step in run.steps),
    }
