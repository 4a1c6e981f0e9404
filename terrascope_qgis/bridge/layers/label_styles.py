"""How masks look on the map: an outline with a light hatch, in colours that stay apart for colour-blind readers."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...core.evidence.palette import LabelStyle, Pattern, style_label

_HATCHES = {Pattern.PLAIN: (45.0,), Pattern.GAIN: (45.0,), Pattern.LOSS: (135.0,), Pattern.CHANGE: (45.0, 135.0)}
"""Degrees of the hatch lines; gains rise, losses fall, changes cross."""


def apply_style(layer: QgsVectorLayer, label: str) -> None:
    """Give a mask layer its look."""
    layer.setRenderer(QgsSingleSymbolRenderer(build_symbol(style_label(label))))
    layer.triggerRepaint()


def build_symbol(style: LabelStyle) -> QgsFillSymbol:
    """Return a fill readable over any basemap: tinted, hatched, with a light casing under a strong outline."""
    colour = QColor(style.hex)
    change = style.pattern is not Pattern.PLAIN
    tint = QColor(colour)
    tint.setAlpha(45)
    casing = QgsSimpleFillSymbolLayer(tint, Qt.BrushStyle.SolidPattern, _pick_casing(colour))
    casing.setStrokeWidth(0.66)
    layers = [casing] + [_build_hatch(colour, angle, 1.6 if change else 2.4) for angle in _HATCHES[style.pattern]]
    outline = QgsSimpleFillSymbolLayer(QColor(0, 0, 0, 0), Qt.BrushStyle.NoBrush, colour)
    outline.setStrokeWidth(0.36)
    outline.setStrokeStyle(Qt.PenStyle.DashLine if change else Qt.PenStyle.SolidLine)
    # The constructor that takes a list would leave the layers to Python's garbage collector.
    symbol = QgsFillSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers + [outline]:
        symbol.appendSymbolLayer(layer)
    return symbol


def _build_hatch(colour: QColor, angle: float, distance_mm: float) -> QgsLinePatternFillSymbolLayer:
    line = QColor(colour)
    line.setAlpha(150)
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(angle)
    hatch.setDistance(distance_mm)
    hatch.setDistanceUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    hatch.setSubSymbol(QgsLineSymbol.createSimple({"color": line.name(QColor.NameFormat.HexArgb), "width": "0.25"}))
    return hatch


def _pick_casing(colour: QColor) -> QColor:
    """Return white under dark lines and dark grey under light ones, so that every outline stands out."""
    dark = colour.lightness() < 170
    return QColor(255, 255, 255, 190) if dark else QColor(40, 40, 40, 150)
