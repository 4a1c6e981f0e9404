"""What is kept of an answer about a part of the area, and what the embedded model reads of its question."""

from __future__ import annotations

import numpy as np
import pyogrio
import pytest
import rasterio
from PIL import Image

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.evidence.answer_json import answer_document
from terrascope_qgis.core.evidence.files import write_evidence
from terrascope_qgis.core.evidence.mask_geotiff import write_mask_geotiff
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.request import AnalysisRequest, Doubt, RasterSource, Role
from terrascope_qgis.core.result import Verdict
from tests.core.scenes import ORIGIN, write_optical


def test_doubt_and_probabilities_are_of_the_part(ask):
    result = ask("How much of the western half is water?", doubt=Doubt.THOROUGH, keep_probability=True)
    (segment,) = result.segments
    low, high = segment.interval_percent
    assert low <= 50.0 <= high
    assert (segment.probability[:, 32:] == 255).all() and (segment.probability[:, :32] < 255).all()


def read_row(path, layer):
    """The first row of a layer."""
    meta, _, _, columns = pyogrio.raw.read(path, layer=layer)
    return dict(zip(meta["fields"], (column[0] for column in columns), strict=True))


def test_evidence_tells_and_shows_the_part(ask, tmp_path):
    result = ask("How much of the northern half is water?")
    document = answer_document(result)
    x, y = ORIGIN
    assert document["part"]["code"] == "north_half" and document["part"]["words"] == "the northern half of the area"
    assert {tuple(point) for point in document["part"]["outline"]} == {
        (x, y), (x + 640, y), (x + 640, y - 320), (x, y - 320),
    }  # fmt: skip
    assert document["steps"][0]["segments"][0]["part"] == "north_half"
    assert document["question"] == "How much of the northern half is water?"
    files = write_evidence(result, tmp_path / "out", progress=SilentProgress())
    mask, run = (read_row(files.geopackage, layer) for layer in ("water_2024-05-01", "run"))
    assert (mask["part"], mask["percent"], mask["valid_pixels"]) == ("the northern half of the area", 25.0, 2048)
    assert run["part"] == "the northern half of the area"
    report = files.report.read_text("utf-8")
    assert "only the northern half of the area, inside the line, was measured" in report
    picture = np.asarray(Image.open(files.overlay).convert("RGB"), np.int16)[:640]
    plain = ask("How much of the area is water?")
    clean = write_evidence(plain, tmp_path / "plain", progress=SilentProgress())
    before = np.asarray(Image.open(clean.overlay).convert("RGB"), np.int16)[:640]
    # Far from masks, line and scale bar: the south is veiled, the north is not.
    assert np.array_equal(picture[100, 400], before[100, 400]) and (picture[500, 400] > before[500, 400]).all()


def test_masks_as_geotiff_know_nothing_beyond_the_part(ask, tmp_path):
    result = ask("How much of the northern half is water?")
    with rasterio.open(write_mask_geotiff(result, tmp_path / "mask.tif")) as file:
        band = file.read(1)
    assert (band[:32, :16] == 1).all() and (band[:32, 16:] == 0).all() and (band[32:] == 255).all()


def test_whole_area_has_no_part_in_its_evidence(ask):
    document = answer_document(ask("How much of the area is water?"))
    assert document["part"] is None and document["steps"][0]["segments"][0]["part"] is None
    assert document["grid"]["heading"] == {"right": [1.0, 0.0], "down": [0.0, -1.0]}


@pytest.fixture(scope="module")
def lite():
    model = open_bundle(find_folder(None), device="cpu", threads=1)
    yield model
    model.close()


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("How much water is in the northern half?", "area"),
        ("Is there forest in the south-east corner?", "presence"),
        ("What share of the left half is water?", "coverage"),
        ("Describe the northern half.", "caption"),
        ("How many lakes are in the western half?", "count"),
        ("What covers most of the NE quarter?", "dominant"),
        ("Where in the west is the water?", "location"),
        ("Is the lake in the western part larger than the forest?", "ranking"),
        ("How much of the water is in the northern half?", "coverage"),
        ("What percent of the lakes lies within the left half of the image?", "coverage"),
        ("What share of the water does the south-west quarter hold?", "coverage"),
    ],
)
def test_embedded_model_reads_what_is_left_of_the_question(lite, tmp_path, question, task):
    request = AnalysisRequest(question, (RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL),))
    result = analyse(request, lite, SilentProgress())
    assert (result.answer.task, result.question) == (task, question) and result.part is not None
    assert not any(claim.verdict is Verdict.DIFFERS for claim in result.answer.claims)
    assert "half" in result.answer.text or "quarter" in result.answer.text
