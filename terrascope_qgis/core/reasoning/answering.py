"""Answers one question about an encoded area, in the way of the model's family."""

from __future__ import annotations

from ..errors import BundleError
from ..model.model import Model
from ..progress import Progress
from .area.encoded_area import EncodedArea
from .lite.answering import answer_lite
from .lite.dialect import TEMPLATE as LITE
from .reasoned import Reasoned

__all__ = ["Reasoned", "answer_question"]


def answer_question(
    model: Model, encoded: EncodedArea, question: str, progress: Progress, *, max_segments: int | None = None
) -> Reasoned:
    """Answer a question about an area.

    Args:
        model: that encoded the area.
        encoded: the area.
        question: in plain language, with or without options A-E.
        progress: hears text and steps as they come and may stop the run.
        max_segments: masks that fit in memory; None = as many as the bundle allows.

    Raises:
        InputError: the question is empty or too long.
        BundleError: the bundle speaks a template this engine does not know.
        Cancelled: the user stopped the run.
    """
    if model.manifest.prompt_template != LITE:
        raise BundleError(
            f"{model.folder}: field prompt.template is {model.manifest.prompt_template!r}, expected {LITE!r}. "
            "Update the plugin or the bundle."
        )
    return answer_lite(model, encoded, question, progress, max_segments=max_segments)
