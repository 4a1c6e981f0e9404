"""The main loop: prompt, prefill, decode token by token, [SEG] -> mask -> measurement back in -> go on.

It is the same for every family of models; what differs is behind `Dialect`.
"""

from __future__ import annotations

from collections import deque
from typing import Protocol

import numpy as np

from ..errors import InputError
from ..model.runtime.model import Model
from ..progress import Progress
from ..words.said import say
from .area.inputs import FloatArray

ANSWER_TOKENS = 96
"""Tokens kept free for the answer after the reasoning is cut short."""


class Dialect(Protocol):
    """How one family of models is asked and understood."""

    @property
    def seg_id(self) -> int:
        """Id of [SEG]."""

    @property
    def stop_ids(self) -> frozenset[int]:
        """Ids that end the answer."""

    @property
    def most_rows(self) -> int:
        """Most rows that `ground` gives back."""

    def list_prompt_rows(self) -> FloatArray:
        """Embedding rows `(S, hidden)` of the whole prompt."""

    def pick(self, logits: FloatArray) -> int:
        """The next token."""

    def read(self, token_id: int) -> None:
        """Take in a token that is not [SEG]."""

    def ground(self, seg: FloatArray) -> FloatArray:
        """Make the mask of a [SEG] embedding; returns the rows to put back in, none to go on from [SEG] itself."""

    def list_closing_ids(self) -> list[int]:
        """Tokens that end the reasoning and begin the answer; none if it has begun."""


def generate(model: Model, dialect: Dialect, progress: Progress, *, max_segments: int) -> bool:
    """Run one answer through the model.

    Args:
        model: that writes.
        dialect: how it is asked and understood.
        progress: hears of each token and may stop the run.
        max_segments: masks after which the answer is asked for.

    Returns:
        Whether the model ended the answer itself; False if a limit did.

    Raises:
        InputError: the prompt does not fit.
        Cancelled: the user stopped the run.
        BundleError: a graph fails.
    """
    limits = model.manifest.limits
    last_position = model.manifest.decoder.max_length - dialect.most_rows - 2
    prompt = dialect.list_prompt_rows()
    if len(prompt) > last_position - ANSWER_TOKENS:
        raise InputError(
            say("question_tokens", count=len(prompt), model=model.manifest.id, most=last_position - ANSWER_TOKENS)
        )
    run = model.start_decoder()
    output = run.feed(prompt)
    forced: deque[int] = deque()
    tokens = masks = 0
    is_closing = False
    while True:
        progress.check()
        token = forced.popleft() if forced else dialect.pick(_forbid(output.logits, dialect, masks >= max_segments))
        if token in dialect.stop_ids:
            return True
        tokens += 1
        progress.stage("reason", tokens, limits.max_tokens)
        output = run.feed(model.embed([token]))
        if token == dialect.seg_id:
            masks += 1
            rows = dialect.ground(model.run("seg_head", {"hidden": output.hidden})["seg"])
            if len(rows):
                output = run.feed(rows)
            if masks == max_segments:
                forced.extend(dialect.list_closing_ids())
        else:
            dialect.read(token)
        if not is_closing and (tokens >= limits.max_tokens or run.length >= last_position - ANSWER_TOKENS):
            is_closing = True
            forced.extend(dialect.list_closing_ids())
        if tokens >= limits.max_tokens + ANSWER_TOKENS or run.length >= last_position:
            return False


def _forbid(logits: FloatArray, dialect: Dialect, is_full: bool) -> FloatArray:
    """After the last mask that is allowed, [SEG] cannot come again."""
    if not is_full:
        return logits
    without = logits.copy()
    without[dialect.seg_id] = -np.inf
    return without
