from __future__ import annotations

import json

import numpy as np
import pytest

from terrascope_qgis.bench.items import ItemSet, Picture, Scoring
from terrascope_qgis.bench.results_file import ResultsFile
from terrascope_qgis.bench.run import describe_run, group_items, run_items
from terrascope_qgis.bench.score import fail_item
from terrascope_qgis.core.errors import BundleError, Cancelled, StateError
from terrascope_qgis.core.progress import SilentProgress
from tests.core.bench.answerers import FirstBand, make_item, open_first_band, raster_picture
from tests.core.bench.item_files import encode_png, write_mask

OF = {"set": "s", "set_sha256": "1", "scoring": "terrascope", "model": {"id": "first-band"}}


@pytest.fixture
def items(tmp_path):
    picture = raster_picture(write_mask(tmp_path / "chip.tif", np.eye(4, dtype=np.uint8)))
    other = raster_picture(write_mask(tmp_path / "other.tif", np.eye(4, dtype=np.uint8)))
    return [
        make_item("one", key="B", pictures=(picture,)),
        make_item("two", key="C", pictures=(other,)),
        make_item("three", key="B", pictures=(picture,), question="broken?"),
    ]


def run(items, results, tmp_path, *, answerer=None, progress=None):
    maker = (lambda: answerer) if answerer is not None else open_first_band
    run_items(
        items, Scoring.TERRASCOPE, maker, results, progress or SilentProgress(), folder=tmp_path / "pictures", jobs=1
    )


def test_each_item_gets_a_line_and_failures_keep_their_reason(items, tmp_path):
    results = ResultsFile(tmp_path / "results.jsonl", of=OF)
    run(items, results, tmp_path)
    lines = [json.loads(line) for line in (tmp_path / "results.jsonl").read_text("utf-8").splitlines()]
    assert lines[0]["format"] == "terrascope.bench-results/1" and lines[0]["model"] == {"id": "first-band"}
    rows = {line["id"]: line for line in lines[1:]}
    assert rows["one"]["right"] and not rows["two"]["right"] and rows["two"]["letter"] == "B"
    assert rows["three"]["failure"] == "INPUT: this item is broken. Mend it." and not rows["three"]["right"]


def test_a_second_run_skips_what_is_done_and_tries_failures_again(items, tmp_path):
    run(items, ResultsFile(tmp_path / "results.jsonl", of=OF), tmp_path)
    answerer = FirstBand()
    again = ResultsFile(tmp_path / "results.jsonl", of=OF)
    assert set(again.results) == {"one", "two", "three"}
    run(items, again, tmp_path, answerer=answerer)
    assert answerer.asked == ["three"]


def test_a_line_cut_by_a_kill_is_dropped_and_its_item_run_again(items, tmp_path):
    path = tmp_path / "results.jsonl"
    run(items[:2], ResultsFile(path, of=OF), tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-30])
    answerer = FirstBand()
    run(items[:2], ResultsFile(path, of=OF), tmp_path, answerer=answerer)
    assert answerer.asked == ["two"]
    assert [json.loads(line).get("id") for line in path.read_text("utf-8").splitlines()] == [None, "one", "two"]


def test_results_of_another_model_are_never_mixed_in(items, tmp_path):
    run(items[:1], ResultsFile(tmp_path / "results.jsonl", of=OF), tmp_path)
    with pytest.raises(StateError, match="model differ"):
        ResultsFile(tmp_path / "results.jsonl", of=OF | {"model": {"id": "other"}})


def test_cancelling_keeps_what_is_done(items, tmp_path):
    class StopAfterOne(SilentProgress):
        def stage(self, name, done, total):
            if done == 1:
                self.cancel()

    results = ResultsFile(tmp_path / "results.jsonl", of=OF)
    with pytest.raises(Cancelled):
        run(items, results, tmp_path, answerer=FirstBand(), progress=StopAfterOne())
    assert list(ResultsFile(tmp_path / "results.jsonl", of=OF).results) == ["one"]


def test_a_model_that_does_not_work_ends_the_run(items, tmp_path):
    class Broken(FirstBand):
        def answer(self, item, sources):
            raise BundleError("the decoder fails.")

    with pytest.raises(BundleError):
        run(items, ResultsFile(tmp_path / "results.jsonl", of=OF), tmp_path, answerer=Broken())


def test_a_picture_that_cannot_be_decoded_fails_its_item_alone(items, tmp_path):
    (tmp_path / "bad.png").write_bytes(encode_png()[:40])
    bad = make_item("bad", pictures=(Picture(tmp_path / "bad.png"),))
    results = ResultsFile(tmp_path / "results.jsonl", of=OF)
    run([bad, items[0]], results, tmp_path)
    assert "bad.png, row 1, column 'image'" in results.results["bad"].failure
    assert results.results["one"].right


def test_items_on_one_picture_are_run_together(items):
    assert [[item.id for item in group] for group in group_items(items)] == [["one", "three"], ["two"]]


def test_a_later_line_takes_the_place_of_an_earlier_one(tmp_path):
    results = ResultsFile(tmp_path / "results.jsonl", of=OF)
    item = make_item("one")
    results.add([fail_item(item, "first")])
    results.add([fail_item(item, "second")])
    assert ResultsFile(tmp_path / "results.jsonl", of=OF).results["one"].failure == "second"


def test_a_run_is_known_by_set_and_model(tmp_path):
    chosen = ItemSet("s", tmp_path, "1", Scoring.TERRASCOPE, ())
    assert describe_run(chosen, {"id": "first-band"}) == OF
