"""Exported bundles in every way the product uses them: verified, installed, asked by name, asked through the worker."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from exporter.__main__ import main as export
from terrascope_qgis.cli.main import main
from terrascope_qgis.core.model.runtime import load_memory
from terrascope_qgis.core.model.runtime.model import open_bundle
from tests.exporter.engine_runs import optical_layer, run_engine
from tests.exporter.pictures import draw_picture
from tests.exporter.test_end_to_end import QUESTION, write_scene
from tests.processes.plain_client import PlainClient

pytestmark = pytest.mark.export


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_scene(tmp_path_factory.mktemp("scene") / "scene.tif", draw_picture(100, 100, seed=1))


def export_as(checkpoint: Path, out: Path, *options: str) -> Path:
    arguments = ["terrascope", str(checkpoint), "--out", str(out), "--threads", "1", "--max-length", "1024", *options]
    assert export(arguments) == 0
    return out


def ask(scene: Path, model: str, out: Path, *options: str) -> int:
    arguments = ["ask", "--optical", str(scene), "--model", model, "--device", "cpu", "--threads", "1"]
    return main([*arguments, "--question", QUESTION, "--out", str(out), *options])


def test_bundle_is_verified_installed_and_asked_by_name(
    float32_bundle: Path, scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setenv("TERRASCOPE_HOME", str(tmp_path / "home"))
    assert main(["bundle", "verify", str(float32_bundle)]) == 0
    assert main(["bundle", "install", str(float32_bundle), "--name", "official"]) == 0
    assert main(["bundle", "list"]) == 0
    assert "terrascope-8b" in capsys.readouterr().out
    assert ask(scene, "official", tmp_path / "out", "--picking", "coverage", "--fusion", "rank") == 0
    document = json.loads((tmp_path / "out" / "answer.json").read_text("utf-8"))
    assert document["model"]["id"] == "terrascope-8b"
    assert len(document["grounding"]) >= 2 and all(entry["tokens"] for entry in document["grounding"])
    assert document["variants"] == {"picking": "coverage", "fusion": "rank"}
    assert any("not calibrated" in reason for reason in document["answer"]["confidence"]["reasons"])


def test_altered_bundle_is_refused_by_name_of_the_file(
    float32_bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    copy = Path(shutil.copytree(float32_bundle, tmp_path / "copy"))
    with (copy / "embed.npy").open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x7f")
    assert main(["bundle", "verify", str(copy)]) == 3
    assert "embed.npy" in capsys.readouterr().err


def test_worker_tells_the_memory_first_and_answers_in_both_ways(
    float32_bundle: Path, scene: Path, tmp_path: Path
) -> None:
    client = PlainClient(tmp_path)
    source = {"path": str(scene), "role": "optical", "date": "2024-05-01"}
    client.ask("1", float32_bundle, source, question=QUESTION, masks=True)
    events = client.events("1")
    kinds = [event["type"] for event in events]
    assert kinds[-1] == "done" and kinds.count("answer") == 1 and "step" in kinds
    note = next(place for place, event in enumerate(events) if event.get("note", "").startswith("Loading takes about"))
    assert note < kinds.index("loaded"), "told before the files are read"
    first = events[kinds.index("answer")]["result"]
    assert first["variants"] == {"picking": "official", "fusion": "quality"}
    assert first["answer"]["confidence"]["level"] in ("low", "medium")
    client.ask("2", float32_bundle, source, question=QUESTION, picking="coverage")
    events = client.events("2")
    again = next(event for event in events if event["type"] == "answer")["result"]
    assert next(event for event in events if event["type"] == "loaded")["warm"]
    assert again["variants"]["picking"] == "coverage"
    assert client.stop() == 0


def test_int4_bundle_with_float32_arithmetic_answers_on_the_cpu(
    checkpoint_folder: Path, scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    bundle = export_as(checkpoint_folder, tmp_path / "int4", "--dtype", "int4", "--activations", "fp32")
    table = capsys.readouterr().out
    assert "decoder.int4" in table and "masks.int4" in table and "reported" in table
    manifest = json.loads((bundle / "bundle.json").read_text("utf-8"))
    reported = {row["graph"]: row for row in manifest["self_check"] if row["limit"] is None}
    assert set(reported) == {"decoder.int4", "decoder.opening", "masks.int4"}
    assert "against float16 weights" in reported["decoder.int4"]["note"] and "IoU" in reported["masks.int4"]["note"]
    assert main(["bundle", "verify", str(bundle)]) == 0
    assert ask(scene, str(bundle), tmp_path / "out") == 0
    model = open_bundle(bundle, device="cpu", threads=1)
    found = run_engine(model, [optical_layer(draw_picture(100, 100, seed=1))], QUESTION, max_tokens=30)
    assert len(found.outcome.ids) >= 30
    model.close()


def test_bfloat16_bundle_is_whole_and_refused_on_the_cpu_in_one_line(
    checkpoint_folder: Path, scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    bundle = export_as(checkpoint_folder, tmp_path / "bf16")
    steps = [line.split("] ", 1)[1] for line in capsys.readouterr().err.splitlines()]
    assert ["a float32 twin of 3 layers" in line for line in steps].index(True) == steps.index(
        "Writing the decoder, 3 layers, bfloat16 weights, bfloat16 arithmetic."
    ) + 1
    assert (
        "Reading the decoder's weights back." in steps and "Reading it as the bundle does, bfloat16 weights." in steps
    )
    assert main(["bundle", "verify", str(bundle)]) == 0
    told = capsys.readouterr().out
    assert "files as listed, graphs checked but not run here" in told and "NVIDIA GPUs only" in told
    assert main(["bundle", "verify", str(bundle), "--device", "cuda"]) == 2
    (bundle / "embed.npy").write_bytes(b"")
    assert main(["bundle", "verify", str(bundle)]) == 3
    capsys.readouterr()
    assert ask(scene, str(bundle), tmp_path / "out") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "computes in bfloat16, which runs on NVIDIA GPUs only" in line and "--dtype int4 --activations fp32" in line


def test_float16_bundle_answers_where_memory_allows_and_names_the_small_one_where_not(
    checkpoint_folder: Path,
    scene: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture,
) -> None:
    bundle = export_as(checkpoint_folder, tmp_path / "fp16", "--dtype", "fp16")
    assert "decoder.range" in capsys.readouterr().out
    assert ask(scene, str(bundle), tmp_path / "out", "--max-tokens", "20") == 0
    capsys.readouterr()
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 1 << 30)
    assert ask(scene, str(bundle), tmp_path / "none") == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert "1.1 GB are free" in line and "--dtype int4 --activations fp32" in line
    assert main(["bundle", "verify", str(bundle)]) == 0
    assert "graphs checked but not run here" in capsys.readouterr().out
