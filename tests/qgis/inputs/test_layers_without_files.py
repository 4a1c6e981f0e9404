"""Layers that have no plain file: rasters in memory and web maps are copied through QGIS, pictures with a warning."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle

from terrascope_qgis.bridge.inputs.layer_inputs import read_input, write_choice
from terrascope_qgis.bridge.inputs.raster_export import RasterExport
from terrascope_qgis.bridge.inputs.request_builder import RequestBuilder

from .. import map_server
from ..conftest import wait_answered

WORLD = 20037508.342789244
COLOUR = (30, 90, 200)


@pytest.fixture
def web_map(tmp_path):
    """A map of tiles, all of one colour, as a web map whose server is a folder."""
    for level in range(3):
        for column in range(2**level):
            for row in range(2**level):
                path = tmp_path / "tiles" / str(level) / str(column) / f"{row}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                tile = gdal.GetDriverByName("MEM").Create("", 256, 256, 3)
                for number, value in enumerate(COLOUR, 1):
                    tile.GetRasterBand(number).Fill(value)
                gdal.GetDriverByName("PNG").CreateCopy(str(path), tile)
    url = (tmp_path / "tiles").as_uri() + "/{z}/{x}/{y}.png"
    layer = QgsRasterLayer(f"type=xyz&url={url}&zmax=2&zmin=0", "Street map", "wms")
    assert layer.isValid()
    return layer


@pytest.fixture
def server():
    """The start of the address of a map server."""
    process = subprocess.Popen([sys.executable, map_server.__file__], stdout=subprocess.PIPE, text=True)
    yield f"http://127.0.0.1:{int(process.stdout.readline())}/?"
    process.kill()
    process.wait()


@pytest.fixture
def coverage(server):
    """A scene of a web coverage server."""
    layer = QgsRasterLayer(
        f"cache=AlwaysNetwork&crs=EPSG:32633&format=GeoTIFF&identifier=scene&url={server}&version=1.0.0", "scene", "wcs"
    )
    assert layer.isValid(), layer.error().summary()
    return layer


def test_web_map_is_left_out_as_a_picture_until_the_user_wants_it(web_map, iface):
    row = read_input(web_map)
    assert (row.role, row.note, row.path) == ("ignore", "picture", "")


def test_web_map_is_copied_as_red_green_and_blue(web_map, tmp_path):
    extent = QgsRectangle(0, 0, WORLD / 2, WORLD / 2)
    path = RasterExport(web_map, extent, tmp_path / "copy.tif", pixel_size=WORLD / 512).run()
    copy = gdal.Open(path)
    assert (copy.RasterXSize, copy.RasterYSize, copy.RasterCount) == (256, 256, 3)
    assert copy.GetGeoTransform() == pytest.approx((0, WORLD / 512, 0, WORLD / 2, 0, -WORLD / 512))
    for number, value in enumerate(COLOUR, 1):
        band = copy.GetRasterBand(number)
        assert band.GetDescription() == ("red", "green", "blue")[number - 1]
        # The map may be drawn a little smoothed at the edges of its tiles, not inside.
        assert set(band.ReadRaster(100, 100, 50, 50)) == {value}


def test_question_to_a_picture_is_answered_with_a_warning_and_leaves_no_copy(web_map, ready, iface, qtbot):
    write_choice(web_map, "role", "optical")
    project = QgsProject.instance()
    project.removeMapLayer(ready.layer.id())
    project.addMapLayer(web_map)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    iface.mapCanvas().setExtent(QgsRectangle(0, 0, WORLD / 2, WORLD / 2))
    ready.controller.areas.choose("extent")
    rows = ready.dock.inputs.model
    qtbot.waitUntil(lambda: rows.rowCount() == 1 and "rendered picture" in rows.rows[0].note, timeout=10_000)
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=10_000)
    assert ready.controller.ask("How much water?") is not None
    run = wait_answered(qtbot, ready)
    assert run.state == "done", run.error
    assert any("rendered picture" in text for text in run.warnings)
    copy = Path(run.request["sources"][0]["path"])
    assert copy.suffix == ".tif" and not copy.exists() and not copy.parent.exists()
    # What needs the copy again says so instead of failing in the engine.
    iface.messageBar().clearWidgets()
    ready.dock.reasoning.probability_asked.emit(1)
    assert not ready.controller.presenter.busy and iface.messageBar().currentItem() is not None


def test_copied_layer_is_not_held_open_after_the_run(ready, make_raster, tmp_path, qtbot):
    source = make_raster("S2A_20200913.tif")
    virtual = tmp_path / "S2A_20200913.vrt"
    gdal.BuildVRT(str(virtual), [str(source)]).FlushCache()
    project = QgsProject.instance()
    project.removeMapLayer(ready.layer.id())
    layer = QgsRasterLayer(str(virtual), "S2A_20200913")
    project.addMapLayer(layer)
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=10_000)
    counts = []
    for _ in range(4):
        ready.controller.ask("How much water?")
        run = wait_answered(qtbot, ready)
        assert run.state == "done" and any("temporary GeoTIFF" in text for text in run.warnings)
        qtbot.waitUntil(lambda: ready.controller.findChildren(RequestBuilder) == [], timeout=5000)
        counts.append(list_open_files().count(str(source)))
    # QGIS itself keeps some open for a while.
    assert counts[-1] == counts[1], counts


def list_open_files():
    return [os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir()]


def test_raster_in_memory_is_copied_pixel_by_pixel(make_raster, tmp_path):
    source = make_raster("S2A_20200912.tif", ("B4", "B8"), size=700)
    gdal.FileFromMemBuffer("/vsimem/scene.tif", source.read_bytes())
    try:
        layer = QgsRasterLayer("/vsimem/scene.tif", "scene in memory")
        assert read_input(layer).note == "export"
        path = RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run()
        assert gdal.Open(path).ReadRaster() == gdal.Open(str(source)).ReadRaster()
    finally:
        gdal.Unlink("/vsimem/scene.tif")


def test_web_coverage_is_copied_pixel_by_pixel(coverage, tmp_path):
    assert read_input(coverage).note == "export"
    path = RasterExport(coverage, QgsRectangle(500300, 6000100, 501000, 6000905), tmp_path / "copy.tif").run()
    copy = gdal.Open(path)
    # Grown to the pixels' edges: columns 30 to 99, rows 29 to 109.
    assert copy.GetGeoTransform() == pytest.approx((500300, 10, 0, 6000910, 0, -10))
    assert (copy.RasterXSize, copy.RasterYSize, copy.RasterCount) == (70, 81, map_server.BANDS)
    for band in range(map_server.BANDS):
        expected = [map_server.value_at(band, row, column) for row in range(29, 110) for column in range(30, 100)]
        assert array("H", copy.GetRasterBand(band + 1).ReadRaster()).tolist() == expected


def test_question_to_a_web_coverage_is_answered(coverage, ready, iface, qtbot):
    project = QgsProject.instance()
    project.removeMapLayer(ready.layer.id())
    for key, value in (("role", "optical"), ("bands", "B2, B3, B4, B8"), ("date", "2020-09-12")):
        write_choice(coverage, key, value)
    project.addMapLayer(coverage)
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=10_000)
    assert ready.controller.ask("How much water?") is not None
    run = wait_answered(qtbot, ready)
    assert run.state == "done", run.error
    source = run.request["sources"][0]
    assert source["bands"] == ["B2", "B3", "B4", "B8"] and source["path"].endswith(".tif")
    assert any("temporary GeoTIFF" in text for text in run.warnings)
    assert not any("rendered picture" in text for text in run.warnings)


def test_map_of_a_web_map_server_is_a_picture(server, tmp_path):
    layer = QgsRasterLayer(f"crs=EPSG:32633&format=image/png&layers=scene&styles=&url={server}", "scene", "wms")
    assert layer.isValid(), layer.error().summary()
    assert read_input(layer).note == "picture"
    path = RasterExport(
        layer, QgsRectangle(500000, 6000000, 501000, 6000500), tmp_path / "copy.tif", pixel_size=10
    ).run()
    copy = gdal.Open(path)
    assert (copy.RasterXSize, copy.RasterYSize, copy.RasterCount) == (100, 50, 3)
    for number, value in enumerate(map_server.COLOUR, 1):
        assert set(copy.GetRasterBand(number).ReadRaster()) == {value}
