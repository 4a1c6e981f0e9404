from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="sees by /proc when the run is under way")
def test_ctrl_c_ends_with_130_and_leaves_nothing(bundle, tmp_path):
    scene = write_optical(tmp_path / "large.tif", side_px=3000)
    command = [sys.executable, "-m", "terrascope_qgis", "ask", "--optical", scene, "--question", "How much water?"]
    process = subprocess.Popen(
        [*command, "--model", bundle, "--out", tmp_path / "out", "--mask-out", tmp_path / "m.tif"],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        text=True,
    )
    before = set(tmp_path.iterdir())
    wait_until_it_works(process.pid, tmp_path / "large.tif")
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == "" and error.strip().splitlines()[-1].startswith("CANCEL")
    assert set(tmp_path.iterdir()) == before


def wait_until_it_works(process_id: int, raster: Path) -> None:
    """Return when the process has the raster open: its signal handler stands by then."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for link in Path(f"/proc/{process_id}/fd").glob("*"):
            try:
                if link.readlink() == raster:
                    return
            except OSError:
                continue
        time.sleep(0.01)
    raise AssertionError("the raster was never opened")
