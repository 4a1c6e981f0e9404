"""How much memory the machine has to give; plans nothing."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path


def read_free_bytes() -> int:
    """Memory that can be had without swapping; half of all where the system does not say."""
    meminfo = Path("/proc/meminfo")
    if meminfo.is_file():
        for line in meminfo.read_text("ascii", "replace").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return _read_windows_free_bytes()
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2


class _WindowsMemory(ctypes.Structure):
    """MEMORYSTATUSEX."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((name, ctypes.c_uint64) for name in ("total", "free", "total_page", "free_page", "total_v", "free_v", "ext")),
    )


def _read_windows_free_bytes() -> int:
    status = _WindowsMemory()
    status.length = ctypes.sizeof(status)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows only
    kernel.GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.free)
