"""Whether there is enough evidence, how sure an answer is, and what second looks add."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import numpy as np
import pytest

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.measure import measure_mask
from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.area.looks import FlippedStack, ShiftedStack
from terrascope_qgis.core.reasoning.area.plausibility import PlausibleCount
from terrascope_qgis.core.reasoning.lite.dominance import check_dominance
from terrascope_qgis.core.reasoning.masks.dropping import MOST_DRAWS, draw_layers
from terrascope_qgis.core.reasoning.masks.first_look import FirstLook
from terrascope_qgis.core.reasoning.masks.interval import DoubtSums
from terrascope_qgis.core.reasoning.masks.masking import DecodedMask
from terrascope_qgis.core.reasoning.masks.second_looks import DoubtPlan, Stability, hold_looks, widen
from terrascope_qgis.core.reasoning.support.confidence import judge_confidence
from terrascope_qgis.core.reasoning.support.evidence_gate import (
    Evidence,
    find_objection,
    require_clear_past,
    require_support,
)
from terrascope_qgis.core.request import Role
from terrascope_qgis.core.result import Answer, Claim, Level, Segment, Status, Verdict
from tests.core.reasoning.array_stack import ArrayBlock, ArrayStack, optical, sar

GOOD = Evidence(100.0, 0.0, False, {"optical": 100.0}, False)


def _segment(percent: float = 50.0, *, interval=(45.0, 55.0), quality: float | None = 0.9) -> Segment:
    grid = PixelGrid("EPSG:32633", (10, 0, 680_000, 0, -10, 5_000_000), 10, 10)
    mask = np.zeros(grid.shape, bool)
    mask.flat[: int(percent)] = True
    measures = measure_mask(mask, np.ones(grid.shape, bool), grid, min_part_px=1)
    return Segment(
        1, "water", "water", None, "optical", 0.9, mask, measures, "water", interval_percent=interval, quality=quality
    )


def _uncalibrated(error: float) -> Segment:
    return replace(_segment(interval=None, quality=None), calibration_error=error)


ANSWER = Answer("Water covers 50 %.", Status.ANSWERED, "coverage", 50.0, "%")


@pytest.mark.parametrize(
    ("change", "question", "complaint"),
    [
        ({}, "How much water?", None),
        ({"valid_percent": 3.0}, "How much water?", "3.0 % of the area has valid pixels"),
        ({"cloudy_percent": 95.0}, "How much water?", "clouds and their shadows cover 95 %"),
        ({"cloudy_percent": 95.0}, "How much of it is cloudy?", None),
        ({"cloudy_percent": None}, "How much water?", None),
        ({"cloudy_percent": 95.0, "has_sar": True}, "How much water?", None),
        ({"plausible_percent": {"optical": 12.0}}, "How much water?", "12 % of the pixels of the optical image"),
    ],
)
def test_a_question_without_evidence_is_declined_with_the_reason(change, question, complaint):
    found = find_objection(replace(GOOD, **change), question)
    assert found is None if complaint is None else complaint in found


def test_area_with_hardly_a_valid_pixel_is_declined(model, encode, progress):
    nir = np.full((64, 64), np.nan, np.float32)
    nir[0] = 0.05
    answer = answer_question(model, encode(ArrayStack((optical(nir),)), model), "How much water?", progress).answer
    assert answer.status is Status.DECLINED and "Not enough evidence: only 1.6 %" in answer.reason
    assert answer.confidence is None


def test_wrong_scale_is_declined(model, encode, progress):
    nir = np.full((64, 64), 500.0, np.float32)
    answer = answer_question(
        model, encode(ArrayStack((optical(nir, 400.0),)), model), "How much water?", progress
    ).answer
    assert answer.status is Status.DECLINED and "plausible values" in answer.reason


def test_two_bands_with_one_picture_are_declined(model, encode, progress):
    """A grey picture in several bands, or a file that was given twice, has no colour to tell classes by."""
    nir = np.linspace(0.05, 0.4, 64 * 64, dtype=np.float32).reshape(64, 64)
    grey = ArrayStack((optical(nir, nir),))
    answer = answer_question(model, encode(grey, model), "How much water?", progress).answer
    assert answer.status is Status.DECLINED and "bands green and nir of the optical image are the same" in answer.reason


def test_bands_are_compared_within_a_layer_and_uniform_ones_are_no_twins():
    ramp = np.arange(25, dtype=np.float32).reshape(5, 5)
    valid = np.ones((5, 5), bool)
    count = PlausibleCount()
    count.add(ArrayBlock(np.stack([ramp, ramp]), valid), Role.SAR, layer=0, channels=("vv", "vh"))
    assert count.twins == ("vv", "vh")
    count.add(ArrayBlock(np.stack([ramp, ramp + 1]), valid), Role.SAR, layer=1, channels=("vv", "vh"))
    assert count.twins == ("vv", "vh")
    count.add(ArrayBlock(np.stack([ramp, ramp + 1]), valid), Role.SAR, layer=0, channels=("vv", "vh"))
    assert count.twins is None
    flat = PlausibleCount()
    flat.add(ArrayBlock(np.zeros((2, 5, 5), np.float32), valid), Role.SAR, channels=("vv", "vh"))
    assert flat.twins is None


def test_plausible_pixels_are_counted_by_their_brightest_band():
    count = PlausibleCount()
    data = np.array([[[0.0, 0.0, 0.0, np.nan]], [[0.2, 9000.0, 0.0, np.nan]]], np.float32)
    count.add(ArrayBlock(data, np.isfinite(data).all(axis=0)), Role.OPTICAL)
    assert count.percent == pytest.approx(100 / 3)


def test_a_change_since_a_date_under_clouds_is_declined_but_not_what_the_last_date_shows():
    hidden = replace(GOOD, cloudy_before_percent=95.0)
    found = require_clear_past(ANSWER, hidden, reads_past=True)
    assert found.status is Status.DECLINED and "cover 95 % of the area at the first date" in found.reason
    assert require_clear_past(ANSWER, hidden, reads_past=False) is ANSWER
    assert require_clear_past(ANSWER, replace(hidden, has_sar=True), reads_past=True) is ANSWER
    assert require_clear_past(ANSWER, replace(GOOD, cloudy_before_percent=80.0), reads_past=True) is ANSWER


def test_mask_that_is_expected_to_miss_the_ground_supports_nothing():
    assert require_support(ANSWER, [_segment(quality=0.2)]) is ANSWER
    found = require_support(ANSWER, [_segment(quality=0.02)])
    assert found.status is Status.DECLINED and "at most 2 %" in found.reason
    found = require_support(ANSWER, [_segment(quality=0.003)])
    assert "the ground by at most 1 %" in found.reason


def test_sure_answer_has_high_confidence_and_says_what_it_rests_on():
    found = judge_confidence(ANSWER, [_segment()], GOOD)
    assert found.level is Level.HIGH
    assert found.reasons == (
        "Mask 1 (water) is expected to overlap the ground by 90 %.",
        "100 % of the area has valid pixels.",
    )


@pytest.mark.parametrize(
    ("segment", "evidence", "level", "words"),
    [
        (_segment(quality=0.5), GOOD, Level.MEDIUM, "overlap the ground by 50 %"),
        (_segment(quality=0.1), GOOD, Level.LOW, "overlap the ground by 10 %"),
        (_segment(interval=None, quality=None), GOOD, Level.LOW, "It is not known how often the mask is right"),
        (_uncalibrated(0.105), GOOD, Level.MEDIUM, "off by 10 points on average, so no bounds are given"),
        (_uncalibrated(0.15), GOOD, Level.MEDIUM, "off by 15 points"),
        (_uncalibrated(0.317), GOOD, Level.LOW, "off by 32 points"),
        (_segment(interval=(30.0, 70.0)), GOOD, Level.MEDIUM, "anywhere from 30.0 to 70.0 %"),
        (_segment(interval=(29.0, 70.0)), GOOD, Level.LOW, "anywhere from 29.0 to 70.0 %"),
        (_segment(0, interval=(0.0, 0.4), quality=None), GOOD, Level.HIGH, "up to 0.4 % would go unseen"),
        (_segment(0, interval=(0.0, 7.0), quality=None), GOOD, Level.MEDIUM, "up to 7.0 % would go unseen"),
        (_segment(0, interval=(0.0, 41.0), quality=None), GOOD, Level.LOW, "up to 41.0 % would go unseen"),
        (_segment(), replace(GOOD, valid_percent=20.0), Level.LOW, "20 % of the area has valid pixels"),
        (_segment(), replace(GOOD, cloudy_percent=60.0), Level.LOW, "cover 60 % of the area"),
        (_segment(), replace(GOOD, cloudy_percent=None), Level.MEDIUM, "does not look for clouds"),
        (_segment(), replace(GOOD, cloudy_percent=60.0, has_sar=True), Level.MEDIUM, "cover 60 % of the area"),
        (_segment(), replace(GOOD, is_degraded=True), Level.MEDIUM, "8-bit picture"),
    ],
)
def test_each_weakness_lowers_the_confidence_and_is_named_first(segment, evidence, level, words):
    found = judge_confidence(ANSWER, [segment], evidence)
    assert found.level is level and any(words in reason for reason in found.reasons)
    assert level is Level.HIGH or words in found.reasons[0]


@pytest.mark.parametrize(
    ("percent", "has_sar", "level"),
    [(60.0, False, Level.LOW), (60.0, True, Level.MEDIUM), (30.0, False, Level.MEDIUM), (10.0, False, Level.HIGH)],
)
def test_clouds_at_the_first_date_count_where_a_mask_is_of_it(percent, has_sar, level):
    cloudy = replace(GOOD, cloudy_before_percent=percent, has_sar=has_sar)
    found = judge_confidence(ANSWER, [_segment()], cloudy, reads_past=True)
    assert found.level is level
    words = f"At the first date clouds and their shadows cover {percent:.0f} % of the area."
    assert (words == found.reasons[0]) == (level is not Level.HIGH)
    assert judge_confidence(ANSWER, [_segment()], cloudy).level is Level.HIGH


def test_masks_of_one_name_are_told_apart_by_their_dates():
    masks = [replace(_segment(interval=(10.0, 90.0)), id=k, date=f"2020-0{k}-01") for k in (1, 2)]
    reasons = judge_confidence(ANSWER, masks, GOOD).reasons
    assert "The share of water (2020-01-01) may lie anywhere from 10.0 to 90.0 %." in reasons
    assert "The share of water (2020-02-01) may lie anywhere from 10.0 to 90.0 %." in reasons
    (alone,) = [text for text in judge_confidence(ANSWER, masks[:1], GOOD).reasons if "anywhere" in text]
    assert "The share of water may" in alone


@pytest.mark.parametrize(
    ("task", "dates", "told"),
    [
        ("ranking", (None, None), "The bounds of water and trees overlap: which of the two is larger is not sure."),
        (
            "change_area",
            ("2020-05-01", "2021-05-01"),
            "The bounds of water (2020-05-01) and trees (2021-05-01) overlap: which of the two is larger is not sure.",
        ),
        ("boundary", (None, None), None),
    ],
)
def test_order_that_the_bounds_leave_open_is_told(task, dates, told):
    one = replace(_segment(50, interval=(40.0, 60.0)), date=dates[0])
    other = replace(_segment(42, interval=(30.0, 54.0)), id=2, phrase="trees", date=dates[1])
    answer = replace(ANSWER, task=task)
    reasons = judge_confidence(answer, [one, other], GOOD).reasons
    assert (told in reasons) if told else not any("overlap: which" in reason for reason in reasons)
    apart = replace(other, interval_percent=(30.0, 39.0))
    assert not any("overlap: which" in reason for reason in judge_confidence(answer, [one, apart], GOOD).reasons)


@pytest.mark.parametrize("task", ["boundary", "distance", "ranking"])
def test_what_was_not_found_settles_whether_two_things_touch(task):
    stray, empty = _segment(quality=0.01), _segment(0, interval=(0.0, 0.4), quality=None)
    answer = replace(ANSWER, task=task)
    assert (require_support(answer, [empty, stray]) is answer) == (task != "ranking")
    assert require_support(answer, [stray, stray]).status is Status.DECLINED


def test_only_mask_of_what_is_dominant_is_held_against_the_first_look():
    claim = Claim("dominant class is water", "largest", None, None, Verdict.UNVERIFIABLE, "comparison", (1,))
    other = Claim("50 %", 50.0, "%", 50.0, Verdict.VERIFIED, "percent", (1,))

    def check(*classes, masks=1):
        segments = [_segment()] * masks
        return check_dominance((other, claim), segments, FirstLook(tuple((name, 50.0) for name in classes), (), 0.0))

    assert check("cloud", "water", "trees")[1].verdict is Verdict.VERIFIED
    assert check()[1].recomputed == "largest: water"
    wrong = check("trees", "water")[1]
    assert (wrong.verdict, wrong.recomputed) == (Verdict.DIFFERS, "largest: trees")
    assert check("water")[0] is other
    assert check("trees", masks=2) == (other, claim)


def test_statement_that_differs_makes_confidence_low():
    wrong = Claim("60 %", 60.0, "%", 50.0, Verdict.DIFFERS)
    found = judge_confidence(replace(ANSWER, claims=(wrong,)), [_segment()], GOOD)
    assert found.level is Level.LOW and "differ from the masks" in found.reasons[0]


def _window(stack, window: Window) -> np.ndarray:
    return stack.read(0, window).data[2]


def test_mirrored_and_shifted_stacks_show_the_same_pixels_elsewhere():
    stack = ArrayStack((optical(np.arange(30, dtype=np.float32).reshape(5, 6) / 100),))
    whole = _window(stack, Window(0, 0, 5, 6))
    for axis in (0, 1):
        flipped = FlippedStack(stack, axis=axis)
        assert np.array_equal(_window(flipped, Window(0, 0, 5, 6)), np.flip(whole, axis))
        assert np.array_equal(flipped.restore(_window(flipped, Window(0, 0, 5, 6))), whole)
        assert np.isnan(_window(flipped, Window(3, 4, 4, 4))[2:]).all()
    shifted = ShiftedStack(stack, rows=2, cols=3)
    assert shifted.grid.shape == (7, 9)
    assert np.array_equal(shifted.restore(_window(shifted, Window(0, 0, 7, 9))), whole)
    inside = shifted.area_mask(Window(0, 0, 7, 9))
    assert inside.sum() == 30 and inside[2:, 3:].all()
    assert shifted.grid.xy(2, 3) == stack.grid.xy(0, 0)


def test_scatter_of_the_looks_widens_the_interval_and_overlap_bounds_the_quality():
    decoded = DecodedMask(np.ones((2, 2), bool), 0.9, 1.0, (47.0, 54.0), quality=0.8)
    found = widen(decoded, Stability((48.0, 52.0, 50.0), 0.6), 50.0)
    scatter = 1.96 * float(np.std([50, 48, 52, 50], ddof=1))
    assert found.interval_percent[0] == pytest.approx(50 - np.hypot(3, scatter))
    assert found.interval_percent[1] == pytest.approx(50 + np.hypot(4, scatter))
    assert found.quality == 0.6
    assert widen(replace(decoded, interval_percent=None, quality=None), Stability((1.0,), 0.5), 50.0).quality is None


def test_thorough_looks_drop_sensors_and_dates_where_there_are_several(model, progress):
    nir = np.full((64, 64), 0.05, np.float32)
    usual = ["mirrored left to right", "mirrored top to bottom", "shifted"]
    with hold_looks(ArrayStack((optical(nir),)), model, progress) as looks:
        assert [look.name for look in looks] == usual
    assert all(look.encoded.closed for look in looks)
    with hold_looks(ArrayStack((optical(nir), sar(np.full((64, 64), -20.0)))), model, progress) as looks:
        assert [look.name for look in looks[:3]] == usual
        assert {look.name for look in looks[3:]} == {"with layers 0 alone", "with layers 1 alone"}
        assert all(look.is_drop and not look.is_for_change for look in looks[3:])


def _dated(*days: str, with_sar: bool = False) -> list:
    nir = np.zeros((4, 4), np.float32)
    dates = [dt.date.fromisoformat(day) for day in days]
    return [optical(nir, date=date) for date in dates] + [sar(nir, date=date) for date in dates if with_sar]


def test_nothing_is_left_out_of_one_image_or_of_two_dates_of_one_sensor():
    assert draw_layers(_dated("2024-01-01")) == ()
    assert draw_layers(_dated("2024-01-01", "2024-06-01")) == ()


def test_each_sensor_of_each_date_may_be_missing_but_no_date_is_left_blind():
    layers = _dated("2024-01-01", "2024-06-01", with_sar=True)
    draws = draw_layers(layers)
    assert len(draws) == MOST_DRAWS == len({draw.kept for draw in draws})
    for draw in draws:
        assert not draw.lacks_date
        assert set(draw.kept) & {0, 2} and set(draw.kept) & {1, 3} and len(draw.kept) < 4
    assert {index for draw in draws for index in set(range(4)) - set(draw.kept)} == {0, 1, 2, 3}
    assert draws == draw_layers(layers)


def test_dates_are_left_out_where_more_than_two_and_the_pair_becomes_another():
    draws = draw_layers(_dated("2024-01-01", "2024-03-01", "2024-05-01"))
    # Without the middle one the first and the last stay, which is no other pair.
    assert {draw.kept for draw in draws} == {(0, 1), (1, 2)} and all(draw.lacks_date for draw in draws)


def test_an_image_that_shows_something_else_widens_the_interval(model, encode, progress):
    """Radar sees water where the optical image sees half of it: what hangs on one sensor is in the interval."""
    nir = np.full((64, 64), 0.6, np.float32)
    nir[:, :32] = 0.05
    stack = ArrayStack((optical(nir), sar(np.full((64, 64), -25.0))))
    with hold_looks(stack, model, progress) as looks:
        shares = {}
        for name, used in (("all", looks), ("without drops", tuple(look for look in looks if not look.is_drop))):
            plan = DoubtPlan(looks=used)
            found = answer_question(model, encode(stack, model), "How much water?", progress, doubt=plan)
            shares[name] = found.steps[0].segments[0].interval_percent
    wide, narrow = shares["all"], shares["without drops"]
    assert wide[1] - wide[0] > narrow[1] - narrow[0] + 1


def test_mask_that_does_not_care_how_it_is_looked_at_keeps_its_interval(model, encode, progress):
    nir = np.full((64, 64), 0.6, np.float32)
    nir[:, :32] = 0.05
    stack = ArrayStack((optical(nir),))
    quick = answer_question(model, encode(stack, model), "How much water?", progress).steps[0].segments[0]
    with hold_looks(stack, model, progress) as looks:
        plan = DoubtPlan(keep_probability=True, looks=looks)
        found = answer_question(model, encode(stack, model), "How much water?", progress, doubt=plan)
    thorough = found.steps[0].segments[0]
    assert thorough.quality == pytest.approx(quick.quality, abs=0.1) and thorough.probability is not None
    assert thorough.interval_percent[0] <= quick.interval_percent[0] + 1e-6
    assert thorough.interval_percent == pytest.approx(quick.interval_percent, abs=6.0)
    area = thorough.interval_area_m2
    assert area[0] == pytest.approx(thorough.interval_percent[0] / 100 * 64 * 64 * 100, rel=2e-3)


def test_longer_patches_make_a_wider_interval():
    rng = np.random.default_rng(3)
    widths = []
    for size in (1, 16):
        field = rng.uniform(0.2, 0.8, (128 // size, 128 // size)).repeat(size, 0).repeat(size, 1).astype(np.float32)
        sums = DoubtSums(field.shape, spread=0.0)
        sums.add(0, field, np.ones(field.shape, bool), field > 0.5)
        doubt = sums.finish()
        widths.append(doubt.high_percent - doubt.low_percent)
    assert widths[1] > 1.5 * widths[0]


def test_rows_may_come_in_any_bands():
    rng = np.random.default_rng(4)
    field = rng.uniform(size=(60, 50)).astype(np.float32)
    seen = rng.uniform(size=field.shape) > 0.2
    found = []
    for cuts in ((0, 60), (0, 7, 30, 31, 60)):
        sums = DoubtSums(field.shape, spread=0.7)
        for start, end in itertools.pairwise(cuts):
            rows = slice(start, end)
            sums.add(start, field[rows], seen[rows], (field[rows] > 0.5) & seen[rows])
        found.append(sums.finish())
    assert found[0].low_percent == pytest.approx(found[1].low_percent)
    assert found[0].quality == pytest.approx(found[1].quality)


def test_no_valid_pixel_no_interval():
    sums = DoubtSums((8, 8), spread=1.0)
    nothing = np.zeros((8, 8), bool)
    sums.add(0, np.zeros((8, 8), np.float32), nothing, nothing)
    assert sums.finish() is None
