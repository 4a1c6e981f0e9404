"""Answers one question with a Lite model; opens no files and keeps nothing between questions but the first look."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ...classes.learned_class import LearnedClass
from ...geo.distance_rule import DistanceRule
from ...model.runtime.model import Model
from ...progress import Progress
from ...result import Answer, Segment, Status, Verdict
from ...words.said import say
from ..answer import list_warnings
from ..area.encoded_area import EncodedArea
from ..generation import generate
from ..masks.first_look import FirstLook, take_first_look
from ..masks.second_looks import DoubtPlan
from ..reasoned import Reasoned
from ..support.confidence import judge_confidence
from ..support.evidence_gate import Evidence, decline, find_objection, require_clear_past, require_support
from ..wording.options import cut_options
from ..wording.question import check_question, normalise_question
from ..wording.stand_in import lend_words
from ..wording.vocabulary import Vocabulary
from .asked_dates import hold_against_masks, settle_dates
from .asked_part import find_part
from .conclusion import conclude, list_notes
from .dialect import LiteDialect
from .lending import Lending
from .part_share import tell_share
from .prompt import LiteQuestion


def answer_lite(
    model: Model,
    encoded: EncodedArea,
    question: str,
    progress: Progress,
    *,
    max_segments: int | None = None,
    max_tokens: int | None = None,
    classes: Sequence[LearnedClass] = (),
    doubt: DoubtPlan | None = None,
    distance_rule: DistanceRule = DistanceRule.EDGES,
) -> Reasoned:
    """Answer a question about an area; see `reasoning.answering`."""
    started = time.perf_counter()
    stem, options = cut_options(check_question(question))
    dates = settle_dates(stem, [observation.date for observation in encoded.observations])
    lent = lend_words(dates.text, classes, Vocabulary(model.manifest.vocabulary))
    asked = find_part(lent.text, encoded)
    if asked.objection is not None:
        return Reasoned((), Answer(asked.objection, Status.DECLINED, None, reason=asked.objection), (), {}, {})
    encoded = asked.encoded
    text, is_cut = normalise_question(asked.text, lower=model.manifest.question_case == "lower")
    look = take_first_look(model, encoded, progress)
    lending = Lending(model, encoded, lent.stand_ins, progress)
    told_look = lending.tell_look(look)
    looked = time.perf_counter()
    evidence, of_part = gather_evidence(encoded, look), None
    objection = find_objection(evidence, stem)
    if objection is None and asked.share is not None:
        of_part = gather_evidence(asked.share.part, take_first_look(model, asked.share.part, progress))
        objection = find_objection(of_part, stem)
    if objection is not None:
        extras: dict[str, Any] = {"first_look": lending.describe_look(look)}
        return Reasoned((), decline(objection), (), {"look": looked - started}, extras, asked.measured)
    dialect = LiteDialect(
        model, encoded, LiteQuestion(text, options), told_look, progress, lending, doubt, distance_rule, asked.words,
        is_rewritten=asked.share is not None,
    )  # fmt: skip
    most = model.manifest.limits.max_segments
    ending = generate(model, dialect, progress, max_segments=min(most, max_segments or most), max_tokens=max_tokens)
    transcript = dialect.transcript
    transcript.finish()
    if asked.share is not None:
        answer = tell_share(asked.share, model, dialect, told_look, progress, stand_ins=lent.stand_ins, doubt=doubt)
    else:
        answer = conclude(dialect, told_look)
    is_of_past = reads_past(dialect.segments, encoded, model)
    for one in (evidence, of_part):
        answer = answer if one is None else require_clear_past(answer, one, reads_past=is_of_past)
    answer = asked.check_point(require_support(answer, dialect.segments))
    confidence = judge_confidence(answer, dialect.segments, evidence, of_part=of_part, reads_past=is_of_past)
    answer = replace(answer, confidence=confidence)
    warnings = [*asked.list_warnings(answer), *list_warnings(answer, dialect.segments), *list_notes(dialect, told_look)]
    warnings += lending.warnings
    if answer.status is not Status.DECLINED:
        warnings += [say("class_missed", learned=name) for name in lending.list_missed(dialect.segments)]
    other_date = hold_against_masks(dates, [segment.date for segment in dialect.segments])
    if other_date is not None:
        warnings.append(other_date)
    if is_cut:
        warnings.append(say("question_cut"))
    warnings += ending.list_warnings()
    stray = [claim.text for step in transcript.steps for claim in step.claims if claim.verdict is Verdict.UNVERIFIABLE]
    warnings += [say("reasoning_unmeasured", said=text) for text in stray]
    extras = {"first_look": lending.describe_look(look)}
    if transcript.why:
        extras["declined_why"] = transcript.why
    timings = {"look": looked - started, "reason": time.perf_counter() - looked}
    return Reasoned(tuple(transcript.steps), answer, tuple(dict.fromkeys(warnings)), timings, extras, asked.measured)


def reads_past(segments: Sequence[Segment], encoded: EncodedArea, model: Model) -> bool:
    """Whether a mask is of the first of several dates, or of a change since then."""
    if len(encoded.observations) < 2:
        return False
    changes = {entry.label for entry in model.manifest.vocabulary if entry.kind == "change"}
    first, last = encoded.observations[0].date, encoded.observations[-1].date
    return any(
        segment.label in changes or (first is not None and first != last and segment.date == first.isoformat())
        for segment in segments
    )


def gather_evidence(encoded: EncodedArea, look: FirstLook) -> Evidence:
    """What there is to answer from."""
    inside = max(encoded.inside.count(), 1)
    return Evidence(
        valid_percent=100.0 * min(valid.count() for valid in encoded.valid) / inside,
        cloudy_percent=look.cloudy_percent,
        cloudy_before_percent=look.cloudy_before_percent,
        has_sar=all("sar" in observation.sensors for observation in encoded.observations),
        plausible_percent=encoded.plausible_percent,
        is_degraded=encoded.degraded,
        twin_bands=encoded.twin_bands,
        part=None if encoded.part is None else encoded.part.value,
    )
