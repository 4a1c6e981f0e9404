from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "sum_reports.py"
REPORT = '<testsuites><testsuite tests="{}" failures="{}" errors="{}" skipped="{}"/></testsuites>'


def sum_up(folder, *suites):
    run = subprocess.run([sys.executable, SCRIPT, folder, *suites], capture_output=True, text=True, check=False)
    return run.returncode, run.stdout.strip().splitlines()[-1]


def test_suites_and_checks_add_up(tmp_path):
    (tmp_path / "core.xml").write_text(REPORT.format(10, 0, 0, 2))
    (tmp_path / "qgis.xml").write_text(REPORT.format(5, 0, 0, 0))
    (tmp_path / "checks").write_text("pass\npass\n")
    assert sum_up(tmp_path, "checks", "core", "qgis") == (0, "15 passed, 0 failed, 2 skipped")


@pytest.mark.parametrize(
    ("report", "broken", "line"),
    [
        (REPORT.format(10, 1, 1, 2), "core", "6 passed, 2 failed, 2 skipped"),
        (REPORT.format(10, 0, 0, 0), "core", "10 passed, 1 failed, 0 skipped"),
        (None, "core", "0 passed, 1 failed, 0 skipped"),
        ("<testsuites><test", "core", "0 passed, 1 failed, 0 skipped"),
        (REPORT.format(0, 0, 0, 0), "", "0 passed, 1 failed, 0 skipped"),
    ],
)
def test_what_failed_crashed_or_ran_nothing_counts(tmp_path, report, broken, line):
    if report is not None:
        (tmp_path / "core.xml").write_text(report)
    (tmp_path / "failed").write_text(broken)
    assert sum_up(tmp_path, "core") == (1, line)


def test_a_failed_check_fails_the_whole(tmp_path):
    (tmp_path / "core.xml").write_text(REPORT.format(1, 0, 0, 0))
    (tmp_path / "checks").write_text("pass\nfail\n")
    assert sum_up(tmp_path, "checks", "core") == (1, "2 passed, 1 failed, 0 skipped")
