"""The official loop in PyTorch and the same loop over the exported graphs: same tokens, same masks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.exporter.bundle_loop import BundleLoop
from tests.exporter.official_loop import OfficialLoop, Outcome
from tests.exporter.pictures import draw_picture

pytestmark = pytest.mark.export

QUESTION = "What share of the image is water?"
TEXT = f"Think, then answer.\n\n<image>\n{QUESTION}\nA. 10%\nB. 20%\n"
REGION, SEG = 267, 266


@pytest.fixture(scope="module")
def official(checkpoint_folder: Path) -> OfficialLoop:
    return OfficialLoop(checkpoint_folder)


@pytest.fixture(scope="module")
def exported(float32_bundle: Path) -> BundleLoop:
    return BundleLoop(float32_bundle)


def assert_same(expected: Outcome, found: Outcome, *, images: int) -> None:
    assert len(expected.masks) >= 2, "the random model wrote too few [SEG] for the test to mean anything"
    assert any(mask.any() and not mask.all() for mask in expected.masks)
    assert found.ids == expected.ids
    assert found.picked == expected.picked
    for mask, other in zip(expected.masks, found.masks, strict=True):
        assert mask.shape == other.shape
        assert mask.shape[0] == images
        union = (mask | other).sum()
        assert union == 0 or (mask & other).sum() / union >= 0.999


def test_one_picture_of_one_tile(official: OfficialLoop, exported: BundleLoop) -> None:
    picture = draw_picture(150, 150, seed=1)
    expected = official.ask_single(picture, TEXT, max_tokens=60)
    assert_same(expected, exported.ask_single(picture, TEXT, max_tokens=60), images=1)


def test_one_picture_of_two_by_two_tiles_with_thumbnail(official: OfficialLoop, exported: BundleLoop) -> None:
    picture = draw_picture(203, 197, seed=2)
    expected = official.ask_single(picture, TEXT, max_tokens=60)
    assert max(index for indices in expected.picked for index in indices) >= 16, "no token beyond the first tile"
    assert max(map(len, expected.picked)) == 8, "no mask large enough to be sampled"
    assert_same(expected, exported.ask_single(picture, TEXT, max_tokens=60), images=1)


def test_a_picture_of_three_tiles_side_by_side(official: OfficialLoop, exported: BundleLoop) -> None:
    picture = draw_picture(330, 110, seed=3)
    expected = official.ask_single(picture, TEXT, max_tokens=40)
    assert_same(expected, exported.ask_single(picture, TEXT, max_tokens=40), images=1)


def test_pair_of_dates(official: OfficialLoop, exported: BundleLoop) -> None:
    pictures = [draw_picture(120, 130, seed=4), draw_picture(120, 130, seed=5)]
    expected = official.ask_pair(pictures, TEXT, max_tokens=60)
    assert any(index >= 16 for indices in expected.picked for index in indices), "no token of the later date"
    assert_same(expected, exported.ask_pair(pictures, TEXT, max_tokens=60), images=2)


def test_optical_and_sar_pair_with_the_papers_rank_rule(official: OfficialLoop, exported: BundleLoop) -> None:
    optical, sar = draw_picture(128, 128, seed=6), draw_picture(128, 128, seed=7)
    expected = official.ask_fused(optical, sar, TEXT, QUESTION, max_tokens=60)
    sensors = {index >= 16 for indices in expected.picked for index in indices}
    assert sensors == {True, False}, "the rule never chose one of the sensors"
    assert_same(expected, exported.ask_fused(optical, sar, TEXT, QUESTION, max_tokens=60), images=1)


def test_answer_ends_at_the_last_allowed_segment(official: OfficialLoop, exported: BundleLoop) -> None:
    picture = draw_picture(100, 100, seed=8)
    expected = official.ask_single(picture, TEXT, max_tokens=200, max_segments=2)
    found = exported.ask_single(picture, TEXT, max_tokens=200, max_segments=2)
    assert found.ids == expected.ids
    assert found.ids.count(SEG) == 2
    assert found.ids[-1] == REGION


@pytest.mark.parametrize(("width", "height", "columns", "rows"), [(64, 64, 1, 1), (203, 97, 2, 1), (77, 301, 1, 3)])
def test_both_pickers_agree_on_random_masks(
    official: OfficialLoop, exported: BundleLoop, width: int, height: int, columns: int, rows: int
) -> None:
    generator = np.random.default_rng(width)
    for share in (0.0, 0.002, 0.02, 0.3, 0.9, 1.0):
        mask = generator.random((height, width)) < share
        mask[: height // 3] &= generator.random() < 0.7
        assert exported._pick(mask, (columns, rows)) == official._pick(mask, (columns, rows))
