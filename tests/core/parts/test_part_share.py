"""Which share of a class lies in a part of the area, at the front door: numbers by hand, evidence and refusals."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
import rasterio
from PIL import Image

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.evidence.answer_json import answer_document
from terrascope_qgis.core.evidence.files import write_evidence
from terrascope_qgis.core.evidence.mask_geotiff import write_mask_geotiff
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.request import AnalysisRequest, RasterSource, Role
from terrascope_qgis.core.result import Status, Verdict
from tests.core.parts.answers import CHANGE, COVERAGE, DECLINE, POINT, codes
from tests.core.scenes import write_optical

TWO_CLASSES = (
    "<task:coverage>", "<c:water>", "<c:trees>", "<think>", "<p>", "water", "</p>", "[SEG]", "<p>", "trees", "</p>",
    "[SEG]", "</think>", "<answer>", "Much.", "</answer>", "<eos>",
)  # fmt: skip
NO_HEIGHT = ("<task:declined>", "<why:height>", "<think>", "</think>", "<answer>", "No heights.", "</answer>", "<eos>")


@pytest.mark.parametrize(
    ("question", "pixels", "words"),
    [
        ("How much of the water is in the northern half?", 512, "The northern half of the area holds 50.0 %"),
        ("What percent of the water is in the western half?", 1024, "The western half of the area holds 100.0 %"),
        ("What share of the water lies in the SW corner?", 512, "The south-western quarter of the area holds 50.0 %"),
        ("How much of the water is on the right?", 0, "The right half of the area holds 0 %"),
    ],
)
def test_share_is_that_of_the_class_and_both_are_measured(ask, question, pixels, words):
    result = ask(question)
    whole, part = result.segments
    assert (whole.measures.pixels, whole.measures.valid_pixels, whole.part) == (1024, 4096, None)
    assert (part.measures.pixels, part.measures.valid_pixels) == (pixels, 1024 if "SW" in question else 2048)
    assert part.part == result.part.code and not result.part.is_alone
    assert (result.answer.value, result.answer.unit, result.answer.task) == (100 * pixels / 1024, "%", "coverage")
    assert result.answer.status is Status.ANSWERED and result.answer.text.startswith(f"{words} of the water: ")
    assert codes(result) == [] and result.question == question


def test_every_number_of_step_and_answer_is_read_back(ask):
    result = ask("How much of the water is in the northern half?")
    # 512 and 1,024 pixels of 10 m, on the ellipsoid.
    assert result.steps[-1].text == "The northern half of the area holds 5.12 ha of the water [2]."
    assert result.answer.text == "The northern half of the area holds 50.0 % of the water: 5.12 ha of 10.2 ha."
    claims = [*result.steps[-1].claims, *result.answer.claims]
    assert [(claim.verdict, claim.segments) for claim in claims] == [
        (Verdict.VERIFIED, (2,)), (Verdict.VERIFIED, (1, 2)), (Verdict.VERIFIED, (2,)), (Verdict.VERIFIED, (1,)),
    ]  # fmt: skip
    assert [claim.recomputed for claim in result.answer.claims] == pytest.approx(
        [50.0, 51_200 / 0.9996**2, 102_400 / 0.9996**2], rel=1e-4
    )


def test_shares_of_halves_and_of_quarters_add_up(ask, make_source):
    # 8 rows of 64 pixels in the north, 8 rows of the first 16 columns in the south: 512 + 128.
    rows, cols = np.mgrid[0:64, 0:64]
    source = make_source((rows < 8) | ((rows >= 40) & (rows < 48) & (cols < 16)))

    def share(part):
        return ask(f"How much of the water is in the {part}?", sources=[source]).answer.value

    assert (share("northern half"), share("southern half")) == (80.0, 20.0)
    quarters = [share(f"{name} quarter") for name in ("north-west", "north-east", "south-west", "south-east")]
    assert quarters == [40.0, 40.0, 20.0, 0.0]


def test_pixels_without_a_value_belong_to_neither(ask, make_source):
    # Of the 16 columns of water the first 8 are seen, of these 24 rows in the north and 32 in the south.
    rows, cols = np.mgrid[0:64, 0:64]
    source = make_source(np.s_[:, :16], valid=(rows >= 8) & (cols >= 8))
    result = ask("How much of the water is in the northern half?", sources=[source])
    assert result.answer.value == pytest.approx(100 * 24 / 56)
    assert "66 % of the northern half of the area has valid pixels." in result.answer.confidence.reasons


def test_part_that_is_hardly_seen_is_declined(ask, make_source):
    source = make_source(np.s_[:, :16], valid=np.s_[33:])
    result = ask("How much of the water is in the northern half?", sources=[source])
    assert result.answer.status is Status.DECLINED and "the northern half of the area has valid" in result.answer.text


def test_class_that_is_nowhere_has_no_share(ask, make_source):
    result = ask("How much of the water is in the northern half?", sources=[make_source(np.s_[:0])])
    assert result.answer.status is Status.NOTHING_FOUND and result.answer.value is None
    assert result.answer.text == "Not found in the area: water. So the northern half of the area holds no share of it."


def test_without_crs_the_share_is_told_in_pixels_with_a_warning(ask, make_source):
    source = make_source(np.s_[:16, :32], crs=None, transform=None)
    result = ask("How much of the water is in the western half?", sources=[source])
    assert result.answer.text == "The western half of the area holds 100.0 % of the water: 512 pixels of 512 pixels."
    assert codes(result) == ["part_no_crs"]


def test_share_of_a_change(ask, make_source):
    before = make_source(np.s_[:, :0], name="before.tif", date=dt.date(2024, 5, 1))
    after = make_source(np.s_[16:, :16], name="after.tif", date=dt.date(2024, 6, 1))
    question = "How much of the new water is in the northern half?"
    result = ask(question, script=CHANGE, sources=[before, after])
    # 16 of 48 rows.
    assert result.answer.value == pytest.approx(100 / 3)
    assert result.answer.text.startswith("The northern half of the area holds 33.3 % of the new water: ")
    assert {segment.date for segment in result.segments} == {"2024-05-01/2024-06-01"}


def test_option_that_fits_the_share_is_chosen(ask):
    options = "\nA. 12.5 %\nB. 25 %\nC. 50 %\nD. 100 %"
    assert ask("What percentage of the water is in the northern half?" + options).answer.choice == "C"


@pytest.mark.parametrize(
    ("script", "code"), [(TWO_CLASSES, "part_share"), (POINT, "part_share"), (DECLINE, "part_share"), (NO_HEIGHT, None)]
)
def test_what_is_no_share_of_one_class_is_declined(ask, script, code):
    answer = ask("How much of the water is in the northern half?", script=script).answer
    assert answer.status is Status.DECLINED and getattr(answer.reason, "code", None) == code
    assert answer.text.startswith("I can tell which share" if code else "No heights.")


def test_shares_over_half_raise_no_alarm_of_overlap(ask, make_source):
    result = ask("How much of the water is in the northern half?", sources=[make_source(np.s_[:, :56])])
    assert [segment.measures.percent for segment in result.segments] == [87.5, 87.5]
    assert "shares_overlap" not in {warning.code for warning in result.warnings}


class Listener(SilentProgress):
    def __init__(self):
        super().__init__()
        self.told, self.steps = "", []

    def text(self, text):
        self.told += text

    def step(self, step):
        self.steps.append(step)


def test_what_streams_is_what_is_answered(ask, models, tmp_path):
    listener = Listener()
    source = RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL)
    question = "How much of the water is in the northern half?"
    result = analyse(AnalysisRequest(question, (source,)), models(COVERAGE), listener)
    assert listener.told == "\n".join([*(step.text for step in result.steps), result.answer.text])
    assert tuple(listener.steps) == result.steps


def test_evidence_shows_the_whole_and_the_part(ask, tmp_path):
    result = ask("How much of the water is in the northern half?", keep_probability=True)
    document = answer_document(result)
    assert (document["part"]["code"], document["part"]["alone"]) == ("north_half", False)
    assert [segment["part"] for step in document["steps"] for segment in step["segments"]] == [None, "north_half"]
    with rasterio.open(write_mask_geotiff(result, tmp_path / "mask.tif")) as file:
        whole, part = file.read()
    assert (whole[:, :16] == 1).all() and (whole[:, 16:] == 0).all()
    assert (part[:32, :16] == 1).all() and (part[:32, 16:] == 0).all() and (part[32:] == 255).all()
    assert (result.segments[1].probability[32:] == 255).all() and (result.segments[0].probability < 255).all()
    files = write_evidence(result, tmp_path / "out", progress=SilentProgress())
    report = files.report.read_text("utf-8")
    assert "the northern half of the area, inside the line, was measured beside all of it" in report
    # In the legend and in the table of masks the second names its part.
    assert report.count('<span class="soft">the northern half of the area') == 2
    clean = write_evidence(ask("How much is water?"), tmp_path / "plain", progress=SilentProgress())
    shown, before = (np.asarray(Image.open(one.overlay).convert("RGB"))[:640] for one in (files, clean))
    # Nothing is veiled: far from masks, line and scale bar both pictures are the same.
    assert np.array_equal(shown[100, 400], before[100, 400]) and np.array_equal(shown[450, 400], before[450, 400])
    assert not np.array_equal(shown[318:322, 400], before[318:322, 400])
