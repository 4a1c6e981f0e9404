"""Turns what was written and measured into the answer to a question; measures nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from ...result import Answer, Claim
from ...words.said import Said, say
from ..answer import make_answer
from ..masks.first_look import FirstLook
from ..wording.slots import FilledSlot
from .dialect import DESCRIPTION, LiteDialect
from .dominance import check_dominance

_NOTED_PERCENT = 1.0
"""Difference between a share in a description and that of the class alone from which it is told."""


def conclude(dialect: LiteDialect, look: FirstLook) -> Answer:
    """The answer as the model wrote it.

    Args:
        dialect: with all that was generated.
        look: what the model was told of the area.
    """
    transcript = dialect.transcript
    claims = transcript.answer_claims
    if transcript.task == "dominant":
        claims = check_dominance(claims, dialect.segments, look)
    return word_answer(dialect, transcript.task, transcript.answer_text, transcript.answer_slots, claims)


def word_answer(
    dialect: LiteDialect, task: str | None, text: str, slots: Sequence[FilledSlot], claims: tuple[Claim, ...]
) -> Answer:
    """The answer in these words; see `make_answer`."""
    return make_answer(
        task=task,
        text=text,
        slots=slots,
        claims=claims,
        segments=dialect.segments,
        options=dialect.options,
        vocabulary=dialect.vocabulary,
        grid=dialect.grid,
        distance_rule=dialect.distance_rule,
        why=dialect.transcript.why,
    )


def list_notes(dialect: LiteDialect, look: FirstLook) -> list[Said]:
    """What the reader of a description should know of its shares.

    Args:
        dialect: with all that was generated.
        look: what the model was told of the area.
    """
    if dialect.transcript.task != DESCRIPTION:
        return []
    alone = dict(look.classes)
    larger = [
        f"{dialect.words_for(segment.label)} {alone[segment.label]:.0f} %"
        for segment in dialect.segments
        if alone.get(segment.label, 0.0) - segment.measures.percent >= _NOTED_PERCENT
    ]
    return [say("shares_exclusive", classes=larger)] if larger else []
