"""Tells which share of one class lies in a part of the area: the class is measured in both, by the same mask.

The model reads the question as one about the whole area and draws the class there; the host cuts out the part, measures
again and writes the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.runtime.model import Model
from ...progress import Progress
from ...result import Answer, Claim, ReasoningStep, Status
from ...words.said import Said
from ..area.encoded_area import EncodedArea
from ..checking.host_claims import check_slot
from ..masks.first_look import FirstLook
from ..masks.grounding import ground_segment
from ..masks.second_looks import DoubtPlan
from ..wording.slots import FilledSlot, SlotRequest, fill_slot
from ..wording.stand_in import StandIn
from .conclusion import conclude, word_answer
from .dialect import LiteDialect
from .lending import Lending
from .text_rules import DECLINED

TASK = "coverage"
"""Of an answer that tells a share."""
_TASKS = (TASK, "area", "segment", "change_area")
"""Of a model that draws one thing to tell its size."""
_NOT_KNOWN = "subarea"
"""Why a model declines that takes the part for the question's point."""


@dataclass(frozen=True)
class PartShare:
    """What is asked for."""

    part: EncodedArea
    """The part as if it were all."""
    words: str
    """The part in English: "the northern half of the area"."""
    refusal: Said
    """Why there is no answer where the model draws anything but one mask."""


def tell_share(
    share: PartShare,
    model: Model,
    dialect: LiteDialect,
    look: FirstLook,
    progress: Progress,
    *,
    stand_ins: Sequence[StandIn] = (),
    doubt: DoubtPlan | None = None,
) -> Answer:
    """Measure in the part what the model drew in the whole area, and say which share of it that is.

    The mask of the part is added to those of the dialect, its step to those of the transcript.

    Args:
        share: what is asked for.
        model: that drew.
        dialect: the whole area, with all that the model wrote about it.
        look: what the model was told of the area.
        progress: hears the step and the answer.
        stand_ins: learned classes and the words that the model was lent for them.
        doubt: what else is done to find out how sure a mask is.
    """
    transcript, drawn = dialect.transcript, dialect.last_drawn
    if transcript.task == DECLINED and transcript.why != _NOT_KNOWN:
        answer = conclude(dialect, look)
    elif transcript.task not in _TASKS or drawn is None or len(dialect.segments) != 1:
        answer = Answer(share.refusal, Status.DECLINED, None, reason=share.refusal)
    else:
        seg, request = drawn
        keeps = doubt is not None and doubt.keep_probability
        lending = Lending(model, share.part, stand_ins, progress)
        dialect.add_host_mask(
            lending.ground(request, 2, keep_probability=keeps)
            or ground_segment(model, share.part, seg, request, 2, progress, doubt=doubt)
        )
        answer = _compare(share, dialect, progress)
    progress.text(answer.text)
    return answer


def _compare(share: PartShare, dialect: LiteDialect, progress: Progress) -> Answer:
    """Hold the mask of the part against that of the whole."""
    _, found = dialect.segments
    name, holder = dialect.words_for(found.label), share.words[0].upper() + share.words[1:]
    part, whole, percent = (
        fill_slot(SlotRequest(*asked), dialect) for asked in (("area", 2), ("area", 1), ("overlap", 2))
    )
    steps = dialect.transcript.steps
    steps.append(
        ReasoningStep(len(steps) + 1, f"{holder} holds {part.text} of the {name} [2].", (found,), _check(part))
    )
    progress.text(f"{steps[-1].text}\n")
    progress.step(steps[-1])
    if percent.value is None:
        told = f"Not found in the area: {name}. So {share.words} holds no share of it."
        return word_answer(dialect, TASK, told, (), ())
    told = f"{holder} holds {percent.text} of the {name}: {part.text} of {whole.text}."
    slots = (percent, part, whole)
    return word_answer(dialect, TASK, told, slots, _check(*slots))


def _check(*slots: FilledSlot) -> tuple[Claim, ...]:
    """What the host wrote, read back."""
    return tuple(claim for claim in map(check_slot, slots) if claim is not None)
