"""Values of the engine and the project put into the words and rows that the dock shows; plain values only."""

from __future__ import annotations

from typing import Any, Mapping

from ..bridge.engine.bundle_signatures import SignatureValue, describe_signature
from ..bridge.i18n import tr
from ..bridge.inputs.layer_inputs import LayerInput
from ..bridge.inputs.lost_layers import LostLayer
from ..bridge.runs.run_values import RunValue, make_inert
from ..bridge.words.wording import word_answer, word_said
from .state import BadgeView, DockState, HistoryView, InputView


def view_run(run: RunValue) -> HistoryView:
    """Return the row of a run in the history."""
    return HistoryView(
        run.id, run.question, word_answer(run.answer) if run.answer else run.error, run.state,
        run.started,
        f"{run.model.get('id', '')} {run.model.get('version', '')}".strip(), run.seconds, ", ".join(run.layers),
        any(segment.wkb for segment in run.segments), run.answer is not None and run.answer.status == "declined",
    )  # fmt: skip


def describe_device(model: Mapping[str, Any]) -> BadgeView:
    """Return the badge for what really ran, from what the runtime's sessions reported."""
    provider, device, gpu = (make_inert(model.get(name)) for name in ("provider", "device", "gpu"))
    reason, fix = (word_said(model.get(name), model.get(f"{name}_fact")) for name in ("reason", "fix"))
    kind = "cuda" if "cuda" in provider.lower() else ("cpu" if provider else "unknown")
    texts = {"cuda": f"CUDA · {gpu}" if gpu else "CUDA", "cpu": "CPU"}
    signed, found = "", model.get("signature")
    if isinstance(found, Mapping):
        signed = describe_signature(SignatureValue(*(make_inert(found.get(name)) for name in ("state", "by", "key"))))
    details = "\n".join(item for item in (gpu or device, provider, reason, fix, signed) if item)
    return BadgeView(kind, texts.get(kind, ""), details)


NAME_SHOWN = 60
"""Characters of a layer's name in a sentence."""


def find_problem(state: DockState) -> str:
    """Return why no question can be asked now, and what to do about it."""
    if not state.engine.ready:
        return tr("Set up the engine first: open the Engine tab.")
    if not state.models:
        return tr("No model is installed. Add a bundle in the Engine tab.")
    if not state.inputs and state.lost:
        text = tr("{layer} cannot be opened. Repair its data source in the layer tree.")
        return text.format(layer=_shorten(state.lost[0].name))
    if not state.inputs:
        return tr("Add a satellite raster to the project first.")
    suited = [item for item in state.inputs if item.role in ("optical", "sar")]
    if not suited:
        return tr("Give at least one layer the role optical or SAR.")
    if state.area.problem:
        return state.area.problem
    if all(item.left_out for item in suited):
        return tr("Every satellite layer is left out. Switch one on in the layer tree, or set its role above.")
    return ""


def find_advice(state: DockState) -> str:
    """Return what the engine may well ask for: dates, where several images of a sensor show the same bands.

    It may need none, for images that lie side by side; so nothing is refused here.
    """
    for role in ("optical", "sar"):
        rows = [item for item in state.inputs if item.role == role and not item.left_out]
        bands = {item.layer_id: set(item.bands.split(", ")) - {"", "-"} for item in rows}
        for item in rows:
            others = set().union(*(bands[other.layer_id] for other in rows if other is not item))
            if not item.date and bands[item.layer_id] & others:
                text = tr("{layer} has no date. Several images of one place need theirs: double-click the date above.")
                return text.format(layer=_shorten(item.name))
    return ""


def _shorten(name: str) -> str:
    return name if len(name) <= NAME_SHOWN else name[: NAME_SHOWN - 1] + "…"


def view_input(item: LayerInput) -> InputView:
    """Return a row of the inputs table, with what to know about the layer."""
    note = ""
    if item.away == "hidden":
        note = tr("Switched off on the map, so it is left out. Switch it on, or set its role here, to use it.")
    elif item.away == "outside":
        note = tr("It has no pixel in the chosen area, so it is left out.")
    elif item.used and item.note == "picture":
        note = tr("A rendered picture, not measurements: answers are less reliable.")
    elif item.used and item.note == "export":
        note = tr("Not a plain file: QGIS copies the area into a temporary GeoTIFF first.")
    elif item.used and item.note == "crs":
        note = tr("Its CRS was set in QGIS and is not its file's: QGIS copies the area into a temporary GeoTIFF first.")
    return InputView(
        item.layer_id, item.name, item.role, item.date, ", ".join(item.bands), item.unsure, item.edited, note,
        left_out=bool(item.away), unit=item.unit,
    )  # fmt: skip


def view_lost(item: LostLayer) -> InputView:
    """Return the row of a layer that QGIS cannot open, with why."""
    reasons = {
        "missing": tr("Its file {file} is not there."),
        "unreadable": tr("Its file {file} is there, but QGIS cannot read it as a raster."),
        "source": tr("QGIS cannot open its data source."),
    }
    note = reasons[item.reason].format(file=item.file) + " " + tr("Repair its data source in the layer tree.")
    return InputView(item.layer_id, item.name, "", "", "", note=note, left_out=True, lost=True)


def title_stage(stage: str) -> str:
    """Return the worker's stage in words."""
    titles = {
        "read": tr("Reading the rasters"),
        "encode": tr("Encoding the pixels"),
        "look": tr("Taking a first look"),
        "prompt": tr("Reading the prompt"),
        "reason": tr("Reasoning"),
        "mask": tr("Drawing masks"),
        "write": tr("Writing"),
        "load": tr("Loading the model"),
        "learn": tr("Learning the class"),
        "clean": tr("Asking without distortion"),
        "stress": tr("Distorting the layers"),
    }
    return titles.get(stage, stage)
