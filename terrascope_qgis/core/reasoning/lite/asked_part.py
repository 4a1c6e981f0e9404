"""Settles which part of the area a question is about, and what the reader is told of that; measures nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...geo.north import is_upright
from ...geo.parts import OPPOSITES, Part
from ...result import Answer, MeasuredPart, Status
from ...words.part_words import PARTS
from ...words.said import Said, say
from ..area.encoded_area import EncodedArea
from ..area.part_view import view_part
from ..wording.part_phrases import PartReading, read_parts
from .part_share import PartShare
from .part_words import PartWords, word_part


@dataclass(frozen=True)
class AskedPart:
    """What one question is about."""

    text: str
    """The question as the model reads it: without the words for the part."""
    encoded: EncodedArea
    """The area, or the part of it as if it were all."""
    measured: MeasuredPart | None
    """The part that is named; None = none."""
    objection: Said | None
    """Why the question cannot be answered for the parts that it names; None if it can."""
    reading: PartReading
    share: PartShare | None = None
    """Where the question is which share of a class lies in the part; `encoded` is then all of the area."""

    @property
    def words(self) -> PartWords | None:
        """How the part reads that alone is measured."""
        return word_part(self.measured.code) if self.measured is not None and self.measured.is_alone else None

    def check_point(self, answer: Answer) -> Answer:
        """The answer itself, or that the clicked point it is about lies outside the part."""
        point = self.encoded.point_row_col
        if self.measured is None or not self.measured.is_alone or answer.task != "point_class" or point is None:
            return answer
        if self.encoded.inside.read(point[0], 1)[0, point[1]]:
            return answer
        text = say("part_point", part=self.measured.code)
        return replace(answer, text=text, status=Status.DECLINED, task=None, value=None, choice=None, reason=text)

    def list_warnings(self, answer: Answer) -> list[Said]:
        """What the reader must be told of parts."""
        if answer.status is Status.DECLINED:
            return []
        warnings = []
        if self.measured is not None and self.encoded.grid.crs_wkt is None and not _is_of_picture(self.measured):
            warnings.append(say("part_no_crs"))
        if not (self.reading.asks_place and answer.task == "location"):
            warnings += [say("part_unread", said=words) for words in self.reading.unread]
        return warnings


def find_part(question: str, encoded: EncodedArea) -> AskedPart:
    """Read which part of an area a question is about, and look at that part alone.

    Args:
        question: checked, without its options.
        encoded: the area.
    """
    reading = read_parts(question)
    objection = _find_objection(reading, encoded)
    if objection is not None or not reading.parts:
        return AskedPart(question, encoded, None, objection, reading)
    (part,) = reading.parts
    view = view_part(encoded, part)
    if reading.asks_share_of_class:
        share = PartShare(view.encoded, PARTS[part.value], say("part_share", part=part.value))
        measured = MeasuredPart(part.value, view.outline, is_alone=False)
        return AskedPart(reading.text, encoded, measured, None, reading, share)
    return AskedPart(reading.text, view.encoded, MeasuredPart(part.value, view.outline), None, reading)


def _find_objection(reading: PartReading, encoded: EncodedArea) -> Said | None:
    if len(reading.parts) > 1:
        return say("part_several", parts=[part.value for part in reading.parts])
    for part in reading.parts:
        if reading.asks_more and part in OPPOSITES and len(encoded.observations) < 2:
            return say("part_several", parts=[part.value, OPPOSITES[part].value])
        if part.is_of_picture and not is_upright(encoded.grid):
            return say("part_picture", part=part.value)
    return None


def _is_of_picture(measured: MeasuredPart) -> bool:
    return Part(measured.code).is_of_picture
