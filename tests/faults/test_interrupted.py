"""Commands that are killed or stopped, all five points: rows 17 and 52 of docs/reliability.md.

A killed command says nothing. What counts is that the next one does without a word, and that nothing is lost or left.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys

import pytest

from terrascope_qgis.core.model.bundle.install import install_bundle
from tests.core.tiny_bundle import read_manifest_json, rewrite_manifest
from tests.faults.desk import Desk
from tests.faults.points import (
    Outcome,
    assert_answered,
    assert_next_question_works,
    assert_refused,
    hash_all,
    run_apart,
    run_here,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

WHEN = """
import os, signal
from importlib import import_module
module = import_module("terrascope_qgis.{module}")
whole, left = module.{name}, [{after}]
def strike(*arguments, **options):
    if left[0] == 0 and {first}:
        os.kill(os.getpid(), {signal})
    left[0] -= 1
    done = whole(*arguments, **options)
    if left[0] == 0 and not {first}:
        os.kill(os.getpid(), {signal})
    return done
module.{name} = strike
"""


def strike(place: str, number: int, *, after: int = 0, first: bool = True) -> str:
    """Python that sends this process a signal at call number `after` of a function, before or after its work."""
    module, _, name = place.rpartition(".")
    return WHEN.format(module=module, name=name, after=after if first else after + 1, signal=number, first=first)


def assert_killed(outcome: Outcome) -> None:
    assert outcome.code == -signal.SIGKILL and outcome.said == [], outcome


def make_update(desk: Desk) -> str:
    """Install a bundle, and make its source a newer version; returns the installed folder."""
    installed = install_bundle(desk.whole, root=desk.folder / "installed")
    rewrite_manifest(desk.bundle, version="0.0.2")
    return str(installed)


def read_versions(desk: Desk) -> dict[str, str]:
    root = desk.folder / "installed"
    return {path.name: read_manifest_json(path)["version"] for path in root.iterdir() if not path.name.startswith(".")}


MOMENTS = {
    "copying": strike("core.model.bundle.install._copy_folder", signal.SIGKILL),
    "checking": strike("core.model.bundle.install.verify_folder", signal.SIGKILL),
    "before the first rename": strike("core.model.bundle.install.move", signal.SIGKILL),
    "between the renames": strike("core.model.bundle.install.move", signal.SIGKILL, after=1),
    "after the second rename": strike("core.model.bundle.install.move", signal.SIGKILL, after=1, first=False),
}


@pytest.mark.fault(17)
@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_installation_leaves_one_whole_version_that_answers(desk, moment, capfd):
    installed = make_update(desk)
    before = hash_all(desk.folder)
    assert_killed(run_apart(desk.install(), first=MOMENTS[moment]))
    # The next start, long enough after the kill that no update can be at work.
    for aside in (desk.folder / "installed").glob(".terrascope-old-*"):
        os.utime(aside, (0, 0))
    command = desk.ask()
    command[command.index("--model") + 1] = installed
    answered = run_here(command, capfd)
    assert answered.code == 0 and answered.said == [], answered
    expected = "0.0.2" if moment == "after the second rename" else "0.0.1"
    assert read_versions(desk) == {"tiny-lite": expected}
    shutil.rmtree(desk.folder / "out")
    after = {name: digest for name, digest in hash_all(desk.folder).items() if "/." not in name}
    if expected == "0.0.1":
        assert after == before
    assert {name: digest for name, digest in after.items() if not name.startswith("installed/")} == {
        name: digest for name, digest in before.items() if not name.startswith("installed/")
    }
    assert run_here(desk.install(), capfd).code == 0
    assert read_versions(desk) == {"tiny-lite": "0.0.2"}
    assert [path.name for path in (desk.folder / "installed").iterdir()] == ["tiny-lite"]
    assert_next_question_works(desk)


@pytest.mark.fault(17)
def test_stopped_installation_says_so_and_changes_nothing(desk):
    make_update(desk)
    before = hash_all(desk.folder)
    stopped = run_apart(desk.install(), first=strike("core.model.bundle.install.verify_folder", signal.SIGINT))
    assert_refused(desk, stopped, "CANCEL", "nothing half-written", before)


@pytest.mark.fault(17)
def test_installation_onto_a_full_disk_is_refused_and_the_old_version_stays(desk):
    make_update(desk)
    before = hash_all(desk.folder)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))"
    assert_refused(desk, run_apart(desk.install(), first=limit), "WRITE", "Free space", before)


KILLS = [
    ("core.model.runtime.model.verify_folder", 0),
    ("core.reasoning.area.encoding.plan_tiling", 0),
    ("core.evidence.geopackage.write_layer", 0),
    ("core.evidence.geopackage.write_layer", 2),
    ("core.evidence.files.write_report", 0),
    ("core.evidence.publish._place", 0),
    ("core.evidence.publish._place", 1),
    ("core.evidence.publish._place", 6),
]


@pytest.mark.fault(52)
@pytest.mark.parametrize(("place", "after"), KILLS, ids=[f"{place.split('.')[-1]}-{after}" for place, after in KILLS])
def test_killed_question_leaves_the_users_files_and_nothing_half(desk, place, after, capfd):
    assert run_here(desk.ask(), capfd).code == 0  # the files of an earlier answer
    before = hash_all(desk.folder)
    assert_killed(run_apart(desk.ask(), first=strike(place, signal.SIGKILL, after=after)))
    left = hash_all(desk.folder)
    assert {name: left.get(name) for name in before} == before
    whole = sorted(name for name in set(left) - set(before) if "/.terrascope-" not in name)
    assert all(name.startswith("out/") and "_2." in name for name in whole) and "out/answer_2.json" not in whole
    assert len(whole) == (after if place.endswith("_place") else 0)
    for leftover in (desk.folder / "out").glob(".terrascope-*"):
        os.utime(leftover, (0, 0))  # a day later
    kept = {name: digest for name, digest in hash_all(desk.folder).items() if "/.terrascope-" not in name}
    answered = run_here(desk.ask(), capfd)
    assert_answered(desk, answered, kept, value=25.0)
