"""The algorithm that asks inside what QGIS builds of algorithms: a model with a file of its own, and a batch."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeView

from terrascope_qgis import classFactory

PLUGINS = Path(QgsApplication.pkgDataPath()) / "python" / "plugins"


@pytest.fixture
def provider(fake_engine):
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


def build_model() -> QgsProcessingModelAlgorithm:
    """Layers and a question in; the centroids of the masks out, and the question asked again of the answer's text."""
    model = QgsProcessingModelAlgorithm("water", "tests")
    layers = QgsProcessingParameterMultipleLayers("layers", "Layers", QgsProcessing.SourceType.TypeRaster)
    model.addModelParameter(layers, QgsProcessingModelParameter("layers"))
    model.addModelParameter(
        QgsProcessingParameterString("question", "Question"), QgsProcessingModelParameter("question")
    )
    source = QgsProcessingModelChildParameterSource
    ask = QgsProcessingModelChildAlgorithm("terrascope:ask")
    ask.setChildId("ask")
    ask.addParameterSources("OPTICAL", [source.fromModelParameter("layers")])
    ask.addParameterSources("QUESTION", [source.fromModelParameter("question")])
    model.addChildAlgorithm(ask)
    points = QgsProcessingModelChildAlgorithm("native:centroids")
    points.setChildId("points")
    points.addParameterSources("INPUT", [source.fromChildOutput("ask", "OUTPUT")])
    points.addParameterSources("ALL_PARTS", [source.fromStaticValue(False)])
    model.addChildAlgorithm(points)
    named = QgsProcessingModelChildAlgorithm("native:fieldcalculator")
    named.setChildId("named")
    named.addParameterSources("INPUT", [source.fromChildOutput("points", "OUTPUT")])
    named.addParameterSources("FIELD_NAME", [source.fromStaticValue("said")])
    named.addParameterSources("FIELD_TYPE", [source.fromStaticValue(2)])
    named.addParameterSources("FIELD_LENGTH", [source.fromStaticValue(100)])
    named.addParameterSources("FORMULA", [source.fromExpression("'''' || @ask_ANSWER || ''''")])
    result = QgsProcessingModelOutput("result", "Result")
    result.setChildOutputName("OUTPUT")
    result.setChildId("named")
    named.setModelOutputs({"result": result})
    model.addChildAlgorithm(named)
    model.updateDestinationParameters()
    return model


def test_model_passes_masks_and_answer_on_and_survives_its_file(provider, make_raster, tmp_path):
    path = str(tmp_path / "water.model3")
    assert build_model().toFile(path)
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(path)
    out = str(tmp_path / "points.gpkg")
    parameters = {
        "layers": [str(make_raster("S2A_20200912.tif"))], "question": "How much water?", "named:result": out,
    }  # fmt: skip
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    _, done = model.run(parameters, context, feedback)
    assert done, feedback.textLog()
    points = QgsVectorLayer(out, "points", "ogr")
    found = sorted((feature["label"], feature["said"]) for feature in points.getFeatures())
    assert found == [("trees", "There are 23 ha of water."), ("water", "There are 23 ha of water.")]


def test_child_that_fails_ends_the_model_with_the_engines_words(provider, make_raster):
    parameters = {
        "layers": [str(make_raster("S2A_20200912.tif"))], "question": "fail", "named:result": "memory:",
    }  # fmt: skip
    feedback = QgsProcessingFeedback()
    _, done = build_model().run(parameters, QgsProcessingContext(), feedback)
    assert not done and "needs VV and VH" in feedback.textLog()


def test_batch_window_asks_row_by_row_and_its_progress_ends_though_a_row_failed(
    provider, iface, make_raster, tmp_path, qtbot, monkeypatch
):
    monkeypatch.setattr(sys, "path", [*sys.path, str(PLUGINS)])
    tree = QgsLayerTreeView()  # newer versions of QGIS hand it to C++, which takes no stand-in
    qtbot.addWidget(tree)
    monkeypatch.setattr(iface, "layerTreeView", lambda: tree)
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.tools.dataobjects import createContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:ask")
    dialog = BatchAlgorithmDialog(algorithm, iface.mainWindow())
    qtbot.addWidget(dialog)
    panel = dialog.mainWidget()
    panel.addRow(3 - panel.batchRowCount())
    panel.checkLoadLayersOnCompletion.setChecked(False)
    for row, question in enumerate(("How much water?", "fail", "How much water is there?")):
        values = {"OPTICAL": [str(make_raster(f"S2A_2020091{row}.tif"))], "QUESTION": question}
        for name, value in values.items():
            panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, createContext())
        column = panel.parameter_to_column["OUTPUT"]
        panel.tblParameters.cellWidget(row + 1, column).setValue(str(tmp_path / f"masks{row}.gpkg"))
    dialog.runAlgorithm()  # newer versions of QGIS return at once and run the rows as tasks
    qtbot.waitUntil((tmp_path / "masks2.gpkg").exists, timeout=60_000)
    for row in (0, 2):
        assert QgsVectorLayer(str(tmp_path / f"masks{row}.gpkg"), "masks", "ogr").featureCount() == 2
    assert not (tmp_path / "masks1.gpkg").exists()
    # A task that never ends stays in QGIS' task bar, and QGIS waits for it when it quits.
    tasks = QgsApplication.taskManager()
    qtbot.waitUntil(lambda: gc.collect() >= 0 and not tasks.tasks(), timeout=20_000)
