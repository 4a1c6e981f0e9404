"""Raster layers of the project that QGIS cannot open, and what is known of why; the inputs table shows them greyed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import QgsProject, QgsProviderRegistry, QgsRasterLayer

from ..runs.run_values import make_inert
from .layer_inputs import DRAWN_PROPERTY


@dataclass(frozen=True)
class LostLayer:
    """A raster layer without data."""

    layer_id: str
    name: str
    reason: str
    """`missing`: its file is not there; `unreadable`: it is there, but no raster; `source`: a service or database."""
    file: str = ""
    """Name of the file, empty without one."""


class LostLayers:
    """Looks for the file of a layer once for each of its sources: one on a share that is gone is slow to miss."""

    def __init__(self) -> None:
        self._known: Dict[str, LostLayer] = {}

    def list_lost(self, project: QgsProject) -> List[LostLayer]:
        """Return the project's rasters that cannot be opened, in the order of the layer tree, without our own."""
        nodes = project.layerTreeRoot().findLayers()
        layers = [node.layer() for node in nodes if isinstance(node.layer(), QgsRasterLayer)]
        lost = [layer for layer in layers if not layer.isValid() and not layer.customProperty(DRAWN_PROPERTY)]
        keys = {layer.id(): f"{layer.id()} {layer.source()}" for layer in lost}
        self._known = {key: self._known[key] for key in keys.values() if key in self._known}
        for layer in lost:
            key = keys[layer.id()]
            found = self._known.get(key)
            if found is None or found.name != make_inert(layer.name()):
                self._known[key] = read_lost(layer)
        return [self._known[keys[layer.id()]] for layer in lost]


def read_lost(layer: QgsRasterLayer) -> LostLayer:
    """Return what is known of a layer that cannot be opened."""
    name = make_inert(layer.name())
    if layer.providerType() != "gdal":
        return LostLayer(layer.id(), name, "source")
    parts: Dict[str, Any] = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    path = str(parts.get("path") or "")
    # What GDAL opens is not always a file: a service, a database, a file within an archive.
    if not path or parts.get("vsiPrefix") or not Path(path).is_absolute():
        return LostLayer(layer.id(), name, "source")
    reason = "unreadable" if Path(path).exists() else "missing"
    return LostLayer(layer.id(), name, reason, make_inert(Path(path).name))
