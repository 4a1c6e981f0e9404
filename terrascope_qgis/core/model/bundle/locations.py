"""Where bundles lie: the one inside the plugin and those the user installed; opens none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ...errors import BundleError
from ...set_aside import bring_back
from ...words.said import say
from .manifest import MANIFEST_NAME

EMBEDDED_NAME = "terrascope-lite"
HOME_VARIABLE = "TERRASCOPE_HOME"


def embedded_folder() -> Path:
    """The bundle that comes with the plugin."""
    return Path(__file__).resolve().parents[3] / "models" / EMBEDDED_NAME


def installed_root() -> Path:
    """The folder that holds installed bundles, one folder each; made on the first install."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home) / "bundles"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "terrascope_qgis" / "bundles"


def list_folders(root: Path | None = None) -> list[Path]:
    """Folders of all bundles: the embedded one first, then installed ones by name; their manifests are not read.

    A version that a killed update left aside is brought back first.
    """
    root = installed_root() if root is None else root
    bring_back(root, wait=True)
    found = [embedded_folder()] if (embedded_folder() / MANIFEST_NAME).is_file() else []
    if root.is_dir():
        found += sorted(path for path in root.iterdir() if not path.name.startswith(".") and _is_bundle(path))
    return found


def find_folder(name_or_path: str | None, root: Path | None = None) -> Path:
    """The folder of a bundle given by name (of its folder) or by path; None = the embedded one.

    A version that a killed update left aside is brought back first; one that is being replaced is waited for.

    Raises:
        BundleError: there is none.
    """
    root = installed_root() if root is None else root
    if not name_or_path:
        name_or_path = EMBEDDED_NAME
    path = Path(name_or_path).expanduser()
    places = [path]
    if not set(name_or_path) & set("/\\") and not name_or_path.startswith("."):
        places = [root / name_or_path, *([embedded_folder()] if name_or_path == EMBEDDED_NAME else []), path]
    if not _is_bundle(places[0]):
        bring_back(places[0].absolute().parent, wait=True)
    for folder in places:
        if _is_bundle(folder):
            return folder
    known = ", ".join(folder.name for folder in list_folders(root)) or "none"
    raise BundleError(say("bundle_unknown", item=f"{name_or_path!a}", known=known))


def _is_bundle(folder: Path) -> bool:
    return (folder / MANIFEST_NAME).is_file()
