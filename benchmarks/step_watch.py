"""Time and memory of the steps of a long job, on Linux.

`resident` is the largest memory of the process during a step as Linux counts it, pages of mapped files among it,
which the system takes back when it needs them; `private` is what it cannot take back, looked at every 20 ms. Processor
time is that of all threads: on a machine that does other work too it says more than the clock.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path

HEADER = "| step | clock s | processor s | resident GiB | private GiB |\n|---|---|---|---|---|"
_INTERVAL_S = 0.02


@dataclass(frozen=True)
class Step:
    """What one step took."""

    name: str
    wall_s: float
    processor_s: float
    resident_gib: float
    private_gib: float


class StepWatch:
    """Told where each step begins; measures the one before."""

    def __init__(self, first: str) -> None:
        self.steps: list[Step] = []
        self._name = first
        self._private = 0
        threading.Thread(target=self._watch, daemon=True).start()
        self._begin()

    def next(self, name: str) -> None:
        """End the step that runs, begin another."""
        wall, processor = time.monotonic() - self._wall, time.process_time() - self._processor
        resident, private = _read_status("VmHWM"), max(self._private, _read_status("RssAnon"))
        step = Step(self._name, round(wall, 1), round(processor, 1), _gib(resident), _gib(private))
        self.steps.append(step)
        print(format_step(step), flush=True)
        self._name = name
        self._begin()

    def _begin(self) -> None:
        Path("/proc/self/clear_refs").write_text("5", "ascii")
        self._private = 0
        self._wall, self._processor = time.monotonic(), time.process_time()

    def _watch(self) -> None:
        while True:
            found = _read_status("RssAnon")  # first: meanwhile another step may begin
            self._private = max(self._private, found)
            time.sleep(_INTERVAL_S)


def format_step(step: Step) -> str:
    """One line of the table."""
    return (
        f"| {step.name:<90} | {step.wall_s:7.1f} | {step.processor_s:7.1f} | {step.resident_gib:5.2f} | "
        f"{step.private_gib:5.2f} |"
    )


def _read_status(field: str) -> int:
    """Bytes of a field of this process's status."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith(field + ":")).split()[1]) << 10


def _gib(size: int) -> float:
    return round(size / 2**30, 2)
