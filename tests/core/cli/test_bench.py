from __future__ import annotations

import json

import numpy as np
import pytest

from terrascope_qgis.cli.main import main
from tests.core.bench.item_files import own_item, parquet_row, write_mask, write_own, write_parquet
from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


def bench(*arguments):
    return main(["bench", *(str(argument) for argument in arguments)])


def test_a_set_is_run_scored_and_reported(bundle, tmp_path, capsys):
    items = [
        own_item(),
        # The tiny model finds a quarter of water: B of the first item, and nearest to C here.
        own_item(id="two", options={"A": "90%", "B": "70%", "C": "30%", "D": "50%"}, answer="A"),
        own_item(id="three", task="other", question="How much of the area is a lake?", answer="B"),
    ]
    folder = write_own(tmp_path / "set", items)
    assert bench("run", folder, "--model", bundle, "--device", "cpu", "--out", tmp_path / "out", "--quiet") == 0
    told = capsys.readouterr().out
    assert "coverage_percentage" in told and "report.html" in told
    summary = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))
    assert summary["overall"]["letters"]["value"] == pytest.approx(2 / 3)
    assert summary["macro"]["value"] == pytest.approx((0.5 + 1) / 2)
    assert summary["overall"]["iou"]["value"] == 1.0 and summary["overall"]["error_median"] == 0.0
    html = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert html.count("data:image/png") == 3 and "http" not in html.replace("http-equiv", "")


def test_a_second_run_asks_nothing_again(bundle, tmp_path, capsys):
    folder = write_own(tmp_path / "set", [own_item(), own_item(id="two")])
    arguments = ("run", folder, "--model", bundle, "--device", "cpu", "--out", tmp_path / "out", "--quiet")
    assert bench(*arguments, "--limit", 1) == 0
    first = (tmp_path / "out" / "results.jsonl").read_text("utf-8")
    assert len(first.splitlines()) == 2
    assert bench(*arguments) == 0
    both = (tmp_path / "out" / "results.jsonl").read_text("utf-8")
    assert both.startswith(first) and len(both.splitlines()) == 3
    assert bench(*arguments) == 0
    assert (tmp_path / "out" / "results.jsonl").read_text("utf-8") == both
    capsys.readouterr()


def test_a_parquet_file_runs_with_pictures_from_inside(bundle, tmp_path, capsys):
    path = write_parquet(tmp_path / "bench.parquet", [parquet_row(), parquet_row(image={"bytes": b"x", "path": "b"})])
    assert bench("run", path, "--model", bundle, "--device", "cpu", "--out", tmp_path / "out", "--json", "--quiet") == 0
    summary = json.loads(capsys.readouterr().out)
    assert summary["overall"]["items"] == 2 and summary["overall"]["failed"] >= 1
    lines = (tmp_path / "out" / "results.jsonl").read_text("utf-8").splitlines()
    assert "bench.parquet, row 2, column 'image'" in json.loads(lines[2])["failure"]


def test_check_warns_of_items_that_need_no_picture(tmp_path, capsys):
    rows = []
    for truth in range(10_000, 10_100, 10):
        options = {
            letter: f"{truth * multiple:g} m²" for letter, multiple in zip("ABCD", (0.1, 0.5, 1, 2), strict=True)
        }
        picture = {"bytes": b"", "path": f"{truth}.png"}
        rows.append(parquet_row(candidates=json.dumps(options), answer="C", image=picture, task_type="absolute_area"))
    path = write_parquet(tmp_path / "bench.parquet", rows)
    assert bench("check", path) == 0
    assert "options at 0.1, 0.5, 1, 2 times the truth; the right one is always number 3 of 4" in capsys.readouterr().out
    assert bench("check", path, "--json") == 0
    assert json.loads(capsys.readouterr().out)["tasks"][0]["blind"]["value"] == 1.0


def test_a_made_set_runs(bundle, tmp_path, capsys):
    write_optical(tmp_path / "s2.tif", water_columns=24)
    codes = np.full((64, 64), 9, np.uint8)
    codes[:, :24] = 1
    write_mask(tmp_path / "classes.tif", codes)
    (tmp_path / "legend.json").write_text('{"1": "water", "9": null}', encoding="utf-8")
    arguments = ("--optical", tmp_path / "s2.tif", "--classes", tmp_path / "classes.tif")
    made = ("--legend", tmp_path / "legend.json", "--out", tmp_path / "set", "--chip-px", 32, "--per-task", 2)
    assert bench("make", *arguments, *made) == 0
    assert "coverage_percentage: 2 items" in capsys.readouterr().out
    run = ("--model", bundle, "--device", "cpu", "--out", tmp_path / "out", "--task", "coverage_percentage", "--quiet")
    assert bench("run", tmp_path / "set", *run) == 0
    summary = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))
    assert summary["overall"]["letters"]["value"] == 1.0 and summary["overall"]["iou"]["value"] == 1.0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("run", "nowhere.parquet", "--out", "x"), "no such file"),
        (("check", "nowhere.csv"), "no such file"),
        (("run", "x.json", "--out", "x", "--jobs", "0"), "--jobs 0"),
        (("make", "--classes", "x.tif", "--legend", "x.json", "--out", "x"), "No raster was given"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(arguments, words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert bench(*arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("INPUT: ") and words in told and told.count("\n") == 1


def test_an_unknown_task_names_those_there_are(tmp_path, capsys):
    folder = write_own(tmp_path / "set", [own_item()])
    assert bench("check", folder, "--task", "height") == 2
    assert "one of: coverage_percentage" in capsys.readouterr().err
