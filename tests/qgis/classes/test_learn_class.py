"""The Processing algorithm that learns a class, in a headless QGIS with the fake engine."""

from __future__ import annotations

import base64
import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from terrascope_qgis import classFactory
from terrascope_qgis.bridge.inputs.class_labels import label_features, list_values
from terrascope_qgis.bridge.project.project_classes import add_class, list_documents, read_classes, remove_class
from terrascope_qgis.bridge.project.project_history import SCOPE
from terrascope_qgis.core.classes.learned_class import read_class


@pytest.fixture
def provider(fake_engine):
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


def make_points(values, name="labels"):
    """Points in a row, one for each value of the field `cover`."""
    layer = QgsVectorLayer("PointZ?crs=EPSG:32633&field=cover:string", name, "memory")
    features = []
    for place, value in enumerate(values):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"PointZ({500100 + 10 * place} 6001000 7)"))
        feature["cover"] = value
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def run(parameters):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("terrascope:learnclass")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    if not ok:
        raise QgsProcessingException(feedback.textLog())
    return results, feedback.textLog()


def test_parameter_names_are_stable(provider):
    algorithm = QgsApplication.processingRegistry().algorithmById("terrascope:learnclass")
    assert [item.name() for item in algorithm.parameterDefinitions()] == [
        "OPTICAL", "SAR", "NAME", "SYNONYMS", "LABELS", "FIELD", "VALUE", "BACKGROUND", "SHARE", "KEEP", "EXTENT",
        "POINT", "POLYGONS", "MODEL", "DEVICE", "CLASS", "MAP",
    ]  # fmt: skip


def test_a_class_is_learned_mapped_and_kept_in_the_project(provider, add_raster, tmp_path, qgis_new_project):
    layer = add_raster("S2A_MSIL2A_20200912T101031.tif")
    labels = make_points(["Quarry"] * 8 + ["meadow"] * 6 + [None])
    parameters = {
        "OPTICAL": [layer], "NAME": "quarry", "SYNONYMS": "open pit, gravel pit", "LABELS": labels, "FIELD": "cover",
        "MAP": str(tmp_path / "map.tif"), "CLASS": str(tmp_path / "quarry.json"),
    }  # fmt: skip
    results, told = run(parameters)
    assert (results["BALANCED_ACCURACY"], results["PERCENT"], results["DOUBTFUL"]) == (0.88, 18.1, 11.9)
    assert results["SCORE"] == "balanced accuracy 0.88 (0.80 to 0.93) on places left out"
    assert "learned from 8 cells of it and 6 of something else" in told
    assert "18.1 % of the area (10.0 to 20.5 %); 11.9 % is doubtful" in told
    assert QgsRasterLayer(results["MAP"]).isValid()
    written = json.loads((tmp_path / "quarry.json").read_text("utf-8"))
    assert written["share"] == 0.25
    assert written["phrases"] == ["quarry", "open pit", "gravel pit"]
    assert read_classes(QgsProject.instance()) == [read_class(written, "quarry.json")]


def test_a_class_can_be_left_out_of_the_project(provider, add_raster, tmp_path, qgis_new_project):
    layer = add_raster("S2A_MSIL2A_20200912T101031.tif")
    parameters = {"OPTICAL": [layer], "NAME": "quarry", "LABELS": make_points(["x"] * 8), "BACKGROUND": True}
    results, told = run({**parameters, "KEEP": False, "MAP": str(tmp_path / "m.tif")})
    assert read_classes(QgsProject.instance()) == [] and "nobody looked at them" in told
    assert "CLASS" not in results or not results["CLASS"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"NAME": " "}, "Give the class a name"),
        ({"VALUE": "lake"}, "Show the class"),
        ({"FIELD": ""}, "Also show what is something else"),
        ({"NAME": "fail", "VALUE": "quarry"}, "cannot be told apart"),
    ],
)
def test_what_cannot_be_learned_is_said(provider, add_raster, tmp_path, qgis_new_project, changes, told):
    parameters = {
        "OPTICAL": [add_raster("S2A_MSIL2A_20200912T101031.tif")], "NAME": "quarry", "FIELD": "cover",
        "LABELS": make_points(["quarry"] * 8 + ["x"] * 6), "MAP": str(tmp_path / "m.tif"),
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match=told):
        run(parameters | changes)
    assert read_classes(QgsProject.instance()) == []


def test_labels_are_flat_and_empty_values_left_out():
    layer = make_points(["Quarry", "meadow", "", None])
    labels = label_features(layer.getFeatures(), layer.crs(), field="cover", value="quarry ")
    assert [label["is_class"] for label in labels] == [True, False] and labels[0]["crs"] == "EPSG:32633"
    geometry = QgsGeometry()
    geometry.fromWkb(base64.b64decode(labels[0]["wkb"]))
    assert geometry.asPoint() == QgsPointXY(500100, 6001000) and not geometry.constGet().is3D()
    assert list_values(layer, "cover") == ["Quarry", "meadow"] and list_values(layer, "no") == []


def test_classes_of_a_project_survive_saving_and_bad_entries(qgis_new_project, tmp_path):
    project = QgsProject.instance()
    document = {
        "format": "terrascope.class/1", "name": "quarry", "phrases": ["quarry"], "weights": [1.0], "bias": 0.0,
        "source": {"bundle": "b", "vision_sha256": "a" * 64, "sensors": "optical"}, "threshold": 0.5, "notes": [],
        "share": 0.25,
        "labels": {"positives": 5, "negatives": 5, "background": 0, "shapes": 10}, "score": None,
    }  # fmt: skip
    first = read_class(document, "x")
    add_class(project, first)
    add_class(project, read_class({**document, "name": "dune", "phrases": ["dune"]}, "x"))
    add_class(project, read_class({**document, "bias": 2.0}, "x"))
    assert [(item.name, item.bias) for item in read_classes(project)] == [("dune", 0.0), ("quarry", 2.0)]
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert read_classes(project) == []
    assert project.read(str(tmp_path / "p.qgz"))
    assert [item.name for item in read_classes(project)] == ["dune", "quarry"]
    remove_class(project, "dune")
    texts, _ = project.readListEntry(SCOPE, "classes/learned", [])
    project.writeEntry(SCOPE, "classes/learned", ["{", "[]", '{"format": 3}', *texts])
    assert [item.name for item in read_classes(project)] == ["quarry"]
    remove_class(project, "quarry")
    assert list_documents(project) == []
