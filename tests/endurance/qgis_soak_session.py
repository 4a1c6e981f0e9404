"""Asks questions inside a real QGIS window (`qgis --code`) and writes a line of JSON about each; `qgis_soak` starts it.

What a user would do: the map moves, layers are switched on and off, every tenth answer comes with its probabilities,
every fifth question is cancelled at a random moment. Layers of old runs are removed, as they would fill any project.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import statistics
import sys
import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from qgis import utils
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.utils import iface

PLAN = json.loads(os.environ["TERRASCOPE_SOAK"])
sys.path.insert(0, PLAN["heartbeat"])

from heartbeat import Heartbeat, read_waited  # noqa: E402

NAME = "terrascope_qgis"
REMOVER = "terrascope-remove"
"""The plugin's threads that remove temporary files."""
SETTLE_MS = 1500
PATIENCE_S = 120
"""Longest wait for a run, and for the plugin at the start."""
CANCELLED_EVERY, PROBABLE_EVERY = 5, 10


def rest(milliseconds: int) -> None:
    """Let QGIS work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(is_true: Callable[[], bool], what: str) -> None:
    """Let QGIS work until something is so.

    Raises:
        TimeoutError: it is not so after two minutes.
    """
    end = time.monotonic() + PATIENCE_S
    while not is_true():
        if time.monotonic() > end:
            raise TimeoutError(what)
        rest(5)


class Soak:
    """One session of questions."""

    def __init__(self, plugin: Any) -> None:
        self.controller = plugin.controller
        self.presenter = plugin.controller.presenter
        self.random = random.Random(PLAN["seed"])
        self.project = QgsProject.instance()
        self.layers = [QgsRasterLayer(path, Path(path).stem) for path in PLAN["layers"]]
        self.taken: list[float] = []
        self.runs: list[str] = []
        self.heart = Heartbeat(control=False)

    def play(self, lines: Any) -> None:
        """Ask all questions."""
        self.project.addMapLayers(self.layers)
        self.project.setCrs(self.layers[0].crs())
        rest(SETTLE_MS)
        for number in range(PLAN["questions"]):
            note = self.ask(number)
            self.remove_old_layers()
            rest(30)
            wait_until(lambda: REMOVER not in [thread.name for thread in threading.enumerate()], "removed files")
            lines.write(json.dumps({**note, **self.read_state()}) + "\n")
            lines.flush()
        beats = {"late_own_ms": self.heart.late_counts, "work_ms": self.heart.work_counts}
        lines.write(json.dumps({"beats": beats}) + "\n")

    def ask(self, number: int) -> dict[str, Any]:
        """Ask one question and wait for its end."""
        self.choose_place(number)
        settings = self.controller.settings
        wanted = number % PROBABLE_EVERY == PROBABLE_EVERY - 2
        if settings.probability != wanted:
            self.controller.bench.dock.question.probability.setChecked(wanted)
        wait_until(lambda: not self.presenter.state.ask_problem, "a place that can be asked about")
        question = PLAN["asked"][number % len(PLAN["asked"])]
        started = time.monotonic()
        run_id = self.controller.ask(question)
        self.runs.append(run_id)
        note: dict[str, Any] = {"number": number}
        if self.taken and number % CANCELLED_EVERY == CANCELLED_EVERY - 1:
            rest(round(1000 * self.random.uniform(0.0, statistics.median(self.taken[-20:]))))
            if self.presenter.busy:
                asked, waited = time.monotonic(), read_waited()
                self.presenter.cancel()
                while self.presenter.busy:
                    rest(1)
                note["cancel_wall_s"] = time.monotonic() - asked
                note["cancel_own_s"] = note["cancel_wall_s"] - (read_waited() - waited)
        wait_until(lambda: not self.presenter.busy, "the end of a run")
        run = self.presenter.find_run(run_id)
        if run.state == "done":
            self.taken.append(time.monotonic() - started)
        return {**note, "state": run.state, "error": run.error}

    def choose_place(self, number: int) -> None:
        """Switch layers on and off and move the map."""
        shown = [self.layers[number // 7 % len(PLAN["optical"])]]
        if number // 35 % 2:
            shown.append(self.layers[-1])
        root = self.project.layerTreeRoot()
        for layer in self.layers:
            root.findLayer(layer.id()).setItemVisibilityChecked(layer in shown)
        whole = shown[0].extent()
        side = whole.width() * self.random.uniform(0.2, 0.6)
        left = whole.xMinimum() + self.random.uniform(0, whole.width() - side)
        bottom = whole.yMinimum() + self.random.uniform(0, whole.height() - side)
        iface.mapCanvas().setExtent(QgsRectangle(left, bottom, left + side, bottom + side))
        iface.mapCanvas().refresh()
        self.controller.areas.choose("extent")
        rest(5)

    def remove_old_layers(self) -> None:
        """Remove the groups of all runs but the newest, with their layers."""
        from terrascope_qgis.bridge.layers.run_layer_marks import find_run_group

        while len(self.runs) > PLAN["keep"]:
            group = find_run_group(self.project, self.runs.pop(0))
            if group is not None:
                self.project.removeMapLayers(group.findLayerIds())
                group.parent().removeChildNode(group)

    def read_state(self) -> dict[str, Any]:
        """Look at both processes, the temporary files and the GUI's worst beat."""
        read = {layer.source().split("|")[0] for layer in self.project.mapLayers().values()}
        files = [path for path in Path(PLAN["temp"]).rglob("*") if path.is_file() and str(path) not in read]
        wall, own = self.heart.lap()
        worker = self.controller.bench.worker.process_id
        return {
            "host": read_process(os.getpid(), read), "worker": read_process(worker) if worker else None,
            "worker_id": worker, "temporary": len(files), "late_wall_s": wall, "late_own_s": own,
        }  # fmt: skip


def read_process(process: int, layers: Collection[str] = ()) -> dict[str, int]:
    """Return resident memory, open files and threads of a process; the handles on the files of `layers` as `drawn`."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    status = dict(line.split(":", 1) for line in lines if ":" in line)
    drawn, files = 0, 0
    for handle in os.scandir(f"/proc/{process}/fd"):
        with contextlib.suppress(FileNotFoundError):  # the handle of the scan itself, or of another thread
            found = os.readlink(handle.path) in layers  # noqa: PTH115  (a path object for each would cost time)
            drawn, files = drawn + found, files + (not found)
    memory = int(status["VmRSS"].split()[0]) * 1024
    return {"bytes": memory, "files": files, "drawn": drawn, "threads": int(status["Threads"])}


def play() -> None:
    """Play the session once the plugin is loaded, and leave QGIS."""
    plugin = utils.plugins.get(NAME)
    if plugin is None or plugin.controller is None or plugin._stages:
        if time.monotonic() - _started > PATIENCE_S:
            os._exit(3)
        QTimer.singleShot(100, play)
        return
    with Path(PLAN["notes"]).open("w", encoding="utf-8") as lines:
        try:
            iface.mainWindow().resize(1280, 900)
            plugin.dock.setUserVisible(True)
            Soak(plugin).play(lines)
        except Exception as error:
            lines.write(json.dumps({"fault": repr(error)}) + "\n")
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


_started = time.monotonic()
QTimer.singleShot(SETTLE_MS, play)
