"""From layers to layers and files with the real engine: dock, toolbox and command line agree."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers, find_run_rasters

from ..conftest import wait_answered
from ..real_engine import BUNDLE, ENGINE, REPOSITORY, needs_engine

pytestmark = needs_engine
QUESTION = "How much of the area is covered by water?"


@pytest.fixture
def lake(tmp_path, make_raster):
    """A scene with a dark square that no near infrared comes back from."""
    path = make_raster("S2A_MSIL2A_20200912T101031.tif", size=256)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    import struct

    for number, (land, water) in enumerate([(600, 500), (500, 450), (800, 400), (600, 250)] + [(3500, 100)] * 8, 1):
        rows = []
        for row in range(256):
            inside = 64 <= row < 128
            rows.append(struct.pack("<256H", *[water if inside and 64 <= col < 192 else land for col in range(256)]))
        dataset.GetRasterBand(number).WriteRaster(0, 0, 256, 256, b"".join(rows))
    dataset = None
    return path


def test_dock_toolbox_and_command_line_agree(iface, real_engine, lake, qtbot, tmp_path, monkeypatch):
    from qgis.core import QgsRasterLayer

    home = tmp_path / "home" / "bundles"
    home.mkdir(parents=True)
    (home / BUNDLE.name).symlink_to(BUNDLE)
    QgsSettings().setValue("terrascope_qgis/model", str(home / BUNDLE.name))
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.finish_loading()
    try:
        layer = QgsRasterLayer(str(lake), lake.stem)
        QgsProject.instance().addMapLayer(layer)
        plugin.controller.areas.choose("layers")
        qtbot.waitUntil(lambda: not plugin.controller.presenter.state.ask_problem, timeout=5000)
        plugin.controller.ask(QUESTION)
        run = wait_answered(qtbot, plugin, timeout=120_000)
        assert run.state == "done", run.error
        docked = find_run_layers(QgsProject.instance(), run.id)
        # The model and the encoded area are kept: the probabilities, and the next question, take no encoding.
        plugin.controller.presenter.queue.ask_probability(run.id)
        qtbot.waitUntil(lambda: not plugin.controller.presenter.busy, timeout=120_000)
        qtbot.waitUntil(lambda: bool(find_run_rasters(QgsProject.instance(), run.id)), timeout=10_000)
        shown = find_run_rasters(QgsProject.instance(), run.id)
        plugin.controller.ask("How much of the area is covered by trees?")
        follow_up = wait_answered(qtbot, plugin, timeout=120_000)
        assert follow_up.timings_s["encode"] < 0.5 * run.timings_s["encode"]
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:ask")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        out = str(tmp_path / "masks.gpkg")
        results, ok = algorithm.run(
            {"OPTICAL": [layer], "QUESTION": QUESTION, "OUTPUT": out, "MODEL": str(BUNDLE)},
            context,
            QgsProcessingFeedback(),
        )
        assert ok
        bands = ",".join(run.request["sources"][0]["bands"])
        command = [str(ENGINE), "-m", "terrascope_qgis", "ask", "--optical", str(lake), "--bands", f"{lake}={bands}"]
        command += ["--question", QUESTION, "--model", str(BUNDLE), "--out", str(tmp_path / "cli"), "--json"]
        command += ["--probability-out", str(tmp_path / "probability.tif")]
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PROJ", "GDAL"))
        }
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=REPOSITORY, env=environment, check=False, timeout=180
        )
        assert done.returncode == 0, done.stderr
        document = json.loads(done.stdout)
        kept, told_so = gdal.Open(shown[0].source()), gdal.Open(str(tmp_path / "probability.tif"))
        assert kept.GetGeoTransform() == told_so.GetGeoTransform() and kept.RasterCount == told_so.RasterCount
        assert kept.ReadRaster() == told_so.ReadRaster()
    finally:
        plugin.unload()
    assert run.answer.text == results["ANSWER"] == document["answer"]["text"]
    told = [(item["label"], item["pixels"]) for step in document["steps"] for item in step["segments"]]
    assert [(item.label, item.pixels) for item in run.segments] == told
    drawn = sum(feature.geometry().area() for item in docked for feature in item.getFeatures())
    assert drawn == pytest.approx(100.0 * sum(pixels for _, pixels in told))
    assert QgsVectorLayer(out, "masks", "ogr").featureCount() == sum(1 for _, pixels in told if pixels)
