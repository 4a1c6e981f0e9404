"""The main loop: prompt, prefill, decode token by token, [SEG] -> mask -> measurement back in -> go on.

It is the same for every family of models; what differs is behind `Dialect`.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import InputError
from ..model.runtime.kv_cache import DecoderOutput, DecoderRun
from ..model.runtime.model import Model
from ..progress import Progress
from ..words.said import Said, say
from .area.inputs import FloatArray

ANSWER_TOKENS = 96
"""Tokens kept free for the answer after the reasoning is cut short."""


@dataclass(frozen=True)
class Ending:
    """How an answer came to its end."""

    is_whole: bool
    """Whether the model ended the answer itself; False if a limit did."""
    asked_after: int | None = None
    """Tokens after which a limit ended the reasoning and the answer was asked for; None if none did."""

    def list_warnings(self) -> list[Said]:
        """What the user has to know of it."""
        cut = [] if self.asked_after is None else [say("reasoning_cut", count=self.asked_after)]
        return cut if self.is_whole else [*cut, say("answer_cut")]


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

    @property
    def prompt_chunk(self) -> int | None:
        """Rows of the prompt to feed at a time, so that a run can be stopped between them; None = all at once."""

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


def generate(
    model: Model, dialect: Dialect, progress: Progress, *, max_segments: int, max_tokens: int | None = None
) -> Ending:
    """Run one answer through the model.

    Args:
        model: that writes.
        dialect: how it is asked and understood.
        progress: hears of each token and may stop the run.
        max_segments: masks after which the answer is asked for.
        max_tokens: tokens after which it is asked for; None = as the bundle says, which no number here can exceed.

    Raises:
        InputError: the prompt does not fit.
        Cancelled: the user stopped the run.
        BundleError: a graph fails.
    """
    most = min(model.manifest.limits.max_tokens, max_tokens or model.manifest.limits.max_tokens)
    last_position = model.manifest.decoder.max_length - dialect.most_rows - 2
    prompt = dialect.list_prompt_rows()
    if len(prompt) > last_position - ANSWER_TOKENS:
        raise InputError(
            say("question_tokens", count=len(prompt), model=model.manifest.id, most=last_position - ANSWER_TOKENS)
        )
    run = model.start_decoder()
    output = _feed_prompt(run, prompt, dialect.prompt_chunk or len(prompt), progress)
    forced: deque[int] = deque()
    tokens = masks = 0
    asked_after: int | None = None
    is_closing = False
    while True:
        progress.check()
        token = forced.popleft() if forced else dialect.pick(_forbid(output.logits, dialect, masks >= max_segments))
        if token in dialect.stop_ids:
            return Ending(True, asked_after)
        tokens += 1
        progress.stage("reason", tokens, most)
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
        if not is_closing and (tokens >= most or run.length >= last_position - ANSWER_TOKENS):
            is_closing = True
            closing = dialect.list_closing_ids()
            asked_after = tokens if closing else None
            forced.extend(closing)
        if tokens >= most + ANSWER_TOKENS or run.length >= last_position:
            return Ending(False, asked_after)


def _feed_prompt(run: DecoderRun, prompt: FloatArray, chunk: int, progress: Progress) -> DecoderOutput:
    """Feed the prompt; in several chunks, each is a unit of the stage `prompt`."""
    starts = range(0, len(prompt), chunk)
    for number, start in enumerate(starts):
        progress.check()
        if len(starts) > 1:
            progress.stage("prompt", number, len(starts))
        output = run.feed(prompt[start : start + chunk])
    if len(starts) > 1:
        progress.stage("prompt", len(starts), len(starts))
    return output


def _forbid(logits: FloatArray, dialect: Dialect, is_full: bool) -> FloatArray:
    """After the last mask that is allowed, [SEG] cannot come again."""
    if not is_full:
        return logits
    without = logits.copy()
    without[dialect.seg_id] = -np.inf
    return without
