"""Numbers, dates, spacing and questions as words."""

from __future__ import annotations

import datetime as dt
import locale
from types import SimpleNamespace

import pytest

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.reasoning.wording.date_words import name_dates, record_date, word_date
from terrascope_qgis.core.reasoning.wording.levels import compare_sizes, find_level, name_sensor
from terrascope_qgis.core.reasoning.wording.number_format import (
    format_area,
    format_length,
    format_percent,
    format_pixels,
    pick_area_unit,
)
from terrascope_qgis.core.reasoning.wording.question import check_question, normalise_question
from terrascope_qgis.core.reasoning.wording.running_text import RunningText
from terrascope_qgis.core.reasoning.wording.slots import SlotRequest, fill_slot

FIRST, LAST = dt.date(2024, 5, 1), dt.date(2024, 5, 13)


@pytest.mark.parametrize(
    ("percent", "text"),
    [(0, "0 %"), (0.004, "less than 0.01 %"), (0.456, "0.46 %"), (0.994, "0.99 %"), (0.996, "1.0 %"), (12.34, "12.3 %"),
     (100, "100.0 %")],
)  # fmt: skip
def test_percent(percent, text):
    assert format_percent(percent) == text


@pytest.mark.parametrize(
    ("area_m2", "unit", "text"),
    [
        (0, None, "0 m²"), (4.25, None, "4.2 m²"), (850, None, "850 m²"), (9_999, None, "9999 m²"),
        (10_000, None, "1.00 ha"), (123_600, None, "12.4 ha"), (999_000, None, "99.9 ha"),
        (3_214_000, None, "3.21 km²"),
        (1.2056e10, None, "12056 km²"), (123_600, "m2", "123600 m²"), (123_600, "km2", "0.124 km²"),
        (53_431, "km2", "0.0534 km²"),
        (40_468.564224, "acre", "10.0 acres"), (50, "km2", "0.0000500 km²"), (0, "ha", "0 ha"),
    ],
)  # fmt: skip
def test_area(area_m2, unit, text):
    assert format_area(area_m2, unit) == text


@pytest.mark.parametrize(
    ("areas_m2", "unit"),
    [
        ((), "m2"), ((0.0,), "m2"), ((850, 9_999), "m2"), ((850, 10_000), "ha"), ((1_202_200, 166_400), "ha"),
        ((0.0, 2_000_000), "km2"), ((166_400, 99_990_000), "ha"), ((166_400, 100_000_000), "km2"),
        ((1_202_200, 3_000_000), "km2"),
    ],
)  # fmt: skip
def test_areas_that_are_compared_share_a_unit(areas_m2, unit):
    assert pick_area_unit(areas_m2) == unit


def test_slots_of_two_masks_speak_in_one_unit_unless_another_was_asked_for():
    crops, trees = (
        SimpleNamespace(id=number, label="", measures=SimpleNamespace(area_m2=area_m2, pixels=1))
        for number, area_m2 in ((1, 1_202_200.0), (2, 166_400.0))
    )
    alone, both = SimpleNamespace(segments=[crops]), SimpleNamespace(segments=[crops, trees])
    assert fill_slot(SlotRequest("area", 1), alone).text == "1.20 km²"
    texts = [fill_slot(SlotRequest(name, number), both).text for name, number in (("area", 1), ("area", 2))]
    assert texts == ["120 ha", "16.6 ha"]
    assert fill_slot(SlotRequest("difference", 2), both).text == "104 ha"
    assert fill_slot(SlotRequest("area", 2, "km2"), both).text == "0.166 km²"


@pytest.mark.parametrize(
    ("length_m", "unit", "text"),
    [(0, None, "0 m"), (7.07, None, "7.1 m"), (320.4, None, "320 m"), (1250, None, "1.25 km"), (1250, "m", "1250 m"),
     (320, "km", "0.320 km")],
)  # fmt: skip
def test_length(length_m, unit, text):
    assert format_length(length_m, unit) == text


@pytest.mark.parametrize(
    ("pixels", "text"), [(0, "0 pixels"), (1, "1 pixel"), (850, "850 pixels"), (2.83, "2.8 pixels")]
)
def test_pixels(pixels, text):
    assert format_pixels(pixels) == text


@pytest.mark.fault(63)
def test_numbers_do_not_follow_the_locale():
    before = locale.setlocale(locale.LC_ALL)
    for name in ("de_DE.UTF-8", "fr_FR.UTF-8", ""):
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue
        assert format_area(3_214_000) == "3.21 km²"
    locale.setlocale(locale.LC_ALL, before)


def test_dates_have_their_preposition():
    assert word_date("first", [FIRST, LAST]) == "on 2024-05-01"
    assert word_date("change", [FIRST, LAST]) == "between 2024-05-01 and 2024-05-13"
    assert word_date("last", [None, None]) == "on the last date"
    assert word_date("change", [None, None]) == "between the two dates"
    assert word_date("last", [LAST]) == ""


def test_dates_of_the_record():
    assert record_date("change", [FIRST, LAST]) == "2024-05-01/2024-05-13"
    assert record_date("first", [FIRST, LAST]) == "2024-05-01"
    assert record_date("change", [None, LAST]) is None
    assert name_dates([LAST]) == ("2024-05-13", "2024-05-13")
    assert name_dates([None]) == ("undated", "undated")
    assert name_dates([FIRST, FIRST]) == ("the first date", "the last date")


@pytest.mark.parametrize(
    ("percent", "level"),
    [(0.5, "trace"), (1, "few"), (9.99, "few"), (10, "part"), (35, "half"), (65, "most"), (95, "all"), (100, "all")],
)
def test_levels(percent, level):
    assert find_level(percent) == level


def test_sizes_within_a_percent_are_the_same():
    assert compare_sizes(100, 99.0) == "same"
    assert compare_sizes(100, 98.9) == "larger"
    assert compare_sizes(0, 0) == "same"
    assert compare_sizes(0, 1) == "smaller"


@pytest.mark.parametrize(
    ("given", "share", "name"),
    [("optical", 0.0, "optical"), ("sar", 1.0, "sar"), ("optical+sar", 0.71, "optical"), ("optical+sar", 0.29, "sar"),
     ("optical+sar", 0.5, "optical+sar")],
)  # fmt: skip
def test_sensor_is_named_by_its_share(given, share, name):
    assert name_sensor(given, share) == name


def test_spacing_is_clean_and_streams_as_it_ends():
    text = RunningText()
    shown = [text.add("Water "), text.add(" here"), text.add("")]
    text.add_space()
    shown += [text.add_host("[1]"), text.add(" ."), text.add("It is "), text.add_host("5 %"), text.add(" , so\n\n ")]
    assert "".join(shown) == text.text == "Water here [1].It is 5 %, so"
    assert [text.text[span.start : span.end] for span in text.host_spans] == ["[1]", "5 %"]


def test_text_without_end_stops_growing():
    text = RunningText()
    for _ in range(100):
        text.add("x" * 1000)
    assert len(text.text) <= 21_001


def test_question_is_brought_into_the_form_of_the_contract():
    assert normalise_question("How  MUCH <water>[SEG]{x}\u202e\n?", lower=True) == ("how much (water)(seg)(x) ?", False)
    assert normalise_question("ﬁeld", lower=True)[0] == "field"
    text, is_cut = normalise_question("a" * 300 + "b" * 300, lower=True)
    assert is_cut and text == "a" * 200 + " ... " + "b" * 275


def test_control_characters_leave_the_question():
    assert check_question("How\x00 much\x1b[31m\u200b water?\n\n A) 1\r\n B) 2") == "How much [31m water?\nA) 1\nB) 2"
    with pytest.raises(InputError):
        check_question("\n\n")
