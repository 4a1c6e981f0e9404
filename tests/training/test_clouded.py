"""What the teacher calls snow is sorted by physics into snow, cloud, water and unknown."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy", reason="sorting needs scipy, which the training environment has")

from training.constants import BAND, CLOUD_BIT, UNKNOWN_CLASS, UNSURE_BIT
from training.data.clouded import sort_snow_from_cloud
from training.simulator.land import CROPS, SNOW_ICE, WATER

SIDE = 240
_LEVELS = {"snow": (0.8, 0.8, 0.7, 0.05), "cloud": (0.6, 0.6, 0.65, 0.5), "lake": (0.06, 0.05, 0.03, 0.01)}
"""Blue, green, near infrared, 1.6 um."""


def _scene(name: str) -> np.ndarray:
    image = np.full((12, SIDE, SIDE), 0.2, np.float32)
    for band, value in zip(("blue", "green", "nir", "swir16"), _LEVELS[name], strict=True):
        image[BAND[band], :60, :60] = value
    return image


def _codes() -> np.ndarray:
    codes = np.full((SIDE, SIDE), CROPS, np.uint8)
    codes[:60, :60] = SNOW_ICE
    codes[100:110, 100:110] = codes[230:, 230:] = WATER
    return codes


def test_snow_stays_snow() -> None:
    done = sort_snow_from_cloud(_scene("snow"), _codes(), _codes())
    assert np.array_equal(done.classes, _codes())
    assert not done.flags.any()


def test_bright_snow_that_is_not_dark_in_the_short_wave_is_cloud() -> None:
    done = sort_snow_from_cloud(_scene("cloud"), _codes(), _codes())
    assert (done.flags[:60, :60] & CLOUD_BIT).all()
    assert (done.classes[:60, :60] == UNKNOWN_CLASS).all()
    assert (done.flags[60:70, :60] == UNSURE_BIT).all(), "the rim of a cloud is thin cloud"
    assert (done.classes[100:110, 100:110] == UNKNOWN_CLASS).all(), "water beside a cloud may be its shadow"
    assert (done.classes[230:, 230:] == WATER).all(), "water far away is water"


def test_glinting_water_is_water() -> None:
    done = sort_snow_from_cloud(_scene("lake"), _codes(), _codes())
    assert (done.classes[:60, :60] == WATER).all()
    assert not (done.flags & CLOUD_BIT).any()
