from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.runs.stress_titles import CORRUPTION_IDS, title_corruption

CATALOGUE = Path(__file__).resolve().parents[3] / "terrascope_qgis" / "core" / "stress" / "catalogue.py"


@pytest.fixture
def provider(fake_engine):
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


def run(parameters, feedback=None):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:stress")
    context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    if not ok:
        raise QgsProcessingException(feedback.textLog())
    return results


def test_names_are_those_of_the_engines_catalogue():
    assert re.findall(r'Corruption\(\s+"(\w+)", ', CATALOGUE.read_text("utf-8")) == list(CORRUPTION_IDS)
    assert all(title_corruption(name) != name for name in CORRUPTION_IDS)


def test_parameter_names_are_stable(provider):
    algorithm = QgsApplication.processingRegistry().algorithmById("terrascope:stress")
    assert [item.name() for item in algorithm.parameterDefinitions()] == [
        "OPTICAL", "SAR", "QUESTION", "EXTENT", "POINT", "POLYGONS", "PROFILE", "CORRUPTIONS", "SENSOR", "WINDOWS",
        "SEED", "MODEL", "DEVICE", "PICKING", "FUSION", "FOLDER",
    ]  # fmt: skip


def test_figures_and_report_come_out(provider, make_raster, tmp_path):
    feedback = QgsProcessingFeedback()
    parameters = {
        "OPTICAL": [str(make_raster("S2A_20200912.tif"))],
        "QUESTION": "How much water?",
        "FOLDER": str(tmp_path / "out"),
    }
    results = run(parameters, feedback)
    assert results["SUMMARY"] == (
        "The answer changes with: Haze from level 3 of 5. "
        "The masks bear least: Haze (60 % of their overlap kept on average)."
    )
    assert (results["MASKS_KEPT"], results["WEAKEST"]) == (75.0, "haze")
    assert results["ANSWERS_KEPT"] == pytest.approx(66.67, abs=0.01)
    assert Path(results["REPORT"]).name == "stress.html" and Path(results["TABLE"]).is_file()
    assert "6 runs, about 3 s. Looked at: the whole area." in feedback.textLog()
    assert feedback.progress() == 100


def test_choices_reach_the_engine(provider, make_raster, tmp_path):
    parameters = {
        "OPTICAL": [str(make_raster("S2A_20200912.tif"))],
        "QUESTION": "How much water?",
        "PROFILE": 1,
        "SENSOR": 1,
        "CORRUPTIONS": [5, 6],
        "FOLDER": str(tmp_path / "out"),
    }
    run(parameters)
    told = (tmp_path / "out" / "stress.json").read_text("utf-8")
    assert '"profile": "full"' in told and '"sensor": "optical"' in told


@pytest.mark.fault(61)
def test_engine_error_is_the_algorithms_error(provider, make_raster, tmp_path):
    parameters = {
        "OPTICAL": [str(make_raster("S2A_20200912.tif"))],
        "QUESTION": "fail",
        "FOLDER": str(tmp_path / "out"),
    }
    with pytest.raises(QgsProcessingException, match="No corruption can be applied"):
        run(parameters)


def test_cancel_stops_the_test(provider, make_raster, tmp_path):
    class Impatient(QgsProcessingFeedback):
        def pushInfo(self, text):
            self.cancel()

    parameters = {
        "OPTICAL": [str(make_raster("S2A_20200912.tif"))],
        "QUESTION": "slow",
        "FOLDER": str(tmp_path / "out"),
    }
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(parameters, Impatient())
    assert not (tmp_path / "out" / "stress.json").exists()
