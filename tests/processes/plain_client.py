"""A plain client of the worker: a process, two pipes and JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

PATIENCE_S = 60
"""A worker that is silent for longer hangs: it is killed, and the test fails."""
REPOSITORY = Path(__file__).resolve().parents[2]


class PlainClient:
    """Starts a worker and talks to it; `events` reads until a request ends."""

    def __init__(self, temp: Path, *options: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "terrascope_qgis.worker", *options],
            cwd=REPOSITORY,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "OMP_NUM_THREADS": "1", "TMPDIR": str(temp), **environment},
        )

    def send(self, **fields) -> None:
        self.send_raw(json.dumps({"v": 1, **fields}).encode())

    def send_raw(self, raw: bytes) -> None:
        self.process.stdin.write(raw + b"\n")
        self.process.stdin.flush()

    def read(self) -> dict:
        watchdog = threading.Timer(PATIENCE_S, self.process.kill)
        watchdog.start()
        line = self.process.stdout.readline()
        watchdog.cancel()
        if not line:
            raise AssertionError(f"the worker ended: {self.process.stderr.read().decode()}")
        return json.loads(line)

    def events(self, request_id: str) -> list[dict]:
        found = []
        while not found or found[-1]["type"] not in ("done", "error"):
            event = self.read()
            assert event["v"] == 1
            if event["id"] == request_id:
                found.append(event)
        return found

    def wait_for(self, request_id: str, kind: str) -> dict:
        while True:
            event = self.read()
            if (event["id"], event["type"]) == (request_id, kind):
                return event

    def ask(self, request_id: str, model: Path, *sources: dict, **fields) -> None:
        content = {"type": "ask", "question": "How much of the area is water?", "device": "cpu", "threads": 1, **fields}
        self.send(id=request_id, model=str(model), sources=list(sources), **content)

    def stop(self) -> int:
        """Close stdin and return the exit status."""
        if self.process.poll() is None:
            self.process.stdin.close()
        started = time.monotonic()
        status = self.process.wait(10)
        assert time.monotonic() - started < 5
        self.process.stdout.close()
        self.process.stderr.close()
        return status
