"""A sentence's tokens with what they stand for: amounts, masks, dates."""

from __future__ import annotations

from ..extraction.shape import Shape
from .notation import AMOUNT, MASK, OF_WHOLE
from .parsing import load_grammar
from .tokens import tokenize


class SentenceTokens:
    """The tokens of one sentence."""

    def __init__(self, shape: Shape) -> None:
        """Make them."""
        grammar = load_grammar()
        tokens = tokenize(shape, grammar.words).fold(grammar.of_whole, OF_WHOLE)
        self.shape = shape
        self.text, self.places, self.unknown = tokens.text, tokens.places, tokens.unknown

    def is_amount(self, place: int) -> bool:
        """Whether a token is an amount."""
        return self.text[place] == AMOUNT

    def list_amounts(self, start: int, end: int) -> list[int]:
        """Indices of the amounts in a stretch."""
        return [self.index(k) for k in range(start, end) if self.text[k] == AMOUNT]

    def list_ids(self, start: int, end: int) -> frozenset[int]:
        """Ids of all masks in a stretch."""
        found = [self.mention_ids(k) for k in range(start, end) if self.text[k] == MASK]
        return frozenset().union(*found)

    def list_single(self, start: int, end: int) -> frozenset[int]:
        """Ids of the masks in a stretch that are named one by one."""
        found = [self.mention_ids(k) for k in range(start, end) if self.text[k] == MASK]
        return frozenset().union(*(ids for ids in found if len(ids) == 1))

    def mention_ids(self, place: int) -> frozenset[int]:
        """Ids of the masks of one token."""
        return frozenset(self.shape.mention(self.char(place)).ids)

    def is_bare(self, place: int) -> bool:
        """Whether a mask has a mark only, and no name."""
        return self.shape.source[self.shape.origin[self.places[place]]] == "["

    def index(self, place: int) -> int:
        """Index of the amount of a token."""
        return self.shape.amount_index(self.char(place))

    def char(self, place: int) -> str:
        """Character of a token in the shape."""
        return self.shape.text[self.places[place]]
