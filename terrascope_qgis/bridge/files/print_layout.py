"""An A4 page of one run: question, answer, map with masks, legend, scale bar, north arrow, steps and sources."""

from __future__ import annotations

from pathlib import Path
from typing import List, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont

from ..i18n import tr
from ..layers.run_layer_marks import RUN_PROPERTY, find_run_layers
from ..places import icon_path
from ..runs.label_titles import title_confidence, title_label
from ..runs.number_text import find_area_unit, write_area, write_share
from ..runs.run_titles import describe_inputs
from ..runs.run_values import RunValue
from ..words.wording import word_answer, word_reasons, word_warnings
from .evidence_export import write_claims

PAGE_WIDTH_MM, PAGE_HEIGHT_MM, MARGIN_MM = 210.0, 297.0, 12.0
MAP_MM = (126.0, 122.0)
KILOMETRES_FROM = 20_000
"""Scale from which the scale bar counts kilometres."""
MAX_STEPS = 12


def build_layout(
    project: QgsProject, run: RunValue, extent: QgsRectangle, layers: Sequence[QgsMapLayer]
) -> QgsPrintLayout:
    """Return a new layout in the project, under a name that is free.

    Args:
        project: Where the layout goes.
        run: What it shows.
        extent: Map extent in the project's CRS where no mask says better.
        layers: Map layers as they are drawn now, topmost first; masks of other runs are left out.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(_free_name(project, run))
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    _add_text(layout, "TerraScope Pixel Reasoning", 12, 10, 100, 6, 9, bold=True)
    _add_text(layout, run.started.replace("T", " "), 110, 10, 88, 6, 9, right=True)
    _add_text(layout, run.question, 12, 18, 186, 14, 13, bold=True)
    answer = word_answer(run.answer) if run.answer else tr("No answer: the run was not finished.")
    _add_text(layout, answer, 12, 33, 186, 16, 12)
    masks = find_run_layers(project, run.id)
    picture = _add_map(layout, project, masks, extent, layers)
    _add_legend(layout, picture, masks)
    _add_scale(layout, picture)
    _add_text(layout, _write_steps(run), 12, 178, 186, 82, 8.5)
    _add_text(layout, _write_sources(run), 12, 262, 186, 26, 7.5)
    project.layoutManager().addLayout(layout)
    return layout


def write_pdf(layout: QgsPrintLayout, path: Path) -> None:
    """Write the layout as PDF under a new name.

    Raises:
        OSError: the file exists or cannot be written.
    """
    if path.exists():
        raise OSError(tr("{path} exists already. Choose another name.").format(path=path))
    settings = QgsLayoutExporter.PdfExportSettings()
    result = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    if result != QgsLayoutExporter.ExportResult.Success or not path.is_file() or path.stat().st_size == 0:
        path.unlink(missing_ok=True)
        raise OSError(tr("{path} could not be written. Choose another folder or free some space.").format(path=path))


def _add_map(
    layout: QgsPrintLayout,
    project: QgsProject,
    masks: List[QgsVectorLayer],
    extent: QgsRectangle,
    layers: Sequence[QgsMapLayer],
) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    item.setFrameEnabled(True)
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(MARGIN_MM, 52, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    item.attemptResize(QgsLayoutSize(*MAP_MM, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    item.setCrs(project.crs())
    others = [layer for layer in layers if not layer.customProperty(RUN_PROPERTY)]
    item.setLayers([*masks, *others])
    item.setKeepLayerSet(True)
    # Of the frame's own shape: `setExtent` would reshape the frame, and `zoomToExtent` needs an extent to start from.
    item.setExtent(_fit_frame(_find_extent(project, masks, extent)))
    return item


def _fit_frame(extent: QgsRectangle) -> QgsRectangle:
    """Return `extent` grown to the shape of the map's frame."""
    width, height = MAP_MM
    scale = max(extent.width() / width, extent.height() / height)
    return QgsRectangle.fromCenterAndSize(extent.center(), scale * width, scale * height)


def _find_extent(project: QgsProject, masks: List[QgsVectorLayer], extent: QgsRectangle) -> QgsRectangle:
    found = QgsRectangle()
    found.setMinimal()
    for layer in masks:
        try:
            transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
            found.combineExtentWith(transform.transformBoundingBox(layer.extent()))
        except QgsCsException:
            continue
    if found.isEmpty() or not found.isFinite():
        return extent
    found.scale(1.15)
    return found


def _add_legend(layout: QgsPrintLayout, picture: QgsLayoutItemMap, masks: List[QgsVectorLayer]) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(picture)
    legend.setTitle(tr("Masks"))
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in masks:
        # The class on a line of its own: the column is as narrow as what the map leaves.
        node = root.addLayer(layer)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, layer.name().replace(", ", "|", 1))
        legend.model().refreshLayerLegend(node)
    legend.setResizeToContents(True)
    legend.setWrapString("|")
    for part, points in (
        (QgsLegendStyle.Style.Title, 10.0),
        (QgsLegendStyle.Style.Subgroup, 8.5),
        (QgsLegendStyle.Style.SymbolLabel, 8.5),
    ):
        font = QFont()
        font.setPointSizeF(points)
        legend.setStyleFont(part, font)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(141, 52, QgsUnitTypes.LayoutUnit.LayoutMillimeters))


def _add_scale(layout: QgsPrintLayout, picture: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(picture)
    units = QgsUnitTypes.DistanceUnit
    bar.applyDefaultSize(units.DistanceKilometers if picture.scale() > KILOMETRES_FROM else units.DistanceMeters)
    bar.setStyle("Single Box")
    text = bar.textFormat()
    text.setSize(7.5)
    bar.setTextFormat(text)
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(141, 160, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(icon_path("north.svg"))
    arrow.setLinkedMap(picture)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    layout.addLayoutItem(arrow)
    arrow.attemptMove(QgsLayoutPoint(184, 142, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    arrow.attemptResize(QgsLayoutSize(14, 14, QgsUnitTypes.LayoutUnit.LayoutMillimeters))


def _add_text(
    layout: QgsPrintLayout,
    text: str,
    x: float,
    y: float,
    width: float,
    height: float,
    points: float,
    *,
    bold: bool = False,
    right: bool = False,
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    # A label evaluates [% expressions %]; text of a model must not.
    label.setText(text.replace("[%", "[ %"))
    font = QFont()
    font.setPointSizeF(points)
    font.setBold(bold)
    label.setFont(font)
    if right:
        from qgis.PyQt.QtCore import Qt

        label.setHAlign(Qt.AlignmentFlag.AlignRight)
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(x, y, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    label.attemptResize(QgsLayoutSize(width, height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))


def _write_steps(run: RunValue) -> str:
    lines = [tr("Reasoning")]
    for step in run.steps[:MAX_STEPS]:
        lines.append(f"{step.index}. {step.text}")
        unit = find_area_unit(claim.text for claim in step.claims)
        for item in step.segments:
            share = write_share(item.percent, item.interval_percent)
            name = " ".join(part for part in (title_label(item.label), item.date) if part)
            lines.append(f"    {name}: {write_area(item.area_m2, unit)}, {share}")
        lines += [f"    {text}" for text in write_claims(step.claims)]
    if len(run.steps) > MAX_STEPS:
        lines.append(tr("… and {count} more steps").format(count=len(run.steps) - MAX_STEPS))
    return "\n".join(lines)


def _write_sources(run: RunValue) -> str:
    model = f"{run.model.get('id', '')} {run.model.get('version', '')} {str(run.model.get('sha256') or '')[:12]}"
    lines = [f"{tr('Inputs')}: {describe_inputs(run)}", f"{tr('Model')}: {model}"]
    if run.answer is not None and run.answer.confidence:
        reasons = " ".join(word_reasons(run.answer))
        lines.append(f"{title_confidence(run.answer.confidence)}: {reasons}")
    lines.append(tr("Verified means equal to the mask, not to the ground."))
    return "\n".join(lines + word_warnings(run)[:3])


def _free_name(project: QgsProject, run: RunValue) -> str:
    base = "TerraScope: " + run.question[:40]
    taken = {item.name() for item in project.layoutManager().layouts()}
    name, number = base, 2
    while name in taken:
        name, number = f"{base} ({number})", number + 1
    return name
