"""The state of plugin, engine and system as text for a bug report; without the user's name or folders."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Sequence

from qgis.core import Qgis
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from ..places import engine_folder, read_version
from ..settings import PluginSettings
from .bundles import BundleInfo
from .engine_python import find_engine_python
from .engine_setup import read_engine_marker

LOG_LINES = 40


def write_diagnostics(settings: PluginSettings, bundles: Sequence[BundleInfo], device: str, log: str) -> str:
    """Return the report as Markdown."""
    python = find_engine_python(settings)
    lines = [
        "### TerraScope Pixel Reasoning",
        f"- Plugin: {read_version()}",
        f"- QGIS: {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}",
        f"- QGIS' Python: {platform.python_version()}",
        f"- System: {platform.system()} {platform.release()} {platform.machine()}",
        f"- Engine: {read_engine_marker(engine_folder()) or ('own Python' if python else 'not installed')}",
        f"- Device wanted: {settings.device}; threads: {settings.threads or 'all'}",
        f"- Device that ran: {device.replace(chr(10), '; ') or 'nothing ran yet'}",
    ]
    lines += [f"- Model: {item.id} {item.version} ({item.size_bytes / 1e6:.1f} MB)" for item in bundles] or [
        "- Model: none"
    ]
    tail = log.splitlines()[-LOG_LINES:]
    if tail:
        lines += ["", "```", *tail, "```"]
    home = str(Path.home())
    return "\n".join(lines).replace(home, "~")
