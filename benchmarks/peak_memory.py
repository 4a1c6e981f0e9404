"""The largest memory that is in use while a block runs: of one GPU, or resident memory of this process on Linux."""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType

import torch

_INTERVAL_S = 0.005


class PeakMemory:
    """Watches from entry to exit; `gib` is the peak of that time, not of the process.

    The GPU is asked every few milliseconds, since ONNX Runtime has no counter of its own. On the CPU the kernel keeps
    the peak and is told to begin anew.
    """

    def __init__(self, *, cuda: bool) -> None:
        self.gib = 0.0
        self._cuda = cuda
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakMemory:
        """Begin to watch."""
        if self._cuda:
            self._watcher.start()
        else:
            Path("/proc/self/clear_refs").write_text("5", "ascii")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep the peak."""
        if self._cuda:
            self._ended.set()
            self._watcher.join()
        else:
            self.gib = _read_resident_peak_gib()

    def _watch(self) -> None:
        while True:
            free, total = torch.cuda.mem_get_info()
            self.gib = max(self.gib, (total - free) / 2**30)
            if self._ended.wait(_INTERVAL_S):
                return


def _read_resident_peak_gib() -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 2**20
