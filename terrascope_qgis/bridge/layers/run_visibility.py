"""Which masks are switched on in the map: those of the run that is looked at, not those of others in the same place."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMeshLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorTileLayer,
)

from ..runs.run_values import RunValue
from .mask_features import find_crs
from .run_layer_marks import RUN_PROPERTY, find_run_group


def show_run_alone(project: QgsProject, run: RunValue) -> None:
    """Switch a run's group on; switch off and fold the groups of other runs that lie where it looked.

    Hatches of several answers over one another can't be read. Nothing is removed: a tick in the layer tree brings
    a group back.
    """
    own = find_run_group(project, run.id)
    if own is not None:
        if _list_foreign(own):
            _switch_masks(own, True)
        own.setItemVisibilityCheckedParentRecursive(True)
        own.setExpanded(True)
    place = find_bounds(run)
    if place.isEmpty():
        return
    crs = find_crs(run)
    for group in _list_other_groups(project, run.id):
        if not group.itemVisibilityChecked() or not _meets(group, place, crs, project):
            continue
        if _list_foreign(group):
            # A layer that the user put among the masks stays on the map.
            _switch_masks(group, False)
        else:
            group.setItemVisibilityChecked(False)
            group.setExpanded(False)


def list_covering_layers(project: QgsProject, run: RunValue) -> List[str]:
    """Return the ids of the layers that a run's masks must not lie under: its own rasters, and what covers the map.

    A terrain model or a web map that is switched on above the imagery would hide the evidence.
    """
    root = project.layerTreeRoot()
    ids = []
    for node in root.findLayers():
        layer = node.layer()
        if isinstance(layer, (QgsRasterLayer, QgsMeshLayer, QgsVectorTileLayer)) and (
            node.isVisible() or layer.name() in run.layers
        ):
            ids.append(layer.id())
    return ids


def find_bounds(run: RunValue) -> QgsRectangle:
    """Return the box round the run's grid, in the grid's CRS; empty where the grid is not known yet."""
    transform = run.grid.get("transform") or ()
    width, height = run.grid.get("width") or 0, run.grid.get("height") or 0
    if len(transform) < 6 or not width or not height:
        return QgsRectangle()
    a, b, c, d, e, f = (float(value) for value in transform[:6])
    corners = [(col, row) for col in (0, width) for row in (0, height)]
    xs = [a * col + b * row + c for col, row in corners]
    ys = [d * col + e * row + f for col, row in corners]
    return QgsRectangle(min(xs), min(ys), max(xs), max(ys))


def _list_other_groups(project: QgsProject, run_id: str) -> List[QgsLayerTreeGroup]:
    groups = project.layerTreeRoot().findGroups(True)
    return [group for group in groups if group.customProperty(RUN_PROPERTY) not in (None, "", run_id)]


def _list_foreign(group: QgsLayerTreeGroup) -> List[QgsLayerTreeLayer]:
    """Return the layers in the group that are none of the run's."""
    return [node for node in group.findLayers() if not _is_of_run(node)]


def _switch_masks(group: QgsLayerTreeGroup, on: bool) -> None:
    for node in group.findLayers():
        if _is_of_run(node):
            node.setItemVisibilityChecked(on)


def _is_of_run(node: QgsLayerTreeLayer) -> bool:
    return node.layer() is not None and bool(node.layer().customProperty(RUN_PROPERTY))


def _meets(
    group: QgsLayerTreeGroup, place: QgsRectangle, crs: QgsCoordinateReferenceSystem, project: QgsProject
) -> bool:
    """Return whether a layer of the group shares ground with the place; to touch is not enough."""
    for node in group.findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsVectorLayer) or not _is_of_run(node) or layer.featureCount() == 0:
            continue
        extent = _bring(layer.extent(), layer.crs(), crs, project)
        shared = extent.intersect(place) if extent is not None else QgsRectangle()
        if shared.width() > 0 and shared.height() > 0:
            return True
    return False


def _bring(
    extent: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    project: QgsProject,
) -> Optional[QgsRectangle]:
    if not source.isValid() or not target.isValid() or source == target:
        return extent
    try:
        return QgsCoordinateTransform(source, target, project).transformBoundingBox(extent)
    except QgsCsException:
        return None
