"""The GUI stays alive: how late a 10 ms timer is while the plugin works."""

from __future__ import annotations

import time

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer

from terrascope_qgis.bridge.output_layers import find_run_layers

from .conftest import wait_answered

LIMIT_S = 0.050


class Heartbeat:
    """How long the GUI's thread works between two beats of a precise 10 ms timer.

    The thread's own processor time is what counts: the clock on the wall would measure what else the machine does.
    """

    def __init__(self):
        self.busy = []
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    def _beat(self):
        now = time.thread_time()
        self.busy.append(now - self._last)
        self._last = now

    def stop(self):
        self._beat()
        self._timer.stop()
        return max(self.busy)


def quietest(measure, times=3):
    """The best of some measurements: another program on the machine must not fail the test."""
    return min(measure() for _ in range(times))


def test_run_and_cancel_keep_the_gui_alive(ready, qtbot):
    presenter = ready.controller.presenter
    ready.controller.ask("warm up")
    wait_answered(qtbot, ready)

    def run_once():
        heart = Heartbeat()
        ready.controller.ask("hang here")
        qtbot.waitUntil(lambda: presenter.busy and bool(presenter.runs[0].steps), timeout=5000)
        presenter.cancel()
        qtbot.waitUntil(lambda: not presenter.busy, timeout=2000)
        ready.controller.ask("How much water?")
        qtbot.waitUntil(lambda: not presenter.busy, timeout=5000)
        qtbot.wait(150)
        return heart.stop()

    busy = quietest(run_once)
    assert busy < LIMIT_S, busy


def test_mask_of_50_000_parts_keeps_the_gui_alive(ready, qtbot):
    presenter = ready.controller.presenter
    ready.controller.ask("warm up")
    wait_answered(qtbot, ready)

    def run_once():
        heart = Heartbeat()
        ready.controller.ask("speckle everywhere")
        qtbot.waitUntil(lambda: presenter.busy, timeout=1000)
        qtbot.waitUntil(lambda: not presenter.busy, timeout=20000)
        qtbot.wait(200)
        late = heart.stop()
        layers = find_run_layers(QgsProject.instance(), presenter.runs[0].id)
        water = next(item for item in layers if item.name().startswith("Water"))
        assert len(next(water.getFeatures()).geometry().asGeometryCollection()) == 50000
        QgsProject.instance().removeMapLayers([item.id() for item in layers])
        return late

    late = quietest(run_once)
    assert late < LIMIT_S, late
