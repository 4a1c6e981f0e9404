"""Where a layer that the user adds goes while a mask is current: beside the groups of the runs, never into one."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeNode, QgsLayerTreeRegistryBridge

from .run_layer_marks import RUN_PROPERTY


def find_place_outside(node: Optional[QgsLayerTreeNode]) -> Optional[QgsLayerTreeRegistryBridge.InsertionPoint]:
    """Return the place for a new layer while `node` is current; None where QGIS' own choice is none of a run's groups.

    It is right below the run's group and those of other runs under it: imagery must not cover the masks.
    """
    group = _find_own_group(node)
    parent = group.parent() if group is not None else None
    if parent is None:
        return None
    children = parent.children()
    place = children.index(group) + 1
    while place < len(children) and _is_run_group(children[place]):
        place += 1
    return QgsLayerTreeRegistryBridge.InsertionPoint(parent, place)


def _find_own_group(node: Optional[QgsLayerTreeNode]) -> Optional[QgsLayerTreeNode]:
    """Return the run's group that the node is, or lies in."""
    while node is not None and not _is_run_group(node):
        node = node.parent()
    return node


def _is_run_group(node: QgsLayerTreeNode) -> bool:
    return isinstance(node, QgsLayerTreeGroup) and bool(node.customProperty(RUN_PROPERTY))
