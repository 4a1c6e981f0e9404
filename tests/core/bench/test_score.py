from __future__ import annotations

import math

import numpy as np
import pytest

from terrascope_qgis.bench.items import Scoring, Truth
from terrascope_qgis.bench.reply import choose_said
from terrascope_qgis.bench.reply import make_reply as result_reply
from terrascope_qgis.bench.score import count_iou, find_error, find_truth, score_reply
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.result import AnalysisResult, Answer, ModelRecord, Status
from tests.core.bench.answerers import make_item, make_reply
from tests.core.bench.item_files import write_mask


def test_masks_are_compared_where_the_truth_is_known(tmp_path):
    # Truth: the upper left 2 x 2 and one pixel on the right; a row is unknown. The model has the left half.
    values = np.zeros((4, 4), np.uint8)
    values[:2, :2] = 1
    values[0, 3] = 1
    values[3] = 255
    item = make_item("a", truth=Truth(30.0, "%", {"water": write_mask(tmp_path / "w.tif", values)}))
    result = score_reply(item, make_reply(), Scoring.TERRASCOPE)
    # Known part of the model's mask: 3 x 2 = 6, both: 4, either: 7.
    assert result.iou == {"water": pytest.approx(4 / 7)}
    assert result.error == pytest.approx(-10.0) and result.relative_error == pytest.approx(1 / 3)
    assert result.right and result.letter == "A" and result.verdicts == {"verified": 2}


def test_a_class_without_a_mask_counts_zero(tmp_path):
    truth = write_mask(tmp_path / "t.tif", np.ones((4, 4), np.uint8))
    item = make_item("a", truth=Truth(masks={"trees": truth, "water": truth}))
    result = score_reply(item, make_reply(), Scoring.TERRASCOPE)
    assert result.iou == {"trees": 0.0, "water": 0.5} and result.mean_iou == 0.25


def test_the_last_mask_of_a_label_counts(tmp_path):
    truth = write_mask(tmp_path / "t.tif", np.ones((4, 4), np.uint8))
    item = make_item("a", truth=Truth(masks={"water": truth}))
    reply = make_reply(masks=(("water", np.zeros((4, 4), bool)), ("water", np.ones((4, 4), bool))))
    assert score_reply(item, reply, Scoring.TERRASCOPE).iou == {"water": 1.0}


def test_a_truth_mask_on_another_grid_is_refused(tmp_path):
    for name, side, pixel_m in (("size", 5, 10), ("place", 4, 20)):
        truth = write_mask(tmp_path / f"{name}.tif", np.ones((side, side), np.uint8), pixel_m=pixel_m)
        with pytest.raises(InputError, match="the grid of the item's first picture"):
            score_reply(make_item("a", truth=Truth(masks={"water": truth})), make_reply(), Scoring.TERRASCOPE)


def test_two_empty_masks_agree():
    assert count_iou(np.zeros((2, 2), bool), np.zeros((2, 2), bool)) == 1.0


def test_without_a_truth_the_right_option_is_the_truth():
    item = make_item("a", options={"A": "1,250,000 m²", "B": "2.5 km²"}, key="B")
    assert find_truth(item) == (2.5e6, "m2")
    assert find_truth(make_item("a", options={"A": "Yes", "B": "No"})) == (None, None)


@pytest.mark.parametrize(
    ("value", "unit", "truth", "truth_unit", "error"),
    [
        (12.0, "%", 10.0, "%", 2.0),
        (12.0, "m2", 10.0, "%", None),
        (12.0, "%", 10.0, None, 2.0),
        ("water", None, 10.0, None, None),
        (True, None, 1.0, None, None),
        (math.inf, "%", 10.0, "%", None),
    ],
)
def test_only_numbers_of_one_unit_have_an_error(value, unit, truth, truth_unit, error):
    assert find_error(value, unit, truth, truth_unit) == error


@pytest.mark.parametrize(
    ("text", "choice", "said"),
    [
        ("B", "C", "B"),
        ("<answer>b. 12</answer>", "C", "<answer>b. 12</answer>"),
        ("A lake covers 12 %", "C", "C"),
        ("12 % is water. Option C fits.", "C", "C"),
        ("crops", None, "crops"),
    ],
)
def test_a_letter_of_the_models_own_goes_before_the_chosen_one(text, choice, said):
    assert choose_said(text, choice) == said


def test_a_refusal_is_never_a_letter_however_it_begins():
    # The host's words for a refusal may begin with a letter that the official script would take for an option.
    answer = Answer("Ask for something larger.", Status.DECLINED, None, reason="too small")
    grid = PixelGrid(None, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0), 1, 1)
    result = AnalysisResult("q", answer, (), (), grid, ModelRecord("m", "1", "0", "cpu", "CPU"), {})
    reply = result_reply(result, 0.1)
    assert reply.said == "" and reply.text == "Ask for something larger."
    assert not score_reply(make_item("a", key="A"), reply, Scoring.TERRASCOPE).right
