"""An engine without its packages, no network, a wrong clock, another locale, all five points: rows 59, 60, 62, 63.

Each command runs in a process of its own whose surroundings are made so before anything of the engine is imported.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.points import REPOSITORY, Outcome, assert_answered, assert_refused, hash_all, run_apart

WITHOUT = """
import sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {package!r}:
            raise {error}
sys.meta_path.insert(0, Gone())
"""
MISSING = 'ModuleNotFoundError(f"No module named {name!r}")'
CLASHING = 'ImportError("numpy.core.multiarray failed to import (built for ABI 1)")'
OLD = """
import onnxruntime
onnxruntime.__version__ = "1.25.0"
"""


def run_as_program(command: list[str], first: str, folder: Path) -> Outcome:
    """Run `python -m terrascope_qgis` with a `sitecustomize` of its own."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(first)
    done = subprocess.run(
        [sys.executable, "-m", "terrascope_qgis", *command], cwd=REPOSITORY, capture_output=True, text=True,
        check=False, timeout=300, env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.mark.fault(60)
@pytest.mark.parametrize("package", ["rich", "numpy", "onnxruntime", "rasterio", "tokenizers", "pyogrio"])
def test_missing_package_is_named_with_the_command_that_installs_it(desk, tmp_path, package):
    before = hash_all(desk.folder)
    outcome = run_as_program(desk.ask(), WITHOUT.format(package=package, error=MISSING), tmp_path / "site")
    assert_refused(desk, outcome, "STATE", package, before)
    assert "pip install" in outcome.err and "engine-cpu.txt" in outcome.err


@pytest.mark.fault(60)
def test_packages_that_do_not_fit_each_other_are_told(desk, tmp_path):
    before = hash_all(desk.folder)
    outcome = run_as_program(desk.ask(), WITHOUT.format(package="onnxruntime", error=CLASHING), tmp_path / "site")
    assert_refused(desk, outcome, "STATE", "built for ABI 1", before)


@pytest.mark.fault(60)
def test_runtime_that_is_too_old_is_refused(desk):
    before = hash_all(desk.folder)
    assert_refused(desk, run_apart(desk.ask(), first=OLD), "BUNDLE", "at least 1.26), found 1.25.0", before)


FULL_GPU = """
import onnxruntime
def fail(*arguments, **options):
    raise RuntimeError("BFCArena::AllocateRawInternal Failed to allocate memory for requested buffer of size 1048576")
onnxruntime.InferenceSession.run = fail
"""


@pytest.mark.fault(59)
def test_memory_of_the_device_that_is_full_is_told(desk):
    """In the runtime's own words; no GPU was at hand."""
    before = hash_all(desk.folder)
    assert_refused(desk, run_apart(desk.ask(), first=FULL_GPU), "BUDGET", "more memory than there is", before)


OFFLINE = """
import socket
def refuse(*arguments, **options):
    raise SystemExit("the network was used")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.getaddrinfo = socket.create_connection = refuse
"""
CLOCK = "import time\ntime.time = lambda: {now}\n"


@pytest.mark.fault(62)
@pytest.mark.parametrize(
    "first",
    [OFFLINE, CLOCK.format(now=86_400.0), CLOCK.format(now=4e9)],
    ids=["offline", "clock-in-1970", "clock-in-2096"],
)
def test_local_work_goes_on(desk, first):
    before = hash_all(desk.folder)
    assert_answered(desk, run_apart(desk.ask(), first=first, http_proxy="http://127.0.0.1:9"), before, value=25.0)


@pytest.fixture(scope="module")
def german(tmp_path_factory) -> Path:
    """A folder with a locale that writes numbers with a comma."""
    folder = tmp_path_factory.mktemp("locales")
    if shutil.which("localedef") is None or not Path("/usr/share/i18n/locales/de_DE").is_file():
        pytest.skip("needs localedef and the sources of locales")
    subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", str(folder / "de_DE.UTF-8")], check=True)
    return folder


COMMA = "import locale; locale.setlocale(locale.LC_ALL, ''); assert locale.localeconv()['decimal_point'] == ','"


@pytest.mark.fault(63)
def test_decimal_commas_change_no_number(desk, german):
    before = hash_all(desk.folder)
    plain = assert_answered(desk, run_apart(desk.ask()), before, value=25.0)
    for name in ("out", "next"):
        shutil.rmtree(desk.folder / name)
    outcome = run_apart(desk.ask(), first=COMMA, LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8", LOCPATH=str(german))
    other = assert_answered(desk, outcome, before, value=25.0)
    assert [other[name] for name in ("answer", "steps", "grid", "inputs")] == [
        plain[name] for name in ("answer", "steps", "grid", "inputs")
    ]
