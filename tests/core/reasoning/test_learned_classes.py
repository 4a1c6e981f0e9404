"""Questions about learned classes, end to end on a tiny bundle, whose features are green, nir, vv and 1."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from terrascope_qgis.core.classes.learned_class import FeatureSource, LearnedClass
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.area.encoded_area import CHANGE
from terrascope_qgis.core.reasoning.masks.learned import decode_learned, map_class, vision_sha256
from terrascope_qgis.core.reasoning.masks.second_looks import DoubtPlan
from terrascope_qgis.core.result import Status
from tests.core.classes.test_learned_class import make_class
from tests.core.reasoning.array_stack import ArrayStack, optical

MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)
PIT = (slice(10, 30), slice(40, 70))


def scene(pit: tuple[slice, slice] | None = PIT) -> np.ndarray:
    """Near infrared of trees, with a pit of 20 x 30 pixels that is brighter than water."""
    nir = np.full((96, 100), 0.6, np.float32)
    if pit is not None:
        nir[pit] = 0.3
    return nir


@pytest.fixture
def quarry(model) -> LearnedClass:
    """Where nir < 0.45: logit 20 (0.45 - nir), that is 3 in the pit and -3 outside."""
    source = FeatureSource("tiny-lite 0.0.1", vision_sha256(model), "optical")
    return make_class(source=source, weights=(0.0, -20.0, 0.0, 0.0), bias=9.0)


def script(*body: str, task: str = "coverage", answer: tuple[str, ...]) -> tuple[str, ...]:
    return (f"<task:{task}>", "<think>", *body, "</think>", "<answer>", *answer, "</answer>", "<eos>")


LENT = ("I look for ", "<p>", "built-up", "</p>", "[SEG]")
"""The tiny bundle's vocabulary has built_up, trees and water to lend, in this order."""
COVERAGE = script(*LENT, answer=("<v:percent>", " is built-up, no built-up else."))


def ask(model, area, progress, question, classes, **options):
    return answer_question(model, area, question, progress, classes=classes, **options)


def test_share_of_a_learned_class_in_a_part(open_tiny, encode, progress, quarry):
    model = open_tiny(COVERAGE)
    area = encode(ArrayStack((optical(scene()),)), model)
    found = ask(model, area, progress, "How much of the quarry is in the western half?", (quarry,))
    # Columns 40 to 49 of 40 to 69 lie in the western half of 100 columns.
    assert found.answer.value == pytest.approx(100 / 3)
    assert found.answer.text.startswith("The western half of the area holds 33.3 % of the quarry: ")
    assert [segment.label for step in found.steps for segment in step.segments] == ["quarry", "quarry"]


def test_the_mask_and_the_words_are_those_of_the_learned_class(open_tiny, encode, progress, quarry):
    model = open_tiny(COVERAGE)
    area = encode(ArrayStack((optical(scene()),)), model)
    found = ask(model, area, progress, "How much quarry is there?", (quarry,))
    (segment,) = found.steps[0].segments
    expected = np.zeros((96, 100), bool)
    expected[PIT] = True
    assert np.array_equal(segment.mask, expected)
    assert segment.label == segment.phrase == "quarry" and segment.layer == "quarry"
    assert segment.score == pytest.approx(1 / (1 + np.exp(-3)), abs=1e-3)
    assert found.steps[0].text == "I look for quarry [1]"
    assert found.answer.text == "6.2 % is quarry, no quarry else."
    assert found.answer.value == pytest.approx(6.25)
    low, high = segment.interval_percent
    assert low <= 6.25 <= high
    assert found.extras["first_look"]["classes"]["quarry"] == pytest.approx(6.25)
    assert "".join(progress.pieces) == f"{found.steps[0].text}\n{found.answer.text}"


def test_the_model_reads_the_lent_word_and_how_much_of_the_class_there_is(
    open_tiny, encode, progress, quarry, monkeypatch
):
    model = open_tiny(COVERAGE)
    prompts = []
    embed = type(model).embed
    monkeypatch.setattr(type(model), "embed", lambda self, ids: prompts.append(list(ids)) or embed(self, ids))
    area = encode(ArrayStack((optical(scene()),)), model)
    ask(model, area, progress, "How much quarry is there?", (quarry,))
    told = max(prompts, key=len)
    tokenizer = model.tokenizer
    look = [tokenizer.special_text(one) for one in told if tokenizer.special_text(one)]
    at = look.index("<c:built_up>")
    assert look[at + 1] == "<l:few>" and "how much built-up is there?" in tokenizer.decode(told)


def test_without_the_class_the_same_answer_is_the_models_own(open_tiny, encode, progress):
    model = open_tiny(COVERAGE)
    found = ask(model, encode(ArrayStack((optical(scene()),)), model), progress, "How much quarry is there?", ())
    assert found.steps[0].segments[0].label == "built_up" and "is built-up" in found.answer.text


def test_a_learned_class_is_ranked_against_the_models_own(open_tiny, encode, progress, quarry):
    body = (*LENT, "<step>", "Next I look for ", "<p>", "trees", "</p>", "[SEG]")
    answer = ("The larger one is ", "<#2>", "<v:label>", ": ", "<#1>", "<v:percent>", " of ", "<#1>", "<v:label>", ".")
    model = open_tiny(script(*body, task="ranking", answer=answer))
    area = encode(ArrayStack((optical(scene()),)), model)
    found = ask(model, area, progress, "more quarry or trees? A) quarry B) trees", (quarry,))
    assert [segment.label for step in found.steps for segment in step.segments] == ["quarry", "trees"]
    assert found.answer.text == "The larger one is trees: 6.2 % of quarry."
    assert found.answer.value == "trees" and found.answer.choice == "B"


def test_nothing_found_of_a_learned_class_is_an_answer(open_tiny, encode, progress, quarry):
    model = open_tiny(COVERAGE)
    area = encode(ArrayStack((optical(scene(None)),)), model)
    found = ask(model, area, progress, "How much quarry is there?", (quarry,))
    assert found.answer.status is Status.NOTHING_FOUND and not found.steps[0].segments[0].mask.any()


def pit_moves(model, encode):
    """A pit at rows 10-19 in May and at rows 14-29 in June, columns 40-69."""
    may, june = (scene((slice(*rows), slice(40, 70))) for rows in ((10, 20), (14, 30)))
    return encode(ArrayStack((optical(may, date=MAY), optical(june, date=JUNE))), model)


def test_what_came_up_between_two_dates_is_of_the_learned_class(open_tiny, encode, progress, quarry):
    text = ("I see ", "<p>", "new water", "</p>", "<d:change>", "[SEG]")
    model = open_tiny(script(*text, task="change_area", answer=("<v:area>", " of new water.")))
    found = ask(model, pit_moves(model, encode), progress, "New quarries near trees and buildings?", (quarry,))
    (segment,) = found.steps[0].segments
    expected = np.zeros((96, 100), bool)
    expected[20:30, 40:70] = True
    assert np.array_equal(segment.mask, expected)
    assert segment.label == "gain:quarry" and segment.phrase == "new quarry" and segment.interval_percent is None
    assert segment.date == "2024-05-01/2024-06-01"
    assert found.answer.text == "3.00 ha of new quarry."
    # At 14-19 it was and is: p (1 - p) with p = 0.95; at 20-29 it came: 0.95 * 0.95.
    assert segment.score == pytest.approx((1 / (1 + np.exp(-3))) ** 2, abs=1e-3)


def test_what_went_is_the_other_way_round(model, encode, progress, quarry):
    area = pit_moves(model, encode)
    lost = decode_learned(model, area, quarry, CHANGE, progress, is_loss=True).mask
    assert lost[10:14, 40:70].all() and lost.sum() == 4 * 30


def test_a_class_the_model_passes_over_is_said(open_tiny, encode, progress, quarry):
    model = open_tiny(script("I see ", "<p>", "trees", "</p>", "[SEG]", answer=("Done.",)))
    found = ask(model, encode(ArrayStack((optical(scene()),)), model), progress, "How much quarry?", (quarry,))
    assert found.steps[0].segments[0].label == "trees"
    assert "The model made no mask of 'quarry'. Ask in other words." in found.warnings


def test_a_class_of_another_encoder_is_refused_only_where_it_is_named(open_tiny, encode, progress, quarry):
    other = replace(quarry, source=FeatureSource("other 1", "b" * 64, "optical"))
    model = open_tiny(COVERAGE)
    area = encode(ArrayStack((optical(scene()),)), model)
    with pytest.raises(InputError, match="learned with other 1"):
        ask(model, area, progress, "How much quarry is there?", (other,))
    assert ask(model, area, progress, "How many buildings?", (other,)).steps[0].segments[0].label == "built_up"


def test_the_probability_of_each_pixel_is_kept_when_asked_for(open_tiny, encode, progress, quarry):
    model = open_tiny(COVERAGE)
    area = encode(ArrayStack((optical(scene()),)), model)
    plan = DoubtPlan(keep_probability=True)
    (segment,) = ask(model, area, progress, "How much quarry is there?", (quarry,), doubt=plan).steps[0].segments
    assert (segment.probability[PIT] == round(254 / (1 + np.exp(-3)))).all()


def test_map_has_the_probability_of_each_pixel(model, encode, progress, quarry):
    nir = scene()
    nir[:, :4] = np.nan
    nir[50:60, 50:60] = 0.45
    found = map_class(model, encode(ArrayStack((optical(nir),)), model), quarry, 0, progress)
    assert (found.probability[:, :4] == 255).all()
    assert (found.probability[PIT] == round(254 / (1 + np.exp(-3)))).all()
    assert (found.probability[50:60, 50:60] == 127).all()
    assert found.doubtful_percent == pytest.approx(100 * 100 / (96 * 96))
    assert found.percent == pytest.approx(100 * (600 + 100) / (96 * 96))
