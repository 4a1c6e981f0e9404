"""Which model bundles there are, read from their manifests; checking and loading them is the engine's work."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from ...core.set_aside import bring_back
from ..places import PLUGIN_FOLDER, bundles_folder

MAX_MANIFEST_BYTES = 8 * 2**20


@dataclass(frozen=True)
class BundleInfo:
    """One bundle as the model list shows it."""

    folder: str
    id: str
    version: str
    family: str
    title: str
    embedded: bool
    tasks: Tuple[str, ...] = ()
    labels: Tuple[str, ...] = ()
    size_bytes: int = 0


def list_bundles() -> List[BundleInfo]:
    """Return the embedded and the installed bundles; a broken manifest leaves its bundle out.

    A version that a killed update left aside is brought back first.
    """
    bring_back(bundles_folder(), wait=False)
    found = []
    for root, embedded in ((PLUGIN_FOLDER / "models", True), (bundles_folder(), False)):
        if not root.is_dir():
            continue
        for folder in sorted(root.iterdir()):
            info = None if folder.name.startswith(".") else read_bundle(folder, embedded=embedded)
            if info is not None:
                found.append(info)
    return found


def read_bundle(folder: Path, *, embedded: bool) -> Optional[BundleInfo]:
    """Return what the manifest of `folder` says, or None when it holds no readable bundle."""
    path = folder / "bundle.json"
    try:
        if path.stat().st_size > MAX_MANIFEST_BYTES:
            return None
        manifest: Dict[str, Any] = json.loads(path.read_text("utf-8"))
        name = str(manifest["id"])
        version = str(manifest["version"])
        files = manifest.get("files") or []
        return BundleInfo(
            folder=str(folder),
            id=name,
            version=version,
            family=str(manifest.get("family") or ""),
            title=f"{_write_title(name)} {version}",
            embedded=embedded,
            tasks=tuple(str(task) for task in manifest.get("tasks") or ()),
            labels=tuple(str(item["label"]) for item in manifest.get("vocabulary") or ()),
            size_bytes=sum(int(item.get("size") or 0) for item in files),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _write_title(name: str) -> str:
    known = {"terrascope-lite": "TerraScope Lite", "terrascope-8b": "TerraScope 8B"}
    return known.get(name, name)
