"""Draws the conclusion: text, value and choice of an answer, with what the masks say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..geo.distance import measure_distance, share_boundary
from ..geo.distance_rule import DistanceRule
from ..geo.grid import PixelGrid
from ..result import Answer, Claim, Segment, Status, Verdict
from ..words.decline_words import DECLINES
from ..words.said import Said, say
from .checking.host_claims import check_truth
from .wording.options import Option, choose_option
from .wording.slots import FilledSlot
from .wording.vocabulary import Vocabulary

LABEL_TASKS = ("ranking", "dominant", "point_class")
LOOK_TASKS = ("caption", "dominant", "point_class", "change_what")
TRUTH_TASKS = ("presence", "boundary")
_TRUTH_KINDS = {"presence": "presence", "boundary": "adjacency"}
ROUNDING_PERCENT = 0.05
REWORDED = {"subarea": "part_unknown"}
"""Reason of a model to decline -> code of what is said instead: it was not taught that the engine measures parts."""
NO_ANSWER = say("no_answer")
_NO_VALUE_SLOTS = ("choice", "date_first", "date_last", "valid", "min_part", "sensor", "label")
_FIRST_WORD = re.compile(r"\W*(\w+)")
_FIRST_SENTENCE = re.compile(r"\.(?!\d)")
"""Where a sentence ends; the point of "0.19 %" does not."""

Value = float | str | bool


def make_answer(
    *,
    task: str | None,
    text: str,
    slots: Sequence[FilledSlot],
    claims: tuple[Claim, ...],
    segments: Sequence[Segment],
    options: Sequence[Option],
    vocabulary: Vocabulary,
    grid: PixelGrid,
    distance_rule: DistanceRule = DistanceRule.EDGES,
    why: str | None = None,
) -> Answer:
    """Put together the answer.

    Args:
        task: name of the task; `declined` if the model cannot answer.
        text: words of the answer.
        slots: measured values in it, in order.
        claims: of the text.
        segments: all masks.
        options: of the question.
        vocabulary: labels of the model.
        grid: where masks lie.
        distance_rule: from where to where distances are measured.
        why: the model's name for what it cannot answer.
    """
    if task == "declined":
        said = know_refusal(text or NO_ANSWER, why)
        return Answer(said, Status.DECLINED, None, reason=said, claims=claims)
    value, unit = _find_value(task, text, slots, segments)
    choice = None
    if options:
        given: list[tuple[Value, str | None]] = [] if value is None else [(value, unit)]
        choice = choose_option(options, [*given, *list_candidates(task, segments, grid, distance_rule)], vocabulary)
    # Some tasks look at what the first look found; that may be nothing to make a mask of.
    nothing = not any(segment.measures.pixels for segment in segments) and (bool(segments) or task in LOOK_TASKS)
    if isinstance(value, bool) and (truth := measure_truth(task, segments)) is not None:
        claims = (*claims, check_truth(_FIRST_SENTENCE.split(text, 1)[0], value, truth, kind=_TRUTH_KINDS[task or ""]))
    return Answer(
        text=text or NO_ANSWER,
        status=Status.NOTHING_FOUND if nothing else Status.ANSWERED,
        task=task,
        value=value,
        unit=unit,
        choice=choice,
        claims=claims,
    )


def know_refusal(text: str, why: str | None) -> str:
    """The words of a model that declines, with their code where they are those it is known to have for `why`.

    Of what the engine has learned since the model was taught, in words of its own.
    """
    if why in REWORDED:
        return say(REWORDED[why])
    code = f"cannot_{why}"
    return say(code) if DECLINES.get(code) == text else text


def list_candidates(
    task: str | None, segments: Sequence[Segment], grid: PixelGrid, distance_rule: DistanceRule
) -> list[tuple[Value, str | None]]:
    """Values that answer a task, taken from the latest masks; the best first."""
    if not segments:
        return []
    latest = segments[-1].measures
    of_one: list[tuple[Value, str | None]] = [(latest.percent, "%"), (float(latest.pixels), "px")]
    if latest.area_m2 is not None:
        of_one.insert(1, (latest.area_m2, "m2"))
    truth = measure_truth(task, segments)
    if truth is not None:
        return [(truth, None)]
    if task == "count":
        return [(float(latest.parts), "count")]
    if task == "location":
        return [(latest.compass, None)] if latest.compass else []
    if task == "distance" and len(segments) >= 2:
        distance = measure_distance(segments[-2].mask, segments[-1].mask, grid, distance_rule)
        found = [] if distance is None else [(distance.m, "m"), (distance.px, "px")]
        return [(value, unit) for value, unit in found if value is not None]
    if task in LABEL_TASKS:
        by_size = sorted(segments, key=lambda segment: -segment.measures.pixels)
        # The masks of `dominant` are the largest of all classes, so that the second is the largest of what is left.
        left = [segment for segment in by_size[1:] if segment.measures.pixels and task == "dominant"]
        return [(segment.label, None) for segment in (by_size[0], *left)]
    return of_one


def list_given(task: str | None, slots: Sequence[FilledSlot]) -> list[tuple[Value, str | None]]:
    """Values that the words of an answer give, in order; of compared labels only the one that they name first."""
    labels = [slot for slot in slots if slot.name == "label"]
    passed = labels[1:] if task in LABEL_TASKS else []
    return [
        (slot.value, slot.unit)
        for slot in slots
        if slot.value is not None and slot.name != "choice" and not any(slot is other for other in passed)
    ]


def measure_truth(task: str | None, segments: Sequence[Segment]) -> bool | None:
    """What the masks say to a yes-or-no question; None if they say nothing."""
    if task == "presence" and segments:
        return any(segment.measures.pixels for segment in segments)
    if task == "boundary" and len(segments) >= 2:
        one, other = segments[-2], segments[-1]
        return bool(one.measures.pixels and other.measures.pixels) and share_boundary(one.mask, other.mask)
    return None


def list_warnings(answer: Answer, segments: Sequence[Segment]) -> list[Said]:
    """What the reader must be told of an answer."""
    warnings: list[Said] = []
    if not segments and answer.status is Status.ANSWERED:
        warnings.append(say("no_mask"))
    for claim in answer.claims:
        if claim.verdict is Verdict.DIFFERS:
            warnings.append(say("answer_differs", said=claim.text, found=write_measured(claim)))
        elif claim.verdict is Verdict.UNVERIFIABLE:
            warnings.append(say("answer_unmeasured", said=claim.text))
    warnings += _list_overfull(answer, segments)
    compared = {segment.date: segment.sensor for segment in segments} if answer.task == "change_area" else {}
    if len(set(compared.values())) > 1:
        rests = [f"{date}: {sensor}" for date, sensor in compared.items()]
        warnings.append(say("sensors_differ", rests=rests))
    return warnings


def write_measured(claim: Claim) -> str:
    """What the masks say to a claim, in its unit."""
    found = claim.recomputed
    number = f"{found:.4g}" if isinstance(found, float) else str(found)
    return f"{number} {claim.unit}" if claim.unit else number


def _list_overfull(answer: Answer, segments: Sequence[Segment]) -> list[Said]:
    """Point out that shares which an answer tells of one date and place add up to more than the area."""
    told = {number for claim in answer.claims if claim.kind in ("percent", "area") for number in claim.segments}
    found = []
    for place in dict.fromkeys((segment.date, segment.part) for segment in segments):
        of_date = [segment for segment in segments if (segment.date, segment.part) == place and segment.id in told]
        total = sum(segment.measures.percent for segment in of_date)
        if len(of_date) > 1 and total > 100 + ROUNDING_PERCENT:
            names = [f"{segment.phrase} [{segment.id}]" for segment in of_date]
            found.append(say("shares_overlap", names=names, percent=total))
    return found


def _find_value(
    task: str | None, text: str, slots: Sequence[FilledSlot], segments: Sequence[Segment]
) -> tuple[Value | None, str | None]:
    word = _FIRST_WORD.match(text)
    said = {"yes": True, "no": False}.get(word[1].casefold()) if word else None
    # A point may be asked for its class, or whether it is of one.
    if task in TRUTH_TASKS or (task == "point_class" and said is not None):
        return said, None
    if task in LABEL_TASKS:
        label = next((slot.value for slot in slots if slot.name == "label"), None)
        return (None if label is None else str(label)), None
    if task == "sensor":
        found = next((slot for slot in slots if slot.name == "sensor"), None)
        return (str(found.value), None) if found and found.value is not None else (None, None)
    for slot in slots:
        if slot.name not in _NO_VALUE_SLOTS and slot.value is not None:
            return (slot.value if isinstance(slot.value, str) else float(slot.value)), slot.unit
    return None, None
