"""Mask layers to files a user can keep: fresh names, reopened and counted, reasoning and sources beside them."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import List, Sequence

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtXml import QDomDocument

from ...core.evidence.fields import FIELDS, rename_table_csv
from ...core.path_length import EVIDENCE_ROOM
from ...core.patient_moves import move
from ..i18n import tr
from ..project.project_history import build_recipe
from ..runs.found_titles import write_measured, write_pixels
from ..runs.label_titles import title_confidence, title_label, title_sensor, title_state, title_verdict
from ..runs.number_text import find_area_unit, write_area, write_share
from ..runs.run_titles import describe_inputs
from ..runs.run_values import ClaimValue, RunValue
from ..words.wording import word_answer, word_reasons, word_warnings
from .free_paths import find_free_path, refuse_long_path
from .scratch import make_part_folder

_DBF_BYTES = 254
"""Longest text of a shapefile's table."""
DRIVERS = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "geojson": "GeoJSON"}


@dataclass(frozen=True)
class ExportedFiles:
    """What an export wrote."""

    main: Path
    layer_names: Sequence[str]
    beside: Sequence[Path]
    notes: Sequence[str] = ()
    """What the format could not hold, for the user to read."""


def export_layers(layers: Sequence[QgsVectorLayer], run: RunValue, target: Path, kind: str) -> ExportedFiles:
    """Write the mask layers into a new file `target` of `kind` (`gpkg`, `shp`, `geojson`).

    Everything is written into a fresh folder beside the target, read back and counted, and only then moved to names
    that are free: an existing file, open in the project or not, is never touched.

    Raises:
        OSError: nothing was written; the message says why and what to do.
    """
    if not layers:
        raise OSError(tr("There is no mask to export."))
    refuse_long_path(target.parent, EVIDENCE_ROOM)
    target = find_free_path(target)
    scratch = make_part_folder(target)
    try:
        main = scratch / target.name
        if kind == "gpkg":
            names = _write_geopackage(layers, main)
        else:
            names = _write_single(layers, main, kind)
        stem = target.stem
        (scratch / f"{stem}.reasoning.txt").write_text(write_reasoning(run), encoding="utf-8")
        provenance = json.dumps(write_provenance(run), indent=1, ensure_ascii=False)
        (scratch / f"{stem}.provenance.json").write_text(provenance, encoding="utf-8")
        if kind == "shp":
            (scratch / f"{stem}.fields.csv").write_text(rename_table_csv(), encoding="utf-8")
        moved = []
        # The main file comes last: where it lies, all that belongs to it does, whenever QGIS ends.
        for path in sorted(scratch.iterdir(), key=lambda path: (path.name == target.name, path.name)):
            place = target.parent / path.name
            if place.exists():
                raise OSError(tr("{path} exists already. Choose another name.").format(path=place))
            moved.append((path, place))
        for path, place in moved:
            move(path, place)
        notes = _list_cuts(layers) if kind == "shp" else []
        return ExportedFiles(target, names, [place for _, place in moved if place != target], notes)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def write_reasoning(run: RunValue) -> str:
    """Return question, steps, numbers, verdicts and answer as plain text."""
    lines = [f"{tr('Question')}: {run.question}", ""]
    for step in run.steps:
        note = {"accepted": f" [{tr('accepted')}]", "rejected": f" [{tr('rejected')}]"}.get(step.review, "")
        lines.append(f"{step.index}. {step.text}{note}")
        if step.model_text:
            lines.append("   - " + tr("Corrected by hand. The model said: {text}").format(text=step.model_text))
        unit = find_area_unit(claim.text for claim in step.claims)
        for item in step.segments:
            area = write_area(item.area_m2, unit)
            parts = (title_label(item.label), item.date, title_sensor(item.sensor) if item.sensor else "")
            name = " ".join(part for part in parts if part)
            share = write_share(item.percent, item.interval_percent)
            text = f"   - {name}: {write_pixels(str(item.pixels))}, {share} {area}"
            lines.append(text.rstrip() + (f" ({tr('corrected')})" if item.corrected else ""))
        lines += [f"   - {text}" for text in write_claims(step.claims)]
    lines += ["", f"{tr('Answer')}: {word_answer(run.answer) if run.answer else title_state(run.state)}"]
    if run.answer is not None:
        if run.answer.model_text:
            lines.append("   - " + tr("Corrected by hand. The model said: {text}").format(text=run.answer.model_text))
        lines += [f"   - {text}" for text in write_claims(run.answer.claims)]
        if run.answer.confidence:
            reasons = " ".join(word_reasons(run.answer))
            lines.append(f"{title_confidence(run.answer.confidence)}: {reasons}")
    lines += [f"{tr('Warning')}: {text}" for text in word_warnings(run)]
    lines += ["", f"{tr('Inputs')}: {describe_inputs(run)}"]
    lines.append(f"{tr('Model')}: {run.model.get('id')} {run.model.get('version')} {run.model.get('sha256')}")
    lines.append(tr("Verified means equal to the mask, not to the ground."))
    return "\n".join(lines) + "\n"


def write_claims(claims: Sequence[ClaimValue]) -> List[str]:
    """Return a line per claim: its words, its verdict, and what the masks have where they differ."""
    texts = []
    for claim in claims:
        extra = f" ({write_measured(claim)})" if claim.verdict == "differs" else ""
        texts.append(f'"{claim.text}": {title_verdict(claim.verdict)}{extra}')
    return texts


def write_provenance(run: RunValue) -> dict:
    """Return what the masks rest on, without folders."""
    recipe = build_recipe(run)
    inputs = [{**item, "file": str(item.get("file", "")).replace("\\", "/").rsplit("/", 1)[-1]} for item in run.inputs]
    return {
        **recipe,
        "format": "terrascope.provenance/1",
        "model": dict(run.model),
        "inputs": inputs,
        "warnings": list(run.warnings),
    }


def _write_geopackage(layers: Sequence[QgsVectorLayer], path: Path) -> List[str]:
    names: List[str] = []
    for layer in layers:
        name = _free_table_name(layer, names)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = name
        options.fileEncoding = "UTF-8"
        fresh = not names
        modes = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = modes.CreateOrOverwriteFile if fresh else modes.CreateOrOverwriteLayer
        result = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
        _check_written(result, path)
        names.append(name)
        saved = _open_checked(f"{path}|layername={name}", layer)
        saved.importNamedStyle(_export_style(layer))
        saved.saveStyleToDatabase(layer.name()[:30], "", True, "")
        del saved
    return names


def _write_single(layers: Sequence[QgsVectorLayer], path: Path, kind: str) -> List[str]:
    """Write all layers into one, since these formats hold only one."""
    merged = _merge(layers, short_names=kind == "shp")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = DRIVERS[kind]
    options.fileEncoding = "UTF-8"
    if kind == "geojson":
        options.layerOptions = ["RFC7946=YES", "COORDINATE_PRECISION=9"]
    result = QgsVectorFileWriter.writeAsVectorFormatV3(
        merged, str(path), QgsProject.instance().transformContext(), options
    )
    _check_written(result, path)
    _open_checked(str(path), merged)
    return [path.stem]


def _merge(layers: Sequence[QgsVectorLayer], *, short_names: bool) -> QgsVectorLayer:
    merged = QgsVectorLayer("MultiPolygon", "evidence", "memory")
    merged.setCrs(layers[0].crs())
    short = {item.name: item.dbf_name for item in FIELDS}
    source = layers[0].fields()
    fields = []
    for field in source:
        copy = QgsField(short.get(field.name(), field.name()) if short_names else field.name(), field.type())
        if short_names and field.type() == QVariant.String:
            copy.setLength(_DBF_BYTES)
        fields.append(copy)
    merged.dataProvider().addAttributes(fields)
    merged.updateFields()
    for layer in layers:
        features = []
        for feature in layer.getFeatures():
            copy = QgsFeature(merged.fields())
            copy.setGeometry(feature.geometry())
            # The table cuts at its bytes; cutting here keeps whole characters.
            values = [_cut(value) if short_names else value for value in feature.attributes()[: len(fields)]]
            copy.setAttributes(values)
            features.append(copy)
        merged.dataProvider().addFeatures(features)
    return merged


def _cut(value: object) -> object:
    if not _is_too_long(value):
        return value
    return str(value).encode("utf-8")[: _DBF_BYTES - 3].decode("utf-8", "ignore") + "…"


def _is_too_long(value: object) -> bool:
    return isinstance(value, str) and len(value.encode("utf-8")) > _DBF_BYTES


def _list_cuts(layers: Sequence[QgsVectorLayer]) -> List[str]:
    """Return the fields whose texts a shapefile cannot hold whole, as a line for the user; nothing if it holds all."""
    names = {}
    for layer in layers:
        fields = [field.name() for field in layer.fields()]
        for feature in layer.getFeatures():
            names.update({name: None for name, value in zip(fields, feature.attributes()) if _is_too_long(value)})  # noqa: B905
    if not names:
        return []
    text = tr("A shapefile holds 254 bytes of a text; cut: {fields}. Export as GeoPackage to keep all of it.")
    return [text.format(fields=", ".join(names))]


def _check_written(result: tuple, path: Path) -> None:
    if result[0] != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(f"{path.name}: {result[1]}. " + tr("Choose another folder or free some space."))


def _open_checked(source: str, layer: QgsVectorLayer) -> QgsVectorLayer:
    """Reopen what was written: some writers report success on a full disk."""
    saved = QgsVectorLayer(source, "check", "ogr")
    if not saved.isValid() or saved.featureCount() != layer.featureCount():
        found = saved.featureCount() if saved.isValid() else 0
        raise OSError(
            tr("{file}: {found} of {expected} masks could be read back. Free some space and export again.").format(
                file=Path(source.split("|")[0]).name, found=found, expected=layer.featureCount()
            )
        )
    return saved


def _export_style(layer: QgsVectorLayer) -> object:
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document


def _free_table_name(layer: QgsVectorLayer, taken: Sequence[str]) -> str:
    label = str(layer.customProperty("terrascope_qgis/label") or "mask")
    date = str(layer.customProperty("terrascope_qgis/label_date") or "")
    base = "".join(char if char.isalnum() else "_" for char in f"{label}_{date}".strip("_")) or "mask"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}_{number}", number + 1
    return name
