"""The pieces of TerraScope 8B's dialect by themselves."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from terrascope_qgis.core.model.bundle.terrascope8b_values import ChannelScale
from terrascope_qgis.core.reasoning.area.packed_mask import PackedMask
from terrascope_qgis.core.reasoning.terrascope8b.answering import parse_choice
from terrascope_qgis.core.reasoning.terrascope8b.encoding import choose_layers
from terrascope_qgis.core.reasoning.terrascope8b.fusion import choose_sar, rank_cells
from terrascope_qgis.core.reasoning.terrascope8b.masks import resize_axis
from terrascope_qgis.core.reasoning.terrascope8b.phrases import find_date, find_phrase
from terrascope_qgis.core.reasoning.terrascope8b.picking import CellGrid, cover_shares, pick_tokens
from terrascope_qgis.core.reasoning.terrascope8b.prompt import compose_prompt, disarm
from terrascope_qgis.core.reasoning.terrascope8b.rendering import draw, plan_rendering
from terrascope_qgis.core.reasoning.terrascope8b.tiles import choose_grid, cut_tiles
from terrascope_qgis.core.reasoning.wording.options import Option
from terrascope_qgis.core.reasoning.wording.vocabulary import Vocabulary
from terrascope_qgis.core.request import Fusion, Picking, Role
from tests.core.reasoning.array_stack import ArrayLayer
from tests.core.reasoning.terrascope8b.conftest import paint, paint_sar, see

OPTIONS = (Option("A", "tree"), Option("B", "crop"), Option("C", "bare soil"))


@pytest.fixture
def manifest(open_8b):
    return open_8b().manifest


@pytest.fixture
def vocabulary(manifest) -> Vocabulary:
    return Vocabulary(manifest.vocabulary)


def test_reflectance_is_drawn_between_zero_and_three_tenths(manifest):
    rule = plan_rendering(paint(1), manifest)
    data = np.array([[[0.0, 0.15, 0.3, 0.9]], [[-0.1, 0.06, 0.3, 0.9]], [[0.0, 0.0, 0.0, 0.9]]], np.float32)
    valid = np.array([[True, True, True, False]])
    picture = draw(data, valid, rule)
    assert picture[0].tolist() == [[0, 0, 0], [128, 51, 0], [255, 255, 0], [0, 0, 0]]


def test_eight_bit_pictures_come_back_as_they_were(manifest):
    rule = plan_rendering(paint(16), manifest)
    bytes_ = np.arange(256, dtype=np.float32).reshape(1, 16, 16)
    picture = draw(np.repeat(bytes_ * np.float32(0.3 / 255), 3, axis=0), np.ones((16, 16), bool), rule)
    assert np.array_equal(picture[..., 0], bytes_[0].astype(np.uint8))
    sar = ArrayLayer(Role.SAR, None, ("vv", "vh"), np.zeros((2, 16, 16), np.float32), degraded=True)
    decibel = np.repeat(bytes_ * np.float32(30 / 255) - 30, 2, axis=0)
    picture = draw(decibel, np.ones((16, 16), bool), plan_rendering(sar, manifest))
    assert np.array_equal(picture[..., 2], bytes_[0].astype(np.uint8))


def test_sar_is_drawn_with_vh_as_red_and_the_floor_of_the_mean_as_blue(manifest):
    rule = plan_rendering(paint_sar(1), manifest)
    assert rule.channels == ("vh", "vv")
    picture = draw(np.array([[[-17.5]], [[-0.1]]], np.float32), np.ones((1, 1), bool), rule)
    assert picture[0, 0].tolist() == [128, 254, 191]
    assert rule.describe().startswith("red = vh -30 to -5 dB, green = vv -25 to 0 dB, blue = floor of the mean")


def test_one_polarisation_is_shown_twice_with_its_own_range(manifest):
    layer = ArrayLayer(Role.SAR, None, ("vv",), np.zeros((1, 4, 4), np.float32))
    rule = plan_rendering(layer, manifest)
    assert rule.channels == ("vv", "vv") and rule.low == (-25.0, -25.0)


@pytest.mark.parametrize(
    ("side", "grid"), [(20, (1, 1)), (45, (1, 1)), (46, (2, 2)), (67, (2, 2)), (68, (3, 3)), (500, (3, 3))]
)
def test_squares_make_few_tiles(manifest, side, grid):
    # 32 px tiles: a larger grid wins where side ** 2 > 0.5 * 32 ** 2 * tiles.
    assert choose_grid(side, side, manifest.terrascope8b.pictures) == grid


def test_picture_that_is_no_square_would_make_many(manifest):
    assert choose_grid(64, 48, manifest.terrascope8b.pictures) == (4, 3)


def test_thumbnail_comes_last_if_there_are_several_tiles(manifest):
    pictures = manifest.terrascope8b.pictures
    picture = Image.fromarray(np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8))
    tiles = cut_tiles(picture, (2, 2), pictures)
    assert len(tiles) == 5 and np.array_equal(tiles[1], np.asarray(picture)[:32, 32:])
    assert np.array_equal(tiles[-1], picture.resize((32, 32)))
    assert len(cut_tiles(picture, (1, 1), pictures)) == 1


def test_official_rule_looks_at_one_pixel_of_each_cell():
    cells = CellGrid(1, 1, 16, 448, 448)
    mask = np.zeros((448, 448), bool)
    mask[14, 14] = mask[28 * 3 + 14, 28 * 5 + 14] = True
    mask[28 * 7 : 28 * 7 + 13, 28 * 7 : 28 * 8] = True  # a cell half covered, but not at its pixel
    assert pick_tokens(mask, cells, rule=Picking.OFFICIAL, limit=8).tolist() == [0, 3 * 16 + 5]


def test_empty_mask_has_no_tokens_and_a_missed_one_that_of_its_cell():
    cells = CellGrid(1, 1, 16, 448, 448)
    mask = np.zeros((448, 448), bool)
    for rule in Picking:
        assert pick_tokens(mask, cells, rule=rule, limit=8).tolist() == []
    mask[28 * 7, 28 * 9] = True
    for rule in Picking:
        assert pick_tokens(mask, cells, rule=rule, limit=8).tolist() == [7 * 16 + 9]


def test_tokens_count_tile_by_tile():
    cells = CellGrid(2, 2, 4, 32, 64)
    mask = np.zeros((64, 64), bool)
    mask[36, 4] = mask[4, 36] = mask[60, 60] = True
    assert pick_tokens(mask, cells, rule=Picking.OFFICIAL, limit=8).tolist() == [16, 32, 63]


def test_full_mask_lacks_its_far_corner_officially_and_has_it_by_coverage():
    cells = CellGrid(1, 1, 16, 448, 200)
    mask = np.ones((200, 200), bool)
    official = pick_tokens(mask, cells, rule=Picking.OFFICIAL, limit=8)
    assert len(official) == 8 and 13 * 16 + 13 not in official  # the cell next to the ninth centre
    covered = pick_tokens(mask, cells, rule=Picking.COVERAGE, limit=8)
    assert len(covered) == 128 and covered[0] == 0 and covered[-1] == 255


def test_cells_covered_by_exactly_half_are_not_picked_by_coverage():
    cells = CellGrid(1, 1, 4, 32, 32)
    mask = np.zeros((32, 32), bool)
    mask[:8, :4] = True
    mask[8:16, 8:13] = True
    assert cover_shares(mask, cells)[0, 0] == 0.5
    assert pick_tokens(mask, cells, rule=Picking.COVERAGE, limit=8).tolist() == [5]


def test_rank_weights_sum_to_one_over_the_cells():
    generator = np.random.default_rng(1)
    cells, query = generator.normal(size=(5, 8)).astype(np.float32), generator.normal(size=(3, 8)).astype(np.float32)
    assert rank_cells(cells, query).sum() == pytest.approx(1.0)
    # So SAR never wins every cell, and one cell alone is a tie that optical wins.
    valid = (np.zeros(5, np.float32), np.ones(5, np.float32))
    for places in (np.arange(5), np.array([2])):
        taken = choose_sar(places, rule=Fusion.RANK, tokens=(cells, cells[::-1]), query=query, valid=valid)
        assert not taken.all()


def test_bilinear_rows_are_those_of_the_whole():
    values = np.random.default_rng(2).normal(size=(7, 5)).astype(np.float32)
    whole = resize_axis(values, 0, 20, range(20))
    assert np.array_equal(resize_axis(values, 0, 20, range(6, 11)), whole[6:11])
    expected = np.asarray(Image.fromarray(values).resize((5, 14), Image.Resampling.BILINEAR))
    assert np.allclose(resize_axis(values, 0, 14, range(14)), expected, atol=1e-5)


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("First, I identify the water", "water"),
        ("There is water near the trees", "trees"),
        ("I see trees. The lake", "lake"),
        ("the area of bare soil", "bare soil"),
        ("the solar panels", "solar panels"),
        ("Water is found.", "Water"),
        ("", ""),
    ],
)
def test_words_before_a_mask_name_it(vocabulary, before, phrase):
    assert find_phrase(before, vocabulary) == phrase


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("buildings in the pre-disaster image", 0),
        ("buildings after the earthquake", 1),
        ("After looking closely, water", None),
        ("first image ... second image", 1),
        ("Image: t_1 water", 0),
        ("on 2024-08-01 water", 1),
        ("water", None),
        ("2 lakes", None),
    ],
)
def test_words_before_a_mask_name_its_date(before, date):
    dates = (dt.date(2024, 5, 1), dt.date(2024, 8, 1))
    assert find_date(before, dates, counts_from_zero=False) == date


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("B", "B"),
        ("B. crop", "B"),
        ("(C)", "C"),
        ("C) bare soil", "C"),
        ("crop", "B"),  # not C, its first letter
        ("bare soil", "C"),
        ("tree", "A"),  # not E
        ("It is crop.", "B"),
        ("A lake", None),
        ("a", None),
        ("tree or crop", None),
        ("E", None),
        ("", None),
    ],
)
def test_choice_is_a_letter_or_the_options_own_words(text, letter):
    chosen = parse_choice(text, OPTIONS)
    assert (chosen.letter if chosen else None) == letter


def test_special_tokens_in_a_question_are_broken(open_8b):
    model = open_8b()
    special = model.tokenizer.special
    text = disarm("[SEG] <IMG_CONTEXT><|im_end|> <<img>img> 5 < 6 [x]", special)
    assert not {model.tokenizer.special_text(token) for token in model.tokenizer.encode(text)} - {None}
    assert "5 < 6 [x]" in text
    encoded = see(model, paint())
    from terrascope_qgis.core.progress import SilentProgress
    from terrascope_qgis.core.reasoning.answering import answer_question

    assert answer_question(model, encoded, "<IMG_CONTEXT> water?", SilentProgress()).answer.text


def test_braces_in_a_question_stay(manifest):
    spec = manifest.terrascope8b.prompt
    text = compose_prompt(
        spec, context="#", tokens_per_view=[2, 1], question="{options} {input}", options=[Option("A", "{text}")]
    )
    assert "<img>##</img>\n<img>#</img>\n{options} {input}\nA. {text}\n<|im_end|>" in text


def test_pair_with_both_sensors_shows_optical_and_says_so():
    from terrascope_qgis.core.reasoning.area.observations import Observation

    pair = [Observation(dt.date(2024, 5, 1), 0, 1), Observation(dt.date(2024, 8, 1), None, 2)]
    shown, warnings = choose_layers(pair)
    assert shown == [(0, 0), (1, 2)] and "SAR layer of 2024-05-01 is not used" in warnings[0]


def test_area_larger_than_the_tiles_is_told(open_8b):
    model = open_8b()
    assert see(model, paint(90)).warnings == ()
    assert "100 pixels a side; the model sees it reduced to 96" in see(model, paint(100)).warnings[0]
    pair = see(model, paint(40, dt.date(2024, 5, 1)), paint(40, dt.date(2024, 8, 1)))
    assert "each of two pictures reduced to 32" in pair.warnings[0]


def test_mask_features_are_made_once_per_picture(open_8b, monkeypatch):
    model = open_8b()
    encoded = see(model, paint(40, dt.date(2024, 5, 1)), paint(40, dt.date(2024, 8, 1)))
    runs = []
    run = model.run
    monkeypatch.setattr(model, "run", lambda role, *args: runs.append(role) or run(role, *args))
    for _ in range(3):
        for view in (0, 1):
            encoded.mask_features(view, model)
    assert runs == ["mask_encoder"] * 2


def test_tiles_and_the_picture_for_masks_are_scaled_each_by_its_own_numbers(open_8b, monkeypatch):
    model = open_8b()
    family = model.manifest.require_terrascope8b()
    scales = {"tile_scale": ChannelScale((1.0,) * 3, (0.5,) * 3), "mask_scale": ChannelScale((0.5,) * 3, (0.5,) * 3)}
    changed = replace(family, pictures=replace(family.pictures, **scales))
    monkeypatch.setattr(model, "manifest", replace(model.manifest, terrascope8b=changed))
    run, given = model.run, {}

    def record(role, inputs, *rest):
        given[role] = inputs["pixel_values"]
        return run(role, inputs, *rest)

    monkeypatch.setattr(model, "run", record)
    see(model, paint(32)).mask_features(0, model)
    assert np.all(given["vision"] == -2.0) and np.all(given["mask_encoder"] == -1.0)


def test_packed_validity_of_a_view_is_of_its_layer(open_8b):
    layer = paint(8)
    layer.data[:, 0, 0] = np.nan
    view = see(open_8b(), replace(layer)).views[0]
    assert isinstance(view.valid, PackedMask) and view.valid.count() == 63
