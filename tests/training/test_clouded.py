"""What the teacher calls snow is sorted by physics; real cloud is told as cloud by a teacher of its own."""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest

pytest.importorskip("scipy", reason="sorting needs scipy, which the training environment has")

from training.constants import BAND, CLOUD_BIT, UNKNOWN_CLASS, UNSURE_BIT
from training.data.cloud_teacher import CLEAR, CLOUD, SHADOW, find_clouds
from training.data.clouded import mark_clouds, sort_snow_from_cloud
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


def _seen(*, shadow: bool = False) -> np.ndarray:
    seen = np.full((SIDE, SIDE), CLEAR, np.uint8)
    seen[60:120, 60:120] = SHADOW if shadow else CLOUD
    return seen


def test_real_cloud_is_told_as_cloud_and_hides_the_land_under_it() -> None:
    known = sort_snow_from_cloud(_scene("lake"), _codes(), _codes())
    done = mark_clouds(known, _seen())
    inside, border, far = (slice(70, 110),) * 2, (slice(57, 60), slice(70, 110)), (slice(130, 200),) * 2
    assert (done.flags[inside] == CLOUD_BIT).all() and (done.classes[inside] == UNKNOWN_CLASS).all()
    assert (done.flags[border] == UNSURE_BIT).all(), "a border drawn at 30 m is not exact at 10 m"
    assert (done.guess[border] == UNKNOWN_CLASS).all()
    assert not done.flags[far].any() and (done.classes[far] == CROPS).all()


def test_shadow_is_left_open() -> None:
    done = mark_clouds(sort_snow_from_cloud(_scene("lake"), _codes(), _codes()), _seen(shadow=True))
    assert (done.flags[60:120, 60:120] == UNSURE_BIT).all()
    assert (done.classes[60:120, 60:120] == UNKNOWN_CLASS).all()


def test_a_scene_covered_whole_has_no_border() -> None:
    known = sort_snow_from_cloud(_scene("lake"), _codes(), _codes())
    assert (mark_clouds(known, np.full((SIDE, SIDE), CLOUD, np.uint8)).flags == CLOUD_BIT).all()


def test_snow_is_not_asked_about() -> None:
    known = sort_snow_from_cloud(_scene("snow"), _codes(), _codes())
    assert mark_clouds(known, _seen()) is known
    assert mark_clouds(known, None) is known


def test_clouds_are_found_on_pixels_of_thirty_metres(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []

    class Teacher:
        def __init__(self, image: np.ndarray, bands: list[str], product_level: str, **_: object) -> None:
            shown.append((image.shape, bands, product_level))
            self.csm = (image[..., :1] > 0.5).astype(np.uint8)

    package = types.ModuleType("ukis_csmask.mask")
    package.CSmask = Teacher  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ukis_csmask", types.ModuleType("ukis_csmask"))
    monkeypatch.setitem(sys.modules, "ukis_csmask.mask", package)
    image = np.full((12, 121, 200), 0.1, np.float32)
    image[:, 30:60, 90:120] = 0.8
    found = find_clouds(image, at_sensor=True)
    assert found is not None and found.shape == (121, 200)
    assert np.array_equal(found == CLOUD, image[0] > 0.5)
    image[BAND["swir16"]] = np.nan
    find_clouds(image, at_sensor=False)
    assert [(shape, len(bands), level) for shape, bands, level in shown] == [
        ((41, 67, 6), 6, "l1c"),
        ((41, 67, 4), 4, "l2a"),
    ]
    image[BAND["nir"]] = np.nan
    assert find_clouds(image, at_sensor=True) is None
    assert find_clouds(np.ones((12, 119, 400), np.float32), at_sensor=True) is None, "too small to tell"
