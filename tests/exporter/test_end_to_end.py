"""An exported checkpoint answers in the engine: front door and command line, on rasters, random weights."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import rasterio
from PIL import Image
from rasterio.transform import from_origin

from exporter.terrascope8b.prompt import PARAPHRASE
from terrascope_qgis.cli.main import main
from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import AnalysisRequest, RasterSource, Role
from terrascope_qgis.core.result import AnalysisResult
from tests.exporter.official_loop import OfficialLoop
from tests.exporter.pictures import draw_picture

pytestmark = pytest.mark.export

STEM = "What share of the image is water?"
QUESTION = f"{STEM}\nA. 10%\nB. 20%"
TEXT = f"{PARAPHRASE}<image>\n{STEM}\nA. 10%\nB. 20%\n"
DATES = (dt.date(2024, 5, 1), dt.date(2024, 8, 1))


@pytest.fixture(scope="module")
def model(float32_bundle: Path) -> Iterator[Model]:
    model = open_bundle(float32_bundle, device="cpu", threads=1)
    yield model
    model.close()


def write_scene(path: Path, picture: Image.Image) -> Path:
    """Write an 8-bit picture as it is; the engine reads 0-255 as reflectance 0-0.3."""
    pixels = np.maximum(np.asarray(picture), 1).transpose(2, 0, 1)
    with rasterio.open(
        path, "w", driver="GTiff", count=3, height=picture.height, width=picture.width, dtype="uint8",
        crs="EPSG:32633", transform=from_origin(500_000, 5_000_000, 10, 10), photometric="RGB",
    ) as file:  # fmt: skip
        file.write(pixels)
        file.descriptions = ("red", "green", "blue")
    return path


def read_back(path: Path) -> Image.Image:
    with rasterio.open(path) as file:
        return Image.fromarray(file.read().transpose(1, 2, 0))


def own_masks(result: AnalysisResult) -> list[np.ndarray]:
    """The mask of each [SEG] on the date it speaks of."""
    return [result.segments[record["segments"][0] - 1].mask for record in result.extras["masks"]]


def assert_masks(expected: list[np.ndarray], found: list[np.ndarray]) -> None:
    assert len(expected) >= 2
    for mask, other in zip(expected, found, strict=False):
        union = (mask | other).sum()
        assert union == 0 or (mask & other).sum() / union >= 0.999


def test_raster_gives_the_masks_of_the_official_loop(checkpoint_folder: Path, model: Model, tmp_path: Path) -> None:
    file = write_scene(tmp_path / "scene.tif", draw_picture(150, 150, seed=1))
    expected = OfficialLoop(checkpoint_folder).ask_single(read_back(file), TEXT, max_tokens=60)
    request = AnalysisRequest(QUESTION, (RasterSource(file, Role.OPTICAL, DATES[0]),))
    result = analyse(request, model, SilentProgress())
    assert result.grid.shape == (150, 150)
    assert_masks([masks[0] for masks in expected.masks], own_masks(result))
    assert [list(record["tokens"]) for record in result.extras["masks"]][: len(expected.picked)] == expected.picked


def test_two_dates_give_the_masks_of_the_official_loop_and_follow_up_is_the_same(
    checkpoint_folder: Path, model: Model, tmp_path: Path
) -> None:
    files = [write_scene(tmp_path / f"{k}.tif", draw_picture(125, 125, seed=22 + k)) for k in (0, 1)]
    expected = OfficialLoop(checkpoint_folder).ask_pair([read_back(file) for file in files], TEXT, max_tokens=60)
    sources = tuple(RasterSource(file, Role.OPTICAL, date) for file, date in zip(files, DATES, strict=True))
    with EncodingCache() as cache:
        result = analyse(AnalysisRequest(QUESTION, sources), model, SilentProgress(), cache=cache)
        again = analyse(AnalysisRequest(QUESTION, sources), model, SilentProgress(), cache=cache)
    views = [record["view"] for record in result.extras["masks"]]
    assert views[:2] == [0, 1]
    assert_masks([masks[views[k]] for k, masks in enumerate(expected.masks)], own_masks(result))
    assert again.answer == result.answer
    assert [segment.measures for segment in again.segments] == [segment.measures for segment in result.segments]


def test_command_line_answers_from_an_exported_checkpoint(
    float32_bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    files = [write_scene(tmp_path / f"{k}.tif", draw_picture(100, 90, seed=22 + k)) for k in (0, 1)]
    dates = [f"--date={file}={date}" for file, date in zip(files, DATES, strict=True)]
    arguments = ["ask", "--optical", *map(str, files), *dates, "--model", str(float32_bundle), "--device", "cpu"]
    assert main([*arguments, "--threads", "1", "--question", QUESTION, "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert "Loading takes about" in told.err and "not calibrated" in told.err
    document = json.loads((tmp_path / "out" / "answer.json").read_text("utf-8"))
    assert document["model"]["id"] == "terrascope-8b" and len(document["pictures"]) == 2
    assert any(step["segments"] for step in document["steps"])
    assert (tmp_path / "out" / "report.html").is_file()
