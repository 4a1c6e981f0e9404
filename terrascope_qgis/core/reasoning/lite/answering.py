"""Answers one question with a Lite model; opens no files and keeps nothing between questions but the first look."""

from __future__ import annotations

import time
from typing import Any

from ...model.model import Model
from ...progress import Progress
from ...result import Verdict
from ..answer import list_warnings, make_answer
from ..area.encoded_area import EncodedArea
from ..generation import generate
from ..masks.first_look import take_first_look
from ..reasoned import Reasoned
from ..wording.options import cut_options
from ..wording.question import check_question, normalise_question
from ..wording.vocabulary import Vocabulary
from .dialect import LiteDialect
from .prompt import LiteQuestion


def answer_lite(
    model: Model, encoded: EncodedArea, question: str, progress: Progress, *, max_segments: int | None = None
) -> Reasoned:
    """Answer a question about an area; see `reasoning.answering`."""
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
