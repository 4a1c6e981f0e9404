from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.measure import measure_mask
from terrascope_qgis.core.reasoning.answer import list_warnings, make_answer
from terrascope_qgis.core.reasoning.wording.slots import FilledSlot
from terrascope_qgis.core.result import Answer, Segment, Status


@pytest.mark.parametrize(
    ("task", "text", "value"),
    [
        ("point_class", "The class at the point is water.", "water"),
        ("point_class", "Yes, the point lies on water.", True),
        ("point_class", "No, the point does not lie on water.", False),
        ("presence", "No, I found no water.", False),
        ("ranking", "No doubt: water is larger.", "water"),
    ],
)
def test_value_is_the_label_or_the_truth_that_the_text_begins_with(task, text, value):
    slots = [FilledSlot("label", "water", "water", None)]
    found = make_answer(
        task=task, text=text, slots=slots, claims=(), segments=(), options=(), vocabulary=None, grid=None
    )
    assert (found.value, type(found.value)) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Yes, but only a trace of water: 0.19 % of the valid area, 21.4 ha.", None),
        ("Yes, 12.5 % of the valid area is water. This rests on radar.", "Yes, 12.5 % of the valid area is water"),
    ],
)
def test_the_claim_of_a_yes_is_the_whole_first_sentence(text, first):
    grid = PixelGrid("EPSG:32633", (10, 0, 500_000, 0, -10, 5_000_000), 2, 2)
    measures = measure_mask(np.ones((2, 2), bool), np.ones((2, 2), bool), grid, min_part_px=1)
    found = make_answer(
        task="presence", text=text, slots=[], claims=(), segments=[replace(mask_of(1, None, "sar"), measures=measures)],
        options=(), vocabulary=None, grid=grid,
    )  # fmt: skip
    (claim,) = found.claims
    assert claim.text == (first or text.removesuffix("."))


def mask_of(number, date, sensor):
    return Segment(number, "water", "water", date, sensor, 0.9, np.ones((2, 2), bool), None, "water")


@pytest.mark.parametrize(
    ("task", "sensors", "told"),
    [
        ("change_area", ("optical", "sar"), True),
        ("change_area", ("optical", "optical"), False),
        ("ranking", ("optical", "sar"), False),
    ],
)
def test_a_difference_between_sensors_is_said(task, sensors, told):
    dates = ("2020-06-04", "2020-09-03")
    segments = [mask_of(k, date, sensor) for k, (date, sensor) in enumerate(zip(dates, sensors, strict=True), start=1)]
    warnings = list_warnings(Answer("More water.", Status.ANSWERED, task), segments)
    said = "The compared masks rest on different sensors (2020-06-04: optical, 2020-09-03: sar)"
    assert [warning.startswith(said) for warning in warnings] == [True] * told
