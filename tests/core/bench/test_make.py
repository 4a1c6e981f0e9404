from __future__ import annotations

import json
import random
from collections import Counter

import numpy as np
import pytest
import rasterio
from scipy import ndimage

from terrascope_qgis.bench.blind import guess_blind
from terrascope_qgis.bench.items import pick_items
from terrascope_qgis.bench.make.class_map import ChipTruth, Place, cut_chips, read_legend
from terrascope_qgis.bench.make.generate import draw_items, generate_set
from terrascope_qgis.bench.make.rules import find_destroyed, find_facts
from terrascope_qgis.bench.make.wording import word_number
from terrascope_qgis.bench.readers import open_set
from terrascope_qgis.bench.score import read_truth_mask
from terrascope_qgis.bench.shortcuts import find_fixed_multiples
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.request import RasterSource, Role
from tests.core.bench.answerers import make_item
from tests.core.bench.item_files import write_mask
from tests.core.scenes import write_optical

LEGEND = {1: "water", 2: "trees", 3: "crops", 4: "built_up", 9: None}
UTM33 = rasterio.crs.CRS.from_epsg(32633).to_wkt()


def make_chip(codes, *, name="p_r0_c0", earlier=None):
    grid = PixelGrid(UTM33, (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0), *codes.shape)
    return ChipTruth(name, name.rsplit("_", 2)[0], grid, codes.astype(np.int64), LEGEND, earlier)


def facts_of(codes, **changes):
    return {(fact.task, *fact.labels): fact.value for fact in find_facts(make_chip(codes, **changes))}


def test_facts_follow_the_published_rules():
    # 40 x 40: water 10 columns, then 10 never asked about (9), trees 12, built-up 7, one unknown column (0).
    codes = np.zeros((40, 40), int)
    codes[:, :10], codes[:, 10:20], codes[:, 20:32], codes[:, 32:39] = 1, 9, 2, 4
    facts = facts_of(codes)
    # Known: 39 columns. Areas: UTM at the central meridian enlarges by 1 / 0.9996 each way.
    assert facts["coverage_percentage", "water"] == pytest.approx(100 * 10 / 39)
    assert facts["area_quantification", "water"] == pytest.approx(400 * 100 / 0.9996**2, rel=1e-4)
    assert facts["area_ranking", "water", "trees"] == "trees"
    assert facts["area_ranking", "water", "built_up"] == "water"
    assert facts["boundary_detection", "trees", "built_up"] is True
    assert facts["boundary_detection", "water", "trees"] is False
    # Centres of columns 9 and 20 are 11 pixels apart.
    assert facts["distance_measurement", "water", "trees"] == pytest.approx(110 / 0.9996, rel=1e-4)
    assert ("distance_measurement", "trees", "built_up") not in facts


def test_small_close_and_scattered_classes_are_not_asked_about():
    codes = np.full((40, 40), 2)
    codes[0, :40] = 1  # 2.5 %
    assert not any(key[0] == "coverage_percentage" for key in facts_of(codes))
    codes[:, :20] = 1
    codes[:, 20:] = 3  # equal areas: no ranking
    assert ("area_ranking", "water", "crops") not in facts_of(codes)
    dotted = np.full((40, 40), 2)
    dotted[::4, ::4] = 1  # 6.25 % in 100 parts: no boundary question
    assert ("boundary_detection", "water", "trees") not in facts_of(dotted)


def test_destroyed_buildings_are_those_with_less_than_half_left():
    before = np.zeros((8, 60), bool)
    for k in range(12):
        before[2:4, 5 * k : 5 * k + 2] = True
    after = before.copy()
    after[:, :12] = False  # three gone (columns 0, 5, 10)
    after[2, 15] = False  # three of four pixels left
    after[2:4, 20] = False  # half left
    total, gone = find_destroyed(before, after)
    assert total == 12 and gone.sum() == 12 and not gone[:, 12:].any()
    codes, earlier = np.where(after, 4, 9), np.where(before, 4, 9)
    facts = facts_of(codes, earlier=earlier)
    assert facts["building_change", "built_up"] == pytest.approx(25.0)


def make_land(count, side_px=48, seed=0):
    """Chips of smooth random land whose classes differ in size: water is small, crops are large."""
    rng = np.random.default_rng(seed)
    chips = []
    for number in range(count):
        noise = [ndimage.gaussian_filter(rng.normal(size=(side_px, side_px)), 5) for _ in range(4)]
        codes = np.argmax(np.stack(noise) + np.reshape((-0.03, 0.01, 0.04, -0.01), (4, 1, 1)), axis=0) + 1
        chips.append(make_chip(codes, name=f"place{number}_r0_c0"))
    return chips


@pytest.fixture(scope="module")
def facts_of_chips():
    """The facts of each of 160 chips of random land."""
    return [list(find_facts(chip)) for chip in make_land(160)]


def to_items(rows):
    return [
        make_item(row["id"], image=row["image"], task=row["task"], options=row["options"], key=row["answer"],
                  question=row["question"], labels=tuple(row["labels"]))
        for _, row in rows
    ]  # fmt: skip


def test_generated_items_tell_a_blind_rule_next_to_nothing(facts_of_chips):
    facts = [fact for of_chip in facts_of_chips for fact in of_chip]
    items = to_items(draw_items(facts, random.Random(0), per_task=120))
    assert find_fixed_multiples(items) == []
    guesses = guess_blind(items)
    for task in {item.task for item in items}:
        members = [guess for guess in guesses if guess.item.task == task]
        chance = 1 / len(members[0].item.options)
        limit = chance + 2.5 * (chance * (1 - chance) / len(members)) ** 0.5
        right = sum(guess.right for guess in members) / len(members)
        assert len(members) >= 15 and right <= limit, (task, right, limit, Counter(guess.rule for guess in members))


def test_outcomes_of_each_pair_of_classes_are_balanced(facts_of_chips):
    facts = [fact for of_chip in facts_of_chips[:60] for fact in of_chip]
    rows = draw_items(facts, random.Random(0), per_task=30)
    for task in ("area_ranking", "boundary_detection"):
        outcomes = Counter((tuple(sorted(fact.labels)), fact.value) for fact, _ in rows if fact.task == task)
        by_pair: dict = {}
        for (pair, _), count in outcomes.items():
            by_pair.setdefault(pair, []).append(count)
        assert by_pair and all(len(counts) == 2 and counts[0] == counts[1] for counts in by_pair.values())
    keys = Counter(row["answer"] for fact, row in rows if fact.task == "coverage_percentage")
    assert max(keys.values()) - min(keys.values()) <= 1


def test_the_right_option_says_the_truth_and_the_others_differ(facts_of_chips):
    rows = draw_items([fact for of_chip in facts_of_chips[:40] for fact in of_chip], random.Random(1), per_task=20)
    assert len({fact.task for fact, _ in rows}) > 3
    for fact, row in rows:
        assert row["answer"] in row["options"] and len(set(row["options"].values())) == len(row["options"])
        if isinstance(fact.value, float):
            assert row["options"][row["answer"]] == word_number(fact.task, fact.value)


def test_numbers_are_written_alike():
    assert word_number("coverage_percentage", 12.345) == "12.3%"
    assert word_number("area_quantification", 1_234_567.0) == "1,230,000 m²"
    assert word_number("distance_measurement", 31.62) == "32 m"


@pytest.fixture
def place(tmp_path):
    """64 x 64 pixels: water in 16 columns, trees in 40, the rest unknown; four chips of 32."""
    codes = np.zeros((64, 64), np.uint8)
    codes[:, :16], codes[:, 16:56] = 1, 2
    write_optical(tmp_path / "s2.tif")
    classes = write_mask(tmp_path / "classes.tif", codes)
    return Place("here", (RasterSource(tmp_path / "s2.tif", Role.OPTICAL),), classes, {1: "water", 2: "trees"})


def test_a_set_is_written_read_back_and_repeatable(place, tmp_path):
    found = []
    for name in ("one", "two"):
        counts = generate_set(
            [place], tmp_path / name, SilentProgress(), name="tiny", chip_px=32, per_task=5, seed=3, notes=("a note",)
        )
        found.append((tmp_path / name / "items.jsonl").read_bytes())
    assert found[0] == found[1] and counts["coverage_percentage"] > 0 and counts["building_change"] == 0
    chosen = open_set(tmp_path / "one")
    assert chosen.notes == ("a note",) and {item.image for item in chosen.items} == {"here"}
    item = pick_items(chosen.items, tasks=["coverage_percentage"])[0]
    with rasterio.open(item.pictures[0].file) as chip:
        assert chip.shape == (32, 32) and chip.scales[0] == 1e-4 and chip.descriptions[3] == "B08"
        grid = PixelGrid(chip.crs.to_wkt(), tuple(chip.transform)[:6], chip.height, chip.width)
    (label,) = item.labels
    mask, known = read_truth_mask(item.truth.masks[label], grid)
    assert 100 * mask.sum() / known.sum() == pytest.approx(item.truth.value)


def test_chips_with_mostly_unknown_pixels_are_left_out(place, tmp_path):
    codes = np.zeros((64, 64), np.uint8)
    codes[:32, :32] = 1
    other = Place("here", place.sources, write_mask(tmp_path / "few.tif", codes), place.legend)
    assert [chip.name for chip in cut_chips(other, 32)] == ["here_r0_c0"]


def test_a_class_map_on_another_grid_is_refused(place, tmp_path):
    wrong = write_mask(tmp_path / "coarse.tif", np.ones((32, 32), np.uint8), pixel_m=20)
    with pytest.raises(InputError, match="Warp it there first"):
        list(cut_chips(Place("x", place.sources, wrong, place.legend), 32))


def test_a_folder_that_holds_something_is_left_alone(place, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(InputError, match="not empty"):
        generate_set([place], tmp_path / "full", SilentProgress(), name="x", chip_px=32, per_task=5, seed=0)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("text", ["[1]", "{}x", '{"a": "water"}', '{"1": "Built Up"}', '{"1": 5}'])
def test_a_legend_must_map_codes_to_labels(tmp_path, text):
    path = tmp_path / "legend.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"legend\.json"):
        read_legend(path)
    path.write_text(json.dumps({"1": "water", "9": None}), encoding="utf-8")
    assert read_legend(path) == {1: "water", 9: None}
