"""Probabilities of a run's masks as raster layers in the run's group: one per mask, clear where it surely is not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Dict, List, Optional

from osgeo import gdal
from qgis.core import (
    QgsColorRampShader,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ...core.evidence.palette import style_label
from ..files.free_paths import find_free_path
from ..i18n import tr
from ..runs.label_titles import title_dates, title_label
from ..runs.run_values import RunValue, SegmentValue
from .output_layers import RunLayers
from .run_layer_marks import RUN_PROPERTY, SEGMENT_PROPERTY, find_run_rasters

STOPS = ((0.0, 0), (0.05, 0), (0.25, 70), (0.5, 140), (0.75, 190), (1.0, 235))
"""Probability -> opacity, of 255; the colour is the mask's own."""


def add_probability_layers(project: QgsProject, group: RunLayers, run: RunValue, path: str) -> List[QgsRasterLayer]:
    """Add the bands of the worker's probability file below the masks of a run; those that are there already stay.

    A layer that a reopened project has, but not its temporary file any more, gives way to the new one.

    Raises:
        OSError: the file cannot be read.
    """
    bands = read_bands(path)
    there = {int(layer.customProperty(SEGMENT_PROPERTY)): layer for layer in find_run_rasters(project, run.id)}
    shown = {number for number, layer in there.items() if layer.isValid()}
    project.removeMapLayers([there[number].id() for number in bands if number in there and number not in shown])
    added = []
    for segment in run.segments:
        if segment.id not in bands or segment.id in shown:
            continue
        layer = make_layer(run, segment, path, bands[segment.id])
        group.add_below(run, layer)
        added.append(layer)
    return added


def keep_probability_layers(project: QgsProject, run_id: str, target: Path) -> Optional[Path]:
    """Copy the temporary file behind a run's probability layers and let them read the copy; None where there is none.

    Raises:
        OSError: the file cannot be copied.
    """
    temporary = QgsProcessingUtils.tempFolder()
    layers = [layer for layer in find_run_rasters(project, run_id) if layer.source().startswith(temporary)]
    copies: Dict[str, Path] = {}
    for layer in layers:
        if layer.source() not in copies:
            copies[layer.source()] = find_free_path(target)
            shutil.copyfile(layer.source(), copies[layer.source()])
        renderer = layer.renderer().clone()
        layer.setDataSource(str(copies[layer.source()]), layer.name(), "gdal")
        layer.setRenderer(renderer)
    return next(iter(copies.values()), None)


def find_probability_layer(project: QgsProject, run_id: str, segment_id: int) -> Optional[QgsRasterLayer]:
    """Return the layer with the probability of a mask, or None when it is not in the project or has lost its file."""
    layers = [layer for layer in find_run_rasters(project, run_id) if layer.isValid()]
    return next((item for item in layers if int(item.customProperty(SEGMENT_PROPERTY)) == segment_id), None)


def read_bands(path: str) -> Dict[int, int]:
    """Return which band of the worker's file belongs to which mask: segment id -> band number.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        # So where another plugin has switched GDAL's exceptions on.
        dataset = None
    if dataset is None:
        raise OSError(tr("{file}: the probabilities cannot be read. Ask again.").format(file=path))
    found = {}
    for number in range(1, dataset.RasterCount + 1):
        segment = dataset.GetRasterBand(number).GetMetadataItem("SEGMENT")
        if segment is not None:
            found[int(segment)] = number
    return found


def make_layer(run: RunValue, segment: SegmentValue, path: str, band: int) -> QgsRasterLayer:
    """Return the layer of one mask's probability, 0 to 1.

    Raises:
        OSError: QGIS cannot read the file.
    """
    layer = QgsRasterLayer(path, name_probability(segment))
    if not layer.isValid():
        raise OSError(tr("{file}: the probabilities cannot be read. Ask again.").format(file=path))
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, build_shader(segment.label)))
    layer.setCustomProperty(RUN_PROPERTY, run.id)
    layer.setCustomProperty(SEGMENT_PROPERTY, segment.id)
    metadata = layer.metadata()
    metadata.setTitle(layer.name())
    lines = [f"{tr('Question')}: {run.question}", tr("Calibrated probability of each pixel, 0 to 1.")]
    if run.model:
        lines.append(f"{tr('Model')}: {run.model.get('id')} {run.model.get('version')}, {run.model.get('sha256')}")
    metadata.setAbstract("\n".join(lines))
    layer.setMetadata(metadata)
    return layer


def name_probability(segment: SegmentValue) -> str:
    """Return a legend name such as "Water, 2020-09-12, probability"."""
    parts = [title_label(segment.label)]
    if segment.date:
        parts.append(title_dates(segment.date))
    return ", ".join([*parts, tr("probability")])


def build_shader(label: str) -> QgsRasterShader:
    """Return a ramp from clear to the mask's colour, so that the basemap shows where the model is sure of nothing."""
    ramp = QgsColorRampShader(0.0, 1.0)
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    items = []
    for value, opacity in STOPS:
        colour = QColor(style_label(label).hex)
        colour.setAlpha(opacity)
        items.append(QgsColorRampShader.ColorRampItem(value, colour, f"{100 * value:.0f} %"))
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader(0.0, 1.0)
    shader.setRasterShaderFunction(ramp)
    return shader
