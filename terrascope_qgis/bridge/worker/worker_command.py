"""How the engine's processes are started: program, arguments, and an environment that bends none of its libraries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from qgis.PyQt.QtCore import QProcessEnvironment

CANCEL_GRACE_MS = 100
"""Time the worker has to stop by itself before it is killed."""
_UNSET = (
    "PROJ_DATA", "PROJ_LIB", "GDAL_DATA", "GDAL_DRIVER_PATH", "GDAL_PLUGINS", "VIRTUAL_ENV", "LD_PRELOAD",
    "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH",
)  # fmt: skip
"""Lead to data, plugins or libraries of QGIS on some system."""


@dataclass(frozen=True)
class WorkerCommand:
    """How the worker is started."""

    program: str
    arguments: Tuple[str, ...]


def build_clean_environment() -> QProcessEnvironment:
    """Return this process' environment without what would bend the engine's own GDAL, PROJ or Python."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in environment.keys():  # noqa: SIM118  (not a dict)
        if name in _UNSET or name.startswith("PYTHON"):
            environment.remove(name)
    environment.insert("PYTHONUTF8", "1")
    environment.insert("PYTHONDONTWRITEBYTECODE", "1")
    return environment
