"""The plugin in the real QGIS application, with its window, under Xvfb."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY))

from scripts.qgis_profile import write_profile  # noqa: E402
from scripts.run_demo import build_environment  # noqa: E402

from ..heartbeat import LIMIT_S, QUIET_S, Lateness  # noqa: E402

SCRIPT = Path(__file__).parents[1] / "real_window.py"
pytestmark = pytest.mark.skipif(
    not shutil.which("xvfb-run") or not shutil.which("qgis"), reason="needs the packages qgis, xvfb and xauth"
)


def make_profile(tmp_path, *, enabled):
    """Return a fresh QGIS profile with the plugin that the tests installed."""
    folder = tmp_path / "profiles" / "default"
    write_profile(
        folder,
        {
            "locale": {"overrideFlag": "true", "userLocale": "en_US"},
            "PythonPlugins": {"terrascope_qgis": "true" if enabled else "false"},
        },
    )
    plugins = folder / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "terrascope_qgis").symlink_to(Path(os.environ["TERRASCOPE_TEST_PLUGINS"]) / "terrascope_qgis")
    return folder


def start_qgis(profile, notes, **plan):
    """Start QGIS, let it end by itself and return what the session noted."""
    qgis = shutil.which("qgis")
    environment = {
        key: value
        for key, value in build_environment(qgis).items()
        if not key.startswith(("PYTHON", "QT_")) and key != "QGIS_CUSTOM_CONFIG_PATH"
    }
    environment["TERRASCOPE_TEST_FOLDER"] = str(SCRIPT.parent)
    environment["TERRASCOPE_TEST_WINDOW"] = json.dumps({"notes": str(notes), **plan})
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x900x24", qgis, "--profiles-path", str(profile.parents[1])]
    command += ["--nologo", "--noversioncheck", "--code", str(SCRIPT)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
    assert notes.is_file(), done.stdout[-2000:] + done.stderr[-2000:]
    found = json.loads(notes.read_text())
    assert found["errors"] == [] and done.returncode == 0, (found["errors"], done.stderr[-2000:])
    return found


@pytest.mark.fault(56)
def test_plugin_loads_reloads_and_unloads_without_a_trace(tmp_path):
    profile = make_profile(tmp_path, enabled=False)
    # The first start compiles the modules, which takes part of the time.
    for attempt in range(2):
        found = start_qgis(profile, tmp_path / f"notes{attempt}", session="traces")
        late = Lateness(*found["late"], control=QUIET_S)
        print(late)
        if late.own < LIMIT_S:
            break
    assert late.own < LIMIT_S, late
    loaded = found["loaded"]
    assert loaded["docks"] == ["TerraScopePixelReasoningDock"] and len(loaded["toolbars"]) == 1
    assert loaded["menus"] and loaded["help"] and loaded["providers"] == ["terrascope"]
    assert found["options"], "the dock's button does not lead to TerraScope's page of the options"
    assert found["reloaded"] == loaded
    assert found["unloaded"] == found["before"] and found["before"]["actions"] == []


def test_dock_comes_back_where_it_was(tmp_path):
    profile = make_profile(tmp_path, enabled=True)
    first = start_qgis(profile, tmp_path / "first", session="move")
    assert first["place"] == "other" and first["from"].endswith("terrascope_qgis")
    again = start_qgis(profile, tmp_path / "again", session="look")
    assert again["place"] == "left" and again["visible"]


def test_new_layer_lies_above_the_imagery_and_never_in_the_group_of_a_run(tmp_path):
    found = start_qgis(make_profile(tmp_path, enabled=True), tmp_path / "notes", session="layers")["new layers"]
    first, second = ["first", "mask of first"], ["second", "mask of second"]
    for case in ("imagery", "mask", "group"):
        assert found[case] == [first, "new", "imagery"], case
    for case in ("mask of the run before", "mask of the run above", "imagery again"):
        assert found[case] == [second, first, "new", "imagery"], case
