from __future__ import annotations

import pytest

from terrascope_qgis.bench.intervals import estimate_macro, estimate_mean
from terrascope_qgis.bench.score import ItemResult, fail_item
from terrascope_qgis.bench.summary import summarise
from tests.core.bench.answerers import make_item


def result(item, right, **changes):
    return ItemResult(item.id, item.image, item.task, item.key, right=right, status="answered", **changes)


def sum_up(pairs):
    items = [item for item, _ in pairs]
    return summarise(items, {found.id: found for _, found in pairs})


def test_micro_counts_items_and_macro_counts_tasks():
    # 3 of 4 in one task, 0 of 1 in the other: 3/5 over items, (3/4 + 0) / 2 over tasks.
    big = [make_item(f"a{k}", task="big") for k in range(4)]
    small = make_item("b", task="small")
    summary = sum_up([*((item, result(item, item.id != "a0")) for item in big), (small, result(small, False))])
    assert summary.overall.letters.value == pytest.approx(0.6)
    assert summary.macro.value == pytest.approx(0.375)
    assert [(row.task, row.letters.value) for row in summary.tasks] == [("big", 0.75), ("small", 0.0)]


def test_intervals_draw_images_not_items():
    # Ten items on two images, one all right and one all wrong: a draw holds neither, one or both of them.
    few = [make_item(str(k), image=f"image-{k % 2}") for k in range(10)]
    clustered = estimate_mean([result(item, item.image == "image-0") for item in few], lambda one: one.right, seed=0)
    assert (clustered.value, clustered.low, clustered.high) == (0.5, 0.0, 1.0)
    many = [make_item(str(k)) for k in range(10)]
    free = estimate_mean([result(item, int(item.id) % 2 == 0) for item in many], lambda one: one.right, seed=0)
    assert free.value == 0.5 and free.low == pytest.approx(0.2, abs=0.11) and free.high == pytest.approx(0.8, abs=0.11)


def test_one_image_gives_no_interval():
    items = [make_item(str(k), image="same") for k in range(4)]
    found = estimate_macro([result(item, item.id == "0") for item in items], lambda one: one.right, seed=0)
    assert found.low == found.high == found.value == 0.25


def test_masks_numbers_refusals_and_verdicts_are_summed():
    items = [make_item(str(k)) for k in range(4)]
    rows = [
        result(items[0], True, iou={"water": 0.8, "trees": 0.6}, error=-4.0, truth=20.0, truth_unit="%", seconds=1.0,
               verdicts={"verified": 2}, choice="A"),
        result(items[1], False, iou={"water": 0.1}, error=10.0, truth=20.0, truth_unit="%", seconds=3.0,
               verdicts={"verified": 1, "differs": 1}, choice="B"),
        ItemResult("2", "2", "t", "A", status="declined"),
        fail_item(items[3], "INPUT: broken"),
    ]  # fmt: skip
    whole = sum_up(list(zip(items, rows, strict=True))).overall
    assert whole.iou is not None and whole.iou.value == pytest.approx((0.7 + 0.1) / 2)
    assert (whole.iou_right, whole.iou_wrong) == (pytest.approx(0.7), pytest.approx(0.1))
    assert (whole.error_median, whole.error_unit, whole.compared) == (7.0, "%", 2)
    assert whole.relative_error_median == pytest.approx(0.35)
    assert (whole.refused, whole.failed) == (1, 1) and whole.verdicts == {"verified": 3, "differs": 1}
    assert whole.choices.value == 0.25 and whole.seconds_median == 1.0


def test_errors_of_several_units_have_no_common_median():
    items = [make_item("0", task="a"), make_item("1", task="b")]
    units = ("%", "m2")
    rows = [result(item, True, error=1.0, truth=2.0, truth_unit=unit) for item, unit in zip(items, units, strict=True)]
    summary = sum_up(list(zip(items, rows, strict=True)))
    assert summary.overall.error_median is None
    assert [row.error_median for row in summary.tasks] == [1.0, 1.0]


def test_items_without_a_result_are_counted_as_missing():
    items = [make_item(str(k)) for k in range(3)]
    summary = summarise(items, {"0": result(items[0], True)})
    assert summary.missing == 2 and summary.overall.items == 1 and summary.overall.letters.value == 1.0


def test_accuracy_without_the_items_that_need_no_picture():
    fixed = [
        make_item(f"f{k}", options={"A": f"{k + 2} m", "B": f"{2 * k + 4} m", "C": f"{4 * k + 8} m"}) for k in range(4)
    ]
    free = make_item("free", options={"A": "10 m", "B": "13 m", "C": "77 m"})
    rows = [(item, result(item, True)) for item in fixed] + [(free, result(free, False))]
    summary = sum_up(rows)
    assert summary.answerable_blind == 4 and summary.shortcuts[0].multiples == (1.0, 2.0, 4.0)
    assert summary.letters_without_shortcuts is not None and summary.letters_without_shortcuts.value == 0.0
    assert summary.overall.letters.value == 0.8
