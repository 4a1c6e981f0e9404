"""Runs many cases in processes of their own, so that a crash or a hang is an outcome and not the end."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

HANG_S = 10.0
_START_S = 120.0
_REPOSITORY = Path(__file__).resolve().parents[2]
ACCIDENTS = ("uncaught", "crash", "hang")


@dataclass(frozen=True)
class Finding:
    """A case that ended otherwise than by working or by refusing."""

    kind: str
    number: int
    outcome: str
    details: str


@dataclass
class Tally:
    """What became of the cases of one kind."""

    kind: str
    outcomes: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    slowest_s: float = 0.0
    seconds: float = 0.0


class _Child:
    def __init__(self, kind: str, seed: int) -> None:
        self.log = tempfile.TemporaryFile("w+")  # noqa: SIM115 - `stop` closes it
        self.process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", "tests.fuzz.child", kind, str(seed)],
            cwd=_REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        if self._lines.get(timeout=_START_S) != "ready\n":
            raise RuntimeError(f"The fuzzing process for {kind} does not start; run: {self.process.args}")

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def run(self, number: int, hang_s: float) -> tuple[str, str]:
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(f"{number}\n")
            self.process.stdin.flush()
            line = self._lines.get(timeout=hang_s)
        except queue.Empty:
            return "hang", f"no answer within {hang_s:.0f} s"
        except BrokenPipeError:
            line = ""
        if not line:
            status = self.process.wait()
            self.log.seek(0)
            return "crash", f"exit status {status}\n{self.log.read()[-3000:]}"
        answer = json.loads(line)
        return answer["outcome"], answer["details"]

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.log):
            if stream is not None and not stream.closed:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue


def run_campaign(kind: str, seed: int, numbers: Iterable[int], *, processes: int = 1, hang_s: float = HANG_S) -> Tally:
    """Run cases; a process that crashed or hung is replaced.

    Args:
        kind: one of `cases.KINDS`.
        seed: of all cases.
        numbers: of the cases.
        processes: side by side.
        hang_s: seconds after which a case counts as hanging.
    """
    tally, lock = Tally(kind), threading.Lock()
    waiting = iter(numbers)
    started = time.perf_counter()

    def work() -> None:
        child = _Child(kind, seed)
        while True:
            with lock:
                number = next(waiting, None)
            if number is None:
                break
            began = time.perf_counter()
            outcome, details = child.run(number, hang_s)
            with lock:
                tally.outcomes[outcome] = tally.outcomes.get(outcome, 0) + 1
                tally.slowest_s = max(tally.slowest_s, time.perf_counter() - began)
                if outcome in ACCIDENTS:
                    tally.findings.append(Finding(kind, number, outcome, details))
            if outcome in ("crash", "hang"):
                child.stop()
                child = _Child(kind, seed)
        child.stop()

    threads = [threading.Thread(target=work) for _ in range(processes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tally.seconds = time.perf_counter() - started
    return tally
