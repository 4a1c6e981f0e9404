"""Learning from labels, end to end on real rasters and a tiny bundle, whose features are green, nir, vv and 1."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely

from terrascope_qgis.core.classes.label_request import LabelRequest, LabelShape
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.learning import Learned, apply_class, learn_class
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import RasterSource, Resources, Role
from tests.core.scenes import ORIGIN, write_optical, write_sar
from tests.core.tiny_bundle import make_tiny_bundle, read_manifest_json, rewrite_manifest


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return open_bundle(make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle"), device="cpu", threads=1)


def label(row: int, col: int, is_class: bool) -> LabelShape:
    x, y = ORIGIN[0] + 10 * (col + 0.5), ORIGIN[1] - 10 * (row + 0.5)
    return LabelShape(shapely.to_wkb(shapely.Point(x, y)), is_class, "EPSG:32633")


@pytest.fixture(scope="module")
def request_(tmp_path_factory) -> LabelRequest:
    """The dark stripe of 64 columns of 256 is the class: nir 0.05 there, 0.4 elsewhere."""
    path = write_optical(tmp_path_factory.mktemp("scene") / "s2.tif", side_px=256, water_columns=64)
    rows = range(10, 250, 12)
    labels = [label(row, 30, True) for row in rows] + [label(row, 100, False) for row in rows]
    return LabelRequest("lagoon", tuple(labels), (RasterSource(path, Role.OPTICAL),), synonyms=("salt pan",))


@pytest.fixture(scope="module")
def stripe(request_, model) -> Learned:
    return learn_class(request_, model, SilentProgress())


def test_a_stripe_is_learned_from_forty_points(stripe):
    found = stripe
    expected = np.zeros((256, 256), bool)
    expected[:, :64] = True
    assert np.array_equal(found.map.mask, expected) and found.map.percent == pytest.approx(25.0)
    learned = found.learned
    assert learned.phrases == ("lagoon", "salt pan") and learned.source.sensors == "optical"
    assert (learned.labels.positives, learned.labels.negatives, learned.labels.background) == (20, 20, 0)
    # Only nir tells them apart: green, vv and the constant do not vary among the labels.
    assert learned.weights[1] < 0 and learned.weights[0] == learned.weights[2] == learned.weights[3] == 0
    assert learned.score.auroc.value == 1.0 and learned.score.gap_px == 32 and learned.notes == ()
    low, high = found.map.interval_percent
    assert low < 25.0 < high and high - low < 20
    assert found.map.probability[0, 0] > 127 > found.map.probability[0, 200]


def test_background_stands_for_everything_else_and_says_so(request_, model):
    alone = replace(request_, labels=tuple(one for one in request_.labels if one.is_class), background=True)
    found = learn_class(alone, model, SilentProgress())
    assert found.learned.labels.negatives == 0 and 50 <= found.learned.labels.background <= 60
    assert found.learned.score.balanced_accuracy.value < 1.0  # a quarter of the background is of the class
    assert "nobody looked at them" in found.learned.notes[0] and found.learned.notes[0] in found.warnings
    assert found.map.mask[:, :64].all() and not found.map.mask[:, 64:].any()


def test_without_anything_else_nothing_is_learned(request_, model):
    alone = replace(request_, labels=tuple(one for one in request_.labels if one.is_class))
    with pytest.raises(InputError, match="0 labelled places of anything else"):
        learn_class(alone, model, SilentProgress())


def test_labels_in_one_heap_give_a_class_without_a_score(request_, model):
    heap = [label(10 + 2 * k, 60, True) for k in range(6)] + [label(10 + 2 * k, 70, False) for k in range(6)]
    found = learn_class(replace(request_, labels=tuple(heap)), model, SilentProgress())
    assert found.learned.score is None and found.map.interval_percent is None
    assert found.learned.notes[0].startswith("Not cross-validated") and found.map.percent == pytest.approx(25.0)


def test_a_word_the_model_knows_is_pointed_out(request_, model):
    notes = learn_class(replace(request_, synonyms=("lake",)), model, SilentProgress()).learned.notes
    assert notes == ("The model knows 'lake' as water; with this class the word means the learned one.",)


def test_a_class_is_found_on_other_layers(stripe, model, tmp_path):
    other = write_optical(tmp_path / "other.tif", side_px=64, water_columns=16)
    found = apply_class(
        stripe.learned, (RasterSource(other, Role.OPTICAL),), None, Resources(), model, SilentProgress()
    )
    assert found.map.mask[:, :16].all() and found.map.percent == pytest.approx(25.0) and found.warnings == ()


def test_other_sensors_are_warned_of(request_, stripe, model, tmp_path):
    sources = (*request_.sources, RasterSource(write_sar(tmp_path / "s1.tif", side_px=256), Role.SAR))
    (warning,) = apply_class(stripe.learned, sources, None, Resources(), model, SilentProgress()).warnings
    assert "learned from optical layers and is looked for in optical+sar ones" in warning


def test_a_class_of_another_encoder_is_refused(request_, stripe, tmp_path):
    folder = make_tiny_bundle(tmp_path / "other")
    graph = folder / "vision.onnx"
    graph.write_bytes(graph.read_bytes() + b"\x82\x01\x00")  # a domain name of no characters
    rewrite_manifest(folder, id=read_manifest_json(folder)["id"])
    with pytest.raises(InputError, match="whose features differ"):
        other = open_bundle(folder, device="cpu", threads=1)
        apply_class(stripe.learned, request_.sources, None, Resources(), other, SilentProgress())


def test_what_was_encoded_for_learning_serves_the_next_question(request_, model):
    stages = []

    class Watcher(SilentProgress):
        def stage(self, name, done, total):
            stages.append(name)

    with EncodingCache() as cache:
        learn_class(request_, model, Watcher(), cache=cache)
        assert "encode" in stages
        stages.clear()
        learn_class(request_, model, Watcher(), cache=cache)
        assert "encode" not in stages and "learn" in stages
