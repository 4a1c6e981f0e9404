"""How far apart two masks are, at the front door: answer, claims, options and the model's measurement agree."""

from __future__ import annotations

import numpy as np
import pytest
from rasterio.transform import Affine

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.geo.distance_rule import DistanceRule
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.request import AnalysisRequest, RasterSource, Role
from terrascope_qgis.core.result import Verdict
from tests.core.tiny_bundle import make_tiny_bundle

SCRIPT = (
    "<task:distance>", "<c:water>", "<c:trees>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".",
    "<step>", "Next ", "<p>", "trees", "</p>", "[SEG]", ".", "</think>", "<answer>", "<v:distance>",
    " is the shortest distance between ", "<#1>", "<v:label>", " and ", "<#2>", "<v:label>", ".", "</answer>", "<eos>",
)  # fmt: skip
DEGREES = Affine(1e-4, 0, 20, 0, -1e-4, 60)
"""Pixels of 5.58 m x 11.14 m at 60 N."""


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    bundle = make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle", SCRIPT, stride=1)
    return open_bundle(bundle, device="cpu", threads=1)


@pytest.fixture
def ask(make_raster, model):
    def ask(water, trees, *, question="How far is the water from the forest?", rule=DistanceRule.EDGES, **place):
        data = np.full((4, 64, 64), 1000, np.uint16)
        data[3] = 4000
        data[3][water] = 500
        data[3][trees] = 6000
        path = make_raster("s2.tif", data, names=("B02", "B03", "B04", "B08"), scale=1e-4, **place)
        request = AnalysisRequest(question, (RasterSource(path, Role.OPTICAL),), distance_rule=rule)
        return analyse(request, model, SilentProgress())

    return ask


@pytest.mark.parametrize("trees", [np.s_[10:20, 20:30], np.s_[20:30, 20:30]], ids=["edge", "corner"])
def test_masks_that_touch_are_told_to_be_at_no_distance(ask, trees):
    result = ask(np.s_[10:20, 10:20], trees)
    assert result.answer.text == "0 m is the shortest distance between water and trees."
    assert (result.answer.value, result.answer.unit) == (0.0, "m")
    (claim,) = result.answer.claims
    assert (claim.kind, claim.value, claim.recomputed, claim.verdict) == ("distance", 0.0, 0.0, Verdict.VERIFIED)


def test_gap_is_told_from_edge_to_edge_and_by_the_benchmark_from_centre_to_centre(ask):
    water, trees = np.s_[10:20, 10:20], np.s_[10:20, 23:30]
    assert ask(water, trees).answer.value == pytest.approx(30 / 0.9996, rel=1e-5)
    assert ask(water, trees, rule=DistanceRule.CENTRES).answer.value == pytest.approx(40 / 0.9996, rel=1e-5)


def test_option_that_fits_follows_the_same_rule(ask):
    water, trees, question = np.s_[10:20, 10:20], np.s_[10:20, 22:30], "How far apart are they? A. 20 m B. 30 m C. 60 m"
    assert ask(water, trees, question=question).answer.choice == "A"
    assert ask(water, trees, question=question, rule=DistanceRule.CENTRES).answer.choice == "B"


def test_gap_in_degrees_is_measured_on_the_ground(ask):
    # Two columns between them, 2 x 5.58 m; one row, 11.14 m.
    beside = ask(np.s_[10:20, 10:20], np.s_[10:20, 22:30], crs="EPSG:4326", transform=DEGREES)
    below = ask(np.s_[10:20, 10:20], np.s_[21:30, 10:20], crs="EPSG:4326", transform=DEGREES)
    touching = ask(np.s_[10:20, 10:20], np.s_[20:30, 20:30], crs="EPSG:4326", transform=DEGREES)
    assert beside.answer.value == pytest.approx(11.16, abs=0.01)
    assert below.answer.value == pytest.approx(11.14, abs=0.01)
    assert touching.answer.value == 0


def test_without_crs_the_gap_is_in_pixels(ask):
    result = ask(np.s_[10:20, 10:20], np.s_[23:30, 24:30], crs=None, transform=None)
    assert (result.answer.value, result.answer.unit) == (5.0, "px")
    assert ask(np.s_[10:20, 10:20], np.s_[20:30, 20:30], crs=None, transform=None).answer.text.startswith("0 pixels is")
