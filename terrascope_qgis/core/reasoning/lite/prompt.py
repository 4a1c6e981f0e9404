"""Builds the prompt of a Lite model as embedding rows: overview, inputs, first look, question (docs/bundle.md)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...model.runtime.model import Model
from ..area.encoded_area import EncodedArea
from ..area.inputs import FloatArray
from ..masks.first_look import CLOUDY_PERCENT, FirstLook
from ..wording.levels import find_level
from ..wording.options import Option


@dataclass(frozen=True)
class LiteQuestion:
    """A question as a Lite model reads it."""

    text: str
    """Normalised, without options."""
    options: tuple[Option, ...] = ()


def list_prompt_rows(model: Model, encoded: EncodedArea, question: LiteQuestion, look: FirstLook) -> FloatArray:
    """Embedding rows `(S, hidden)` float32 of the whole prompt."""
    tokenizer = model.tokenizer
    head = [model.manifest.tokens["bos"], "<img>"]
    middle = ["</img>", *list_input_tokens(encoded, question, look), *list_look_tokens(look), "<user>"]
    tail = ["</user>", "<assistant>"]
    words = tokenizer.encode(f" {question.text}")
    before = [tokenizer.id_of(token) for token in head]
    after = [*map(tokenizer.id_of, middle), *words, *map(tokenizer.id_of, tail)]
    return np.concatenate([model.embed(before), *encoded.overview, model.embed(after)])


def list_input_tokens(encoded: EncodedArea, question: LiteQuestion, look: FirstLook) -> list[str]:
    """What the model is told of its inputs."""
    sensors = {name for observation in encoded.observations for name in observation.sensors.split("+")}
    dates = "<in:date1>" if encoded.date_count == 1 else "<in:date2>" if encoded.date_count == 2 else "<in:dates>"
    facts = {
        "<in:optical>": "optical" in sensors,
        "<in:sar>": "sar" in sensors,
        dates: True,
        "<in:point>": encoded.point_row_col is not None,
        "<in:options>": bool(question.options),
        "<in:no_crs>": encoded.grid.crs_wkt is None,
        "<in:cloudy>": look.cloudy_percent >= CLOUDY_PERCENT,
        "<in:degraded>": encoded.degraded,
    }
    return ["<inputs>", *(token for token, holds in facts.items() if holds), "</inputs>"]


def list_look_tokens(look: FirstLook) -> list[str]:
    """The first look as pairs of label and level."""
    pairs = [(f"<c:{label}>", f"<l:{find_level(percent)}>") for label, percent in (*look.classes, *look.changes)]
    return ["<look>", *(token for pair in pairs for token in pair), "</look>"]
