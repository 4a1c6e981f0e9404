"""Short runs of the long ones, and proof that they would notice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.tiny_bundle import make_tiny_bundle
from tests.endurance import qgis_soak
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


def test_growth_slow_cancels_and_a_late_window_in_qgis_are_noticed():
    notes = [
        {
            "number": number, "state": "cancelled" if number % 5 == 4 else "done", "error": "", "worker_id": 7,
            "host": {"bytes": 500, "files": 40, "drawn": 17, "threads": 8},
            "worker": {"bytes": 300, "files": 20, "threads": 4},
            "temporary": 2, "late_wall_s": 0.04, "late_own_s": 0.01,
            **({"cancel_own_s": 0.05, "cancel_wall_s": 0.06} if number % 5 == 4 else {}),
        }
        for number in range(100)
    ]  # fmt: skip
    beats = {"beats": {"late_own_ms": [998, 0, 1, 0, 1], "work_ms": [0, 997, 0, 2, 0, 0, 1]}}
    soak = qgis_soak.sum_up([*notes, beats], [], 100, 1.0)
    assert soak.late_s["99.9"] == 0.003 and soak.work_s == {"99.9": 0.004, "100": 0.007}
    assert qgis_soak.list_faults(soak) == [] and soak.states == {"cancelled": 20, "done": 80}
    for note in notes[-10:]:
        note.update(host={"bytes": 530, "files": 41, "drawn": 51, "threads": 8}, temporary=3)
    notes[50].update(late_own_s=0.06, state="failed", error="no pixels")
    for note in notes[4:15:5]:
        note["cancel_own_s"] = 0.6
    faults = qgis_soak.list_faults(qgis_soak.sum_up(notes, ["QGIS ended with 1"], 100, 1.0))
    assert faults == [
        "QGIS ended with 1", "no pixels", "host_bytes grew by 6.0 %", "host_files grew from 40 to 41",
        "temporary grew from 2 to 3", "51 handles on files of the layers are open, at most 50 may be",
        "95 % of the cancels took up to 600 ms", "100 % of the cancels took up to 600 ms",
        "the GUI was late in 1 questions, up to 60 ms",
    ]  # fmt: skip
    with pytest.raises(RuntimeError, match="99 of 100 questions"):
        qgis_soak.sum_up(notes[1:], [], 100, 1.0)
