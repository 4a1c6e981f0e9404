"""Rasters whose file has no CRS: their masks lie on them, and a CRS set in QGIS counts."""

from __future__ import annotations

import struct

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.inputs.layer_inputs import read_input
from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers
from terrascope_qgis.ui.state_views import view_input

from ..conftest import S2_BANDS, wait_answered
from ..real_engine import BUNDLE, needs_engine

QUESTION = "How much of the area is covered by water?"
LAKE = QgsRectangle(64, -128, 192, -64)
"""Where QGIS draws columns 64 to 192 of rows 64 to 128."""


def with_engine(test):
    """Skip the test where the real engine is not there."""
    for mark in needs_engine:
        test = mark(test)
    return test


def write_lake(path, **place):
    """Write a scene with a dark lake; `place` may give it a transform and a CRS."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 256, 256, 12, gdal.GDT_UInt16)
    if "transform" in place:
        dataset.SetGeoTransform(place["transform"])
    for number, (land, water) in enumerate([(600, 500), (500, 450), (800, 400), (600, 250)] + [(3500, 100)] * 8, 1):
        rows = []
        for row in range(256):
            inside = 64 <= row < 128
            rows.append(struct.pack("<256H", *[water if inside and 64 <= col < 192 else land for col in range(256)]))
        dataset.GetRasterBand(number).WriteRaster(0, 0, 256, 256, b"".join(rows))
        dataset.GetRasterBand(number).SetDescription(S2_BANDS[number - 1])
    dataset = None
    return path


def open_layer(path):
    layer = QgsRasterLayer(str(path), path.stem)
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def share_inside(geometry, box):
    return geometry.intersection(geometry.fromRect(box)).area() / geometry.area()


@pytest.fixture
def docked(iface, real_engine):
    """The plugin with the real engine."""
    QgsSettings().setValue("terrascope_qgis/model", str(BUNDLE))
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    yield plugin
    plugin.unload()


@with_engine
def test_masks_of_a_picture_without_a_place_lie_on_it(docked, iface, qtbot, tmp_path):
    layer = open_layer(write_lake(tmp_path / "scene_20200912.tif"))
    assert not layer.crs().isValid() and layer.extent() == QgsRectangle(0, -256, 256, 0)
    # The map has a CRS all the same; QGIS draws the layer as it is.
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(crs)
    iface.mapCanvas().setDestinationCrs(crs)
    iface.mapCanvas().setExtent(QgsRectangle(-20, -276, 276, 20))
    docked.controller.areas.choose("extent")
    presenter = docked.controller.presenter
    qtbot.waitUntil(lambda: bool(presenter.inputs) and not presenter.state.ask_problem, timeout=5000)
    docked.controller.ask(QUESTION)
    run = wait_answered(qtbot, docked, timeout=120_000)
    assert run.state == "done", run.error
    (mask,) = find_run_layers(QgsProject.instance(), run.id)
    (feature,) = mask.getFeatures()
    assert share_inside(feature.geometry(), LAKE) > 0.9 and feature["pixels"] > 0.8 * LAKE.area()


@with_engine
def test_evidence_of_the_toolbox_lies_on_the_picture_and_its_extent_is_understood(docked, tmp_path):
    layer = open_layer(write_lake(tmp_path / "scene_20200912.tif"))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:ask")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    out = str(tmp_path / "masks.gpkg")
    wanted = {"OPTICAL": [layer], "QUESTION": QUESTION, "OUTPUT": out, "MODEL": str(BUNDLE)}
    wanted["EXTENT"] = "0,256,-256,0 [EPSG:4326]"
    results, done = algorithm.run(wanted, context, QgsProcessingFeedback())
    assert done, results
    (feature,) = QgsVectorLayer(out, "masks", "ogr").getFeatures()
    assert share_inside(feature.geometry(), LAKE) > 0.9


def test_crs_set_in_qgis_is_copied_with_the_pixels(qgis_new_project, tmp_path):
    layer = open_layer(write_lake(tmp_path / "scene_20200912.tif", transform=(5e5, 10, 0, 6e6, 0, -10)))
    bare = read_input(layer)
    assert bare.path and bare.note == "" and not bare.placed
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    given = read_input(layer)
    assert (given.path, given.note, given.placed) == ("", "crs", True) and given.role == bare.role
    assert "CRS was set in QGIS" in view_input(given).note


def test_crs_of_the_file_needs_no_copy(qgis_new_project, add_raster):
    layer = add_raster("S2A_MSIL2A_20200912T101031.tif")
    assert read_input(layer).path and read_input(layer).placed
    # The same CRS by its projection alone.
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj("+proj=utm +zone=33 +datum=WGS84 +units=m +no_defs"))
    assert read_input(layer).path
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    assert read_input(layer).note == "crs"
