"""Bundles installed and verified, diagnostics, algorithms as parts of a model; the first three with the real engine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.engine.bundles import list_bundles

from ..real_engine import BUNDLE, ENGINE, needs_engine


@pytest.fixture
def provider():
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@pytest.fixture
def real_engine(provider):
    QgsSettings().setValue("terrascope_qgis/engine_python", str(ENGINE))


def run(name, parameters):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"terrascope:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    assert ok, feedback.textLog()
    return results


@pytest.mark.skipif(needs_engine[0].args[0] or needs_engine[1].args[0], reason="no engine or bundle")
def test_bundle_is_verified_installed_and_then_offered(real_engine, tmp_path):
    assert "terrascope-lite" in run("verifybundle", {"FOLDER": str(BUNDLE)})["REPORT"]
    before = len(list_bundles())
    report = run("installbundle", {"FOLDER": str(BUNDLE)})["REPORT"]
    assert str(tmp_path / "home" / "bundles") in report
    fresh = [item for item in list_bundles() if not item.embedded]
    assert len(list_bundles()) == before + 1 and fresh[0].id == "terrascope-lite"


@pytest.mark.skipif(needs_engine[0].args[0] or needs_engine[1].args[0], reason="no engine or bundle")
def test_damaged_bundle_is_refused_with_the_name_of_its_file(real_engine, tmp_path):
    broken = tmp_path / "broken"
    shutil.copytree(BUNDLE, broken)
    tokenizer = broken / "tokenizer.json"
    tokenizer.write_bytes(tokenizer.read_bytes() + b" ")
    with pytest.raises(QgsProcessingException, match=r"tokenizer\.json"):
        run("installbundle", {"FOLDER": str(broken)})
    assert [item for item in list_bundles() if not item.embedded] == []


@pytest.fixture
def german():
    """QGIS in German from the start."""
    QgsSettings().setValue("locale/userLocale", "de")
    yield
    QgsSettings().remove("locale/userLocale")


@pytest.mark.skipif(needs_engine[0].args[0] or needs_engine[1].args[0], reason="no engine or bundle")
def test_engine_tells_of_bundles_in_the_users_language(german, real_engine, tmp_path):
    report = run("verifybundle", {"FOLDER": str(BUNDLE)})["REPORT"]
    assert "Dateien wie verzeichnet, Graphen laufen auf CPUExecutionProvider." in report
    broken = tmp_path / "broken"
    shutil.copytree(BUNDLE, broken)
    (broken / "tokenizer.json").unlink()
    with pytest.raises(QgsProcessingException) as caught:
        run("installbundle", {"FOLDER": str(broken)})
    assert str(caught.value).startswith("Das Paket des Modells lässt sich nicht verwenden: ")
    told = "tokenizer.json ist verzeichnet, fehlt aber. Besorgen Sie ein unversehrtes Paket."
    assert str(caught.value).endswith(told)


@pytest.mark.skipif(needs_engine[0].args[0], reason="no engine")
def test_diagnostics_tell_engine_model_and_device(real_engine):
    report = run("diagnostics", {})["REPORT"]
    assert "QGIS: " in report and "onnxruntime" in report.lower() and "CPUExecutionProvider" in report
    assert str(Path.home()) + "/" not in report


def test_algorithms_work_one_after_the_other_in_a_model(provider, fake_engine, make_raster, tmp_path):
    model = QgsProcessingModelAlgorithm("water of a scene", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("scene"), QgsProcessingModelParameter("scene"))
    source = QgsProcessingModelChildParameterSource
    ask = QgsProcessingModelChildAlgorithm("terrascope:segment")
    ask.setChildId("segment")
    ask.addParameterSources("OPTICAL", [source.fromModelParameter("scene")])
    ask.addParameterSources("PHRASE", [source.fromStaticValue("water")])
    model.addChildAlgorithm(ask)
    export = QgsProcessingModelChildAlgorithm("terrascope:exportevidence")
    export.setChildId("export")
    export.addParameterSources("LAYERS", [source.fromChildOutput("segment", "OUTPUT")])
    export.addParameterSources("KIND", [source.fromStaticValue(0)])
    export.addParameterSources("FOLDER", [source.fromStaticValue(str(tmp_path))])
    export.addParameterSources("NAME", [source.fromExpression("'water_' || round(@segment_PERCENT)")])
    model.addChildAlgorithm(export)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    _, ok = model.run({"scene": str(make_raster("S2A_MSIL2A_20200912.tif"))}, context, feedback)
    assert ok, feedback.textLog()
    assert QgsVectorLayer(str(tmp_path / "water_16.gpkg"), "saved", "ogr").featureCount() == 2
