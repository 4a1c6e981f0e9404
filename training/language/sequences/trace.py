"""Writes the sequence of a question: prompt, plan, reasoning, measurement blocks and answer (docs/bundle.md).

Numbers never appear in the text: slots stand for what the host measures. The measurements agree with the first look,
and every conclusion follows from their tokens.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from terrascope_qgis.core.reasoning.lite.look_plan import find_successor, plan_from_look
from training.language.asking.declines import REASONS
from training.language.asking.generate import Meaning
from training.language.asking.scene import Scene, scene_tokens
from training.language.sequences.answers import AnswerWriter
from training.language.sequences.measured import Measured, draw_measured, measurement_block
from training.language.sequences.pieces import Piece, write_pieces
from training.language.sequences.tokens import clean_question
from training.vocabulary import VOCABULARY

PHRASE: dict[str, str] = {concept.label: concept.phrases[0] for concept in VOCABULARY}


@dataclass
class Sequence:
    """What the model reads and writes."""

    prompt: list[Piece] = field(default_factory=list)
    plan: list[Piece] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)
    """What was drawn for each mask."""


def prompt_pieces(scene: Scene, question: str, *, visual_rows: int) -> list[Piece]:
    """Return everything up to `<assistant>`."""
    return [
        Piece("host", ("<bos>", "<img>")),
        Piece("rows", rows=visual_rows),
        Piece("host", ("</img>", *scene_tokens(scene), "<user>")),
        Piece("text", text=" " + clean_question(question)),
        Piece("host", ("</user>", "<assistant>")),
    ]


def plan_of(meaning: Meaning, scene: Scene) -> list[tuple[str, str]]:
    """Return the masks to make, as (label, `first`|`last`|`change`)."""
    changes = [label for label, _ in scene.changes]
    seen = plan_from_look(meaning.task, [label for label, _ in scene.look], changes)
    match meaning.task:
        case "declined":
            return []
        case "point_class" | "sensor" if meaning.labels:
            return [(meaning.labels[0], "last")]
        case "dominant" | "point_class" | "caption" | "sensor":
            return [(label, "last") for label in seen]
        case "change_what" if meaning.into:
            lost = meaning.labels[0]
            gain = find_successor(lost, changes)
            return [(lost, "change"), *([(gain, "change")] if gain else [])]
        case "change_what":
            return [(label, "change") for label in seen]
        case _ if meaning.date == "net":
            return [(meaning.labels[0], "first"), (meaning.labels[0], "last")]
    return [(label, meaning.date) for label in meaning.labels]


def write_sequence(
    question: str, meaning: Meaning, scene: Scene, rng: random.Random, *, visual_rows: int = 0, region_rows: int = 0
) -> Sequence:
    """Return the sequence of a question; the measurements are drawn with `rng`."""
    plan = plan_of(meaning, scene)
    sequence = Sequence(prompt_pieces(scene, question, visual_rows=visual_rows))
    tokens = [f"<task:{meaning.task}>"]
    if meaning.reason is not None:
        tokens.append(f"<why:{meaning.reason}>")
    for label, date in plan:
        tokens += [f"<c:{label}>"] + ([f"<d:{date}>"] if date != "last" else [])
    sequence.plan = [Piece("special", (*tokens, "<think>"))]
    writer = _Writer(meaning, scene, rng, plan, region_rows)
    sequence.body, sequence.measured = list(writer.write()), writer.measured
    return sequence


class _Writer:
    def __init__(
        self, meaning: Meaning, scene: Scene, rng: random.Random, plan: list[tuple[str, str]], region_rows: int
    ) -> None:
        self._meaning, self._scene, self._rng, self._plan, self._rows = meaning, scene, rng, plan, region_rows
        self._measured = _measure(scene, plan, rng)
        self._unit = (f"<u:{meaning.unit}>",) if meaning.unit else ()

    @property
    def measured(self) -> list[Measured]:
        """What was drawn for each mask."""
        return self._measured

    def write(self) -> Iterator[Piece]:
        if self._meaning.reason is not None:
            reason = REASONS[self._meaning.reason]
            yield Piece("text", text=f" The question asks for {reason.thought}.")
            yield Piece("special", ("</think>", "<answer>"))
            yield Piece("text", text=f" {reason.answer}")
        else:
            for index in range(len(self._plan)):
                yield from self._segment(index)
            yield Piece("special", ("</think>", "<answer>"))
            yield from AnswerWriter(self._meaning, self._scene, self._plan, self._measured, self._unit).write()
            yield from self._evidence()
        yield Piece("special", ("</answer>", "<eos>"))

    def _segment(self, index: int) -> Iterator[Piece]:
        label, date = self._plan[index]
        measured = self._measured[index]
        yield Piece("text", text=" I look for" if index == 0 else " Next I look for")
        yield Piece("special", ("<p>",))
        yield Piece("text", text=f" {PHRASE[label]}")
        yield Piece("special", ("</p>", f"<d:{date}>"))
        yield Piece("special", ("[SEG]",), label=label)
        if measured.found and self._rows:
            yield Piece("rows", rows=self._rows)
        yield Piece("host", measurement_block(measured))
        if not measured.found:
            yield from write_pieces(" Nothing is found.")
        elif self._meaning.task == "point_class":
            yield from write_pieces(
                " The mask includes the point." if measured.hit else " The mask does not include the point."
            )
        elif self._meaning.task in ("area", "ranking", "change_area", "segment", "change_what"):
            yield from write_pieces(" The mask covers {v:area}.", unit=self._unit)
        elif self._meaning.task == "count":
            yield from write_pieces(" Separate parts: {v:count}.")
        elif self._meaning.task == "location":
            yield from write_pieces(" The mask lies {v:where}.")
        else:
            yield from write_pieces(" The mask covers {v:percent}.")
        if index == 1 and self._meaning.task in ("boundary", "distance") and measured.found and self._measured[0].found:
            yield from write_pieces(" The two touch." if measured.touch else " The two do not touch.")
        if index + 1 < len(self._plan):
            yield Piece("special", ("<step>",))

    def _evidence(self) -> Iterator[Piece]:
        if (
            self._meaning.task != "sensor"
            and self._measured
            and (self._scene.cloudy or self._measured[-1].sensor != "on_optical")
        ):
            yield from write_pieces(" This rests on {v:sensor}.")
        if self._scene.options:
            yield from write_pieces(" Fitting option: {v:choice}.")


def _measure(scene: Scene, plan: list[tuple[str, str]], rng: random.Random) -> list[Measured]:
    out: list[Measured] = []
    for label, date in plan:
        out.append(draw_measured(scene, label, date, out, rng))
    return out
