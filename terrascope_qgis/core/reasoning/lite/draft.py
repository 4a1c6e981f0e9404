"""A step or answer of a Lite model while it is being written, and what it states; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...result import Claim, Segment
from ..checking.host_claims import check_slot
from ..checking.text_claims import ClaimChecker
from ..wording.running_text import RunningText
from ..wording.slots import FilledSlot
from .part_words import PartWords


@dataclass
class Draft:
    """What has been written so far."""

    words: RunningText = field(default_factory=RunningText)
    segments: list[Segment] = field(default_factory=list)
    slots: list[FilledSlot] = field(default_factory=list)

    def list_claims(self, checker: ClaimChecker, part_words: PartWords | None) -> tuple[Claim, ...]:
        """Claims of the slots, then what the model stated itself; numbers of its own a Lite model should not have.

        Args:
            checker: holds a text against the masks.
            part_words: how the reader is told of the part that alone is measured; None = all of the area is.
        """
        of_slots = [claim for claim in map(check_slot, self.slots) if claim is not None]
        text, host_spans = self.words.text, self.words.host_spans
        if part_words is not None:
            text, host_spans = part_words.restore(text, host_spans)
        return (*of_slots, *checker.check(text, host_spans, own_numbers=False))
