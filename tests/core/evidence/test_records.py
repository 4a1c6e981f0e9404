from __future__ import annotations

import pytest

from terrascope_qgis.core.evidence.fields import FIELDS
from terrascope_qgis.core.evidence.records import (
    describe_claim,
    format_area,
    format_value,
    plain_text,
    segment_row,
    worst_verdict,
)
from terrascope_qgis.core.result import Claim, Verdict

VERIFIED = Claim("1", 1.0, None, 1.0, Verdict.VERIFIED)
DIFFERS = Claim("9 km²", 9.0, "km2", 4.0, Verdict.DIFFERS)
OPEN = Claim("as ever", None, None, None, Verdict.UNVERIFIABLE)


def test_row_has_the_columns_of_the_schema_in_order(make_result):
    result = make_result()
    row = segment_row(result, result.steps[0], result.segments[0])
    assert list(row) == [field.name for field in FIELDS]
    kinds = {"text": (str, type(None)), "integer": (int,), "real": (float, type(None))}
    for field in FIELDS:
        assert isinstance(row[field.name], kinds[field.kind]), field.name


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        ((), None),
        ((VERIFIED,), "verified"),
        ((VERIFIED, OPEN), "unverifiable"),
        ((VERIFIED, OPEN, DIFFERS), "differs"),
    ],
)
def test_step_is_as_good_as_its_worst_claim(claims, verdict):
    assert worst_verdict(claims) == verdict


def test_both_numbers_are_told_where_they_differ():
    assert describe_claim(DIFFERS) == "“9 km²” differs (mask: 4 km2)"
    assert describe_claim(VERIFIED) == "“1” verified"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("a\x00\x07b", "ab"),
        ("\u202eabc\u2066", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ud800x", "x"),
    ],
)
def test_text_keeps_letters_and_loses_tricks(text, shown):
    assert plain_text(text) == shown


def test_text_is_cut_with_a_mark():
    assert plain_text("abcdef", max_chars=4) == "abc…"
    assert plain_text("abcd", max_chars=4) == "abcd"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "yes"),
        (False, "no"),
        ("water", "water"),
        (3.0, "3"),
        (1234567.8, "1,234,568"),
        (40.476190, "40.48"),
        (0.00012345, "0.0001234"),
        (float("nan"), "not a number"),
    ],
)
def test_values_are_shown_without_noise(value, shown):
    assert format_value(value) == shown


@pytest.mark.parametrize(
    ("area_m2", "shown"),
    [(0.0, "0 m²"), (9_999.4, "9,999 m²"), (10_000.0, "1.00 ha"), (2_599_100.0, "2.60 km²")],
)
def test_areas_are_shown_in_a_unit_that_fits(area_m2, shown):
    assert format_area(area_m2) == shown
