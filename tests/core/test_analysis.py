"""The front door, on real rasters and a tiny bundle."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
import shapely

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.errors import BandError, BudgetError, Cancelled, InputError
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import (
    AnalysisRequest,
    BoxArea,
    PointArea,
    PolygonArea,
    RadarUnit,
    RasterSource,
    Resources,
    Role,
)
from terrascope_qgis.core.result import Status
from tests.core.scenes import ORIGIN, write_optical, write_sar
from tests.core.tiny_bundle import make_tiny_bundle


class Watcher(SilentProgress):
    def __init__(self) -> None:
        super().__init__()
        self.stages: list[str] = []
        self.warnings: list[str] = []
        self.grids: list = []
        self.events: list[str] = []

    def stage(self, name, done, total):
        assert 0 <= done <= total
        self.stages.append(name)

    def grid(self, grid):
        self.grids.append(grid)
        self.events.append("grid")

    def step(self, step):
        self.events.append("step")

    def warning(self, message):
        self.warnings.append(message)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return open_bundle(make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle"), device="cpu", threads=1)


@pytest.fixture
def request_(tmp_path) -> AnalysisRequest:
    source = RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL, dt.date(2024, 5, 1))
    return AnalysisRequest("How much of the area is water?", (source,))


def test_one_question_gives_a_whole_result(request_, model):
    watcher = Watcher()
    result = analyse(request_, model, watcher)
    assert result.answer.value == pytest.approx(25.0) and result.answer.status is Status.ANSWERED
    (segment,) = result.segments
    assert segment.mask.shape == result.grid.shape == (64, 64)
    assert segment.date == "2024-05-01" and segment.layer == "water_2024-05-01"
    assert result.inputs[0].role == "optical" and result.model.id == "tiny-lite"
    assert len(result.model.sha256) == 64 and result.model.provider == "CPUExecutionProvider"
    assert set(result.timings_s) == {"read", "encode", "look", "reason", "total"}
    assert result.preview.dtype == np.uint8 and result.preview.shape[2] == 3
    assert watcher.grids == [result.grid] and watcher.events[0] == "grid"
    assert {"read", "encode", "look", "mask", "reason"} <= set(watcher.stages)
    assert tuple(watcher.warnings) == result.warnings


def test_box_limits_the_answer(request_, model):
    x, y = ORIGIN
    box = BoxArea((x, y - 320, x + 320, y), "EPSG:32633")
    result = analyse(replace(request_, area=box), model, SilentProgress())
    assert result.grid.shape == (32, 32) and result.answer.value == pytest.approx(50.0)


def test_pixels_outside_a_polygon_do_not_count(request_, model):
    x, y = ORIGIN
    triangle = shapely.Polygon([(x, y), (x + 640, y), (x, y - 640)])
    area = PolygonArea((shapely.to_wkb(triangle),), "EPSG:32633")
    (segment,) = analyse(replace(request_, area=area), model, SilentProgress()).segments
    rows, cols = np.mgrid[0:64, 0:64]
    inside = rows + cols + 1 < 64
    assert np.array_equal(segment.mask[inside], (cols < 16)[inside])
    assert not segment.mask[rows + cols + 1 > 64].any()
    assert segment.measures.valid_pixels == pytest.approx(inside.sum(), abs=64)


def test_clicked_point_stays_part_of_the_question(request_, model):
    x, y = ORIGIN
    result = analyse(replace(request_, area=PointArea((x + 5, y - 5), "EPSG:32633", 64)), model, SilentProgress())
    assert result.segments[0].measures.pixels > 0


def test_follow_up_question_skips_the_encoder(request_, model):
    with EncodingCache() as cache:
        first = Watcher()
        one = analyse(request_, model, first, cache=cache)
        second = Watcher()
        other = analyse(replace(request_, question="And the water?"), model, second, cache=cache)
        assert "encode" in first.stages and "encode" not in second.stages and "look" not in second.stages
        assert one.answer == other.answer
        third = Watcher()
        x, y = ORIGIN
        analyse(replace(request_, area=BoxArea((x, y - 320, x + 320, y), "EPSG:32633")), model, third, cache=cache)
        assert "encode" in third.stages and len(cache) == 1


def test_changed_file_is_encoded_again(request_, model, tmp_path):
    with EncodingCache() as cache:
        assert analyse(request_, model, SilentProgress(), cache=cache).answer.value == pytest.approx(25.0)
        write_optical(tmp_path / "s2.tif", water_columns=32)
        assert analyse(request_, model, SilentProgress(), cache=cache).answer.value == pytest.approx(50.0)


def test_radar_read_in_another_unit_is_encoded_again(request_, model, tmp_path, make_raster):
    values = np.full((2, 64, 64), 0.05, np.float32)
    radar = RasterSource(make_raster("s1.tif", values, names=("VV", "VH")), Role.SAR)
    with EncodingCache() as cache:
        for unit in RadarUnit.POWER, RadarUnit.AMPLITUDE:
            watcher = Watcher()
            analyse(replace(request_, sources=(replace(radar, unit=unit),)), model, watcher, cache=cache)
            assert "encode" in watcher.stages


def test_optical_and_sar_are_read_together(request_, model, tmp_path):
    radar = RasterSource(write_sar(tmp_path / "s1.tif"), Role.SAR, dt.date(2024, 5, 3))
    result = analyse(replace(request_, sources=(*request_.sources, radar)), model, SilentProgress())
    assert result.segments[0].sensor == "optical+sar" and len(result.inputs) == 2
    assert result.extras["first_look"]["classes"]["built_up"] == pytest.approx(12.5)


def test_question_is_checked_before_any_file_is_opened(model, tmp_path):
    missing = AnalysisRequest("  ", (RasterSource(tmp_path / "missing.tif", Role.OPTICAL),))
    with pytest.raises(InputError, match="question is empty"):
        analyse(missing, model, SilentProgress())


def test_missing_bands_are_named_with_the_file_still_there(model, tmp_path, make_raster):
    path = make_raster("blue.tif", np.full((1, 64, 64), 0.1, np.float32), names=("B02",))
    with pytest.raises(BandError, match="blue"):
        analyse(AnalysisRequest("water?", (RasterSource(path, Role.OPTICAL),)), model, SilentProgress())


def test_too_little_memory_is_refused_with_the_estimate(request_, model):
    small = replace(request_, resources=Resources(memory_bytes=1 << 20))
    with pytest.raises(BudgetError, match=r"64 x 64 pixels needs about \d"):
        analyse(small, model, SilentProgress())


def test_cancelled_run_leaves_nothing_in_the_cache(request_, model):
    progress = SilentProgress()
    progress.cancel()
    with EncodingCache() as cache:
        with pytest.raises(Cancelled):
            analyse(request_, model, progress, cache=cache)
        assert len(cache) == 0


@pytest.mark.fault(38)
def test_raster_without_crs_is_answered_in_pixels(model, tmp_path):
    source = RasterSource(write_optical(tmp_path / "bare.tif", crs=None), Role.OPTICAL)
    result = analyse(AnalysisRequest("water?", (source,)), model, SilentProgress())
    assert result.segments[0].measures.area_m2 is None and result.answer.value == pytest.approx(25.0)
