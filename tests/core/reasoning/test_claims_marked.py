"""Extraction and verdicts on the hand-marked sentences, injected wrong numbers, and what may never happen.

`claims/dev.jsonl` was looked at while the rules were written, `claims/report.jsonl` was not: its sentences were marked
before there was a rule.
"""

from __future__ import annotations

import random
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrascope_qgis.core.reasoning.checking.extraction.amounts import find_amounts
from terrascope_qgis.core.reasoning.checking.extraction.sentences import blank_marks
from terrascope_qgis.core.reasoning.checking.text_claims import ClaimChecker
from terrascope_qgis.core.result import Claim, Verdict
from tests.core.reasoning.claim_scenes import Marked, check, grid, read_marked, read_scenes, score, segments_of

LEAST = 0.95
INJECTIONS = 200


@pytest.mark.parametrize("half", ["dev", "report"])
def test_claims_of_marked_sentences_are_found_and_no_others(half, record_property):
    sentences = read_marked(half)
    tally, wrong = score(sentences)
    line = (
        f"{half}: {len(sentences)} sentences, {tally.right + tally.missed} claims, recall {tally.recall:.3f}, "
        f"precision {tally.precision:.3f}, verdicts {tally.verdicts:.3f}"
    )
    record_property("claims", line)
    print(line)
    assert tally.recall >= LEAST and tally.precision >= LEAST, "\n".join(wrong)
    assert tally.verdicts >= LEAST, "\n".join(wrong)
    assert not [line for line in wrong if line.startswith("verified")]


def test_there_are_enough_sentences():
    assert len(read_marked("dev")) + len(read_marked("report")) >= 200


def test_every_injected_wrong_number_is_caught():
    """Replace one verified number of a sentence by one that is off; the sentence must show it."""
    rng = random.Random(20260)
    sentences = [s for half in ("dev", "report") for s in read_marked(half)]
    caught = differs = made = 0
    missed = []
    while made < INJECTIONS:
        sentence = rng.choice(sentences)
        changed = _inject(sentence, rng)
        if changed is None:
            continue
        made += 1
        text, place = changed
        hit = [claim for claim in check(sentence.scene, text) if _covers(claim, text, place)]
        flagged = [claim for claim in hit if claim.verdict is not Verdict.VERIFIED]
        caught += bool(flagged)
        differs += any(claim.verdict is Verdict.DIFFERS for claim in flagged)
        if not flagged:
            missed.append(text)
    print(f"injected {made}, caught {caught}, of these shown with the right number {differs}")
    assert caught == made, "\n".join(missed)


def _inject(sentence: Marked, rng: random.Random) -> tuple[str, int] | None:
    """The sentence with one of its true numbers in digits made wrong, and where that number begins."""
    blank = blank_marks(sentence.text, len(segments_of(sentence.scene)))
    verified = [claim for claim in check(sentence.scene, sentence.text) if claim.verdict is Verdict.VERIFIED]
    true = [
        amount
        for amount in find_amounts(blank)
        if amount.bound in ("exact", "about")
        and amount.high is None
        and amount.unit is not None
        and re.fullmatch(
            r"\d[\d,]*(?:\.\d+)?", re.split(r"[^\d.,]", sentence.text[amount.number_start :])[0].rstrip(".,")
        )
        and any(_covers(claim, sentence.text, amount.number_start) for claim in verified)
    ]
    if not true:
        return None
    amount = rng.choice(true)
    digits = re.match(r"\d[\d,]*(?:\.\d+)?", sentence.text[amount.number_start :])[0].rstrip(",")
    decimals = len(digits.partition(".")[2])
    value = float(digits.replace(",", ""))
    factor = rng.choice([0.3, 0.5, 0.8, 0.85, 1.2, 1.25, 1.7, 2.6, 10.0])
    wrong = f"{value * factor:.{decimals}f}"
    if abs(float(wrong) - value) <= 0.12 * value:
        return None
    text = sentence.text[: amount.number_start] + wrong + sentence.text[amount.number_start + len(digits) :]
    return text, amount.number_start


def _covers(claim: Claim, text: str, place: int) -> bool:
    """Whether a claim's words take in a place of the text."""
    start = -1
    while (start := text.find(claim.text, start + 1)) >= 0:
        if start <= place < start + len(claim.text):
            return True
    return False


_VERBS = ("covers", "takes up", "makes up", "is", "accounts for", "has")
_UNITS = ("%", "percent", "ha", "hectares", "m²", "km²", "pixels", "m", "km", "", "times")
_TEMPLATES = (
    "{a} {verb} {n} {unit}.",
    "{n} {unit} of the area is {a}.",
    "{a} and {b} cover {n} {unit} and {k} {unit}.",
    "{a} lies {n} {unit} from {b}.",
    "{a} is {n} {unit} larger than {b}, {k} {unit} in all.",
    "The image shows {a} ({n} {unit}) beside {b}; it {verb} {k} {unit}.",
    "{n} {unit} + {k} {unit} = {k} {unit} of {a}.",
    "{a} grew by {n} {unit}, {b} lost {k} {unit}.",
    "Of {n} {unit}, {k} {unit} are {a}.",
)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_what_is_shown_as_verified_is_true_of_the_masks(data):
    """Whatever a sentence says, a verified number equals a measure that numpy makes here from the claim's own masks."""
    scene = data.draw(st.sampled_from(sorted(read_scenes()["scenes"])))
    segments = segments_of(scene)
    names = [f"the {segment.phrase} [{segment.id}]" for segment in segments] + [segments[0].phrase, "it", "the rest"]
    near = [segment.measures.percent for segment in segments] + [segment.measures.pixels for segment in segments]
    number = st.one_of(
        st.sampled_from([f"{value:g}" for value in near]),
        st.integers(0, 3000).map(str),
        st.floats(0, 120).map("{:.1f}".format),
    )
    text = data.draw(st.sampled_from(_TEMPLATES)).format(
        a=data.draw(st.sampled_from(names)),
        b=data.draw(st.sampled_from(names)),
        n=data.draw(number),
        k=data.draw(number),
        unit=data.draw(st.sampled_from(_UNITS)),
        verb=data.draw(st.sampled_from(_VERBS)),
    )
    for claim in check(scene, text):
        if claim.verdict is Verdict.VERIFIED and isinstance(claim.value, float) and claim.kind != "sum":
            measures = _measure_again(scene, claim)
            assert any(_is_near(claim, value) for value in measures), (text, claim)


def _measure_again(scene: str, claim: Claim) -> list[float]:
    """What the masks of a claim say, worked out without the code under test."""
    masks = [segments_of(scene)[number - 1].mask for number in claim.segments]
    total = grid().height * grid().width
    pixels = [int(mask.sum()) for mask in masks]
    if claim.kind == "resolution":
        return [10.0, 100.0]
    if not masks:
        return [total, 100.0 * total]
    union = int(np.logical_or.reduce(masks).sum())
    if claim.kind == "count":
        return [segments_of(scene)[claim.segments[0] - 1].measures.parts]
    if claim.kind in ("percent", "area", "pixels"):
        shared = int(np.logical_and.reduce(masks).sum())
        factor = {"%": 100.0 / total, "m2": 100.0, "px": 1.0}[claim.unit]
        overlap = [100.0 * shared / pixels[0]] if len(masks) == 2 and pixels[0] else []
        return [union * factor, *overlap]
    if claim.kind == "distance":
        points = [np.argwhere(mask) for mask in masks]
        gap = min(float(np.hypot(*(points[1] - point).T).min()) for point in points[0])
        return [gap * (10.0 if claim.unit == "m" else 1.0)]
    one, other = pixels[0], pixels[-1]
    gap = one - other if claim.kind == "comparison" else other - one
    base = other if claim.kind == "comparison" else one
    if len(masks) == 1:
        return [sign * one * size for sign in (1, -1) for size in (1.0, 100.0)]
    return [
        gap * 1.0,
        gap * 100.0,
        100.0 * gap / total,
        *([100.0 * gap / base, one / other, other / one] if one and other else []),
    ]


def _is_near(claim: Claim, value: float) -> bool:
    slack = 0.6 if claim.unit in ("%", "pp") else 0.06 * abs(value) if claim.unit == "x" else 0.006 * abs(value) + 0.5
    return abs(claim.value - value) <= slack


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Water [1] spans about 1,200 pixels of the total 65,536.",
            [("pixels", 1200.0, "verified"), ("pixels", 65_536.0, "differs")],
        ),
        (
            "The distance between water [1] and trees [2] is 21 pixels, and at 10 m per pixel this gives 210 m.",
            [("distance", 21.0, "verified"), ("resolution", 10.0, "verified"), ("distance", 210.0, "verified")],
        ),
        (
            "As water [1] meets built-up [3], the two classes share a boundary.",
            [("adjacency", "touch", "verified")],
        ),
        ("I see water [1]. I see trees [2]. Both classes share a boundary.", [("adjacency", "touch", "differs")]),
    ],
)
def test_ways_of_speaking_of_large_models(text, expected):
    found = [(claim.kind, claim.value, claim.verdict.value) for claim in check("lake_forest_town", text)]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Water [1] does not cover 12 %.",
        "Hardly 12 % is not covered by the lake [1].",
        "It is false that the lake [1] covers 12 %.",
        "The lake [1] no longer covers 12 %.",
        "If the lake [1] were full it would cover 12 %.",
        "Except for 12 %, the lake [1] covers everything.",
        "All but 12 % of the area is lake [1].",
        "Outside the lake [1] lies 12 % of the area.",
        "The lake [1] fails to reach 12 %.",
        "The lake [1] lacks 12 %.",
        "I doubt that water [1] covers 12 %.",
        "It is not true, I think, that the lake [1] covers 12 %.",
        "The lake [1] should cover 12 %.",
        "The lake [1] may cover 12 %.",
        "The lake [1] covers hardly 12 %.",
        "Unless the dam broke, the lake [1] covers 12 %.",
    ],
)
def test_a_number_that_is_denied_is_never_verified(text):
    assert [claim.verdict for claim in check("lake_forest_town", text)] == [Verdict.UNVERIFIABLE]


@pytest.mark.parametrize("whole", ["the land area", "the remaining area", "all dry land", "the rest"])
def test_a_share_of_another_whole_is_never_verified(whole):
    claims = check("lake_forest_town", f"Water [1] covers 12 % of {whole}.")
    assert [claim.verdict for claim in claims] == [Verdict.UNVERIFIABLE]
    assert "something else" in claims[0].note


@pytest.mark.parametrize("whole", ["the area", "the scene", "the valid area", "the whole image", "all pixels"])
def test_a_share_of_the_area_is_verified(whole):
    claims = check("lake_forest_town", f"Water [1] covers 12 % of {whole}.")
    assert [claim.verdict for claim in claims] == [Verdict.VERIFIED]


@pytest.mark.parametrize(
    "text",
    [
        "The lake [1] covers no more than 12 %.",
        "No, the lake [1] covers 12 %.",
    ],
)
def test_a_denial_leaves_the_stated_number_alone(text):
    assert check("lake_forest_town", text)[-1].verdict is Verdict.VERIFIED


def test_a_question_states_nothing():
    assert check("lake_forest_town", "Does the lake [1] cover 40 %?") == ()


def test_it_may_mean_what_the_step_before_spoke_of():
    checker = ClaimChecker(segments_of("lake_forest_town"), grid())
    checker.check("I find the forest [2].")
    for _ in range(2):
        (claim,) = checker.check("It covers 16 %.")
        assert (claim.segments, claim.verdict) == ((2,), Verdict.VERIFIED)


def test_a_repeated_measure_is_made_once(monkeypatch):
    from terrascope_qgis.core.reasoning.checking.measuring import mask_facts

    calls = []
    real = mask_facts.measure_distance
    monkeypatch.setattr(mask_facts, "measure_distance", lambda *args: calls.append(1) or real(*args))
    text = "The lake [1] is 210 m from the forest [2]. The distance between lake [1] and forest [2] is 210 m."
    assert [claim.verdict.value for claim in check("lake_forest_town", text)] == ["verified", "verified"]
    assert len(calls) == 1


def test_text_of_any_kind_is_read_without_failing():
    rng = random.Random(7)
    letters = "ab [1]23.,%–½ haİß\u202f\ue000\n();=+-/[9] twice half than km² between"
    for _ in range(300):
        check("lake_forest_town", "".join(rng.choice(letters) for _ in range(rng.randint(0, 200))))
