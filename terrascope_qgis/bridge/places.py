"""Where the plugin's own files are; knows the checkout layout, the zip layout and the QGIS profile."""

from __future__ import annotations

import configparser
import os
import sys
from pathlib import Path

from qgis.core import QgsApplication

PLUGIN_FOLDER = Path(__file__).parent.parent
"""The package folder; not resolved, so that a linked plugin finds the files linked beside it."""


def find_packaged(name: str) -> Path:
    """Return the path of a file or folder that lies in the plugin folder (zip) or beside it (checkout)."""
    inside = PLUGIN_FOLDER / name
    return inside if inside.exists() else PLUGIN_FOLDER.parent / name


def icon_path(name: str) -> str:
    """Return the path of an icon in `resources/icons`."""
    return str(find_packaged("resources") / "icons" / name)


def read_version() -> str:
    """Return the plugin's version from `metadata.txt`."""
    parser = configparser.ConfigParser()
    parser.read(find_packaged("metadata.txt"), encoding="utf-8")
    return parser.get("general", "version", fallback="0")


def data_folder() -> Path:
    """Return the folder for what outlives a plugin update: engine, bundles, temporary files of runs."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "terrascope_qgis"


def engine_folder() -> Path:
    """Return the folder of the engine's own virtual environment."""
    return data_folder() / "engine"


def bundles_folder() -> Path:
    """Return the folder that installed model bundles are copied into; the command line uses the same one.

    The rule is that of `core/model/locations.py`, which is not imported since it needs a newer Python than QGIS 3.22 has
    on some systems; a test holds the two together.
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
