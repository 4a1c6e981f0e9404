"""Answers one question with a TerraScope 8B model; opens no files and keeps nothing between questions but features."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from ...model.runtime.model import Model
from ...progress import Progress
from ...request import Variants
from ...result import Answer, Claim, Segment, Status, Verdict
from ...words.said import Said, say
from ..answer import NO_ANSWER, list_warnings, write_measured
from ..checking.text_claims import ClaimChecker
from ..generation import generate
from ..reasoned import Reasoned
from ..support.confidence import judge_confidence
from ..support.evidence_gate import Evidence, decline, find_objection
from ..wording.options import Option, cut_options, read_quantity
from ..wording.question import check_question
from .dialect import Question, Terrascope8BDialect
from .drawing import judge_drawing
from .views import EncodedViews

_LETTER = re.compile(r"^\W*([A-Ea-e])(?:\W*$|\s*[.):]\s*|\s+(?=\S))")
_TRUTH = re.compile(r"^\W*(yes|no)\b", re.IGNORECASE)


def answer_terrascope8b(
    model: Model,
    encoded: EncodedViews,
    question: str,
    progress: Progress,
    *,
    max_segments: int | None = None,
    max_tokens: int | None = None,
    variants: Variants | None = None,
) -> Reasoned:
    """Answer a question about an area; see `reasoning.answering`."""
    started = time.perf_counter()
    stem, options = cut_options(check_question(question))
    evidence = gather_evidence(encoded)
    objection = find_objection(evidence, stem)
    if objection is not None:
        timings = {"reason": time.perf_counter() - started}
        return Reasoned((), decline(objection), (), timings, {"pictures": describe_pictures(encoded)})
    dialect = Terrascope8BDialect(model, encoded, Question(stem, options), variants or Variants(), progress)
    most = model.manifest.limits.max_segments
    ending = generate(model, dialect, progress, max_segments=min(most, max_segments or most), max_tokens=max_tokens)
    transcript = dialect.transcript
    transcript.finish()
    answer = compose_answer(
        transcript.answer_text, transcript.answer_claims, options, dialect.segments, dialect.checker
    )
    reasoning = [claim for step in transcript.steps for claim in step.claims]
    drawing = judge_drawing(answer, dialect.segments, dialect.drawings, reasoning)
    answer = replace(answer, confidence=judge_confidence(answer, dialect.segments, evidence, drawing=drawing))
    warnings = [*list_warnings(answer, dialect.segments), *_list_doubts(model, dialect, encoded)]
    warnings += ending.list_warnings()
    if not transcript.is_tagged:
        warnings.append(say("untagged"))
    warnings += _list_wrong_numbers(reasoning)
    extras: dict[str, Any] = {
        "pictures": describe_pictures(encoded),
        "masks": [asdict(record) for record in dialect.records],
        "variants": {"picking": dialect.variants.picking.value, "fusion": dialect.variants.fusion.value},
    }
    timings = {"reason": time.perf_counter() - started}
    return Reasoned(tuple(transcript.steps), answer, tuple(dict.fromkeys(warnings)), timings, extras)


def compose_answer(
    text: str,
    claims: tuple[Claim, ...],
    options: Sequence[Option],
    segments: Sequence[Segment],
    checker: ClaimChecker,
) -> Answer:
    """Put together the answer.

    Args:
        text: words of the answer.
        claims: in it.
        options: of the question.
        segments: all masks.
        checker: of what is said.
    """
    chosen = parse_choice(text, options)
    spoken = text
    if chosen is not None and chosen.text.casefold() not in text.casefold():
        spoken = f"{chosen.letter}. {chosen.text}"
        claims = (*claims, *checker.check(chosen.text))
    truth = _TRUTH.match(chosen.text if chosen else text)
    quantity = read_quantity(chosen.text if chosen else text)
    value: float | bool | None = None
    unit = None
    if truth is not None:
        value = truth[1].casefold() == "yes"
    elif quantity is not None:
        value, unit = quantity.value, quantity.unit
    nothing = bool(segments) and not any(segment.measures.pixels for segment in segments)
    return Answer(
        text=spoken or NO_ANSWER,
        status=Status.NOTHING_FOUND if nothing else Status.ANSWERED,
        task=None,
        value=value,
        unit=unit,
        choice=chosen.letter if chosen else None,
        claims=claims,
    )


def parse_choice(text: str, options: Sequence[Option]) -> Option | None:
    """The option an answer means: its letter at the start, or its words; never a letter within a word.

    A letter followed by words counts only if they are the option's own, so that "A lake" is not option A.
    """
    by_letter = {option.letter: option for option in options}
    match = _LETTER.match(text)
    if match is not None and (option := by_letter.get(match[1].upper())) is not None:
        rest = _plain(text[match.end() :])
        is_alone = not rest and match[1].isupper()
        is_marked = match[1].isupper() and bool(re.match(r"^\W*[A-E]\s*[.):]", text))
        if is_alone or is_marked or rest == _plain(option.text):
            return option
    same = [option for option in options if _plain(option.text) == _plain(text)]
    inside = [option for option in options if _plain(option.text) and f" {_plain(option.text)} " in f" {_plain(text)} "]
    found = same or inside
    return found[0] if len(found) == 1 else None


def gather_evidence(encoded: EncodedViews) -> Evidence:
    """What there is to answer from; clouds are not known, and 8-bit pictures are what the model was trained on."""
    drawn_on = encoded.views[: 2 if encoded.is_pair else 1]
    valid = min(view.valid.count() for view in drawn_on)
    return Evidence(
        valid_percent=100.0 * valid / max(encoded.inside.count(), 1),
        cloudy_percent=None if any(view.sensor == "optical" for view in encoded.views) else 0.0,
        has_sar=any(view.sensor == "sar" for view in encoded.views),
        plausible_percent={},
        is_degraded=False,
    )


def describe_pictures(encoded: EncodedViews) -> list[dict[str, Any]]:
    """What the model was shown, for the record."""
    return [
        {
            "sensor": view.sensor,
            "date": date.isoformat() if (date := encoded.observations[view.date].date) else None,
            "side_px": encoded.side_px,
            "tiles": encoded.tile_grid[0] * encoded.tile_grid[1],
            "visual_tokens": view.tokens,
            "rendering": view.rule.describe(),
        }
        for view in encoded.views
    ]


def _list_doubts(model: Model, dialect: Terrascope8BDialect, encoded: EncodedViews) -> list[Said]:
    """What weakens any answer of this model here."""
    family = model.manifest.require_terrascope8b()
    found = []
    if dialect.segments:
        found.append(say("scores_rank", sensors=sorted({segment.sensor for segment in dialect.segments})))
    if encoded.is_pair and len(dialect.records) > 1:
        later = dialect.records[1].segments[0]
        found.append(say("late_masks", mask=later))
    if family.prompt.preface_source == "paraphrase":
        found.append(say("prompt_replaced"))
    return found


def _list_wrong_numbers(claims: Sequence[Claim]) -> list[Said]:
    """Numbers of the reasoning that the masks contradict, one by one, and how many they say nothing of."""
    found = [
        say("reasoning_says", said=claim.text, found=write_measured(claim))
        for claim in claims
        if claim.verdict is Verdict.DIFFERS
    ]
    unmeasured = sum(claim.verdict is Verdict.UNVERIFIABLE for claim in claims)
    if unmeasured:
        found.append(say("reasoning_unchecked", count=unmeasured))
    return found


def _plain(text: str) -> str:
    """Words and numbers in lower case with single spaces."""
    kept = "".join(char if char.isalnum() or char in ".%" else " " for char in text.casefold())
    return " ".join(word.strip(".") for word in kept.split())
