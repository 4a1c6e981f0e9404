from __future__ import annotations

import errno
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import pyogrio
import pytest

from terrascope_qgis.core.errors import Cancelled, WriteError
from terrascope_qgis.core.evidence import files as files_module
from terrascope_qgis.core.evidence import geopackage, publish
from terrascope_qgis.core.evidence.files import FILE_OF_FORMAT, write_evidence
from terrascope_qgis.core.evidence.publish import check_writable
from terrascope_qgis.core.progress import SilentProgress

ALL = tuple(FILE_OF_FORMAT)
on_unix = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which Windows lacks")


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")} if folder.exists() else set()


def contents_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def run_forked(action) -> int:
    """Run `action` in a forked process; its wait status."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            action()
        finally:
            os._exit(3)
    return os.waitpid(child, 0)[1]


def test_all_files_of_a_run_are_written(tmp_path, make_result):
    files = write_evidence(make_result(), tmp_path / "new" / "out", formats=ALL)
    assert names_in(files.folder) == {
        "evidence.gpkg",
        "evidence.shp",
        "evidence.shx",
        "evidence.dbf",
        "evidence.prj",
        "evidence.cpg",
        "evidence_fields.csv",
        "evidence.geojson",
        "overlay.png",
        "report.html",
        "answer.json",
    }
    assert files.suffix == "" and files.notes == ()
    assert json.loads(files.answer.read_text(encoding="utf-8"))["format"] == "terrascope.answer/1"


def test_only_the_formats_asked_for_are_written(tmp_path, make_result):
    files = write_evidence(make_result(), tmp_path, formats=["json"])
    assert names_in(tmp_path) == {"answer.json"}
    assert (files.geopackage, files.report) == (None, None)


def test_unknown_format_is_refused_before_anything_is_written(tmp_path, make_result):
    with pytest.raises(ValueError, match="kml"):
        write_evidence(make_result(), tmp_path / "out", formats=["json", "kml"])
    assert not (tmp_path / "out").exists()


def test_second_run_takes_a_number_and_leaves_the_first_alone(tmp_path, make_result):
    first = write_evidence(make_result(), tmp_path, formats=ALL)
    before = contents_of(tmp_path)
    second = write_evidence(make_result(), tmp_path, formats=ALL)
    assert second.suffix == "_2"
    assert second.geopackage == tmp_path / "evidence_2.gpkg"
    assert second.shapefile_fields == tmp_path / "evidence_fields_2.csv"
    assert {name: data for name, data in contents_of(tmp_path).items() if name in before} == before
    assert first.geopackage != second.geopackage
    assert "evidence_2.gpkg" in second.report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "lying",
    ["evidence.gpkg", "EVIDENCE.GPKG", "answer.json", "evidence.dbf", "evidence.qix", "evidence.gpkg-journal"],
)
def test_one_taken_name_moves_the_whole_run_to_the_next_number(tmp_path, make_result, lying):
    (tmp_path / lying).write_bytes(b"mine")
    files = write_evidence(make_result(), tmp_path, formats=["gpkg", "shp", "json"])
    assert files.suffix == "_2"
    assert (tmp_path / lying).read_bytes() == b"mine"
    assert {name for name in names_in(tmp_path) if "_2" not in name} == {lying}


@pytest.mark.fault(50)
def test_tables_of_the_user_stay_untouched(tmp_path, make_result):
    path = tmp_path / "evidence.gpkg"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE run (mine TEXT)")
        database.execute("INSERT INTO run VALUES ('do not lose me')")
    write_evidence(make_result(), tmp_path, formats=["gpkg"])
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT mine FROM run").fetchall() == [("do not lose me",)]
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("run",)]


@pytest.mark.fault(50)
def test_name_taken_while_writing_is_not_replaced(tmp_path, make_result, monkeypatch):
    link = publish._place

    def place_after_a_rival(source, target):
        if target.name == "answer.json":
            target.write_bytes(b"rival")
        link(source, target)

    monkeypatch.setattr(publish, "_place", place_after_a_rival)
    files = write_evidence(make_result(), tmp_path, formats=["gpkg", "report", "json"])
    assert (tmp_path / "answer.json").read_bytes() == b"rival"
    assert files.suffix == "_2"
    assert names_in(tmp_path) == {"answer.json", "evidence_2.gpkg", "report_2.html", "answer_2.json"}
    assert "evidence_2.gpkg" in files.report.read_text(encoding="utf-8")


def test_disk_without_hard_links_gets_the_same_files(tmp_path, make_result, monkeypatch):
    def refuse(source, target):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "evidence.gpkg").write_bytes(b"mine")
    files = write_evidence(make_result(), tmp_path, formats=["gpkg", "json"])
    assert names_in(tmp_path) == {"evidence.gpkg", "evidence_2.gpkg", "answer_2.json"}
    assert (tmp_path / "evidence.gpkg").read_bytes() == b"mine"
    assert pyogrio.list_layers(files.geopackage).shape[0] == 3


@pytest.mark.parametrize("broken_file", ["evidence.gpkg", "evidence.shp", "answer.json"])
def test_failure_while_moving_takes_back_what_was_moved(tmp_path, make_result, monkeypatch, broken_file):
    place = publish._place

    def place_or_fail(source, target):
        if target.name == broken_file:
            raise OSError(errno.ENOSPC, "No space left on device")
        place(source, target)

    monkeypatch.setattr(publish, "_place", place_or_fail)
    with pytest.raises(WriteError, match=rf"{broken_file}: cannot be written \(No space left") as caught:
        write_evidence(make_result(), tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert names_in(tmp_path) == set()


def test_crash_between_writing_and_moving_leaves_nothing(tmp_path, make_result, monkeypatch):
    def crash(*arguments):
        raise MemoryError

    monkeypatch.setattr(files_module, "publish_files", crash)
    with pytest.raises(MemoryError):
        write_evidence(make_result(), tmp_path)
    assert names_in(tmp_path) == set()


@pytest.mark.fault(52)
@on_unix
@pytest.mark.parametrize("moved", [0, 3])
def test_kill_leaves_files_of_the_user_whole_and_no_half_file(tmp_path, make_result, monkeypatch, moved):
    write_evidence(make_result(), tmp_path, formats=["gpkg", "json"])
    before = contents_of(tmp_path)
    place, count = publish._place, [0]

    def place_or_die(source, target):
        if count[0] == moved:
            os.kill(os.getpid(), signal.SIGKILL)
        count[0] += 1
        place(source, target)

    monkeypatch.setattr(publish, "_place", place_or_die)
    status = run_forked(lambda: write_evidence(make_result(), tmp_path, formats=["gpkg", "overlay", "report", "json"]))
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    left = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert {name: left.pop(name) for name in before} == before
    assert set(left) == set(["evidence_2.gpkg", "overlay_2.png", "report_2.html"][:moved])
    monkeypatch.setattr(publish, "_place", place)
    again = write_evidence(make_result(), tmp_path, formats=["gpkg", "json"])
    assert again.suffix == ("_2" if moved == 0 else "_3")


@pytest.mark.fault(52)
def test_leftovers_of_killed_runs_are_swept_after_a_day(tmp_path, make_result):
    old, fresh, other = tmp_path / ".terrascope-old.part", tmp_path / ".terrascope-new.part", tmp_path / "mine.part"
    for folder in (old, fresh, other):
        folder.mkdir()
        (folder / "evidence.gpkg").write_bytes(b"half")
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(old, (two_days_ago, two_days_ago))
    os.utime(other, (two_days_ago, two_days_ago))
    write_evidence(make_result(), tmp_path, formats=["json"])
    assert not old.exists()
    assert fresh.exists() and other.exists()


def test_cancelling_leaves_nothing(tmp_path, make_result, monkeypatch):
    progress = SilentProgress()
    write = geopackage.write_layer

    def write_then_cancel(*arguments, **options):
        write(*arguments, **options)
        progress.cancel()

    monkeypatch.setattr(geopackage, "write_layer", write_then_cancel)
    with pytest.raises(Cancelled):
        write_evidence(make_result(), tmp_path / "out", progress=progress)
    assert names_in(tmp_path) == set()


def test_file_where_the_folder_should_be_is_told(tmp_path, make_result):
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(WriteError, match="a file found where a folder is expected"):
        write_evidence(make_result(), tmp_path / "out")
    with pytest.raises(WriteError, match="out: a file found"):
        write_evidence(make_result(), tmp_path / "out" / "deeper")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_folder_without_permission_is_told(tmp_path, make_result, monkeypatch):
    def refuse(*arguments, **options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(publish.tempfile, "mkdtemp", refuse)
    with pytest.raises(WriteError, match=r"cannot be written \(Permission denied\).*folder you may write to") as caught:
        write_evidence(make_result(), tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert names_in(tmp_path) == set()


@pytest.mark.fault(47)
@on_unix
def test_read_only_folder_is_told(make_result):
    def write_as_somebody():
        if os.getuid() == 0:
            # Nothing is read-only to root.
            os.setgid(65534)
            os.setuid(65534)
        try:
            write_evidence(make_result(), Path(folder), formats=["json"])
        except WriteError as error:
            os._exit(7 if "may write to" in str(error) else 4)

    # pytest's own folder is closed to other users.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        assert os.waitstatus_to_exitcode(run_forked(write_as_somebody)) == 7
        assert names_in(Path(folder)) == set()


@pytest.mark.fault(46)
@on_unix
@pytest.mark.parametrize("limit_bytes", [0, 1000, 20_000, 60_000, 90_000, 105_000])
def test_file_that_cannot_grow_is_told_and_removed(tmp_path, make_result, limit_bytes):
    import resource

    def write_with_limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
        try:
            write_evidence(make_result(), tmp_path / "out", formats=["gpkg"])
        except WriteError as error:
            os._exit(7 if "\n" not in str(error) else 4)

    assert os.waitstatus_to_exitcode(run_forked(write_with_limit)) == 7
    assert names_in(tmp_path) == set()


@pytest.fixture
def small_disk(tmp_path):
    """Mount a RAM disk of a given number of KiB."""
    mounted: list[Path] = []

    def mount(size_kib: int) -> Path:
        folder = tmp_path / f"disk{size_kib}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size_kib}k", "tmpfs", str(folder)]
        if sys.platform != "linux" or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("only root may mount a small disk; test_file_that_cannot_grow covers the same code")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.fault(46)
@pytest.mark.parametrize("size_kib", [8, 64, 128, 144])
def test_full_disk_is_told_and_nothing_is_left(small_disk, make_result, size_kib):
    folder = small_disk(size_kib)
    with pytest.raises(WriteError, match="Free some space") as caught:
        write_evidence(make_result(), folder, formats=ALL)
    assert "\n" not in str(caught.value)
    assert names_in(folder) == set()


def test_folder_name_with_an_exclamation_mark_is_told(tmp_path, make_result):
    with pytest.raises(WriteError, match="choose a folder without it"):
        write_evidence(make_result(), tmp_path / "a!b")
    assert names_in(tmp_path) == set()


@pytest.mark.fault(47)
@pytest.mark.parametrize("name", ["räume & 'Städte' #1", "x.zip", "50%", "data://x"])
def test_odd_folder_names_work(tmp_path, make_result, name):
    files = write_evidence(make_result(), tmp_path / name, formats=["gpkg", "shp", "geojson"])
    assert files.geopackage.exists() and files.shapefile.exists() and files.geojson.exists()
    assert not list(tmp_path.glob("*.gpkg"))


def test_a_folder_that_cannot_hold_files_is_found_before_the_work(tmp_path):
    check_writable(tmp_path / "not" / "there" / "yet")
    assert not list(tmp_path.iterdir()), "nothing is left behind"
    (tmp_path / "file").write_text("mine")
    with pytest.raises(WriteError, match="file: is a file, expected a folder for the output"):
        check_writable(tmp_path / "file" / "below")
    if Path("/proc/self").is_dir():  # anyone may enter it, nobody can write there, and it has no space to free
        with pytest.raises(WriteError, match=r"nothing was left behind\. Choose an"):
            check_writable(Path("/proc/terrascope"))
