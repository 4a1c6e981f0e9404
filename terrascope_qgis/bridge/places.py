"""Where the plugin's own files are; knows the checkout layout, the zip layout and the QGIS profile."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsApplication

from ..paths import PACKAGE_FOLDER, find_packaged, read_version
from .i18n import tr

__all__ = [
    "PLUGIN_FOLDER",
    "bundles_folder",
    "data_folder",
    "engine_folder",
    "find_packaged",
    "help_file",
    "icon_path",
    "manual_file",
    "read_version",
]

PLUGIN_FOLDER = PACKAGE_FOLDER
"""The folder of this package."""


def icon_path(name: str) -> str:
    """Return the path of an icon in `resources/icons`."""
    return str(find_packaged("resources") / "icons" / name)


def help_file() -> Path:
    """Return the path of the help, a Markdown file: a short page in the user's language, the manual in English."""
    short = find_packaged("resources") / "help" / f"{tr('en')}.md"
    return short if short.is_file() else manual_file()


def manual_file() -> Path:
    """Return the path of the whole manual, a Markdown file in English."""
    return find_packaged("docs") / "plugin.md"


def data_folder() -> Path:
    """Return the folder for what outlives a plugin update: engine, bundles, temporary files of runs."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "terrascope_qgis"


def engine_folder() -> Path:
    """Return the folder of the engine's own virtual environment."""
    return data_folder() / "engine"


def bundles_folder() -> Path:
    """Return the folder that installed model bundles are copied into; the command line uses the same one.

    The rule is that of `core/model/bundle/locations.py`, which is not imported since it needs a newer Python than some
    QGIS have; a test holds the two together.
    """
    home = os.environ.get("TERRASCOPE_HOME")
    if home:
        return Path(home) / "bundles"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "terrascope_qgis" / "bundles"
