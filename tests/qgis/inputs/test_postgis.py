"""Rasters of a PostGIS database: copied through QGIS, what no tile covers left out, a server that goes away told of."""

from __future__ import annotations

import contextlib
import threading
import time

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsProviderRegistry, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QTimer

from terrascope_qgis.bridge.inputs import raster_copy
from terrascope_qgis.bridge.inputs.database_tiles import list_tiles
from terrascope_qgis.bridge.inputs.layer_inputs import read_input, write_choice
from terrascope_qgis.bridge.inputs.raster_copy import PIECE_PX
from terrascope_qgis.bridge.inputs.raster_export import RasterExport

from ..conftest import wait_answered
from ..postgis_server import PostgisServer, find_version

pytestmark = pytest.mark.skipif(
    not find_version(), reason="no PostGIS server: apt-get install postgresql-postgis postgis"
)


@pytest.fixture(scope="module")
def server():
    """A server that all tests of this file but one share."""
    server = PostgisServer(find_version())
    yield server
    server.remove()


@pytest.fixture
def load(server, make_raster):
    """Return a function that makes a raster of given values and loads it: the layer of the database, the values."""

    def load(table, bands, values, *, nodata=None, on=server, **options):
        path = make_raster(f"{table}.tif", bands, size=values.shape[1], **options)
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.WriteArray(values)
        if nodata is not None:
            for number in range(1, len(bands) + 1):
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
        dataset = None
        layer = QgsRasterLayer(on.load(path, table), table, "postgresraster")
        assert layer.isValid()
        return layer

    return load


def number_pixels(bands, size):
    """A value of its own for almost every pixel, `(bands, size, size)`, from 1 on."""
    return (numpy.arange(bands * size * size, dtype="uint32") % 60000 + 1).astype("uint16").reshape(bands, size, size)


def read_copy(path):
    """Return the values and the mask, True where measured."""
    copy = gdal.Open(path)
    return copy.ReadAsArray(), copy.GetRasterBand(1).GetMaskBand().ReadAsArray() == 255


def test_raster_of_a_database_is_copied_pixel_by_pixel(load, tmp_path):
    values = number_pixels(2, PIECE_PX + 60)
    layer = load("scene", ("B4", "B8"), values)
    assert read_input(layer).note == "export"
    path = RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run()
    copied, measured = read_copy(path)
    assert (copied == values).all() and measured.all()
    assert gdal.Open(path).GetGeoTransform() == pytest.approx((500000, 10, 0, 6001200, 0, -10))
    # Grown to the pixels' edges: columns 30 to 99, rows 29 to 109.
    part = RasterExport(layer, QgsRectangle(500300, 6000100, 501000, 6000905), tmp_path / "part.tif").run()
    assert (read_copy(part)[0] == values[:, 29:110, 30:100]).all()
    assert not list(tmp_path.glob("*.msk"))


def test_pixels_without_a_tile_are_not_measured(load, tmp_path):
    size = PIECE_PX + 100
    values = number_pixels(1, size).astype("float32")
    # raster2pgsql leaves out tiles of nodata alone: here a whole piece, and a part of another.
    hole = (slice(0, PIECE_PX + 88), slice(0, 300))
    values[0][hole] = -9999
    layer = load("holes", ("VV",), values, nodata=-9999, dtype=gdal.GDT_Float32)
    copied, measured = read_copy(RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run())
    expected = numpy.ones((size, size), bool)
    expected[hole] = False
    assert (measured == expected).all()
    assert (copied[expected] == values[0][expected]).all()
    empty = QgsRectangle(500000, 6001200 - 2000, 502000, 6001200)
    assert not read_copy(RasterExport(layer, empty, tmp_path / "empty.tif").run())[1].any()


def test_table_without_the_tiles_of_a_place_is_not_measured_there(server, load, tmp_path):
    values = number_pixels(1, 300)
    layer = load("gaps", ("VV",), values)
    server.query("DELETE FROM gaps WHERE rid = 5")
    measured = read_copy(RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run())[1]
    assert measured.sum() == 8 * 100 * 100 and not measured[100:200, 100:200].any()


def start_asking(ready, layer, qtbot):
    """Ask of a layer of four optical bands alone; returns the run's id."""
    QgsProject.instance().removeMapLayer(ready.layer.id())
    for key, value in (("role", "optical"), ("bands", "B2, B3, B4, B8"), ("date", "2020-09-12")):
        write_choice(layer, key, value)
    QgsProject.instance().addMapLayer(layer)
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=10_000)
    run_id = ready.controller.ask("How much water?")
    assert run_id is not None
    return run_id


def ask_of(ready, layer, qtbot):
    """Ask of a layer of four optical bands alone; returns the run when it is over."""
    start_asking(ready, layer, qtbot)
    return wait_answered(qtbot, ready)


def test_question_to_a_raster_of_a_database_is_answered(load, ready, qtbot):
    run = ask_of(ready, load("asked", ("B2", "B3", "B4", "B8"), number_pixels(4, 120)), qtbot)
    assert run.state == "done", run.error
    assert any("temporary GeoTIFF" in text for text in run.warnings)
    assert not any("rendered picture" in text for text in run.warnings)


def test_database_that_went_away_ends_the_run_with_what_it_says(load, ready, qtbot):
    server = PostgisServer(find_version())
    try:
        layer = load("lost", ("B2", "B3", "B4", "B8"), number_pixels(4, 120), on=server)
        server.stop()
        run = ask_of(ready, layer, qtbot)
        assert run.state == "failed"
        assert "lost: its tiles in the database cannot be listed" in run.error
        assert not ready.controller.presenter.busy
    finally:
        server.remove()


def test_query_that_takes_too_long_is_ended_by_the_server_and_the_map_goes_on(server, load, tmp_path, monkeypatch):
    values = number_pixels(1, 200)
    layer = load("late", ("VV",), values)
    monkeypatch.setattr(raster_copy, "LIMIT_S", 0.5)
    monkeypatch.setattr(raster_copy, "GRACE_S", 60.0)
    with server.hold("late"):
        start = time.monotonic()
        with pytest.raises(OSError, match="late: the database did not answer within 0 s"):
            RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run()
        # By the server, not by the clock here.
        assert 0.4 < time.monotonic() - start < 20.0
        assert not (tmp_path / "copy.tif").exists()
    monkeypatch.undo()
    # The connection that QGIS keeps has no limit of ours.
    connection = QgsProviderRegistry.instance().providerMetadata("postgres").createConnection(layer.source(), {})
    assert connection.executeSql("SHOW statement_timeout") == [["0"]]
    path = RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run()
    assert (read_copy(path)[0] == values).all()


@pytest.fixture
def held_after_the_list(server, monkeypatch):
    """Return a function that has a table held by another program from the moment its tiles are listed."""
    held = contextlib.ExitStack()

    def hold(table):
        def list_and_hold(*arguments, **options):
            found = list_tiles(*arguments, **options)
            held.enter_context(server.hold(table))
            return found

        monkeypatch.setattr(raster_copy, "list_tiles", list_and_hold)
        return held

    yield hold
    held.close()


def wait_for_no_thread(qtbot):
    """Wait until nothing waits for a server any more."""

    def is_over():
        return not [thread for thread in threading.enumerate() if thread.name.startswith("TerraScope waits")]

    qtbot.waitUntil(is_over, timeout=20_000)


def test_pixels_that_do_not_come_in_time_end_the_copy(load, tmp_path, monkeypatch, held_after_the_list, qtbot):
    layer = load("stuck", ("VV",), number_pixels(1, 200))
    monkeypatch.setattr(raster_copy, "LIMIT_S", 1.0)
    monkeypatch.setattr(raster_copy, "GRACE_S", 0.0)
    held = held_after_the_list("stuck")
    start = time.monotonic()
    with pytest.raises(OSError, match="stuck: the database did not answer within 1 s"):
        RasterExport(layer, layer.extent(), tmp_path / "copy.tif").run()
    assert time.monotonic() - start < 20.0
    held.close()
    wait_for_no_thread(qtbot)
    assert not (tmp_path / "copy.tif").exists()


def test_copy_whose_pixels_do_not_come_is_cancelled_at_once(load, tmp_path, held_after_the_list, qtbot):
    layer = load("waiting", ("VV",), number_pixels(1, 200))
    held = held_after_the_list("waiting")
    export = RasterExport(layer, layer.extent(), tmp_path / "copy.tif")
    told = []
    export.finished.connect(lambda path, problem: told.append((path, problem)))
    export.start()
    start = time.monotonic()
    assert wait_ticking(qtbot, lambda: time.monotonic() - start > 1.0) < 1.0
    export.cancel()
    assert wait_ticking(qtbot, lambda: bool(told), timeout_s=5.0) < 1.0
    assert told == [("", "Cancelled.")]
    held.close()
    wait_for_no_thread(qtbot)
    assert not (tmp_path / "copy.tif").exists()


def wait_ticking(qtbot, done, *, timeout_s=20.0):
    """Wait until `done()`; return the longest time in which the event loop did not come round, in seconds."""
    gaps, last = [0.0], [time.monotonic()]

    def tick():
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(10)
    try:
        qtbot.waitUntil(done, timeout=int(1000 * timeout_s))
    finally:
        timer.stop()
    tick()
    return max(gaps)


def test_table_that_another_program_holds_does_not_hold_qgis_up(server, load, tmp_path, qtbot):
    values = number_pixels(1, 200)
    layer = load("held", ("VV",), values)
    export = RasterExport(layer, layer.extent(), tmp_path / "copy.tif")
    told = []
    export.finished.connect(lambda path, problem: told.append((path, problem)))
    with server.hold("held"):
        export.start()
        start = time.monotonic()
        assert wait_ticking(qtbot, lambda: time.monotonic() - start > 2.0) < 1.0
        assert not told
    assert wait_ticking(qtbot, lambda: bool(told)) < 1.0
    assert told == [(str(tmp_path / "copy.tif"), "")]
    assert (read_copy(told[0][0])[0] == values).all()


def test_question_to_a_table_that_is_held_is_cancelled_at_once(server, load, ready, qtbot):
    layer = load("slow", ("B2", "B3", "B4", "B8"), number_pixels(4, 120))
    with server.hold("slow"):
        run_id = start_asking(ready, layer, qtbot)
        qtbot.wait(500)
        ready.controller.presenter.queue.cancel()
        qtbot.waitUntil(lambda: not ready.controller.presenter.busy, timeout=2000)
        assert ready.controller.presenter.find_run(run_id).state == "cancelled"
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=20_000)
