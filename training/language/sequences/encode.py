"""Turns sequences into numbers: ids, which rows are visual, which places count for the loss."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.language.sequences.pieces import Piece
from training.language.sequences.trace import Sequence
from training.vocabulary import INDEX


@dataclass(frozen=True)
class Encoded:
    """One sequence in numbers, all `(S,)`."""

    ids: NDArray[np.int32]
    """Token ids; -1 for a visual row."""
    own: NDArray[np.bool_]
    """Tokens that the model writes."""
    concept: NDArray[np.int32]
    """Concept index at [SEG], else -1."""


class Encoder:
    """Encodes pieces; trace texts are few, so they are remembered."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._special = tokenizer.get_vocab()
        self._text = lru_cache(maxsize=20_000)(self._encode_text)

    def _encode_text(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def encode(self, sequence: Sequence, *, plan_only: bool) -> Encoded:
        """Return the sequence in numbers; `plan_only` stops after `<think>`."""
        ids: list[int] = []
        own: list[bool] = []
        concept: list[int] = []
        for piece in (*sequence.prompt, *sequence.plan, *(() if plan_only else sequence.body)):
            tokens = self._ids(piece)
            ids += tokens
            own += [piece.kind in ("special", "text")] * len(tokens)
            concept += [-1] * len(tokens)
            if piece.label is not None:
                concept[-1] = INDEX[piece.label]
        prompt = sum(len(self._ids(piece)) for piece in sequence.prompt)
        own[:prompt] = [False] * prompt
        return Encoded(np.array(ids, np.int32), np.array(own, np.bool_), np.array(concept, np.int32))

    def _ids(self, piece: Piece) -> list[int]:
        if piece.kind == "rows":
            return [-1] * piece.rows
        if piece.kind == "text":
            return list(self._text(piece.text))
        return [self._special[token] for token in piece.tokens]
