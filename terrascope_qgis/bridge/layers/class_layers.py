"""Puts the map of a learned class on the project's map: clear where it is not, darkest where it is sure."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsColorRampShader,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from ..inputs.layer_inputs import write_choice

STOPS = (
    (0.0, QColor(213, 94, 0, 0)),
    (0.25, QColor(213, 94, 0, 0)),
    (0.4999, QColor(240, 228, 66, 150)),
    (0.5, QColor(230, 159, 0, 170)),
    (0.75, QColor(213, 94, 0, 200)),
    (1.0, QColor(170, 40, 0, 230)),
)
"""Probability -> colour: yellow is doubtful and not in the mask, orange doubtful and in it."""


def add_class_map(project: QgsProject, path: str, name: str) -> Optional[QgsRasterLayer]:
    """Add the probability of a class as a layer; None if the file cannot be opened."""
    layer = QgsRasterLayer(path, tr("{name} (probability)").format(name=name))
    if not layer.isValid():
        return None
    ramp = QgsColorRampShader(0.0, 1.0)
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(value, colour, f"{value:.2f}") for value, colour in STOPS]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    # A probability is no measurement of the ground: questions do not read it.
    write_choice(layer, "role", "ignore")
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    project.addMapLayer(layer)
    return layer
