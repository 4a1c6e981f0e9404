"""Short runs of the long ones, and proof that they would notice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.tiny_bundle import make_tiny_bundle
from tests.endurance.kills import Site, run_kills
from tests.endurance.soak import list_faults, run_soak


@pytest.mark.fault(17, 52)
def test_a_few_kills_lose_nothing():
    kills = run_kills(4, seed=20_261_121)
    assert kills.faults == []
    assert kills.write + kills.install + kills.too_late == 4


def test_a_lost_file_a_broken_database_and_a_broken_bundle_are_noticed(tmp_path):
    site = Site(tmp_path)
    assert site.check() == []
    (site.out / "answer.json").unlink()
    content = bytearray((site.out / "mine.gpkg").read_bytes())
    content[5000:6000] = b"x" * 1000
    (site.out / "mine.gpkg").write_bytes(bytes(content))
    (site.home / "bundles" / "tiny" / "vision.onnx").write_bytes(b"x")
    found = " ".join(site.check())
    assert "answer.json" in found and "mine.gpkg" in found and "installed bundle" in found


def test_a_short_soak_grows_nothing_but_memory(tmp_path):
    """Twenty questions are too few to judge memory; files, threads and temporary files are flat from the start."""
    soak = run_soak(20, make_tiny_bundle(tmp_path / "tiny"))
    assert list_faults(replace(soak, resident_growth=0.0)) == []
    assert list_faults(replace(soak, resident_growth=0.06)) == ["memory grew by 6.0 %"]
    more = replace(soak.last, files=soak.first.files + 1)
    assert list_faults(replace(soak, resident_growth=0.0, last=more, failed=1)) == [
        "1 questions failed", f"files grew from {soak.first.files} to {soak.first.files + 1}",
    ]  # fmt: skip
