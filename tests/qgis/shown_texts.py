"""Collects what a user can read: texts and tips of widgets, layouts, layers and Processing's algorithms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAction,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QTextEdit,
    QWidget,
)

_READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


def list_widget_texts(root: QWidget) -> set[str]:
    """Texts of a widget and of all in it, whether shown or not."""
    found = set()
    for widget in [root, *root.findChildren(QWidget)]:
        found |= {str(text) for text in _list_texts(widget) if text}
    for action in root.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    return found


def _list_texts(widget: QWidget) -> Iterator[Any]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.accessibleName())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, (QGroupBox, QMenu)):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
        yield from (widget.itemData(number, Qt.ItemDataRole.ToolTipRole) for number in range(widget.count()))
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(number) for number in range(widget.count()))
        yield from (widget.tabToolTip(number) for number in range(widget.count()))
    elif isinstance(widget, QSpinBox):
        yield from (widget.specialValueText(), widget.suffix())
    if isinstance(widget, QTextEdit):
        yield from widget.toPlainText().splitlines()
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        yield from _list_cells(widget.model())


def _list_cells(model: Any) -> Iterator[Any]:
    for column in range(model.columnCount()):
        yield model.headerData(column, Qt.Orientation.Horizontal)
        for row in range(model.rowCount()):
            yield from (model.data(model.index(row, column), role) for role in _READ)


def list_project_texts(project: QgsProject) -> set[str]:
    """Names, metadata and fields of layers, names of groups, texts of print layouts."""
    root = project.layerTreeRoot()
    found = {group.name() for group in root.findGroups()}
    for layer in project.mapLayers().values():
        metadata = layer.metadata()
        found |= {layer.name(), metadata.title(), *metadata.abstract().splitlines(), *metadata.history()}
        if hasattr(layer, "fields"):
            found |= {field.alias() for field in layer.fields()}
    for layout in project.layoutManager().layouts():
        found |= list_layout_texts(layout)
    return {text for text in found if text}


def list_layout_texts(layout: Any) -> set[str]:
    """Lines of the labels, and what stands in the legends."""
    found = {layout.name()}
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            found |= set(item.text().splitlines())
        elif isinstance(item, QgsLayoutItemLegend):
            found.add(item.title())
            found |= {
                str(node.customProperty("legend/title-label") or "") for node in item.model().rootGroup().children()
            }
    return found


def list_algorithm_texts(provider: Any) -> set[str]:
    """Names, helps, parameters, choices and outputs of a provider's algorithms."""
    found = {provider.name(), provider.longName()}
    for algorithm in provider.algorithms():
        found |= {algorithm.displayName(), algorithm.group(), algorithm.shortHelpString(), algorithm.shortDescription()}
        for parameter in algorithm.parameterDefinitions():
            found |= {parameter.description(), parameter.help()}
            if parameter.type() == "enum":
                found |= set(parameter.options())
            if hasattr(parameter, "fileFilter"):
                found.add(parameter.fileFilter())
        found |= {output.description() for output in algorithm.outputDefinitions()}
    return {text for text in found if text}
