"""A date the question names reaches a Lite model as the first image, or is held against the dates of its masks."""

from __future__ import annotations

import datetime as dt

import pytest

from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.lite.asked_dates import hold_against_masks, settle_dates
from tests.core.reasoning.array_stack import ArrayStack, optical
from tests.core.reasoning.test_loop import WATER, _scene, _script

JUNE, AUGUST, NEXT_JUNE = dt.date(2020, 6, 4), dt.date(2020, 8, 13), dt.date(2021, 6, 1)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How much water was there on 2020-06-04?", "How much water was there in the first image?"),
        ("How much water was there on 4 June 2020?", "How much water was there in the first image?"),
        ("How much water was there in June 2020?", "How much water was there in the first image?"),
        ("In June, where was water?", "in the first image, where was water?"),
        ("Was there water during June?", "Was there water in the first image?"),
        # The last one is what the model speaks of anyway, and both are no single image.
        ("How much water was there on 2020-08-13?", "How much water was there on 2020-08-13?"),
        ("How much water was there in 2020?", "How much water was there in 2020?"),
        ("How much water was there in July?", "How much water was there in July?"),
        # A change is asked for, or a number is no date.
        ("What changed since 2020-06-04?", "What changed since 2020-06-04?"),
        ("What changed between 2020-06-04 and 2020-08-13?", "What changed between 2020-06-04 and 2020-08-13?"),
        ("How much of June lake is water?", "How much of June lake is water?"),
        ("What may be in the area?", "What may be in the area?"),
    ],
)
def test_the_first_date_is_told_in_the_words_the_model_was_taught(question, read):
    assert settle_dates(question, (JUNE, AUGUST)).text == read


def test_a_month_of_both_years_and_unknown_dates_change_nothing():
    question = "How much water was there in June?"
    assert settle_dates(question, (JUNE, NEXT_JUNE)).text == question
    assert settle_dates(question, (None, None)).text == question
    assert settle_dates(question, (JUNE,)).text == question


@pytest.mark.parametrize(
    ("question", "mask_dates", "missed"),
    [
        ("How much water was there in 2019?", ["2020-06-04"], "2019"),
        ("How much water was there in July?", ["2020-08-13", "2020-06-04"], "July"),
        ("What changed between 2019 and 2020?", ["2020-06-04/2020-08-13"], "2019"),
        ("What changed between June 2020 and August 2020?", ["2020-06-04/2020-08-13"], None),
        ("How much water was there on 2020-06-04?", ["2020-06-04"], None),
        ("How much water was there in 2019?", [None], None),
        ("How much water is there?", ["2020-06-04"], None),
    ],
)
def test_a_date_that_no_mask_is_of_is_said(question, mask_dates, missed):
    told = hold_against_masks(settle_dates(question, (JUNE, AUGUST)), mask_dates)
    assert (told is not None) == (missed is not None)
    if missed is not None:
        assert f"names {missed}, the masks are of 2020-0" in str(told)


def test_an_answer_of_another_date_than_asked_says_so(open_tiny, encode, progress):
    model = open_tiny(_script("<d:first>", *WATER))
    area = encode(ArrayStack((optical(_scene(), date=JUNE), optical(_scene(), date=AUGUST))), model)
    found = answer_question(model, area, "How much water was there in 2015?", progress)
    assert [str(text) for text in found.warnings if "2015" in text] == [
        "The question names 2015, the masks are of 2020-06-04: the model tells the first and the last image apart, "
        "no other date."
    ]
    met = answer_question(model, area, "How much water was there on 2020-06-04?", progress)
    assert not any("names" in text for text in met.warnings)
