from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pytest

from terrascope_qgis.core.errors import Cancelled
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.area.encoded_area import CHANGE
from terrascope_qgis.core.reasoning.masks.first_look import take_first_look
from terrascope_qgis.core.reasoning.masks.masking import decode_mask
from tests.core.reasoning.array_stack import ArrayStack, optical, sar
from tests.core.tiny_bundle import HIDDEN, WEIGHTS


def _seg(label: str) -> np.ndarray:
    row = np.zeros((1, HIDDEN), np.float32)
    row[0, : len(WEIGHTS[label])] = WEIGHTS[label]
    return row


def _field(height: int, width: int, seed: int = 1) -> np.ndarray:
    """Smooth near infrared between 0 and 1, in blocks of 2 x 2 pixels."""
    random = np.random.default_rng(seed)
    rows, cols = np.arange(-(-height // 2)), np.arange(-(-width // 2))
    waves = sum(
        np.sin(rows[:, None] * a + p) * np.sin(cols[None] * b + q)
        for a, b, p, q in zip(*random.uniform(0.02, 0.4, (2, 5)), *random.uniform(0, 6, (2, 5)), strict=True)
    )
    small = (waves - waves.min()) / (waves.max() - waves.min())
    return np.kron(small, np.ones((2, 2)))[:height, :width].astype(np.float32)


@pytest.mark.parametrize("shape", [(300, 210), (65, 64), (129, 333), (64, 64), (200, 37)])
def test_tiled_mask_is_the_mask_of_the_whole(model, encode, progress, shape):
    nir = _field(*shape)
    area = encode(ArrayStack((optical(nir),)), model)
    mask = decode_mask(model, area, _seg("water"), 0, "water", progress).mask
    # The model's features are 2 x 2 means, so the whole can be worked out here.
    rows, cols = -(-shape[0] // 2), -(-shape[1] // 2)
    padded = np.zeros((rows * 2, cols * 2), np.float32)
    padded[: shape[0], : shape[1]] = nir
    means = padded.reshape(rows, 2, cols, 2).mean(axis=(1, 3))
    whole = np.kron(means <= 0.2, np.ones((2, 2), bool))[: shape[0], : shape[1]]
    # Tiles may begin in odd rows or columns, where other 2 x 2 blocks are averaged.
    assert np.count_nonzero(mask != whole) <= 0.001 * mask.size or shape[0] % 2 or shape[1] % 2
    assert np.count_nonzero(mask != (nir <= 0.2)) <= 0.02 * mask.size
    assert 0 < mask.sum() < mask.size


@pytest.mark.parametrize(
    "shape", [(1, 1), (1, 2), (2, 1), (3, 500), (500, 3), (101, 67), (257, 255), (63, 65), (113, 64)]
)
def test_every_pixel_of_any_size_has_its_own_place(open_tiny, encode, progress, shape):
    """Each pixel is judged by itself here, in tiles that begin anywhere: one in a wrong place would show."""
    model = open_tiny(stride=1)
    random = np.random.default_rng(sum(shape))
    is_water = random.random(shape) < 0.5
    valid = random.random(shape) < 0.9
    valid.flat[0] = True
    nir = np.where(valid, np.where(is_water, 0.05, 0.6), np.nan)
    area = encode(ArrayStack((optical(nir),)), model)
    found = decode_mask(model, area, _seg("water"), 0, "water", progress)
    np.testing.assert_array_equal(found.mask, is_water & valid)
    whole = answer_question(model, area, "How much water?", progress)
    (segment,) = whole.steps[0].segments
    assert segment.measures.valid_pixels == valid.sum()
    assert segment.measures.percent == pytest.approx(100 * (is_water & valid).sum() / valid.sum())


def test_many_tiles_agree_with_one_large_tile(open_tiny, encode, progress):
    vision = {
        "overlap_px": 16, "gsd_m": {"preferred": 10, "min": 5, "max": 60}, "overview_grid": 4, "feature_stride": 2,
        "feature_channels": 4,
    }  # fmt: skip
    stack = ArrayStack((optical(_field(256, 256)),))
    masks = []
    for chip_px in (64, 256):
        model = open_tiny(vision={**vision, "chip_px": chip_px, "token_grid": chip_px // 16})
        area = encode(stack, model)
        masks.append(decode_mask(model, area, _seg("trees"), 0, "trees", progress).mask)
        assert len(area.tiling.tiles) == {64: 25, 256: 1}[chip_px]
    assert np.count_nonzero(masks[0] != masks[1]) <= 0.001 * masks[0].size


def test_mask_is_false_outside_area_and_validity(model, encode, progress):
    nir = np.full((100, 100), 0.05, np.float32)
    nir[:30] = np.nan
    inside = np.zeros((100, 100), bool)
    inside[:, :50] = True
    area = encode(ArrayStack((optical(nir),), inside=inside), model)
    found = decode_mask(model, area, _seg("water"), 0, "water", progress)
    assert found.mask.sum() == 70 * 50
    assert not found.mask[:30].any() and not found.mask[:, 50:].any()
    answer = answer_question(model, area, "How much water?", progress)
    assert answer.steps[0].segments[0].measures.percent == 100.0
    assert answer.steps[0].segments[0].measures.valid_pixels == 3500


def test_pixels_one_sensor_sees_are_valid(model, encode):
    nir = np.full((64, 64), 0.6, np.float32)
    nir[:, :20] = np.nan
    vv = np.full((64, 64), -12.0, np.float32)
    vv[:, 44:] = np.nan
    area = encode(ArrayStack((optical(nir), sar(vv))), model)
    assert area.valid[0].count() == 64 * 64
    assert area.sensor_weight[0][0, 0] == 0 and area.sensor_weight[0][0, -1] == 255


def test_tiles_without_a_valid_pixel_are_not_encoded(model, encode, progress):
    nir = np.full((64, 400), 0.05, np.float32)
    nir[:, 100:] = np.nan
    area = encode(ArrayStack((optical(nir),)), model)
    assert len(area.live_tiles[0]) == 3 < len(area.tiling.tiles)
    assert decode_mask(model, area, _seg("water"), 0, "water", progress).mask.sum() == 6400


def test_score_is_the_mean_probability_in_the_mask(open_tiny, encode, progress):
    model = open_tiny(calibration={"optical": {"temperature": 2.0, "threshold": 0.6, "ece": 0.01}})
    nir = np.full((64, 64), 0.6, np.float32)
    nir[:16], nir[16:32], nir[32:48] = 0.05, 0.1, 0.19
    # Logits 3, 2, 0.2 and -8, halved by the temperature.
    probabilities = [1 / (1 + math.exp(-x / 2)) for x in (3, 2, 0.2)]
    found = decode_mask(model, encode(ArrayStack((optical(nir),)), model), _seg("water"), 0, "water", progress)
    assert found.mask.sum() == 2048  # 0.525 is below the threshold of 0.6
    assert found.score == pytest.approx((probabilities[0] + probabilities[1]) / 2, abs=2e-3)


def test_pictures_in_8_bits_have_a_calibration_of_their_own_or_none(open_tiny, encode, progress):
    plain = {"temperature": 1.0, "threshold": 0.9, "ece": 0.01}
    own = {"temperature": 1.0, "threshold": 0.6, "ece": 0.02}
    nir = np.full((64, 64), 0.1, np.float32)  # a logit of 2: a probability of 0.88

    def decode(calibration, *, degraded):
        model = open_tiny(calibration=calibration)
        area = encode(ArrayStack((optical(nir, degraded=degraded),)), model)
        return decode_mask(model, area, _seg("water"), 0, "water", progress)

    values = decode({"optical": plain, "optical degraded": own}, degraded=False)
    assert not values.mask.any() and values.interval_percent is not None
    picture = decode({"optical": plain, "optical degraded": own}, degraded=True)
    assert picture.mask.all() and picture.interval_percent is not None
    unmeasured = decode({"optical": plain}, degraded=True)
    assert not unmeasured.mask.any() and unmeasured.interval_percent is None


def test_interval_joins_errors_in_patches_with_a_shift_of_the_scene_and_holds_the_mask(open_tiny, encode, progress):
    model = open_tiny(calibration={"optical": {"temperature": 1.0, "threshold": 0.5, "ece": 0.02, "spread": 0.5}})
    nir = np.full((64, 64), 0.15, np.float32)
    found = decode_mask(model, encode(ArrayStack((optical(nir),)), model), _seg("water"), 0, "water", progress)
    p = 1 / (1 + math.exp(-1))
    # 8 x 8 cells of 64 pixels; a field without structure is taken to err over one cell.
    places = np.argwhere(np.ones((8, 8)))
    pairs = np.exp(-np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))).sum()
    patches = 1.96 * math.sqrt(64**2 * p * (1 - p) * pairs) / 4096
    shifted = 1 / (1 + math.exp(-(1 - 1.96 * 0.5)))
    low, high = found.interval_percent
    assert low == pytest.approx(100 * (p - math.hypot(patches, p - shifted)), abs=0.2)
    assert high == 100.0
    assert low < 100 * found.mask.sum() / 4096 <= high
    # All pixels are in the mask, so its expected overlap is the mean probability, over the shifts of the scene.
    at = [1 / (1 + math.exp(-(1 + step * math.sqrt(3) * 0.5))) for step in (-1, 0, 1)]
    assert found.quality == pytest.approx(at[0] / 6 + at[1] * 2 / 3 + at[2] / 6, abs=2e-3)


def test_probability_is_kept_when_asked_for_and_unknown_where_nothing_is_valid(model, encode, progress):
    nir = np.full((64, 64), 0.15, np.float32)
    nir[:, :8] = np.nan
    area = encode(ArrayStack((optical(nir),)), model)
    found = decode_mask(model, area, _seg("water"), 0, "water", progress, keep_probability=True)
    assert (found.probability[:, :8] == 255).all()
    assert (found.probability[:, 10:] == round(254 / (1 + math.exp(-1)))).all()
    assert decode_mask(model, area, _seg("water"), 0, "water", progress).probability is None


@pytest.mark.parametrize("ece", [None, 0.2])
def test_no_interval_without_a_good_calibration(open_tiny, encode, progress, ece):
    entry = {"temperature": 1.0, "threshold": 0.5} | ({} if ece is None else {"ece": ece})
    model = open_tiny(calibration={"optical": entry})
    area = encode(ArrayStack((optical(_field(64, 64)),)), model)
    assert decode_mask(model, area, _seg("water"), 0, "water", progress).interval_percent is None


def test_a_label_may_have_a_threshold_and_a_calibration_error_of_its_own(open_tiny, encode, progress):
    own = {"water": {"threshold": 0.8}, "trees": {"ece": 0.2}, "gain:water": {"spread": 4.0}}
    model = open_tiny(calibration={"optical": {"temperature": 1.0, "threshold": 0.6, "ece": 0.01, "labels": own}})
    nir = np.full((64, 64), 0.6, np.float32)
    nir[:32], nir[32:48] = 0.1, 0.15  # logits 2 and 1: probabilities 0.88 and 0.73
    area = encode(ArrayStack((optical(nir),)), model)
    strict = decode_mask(model, area, _seg("water"), 0, "water", progress)
    usual = decode_mask(model, area, _seg("water"), 0, "bare", progress)
    doubtful = decode_mask(model, area, _seg("water"), 0, "trees", progress)
    assert (strict.mask.sum(), usual.mask.sum(), doubtful.mask.sum()) == (32 * 64, 48 * 64, 48 * 64)
    assert strict.interval_percent is not None and doubtful.interval_percent is None
    wide = decode_mask(model, area, _seg("water"), 0, "gain:water", progress)
    assert (wide.mask == usual.mask).all() and wide.interval_percent[0] < usual.interval_percent[0]
    look = answer_question(model, area, "How much water?", progress)
    assert look.steps[0].segments[0].measures.pixels == 32 * 64


@pytest.mark.parametrize(("cloudy_columns", "sensor"), [(0, "optical+sar"), (64, "sar"), (16, "optical+sar")])
def test_named_sensor_is_the_one_that_was_weighed(model, encode, progress, cloudy_columns, sensor):
    nir = np.full((64, 64), 0.05, np.float32)
    nir[:, :cloudy_columns] = np.nan
    stack = ArrayStack((optical(nir), sar(np.full((64, 64), -20.0))))
    found = answer_question(model, encode(stack, model), "How much water?", progress)
    assert found.steps[0].segments[0].sensor == sensor


def test_change_needs_both_dates_valid(model, encode, progress):
    first = np.full((64, 64), 0.6, np.float32)
    first[:10] = np.nan
    last = np.full((64, 64), 0.05, np.float32)
    last[:, :10] = np.nan
    days = dt.date(2024, 1, 1), dt.date(2024, 2, 1)
    area = encode(ArrayStack((optical(first, date=days[0]), optical(last, date=days[1]))), model)
    assert area.valid_at(CHANGE).count() == 54 * 54
    assert decode_mask(model, area, _seg("gain:water"), CHANGE, "gain:water", progress).mask.sum() == 54 * 54


def test_cancel_stops_between_tiles(model, encode, progress):
    area = encode(ArrayStack((optical(_field(200, 200)),)), model)
    progress.stage = lambda name, done, total: progress.cancel() if done == 3 else None
    with pytest.raises(Cancelled):
        decode_mask(model, area, _seg("water"), 0, "water", progress)


def test_first_look_counts_each_class_on_its_own(model, encode, progress):
    nir = np.full((96, 96), 0.6, np.float32)
    nir[:24] = 0.05
    green = np.full((96, 96), 0.1, np.float32)
    green[:, :48] = 0.9
    look = take_first_look(model, encode(ArrayStack((optical(nir, green),)), model), progress)
    assert dict(look.classes) == pytest.approx({"trees": 75.0, "cloud": 50.0, "water": 25.0, "built_up": 100.0})
    assert [label for label, _ in look.classes] == ["built_up", "trees", "cloud", "water"]
    assert look.cloudy_percent == pytest.approx(50.0)
