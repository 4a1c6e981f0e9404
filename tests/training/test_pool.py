"""Pairs drawn on real scenes keep what is known of them."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy", reason="drawing pairs needs scipy, which the training environment has")

from training.constants import BURNED_BIT, CHANGE_BIT, CLOUD_BIT, UNKNOWN_CLASS
from training.data.pool import PairMaker
from training.data.real import LabelledScene
from training.data.sources import Scene
from training.simulator.land import TREES
from training.simulator.spectra import SpectraBank

SIDE = 64


def test_nothing_happens_to_real_cloud(bank: SpectraBank) -> None:
    optical = np.full((12, SIDE, SIDE), 0.05, np.float32)
    optical[7:9] = 0.35
    cloud = np.zeros((SIDE, SIDE), bool)
    cloud[:, :24] = True
    optical[:, cloud] = 0.7
    flags = np.where(cloud, CLOUD_BIT, 0).astype(np.uint8)
    classes = np.where(cloud, UNKNOWN_CLASS, TREES).astype(np.uint8)
    scene = LabelledScene(Scene("made up", optical, None, False), classes, classes, flags)
    maker, rng = PairMaker([scene], bank, side=SIDE, real_share=1.0), np.random.default_rng(5)
    pairs = [maker.draw(rng) for _ in range(60)]
    for pair in pairs:
        whole = (pair.flags[0] & pair.flags[1] & CLOUD_BIT) > 0
        assert not (pair.events[whole] & CHANGE_BIT).any()
        assert (pair.classes[:, whole] == UNKNOWN_CLASS).all()
        assert pair.optical[:, 0, :, :20].min() > 0.3, "away from its rim, which a shifted second date blurs"
    events = [(pair.events & CHANGE_BIT).any() for pair in pairs]
    assert 10 < sum(events) < 60, "things do happen beside it"
    assert any((pair.flags & BURNED_BIT).any() for pair in pairs)
