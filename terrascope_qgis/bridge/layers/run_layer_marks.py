"""What marks layers and groups of the project as belonging to a run, and how they are found again by it."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsRasterLayer, QgsVectorLayer

from ..inputs.layer_inputs import DRAWN_PROPERTY

RUN_PROPERTY = DRAWN_PROPERTY
LABEL_PROPERTY = "terrascope_qgis/label"
DATE_PROPERTY = "terrascope_qgis/label_date"
SEGMENT_PROPERTY = "terrascope_qgis/segment"
"""On a raster: the mask whose probability it shows."""


def find_run_layers(project: QgsProject, run_id: str) -> List[QgsVectorLayer]:
    """Return the mask layers of a run that are still in the project, and whose file is still there."""
    return [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.customProperty(RUN_PROPERTY) == run_id
    ]


def find_run_rasters(project: QgsProject, run_id: str) -> List[QgsRasterLayer]:
    """Return the probability layers of a run that are still in the project."""
    return [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer)
        and layer.customProperty(RUN_PROPERTY) == run_id
        and layer.customProperty(SEGMENT_PROPERTY) is not None
    ]


def find_run_group(project: QgsProject, run_id: str) -> Optional[QgsLayerTreeGroup]:
    """Return the group of a run, or None when the user removed it."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(RUN_PROPERTY) == run_id:
            return group
    return None
