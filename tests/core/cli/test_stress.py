from __future__ import annotations

import json

import pytest

from terrascope_qgis.cli.main import main
from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.fixture
def scene(tmp_path):
    return write_optical(tmp_path / "2020-05-17.tif")


def stress(scene, bundle, *more):
    arguments = ["--optical", scene, "--question", "How much water?", "--model", bundle, "--device", "cpu", *more]
    return main(["stress", *(str(argument) for argument in arguments)])


def test_summary_and_table_are_printed_weakest_first(scene, bundle, capsys):
    chosen = ("--corruptions", "compression,brightness_contrast", "--profile", "full")
    assert stress(scene, bundle, *chosen) == 0
    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert lines[0].startswith("The answer changes with brightness and contrast from level 4 of 5")
    # Water is lost at levels 4 and 5 of 5: 60 % of masks and answers are kept.
    assert lines[1].split() == ["corruption", "masks", "kept", "answers", "kept", "answer", "first", "changes", "at"]
    assert lines[2].split()[:7] == ["Brightness", "and", "contrast", "60", "%", "60", "%"]
    assert lines[3].split() == ["JPEG", "compression", "100", "%", "100", "%", "-"]
    assert "10 runs on the whole area; about" in told.err
    assert "JPEG compression, 8 bit, quality 80: masks 100 %, the answer holds" in told.err
    assert "masks 0 %, the answer changes (status, number)" in told.err


def test_report_is_written_where_asked(scene, bundle, tmp_path, capsys):
    assert stress(scene, bundle, "--corruptions", "haze", "--out", tmp_path / "out", "--quiet") == 0
    told = capsys.readouterr()
    assert not [line for line in told.err.splitlines() if not line.startswith("WARNING: ")]
    names = ["stress.html", "stress.svg", "stress.csv", "stress.json"]
    assert told.out.splitlines()[-4:] == [str(tmp_path / "out" / name) for name in names]
    document = json.loads((tmp_path / "out" / "stress.json").read_text("utf-8"))
    assert document["summary"] == told.out.splitlines()[0]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--corruptions", "fog"), "'fog'"),
        (("--windows", "0"), "1 to 16"),
        (("--sensor", "sar"), "needs a layer of the chosen sensor"),
        (("--corruptions", "speckle"), "needs a SAR layer"),
    ],
)
def test_what_cannot_be_tried_is_told_in_one_line(scene, bundle, capsys, more, told):
    chosen = () if "--corruptions" in more else ("--corruptions", "haze,gaussian_blur")
    if more[0] == "--sensor":
        chosen = ("--corruptions", "gaussian_blur")
    assert stress(scene, bundle, "--quiet", *chosen, *more) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("INPUT: ") and told in line


def test_output_that_is_a_file_is_refused_before_the_work(scene, bundle, tmp_path, capsys):
    (tmp_path / "out").write_text("mine")
    assert stress(scene, bundle, "--out", tmp_path / "out") == 2
    told = capsys.readouterr()
    assert "is a file" in told.err and told.out == ""
