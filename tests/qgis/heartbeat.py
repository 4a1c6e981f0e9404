"""How late a 10 ms timer of the GUI's thread is by the clock on the wall, and how much of that the machine caused.

Run as a program it is the control: the same timer in a process that does nothing else.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QProcess, Qt, QTimer

PERIOD_S = 0.010
LIMIT_S = 0.050
LATEST_MS = 1000
QUIET_S = 0.010
"""How late an idle process may be on a machine that has time for the GUI."""


@dataclass(frozen=True)
class Lateness:
    """The worst beat of a measurement, in seconds."""

    wall: float
    """By the clock on the wall, whatever else the machine does."""
    own: float
    """The same without the time the GUI's thread was ready to run and the machine ran other programs instead."""
    control: float
    """By the clock on the wall, of the same timer in an idle process at the same time."""

    def __str__(self) -> str:
        return (
            f"10 ms timer: {1000 * self.own:.1f} ms late by the plugin, {1000 * self.wall:.1f} ms by the clock "
            f"(idle control process: {1000 * self.control:.1f} ms)"
        )


class Heartbeat:
    """A precise timer in the calling thread and its control; `stop` gives the worst beat, `lap` that since the last."""

    def __init__(self, *, control: bool = True) -> None:
        self._control = QProcess()
        if control:
            self._control.start(sys.executable, ["-B", str(Path(__file__))])
            assert self._control.waitForStarted(10_000)
            assert self._control.waitForReadyRead(20_000), "the control process did not start"
            self._control.readAllStandardOutput()
        # Never a list: a long measurement would grow the memory that it watches.
        self._worst = self._lap = (0.0, 0.0)
        self.late_counts = [0] * LATEST_MS
        """Beats by the whole milliseconds that they were late by the thread's own doing; the last counts all later."""
        self.work_counts = [0] * LATEST_MS
        """Beats by the whole milliseconds of processor time that the thread used since the beat before."""
        self._timer = make_timer(self._beat)
        self._last = time.monotonic(), read_waited()
        self._worked = time.thread_time()

    def lap(self) -> tuple[float, float]:
        """Return the worst beat since the last lap: by the clock on the wall, and by the thread's own doing."""
        lap, self._lap = self._lap, (0.0, 0.0)
        return lap

    def stop(self) -> Lateness:
        """End both timers."""
        self._beat()
        self._timer.stop()
        idle = 0.0
        if self._control.state() != QProcess.ProcessState.NotRunning:
            self._control.closeWriteChannel()
            assert self._control.waitForFinished(10_000)
            idle = float(bytes(self._control.readAllStandardOutput()))
        return Lateness(*self._worst, idle)

    def _beat(self) -> None:
        now, waited = time.monotonic(), read_waited()
        wall = now - self._last[0] - PERIOD_S
        own = wall - (waited - self._last[1])
        self._worst = max(self._worst[0], wall), max(self._worst[1], own)
        self._lap = max(self._lap[0], wall), max(self._lap[1], own)
        worked = time.thread_time()
        self.late_counts[min(max(int(1000 * own), 0), LATEST_MS - 1)] += 1
        self.work_counts[min(int(1000 * (worked - self._worked)), LATEST_MS - 1)] += 1
        self._last, self._worked = (now, waited), worked


def make_timer(slot) -> QTimer:
    """Return a started precise timer of 10 ms."""
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(slot)
    timer.start(round(1000 * PERIOD_S))
    return timer


def read_waited() -> float:
    """Return the seconds this thread has waited for a processor so far (Linux' run-queue delay)."""
    return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9


def quietest(measure, times: int = 3) -> Lateness:
    """Return the best of some measurements, and print each."""
    found = []
    for _ in range(times):
        found.append(measure())
        print(found[-1])
        if found[-1].own < LIMIT_S / 2:
            break
    return min(found, key=lambda item: item.own)


def check_alive(late: Lateness) -> None:
    """Fail when the GUI's thread was late by its own doing, or by the clock on the wall while the machine was quiet.

    On a busy machine the wall says nothing of the plugin: the idle control process is as late.
    """
    assert late.own < LIMIT_S, late
    if late.control < QUIET_S:
        assert late.wall < LIMIT_S, late


def run_control() -> None:
    """Beat until stdin closes, then print the worst lateness in seconds."""
    app = QCoreApplication([])
    beats = [0.0]
    last = [time.monotonic()]

    def beat() -> None:
        now = time.monotonic()
        beats.append(now - last[0] - PERIOD_S)
        last[0] = now
        if not reader.is_alive():
            app.quit()

    reader = threading.Thread(target=sys.stdin.read, daemon=True)
    reader.start()
    timer = make_timer(beat)
    print("beating", flush=True)
    app.exec()
    timer.stop()
    print(max(beats))


if __name__ == "__main__":
    run_control()
