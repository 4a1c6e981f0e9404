from __future__ import annotations

import json

import pytest

from terrascope_qgis.cli import doctor
from terrascope_qgis.cli.main import main
from tests.core.tiny_bundle import make_tiny_bundle


def findings(capsys, *arguments):
    status = main(["doctor", "--json", *arguments])
    document = json.loads(capsys.readouterr().out)
    return status, document["ok"], {finding["subject"]: finding for finding in document["findings"]}


def test_a_healthy_machine_can_answer(tmp_path, capsys):
    status, healthy, found = findings(capsys, "--model", str(make_tiny_bundle(tmp_path / "tiny")))
    assert (status, healthy) == (0, True)
    assert "tiny-lite" in found["model"]["found"] and "Provider" in found["model"]["found"]
    assert found["device"]["found"].startswith(("cpu: ", "cuda: "))
    assert {"python", "numpy", "onnxruntime", "rasterio", "projections", "machine"} <= found.keys()


def test_free_memory_is_what_the_engine_plans_with(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("terrascope_qgis.core.model.runtime.free_memory.read_free_bytes", lambda: 7 * 2**30)
    _, _, found = findings(capsys, "--model", str(make_tiny_bundle(tmp_path / "tiny")))
    assert found["machine"]["found"].endswith("GiB of memory, 7.0 GiB free")


@pytest.mark.fault(60)
def test_a_missing_package_is_named_with_the_command_that_installs_it(capsys, monkeypatch):
    monkeypatch.setattr(doctor, "PACKAGES", ("numpy", "no_such_package"))
    status, healthy, found = findings(capsys)
    assert (status, healthy) == (1, False)
    assert "ModuleNotFoundError" in found["no_such_package"]["found"]
    assert "pip install -r" in found["no_such_package"]["fix"] and "engine-cpu.txt" in found["no_such_package"]["fix"]
    assert "model" not in found


def test_a_broken_bundle_is_a_finding_not_a_failure(tmp_path, capsys):
    folder = make_tiny_bundle(tmp_path / "tiny")
    (folder / "decoder.onnx").unlink()
    status, _, found = findings(capsys, "--model", str(folder))
    assert status == 1
    assert found["model"]["ok"] is False and "decoder.onnx" in found["model"]["found"]


def test_the_text_for_people_says_what_to_fix(tmp_path, capsys):
    assert main(["doctor", "--model", str(tmp_path)]) == 1
    text = capsys.readouterr().out
    assert "FAIL  model" in text and "Fix the lines marked FAIL first." in text
