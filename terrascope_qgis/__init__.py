"""TerraScope Pixel Reasoning: QGIS plugin, engine and command line; importing it loads neither Qt nor models."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802  (the name QGIS looks for)
    """Return the plugin for QGIS' plugin manager.

    Args:
        iface: QGIS' interface, or None in `qgis_process`.
    """
    from .plugin import TerraScopePlugin

    return TerraScopePlugin(iface)
