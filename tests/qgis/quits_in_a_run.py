"""Sessions of QGIS that end in the middle of a run, and the next one; `test_faults.py` starts them in this order."""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings

from .conftest import wait_answered
from .real_engine import ENGINE

DESK = Path(os.environ.get("TERRASCOPE_TEST_DESK", ""))
"""The user's folder, with a scene; outlives the sessions."""


def hash_desk() -> dict:
    """Digests of the user's files, but for the statistics that QGIS puts beside a raster."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in DESK.iterdir()
        if not path.name.endswith(".aux.xml")
    }


def choose_layers(plugin, qtbot) -> None:
    plugin.controller.areas.choose("layers")
    qtbot.waitUntil(lambda: not plugin.controller.presenter.state.ask_problem, timeout=60_000)


@pytest.mark.parametrize("ending", ["quit", "kill"])
def test_session(plugin, qtbot, ending):
    (scene,) = DESK.glob("*.tif")
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), scene.stem))
    assert QgsProject.instance().write(str(DESK / "project.qgz"))
    choose_layers(plugin, qtbot)
    before = hash_desk()
    assert plugin.controller.ask("hang here") is not None
    presenter = plugin.controller.presenter
    qtbot.waitUntil(lambda: bool(presenter.runs) and bool(presenter.runs[0].steps), timeout=60_000)
    notes = {"worker": plugin.controller.bench.worker.process_id, "asked": time.time(), "before": before}
    Path(os.environ["TERRASCOPE_TEST_NOTES"]).write_text(json.dumps(notes))
    if ending == "kill":
        os.kill(os.getpid(), 9)


def test_next_session(plugin, qtbot):
    assert QgsProject.instance().read(str(DESK / "project.qgz"))
    QgsSettings().setValue("terrascope_qgis/engine_python", str(ENGINE))
    QgsSettings().setValue("terrascope_qgis/model", "")
    from terrascope_qgis.bridge.settings import load_settings

    plugin.controller.apply_settings(load_settings())
    choose_layers(plugin, qtbot)
    assert plugin.controller.ask("How much of the area is covered by water?") is not None
    run = wait_answered(qtbot, plugin, timeout=400_000)
    assert run.state == "done" and run.model["id"] == "terrascope-lite", run.error
    Path(os.environ["TERRASCOPE_TEST_NOTES"]).write_text(json.dumps({"before": hash_desk()}))
