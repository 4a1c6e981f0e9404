"""The sentences that conclude a reasoning, task by task; every one follows from the measurements."""

from __future__ import annotations

from collections.abc import Iterator

from training.language.asking.generate import Meaning
from training.language.asking.scene import Scene
from training.language.sequences.measured import Measured
from training.language.sequences.pieces import Piece, write_pieces


class AnswerWriter:
    """Writes the answer of one question from what was measured."""

    def __init__(
        self,
        meaning: Meaning,
        scene: Scene,
        plan: list[tuple[str, str]],
        measured: list[Measured],
        unit: tuple[str, ...],
    ) -> None:  # fmt: skip
        """Keep what the answer follows from; `unit` is the token of the asked unit, if any."""
        self._meaning, self._scene, self._plan, self._measured, self._unit = meaning, scene, plan, measured, unit

    def write(self) -> Iterator[Piece]:
        """Yield the answer of the question's task."""
        task = self._meaning.task
        if not self._plan:
            yield from write_pieces(" None of my classes was found in the valid area.")
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
            yield from write_pieces(text, unit=self._unit, number=None if single else index + 1)

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
            yield from write_pieces(" No, I found no {v:label} in the valid area.")
        elif measured.percent < 1:
            yield from write_pieces(" Yes, but only a trace of {v:label}: {v:percent} of the valid area, {v:area}.")
        else:
            yield from write_pieces(" Yes, {v:percent} of the valid area is {v:label}, {v:area}, mostly {v:where}.")

    def _ranking(self) -> Iterator[Piece]:
        one, two = self._measured
        if not one.found and not two.found:
            yield from write_pieces(" I found neither {#1}{v:label} nor {#2}{v:label} in the valid area.")
        elif two.relation == "same":
            yield from write_pieces(
                " Both are equally large: {#1}{v:label} and {#2}{v:label}, {v:area} each.", unit=self._unit
            )
        else:
            winner = 2 if (two.relation == "larger") != self._meaning.wants_smaller else 1
            kind = "smaller" if self._meaning.wants_smaller else "larger"
            yield from write_pieces(
                f" The {kind} one is {{#{winner}}}{{v:label}}:"
                " {#1}{v:area} of {#1}{v:label} against {#2}{v:area} of {#2}{v:label}.",
                unit=self._unit,
            )

    def _boundary(self) -> Iterator[Piece]:
        missing = self._missing()
        if missing:
            yield from write_pieces(" No, I found no {v:label}, so there is no shared boundary.", number=missing)
        elif self._measured[1].touch:
            yield from write_pieces(" Yes, {#1}{v:label} and {#2}{v:label} share a boundary.")
        else:
            yield from write_pieces(
                " No, {#1}{v:label} and {#2}{v:label} do not touch; the shortest distance is {v:distance}."
            )

    def _distance(self) -> Iterator[Piece]:
        missing = self._missing()
        if missing:
            yield from write_pieces(" No distance: I found no {v:label} in the valid area.", number=missing)
        elif self._measured[1].touch:
            yield from write_pieces(
                " {v:distance} is the shortest distance between {#1}{v:label} and {#2}{v:label}; they touch.",
                unit=self._unit,
            )
        else:
            yield from write_pieces(
                " {v:distance} is the shortest distance between {#1}{v:label} and {#2}{v:label}.", unit=self._unit
            )

    def _missing(self) -> int | None:
        """Number of the first mask that is empty."""
        return next((number for number, measured in enumerate(self._measured, 1) if not measured.found), None)

    def _dominant(self) -> Iterator[Piece]:
        if not any(measured.found for measured in self._measured):
            yield from write_pieces(" The valid area holds none of the classes marked.")
            return
        if len(self._plan) == 1:
            yield from write_pieces(" The dominant class is {v:label} with {v:percent} of the valid area.")
            return
        winner = 2 if self._measured[1].relation == "larger" else 1
        yield from write_pieces(
            f" The dominant class is {{#{winner}}}{{v:label}} with {{#{winner}}}{{v:percent}} of the valid area,"
            f" ahead of {{#{3 - winner}}}{{v:label}} with {{#{3 - winner}}}{{v:percent}}."
        )

    def _point(self) -> Iterator[Piece]:
        if self._meaning.point:
            yield from write_pieces(
                " Yes, the point lies on {v:label}."
                if self._measured[0].hit
                else " No, the point does not lie on {v:label}."
            )
            return
        for index, measured in enumerate(self._measured):
            if measured.hit:
                yield from write_pieces(f" The class at the point is {{#{index + 1}}}{{v:label}}.")
                return
        yield from write_pieces(" The point lies on none of the classes marked.")

    def _net(self) -> Iterator[Piece]:
        one, two = self._measured
        if not one.found and not two.found:
            yield from write_pieces(" I found no {v:label} on either date.")
            return
        word = {"larger": "more", "smaller": "less", "same": "difference in"}[two.relation or "same"]
        yield from write_pieces(
            f" {{v:difference}} {word} {{v:label}}:"
            " {#1}{v:area} on {v:date_first}, {#2}{v:area} on {v:date_last}.",
            unit=self._unit,
        )

    def _changed(self) -> Iterator[Piece]:
        if self._plan[0][0] == "change":
            if self._measured[0].found:
                yield from write_pieces(
                    " {v:area} changed between {v:date_first} and {v:date_last},"
                    " but no single kind of change stands out."
                )
            else:
                yield from write_pieces(" I found no change between {v:date_first} and {v:date_last}.")
            return
        yield from write_pieces(" Between {v:date_first} and {v:date_last} I found")
        yield from self._listing("{v:area} of {v:label}")

    def _into(self) -> Iterator[Piece]:
        if not self._measured[0].found:
            yield from write_pieces(" I found no {#1}{v:label} between {v:date_first} and {v:date_last}.")
        elif len(self._plan) == 1 or not self._measured[1].found:
            yield from write_pieces(" {#1}{v:area} of {#1}{v:label}; I found no class that took its place.")
        else:
            yield from write_pieces(
                " {v:overlap} of the {#1}{v:label} is now {#2}{v:label}; {#1}{v:area} of {#1}{v:label} in all."
            )

    def _caption(self) -> Iterator[Piece]:
        yield from write_pieces(" The valid area holds")
        yield from self._listing("{v:percent} {v:label}")

    def _listing(self, item: str) -> Iterator[Piece]:
        found = [index for index, measured in enumerate(self._measured) if measured.found]
        if not found:
            yield from write_pieces(" none of the classes marked.")
        for position, index in enumerate(found):
            lead = " " if position == 0 else (" and " if position == len(found) - 1 else ", ")
            yield from write_pieces(lead + item, number=index + 1)
        if found:
            yield from write_pieces(".")

    def _sensor(self) -> Iterator[Piece]:
        yield from write_pieces(" The answer for {v:label} rests on {v:sensor}, {v:date_last}.")
        if self._scene.cloudy:
            yield from write_pieces(" Clouds hide part of the optical image.")
