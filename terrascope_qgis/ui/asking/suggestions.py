"""Questions that fit the loaded inputs and the model's tasks; no Qt widgets, no model."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from ...bridge.inputs.layer_inputs import LayerInput


def suggest_questions(inputs: Sequence[LayerInput], tasks: Sequence[str], kind: str) -> Tuple[str, ...]:
    """Return up to five questions; questions stay English, since that is what the models read.

    Args:
        inputs: The rows of the inputs table.
        tasks: What the chosen model can answer; empty = unknown, all are suggested.
        kind: How the area was chosen; a clicked place gets a question about the place.
    """
    used = [item for item in inputs if item.used]
    if not used:
        return ()
    # An optical and a SAR layer of one week are one view of the ground, not two dates.
    days = max(len({item.date for item in used if item.date and item.role == role}) for role in ("optical", "sar"))
    wanted: List[Tuple[str, str]] = []
    if kind == "point":
        wanted.append(("point_class", "What is at this place?"))
    if days > 1:
        wanted.append(("change_area", "How much forest was lost between the two dates?"))
        wanted.append(("change_area", "How much of the area was flooded?"))
        wanted.append(("change_what", "What changed between the two dates?"))
    wanted.append(("area", "How many hectares of water are there?"))
    wanted.append(("coverage", "How much of the area is covered by trees?"))
    wanted.append(("ranking", "Which covers more, crops or built-up land?"))
    wanted.append(("dominant", "What is the main land cover?"))
    wanted.append(("location", "Where is the built-up area?"))
    fitting = [text for task, text in wanted if not tasks or task in tasks]
    return tuple(dict.fromkeys(fitting))[:4]
