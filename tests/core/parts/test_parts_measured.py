"""Questions about a part of the area, at the front door: numbers by hand, words and refusals."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
import shapely
from rasterio.transform import Affine

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import AnalysisRequest, PointArea, PolygonArea, RasterSource, Role
from terrascope_qgis.core.result import Status, Verdict
from tests.core.parts.answers import CHANGE, COUNT, COVERAGE, DECLINE, LOCATION, POINT, codes
from tests.core.scenes import ORIGIN, write_optical


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
