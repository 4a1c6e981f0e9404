from __future__ import annotations

import signal

import numpy as np
import pytest

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.measure import measure_mask
from terrascope_qgis.core.reasoning.checking.host_claims import check_slot, check_truth
from terrascope_qgis.core.reasoning.checking.quantities.amount_claims import _IGNORED_BEFORE
from terrascope_qgis.core.reasoning.checking.text_claims import ClaimChecker
from terrascope_qgis.core.reasoning.wording.running_text import Span
from terrascope_qgis.core.reasoning.wording.slots import FilledSlot
from terrascope_qgis.core.result import Segment, Verdict

# UTM, so far from the middle that the map's scale is 1: 100 m2 of ground per pixel, to 0.1 %.
GRID = PixelGrid("EPSG:32633", (10, 0, 680_000, 0, -10, 5_000_000), 50, 100)


def _segment(number: int, rows: slice, cols: slice) -> Segment:
    mask = np.zeros(GRID.shape, bool)
    mask[rows, cols] = True
    measures = measure_mask(mask, np.ones(GRID.shape, bool), GRID, min_part_px=9)
    return Segment(number, "water", "water", None, "optical", 0.9, mask, measures, "water")


# 600 of 5,000 pixels: 12 %, 6 ha, one part. 200 pixels: 4 %, 2 ha; 41 columns, 410 m, to the right of the first.
SEGMENTS = (_segment(1, slice(0, 30), slice(0, 20)), _segment(2, slice(0, 10), slice(60, 80)))


def _verdicts(text: str, **options) -> list[tuple[str, str]]:
    return [(claim.text, claim.verdict.value) for claim in ClaimChecker(SEGMENTS, GRID).check(text, **options)]


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        ("Water [1] covers 12.0 % of the area.", "12.0 %", "verified"),
        ("Water [1] covers 12.0 % of it.", "12.0 %", "unverifiable"),
        ("Water [1] covers 12.09 percent.", "12.09 percent", "verified"),
        ("Water [1] covers 12.2%.", "12.2%", "differs"),
        ("Water [1] covers 6 ha.", "6 ha", "verified"),
        ("Water [1] covers 0.06 km².", "0.06 km²", "verified"),
        ("Water [1] covers 60,000 m2.", "60,000 m2", "verified"),
        ("Water [1] covers 6.1 ha.", "6.1 ha", "differs"),
        ("Water [1] has 600 pixels.", "600 pixels", "verified"),
        ("Water [1] has 601 pixels.", "601 pixels", "differs"),
        ("Water [1] has 1 separate part.", "1", "verified"),
        ("Water [1] has 3 patches.", "3", "differs"),
        ("Water [1] and a pond [2] covers 4 %.", "4 %", "unverifiable"),
        ("The pond [2] lies 410 m away.", "410 m", "unverifiable"),
        ("Water [2] lies 410 m from the water [1].", "410 m", "verified"),
        ("The pond [2] lies 0.5 km away.", "0.5 km", "differs"),
        ("Built in 1987.", "1987", "unverifiable"),
        ("It covers 12 %.", "12 %", "unverifiable"),
        ("Water [1] is 30 m deep.", "30 m", "unverifiable"),
    ],
)
def test_numbers_in_the_text_are_held_against_the_masks(text, claim, verdict):
    assert _verdicts(text) == [(claim, verdict)]


def test_marks_of_masks_and_words_of_the_host_are_no_claims():
    text = "Water [1] covers 77 % on 2024-05-01."
    spans = (Span(6, 9), Span(17, 21), Span(25, 35))
    assert ClaimChecker(SEGMENTS, GRID).check(text, spans) == ()


def test_a_place_the_host_wrote_is_not_checked_again():
    text = "Water [1] lies in the north-west."
    assert _verdicts(text) == [("in the north-west", "verified")]
    span = Span(text.index("in the"), len(text) - 1)
    assert ClaimChecker(SEGMENTS, GRID).check(text, (span,), own_numbers=False) == ()


def test_a_mask_the_host_calls_spread_is_not_told_to_be_not_understood():
    mask = np.zeros(GRID.shape, bool)
    mask[::3, ::3] = True
    measures = measure_mask(mask, np.ones(GRID.shape, bool), GRID, min_part_px=1)
    assert measures.compass == "spread"
    segments = (Segment(1, "water", "water", None, "optical", 0.9, mask, measures, "water"),)
    text = "I look for water [1]. The mask lies distributed over the area."
    # What the model says in its own words is understood; what the host wrote is checked as its slot.
    own = ClaimChecker(segments, GRID).check(text)
    assert [(claim.value, claim.verdict.value) for claim in own] == [("spread", "verified")]
    span = Span(text.index("distributed"), len(text) - 1)
    assert ClaimChecker(segments, GRID).check(text, (span,), own_numbers=False) == ()


def test_a_model_that_must_use_slots_has_every_own_number_flagged():
    assert _verdicts("Water [1] covers 12.0 %.", own_numbers=False) == [("12.0 %", "unverifiable")]


def test_numbers_without_any_mask_are_unverifiable():
    assert [claim.verdict for claim in ClaimChecker((), GRID).check("It covers 12 %.")] == [Verdict.UNVERIFIABLE]


@pytest.mark.parametrize(
    ("slot", "verdict"),
    [
        (FilledSlot("percent", "12.3 %", 12.345, "%"), "verified"),
        (FilledSlot("percent", "12.3 %", 12.5, "%"), "differs"),
        (FilledSlot("percent", "less than 0.01 %", 0.004, "%"), "verified"),
        (FilledSlot("area", "3.21 km²", 3_214_000.0, "m2"), "verified"),
        (FilledSlot("area", "3.21 km²", 3_314_000.0, "m2"), "differs"),
        (FilledSlot("area", "3.21 ha", 3_214_000.0, "m2"), "differs"),
        (FilledSlot("area", "850 pixels", 850, "px"), "verified"),
        (FilledSlot("difference", "12.4 ha", -124_000.0, "m2"), "verified"),
        (FilledSlot("distance", "320 m", 320.4, "m"), "verified"),
        (FilledSlot("count", "3", 3, "count"), "verified"),
        (FilledSlot("count", "3", 4, "count"), "differs"),
        (FilledSlot("where", "in the north", "N", None), "verified"),
    ],
)
def test_words_of_a_slot_are_read_back(slot, verdict):
    assert check_slot(slot).verdict.value == verdict


def test_slot_that_was_not_measured_claims_nothing():
    assert check_slot(FilledSlot("percent", "not measured", None, None)) is None


def test_yes_and_no():
    assert check_truth("Yes", True, True).verdict is Verdict.VERIFIED
    assert check_truth("No", False, True).verdict is Verdict.DIFFERS


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="no alarms")
@pytest.mark.parametrize(
    "text", ["no." + "9" * 30 + "!", "bands " + "1 and 2, " * 500 + "of x", "step to" + "and" * 200 + "!"]
)
def test_lists_of_names_are_read_in_one_way(text):
    """Found by the fuzzer, seed 23: with many ways to read 24 digits the check did not end. An alarm ends the test."""
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("does not end"))
    signal.alarm(60)
    try:
        assert _IGNORED_BEFORE.search(text) is None
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    "text", ["bands ", "band 8a, 11 and ", "dates 1 to ", "Sentinel-", "no. 4-", "options a,b , c and "]
)
def test_a_number_in_a_list_of_names_is_no_claim(text):
    assert _IGNORED_BEFORE.search(text.lower()) is not None
