"""Answers one question about an encoded area, in the way of the model's family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..classes.learned_class import LearnedClass
from ..errors import BundleError
from ..geo.distance_rule import DistanceRule
from ..model.runtime.model import Model
from ..progress import Progress
from ..request import Variants
from ..words.said import say
from .area.encoded_area import EncodedArea
from .lite.answering import answer_lite
from .lite.dialect import TEMPLATE as LITE
from .masks.second_looks import DoubtPlan
from .reasoned import Reasoned
from .terrascope8b.answering import answer_terrascope8b
from .terrascope8b.dialect import TEMPLATE as TERRASCOPE_8B
from .terrascope8b.views import EncodedViews

__all__ = ["Reasoned", "answer_question"]


def answer_question(
    model: Model,
    encoded: EncodedArea | EncodedViews,
    question: str,
    progress: Progress,
    *,
    max_segments: int | None = None,
    max_tokens: int | None = None,
    variants: Variants | None = None,
    classes: Sequence[LearnedClass] = (),
    doubt: DoubtPlan | None = None,
    distance_rule: DistanceRule = DistanceRule.EDGES,
) -> Reasoned:
    """Answer a question about an area.

    Args:
        model: that encoded the area.
        encoded: the area.
        question: in plain language, with or without options A-E.
        progress: hears text and steps as they come and may stop the run.
        max_segments: masks that fit in memory; None = as many as the bundle allows.
        max_tokens: after which the answer is asked for; None = as many as the bundle allows.
        variants: of a TerraScope 8B model; None = the usual ones.
        classes: learned from labels, which the question may name; of a Lite model.
        doubt: what is done to find out how sure the masks are; of a Lite model.
        distance_rule: from where to where distances are measured; TerraScope 8B was taught to count pixel centres.

    Raises:
        InputError: the question is empty or too long.
        BundleError: the bundle speaks a template this engine does not know.
        Cancelled: the user stopped the run.
    """
    template = model.manifest.prompt_template
    if template == LITE and isinstance(encoded, EncodedArea):
        return answer_lite(
            model,
            encoded,
            question,
            progress,
            max_segments=max_segments,
            max_tokens=max_tokens,
            classes=classes,
            doubt=doubt,
            distance_rule=distance_rule,
        )
    if template == TERRASCOPE_8B and isinstance(encoded, EncodedViews):
        named = [known.name for known in classes if known.name.casefold() in question.casefold()]
        found = answer_terrascope8b(
            model,
            encoded,
            question,
            progress,
            max_segments=max_segments,
            max_tokens=max_tokens,
            variants=variants,
        )
        notes = [say("class_unused", model=model.manifest.id, learned=name) for name in named]
        return replace(found, warnings=(*notes, *found.warnings))
    raise BundleError(
        say("prompt_template", folder=model.folder, found=f"{template!r}", lite=f"{LITE!r}", full=f"{TERRASCOPE_8B!r}")
    )
