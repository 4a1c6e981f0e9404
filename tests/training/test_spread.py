"""The spreads that are shipped: wide enough for each label, not only for the mean of all."""

from __future__ import annotations

import numpy as np

from training.pixels.spread import AIM, LEAST_MASKS, SPREADS, Plane, choose_spread

PLAIN = {"temperature": 1.0, "threshold": 0.5}
EASY = 300


def _planes(label: str, count: int, *, off: float, seed: int) -> list[Plane]:
    """Chips whose logits are all too low by `off`; a spread of about half of it holds them."""
    rng = np.random.default_rng(seed)
    planes = []
    for _ in range(count):
        true = np.repeat(np.repeat(rng.normal(0, 2, (4, 4)), 8, 0), 8, 1).astype(np.float32)
        truth = rng.random(true.shape) < 1 / (1 + np.exp(-true))
        planes.append(Plane("optical", label, (true - off).astype(np.float32), truth, np.ones(true.shape, bool)))
    return planes


def test_a_label_that_is_off_gets_a_wider_spread_than_the_mean_of_all():
    half = LEAST_MASKS // 2
    hard = [*_planes("water", half, off=2.0, seed=2), *_planes("water", half, off=4.0, seed=3)]
    choice = choose_spread([*_planes("trees", EASY, off=0.0, seed=1), *hard], PLAIN)
    assert choice.spread == min(spread for spread in SPREADS if choice.shares[spread] >= AIM)
    assert choice.by_label["trees"] == choice.spread < choice.by_label["water"], "never narrower than that of all"


def test_a_label_with_few_masks_has_no_spread_of_its_own():
    few = _planes("water", LEAST_MASKS - 1, off=4.0, seed=2)
    choice = choose_spread([*_planes("trees", EASY, off=0.0, seed=1), *few], PLAIN)
    assert set(choice.by_label) == {"trees"}


def test_where_no_spread_is_wide_enough_the_widest_is_taken():
    choice = choose_spread(_planes("water", LEAST_MASKS, off=40.0, seed=3), PLAIN)
    assert choice.spread == choice.by_label["water"] == SPREADS[-1]
