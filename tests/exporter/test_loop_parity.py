"""The official loop in PyTorch and the engine on the exported graphs: same tokens, same masks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from exporter.terrascope8b.prompt import PARAPHRASE
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.reasoning.terrascope8b.picking import CellGrid, pick_tokens
from terrascope_qgis.core.request import Fusion, Picking, Variants
from tests.exporter.engine_runs import RecordingDialect, optical_layer, run_engine, sar_layer, sar_picture
from tests.exporter.official_loop import OfficialLoop, Outcome
from tests.exporter.pictures import draw_picture

pytestmark = pytest.mark.export

STEM = "What share of the image is water?"
QUESTION = f"{STEM}\nA. 10%\nB. 20%"
TEXT = f"{PARAPHRASE}<image>\n{STEM}\nA. 10%\nB. 20%\n"
REGION, SEG = 267, 266
DATES = (dt.date(2024, 5, 1), dt.date(2024, 8, 1))


@pytest.fixture(scope="module")
def official(checkpoint_folder: Path) -> OfficialLoop:
    return OfficialLoop(checkpoint_folder)


@pytest.fixture(scope="module")
def model(float32_bundle: Path) -> Iterator[Model]:
    model = open_bundle(float32_bundle, device="cpu", threads=1)
    yield model
    model.close()


def assert_same(expected: Outcome, engine: RecordingDialect) -> None:
    found = engine.outcome
    assert len(expected.masks) >= 2, "the random model wrote too few [SEG] for the test to mean anything"
    assert any(mask.any() and not mask.all() for mask in expected.masks)
    assert found.ids[: len(expected.ids)] == expected.ids
    assert found.picked[: len(expected.picked)] == expected.picked
    for number, mask in enumerate(expected.masks):
        other = found.masks[number][0]
        own = mask[engine.records[number].view]
        assert own.shape == other.shape
        union = (own | other).sum()
        assert union == 0 or (own & other).sum() / union >= 0.999


def test_one_picture_of_one_tile(official: OfficialLoop, model: Model) -> None:
    picture = draw_picture(150, 150, seed=1)
    expected = official.ask_single(picture, TEXT, max_tokens=60)
    assert_same(expected, run_engine(model, [optical_layer(picture)], QUESTION, max_tokens=60))


def test_one_picture_of_two_by_two_tiles_with_thumbnail(official: OfficialLoop, model: Model) -> None:
    picture = draw_picture(203, 203, seed=2)
    expected = official.ask_single(picture, TEXT, max_tokens=60)
    assert max(index for indices in expected.picked for index in indices) >= 16, "no token beyond the first tile"
    assert max(map(len, expected.picked)) == 8, "no mask large enough to be sampled"
    engine = run_engine(model, [optical_layer(picture)], QUESTION, max_tokens=60)
    assert engine._encoded.tile_grid == (2, 2)
    assert_same(expected, engine)


def test_one_picture_of_three_by_three_tiles(official: OfficialLoop, model: Model) -> None:
    picture = draw_picture(260, 260, seed=3)
    expected = official.ask_single(picture, TEXT, max_tokens=40)
    engine = run_engine(model, [optical_layer(picture)], QUESTION, max_tokens=40)
    assert engine._encoded.tile_grid == (3, 3)
    assert_same(expected, engine)


def test_pair_of_dates(official: OfficialLoop, model: Model) -> None:
    pictures = [draw_picture(125, 125, seed=22), draw_picture(125, 125, seed=23)]
    expected = official.ask_pair(pictures, TEXT, max_tokens=60)
    assert any(index >= 16 for indices in expected.picked for index in indices), "no token of the later date"
    layers = [optical_layer(picture, date) for picture, date in zip(pictures, DATES, strict=True)]
    engine = run_engine(model, layers, QUESTION, max_tokens=60)
    assert_same(expected, engine)
    # The first [SEG] of a pair also keeps the mask of the other date.
    first, second = (engine.segments[number - 1].mask for number in engine.records[0].segments)
    for own, other in zip((first, second), expected.masks[0], strict=True):
        assert (own == other).mean() >= 0.999


def test_optical_and_sar_pair_with_the_papers_rank_rule(official: OfficialLoop, model: Model) -> None:
    optical, sar = draw_picture(128, 128, seed=22), sar_picture(draw_picture(128, 128, seed=23))
    expected = official.ask_fused(optical, sar, TEXT, STEM, max_tokens=60)
    sensors = {index >= 16 for indices in expected.picked for index in indices}
    assert sensors == {True, False}, "the rule never chose one of the sensors"
    layers = [optical_layer(optical, DATES[0]), sar_layer(sar, DATES[0])]
    engine = run_engine(model, layers, QUESTION, max_tokens=60, variants=Variants(fusion=Fusion.RANK))
    assert_same(expected, engine)


@pytest.mark.parametrize(("side", "tiles"), [(64, 1), (203, 2), (77, 1), (260, 3), (30, 1)])
def test_both_pickers_agree_on_random_masks(official: OfficialLoop, side: int, tiles: int) -> None:
    generator = np.random.default_rng(side)
    cells = CellGrid(tiles, tiles, official.side, official.tile, side)
    for share in (0.02, 0.1, 0.3, 0.9, 1.0):
        mask = generator.random((side, side)) < share
        mask[: side // 3] &= generator.random() < 0.7
        expected = official._pick(mask, (tiles, tiles))
        found = pick_tokens(mask, cells, rule=Picking.OFFICIAL, limit=8).tolist()
        if expected == [0] and found != [0]:
            # The official code has no better place for a mask that no cell's pixel meets.
            assert len(found) == 1
        else:
            assert found == expected
