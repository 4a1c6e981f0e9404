"""Says of which date a number is, where a sentence tells of one thing at two dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..extraction.mentions import Mention
from ..extraction.shape import M, Q, Shape
from ..measuring.mask_facts import MaskFacts

_ARROW = re.compile(rf"(?P<first>{Q})\s*(?:→|->|-->|⟶|⇒|=>)\s*(?P<then>{Q})")
_LEVELS = re.compile(rf"\bfrom\s*(?P<from>{Q})[^{M[1:-1]}{Q[1:-1]}]{{0,25}}?\b(?:up\s+|down\s+)?to\s*(?P<to>{Q})")
_TWO_DATES = re.compile(
    rf"{M}[^a-z{M[1:-1]}{Q[1:-1]}]*(?:(?:and|to|or|versus|vs|in|on|the|until)\b[^a-z{M[1:-1]}{Q[1:-1]}]*){{1,3}}{M}"
)


class Levels:
    """The numbers of one sentence that tell what there was and what there is."""

    def __init__(self, shape: Shape, facts: MaskFacts, mentions: Sequence[tuple[int, Mention]]) -> None:
        """Read a sentence.

        Args:
            shape: of the sentence.
            facts: the masks.
            mentions: in the sentence, each with its place.
        """
        self._shape, self._facts, self._mentions = shape, facts, mentions

    def find(self, index: int) -> Mention | None:
        """The earlier mask for the first number of "from 10 ha to 15 ha", the later for the second."""
        levels, arrow = _LEVELS.search(self._shape.text), _ARROW.search(self._shape.text)
        pair = self._find_dated_pair()
        if pair is None or (levels is None and arrow is None):
            return None
        chars = (levels["from"], levels["to"]) if levels else (arrow["first"], arrow["then"]) if arrow else ()
        for char, number in zip(chars, pair, strict=True):
            if self._shape.amount_index(char) == index:
                return next(replace(m, ids=(number,)) for _, m in self._mentions if number in m.ids)
        return None

    def _find_dated_pair(self) -> tuple[int, int] | None:
        """The two masks of one thing at two dates in the sentence, the earlier first; None = not just two."""
        ids = list(dict.fromkeys(number for _, mention in self._mentions for number in mention.ids))
        states = [number for number in ids if not self._facts.is_change(number)]
        if len(states) != 2 or self._facts[states[0]].label != self._facts[states[1]].label:
            return None
        return self._facts.order_by_date(*states)

    def is_of_two_dates(self, place: int) -> bool:
        """Whether a number follows "between 2021 [1] and 2022 [2]", so that it may be of either."""
        joint = list(_TWO_DATES.finditer(self._shape.text[:place]))
        if not joint or re.search(M, self._shape.text[joint[-1].end() : place]):
            return False
        one, other = (self._shape.mention(char) for char in re.findall(M, joint[-1][0]))
        labels = {self._facts[number].label for number in (*one.ids, *other.ids)}
        return len(one.ids) == len(other.ids) == 1 and one.ids != other.ids and len(labels) == 1
