"""The pinned lists are what every machine installs: complete, hashed, and free of this or that machine's registry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "requirements"
BUILDS = ("engine-cpu", "engine-cuda")


def pinned(name):
    text = (FOLDER / f"{name}.txt").read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("name", [*BUILDS, "demo"])
def test_every_package_has_one_version_and_hashes(name):
    for line in pinned(name):
        assert re.match(r"[a-z0-9][a-z0-9_.-]*==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


@pytest.mark.parametrize("name", [*BUILDS, "demo"])
def test_no_registry_is_named(name):
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    assert "://" not in text and "index-url" not in text and "find-links" not in text


@pytest.mark.parametrize("name", BUILDS)
def test_what_the_engine_asks_for_is_pinned(name):
    asked = [re.split(r"[=<>\[ ]", line)[0] for line in (FOLDER / "engine.in").read_text("utf-8").splitlines()]
    found = {line.split("==")[0] for line in pinned(name)}
    assert {package for package in asked if package and not package.startswith("#")} <= found


def test_each_build_has_one_onnx_runtime_of_the_same_version():
    runtimes = {name: [line.split()[0] for line in pinned(name) if line.startswith("onnxruntime")] for name in BUILDS}
    assert runtimes == {"engine-cpu": ["onnxruntime==1.31.1"], "engine-cuda": ["onnxruntime-gpu==1.31.1"]}


def test_both_builds_agree_on_everything_else():
    cpu, cuda = ({line.split()[0] for line in pinned(name) if not line.startswith("onnxruntime")} for name in BUILDS)
    assert cpu <= cuda
