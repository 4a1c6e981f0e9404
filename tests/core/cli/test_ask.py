from __future__ import annotations

import json
import shutil

import pyogrio
import pytest
import rasterio

from terrascope_qgis.cli.main import main
from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.fixture
def scene(tmp_path):
    return write_optical(tmp_path / "scène=1 2020-05-17.tif")


def ask(scene, bundle, out, *more, question="How much of the area is water?"):
    arguments = ["--optical", scene, "--question", question, "--model", bundle, "--device", "cpu", "--out", out, *more]
    return main(["ask", *(str(argument) for argument in arguments)])


def test_the_answer_is_printed_and_its_steps_stream_to_stderr(scene, bundle, tmp_path, capsys):
    assert ask(scene, bundle, tmp_path / "out") == 0
    told = capsys.readouterr()
    assert "25" in told.out.splitlines()[0]
    assert str(tmp_path / "out" / "report.html") in told.out
    assert "I look for water" in told.err
    assert "\nConfidence: " in told.err and "pixels" in told.err.split("Confidence: ")[1]
    assert "[1] water" in told.err and "25.00 %" in told.err and "1024 pixels" in told.err


def test_all_evidence_of_the_contract_is_written(scene, bundle, tmp_path):
    assert ask(scene, bundle, tmp_path / "out") == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    expected = {
        "answer.json",
        "evidence.gpkg",
        "evidence.shp",
        "evidence.prj",
        "evidence.cpg",
        "report.html",
        "overlay.png",
    }
    assert expected <= names
    assert not [name for name in names if name.startswith(".")]


def test_a_part_of_the_area_is_told_in_answer_steps_and_json(scene, bundle, tmp_path, capsys):
    question = "How much of the western half is water?"
    assert ask(scene, bundle, tmp_path / "out", question=question) == 0
    told = capsys.readouterr()
    answer = "Water covers 50.0 % of the area. Measured in the western half of the area only."
    assert told.out.splitlines()[0] == answer
    assert "Only the western half of the area is measured. I look for water" in told.err and answer in told.err
    assert "[1] water" in told.err and "1024 pixels" in told.err
    document = json.loads((tmp_path / "out" / "answer.json").read_text("utf-8"))
    assert (document["question"], document["part"]["code"]) == (question, "west_half")
    assert ask(scene, bundle, tmp_path / "out", question="How much of the water is in the northern half?") == 0
    told = capsys.readouterr()
    assert "[2] water, the northern half of the area, " in told.err and ": 25.00 %, 5.12 ha, 512 pixels" in told.err
    assert told.out.startswith("The northern half of the area holds 50.0 % of the water: 5.12 ha of 10.2 ha.")
    assert ask(scene, bundle, tmp_path / "out", question="How much water is in the north of Italy?") == 0
    assert 'WARNING: "in the north of Italy" in the question was not taken into account.' in capsys.readouterr().err


def test_json_prints_exactly_the_answer_file(scene, bundle, tmp_path, capsys):
    assert ask(scene, bundle, tmp_path / "out", "--json", "--quiet") == 0
    told = capsys.readouterr()
    document = json.loads(told.out)
    assert document["format"] == "terrascope.answer/1"
    written = json.loads((tmp_path / "out" / "answer.json").read_text("utf-8"))
    assert document == written
    (segment,) = [segment for step in document["steps"] for segment in step["segments"]]
    # 16 of 64 columns, 64 rows, 10 m pixels: 1024 pixels, about 102,400 m2 on the ellipsoid (the UTM scale is 0.9996).
    assert (segment["label"], segment["pixels"], segment["valid_pixels"]) == ("water", 1024, 4096)
    assert segment["area_m2"] == pytest.approx(102_400, rel=2e-3)
    assert document["answer"]["status"] == "answered"
    assert document["inputs"][0]["file"].endswith("scène=1 2020-05-17.tif")


def test_the_masks_go_out_as_a_geotiff_on_the_analysis_grid(scene, bundle, tmp_path):
    assert ask(scene, bundle, tmp_path / "out", "--mask-out", tmp_path / "m.tif", "--quiet") == 0
    with rasterio.open(tmp_path / "m.tif") as masks, rasterio.open(scene) as source:
        assert (masks.count, masks.dtypes[0], masks.shape, masks.transform) == (1, "uint8", (64, 64), source.transform)
        assert (masks.read(1)[:, :16] == 1).all() and (masks.read(1)[:, 16:] == 0).all()


def test_formats_can_be_chosen(scene, bundle, tmp_path):
    assert ask(scene, bundle, tmp_path / "out", "--formats", "geojson") == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"answer.json", "evidence.geojson"}


def test_a_box_limits_the_question(scene, bundle, tmp_path, capsys):
    # The first 32 columns hold 16 columns of water.
    assert ask(scene, bundle, tmp_path / "out", "--area", "500000,4999360,500320,5000000", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["grid"]["width"] == 32
    assert document["steps"][0]["segments"][0]["percent"] == pytest.approx(50.0)


def test_a_second_run_keeps_the_files_of_the_first(scene, bundle, tmp_path):
    assert ask(scene, bundle, tmp_path / "out", "--quiet") == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert ask(scene, bundle, tmp_path / "out", "--quiet") == 0
    after = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert {name: after[name] for name in before} == before
    assert "answer_2.json" in after and pyogrio.list_layers(tmp_path / "out" / "evidence_2.gpkg").size


@pytest.mark.parametrize(
    ("change", "status", "told"),
    [
        ({"--optical": "/no/such.tif"}, 2, "/no/such.tif"),
        ({"--question": "  "}, 2, "question"),
        ({"--area": "0,0,1,1"}, 2, "INPUT"),
        ({"--formats": "doc"}, 2, "doc"),
        ({"--threads": "0"}, 2, "--threads"),
        ({"--max-tokens": "0"}, 2, "--max-tokens"),
        ({"--model": "/no/bundle"}, 3, "/no/bundle"),
        ({"--memory-mb": "1"}, 4, "BUDGET"),
    ],
)
def test_failures_have_their_status_and_one_line(scene, bundle, tmp_path, capsys, change, status, told):
    usual = {"--optical": scene, "--question": "How much water?", "--model": bundle, "--out": tmp_path / "out"}
    arguments = [str(part) for option in (usual | change).items() for part in option]
    assert main(["ask", "--device", "cpu", "--quiet", *arguments]) == status
    lines = capsys.readouterr().err.strip().splitlines()
    assert told in lines[-1] and "Traceback" not in "\n".join(lines)
    assert not (tmp_path / "out").exists()


def test_an_altered_bundle_is_refused(scene, bundle, tmp_path, capsys):
    altered = shutil.copytree(bundle, tmp_path / "altered")
    content = bytearray((altered / "decoder.onnx").read_bytes())
    content[100] ^= 1
    (altered / "decoder.onnx").write_bytes(content)
    assert ask(scene, altered, tmp_path / "out", "--quiet") == 3
    assert "decoder.onnx" in capsys.readouterr().err


def test_an_output_that_is_a_file_is_refused_before_the_work(scene, bundle, tmp_path, capsys):
    (tmp_path / "out").write_text("mine")
    assert ask(scene, bundle, tmp_path / "out") == 2
    assert "is a file" in capsys.readouterr().err
    assert (tmp_path / "out").read_text() == "mine"


def test_debug_shows_the_traceback_above_the_one_line(scene, bundle, tmp_path, capsys):
    assert ask("/no/such.tif", bundle, tmp_path / "out", "--debug") == 2
    error = capsys.readouterr().err
    assert "Traceback" in error and error.strip().splitlines()[-1].startswith("INPUT: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "VERB"),
        (["sing"], "'sing'"),
        (["ask", "--optical", "a.tif"], "--question, --out"),
        (["ask", "--nonsense", "--question", "?", "--out", "o"], "--nonsense"),
        (["ask", "--question", "?", "--out", "o", "--point", "1,1", "--area", "0,0,1,1"], "not allowed with"),
        (["bundle"], "ACTION"),
        (["ask", "--question", "?", "--out", "o", "--threads", "two"], "'two'"),
    ],
)
def test_wrong_options_end_with_status_2_and_one_line(arguments, told, capsys):
    assert main(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("INPUT: ") and told in line and line.endswith("--help.")


def test_help_is_no_failure(capsys):
    assert main(["ask", "--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: ")


def test_an_unexpected_fault_is_told_in_one_line(scene, bundle, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.cli.ask.write_evidence", lambda *_, **__: 1 / 0)
    assert ask(scene, bundle, tmp_path / "out", "--quiet") == 1
    assert "ERROR: unexpected ZeroDivisionError" in capsys.readouterr().err
