"""The demo's QGIS project of real Sentinel layers; started by `qgis --code` it makes the project and opens it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

if "TERRASCOPE_DEMO" in os.environ:
    # QGIS runs this file without saying where it lies.
    sys.path.insert(0, json.loads(os.environ["TERRASCOPE_DEMO"])["scripts"])

from demo_layers import LAKE, SCENES, DemoScene, stack_scene
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsReferencedRectangle,
)

PROJECT = "terrascope-demo.qgz"
COLOURS = {12: (4, 3, 2), 2: (1, 2, 1)}
"""Band count -> bands shown as red, green and blue: true colours; VV, VH, VV for radar."""
OPEN = LAKE
"""The place that is shown first; the other groups are switched off, for they lie far away."""


def build_project(data: Path, target: Path) -> None:
    """Write the project with the scenes below `data` to `target`, its layers beside it; paths in it are relative.

    Raises:
        FileNotFoundError: a band file is missing.
        OSError: the project cannot be written.
    """
    project = QgsProject()
    project.setTitle("TerraScope Pixel Reasoning: demo")
    root = project.layerTreeRoot()
    for scene in SCENES:
        layer = open_layer(scene, stack_scene(scene, data, target.parent))
        project.addMapLayer(layer, False)
        group = root.findGroup(scene.place) or root.addGroup(scene.place)
        group.setItemVisibilityChecked(scene.place == OPEN)
        group.setExpanded(scene.place == OPEN)
        node = group.addLayer(layer)
        node.setExpanded(False)
        if scene.place == OPEN and project.crs() != layer.crs():
            project.setCrs(layer.crs())
            extent = layer.extent()
            extent.scale(1.1)
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, layer.crs()))
    if not project.write(str(target)):
        raise OSError(f"{target}: {project.error()}")


def open_layer(scene: DemoScene, path: Path) -> QgsRasterLayer:
    """Return the layer of a scene, in colours that show the land: the central 96 % of each band stretched."""
    layer = QgsRasterLayer(str(path), scene.title)
    if not layer.isValid():
        raise OSError(f"{path}: QGIS cannot read it. Remove it and run again.")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), *COLOURS[layer.bandCount()]))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    return layer


def open_in_qgis(plan: dict[str, str]) -> None:
    """Make the project unless it is there, open it in the running QGIS and show the plugin's panel."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.utils import iface, plugins

    target = Path(plan["project"])
    if not target.is_file():
        build_project(Path(plan["data"]), target)
    iface.addProject(str(target))

    def show_panel() -> None:
        dock: Any = plugins["terrascope_qgis"].dock if "terrascope_qgis" in plugins else None
        if dock is not None:
            dock.setUserVisible(True)

    QTimer.singleShot(0, show_panel)


if "TERRASCOPE_DEMO" in os.environ:
    open_in_qgis(json.loads(os.environ["TERRASCOPE_DEMO"]))
