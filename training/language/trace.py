"""Writes the sequence of a question: prompt, plan, reasoning, measurement blocks and answer (docs/bundle.md).

Numbers never appear in the text: slots stand for what the host measures. The measurements agree with the first look,
and every conclusion follows from their tokens.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from terrascope_qgis.core.reasoning.lite.look_plan import find_successor, plan_from_look
from training.language.declines import REASONS
from training.language.generate import Meaning
from training.language.measured import Measured, draw_measured, measurement_block
from training.language.scene import Scene, scene_tokens
from training.language.tokens import clean_question
from training.vocabulary import VOCABULARY

PHRASE: dict[str, str] = {concept.label: concept.phrases[0] for concept in VOCABULARY}


@dataclass(frozen=True)
class Piece:
    """A stretch of the sequence."""

    kind: Literal["special", "text", "rows", "host"]
    """`special` tokens and plain `text` that the model writes, `rows` of visual tokens, `host` tokens it is told."""
    tokens: tuple[str, ...] = ()
    text: str = ""
    rows: int = 0
    label: str | None = None
    """The concept, on the piece of a [SEG]."""


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
            yield from self._answer()
            yield from self._evidence()
        yield Piece("special", ("</answer>", "<eos>"))

    # -- steps ---------------------------------------------------------------------------------------------------------
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
            yield from _write(" Nothing is found.")
        elif self._meaning.task == "point_class":
            yield from _write(
                " The mask includes the point." if measured.hit else " The mask does not include the point."
            )
        elif self._meaning.task in ("area", "ranking", "change_area", "segment", "change_what"):
            yield from _write(" The mask covers {v:area}.", unit=self._unit)
        elif self._meaning.task == "count":
            yield from _write(" Separate parts: {v:count}.")
        elif self._meaning.task == "location":
            yield from _write(" The mask lies {v:where}.")
        else:
            yield from _write(" The mask covers {v:percent}.")
        if index == 1 and self._meaning.task in ("boundary", "distance") and measured.found and self._measured[0].found:
            yield from _write(" The two touch." if measured.touch else " The two do not touch.")
        if index + 1 < len(self._plan):
            yield Piece("special", ("<step>",))

    def _evidence(self) -> Iterator[Piece]:
        if (
            self._meaning.task != "sensor"
            and self._measured
            and (self._scene.cloudy or self._measured[-1].sensor != "on_optical")
        ):
            yield from _write(" This rests on {v:sensor}.")
        if self._scene.options:
            yield from _write(" Fitting option: {v:choice}.")

    # -- answers -------------------------------------------------------------------------------------------------------
    def _answer(self) -> Iterator[Piece]:
        task = self._meaning.task
        if not self._plan:
            yield from _write(" None of my classes was found in the valid area.")
        elif task in ("coverage", "area", "segment", "location", "count", "presence", "caption"):
            writers = {
                "coverage": self._coverage,
                "area": self._area,
                "segment": self._marked,
                "location": self._location,
                "count": self._count,
                "presence": self._presence,
                "caption": self._caption,
            }
            yield from writers[task]()
        elif task == "change_area":
            yield from (self._net() if self._meaning.date == "net" else self._gross())
        else:
            writers = {
                "ranking": self._ranking,
                "boundary": self._boundary,
                "distance": self._distance,
                "dominant": self._dominant,
                "point_class": self._point,
                "change_what": self._into if self._meaning.into else self._changed,
                "sensor": self._sensor,
            }
            yield from writers[task]()

    def _each(self, found: str, missing: str) -> Iterator[Piece]:
        """One sentence for each mask."""
        single = len(self._plan) == 1
        for index, measured in enumerate(self._measured):
            text = found if measured.found else missing
            yield from _write(text, unit=self._unit, number=None if single else index + 1)

    def _coverage(self) -> Iterator[Piece]:
        yield from self._each(
            " {v:percent} of the valid area is {v:label}, {v:area}, mostly {v:where}.",
            " I found no {v:label} in the valid area.",
        )

    def _area(self) -> Iterator[Piece]:
        yield from self._each(
            " {v:area} is {v:label}, {v:percent} of the valid area, mostly {v:where}.",
            " I found no {v:label} in the valid area.",
        )

    def _marked(self) -> Iterator[Piece]:
        yield from self._each(
            " I marked {v:area} of {v:label}, {v:percent} of the valid area.",
            " I found no {v:label} to mark.",
        )

    def _location(self) -> Iterator[Piece]:
        yield from self._each(
            " Mostly {v:where}: {v:percent} of the valid area is {v:label}.", " I found no {v:label} in the valid area."
        )

    def _count(self) -> Iterator[Piece]:
        yield from self._each(
            " Separate parts of {v:label}: {v:count}, each of at least {v:min_part}, {v:area} in all.",
            " I found no {v:label} in the valid area.",
        )

    def _gross(self) -> Iterator[Piece]:
        yield from self._each(
            " {v:area} of {v:label} between {v:date_first} and {v:date_last}, {v:percent} of the valid area.",
            " I found no {v:label} between {v:date_first} and {v:date_last}.",
        )

    def _presence(self) -> Iterator[Piece]:
        measured = self._measured[0]
        if not measured.found:
            yield from _write(" No, I found no {v:label} in the valid area.")
        elif measured.percent < 1:
            yield from _write(" Yes, but only a trace of {v:label}: {v:percent} of the valid area, {v:area}.")
        else:
            yield from _write(" Yes, {v:percent} of the valid area is {v:label}, {v:area}, mostly {v:where}.")

    def _ranking(self) -> Iterator[Piece]:
        one, two = self._measured
        if not one.found and not two.found:
            yield from _write(" I found neither {#1}{v:label} nor {#2}{v:label} in the valid area.")
        elif two.relation == "same":
            yield from _write(
                " Both are equally large: {#1}{v:label} and {#2}{v:label}, {v:area} each.", unit=self._unit
            )
        else:
            winner = 2 if (two.relation == "larger") != self._meaning.wants_smaller else 1
            kind = "smaller" if self._meaning.wants_smaller else "larger"
            yield from _write(
                f" The {kind} one is {{#{winner}}}{{v:label}}:"
                " {#1}{v:area} of {#1}{v:label} against {#2}{v:area} of {#2}{v:label}.",
                unit=self._unit,
            )

    def _boundary(self) -> Iterator[Piece]:
        missing = self._missing()
        if missing:
            yield from _write(" No, I found no {v:label}, so there is no shared boundary.", number=missing)
        elif self._measured[1].touch:
            yield from _write(" Yes, {#1}{v:label} and {#2}{v:label} share a boundary.")
        else:
            yield from _write(
                " No, {#1}{v:label} and {#2}{v:label} do not touch; the shortest distance is {v:distance}."
            )

    def _distance(self) -> Iterator[Piece]:
        missing = self._missing()
        if missing:
            yield from _write(" No distance: I found no {v:label} in the valid area.", number=missing)
        elif self._measured[1].touch:
            yield from _write(
                " {v:distance} is the shortest distance between {#1}{v:label} and {#2}{v:label}; they touch.",
                unit=self._unit,
            )
        else:
            yield from _write(
                " {v:distance} is the shortest distance between {#1}{v:label} and {#2}{v:label}.", unit=self._unit
            )

    def _missing(self) -> int | None:
        """Number of the first mask that is empty."""
        return next((number for number, measured in enumerate(self._measured, 1) if not measured.found), None)

    def _dominant(self) -> Iterator[Piece]:
        if not any(measured.found for measured in self._measured):
            yield from _write(" The valid area holds none of the classes marked.")
            return
        if len(self._plan) == 1:
            yield from _write(" The dominant class is {v:label} with {v:percent} of the valid area.")
            return
        winner = 2 if self._measured[1].relation == "larger" else 1
        yield from _write(
            f" The dominant class is {{#{winner}}}{{v:label}} with {{#{winner}}}{{v:percent}} of the valid area,"
            f" ahead of {{#{3 - winner}}}{{v:label}} with {{#{3 - winner}}}{{v:percent}}."
        )

    def _point(self) -> Iterator[Piece]:
        if self._meaning.point:
            yield from _write(
                " Yes, the point lies on {v:label}."
                if self._measured[0].hit
                else " No, the point does not lie on {v:label}."
            )
            return
        for index, measured in enumerate(self._measured):
            if measured.hit:
                yield from _write(f" The class at the point is {{#{index + 1}}}{{v:label}}.")
                return
        yield from _write(" The point lies on none of the classes marked.")

    def _net(self) -> Iterator[Piece]:
        one, two = self._measured
        if not one.found and not two.found:
            yield from _write(" I found no {v:label} on either date.")
            return
        word = {"larger": "more", "smaller": "less", "same": "difference in"}[two.relation or "same"]
        yield from _write(
            f" {{v:difference}} {word} {{v:label}}:"
            " {#1}{v:area} on {v:date_first}, {#2}{v:area} on {v:date_last}.",
            unit=self._unit,
        )

    def _changed(self) -> Iterator[Piece]:
        if self._plan[0][0] == "change":
            if self._measured[0].found:
                yield from _write(
                    " {v:area} changed between {v:date_first} and {v:date_last},"
                    " but no single kind of change stands out."
                )
            else:
                yield from _write(" I found no change between {v:date_first} and {v:date_last}.")
            return
        yield from _write(" Between {v:date_first} and {v:date_last} I found")
        yield from self._listing("{v:area} of {v:label}")

    def _into(self) -> Iterator[Piece]:
        if not self._measured[0].found:
            yield from _write(" I found no {#1}{v:label} between {v:date_first} and {v:date_last}.")
        elif len(self._plan) == 1 or not self._measured[1].found:
            yield from _write(" {#1}{v:area} of {#1}{v:label}; I found no class that took its place.")
        else:
            yield from _write(
                " {v:overlap} of the {#1}{v:label} is now {#2}{v:label}; {#1}{v:area} of {#1}{v:label} in all."
            )

    def _caption(self) -> Iterator[Piece]:
        yield from _write(" The valid area holds")
        yield from self._listing("{v:percent} {v:label}")

    def _listing(self, item: str) -> Iterator[Piece]:
        found = [index for index, measured in enumerate(self._measured) if measured.found]
        if not found:
            yield from _write(" none of the classes marked.")
        for position, index in enumerate(found):
            lead = " " if position == 0 else (" and " if position == len(found) - 1 else ", ")
            yield from _write(lead + item, number=index + 1)
        if found:
            yield from _write(".")

    def _sensor(self) -> Iterator[Piece]:
        yield from _write(" The answer for {v:label} rests on {v:sensor}, {v:date_last}.")
        if self._scene.cloudy:
            yield from _write(" Clouds hide part of the optical image.")


def _write(text: str, *, unit: tuple[str, ...] = (), number: int | None = None) -> Iterator[Piece]:
    """Split a sentence with `{v:slot}` and `{#k}` marks in pieces; units go right before lengths and areas."""
    rest = text
    while rest:
        start = rest.find("{")
        if start < 0:
            yield Piece("text", text=rest)
            return
        if start:
            yield Piece("text", text=rest[:start])
        end = rest.index("}", start)
        mark = rest[start + 1 : end]
        tokens: tuple[str, ...] = (f"<{mark}>",)
        if mark in ("v:area", "v:difference", "v:distance"):
            tokens = (*unit, *tokens)
        if number is not None and mark in ("v:percent", "v:area", "v:count", "v:where", "v:label"):
            tokens = (f"<#{number}>", *tokens)
        yield Piece("special", tokens)
        rest = rest[end + 1 :]


def _measure(scene: Scene, plan: list[tuple[str, str]], rng: random.Random) -> list[Measured]:
    out: list[Measured] = []
    for label, date in plan:
        out.append(draw_measured(scene, label, date, out, rng))
    return out
