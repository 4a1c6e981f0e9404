"""Whole stress tests, on real rasters and a tiny bundle: water is where the near infrared is below 0.2."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
import rasterio

from terrascope_qgis.core.analysis import analyse
from terrascope_qgis.core.errors import Cancelled, InputError
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.reasoning.area.encoding_cache import EncodingCache
from terrascope_qgis.core.request import AnalysisRequest, PointArea, RasterSource, Role
from terrascope_qgis.core.stress.catalogue import CORRUPTIONS
from terrascope_qgis.core.stress.options import StressOptions
from terrascope_qgis.core.stress.run import run_stress
from terrascope_qgis.core.stress.samples import hold_samples
from terrascope_qgis.core.stress.summary import find_changers, find_weakest, summarise
from tests.core.scenes import ORIGIN, write_optical, write_sar
from tests.core.tiny_bundle import make_tiny_bundle

QUESTION = "How much of the area is water?"


class Listener:
    def __init__(self):
        self.plans, self.trials = [], []

    def planned(self, plan):
        self.plans.append(plan)

    def tried(self, corruption, trial):
        self.trials.append((corruption.id, trial.level))


class Watcher(SilentProgress):
    def __init__(self):
        super().__init__()
        self.stages = []

    def stage(self, name, done, total):
        self.stages.append((name, done, total))


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return open_bundle(make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle"), device="cpu", threads=1)


@pytest.fixture
def scene(tmp_path):
    return RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL, dt.date(2024, 5, 1))


def stress(sources, model, *corruptions, **options):
    chosen = StressOptions(corruptions=corruptions or None, **options)
    return run_stress(AnalysisRequest(QUESTION, tuple(sources)), model, SilentProgress(), chosen)


def by_id(report):
    return {outcome.corruption.id: outcome for outcome in report.outcomes}


def test_move_by_a_whole_cell_of_the_model_costs_nothing(scene, model):
    outcome = by_id(stress([scene], model, "translation", profile="full"))["translation"]
    # Level 2: 0.05 * 64 / sqrt(2) = 2.3, two pixels down and right; the model's cells are two pixels. All water that
    # stays in the picture is found again: 62 rows of 16 columns. The other levels are odd and cut through cells.
    overlap = outcome.trials[1].overlaps["water", "last"]
    assert (overlap.iou, overlap.clean_px) == (1.0, 62 * 16)
    assert 0.8 < outcome.trials[0].iou < 1.0


def test_water_is_lost_where_a_cell_has_a_saturated_pixel(scene, model):
    outcome = by_id(stress([scene], model, "salt_pepper", profile="full"))["salt_pepper"]
    # The model averages cells of 2 x 2 pixels: one saturated pixel lifts 0.05 to 0.29, over the threshold of 0.2. A
    # cell stays water when none of its four pixels is saturated.
    for trial, share in zip(outcome.trials[:3], (0.01, 0.03, 0.05), strict=True):
        assert trial.iou == pytest.approx((1 - share / 2) ** 4, abs=0.05)
    assert outcome.mask_retention == pytest.approx(np.mean([trial.iou for trial in outcome.trials]))


def test_brightness_that_lifts_water_over_the_threshold_changes_the_answer(scene, model):
    report = stress([scene], model, "brightness_contrast", "compression", profile="full")
    outcome = by_id(report)["brightness_contrast"]
    # Near infrared: mean 0.3125, range 0.35. Water at level 3: 0.3125 - 0.8 * 0.2625 + 0.07 = 0.1725, still below 0.2;
    # at level 4: 0.3125 - 0.7 * 0.2625 + 0.105 = 0.234, no longer.
    assert [trial.iou for trial in outcome.trials] == [1.0, 1.0, 1.0, 0.0, 0.0]
    assert outcome.mask_retention == pytest.approx(0.6) and outcome.answer_retention == pytest.approx(0.6)
    assert outcome.first_change.level == 4
    assert find_weakest(report) is outcome and find_changers(report) == [outcome]
    assert "from level 4 of 5 (contrast -30 %, brightness +30 %" in " ".join(summarise(report))
    assert "60 % of their overlap" in " ".join(summarise(report))


def test_answer_that_nothing_changes_is_said_to_hold(scene, model):
    report = stress([scene], model, "gaussian_noise", "compression")
    assert find_changers(report) == []
    assert "None of the 2 corruptions tried changes the answer" in " ".join(summarise(report))


def test_what_the_layers_do_not_allow_is_skipped_with_the_reason(scene, model):
    report = stress([scene], model, "speckle", "swapped_dates", "misregistration", "haze")
    assert [outcome.corruption.id for outcome in report.outcomes] == ["haze"]
    assert {item.corruption: item.reason for item in report.skipped} == {
        "speckle": "needs a SAR layer",
        "misregistration": "needs two layers",
        "swapped_dates": "needs two dates",
    }
    with pytest.raises(InputError, match="speckle needs a SAR layer"):
        stress([scene], model, "speckle")


def test_corruption_that_no_level_of_which_fits_is_skipped(model, tmp_path):
    # Green and red alone: an optical layer keeps two bands.
    bare = RasterSource(write_optical(tmp_path / "s2.tif"), Role.OPTICAL, bands=("-", "B03", "B04", "-"))
    report = stress([bare], model, "band_loss", "haze")
    assert [outcome.corruption.id for outcome in report.outcomes] == ["haze"]
    assert [(item.corruption, item.reason) for item in report.skipped] == [("band_loss", "no level fits these layers")]
    with pytest.raises(InputError, match="band_loss: no level fits"):
        stress([bare], model, "band_loss")


def test_swapped_and_missing_dates_move_the_answer_to_the_other_image(scene, model, tmp_path):
    later = RasterSource(write_optical(tmp_path / "later.tif", water_columns=32), Role.OPTICAL, dt.date(2024, 6, 1))
    found = by_id(stress([scene, later], model, "swapped_dates", "missing_date"))
    (swapped,) = found["swapped_dates"].trials
    # 32 columns of water on the last date, 16 on the first.
    assert swapped.iou == pytest.approx(0.5) and swapped.answers[0].answer.value == pytest.approx(25.0)
    first, last = found["missing_date"].trials
    assert (first.iou, first.changed) == (1.0, 0) and (last.iou, last.changed) == (0.5, 1)


def test_every_corruption_runs_on_two_dates_of_two_sensors(scene, model, tmp_path):
    sources = [scene, RasterSource(write_sar(tmp_path / "s1.tif"), Role.SAR, dt.date(2024, 5, 2))]
    sources.append(RasterSource(write_optical(tmp_path / "b.tif", water_columns=8), Role.OPTICAL, dt.date(2024, 6, 1)))
    sources.append(RasterSource(write_sar(tmp_path / "d.tif"), Role.SAR, dt.date(2024, 6, 2)))
    listener = Listener()
    options = StressOptions(corruptions=tuple(item.id for item in CORRUPTIONS))
    watcher = Watcher()
    report = run_stress(AnalysisRequest(QUESTION, tuple(sources)), model, watcher, options, listener)
    assert [outcome.corruption.id for outcome in report.outcomes] == [item.id for item in CORRUPTIONS]
    assert all(0 <= outcome.mask_retention <= 1 for outcome in report.outcomes)
    assert not [
        answer.problem for outcome in report.outcomes for t in outcome.trials for answer in t.answers if answer.problem
    ]
    (plan,) = listener.plans
    assert plan.runs == 17 * 3 + 1 + 2 + 2 and plan.seconds > 0
    assert watcher.stages[-1] == ("stress", plan.runs, plan.runs)
    assert len(listener.trials) == sum(len(outcome.trials) for outcome in report.outcomes)


def test_same_seed_gives_the_same_report_and_another_one_another(scene, model):
    ious = [
        [t.iou for t in by_id(stress([scene], model, "salt_pepper", seed=seed))["salt_pepper"].trials]
        for seed in (0, 0, 1)
    ]
    assert ious[0] == ious[1] and ious[0] != ious[2]


def test_layers_too_bad_to_answer_are_an_outcome_not_a_failure(model, tmp_path):
    data = np.full((2, 64, 64), np.nan, np.float32)
    data[:, :, 63] = 0.1  # shifted to the right, the only column leaves the picture
    path = tmp_path / "line.tif"
    profile = {"driver": "GTiff", "count": 2, "height": 64, "width": 64, "dtype": "float32", "crs": "EPSG:32633"}
    with rasterio.open(path, "w", transform=rasterio.transform.from_origin(*ORIGIN, 10, 10), **profile) as file:
        file.write(data)
        file.descriptions = ("B03", "B04")
    report = stress([RasterSource(path, Role.OPTICAL)], model, "translation")
    answers = [trial.answers[0] for trial in report.outcomes[0].trials]
    assert [answer.changes for answer in answers] == [("failed",)] * 3
    assert all("valid" in answer.problem for answer in answers)


def test_cancel_stops_between_runs(scene, model):
    progress = SilentProgress()

    class Stop(Listener):
        def tried(self, corruption, trial):
            super().tried(corruption, trial)
            progress.cancel()

    listener = Stop()
    with pytest.raises(Cancelled):
        run_stress(AnalysisRequest(QUESTION, (scene,)), model, progress, StressOptions(), listener)
    assert len(listener.trials) == 1


def test_encodings_of_distorted_layers_never_answer_for_clean_ones(scene, model):
    request = AnalysisRequest(QUESTION, (scene,))
    with EncodingCache() as cache:
        before = analyse(request, model, SilentProgress(), cache=cache)
        stress([scene], model, "brightness_contrast", profile="full")
        after = analyse(request, model, SilentProgress(), cache=cache)
        assert len(cache) == 1 and after.answer == before.answer


def test_large_area_is_sampled_by_the_stated_rule(tmp_path):
    source = RasterSource(write_optical(tmp_path / "large.tif", side_px=300), Role.OPTICAL)
    with open_stack([source], None) as stack:
        one, rule = hold_samples(stack, 64, StressOptions(windows=1))
        three, _ = hold_samples(stack, 64, StressOptions(windows=3))
        again, _ = hold_samples(stack, 64, StressOptions(windows=3))
        whole, whole_rule = hold_samples(stack, 300, StressOptions())
    assert [held.grid.shape for held in one] == [(64, 64)] and "the one in the middle" in rule
    # 4 x 4 chips of 64 with a margin of 22: the middle one begins at 22 + 2 * 64 = 150.
    assert one[0].grid.transform[2] == ORIGIN[0] + 1500
    assert three[0].grid == one[0].grid and len({held.grid for held in three}) == 3
    assert [held.grid for held in three] == [held.grid for held in again]
    assert whole_rule == "the whole area" and whole[0].grid.shape == (300, 300)


def test_clicked_point_lies_in_the_one_window_tried(tmp_path):
    source = RasterSource(write_optical(tmp_path / "large.tif", side_px=300), Role.OPTICAL)
    area = PointArea((ORIGIN[0] + 2005, ORIGIN[1] - 1005), "EPSG:32633", 200)
    with open_stack([source], area) as stack:
        (held,), rule = hold_samples(stack, 64, StressOptions(profile="full"))
        assert "around the clicked point" in rule
        row, col = held.point_row_col
        assert held.grid.xy(row + 0.5, col + 0.5) == (ORIGIN[0] + 2005, ORIGIN[1] - 1005)


@pytest.mark.parametrize(
    ("options", "told"),
    [({"profile": "slow"}, "quick or full"), ({"corruptions": ("fog",)}, "'fog'"), ({"windows": 99}, "1 to 16")],
)
def test_unknown_options_are_refused(scene, model, options, told):
    with pytest.raises(InputError, match=told):
        run_stress(AnalysisRequest(QUESTION, (scene,)), model, SilentProgress(), StressOptions(**options))


def test_part_of_the_area_moves_with_the_pixels(scene, model):
    chosen = StressOptions(corruptions=("rotation", "translation"))
    request = AnalysisRequest("How much of the western half is water?", (scene,))
    report = run_stress(request, model, SilentProgress(), chosen)
    assert report.question == request.question and report.clean[0].value == pytest.approx(50.0)
    assert [warning.code for warning in report.warnings][:1] == ["stress_part"]
    whole = run_stress(replace(request, question=QUESTION), model, SilentProgress(), chosen)
    for cut, uncut in zip(report.outcomes, whole.outcomes, strict=True):
        for one, other in zip(cut.trials, uncut.trials, strict=True):
            # All water lies in the western half, and the half goes with it: as much of the mask is found again.
            pairs = zip(one.overlaps.values(), other.overlaps.values(), strict=True)
            assert all((a.both_px, a.clean_px) == (b.both_px, b.clean_px) for a, b in pairs)


def test_share_of_a_class_in_a_part_is_asked_of_each_copy(scene, model):
    chosen = StressOptions(corruptions=("data_gaps",))
    request = AnalysisRequest("How much of the water is in the northern half?", (scene,))
    report = run_stress(request, model, SilentProgress(), chosen)
    assert report.clean[0].value == pytest.approx(50.0)
    assert "stress_part" not in [warning.code for warning in report.warnings]
    (outcome,) = report.outcomes
    # The mask of the part is one with that of the whole; more rows are lost in one half than in the other.
    assert [len(trial.overlaps) for trial in outcome.trials] == [1, 1, 1]
    assert [trial.answers[0].changes for trial in outcome.trials] == [(), (), ("number",)]
