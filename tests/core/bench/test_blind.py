from __future__ import annotations

import random

import pytest

from terrascope_qgis.bench.blind import expect_by_chance, guess_blind, split_by_image
from terrascope_qgis.bench.shortcuts import find_fixed_multiples, list_ratios
from terrascope_qgis.bench.summary import estimate_blind
from tests.core.bench.answerers import make_item

AREA_MULTIPLES, DISTANCE_MULTIPLES = (0.1, 0.5, 1, 2), (0.7, 1, 1.2, 1.4)


def make_multiples(count, multiples, *, task="area", seed=1):
    """Items as published: options at fixed multiples of the truth, in chance order."""
    rng = random.Random(seed)
    items = []
    for number in range(count):
        truth = rng.uniform(2e4, 9e5)
        values = rng.sample([round(truth * multiple) for multiple in multiples], len(multiples))
        key = "ABCD"[values.index(round(truth))]
        options = dict(zip("ABCD", (f"{value:,} m²" for value in values), strict=True))
        items.append(make_item(f"{task}-{number}", task=task, options=options, key=key))
    return items


@pytest.mark.parametrize(("multiples", "place"), [(AREA_MULTIPLES, "number 3"), (DISTANCE_MULTIPLES, "number 2")])
def test_fixed_multiples_are_found_and_fall_to_a_blind_rule(multiples, place):
    items = make_multiples(30, multiples)
    (found,) = find_fixed_multiples(items)
    assert found.multiples == multiples and found.share == 1.0 and len(found.items) == 30
    assert f"always {place} of 4 by size" in found.describe()
    assert all(guess.right for guess in guess_blind(items))


def test_few_or_differing_multiples_are_no_pattern():
    assert find_fixed_multiples(make_multiples(2, AREA_MULTIPLES)) == []
    rng = random.Random(3)
    free = [make_multiples(1, sorted([rng.uniform(0.1, 3) for _ in range(3)] + [1]), seed=k)[0] for k in range(20)]
    assert find_fixed_multiples(free) == []


def test_multiples_are_told_from_the_key_not_from_the_order():
    item = make_item("a", options={"A": "20 m", "B": "10 m", "C": "40 m"}, key="A")
    assert list_ratios(item) == (0.5, 1.0, 2.0)
    assert list_ratios(make_item("a", options={"A": "yes", "B": "no"})) is None
    assert list_ratios(make_item("a", options={"A": "0 m", "B": "10 m", "C": "20 m"}, key="A")) is None


def test_a_set_without_any_pattern_stays_near_chance():
    rng = random.Random(0)
    items = []
    for number in range(300):
        values = [f"{value:.1f}%" for value in rng.sample([k / 2 for k in range(10, 190)], 4)]
        items.append(make_item(str(number), options=dict(zip("ABCD", values, strict=True)), key=rng.choice("ABCD")))
    right = sum(guess.right for guess in guess_blind(items))
    # 75 are expected; 2.5 standard deviations of a fair die are 19.
    assert abs(right - 75) <= 19


def test_a_word_that_usually_wins_is_used_but_only_from_other_images():
    items = []
    for number in range(40):
        options = {"A": "water", "B": "crops"} if number % 2 else {"A": "crops", "B": "water"}
        key = next(letter for letter, text in options.items() if text == "crops")
        items.append(make_item(str(number), options=options, key=key))
    assert sum(guess.right for guess in guess_blind(items)) == 40
    (row,) = estimate_blind(items).tasks
    assert row.rule == "most frequent words" and row.chance == 0.5
    # One image alone: nothing may be learned from it about itself.
    alone = [make_item(item.id, image="same", options=item.options, key=item.key) for item in items]
    assert sum(guess.right for guess in guess_blind(alone)) == 20


def test_folds_never_share_an_image():
    items = [make_item(str(k), image=f"image-{k % 7}") for k in range(50)]
    tested = []
    for learn, test in split_by_image(items, seed=0):
        assert not {item.image for item in learn} & {item.image for item in test}
        tested += [item.id for item in test]
    assert sorted(tested) == sorted(item.id for item in items)


def test_chance_follows_the_number_of_options():
    items = [make_item("a"), make_item("b", options={"A": "yes", "B": "no"})]
    assert expect_by_chance(items) == pytest.approx(0.375)
