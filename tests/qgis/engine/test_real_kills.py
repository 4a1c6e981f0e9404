"""Two sessions of the real QGIS killed, and one that finds nothing in its way; the long run is a command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import pytest

from ..conftest import REPOSITORY
from ..real_engine import ENGINE

pytestmark = pytest.mark.skipif(
    not ENGINE.is_file() or not shutil.which("Xvfb") or not shutil.which("qgis"),
    reason="needs an engine with the tests' packages, and the packages qgis and xvfb",
)


@pytest.mark.fault(17, 52)
def test_killed_sessions_lose_nothing_and_leave_nothing(tmp_path):
    report = tmp_path / "report.json"
    command = [str(ENGINE), "-m", "tests.endurance.kills", "--qgis", "--count", "2", "--seed", "5"]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "QT_"))}
    done = subprocess.run(
        [*command, "--report", str(report)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.is_file(), done.stderr
    found = json.loads(report.read_text())
    assert done.returncode == 0 and found["faults"] == [], found["faults"]
    assert sum(found["kinds"].values()) == 2
