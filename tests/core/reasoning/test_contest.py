"""The masks of a description share out the area; masks that a question names may overlap, and that is told."""

from __future__ import annotations

import numpy as np
import pytest

from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.masks.second_looks import DoubtPlan, hold_looks
from terrascope_qgis.core.result import Verdict
from tests.core.reasoning.array_stack import ArrayStack, optical, sar

MASKS = ("I see ", "<p>", "trees", "</p>", "[SEG]", "<step>", "and ", "<p>", "built-up", "</p>", "[SEG]")
SHARES = ("<#1>", "<v:percent>", " trees, ", "<#2>", "<v:percent>", " built-up.")
ROWS, COLS = 96, 100


def script(task: str) -> tuple[str, ...]:
    return (
        f"<task:{task}>",
        "<c:trees>",
        "<c:built_up>",
        "<think>",
        *MASKS,
        "</think>",
        "<answer>",
        *SHARES,
        "</answer>",
        "<eos>",
    )


def make_stack() -> ArrayStack:
    """Trees everywhere, with log-odds of 2 in columns 0-49 and 4 from there; built-up with 3 in columns 20-79."""
    nir = np.full((ROWS, COLS), 0.6)
    nir[:, 50:] = 0.7
    vv = np.full((ROWS, COLS), -20.0)
    vv[:, 20:80] = -2.0
    return ArrayStack((optical(nir), sar(vv)))


def columns(*spans: tuple[int, int]) -> np.ndarray:
    mask = np.zeros((ROWS, COLS), bool)
    for first, end in spans:
        mask[:, first:end] = True
    return mask


def test_each_pixel_of_a_description_counts_for_the_class_that_fits_best(open_tiny, encode, progress):
    model = open_tiny(script("caption"))
    found = answer_question(model, encode(make_stack(), model), "Describe this.", progress)
    trees, built_up = [segment for step in found.steps for segment in step.segments]
    assert np.array_equal(trees.mask, columns((0, 20), (50, 100)))
    assert np.array_equal(built_up.mask, columns((20, 50)))
    assert found.answer.text == "70.0 % trees, 30.0 % built-up."
    assert {claim.verdict for claim in found.answer.claims} == {Verdict.VERIFIED}
    (note,) = found.warnings
    assert note.endswith("a class may cover more: trees 100 %, built-up 60 %.")
    # Without a rival the probability of trees is that of log-odds 2 and 4, against built-up that of 4 - 3; features are
    # kept in half precision.
    odds = [2.0] * 20 + [1.0] * 30 + [4.0] * 20
    assert trees.score == pytest.approx(np.mean([1 / (1 + np.exp(-value)) for value in odds]), abs=1e-3)
    for segment in (trees, built_up):
        low, high = segment.interval_percent
        assert low <= segment.measures.percent <= high


def test_masks_of_named_classes_are_those_of_each_alone_and_their_overlap_is_told(open_tiny, encode, progress):
    model = open_tiny(script("coverage"))
    found = answer_question(model, encode(make_stack(), model), "How much is trees, how much built-up?", progress)
    trees, built_up = [segment for step in found.steps for segment in step.segments]
    assert trees.mask.all() and np.array_equal(built_up.mask, columns((20, 80)))
    (warning,) = found.warnings
    assert warning.startswith("The masks overlap (trees [1], built-up [2]): their shares add up to 160.0 %")


def test_class_at_a_point_is_the_one_that_fits_best(open_tiny, encode, progress):
    """Both masks would hold the point; a question about one class there is not turned into a contest."""
    answer = ("</think>", "<answer>", "The class is ", "<#2>", "<v:label>", ".", "</answer>", "<eos>")
    stack = make_stack()
    stack.point_row_col = (40, 30)
    of_all = open_tiny(("<task:point_class>", "<c:trees>", "<c:built_up>", "<think>", *MASKS, *answer))
    found = answer_question(of_all, encode(stack, of_all), "What is at this point?", progress)
    trees, built_up = [segment for step in found.steps for segment in step.segments]
    assert (trees.mask[40, 30], built_up.mask[40, 30]) == (False, True) and found.warnings == ()
    of_one = open_tiny(
        ("<task:point_class>", "<c:trees>", "<think>", *MASKS[:5], "</think>", "<answer>", "Yes.", "<eos>")
    )
    found = answer_question(of_one, encode(stack, of_one), "Are there trees at this point?", progress)
    (segment,) = found.steps[0].segments
    assert segment.mask.all()


def test_second_looks_share_out_a_description_too(open_tiny, progress, encode):
    model = open_tiny(script("caption"))
    stack = make_stack()
    with hold_looks(stack, model, progress) as looks:
        plain = tuple(look for look in looks if not look.is_drop)
        found = answer_question(model, encode(stack, model), "Describe this.", progress, doubt=DoubtPlan(looks=plain))
    usual = answer_question(model, encode(stack, model), "Describe this.", progress)
    masks, alone = ([one for step in run.steps for one in step.segments] for run in (found, usual))
    assert [segment.measures.percent for segment in masks] == pytest.approx([70.0, 30.0])
    for segment, before in zip(masks, alone, strict=True):
        # Mirrored and shifted, nearly the same pixels are won, so that the looks hardly widen the interval.
        assert segment.interval_percent == pytest.approx(before.interval_percent, abs=0.5)


def test_scene_where_classes_do_not_meet_has_nothing_to_tell(open_tiny, encode, progress):
    model = open_tiny(script("caption"))
    nir = np.full((ROWS, COLS), 0.3)
    nir[:, :40] = 0.6
    vv = np.full((ROWS, COLS), -20.0)
    vv[:, 60:] = -2.0
    found = answer_question(model, encode(ArrayStack((optical(nir), sar(vv))), model), "Describe this.", progress)
    assert found.answer.text == "40.0 % trees, 40.0 % built-up." and found.warnings == ()
