"""A short run of the long one: questions and cancels in one real QGIS, asked through the installed plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
ENGINE = Path(os.environ.get("TERRASCOPE_TEST_ENGINE", REPOSITORY / ".venv/bin/python"))
QUESTIONS = 12
pytestmark = [
    pytest.mark.skipif(
        not ENGINE.is_file(), reason=f"no engine at {ENGINE}: run test.sh or set TERRASCOPE_TEST_ENGINE"
    ),
    pytest.mark.skipif(
        not shutil.which("xvfb-run") or not shutil.which("qgis"), reason="needs the packages qgis, xvfb and xauth"
    ),
]


def test_a_short_soak_in_one_qgis_loses_nothing(tmp_path):
    """Too few questions to judge memory; how late the GUI is and how long a cancel takes is measured all the same."""
    report, notes = tmp_path / "report", tmp_path / "notes"
    command = [str(ENGINE), "-m", "tests.endurance.qgis_soak", "--questions", str(QUESTIONS), "--seed", "20261126"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [*command, "--report", str(report), "--notes", str(notes)],
        cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert report.is_file(), done.stderr
    soak = json.loads(report.read_text())
    assert soak["problems"] == [] and sum(soak["states"].values()) == QUESTIONS and soak["workers"] >= 1
    # A beat in which the thread did nothing counts as one of the first millisecond.
    assert 0 < soak["work_s"]["99.9"] <= soak["work_s"]["100"] < 1
    assert set(soak["states"]) <= {"done", "cancelled"} and soak["states"]["done"] >= QUESTIONS - 2
    if soak["cancels"]:
        assert soak["cancel_own_s"]["100"] < 0.5
    lines = [line for line in map(json.loads, notes.read_text().splitlines()) if "number" in line]
    # The layer that has no plain file was copied in question 28 and later only; nothing may be left of earlier ones.
    assert lines[-1]["temporary"] <= lines[2]["temporary"] and lines[-1]["host"]["files"] > 0
