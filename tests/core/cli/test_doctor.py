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
