"""Answers one question about an encoded area; opens no files and keeps nothing between questions but the first look."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import BundleError
from ..model.model import Model
from ..progress import Progress
from ..result import Answer, ReasoningStep, Verdict
from .answer import list_warnings, make_answer
from .area.encoded_area import EncodedArea
from .generation import generate
from .lite.dialect import TEMPLATE, LiteDialect
from .lite.prompt import LiteQuestion
from .masks.first_look import take_first_look
from .wording.options import cut_options
from .wording.question import check_question, normalise_question
from .wording.vocabulary import Vocabulary


@dataclass(frozen=True)
class Reasoned:
    """What the reasoning gives back."""

    steps: tuple[ReasoningStep, ...]
    answer: Answer
    warnings: tuple[str, ...]
    timings_s: Mapping[str, float]
    extras: Mapping[str, Any]


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
    if model.manifest.prompt_template != TEMPLATE:
        raise BundleError(
            f"{model.folder}: field prompt.template is {model.manifest.prompt_template!r}, expected {TEMPLATE!r}. "
            "Update the plugin or the bundle."
        )
    started = time.perf_counter()
    stem, options = cut_options(check_question(question))
    text, is_cut = normalise_question(stem, lower=model.manifest.question_case == "lower")
    look = take_first_look(model, encoded, progress)
    looked = time.perf_counter()
    dialect = LiteDialect(model, encoded, LiteQuestion(text, options), look, progress)
    most = model.manifest.limits.max_segments
    is_finished = generate(model, dialect, progress, max_segments=min(most, max_segments or most))
    transcript = dialect.transcript
    transcript.finish()
    answer = make_answer(
        task=transcript.task,
        text=transcript.answer_text,
        slots=transcript.answer_slots,
        claims=transcript.answer_claims,
        segments=dialect.segments,
        options=options,
        vocabulary=Vocabulary(model.manifest.vocabulary),
        grid=encoded.grid,
    )
    warnings = list_warnings(answer, dialect.segments)
    unsure = sorted({segment.sensor for segment in dialect.segments if segment.interval_percent is None})
    if unsure:
        warnings.append(f"Probabilities of {' and '.join(unsure)} masks are not calibrated: scores only rank them.")
    if is_cut:
        warnings.append("The question is long: only its beginning and its end were read.")
    if not is_finished:
        warnings.append("The answer was cut off at the model's limit.")
    stray = [claim.text for step in transcript.steps for claim in step.claims if claim.verdict is Verdict.UNVERIFIABLE]
    warnings += [f"The number {text!r} in the reasoning was not measured." for text in stray]
    extras: dict[str, Any] = {"first_look": look.describe()}
    if transcript.why:
        extras["declined_why"] = transcript.why
    timings = {"look": looked - started, "reason": time.perf_counter() - looked}
    return Reasoned(tuple(transcript.steps), answer, tuple(dict.fromkeys(warnings)), timings, extras)
