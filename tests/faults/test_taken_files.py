"""Files of the user that are locked, in a journal, or named as outputs are, all five points: rows 48 to 51."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import shapely

from tests.core.scenes import ORIGIN, write_optical
from tests.faults.desk import QUESTION
from tests.faults.points import assert_answered, assert_refused, hash_all, run_apart, run_here


def write_place(path: Path, side_m: float = 320) -> Path:
    """A square whose west half is water, as the only polygon of a file."""
    x, y = ORIGIN
    square = np.array([shapely.box(x, y - side_m, x + side_m, y).wkb], dtype=object)
    names = [np.array(["a"], dtype=object)]
    pyogrio.raw.write(path, square, names, ["name"], layer="places", geometry_type="Polygon", crs="EPSG:32633")
    return path


HOLD = """
import sqlite3, sys
lock = sqlite3.connect(sys.argv[1])
lock.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
lock.rollback()
"""


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another program hold a database; a process that looks at the file itself would lose its own lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        yield
        assert holder.poll() is None
        holder.stdin.close()


@pytest.mark.fault(48)
def test_locked_geopackage_of_the_same_name_is_left_alone(desk):
    theirs = desk.folder / "out" / "evidence.gpkg"
    theirs.parent.mkdir()
    write_place(theirs)
    with locked(theirs):
        before = hash_all(desk.folder)
        assert_answered(desk, run_apart(desk.ask()), before, value=25.0)
    assert (desk.folder / "out" / "evidence_2.gpkg").is_file()


@pytest.mark.fault(48)
def test_locked_geopackage_as_input_is_refused_and_read_when_it_is_free(desk, capfd):
    places = write_place(desk.folder / "places.gpkg")
    before = hash_all(desk.folder)
    command = [*desk.ask(), "--areas", str(places)]
    with locked(places):
        assert_refused(desk, run_apart(command), "INPUT", "Close the program that uses it", before)
    before = hash_all(desk.folder)
    assert_answered(desk, run_here(command, capfd), before, value=50.0)


@pytest.mark.fault(49)
@pytest.mark.parametrize("is_open", [True, False], ids=["open", "left-by-a-killed-program"])
def test_geopackage_with_a_journal_is_read_with_it_and_kept(desk, tmp_path, is_open):
    """The journal holds the polygon that counts; what is in the file alone lies elsewhere."""
    x, y = ORIGIN
    made = write_place(tmp_path / "made.gpkg", 320)
    editor = sqlite3.connect(made)
    editor.execute("PRAGMA journal_mode=WAL")
    editor.execute("PRAGMA wal_autocheckpoint=0")
    header = editor.execute("SELECT substr(geom, 1, 40) FROM places").fetchone()[0]
    for trigger in [row[0] for row in editor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
        editor.execute(f'DROP TRIGGER "{trigger}"')
    half = shapely.box(x, y - 320, x + 160, y)
    bounds = np.array([x, x + 160, y - 320, y]).tobytes()
    editor.execute("UPDATE places SET geom = ?", (header[:8] + bounds + shapely.to_wkb(half),))
    editor.commit()
    places = desk.folder / "places.gpkg"
    for end in ("", "-wal", "-shm"):
        shutil.copy(f"{made}{end}", f"{places}{end}")
    editor.close()
    other = sqlite3.connect(places) if is_open else None
    if other is not None:
        assert other.execute("SELECT count(*) FROM places").fetchone() == (1,)
    assert Path(f"{places}-wal").stat().st_size > 0
    before = hash_all(desk.folder)
    # Locks of SQLite are those of a process: the command has its own.
    document = assert_answered(desk, run_apart([*desk.ask(), "--areas", str(places)]), before, value=100.0)
    assert document["steps"][0]["segments"][0]["valid_pixels"] == 16 * 32
    if other is not None:
        other.close()


@pytest.mark.fault(49)
@pytest.mark.parametrize("fault", ["share", "writer"])
def test_geopackage_with_a_journal_that_cannot_be_copied_is_refused(desk, capfd, monkeypatch, fault):
    """As on a network share that is held elsewhere, and beside a program that never stops writing."""
    places = write_place(desk.folder / "places.gpkg")
    with contextlib.closing(sqlite3.connect(places)) as editor:
        editor.execute("PRAGMA journal_mode=WAL")
    before = hash_all(desk.folder)
    copy = shutil.copyfile

    def fail(source, target):
        if fault == "share":
            raise PermissionError(13, "Permission denied", str(source))
        copy(source, target)
        os.utime(source, ns=(0, time.time_ns()))

    monkeypatch.setattr("terrascope_qgis.cli.journaled_files.shutil.copyfile", fail)
    outcome = run_here([*desk.ask(), "--areas", str(places)], capfd)
    monkeypatch.undo()
    words = "Permission denied" if fault == "share" else "another program is writing to it"
    assert_refused(desk, outcome, "INPUT", words, before)
    assert_answered(desk, run_here([*desk.ask(), "--areas", str(places)], capfd), hash_all(desk.folder), value=50.0)


@pytest.mark.fault(50)
def test_inputs_in_the_output_folder_with_the_names_of_outputs_are_kept(desk, capfd):
    out = desk.folder / "out"
    scene = write_optical(out / "evidence.gpkg")
    for name in ("answer.json", "overlay.png", "evidence.shp"):
        shutil.copy(scene, out / name)
    before = hash_all(desk.folder)
    assert_answered(desk, run_here(desk.ask(scene=scene), capfd), before, value=25.0)
    assert (out / "answer_2.json").is_file()


@pytest.mark.fault(50)
@pytest.mark.parametrize("option", ["--mask-out", "--probability-out"])
def test_rasters_are_not_written_over_the_scene(desk, capfd, option):
    (desk.folder / "out").mkdir()
    scene = Path(shutil.move(desk.scene, desk.folder / "out" / "s2.tif"))
    before = hash_all(desk.folder)
    assert_answered(desk, run_here([*desk.ask(scene=scene), option, str(scene)], capfd), before, value=25.0)
    assert (desk.folder / "out" / "s2_2.tif").is_file()


@pytest.mark.fault(50)
@pytest.mark.parametrize("verb", ["batch", "classes"])
def test_tables_and_maps_are_not_written_over_an_input(desk, capfd, verb):
    places = write_place(desk.folder / "places.gpkg")
    model = ["--model", str(desk.bundle), "--device", "cpu", "--quiet"]
    command = ["batch", "--optical", str(desk.scene), "--areas", str(places), "--question", QUESTION, *model]
    command += ["--out", str(places)]
    if verb == "classes":
        labels = ["--name", "quarry", "--labels", str(places), "--background"]
        command = ["classes", "fit", "--optical", str(desk.scene), *labels, *model, "--out", str(places)]
    before = hash_all(desk.folder)
    assert_refused(desk, run_here(command, capfd), "WRITE", "places.gpkg", before)


@pytest.mark.fault(51)
def test_shapefile_tells_what_it_cannot_hold(desk, capfd):
    command = [*desk.ask(), "--formats", "shp"]
    command[command.index("--question") + 1] = f"{QUESTION} {'Ü' * 400}"
    before = hash_all(desk.folder)
    assert_answered(desk, run_here(command, capfd), before, value=25.0, warning="evidence.shp")
    out = desk.folder / "out"
    meta, _, _, columns = pyogrio.raw.read(out / "evidence.shp")
    row = dict(zip(meta["fields"], columns, strict=True))
    assert max(len(name) for name in meta["fields"]) <= 10
    assert len(str(row["question"][0]).encode()) <= 254 and str(row["question"][0]).startswith(QUESTION)
    names = (out / "evidence_fields.csv").read_text("utf-8")
    assert "valid_pixels,valid_px" in names
