"""Questions about a part of the area, at the front door: numbers by hand, words, evidence and refusals.

The usual scene has 64 x 64 pixels of 10 m with water in its first 16 columns.
"""

from __future__ import annotations

import datetime as dt

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from PIL import Image
from rasterio.transform import Affine

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.evidence.answer_json import answer_document
from terrascope_qgis.core.evidence.files import write_evidence
from terrascope_qgis.core.evidence.mask_geotiff import write_mask_geotiff
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import AnalysisRequest, Doubt, PointArea, PolygonArea, RasterSource, Role
from terrascope_qgis.core.result import Status, Verdict
from tests.core.scenes import OPTICAL_NAMES, ORIGIN, write_optical
from tests.core.tiny_bundle import make_tiny_bundle

COVERAGE = (
    "<task:coverage>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ". The mask covers ",
    "<v:percent>", ".", "</think>", "<answer>", "<v:percent>", " of the valid area is ", "<v:label>", ", ", "<v:area>",
    ", mostly ", "<v:where>", ".", "</answer>", "<eos>",
)  # fmt: skip
COUNT = (
    "<task:count>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".", "</think>", "<answer>",
    "Separate parts of ", "<v:label>", ": ", "<v:count>", ".", "</answer>", "<eos>",
)  # fmt: skip
CHANGE = (
    "<task:change_area>", "<c:gain:water>", "<d:change>", "<think>", "I look for ", "<p>", "new water", "</p>",
    "<d:change>", "[SEG]", ".", "</think>", "<answer>", "<v:area>", " of ", "<v:label>", ", ", "<v:percent>",
    " of the valid area.", "</answer>", "<eos>",
)  # fmt: skip
POINT = (
    "<task:point_class>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".", "</think>",
    "<answer>", "Yes, the point lies on ", "<v:label>", ".", "</answer>", "<eos>",
)  # fmt: skip
LOCATION = (
    "<task:location>", "<c:water>", "<think>", "I look for ", "<p>", "water", "</p>", "[SEG]", ".", "</think>",
    "<answer>", "Mostly ", "<v:where>", ": ", "<v:percent>", " of the valid area is ", "<v:label>", ".", "</answer>",
    "<eos>",
)  # fmt: skip
DECLINE = (
    "<task:declined>",
    "<why:subarea>",
    "<think>",
    "</think>",
    "<answer>",
    "The whole only.",
    "</answer>",
    "<eos>",
)


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A model for each script, with one feature a pixel."""
    folder = tmp_path_factory.mktemp("tiny")
    opened = {}

    def get(script):
        if script not in opened:
            opened[script] = open_bundle(
                make_tiny_bundle(folder / str(len(opened)), script, stride=1), device="cpu", threads=1
            )
        return opened[script]

    return get


@pytest.fixture
def ask(tmp_path, models):
    def ask(question, *, script=COVERAGE, sources=None, cache=None, **request):
        sources = sources or (RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL, dt.date(2024, 5, 1)),)
        made = AnalysisRequest(question, tuple(sources), **request)
        return analyse(made, models(script), SilentProgress(), cache=cache)

    return ask


@pytest.fixture
def make_source(make_raster):
    def make(water, *, shape=(64, 64), name="s2.tif", valid=np.s_[:], date=None, **place):
        data = np.full((4, *shape), 1000, np.uint16)
        data[3] = 4000
        data[3][water] = 500
        known = np.zeros(shape, bool)
        known[valid] = True
        data[:, ~known] = 0
        path = make_raster(name, data, names=OPTICAL_NAMES, scale=1e-4, nodata=0, **place)
        return RasterSource(path, Role.OPTICAL, date)

    return make


def codes(result):
    """Codes of what is said of parts; other warnings are of the file."""
    return [warning.code for warning in result.warnings if warning.code.startswith("part")]


@pytest.mark.parametrize(
    ("question", "pixels", "valid", "words"),
    [
        ("How much of the western half is water?", 1024, 2048, "the western half's"),
        ("How much water is in the north-west corner?", 512, 1024, "the north-western quarter's"),
        ("How much water is in the northern half?", 512, 2048, "the northern half's"),
        ("How much water is in the left half of the image?", 1024, 2048, "the left half's"),
        ("How much of the area is water?", 1024, 4096, "the"),
    ],
)
def test_percent_is_of_the_part_alone(ask, question, pixels, valid, words):
    result = ask(question)
    (segment,) = result.segments
    assert (segment.measures.pixels, segment.measures.valid_pixels) == (pixels, valid)
    assert result.answer.value == pytest.approx(100 * pixels / valid)
    assert segment.measures.area_m2 == pytest.approx(pixels * 100 / 0.9996**2, rel=1e-4)
    assert f"{100 * pixels / valid:.1f} % of {words} valid area is water" in result.answer.text
    assert result.question == question
    assert all(claim.verdict is Verdict.VERIFIED for claim in result.answer.claims)
    assert codes(result) == []


def test_mask_is_that_of_the_whole_area_cut_to_the_part(ask):
    whole = ask("How much of the area is water?").segments[0]
    part = ask("How much of the south-western quarter is water?").segments[0]
    expected = np.zeros((64, 64), bool)
    expected[32:, :32] = True
    assert np.array_equal(part.mask, whole.mask & expected) and part.part == "south_west_quarter" and whole.part is None
    assert part.score == pytest.approx(whole.score)


def test_cut_masks_agree_over_many_tiles(ask, make_source):
    rows, cols = np.mgrid[0:200, 0:150]
    source = make_source(((rows // 9 + cols // 7) % 3 == 0, slice(None))[0], shape=(200, 150))
    whole = ask("How much is water?", sources=[source]).segments[0].mask
    north = ask("How much is water in the northern half?", sources=[source]).segments[0].mask
    south = ask("How much is water in the southern half?", sources=[source]).segments[0].mask
    assert np.array_equal(north[:100], whole[:100]) and not north[100:].any()
    assert np.array_equal(north | south, whole)


def test_nothing_found_in_a_part_is_said_of_the_part(ask):
    result = ask("How much of the eastern half is water?")
    assert result.answer.status is Status.NOTHING_FOUND
    assert result.segments[0].measures.valid_pixels == 2048


def test_step_and_answer_say_which_part(ask):
    result = ask("How many lakes are in the western half?", script=COUNT)
    assert result.answer.text == "Separate parts of water: 1. Measured in the western half of the area only."
    assert result.steps[0].text.startswith("Only the western half of the area is measured. I look for water [1]")
    assert "half" not in ask("How many lakes are there?", script=COUNT).answer.text


def test_place_is_told_within_the_part(ask, make_source):
    # Columns 26 to 31: in the middle of the area, in the east of its western half.
    source = make_source(np.s_[:, 26:32])
    assert ask("How much of it is water?", sources=[source]).answer.text.endswith("mostly in the centre.")
    result = ask("How much of the western half is water?", sources=[source])
    assert result.answer.text.endswith("mostly in its east.") and result.segments[0].measures.compass == "E"


def test_where_in_a_part_and_where_at_all(ask):
    found = ask("Where in the northern half is the water?", script=LOCATION)
    assert found.answer.text == "Mostly in its west: 25.0 % of the northern half's valid area is water."
    for question in ("Where is the water?", "Is the water in the north?", "Is the water in the north or the south?"):
        plain = ask(question, script=LOCATION)
        assert plain.answer.text == "Mostly in the west: 25.0 % of the valid area is water."
        assert (plain.part, codes(plain)) == (None, [])


def test_asked_whether_it_lies_there_and_answered_otherwise_is_warned_of(ask):
    assert codes(ask("Is the water in the north?")) == ["part_unread"]


def test_invalid_pixels_do_not_count(ask, make_source):
    # Of the northern half only the first 48 columns are valid, 16 of them water.
    source = make_source(np.s_[:, :16], valid=np.s_[:, :48])
    result = ask("How much of the northern half is water?", sources=[source])
    assert result.answer.value == pytest.approx(100 * 16 / 48)
    assert "75 % of the northern half of the area has valid pixels." in result.answer.confidence.reasons


def test_part_without_valid_pixels_is_declined(ask, make_source):
    source = make_source(np.s_[:, :16], valid=np.s_[:, :32])
    result = ask("How much of the eastern half is water?", sources=[source])
    assert result.answer.status is Status.DECLINED and result.part.code == "east_half"
    assert result.answer.text == (
        "Not enough evidence: only 0.0 % of the eastern half of the area has valid pixels, at least 5 % are needed. "
        "Choose another date or another area."
    )


def test_south_up_rows_keep_their_north(ask, make_source):
    source = make_source(np.s_[:8], transform=Affine(10, 0, 500_000, 0, 10, 4_999_360))
    assert ask("How much of the southern half is water?", sources=[source]).answer.value == pytest.approx(25.0)
    assert ask("How much of the northern half is water?", sources=[source]).answer.status is Status.NOTHING_FOUND


def test_turned_grid_is_cut_along_its_diagonal(ask, make_source):
    # Turned by 45 degrees clockwise: the first pixel of the picture is its northern corner.
    step = 10 / np.sqrt(2)
    rows, cols = np.mgrid[0:64, 0:64]
    source = make_source(rows + cols < 30, transform=Affine(step, -step, 500_000, -step, -step, 5_000_000))
    result = ask("How much water is in the northern half?", sources=[source])
    # 30 * 31 / 2 pixels of water; 64 * 65 / 2 pixels whose centre lies on the diagonal or north of it.
    assert (result.segments[0].measures.pixels, result.segments[0].measures.valid_pixels) == (465, 2080)
    assert ask("How much water is in the southern half?", sources=[source]).answer.status is Status.NOTHING_FOUND


def test_degrees_and_true_north(ask, make_source):
    degrees = make_source(np.s_[:16], crs="EPSG:4326", transform=Affine(2e-4, 0, 20, 0, -1e-4, 60))
    assert ask("How much of the northern half is water?", sources=[degrees]).answer.value == pytest.approx(50.0)
    # Antarctic map, 90 E: true north is to the right.
    polar = make_source(
        np.s_[:, 48:], name="polar.tif", crs="EPSG:3031", transform=Affine(20, 0, 2_000_000, 0, -20, 640)
    )
    result = ask("How much of the northern half is water?", sources=[polar])
    assert result.answer.value == pytest.approx(50.0) and result.answer.text.endswith("mostly in its north.")
    assert ask("How much is water?", sources=[polar]).segments[0].measures.compass == "N"


def test_without_crs_north_is_up_and_that_is_said(ask, make_source):
    source = make_source(np.s_[:16], crs=None, transform=None)
    result = ask("How much of the northern half is water?", sources=[source])
    assert result.answer.value == pytest.approx(50.0) and "part_no_crs" in codes(result)
    assert "part_no_crs" not in codes(ask("How much of the upper half is water?", sources=[source]))


def test_picture_turned_against_the_map_has_no_top(ask, make_source):
    source = make_source(np.s_[:8], transform=Affine(10, 0, 500_000, 0, 10, 4_999_360))
    result = ask("How much of the upper half is water?", sources=[source])
    assert result.answer.status is Status.DECLINED and result.answer.reason.code == "part_picture"
    assert result.segments == ()


def test_two_parts_are_declined_with_both_named(ask):
    result = ask("Is there more water in the north than in the south?")
    assert result.answer.status is Status.DECLINED and result.answer.task is None
    assert result.answer.text == (
        "I measure one part of the area at a time. Ask for each of them alone: the northern half of the area, "
        "the southern half of the area."
    )
    assert ask("Is there more water in the west?").answer.reason.values == {"parts": ["west_half", "east_half"]}


def test_share_of_a_class_in_a_part_is_declined(ask):
    assert ask("How much of the water is in the northern half?").answer.reason.code == "part_share"


@pytest.mark.parametrize("question", ["How much water is in the north of Italy?", "How big is the northern lake?"])
def test_what_is_no_part_is_measured_whole_with_a_warning(ask, question):
    result = ask(question)
    assert result.answer.value == pytest.approx(25.0) and result.part is None
    assert codes(result) == ["part_unread"] and result.warnings[-1].values["said"] in question


def test_part_the_model_does_not_know_is_declined_with_what_can_be_asked(ask):
    result = ask("How much water is within 100 m of the forest?", script=DECLINE)
    assert result.answer.reason.code == "part_unknown" and "northern half" in result.answer.text
    assert codes(result) == []


def test_point_outside_the_part_has_no_class_there(ask):
    x, y = ORIGIN
    click = PointArea((x + 5, y - 5), "EPSG:32633", 64)  # in the first pixel
    outside = ask("In the eastern half, is the point on water?", script=POINT, area=click)
    assert outside.answer.reason.code == "part_point" and outside.answer.value is None
    inside = ask("In the western half, is the point on water?", script=POINT, area=click)
    assert inside.answer.value is True


def test_change_is_measured_in_the_part(ask, make_source):
    before = make_source(np.s_[:, :0], name="before.tif", date=dt.date(2024, 5, 1))
    after = make_source(np.s_[:, :16], name="after.tif", date=dt.date(2024, 6, 1))
    result = ask("How much new water is in the northern half?", script=CHANGE, sources=[before, after])
    (segment,) = result.segments
    assert (segment.measures.pixels, segment.measures.valid_pixels, segment.date) == (
        512,
        2048,
        "2024-05-01/2024-06-01",
    )
    assert result.answer.text.endswith("25.0 % of the northern half's valid area.")


def test_part_of_a_polygon_lies_between_its_own_ends(ask):
    x, y = ORIGIN
    # Rows 32 to 63 of the first 32 columns: their northern half are rows 32 to 47.
    box = shapely.box(x, y - 640, x + 320, y - 320)
    area = PolygonArea((shapely.to_wkb(box),), "EPSG:32633")
    result = ask("How much of the northern half is water?", area=area)
    assert result.grid.shape == (32, 32) and result.answer.value == pytest.approx(50.0)
    assert result.segments[0].measures.valid_pixels == 16 * 32


class Watcher(SilentProgress):
    def __init__(self):
        super().__init__()
        self.stages = set()

    def stage(self, name, done, total):
        self.stages.add(name)


def test_follow_up_about_a_part_encodes_nothing_and_looks_once(tmp_path, models):
    source = RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL)
    west, all_of_it = "How much of the western half is water?", "How much of the area is water?"
    with EncodingCache() as cache:

        def ask(question):
            watcher = Watcher()
            result = analyse(AnalysisRequest(question, (source,)), models(COVERAGE), watcher, cache=cache)
            return result, watcher.stages & {"encode", "look"}

        (first, one), (part, two), (again, three), (whole, four) = map(ask, (all_of_it, west, west, all_of_it))
    assert (one, two, three, four) == ({"encode", "look"}, {"look"}, set(), set())
    assert part.answer == again.answer and first.answer == whole.answer
    assert part.extras["first_look"]["classes"]["water"] == pytest.approx(50.0)
    assert first.extras["first_look"]["classes"]["water"] == pytest.approx(25.0)


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
    ],
)
def test_embedded_model_reads_what_is_left_of_the_question(lite, tmp_path, question, task):
    request = AnalysisRequest(question, (RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL),))
    result = analyse(request, lite, SilentProgress())
    assert (result.answer.task, result.question) == (task, question) and result.part is not None
    assert not any(claim.verdict is Verdict.DIFFERS for claim in result.answer.claims)
    assert "half" in result.answer.text or "quarter" in result.answer.text
