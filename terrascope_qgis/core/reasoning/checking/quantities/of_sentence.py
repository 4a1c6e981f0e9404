"""What every checker of one kind of number knows of its sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ..extraction.shape import Shape
from ..measuring.mask_facts import MaskFacts
from ..references.ties import Ties


class OfSentence:
    """One sentence as `AmountChecker` has read it."""

    def __init__(self, shape: Shape, facts: MaskFacts, ties: Ties, places: Mapping[int, int]) -> None:
        """Keep what has been read.

        Args:
            shape: of the sentence.
            facts: the masks.
            ties: of its numbers to masks.
            places: number -> its place in the shape's text.
        """
        self._shape, self._facts, self._ties, self._places = shape, facts, ties, places
