"""What the layers and groups of a run are called, and what their metadata says; text only."""

from __future__ import annotations

from typing import Any, Mapping

from qgis.core import QgsMapLayer

from ..i18n import tr
from ..words.wording import word_answer
from .label_titles import title_dates, title_label, title_sensor
from .number_text import find_area_unit, write_area, write_percent
from .run_values import RunValue


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
        step = next(step for step in run.steps if largest in step.segments)
        unit = find_area_unit(claim.text for claim in step.claims)
        parts.append(write_area(largest.area_m2, unit) or write_percent(largest.percent))
        if any(item.corrected for item in segments):
            parts.append(tr("corrected"))
    return ", ".join(parts)


def describe_inputs(run: RunValue) -> str:
    """Return the rasters an answer rests on, without folders, for people."""
    texts = []
    for item in run.inputs:
        role = title_sensor(str(item.get("role") or ""))
        texts.append(f"{_file_name(item)} ({role}, {item.get('date') or tr('no date')})")
    return "; ".join(texts)


def list_inputs(run: RunValue) -> str:
    """Return the same as the engine writes it into evidence files, in any language."""
    return "; ".join(
        f"{_file_name(item)} ({item.get('role', '')} {item.get('date') or 'undated'})" for item in run.inputs
    )


def _file_name(item: Mapping[str, Any]) -> str:
    return str(item.get("file", "")).replace("\\", "/").rsplit("/", 1)[-1]


def write_metadata(layer: QgsMapLayer, run: RunValue) -> None:
    """Write question, answer, model and inputs into the layer's metadata."""
    metadata = layer.metadata()
    metadata.setTitle(layer.name())
    lines = [f"{tr('Question')}: {run.question}"]
    if run.answer:
        lines.append(f"{tr('Answer')}: {word_answer(run.answer)}")
    if run.model:
        lines.append(f"{tr('Model')}: {run.model.get('id')} {run.model.get('version')}, {run.model.get('sha256')}")
    inputs = describe_inputs(run)
    if inputs:
        lines.append(f"{tr('Inputs')}: {inputs}")
    metadata.setAbstract("\n".join(lines))
    metadata.setHistory([tr("Drawn by TerraScope Pixel Reasoning on {time}").format(time=run.started or "?")])
    layer.setMetadata(metadata)
