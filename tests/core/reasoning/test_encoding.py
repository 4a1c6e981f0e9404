from __future__ import annotations

import datetime as dt
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from terrascope_qgis.core.errors import BandError, BudgetError, InputError
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.area.encoding import encode_area, fingerprint_area, read_inside
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.reasoning.area.feature_store import FeatureStore
from terrascope_qgis.core.reasoning.area.memory_plan import plan_memory
from terrascope_qgis.core.reasoning.area.observations import plan_observations, select_first_last
from terrascope_qgis.core.reasoning.area.packed_mask import PackedMask
from terrascope_qgis.core.reasoning.area.preprocessing import prepare_block, transform_values
from terrascope_qgis.core.reasoning.area.tiling import plan_tiling
from terrascope_qgis.core.request import Role
from tests.core.reasoning.array_stack import ArrayBlock, ArrayLayer, ArrayStack, optical, sar

DAY = dt.date(2024, 5, 1)


def _days(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def test_overview_of_one_chip_is_average_pooling(model, encode):
    nir = np.random.default_rng(0).random((64, 64)).astype(np.float32)
    area = encode(ArrayStack((optical(nir),)), model)
    pooled = nir.reshape(4, 16, 4, 16).mean(axis=(1, 3)).ravel()
    assert area.overview[0].shape == (16, 16)
    assert area.overview[0][:, 4 + 7] == pytest.approx(pooled, abs=1e-5)


def test_overview_of_many_tiles_shows_the_whole_area(model, encode):
    nir = np.zeros((256, 320), np.float32)
    nir[:128] = 1.0
    area = encode(ArrayStack((optical(nir),)), model)
    assert area.overview[0][:, 11].reshape(4, 4)[:2] == pytest.approx(np.ones((2, 4)))
    assert area.overview[0][:, 11].reshape(4, 4)[2:] == pytest.approx(np.zeros((2, 4)))


@pytest.mark.parametrize("shape", [(1, 1), (5, 3), (20, 40)])
def test_small_areas_are_padded_and_every_overview_cell_is_filled(model, encode, shape):
    area = encode(ArrayStack((optical(np.full(shape, 0.5)),)), model)
    assert area.tiling.tile_px % 32 == 0 and len(area.tiling.tiles) == 1
    assert (area.overview[0][:, 11] > 0).all()


def test_cores_of_tiles_partition_the_area(model):
    for shape in ((64, 64), (65, 200), (300, 130), (7, 90)):
        vision = model.manifest.vision
        tiling = plan_tiling(*shape, chip_px=vision.chip_px, overlap_px=vision.overlap_px)
        hits = np.zeros(shape, int)
        for core in tiling.cores:
            hits[core.row : core.row + core.height, core.col : core.col + core.width] += 1
        assert (hits == 1).all()


def test_bands_are_placed_by_meaning_and_normalised(model):
    spec = model.manifest.sensors["optical"]
    layer = ArrayLayer(Role.OPTICAL, None, ("nir", "red", "violet"), np.zeros((3, 2, 2)))
    data = np.array([[[0.5, np.nan], [0.3, 0.2]], [[0.1, 0.1], [0.1, 0.1]], [[9, 9], [9, 9]]], np.float32)
    made = prepare_block(ArrayBlock(data, np.array([[True, False], [True, False]])), layer, spec)
    assert made.bands.tolist() == [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]
    assert made.data[7].ravel().tolist() == pytest.approx([0.5, 0.0, 0.3, 0.0])
    assert made.valid.tolist() == [[[1, 0], [1, 0]]]
    assert np.isfinite(made.data).all()


def test_transforms():
    assert transform_values(np.array([0.0, 0.1, -0.2], np.float32), "log1p10") == pytest.approx([0, np.log(2), 0])
    assert transform_values(np.array([-12.0], np.float32), "identity") == pytest.approx([-12.0])


def test_missing_bands_are_named(model, encode):
    layer = ArrayLayer(Role.OPTICAL, None, ("blue", "green"), np.zeros((2, 8, 8), np.float32))
    with pytest.raises(BandError, match=r"blue, green.*green\+red or nir"):
        encode(ArrayStack((layer,)), model)


def test_sensor_the_model_does_not_read_is_named(open_tiny, encode):
    spec = {
        "bands": ["vv", "vh"], "required_any": [["vv"]], "unit": "dB", "transform": "identity", "mean": [0.0] * 2,
        "std": [1.0] * 2,
    }  # fmt: skip
    with pytest.raises(BandError, match="reads sar layers, found a optical one"):
        encode(ArrayStack((optical(np.zeros((8, 8))),)), open_tiny(sensors={"sar": spec}))


@pytest.mark.fault(28)
def test_area_without_a_valid_pixel_is_refused(model, encode):
    with pytest.raises(InputError, match="No pixel"):
        encode(ArrayStack((optical(np.full((8, 8), np.nan)),)), model)


def test_sar_alone_runs(model, encode):
    area = encode(ArrayStack((sar(np.full((40, 40), -3.0)),)), model)
    assert area.sensors_at(0) == "sar" and not area.sensor_weight[0].any()


def _layers(*dates: tuple[str, int | None]) -> list[ArrayLayer]:
    return [
        ArrayLayer(Role(role), None if days is None else _days(days), ("x",), np.zeros((1, 1, 1)))
        for role, days in dates
    ]


def test_one_pair_is_one_observation_with_a_warning_if_far_apart():
    found, warnings = plan_observations(_layers(("optical", 0), ("sar", 90)))
    assert [(item.optical, item.sar, item.date) for item in found] == [(0, 1, DAY)]
    assert "90 days apart" in warnings[0]


def test_several_dates_pair_with_the_nearest():
    layers = _layers(("optical", 0), ("optical", 40), ("sar", 3), ("sar", 20), ("sar", 41))
    found, _ = plan_observations(layers)
    assert [(item.optical, item.sar) for item in found] == [(0, 2), (None, 3), (1, 4)]


def test_undated_layers_keep_their_order():
    found, _ = plan_observations(_layers(("optical", None), ("optical", None)))
    assert [(item.optical, item.sar) for item in found] == [(0, None), (1, None)]


def test_of_many_dates_first_and_last_are_used_with_a_warning(model, encode):
    every, _ = plan_observations(_layers(("optical", 0), ("optical", 20), ("optical", 40)))
    chosen, warnings = select_first_last(every)
    assert [item.optical for item in chosen] == [0, 2] and "3 dates" in warnings[0]
    stack = ArrayStack(tuple(optical(np.full((40, 40), 0.6), date=_days(days)) for days in (0, 20, 40)))
    area = encode(stack, model)
    assert len(area.observations) == 2 and area.date_count == 3 and "3 dates" in area.warnings[0]


def test_fingerprint_follows_area_pixels_files_and_point(model, tmp_path):
    file = tmp_path / "a.tif"
    file.write_bytes(b"1")
    nir = np.zeros((40, 40))
    inside = np.ones((40, 40), bool)
    inside[3, 3] = False

    def fingerprint(**options):
        files = (str(file),)
        stack = ArrayStack((optical(nir, files=files),), **options)
        return fingerprint_area(stack, read_inside(stack), model)

    first = fingerprint()
    assert fingerprint() == first
    others = {fingerprint(inside=inside), fingerprint(point_row_col=(1, 1)), fingerprint(pixel_m=20.0)}
    file.write_bytes(b"22")
    assert len({first, *others, fingerprint()}) == 5


def test_cache_frees_the_oldest_area(model, encode):
    first, second = (encode(ArrayStack((optical(np.full((size, 40), 0.6)),)), model) for size in (40, 41))
    with EncodingCache() as cache:
        cache.keep(first)
        assert cache.find(first.fingerprint) is first
        cache.keep(second)
        assert cache.find(first.fingerprint) is None and first.closed and not second.closed
    assert second.closed


def test_store_spills_to_a_private_file_and_reads_back(tmp_path):
    store = FeatureStore(1000, tmp_path)
    arrays = {k: np.random.default_rng(k).random((10, 13)).astype(np.float16) for k in range(8)}
    for key, value in arrays.items():
        store.put(key, value)
    assert store.file_bytes == 5 * 260
    assert all(np.array_equal(store.get(key), value) for key, value in arrays.items())
    assert 3 in store and 9 not in store
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_store_says_when_the_disk_is_too_small(tmp_path):
    with pytest.raises(BudgetError, match="temporary disk space"):
        FeatureStore(0, tmp_path).check_space(1 << 60)


def test_spilled_features_give_the_same_mask(model, encode, progress):
    stack = ArrayStack((optical(np.random.default_rng(3).random((150, 150))),))
    found = [answer_question(model, encode(stack, model, size), "water?", progress) for size in (1 << 24, 0)]
    masks = [item.steps[0].segments[0].mask for item in found]
    assert np.array_equal(*masks)


def test_packed_mask_reads_what_was_written():
    mask = np.random.default_rng(0).random((21, 13)) > 0.5
    packed = PackedMask(21, 13)
    packed.write(0, mask[:9])
    packed.write(9, mask[9:])
    assert np.array_equal(packed.unpack(), mask) and np.array_equal(packed.read(5, 7), mask[5:12])
    assert packed.count() == mask.sum()
    other = PackedMask(21, 13)
    other.write(0, ~mask)
    assert packed.intersect(other).count() == 0


def _usual(model):
    """The manifest with chips of the usual size."""
    return replace(model.manifest, vision=replace(model.manifest.vision, chip_px=256, overlap_px=32, token_grid=16))


def _grid(side: int) -> PixelGrid:
    return PixelGrid(None, (1, 0, 0, 0, -1, 0), side, side)


def test_plan_refuses_what_does_not_fit_with_the_estimate(model):
    with pytest.raises(BudgetError, match=r"30000 x 30000 pixels needs about \d+\.\d\d GB"):
        plan_memory(_grid(30_000), _usual(model), 1, 1 << 30)


def test_whole_scene_fits_beside_a_model_in_a_gigabyte_and_a_half(model):
    plan = plan_memory(_grid(10_980), _usual(model), 1, 1_400 << 20)
    assert plan.needed_bytes < 1_300 << 20 and 4 <= plan.max_segments < 20
    beside = plan_memory(_grid(10_980), _usual(model), 1, 1_800 << 20, keep_probability=True)
    assert beside.needed_bytes - plan.needed_bytes == 4 * 10_980**2
    small = plan_memory(_grid(256), model.manifest, 1, None)
    assert small.max_segments == 20


def test_memory_of_a_large_area_follows_its_masks_not_its_bands(open_tiny, progress):
    """1,200 x 1,200 pixels of three float32 bands would be 17 MB, their features 6 MB; pixels are made on demand."""
    side = 1200
    mask = ("<p>", "water", "</p>", "[SEG]")
    trees = ("<p>", "trees", "</p>", "[SEG]")
    script = ("<task:coverage>", "<think>", *mask, *trees, "</think>", "<answer>", "<v:percent>", "<eos>")
    vision = {
        "chip_px": 256, "overlap_px": 32, "token_grid": 16, "gsd_m": {"preferred": 10, "min": 5, "max": 60},
        "overview_grid": 4, "feature_stride": 2, "feature_channels": 4,
    }  # fmt: skip
    model = open_tiny(script, vision=vision)
    inside = PackedMask(side, side)
    inside.write(0, np.ones((side, side), bool))
    tracemalloc.start()
    try:
        area = encode_area(_Board(side), model, progress, memory_bytes=0, inside=inside, fingerprint="")
        encoded_bytes = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        found = answer_question(model, area, "How much water?", progress)
        peak = tracemalloc.get_traced_memory()[1] - encoded_bytes[0]
    finally:
        tracemalloc.stop()
    assert len(found.steps[0].segments) == 2 and found.answer.value == pytest.approx(50, abs=1)
    assert area.features.file_bytes > side * side // 4 * 4 * 2
    # Kept after encoding: bits of two masks, one byte per 4 x 4 pixels, the overview.
    assert encoded_bytes[0] < side * side
    # One tile at a time while encoding; then the two masks, three whole-area masks at work, a row
    # of tiles, and the labels of 1,024 rows while parts are counted.
    assert encoded_bytes[1] < 24 << 20
    assert peak < side * side * 6 + side * 256 * 4 * 8 + side * 1024 * 8
    area.close()


class _Board(ArrayStack):
    """Fields of 64 pixels, water and not, that exist only where they are read."""

    def __init__(self, side: int) -> None:
        super().__init__((ArrayLayer(Role.OPTICAL, None, ("green", "red", "nir"), np.zeros((3, 1, 1))),))
        self._side = side

    @property
    def grid(self) -> PixelGrid:
        return PixelGrid("EPSG:32633", (10.0, 0, 5e5, 0, -10.0, 5e6), self._side, self._side)

    def read(self, index, window):
        rows, cols = np.mgrid[window.row : window.row + window.height, window.col : window.col + window.width]
        nir = ((rows // 64 + cols // 64) % 2 * 0.5 + 0.05).astype(np.float32)
        return ArrayBlock(np.stack([np.full_like(nir, 0.1), np.full_like(nir, 0.1), nir]), np.ones(nir.shape, bool))
