from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.inputs.request_builder import FUSIONS, PICKINGS
from terrascope_qgis.core.request import Fusion, Picking

IDS = [
    "ask",
    "askfeatures",
    "change",
    "diagnostics",
    "exportevidence",
    "installbundle",
    "learnclass",
    "segment",
    "stress",
    "verifybundle",
]
REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture
def provider(fake_engine):
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


def run(name, parameters, feedback=None):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"terrascope:{name}")
    context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    if not ok:
        # What prepareAlgorithm raises is caught by QGIS and only logged.
        raise QgsProcessingException(feedback.textLog())
    return results, context


def test_ids_and_parameter_names_are_stable(provider):
    assert sorted(item.name() for item in provider.algorithms()) == IDS
    ask = QgsApplication.processingRegistry().algorithmById("terrascope:ask")
    names = [item.name() for item in ask.parameterDefinitions()]
    assert names == [
        "OPTICAL", "SAR", "QUESTION", "EXTENT", "POINT", "POLYGONS", "MODEL", "DEVICE", "DOUBT", "PICKING", "FUSION",
        "OUTPUT", "FOLDER", "PROBABILITY",
    ]  # fmt: skip
    outputs = {item.name(): item.type() for item in ask.outputDefinitions()}
    assert outputs["ANSWER"] == "outputString" and outputs["VALUE"] == "outputNumber"
    for item in provider.algorithms():
        assert item.shortHelpString() and item.displayName() and item.helpUrl() is not None


def test_ask_gives_typed_outputs_and_masks(provider, make_raster, tmp_path):
    path = make_raster("S2A_MSIL2A_20200912.tif")
    out = str(tmp_path / "masks.gpkg")
    results, _ = run("ask", {"OPTICAL": [str(path)], "QUESTION": "How much water?", "OUTPUT": out})
    assert results["ANSWER"] == "There are 23 ha of water."
    assert results["VALUE"] == 230400.0 and results["UNIT"] == "m2" and results["STATUS"] == "answered"
    assert results["MASK_COUNT"] == 2
    layer = QgsVectorLayer(out, "masks", "ogr")
    assert layer.featureCount() == 2
    assert layer.crs().authid() == "EPSG:32633"
    assert sorted(feature["label"] for feature in layer.getFeatures()) == ["trees", "water"]


def test_probabilities_become_a_raster_and_several_looks_are_asked_for(provider, make_raster, tmp_path):
    path = make_raster("S2A_MSIL2A_20200912.tif")
    target = str(tmp_path / "probability.tif")
    feedback = QgsProcessingFeedback()
    wanted = {
        "OPTICAL": [str(path)],
        "QUESTION": "How much water?",
        "OUTPUT": "memory:",
        "PROBABILITY": target,
        "DOUBT": 1,
    }
    results, context = run("ask", wanted, feedback)
    assert results["PROBABILITY"] == target
    assert QgsRasterLayer(target, "probability").bandCount() == 2
    assert context.takeResultLayer(results["OUTPUT"]).featureCount() == 2
    assert results["CONFIDENCE"] == "medium" and "Four looks agree." in feedback.textLog()


def test_ways_of_answering_reach_the_engine(provider, make_raster, tmp_path, monkeypatch):
    monkeypatch.setenv("FAKE_REQUESTS", str(tmp_path / "requests"))
    parameters = {"OPTICAL": [str(make_raster("S2A_20200912.tif"))], "QUESTION": "How much water?"}
    run("ask", parameters)
    run("ask", {**parameters, "PICKING": 1, "FUSION": 1})
    lines = (tmp_path / "requests").read_text().splitlines()
    asked = [message for message in map(json.loads, lines) if message["type"] == "ask"]
    assert [(message["picking"], message["fusion"]) for message in asked] == [
        ("official", "quality"),
        ("coverage", "rank"),
    ]


def test_names_of_the_ways_of_answering_are_the_engines():
    assert tuple(rule.value for rule in Picking) == PICKINGS and tuple(rule.value for rule in Fusion) == FUSIONS


def test_progress_of_a_question_never_goes_back(provider, make_raster):
    feedback, seen = QgsProcessingFeedback(), []
    feedback.progressChanged.connect(seen.append)
    run("ask", {"OPTICAL": [str(make_raster("S2A_20200912.tif"))], "QUESTION": "How much water?"}, feedback)
    assert len(seen) > 3 and seen == sorted(seen)


@pytest.mark.fault(61)
def test_ask_runs_off_the_main_thread(provider, make_raster, qtbot):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:ask")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    seen = []
    feedback.progressChanged.connect(lambda _: seen.append(threading.current_thread()))
    parameters = {"OPTICAL": [str(make_raster("S2A_20200912.tif"))], "QUESTION": "How much water?", "OUTPUT": "memory:"}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    done = []
    task.executed.connect(lambda ok, results: done.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(done), timeout=15000)
    assert done[0][0] is True
    assert done[0][1]["ANSWER"] == "There are 23 ha of water."


@pytest.mark.fault(58)
def test_cancel_stops_a_hanging_worker(provider, make_raster, qtbot):
    class Impatient(QgsProcessingFeedback):
        def pushInfo(self, text):
            self.cancel()

    parameters = {"OPTICAL": [str(make_raster("S2A_20200912.tif"))], "QUESTION": "hang", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("ask", parameters, Impatient())


@pytest.mark.fault(61)
def test_engine_error_is_the_algorithms_error(provider, make_raster):
    parameters = {"OPTICAL": [str(make_raster("S2A_20200912.tif"))], "QUESTION": "fail", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="this model needs VV and VH"):
        run("ask", parameters)


def test_ask_for_each_feature_writes_answers_and_masks(provider, make_raster, tmp_path, monkeypatch):
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32633&field=name:string", "fields", "memory")
    for number in range(3):
        feature = QgsFeature(polygons.fields())
        feature.setAttributes([f"field {number}"])
        left = 500000 + 300 * number
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, 6000000, left + 200, 6000200)))
        polygons.dataProvider().addFeatures([feature])
    parameters = {
        "OPTICAL": [str(make_raster("S2A_20200912.tif"))],
        "INPUT": polygons,
        "QUESTION": "How much water?",
        "OUTPUT": str(tmp_path / "answers.gpkg"),
        "MASKS": str(tmp_path / "masks.gpkg"),
    }
    monkeypatch.setenv("FAKE_STARTS", str(tmp_path / "starts"))
    results, _ = run("askfeatures", parameters)
    assert (results["ANSWERED"], results["FAILED"]) == (3, 0)
    assert len((tmp_path / "starts").read_text().split()) == 1, "one warm engine answers for all features"
    answers = QgsVectorLayer(results["OUTPUT"], "a", "ogr")
    assert [f["name"] for f in answers.getFeatures()] == ["field 0", "field 1", "field 2"]
    assert {f["ts_answer"] for f in answers.getFeatures()} == {"There are 23 ha of water."}
    masks = QgsVectorLayer(results["MASKS"], "m", "ogr")
    assert masks.featureCount() == 6
    assert len({f["source_fid"] for f in masks.getFeatures()}) == 3


@pytest.mark.fault(61)
def test_change_refuses_layers_in_the_wrong_order(provider, make_raster):
    early, late = make_raster("S2A_20190901.tif"), make_raster("S2A_20200912.tif")
    parameters = {"OPTICAL_BEFORE": [str(late)], "OPTICAL_AFTER": [str(early)], "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="Swap them"):
        run("change", parameters)
    parameters = {"OPTICAL_BEFORE": [str(early)], "OPTICAL_AFTER": [str(late)], "OUTPUT": "memory:"}
    results, _ = run("change", parameters)
    assert results["STATUS"] == "answered" and results["AREA_M2"] == 230400.0


def test_layer_without_a_file_is_exported_first(provider, make_raster, tmp_path):
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    vrt = tmp_path / "S2A_20200912.vrt"
    gdal.BuildVRT(str(vrt), [str(make_raster("plain.tif"))]).FlushCache()
    layer = QgsRasterLayer(str(vrt), "S2A_20200912")
    QgsProject.instance().addMapLayer(layer)
    results, _ = run("segment", {"OPTICAL": [layer], "PHRASE": "water", "OUTPUT": "memory:"})
    assert results["PERCENT"] == 16.0


@pytest.mark.fault(50)
def test_export_never_replaces_a_file(provider, make_raster, tmp_path):
    results, context = run(
        "ask", {"OPTICAL": [str(make_raster("S2A_20200912.tif"))], "QUESTION": "Water?", "OUTPUT": "memory:"}
    )
    made = context.temporaryLayerStore().mapLayer(results["OUTPUT"])
    layer = QgsProject.instance().addMapLayer(made.clone())
    (tmp_path / "evidence.gpkg").write_bytes(b"the user's own file")
    for kind, suffix in enumerate(("gpkg", "shp", "geojson")):
        results, _ = run(
            "exportevidence", {"LAYERS": [layer], "KIND": kind, "FOLDER": str(tmp_path), "NAME": "evidence"}
        )
        saved = QgsVectorLayer(results["FILE"], "saved", "ogr")
        assert saved.featureCount() == 2, results
        assert Path(results["FILE"]).suffix == f".{suffix}"
    assert (tmp_path / "evidence.gpkg").read_bytes() == b"the user's own file"
    texts = sorted(path.name for path in tmp_path.glob("evidence_*.reasoning.txt"))
    assert texts == ["evidence_2.reasoning.txt", "evidence_3.reasoning.txt", "evidence_4.reasoning.txt"]


@pytest.mark.fault(61)
@pytest.mark.skipif(shutil.which("qgis_process.bin") is None, reason="qgis_process.bin is not installed")
def test_qgis_process_asks_from_the_command_line(tmp_path, make_raster, bundle):
    config = tmp_path / "config"
    plugins = tmp_path / "profile"
    subprocess.run(
        ["/usr/bin/python3", str(REPOSITORY / "build_plugin.py"), "link", "--profile", str(plugins)], check=True
    )
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(config),
        "QGIS_PLUGINPATH": str(plugins / "python" / "plugins"),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    ini = config / "profiles" / "default" / "QGIS"
    ini.mkdir(parents=True)
    engine = Path(__file__).parents[1] / "fake_engine.py"
    (ini / "QGIS3.ini").write_text(f"[terrascope_qgis]\nengine_python={engine}\nmodel={bundle}\n")
    subprocess.run(
        ["qgis_process.bin", "plugins", "enable", "terrascope_qgis"], env=environment, check=True, capture_output=True
    )
    raster = make_raster("S2A_20200912.tif")
    command = [
        "qgis_process.bin",
        "run",
        "terrascope:ask",
        "--json",
        "--",
        f"OPTICAL={raster}",
        "QUESTION=How much water?",
    ]
    before = raster.read_bytes()
    bad = subprocess.run([*command[:-1], "QUESTION=fail"], env=environment, capture_output=True, text=True, timeout=90)
    assert bad.returncode != 0 and "Traceback" not in bad.stderr + bad.stdout
    assert "needs VV and VH" in bad.stderr + bad.stdout and "Add VH." in bad.stderr + bad.stdout
    done = subprocess.run(
        [*command, f"OUTPUT={tmp_path / 'out.gpkg'}"], env=environment, capture_output=True, text=True, timeout=90
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["ANSWER"] == "There are 23 ha of water."
    assert raster.read_bytes() == before
