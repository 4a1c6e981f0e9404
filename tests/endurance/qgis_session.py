"""Runs in a real QGIS (`qgis --code`): does what a user does, over and over, until it is killed or told to end."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from qgis import utils
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

NAME = "terrascope_qgis"
PLAN = json.loads(os.environ["TERRASCOPE_KILL_PLAN"])
LIMIT_MS = 900_000
WAIT_MS = 50
QUESTION = "How much of the area is covered by water?"
KINDS = (("gpkg", "gpkg"), ("shp", "shp"), ("geojson", "geojson"))


class Session:
    """Waits for the plugin, then goes through the steps of its kind; the last session goes through all, once."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.times: dict[str, float] = {}
        self.number = 0
        QTimer.singleShot(LIMIT_MS, lambda: os._exit(3))
        self.wait_for(self.is_loaded, self.begin)

    def wait_for(self, condition, then) -> None:
        if condition():
            then()
        else:
            QTimer.singleShot(WAIT_MS, lambda: self.wait_for(condition, then))

    def is_loaded(self) -> bool:
        self.plugin = utils.plugins.get(NAME)
        return self.plugin is not None and self.plugin.controller is not None and not self.plugin._stages

    def begin(self) -> None:
        from terrascope_qgis.bridge.engine import engine_setup

        engine_setup.find_requirements = lambda name: Path(PLAN["requirements"])
        self.controller = self.plugin.controller
        self.keeper = self.controller.results.keeper
        self.keeper.warned.connect(lambda text: self.done.append(f"warned: {text}"))
        self.layer = QgsRasterLayer(PLAN["scene"], "S2A_MSIL2A_20200912T101031")
        QgsProject.instance().addMapLayer(self.layer)
        iface.mapCanvas().setExtent(self.layer.extent())
        self.controller.areas.choose("layers")
        self.began = time.monotonic()
        Path(PLAN["ready"]).write_text(str(os.getpid()))
        steps = {"run": self.ask, "keep": self.ask, "install": self.install, "setup": self.set_up, "all": self.ask}
        ready = self.controller.presenter.state
        self.wait_for(lambda: PLAN["kind"] in ("install", "setup") or not self.controller.presenter.state.ask_problem
                      or not ready.engine.ready, steps[PLAN["kind"]])  # fmt: skip

    def ask(self) -> None:
        if self.controller.ask(QUESTION) is None:
            self.end(f"not asked: {self.controller.presenter.state.ask_problem}")
            return
        self.wait_for(lambda: not self.controller.presenter.busy, self.on_answered)

    def on_answered(self) -> None:
        run = self.controller.presenter.runs[0]
        self.note("run", f"ask: {run.state} {run.error}".strip())
        if PLAN["kind"] == "run":
            self.ask()
        else:
            QTimer.singleShot(WAIT_MS, self.keep)

    def keep(self) -> None:
        run = self.controller.presenter.runs[0]
        target = Path(PLAN["out"]) / f"masks {os.getpid()}-{self.number}"
        self.number += 1
        if self.number % 4 == 1:
            made = self.keeper.keep_as(run, target.with_suffix(".gpkg"))
        else:
            kind, suffix = KINDS[self.number % 3]
            made = self.keeper.export_as(run, target.with_suffix(f".{suffix}"), kind)
        if self.number <= 4:
            self.note("keep", f"keep: {'done' if made else 'failed'}")
        if PLAN["kind"] == "all" and self.number == 4:
            self.install()
        else:
            QTimer.singleShot(0, self.keep)

    def install(self) -> None:
        folder = PLAN["bundles"][self.number % 2]
        self.number += 1
        self.keeper.install_bundle(folder, self.controller.settings, self.on_installed)

    def on_installed(self) -> None:
        self.note("install", "install: done")
        if PLAN["kind"] == "all":
            self.set_up()
        else:
            QTimer.singleShot(0, self.install)

    def set_up(self) -> None:
        self.controller.engine.setup.finished.connect(self.on_set_up)
        self.controller.engine.install(False, "", PLAN["python"])

    def on_set_up(self, ready: bool, text: str) -> None:
        self.controller.engine.setup.finished.disconnect(self.on_set_up)
        self.note("setup", f"setup: {'done' if ready else text}")
        if PLAN["kind"] == "all":
            self.end("")
        else:
            QTimer.singleShot(0, self.set_up)

    def note(self, kind: str, text: str) -> None:
        """Keep what was done, and how long the session took until then."""
        self.done.append(text)
        self.times[kind] = time.monotonic() - self.began

    def end(self, problem: str) -> None:
        Path(PLAN["notes"]).write_text(json.dumps({"done": self.done, "times": self.times, "problem": problem}))
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


_session = Session()
