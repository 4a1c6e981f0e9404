from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def import_in(temp: Path, module: str) -> list[str]:
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run(
        [sys.executable, "-c", f"import {module}"], cwd=REPOSITORY, check=True, env={**environment, "TMPDIR": str(temp)}
    )
    return [path.name for path in temp.iterdir()]


def test_the_runtime_reports_nothing_and_leaves_no_session_file(tmp_path):
    assert import_in(tmp_path, "terrascope_qgis.core.model.runtime.sessions") == []


def test_the_worker_starts_without_the_packages_that_only_learning_needs():
    code = (
        "import sys, terrascope_qgis.worker.server, terrascope_qgis.worker.warm_engine; print('sklearn' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
