"""The front door with a TerraScope 8B bundle, on real rasters."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from terrascope_qgis.cli.main import main
from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.errors import BudgetError, Cancelled
from terrascope_qgis.core.model.runtime import model as runtime
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import AnalysisRequest, BoxArea, Doubt, RasterSource, Resources, Role
from tests.core.scenes import ORIGIN, write_sar
from tests.core.tiny_terrascope8b import make_tiny_terrascope8b


def write_water(path: Path, *, columns: int, side: int = 64) -> Path:
    """Write uint16 reflectance x 10000 of blue, green and red: blue water in the first columns, dark elsewhere."""
    data = np.full((3, side, side), 100, np.uint16)
    data[0, :, :columns] = 3000
    with rasterio.open(
        path, "w", driver="GTiff", count=3, height=side, width=side, dtype="uint16", crs="EPSG:32633",
        transform=from_origin(*ORIGIN, 10, 10),
    ) as file:  # fmt: skip
        file.write(data)
        file.descriptions = ("B02", "B03", "B04")
        file.scales = [1e-4] * 3
    return path


@pytest.fixture(scope="module")
def bundle(tmp_path_factory) -> Path:
    return make_tiny_terrascope8b(tmp_path_factory.mktemp("bundles") / "tiny8b")


@pytest.fixture
def model(bundle) -> Model:
    model = open_bundle(bundle, device="cpu", threads=1)
    yield model
    model.close()


@pytest.fixture
def request_(tmp_path) -> AnalysisRequest:
    source = RasterSource(write_water(tmp_path / "s2.tif", columns=16), Role.OPTICAL, dt.date(2024, 5, 1))
    return AnalysisRequest("What share of the area is water?\nA. 10 %\nB. 25 %", (source,))


@pytest.fixture
def runs(model, monkeypatch) -> list[str]:
    """Roles of the graphs that run."""
    seen: list[str] = []
    run = model.run
    monkeypatch.setattr(model, "run", lambda role, *args: seen.append(role) or run(role, *args))
    return seen


def test_one_question_gives_a_whole_result(request_, model):
    result = analyse(request_, model, SilentProgress())
    (segment,) = result.segments
    assert segment.mask.shape == result.grid.shape == (64, 64)
    assert segment.measures.percent == pytest.approx(25, abs=1)
    assert segment.date == "2024-05-01" and segment.layer == "water_2024-05-01"
    assert result.answer.choice == "B" and result.answer.value == 25.0
    assert result.model.id == "tiny-8b"
    assert set(result.timings_s) == {"read", "encode", "reason", "total"}


def test_follow_up_question_reuses_tokens_and_mask_features(request_, model, runs):
    with EncodingCache() as cache:
        first = analyse(request_, model, SilentProgress(), cache=cache)
        assert runs.count("vision") == 5 and runs.count("mask_encoder") == 1  # 2 x 2 tiles and the thumbnail
        runs.clear()
        second = analyse(replace(request_, question="And how much water?"), model, SilentProgress(), cache=cache)
        assert "vision" not in runs and "mask_encoder" not in runs and "mask_decoder" in runs
        assert np.array_equal(first.segments[0].mask, second.segments[0].mask)
        x, y = ORIGIN
        analyse(
            replace(request_, area=BoxArea((x, y - 320, x + 320, y), "EPSG:32633")),
            model,
            SilentProgress(),
            cache=cache,
        )
        assert "vision" in runs and len(cache) == 1


def test_two_dates_encode_each_picture_once(request_, model, runs, tmp_path):
    later = RasterSource(write_water(tmp_path / "later.tif", columns=32), Role.OPTICAL, dt.date(2024, 8, 1))
    result = analyse(replace(request_, sources=(*request_.sources, later)), model, SilentProgress())
    assert runs.count("vision") == runs.count("mask_encoder") == 2
    assert [segment.date for segment in result.segments] == ["2024-05-01", "2024-08-01"]
    assert [round(segment.measures.percent) for segment in result.segments] == pytest.approx([25, 50], abs=2)


def test_optical_and_sar_are_read_together(request_, model, tmp_path):
    radar = RasterSource(write_sar(tmp_path / "s1.tif"), Role.SAR, dt.date(2024, 5, 3))
    result = analyse(replace(request_, sources=(*request_.sources, radar)), model, SilentProgress())
    assert [picture["sensor"] for picture in result.extras["pictures"]] == ["optical", "sar"]
    assert result.segments[0].sensor == "optical"


def test_area_beyond_the_memory_allowed_is_refused(request_, model):
    with pytest.raises(BudgetError, match=r"64 x 64 pixels needs about 0\.2\d GB"):
        analyse(replace(request_, resources=Resources(memory_bytes=1 << 20)), model, SilentProgress())


def test_cancelled_run_stops(request_, model):
    progress = SilentProgress()
    progress.cancel()
    with pytest.raises(Cancelled):
        analyse(request_, model, progress)


def test_command_line_answers_and_writes_evidence(request_, bundle, tmp_path, capsys):
    scene, out = str(request_.sources[0].path), tmp_path / "out"
    arguments = ["ask", "--optical", scene, "--model", str(bundle), "--device", "cpu", "--out", str(out)]
    assert main([*arguments, "--question", request_.question, "--picking", "coverage"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == "B. 25 %"
    assert "Loading takes about 2.7 GB of memory" in told.err and "First I find the water [1]." in told.err
    document = json.loads((out / "answer.json").read_text("utf-8"))
    assert document["pictures"][0]["rendering"].startswith("red = red 0 to 0.3")
    assert document["variants"] == {"picking": "coverage", "fusion": "quality"}
    (grounding,) = document["grounding"]
    assert grounding["segments"] == [1] and len(grounding["tokens"]) > 8, "the paper's rule gives back more"
    assert document["answer"]["choice"] == "B" and (out / "evidence.gpkg").is_file()


def test_further_looks_are_told_to_be_of_no_use(request_, model):
    thorough = analyse(replace(request_, doubt=Doubt.THOROUGH), model, SilentProgress())
    assert any("tiny-8b states no intervals" in warning for warning in thorough.warnings)
    assert not any("no intervals" in warning for warning in analyse(request_, model, SilentProgress()).warnings)


@pytest.mark.parametrize(
    ("options", "status", "told"),
    [
        (["--area", "0,0,10,10,EPSG:32633"], 2, "INPUT"),
        (["--bands", "s2.tif=B02,B03,B08"], 2, "red"),
        (["--memory-mb", "1"], 4, "64 x 64 pixels needs about"),
    ],
)
def test_what_cannot_be_asked_is_told_before_the_model_is_loaded(
    request_, bundle, tmp_path, capsys, monkeypatch, options, status, told
):
    monkeypatch.setattr(runtime, "Model", None)
    scene = str(request_.sources[0].path)
    arguments = ["ask", "--optical", scene, "--model", str(bundle), "--device", "cpu", "--out", str(tmp_path / "out")]
    options = [option.replace("s2.tif", scene) for option in options]
    assert main([*arguments, "--question", request_.question, *options]) == status
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line


def test_command_line_bounds_the_tokens_of_an_answer(request_, bundle, tmp_path, capsys):
    scene, out = str(request_.sources[0].path), tmp_path / "out"
    arguments = ["ask", "--optical", scene, "--model", str(bundle), "--device", "cpu", "--out", str(out)]
    assert main([*arguments, "--question", request_.question, "--max-tokens", "4"]) == 0
    assert "WARNING: The reasoning was ended after 4 tokens" in capsys.readouterr().err
