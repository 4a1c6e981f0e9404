"""A short, seeded run of the fuzzers, and proof that they would notice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.fuzz.campaign import run_campaign
from tests.fuzz.cases import Runner


@pytest.mark.parametrize(("kind", "count"), [("raster", 150), ("bundle", 60), ("text", 400), ("message", 600)])
def test_a_short_run_has_no_accident(kind, count):
    tally = run_campaign(kind, 20_261_121, range(count), hang_s=60)  # a loaded machine is no hang
    assert sum(tally.outcomes.values()) == count
    assert [f"{finding.outcome} in case {finding.number}: {finding.details}" for finding in tally.findings] == []


def test_both_ends_are_reached():
    """Cases that are refused and cases that work: a fuzzer that breaks everything finds nothing."""
    with Runner("raster") as runner:
        outcomes = {runner.run(1, number) for number in range(60)}
    assert "fine" in outcomes and "INPUT" in outcomes


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("os.abort()", "crash"), ("raise ValueError('x')", "uncaught"), ("time.sleep(60)", "hang")],
)
def test_accidents_are_noticed_and_the_run_goes_on(tmp_path, monkeypatch, code, outcome):
    (tmp_path / "sitecustomize.py").write_text(
        "import os, time\n"
        "def spoil(line):\n"
        f"    {code}\n"
        "import terrascope_qgis.worker.protocol as protocol\n"
        "protocol.read_request = spoil\n"
    )
    repository = Path(__file__).resolve().parents[2]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), str(repository)]))
    tally = run_campaign("message", 1, range(2), hang_s=1)
    assert set(tally.outcomes) == {outcome} and len(tally.findings) == 2
