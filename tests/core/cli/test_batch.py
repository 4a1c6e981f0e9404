from __future__ import annotations

import csv

import numpy as np
import pyogrio.raw
import pytest
import shapely

from terrascope_qgis.cli.main import main
from tests.core.scenes import write_optical
from tests.core.tiny_bundle import make_tiny_bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return make_tiny_bundle(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.fixture
def fields(tmp_path):
    """Three fields of 640 m height: all water, half water, and one far outside; and one without a polygon."""
    top, bottom = 5_000_000, 4_999_360
    shapes = [
        shapely.box(500_000, bottom, 500_160, top),
        shapely.box(500_000, bottom, 500_320, top),
        shapely.box(900_000, bottom, 900_100, top),
        None,
    ]
    path = tmp_path / "fields.gpkg"
    pyogrio.raw.write(
        path,
        np.array([None if shape is None else shapely.to_wkb(shape) for shape in shapes], dtype=object),
        [np.array(["north", "south", "away", "lost"], dtype=object)],
        np.array(["name"]),
        crs="EPSG:32633",
        geometry_type="Polygon",
    )
    return path


def batch(scene, bundle, fields, out, *more):
    arguments = [
        "--optical",
        scene,
        "--areas",
        fields,
        "--question",
        "How much water?",
        "--model",
        bundle,
        "--out",
        out,
    ]
    return main(["batch", "--device", "cpu", *(str(argument) for argument in [*arguments, *more])])


def test_each_feature_gets_a_row_and_failures_keep_their_reason(bundle, fields, tmp_path, capsys):
    scene = write_optical(tmp_path / "s2 2020-05-17.tif")
    assert batch(scene, bundle, fields, tmp_path / "answers.csv") == 0
    assert "2 of 4 features answered" in capsys.readouterr().out
    with (tmp_path / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == ["north", "south", "away", "lost"]
    assert [row["ts_status"] for row in rows] == ["answered", "answered", "error", "error"]
    assert [float(row["ts_percent"]) for row in rows[:2]] == [100.0, 50.0]
    assert "INPUT" in rows[2]["ts_error"] and "no polygon" in rows[3]["ts_error"]


def test_answers_go_to_a_geopackage_with_evidence_beside_it(bundle, fields, tmp_path):
    scene = write_optical(tmp_path / "s2 2020-05-17.tif")
    assert batch(scene, bundle, fields, tmp_path / "answers.gpkg", "--evidence", tmp_path / "evidence", "--quiet") == 0
    meta, _, geometry, columns = pyogrio.raw.read(tmp_path / "answers.gpkg")
    table = dict(zip(meta["fields"], columns, strict=True))
    assert list(table["ts_pixels"][:2]) == [1024, 1024] and np.isnan(table["ts_pixels"][2])
    assert shapely.from_wkb(geometry[1]).bounds == (500_000, 4_999_360, 500_320, 5_000_000)
    assert sorted(path.name for path in (tmp_path / "evidence").iterdir()) == ["feature-0", "feature-1"]


def test_when_nothing_can_be_answered_there_is_no_table(bundle, fields, tmp_path, capsys):
    assert batch("/no/such.tif", bundle, fields, tmp_path / "answers.csv") == 2
    assert "none of the 4 features" in capsys.readouterr().err
    assert not (tmp_path / "answers.csv").exists()


def test_a_bad_bundle_stops_the_whole_batch(fields, tmp_path):
    scene = write_optical(tmp_path / "s2 2020-05-17.tif")
    assert batch(scene, tmp_path / "no", fields, tmp_path / "answers.csv") == 3
    assert not (tmp_path / "answers.csv").exists()
