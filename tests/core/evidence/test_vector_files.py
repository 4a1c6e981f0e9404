from __future__ import annotations

import csv
import dataclasses
import json
import sqlite3

import numpy as np
import pyogrio
import pyogrio.raw
import pyproj
import pytest
import shapely

from terrascope_qgis.core.errors import WriteError
from terrascope_qgis.core.evidence.fields import FIELDS, escape_formula
from terrascope_qgis.core.evidence.files import write_evidence
from terrascope_qgis.core.evidence.polygons import trace_mask
from terrascope_qgis.core.evidence.shapefile import cut_bytes
from terrascope_qgis.core.evidence.vector_layer import VectorTable, check_layer, write_layer
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.result import Answer, Claim, Status, Verdict


def read_table(path, layer):
    meta, _, wkb, columns = pyogrio.raw.read(path, layer=layer)
    rows = [dict(zip(meta["fields"], values, strict=True)) for values in zip(*columns, strict=True)]
    return rows, [] if wkb is None else shapely.from_wkb(wkb), meta["crs"]


def layer_names(path):
    return {str(name) for name, _ in pyogrio.list_layers(path)}


def test_geopackage_has_one_layer_per_label_and_date_and_two_tables(tmp_path, make_result, make_segment):
    segments = [
        make_segment(1),
        make_segment(2, date="2021-09-01"),
        make_segment(3, label="gain:built_up", date="2021-06-01/2021-09-01"),
        make_segment(4),
    ]
    path = write_evidence(make_result(segments), tmp_path, formats=["gpkg"]).geopackage
    water = "water 2021-06-01"
    assert layer_names(path) == {
        water,
        "water 2021-09-01",
        "gain:built_up 2021-06-01/2021-09-01",
        "steps",
        "run",
    }
    rows, outlines, crs = read_table(path, water)
    assert [row["segment"] for row in rows] == [1, 4]
    assert crs == "EPSG:32633"
    assert all(outline.equals(trace_mask(segments[0].mask, make_result(segments).grid)) for outline in outlines)


def test_every_attribute_of_the_schema_is_written(tmp_path, make_result, make_segment):
    result = make_result([make_segment()])
    rows, _, _ = read_table(write_evidence(result, tmp_path, formats=["gpkg"]).geopackage, "water 2021-06-01")
    assert list(rows[0]) == [field.name for field in FIELDS]
    row = rows[0]
    assert row["question"] == "How much of the area is water?"
    assert (row["step"], row["segment"], row["label"], row["phrase"]) == (1, 1, "water", "open water")
    assert (row["pixels"], row["valid_pixels"], row["parts"]) == (18, 42, 2)
    assert row["percent"] == pytest.approx(100 * 18 / 42)
    assert row["area_m2"] == 1800.0
    assert row["verdict"] == "verified"
    assert row["model"] == "terrascope-lite 0.1.0"
    assert row["model_sha256"] == "ab" * 32
    assert row["inputs"] == "S2.tif (optical 2021-06-01)"


def test_one_wrong_number_outweighs_the_right_ones(tmp_path, make_result):
    claims = [Claim("1", 1.0, None, 1.0, Verdict.VERIFIED), Claim("9", 9.0, "%", 4.0, Verdict.DIFFERS)]
    path = write_evidence(make_result(claims=claims), tmp_path, formats=["gpkg"]).geopackage
    assert read_table(path, "water 2021-06-01")[0][0]["verdict"] == "differs"
    step = read_table(path, "steps")[0][0]
    assert (step["verified"], step["differs"], step["unverifiable"]) == (1, 1, 0)
    assert "9" in step["claims"] and "mask: 4 %" in step["claims"]


def test_nothing_found_makes_no_layer_but_is_told(tmp_path, make_result, make_segment):
    result = make_result([make_segment(label="burned", mask=np.zeros((6, 7), bool))])
    files = write_evidence(result, tmp_path)
    assert layer_names(files.geopackage) == {"steps", "run"}
    assert "burned 2021-06-01: nothing found" in read_table(files.geopackage, "steps")[0][0]["segments"]
    assert pyogrio.read_info(files.shapefile)["features"] == 0


def test_declined_question_still_has_its_files(tmp_path, make_result):
    files = write_evidence(make_result([], steps=()), tmp_path, formats=["gpkg", "shp", "geojson", "json"])
    assert layer_names(files.geopackage) == {"run"}
    assert json.loads(files.geojson.read_text())["features"] == []


def test_run_table_holds_what_was_used(tmp_path, make_result):
    result = make_result(warnings=("unit guessed",))
    row = read_table(write_evidence(result, tmp_path, formats=["gpkg"]).geopackage, "run")[0][0]
    assert (row["status"], row["task"], row["value"], row["unit"]) == ("answered", "coverage", "40.48", "%")
    assert json.loads(row["inputs"])[0]["bands"] == ["red", "nir"]
    assert json.loads(row["warnings"]) == ["unit guessed"]
    assert json.loads(row["timings_s"]) == {"read": 0.25, "reason": 1.5}
    assert json.loads(row["transform"]) == [10, 0, 500_000, 0, -10, 5_000_000]


def test_claims_of_the_answer_are_in_the_run_table(tmp_path, make_result):
    answer = Answer("Half.", Status.ANSWERED, "coverage", claims=(Claim("half", 50.0, "%", 42.8, Verdict.DIFFERS),))
    path = write_evidence(make_result(answer=answer), tmp_path, formats=["gpkg"]).geopackage
    assert read_table(path, "run")[0][0]["claims"] == "“half” differs (mask: 42.8 %)"


def test_geopackage_passes_sqlite_integrity_check(tmp_path, make_result):
    path = write_evidence(make_result(), tmp_path, formats=["gpkg"]).geopackage
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        # 1.2: what GDAL 3.6 of QGIS 3.22 reads without a warning.
        assert database.execute("PRAGMA user_version").fetchone() == (10200,)


@pytest.mark.fault(39)
def test_custom_crs_survives_in_the_geopackage(tmp_path, make_result):
    wkt = pyproj.CRS("+proj=tmerc +lat_0=12.3 +lon_0=4.56 +k=1 +x_0=7 +y_0=8 +ellps=GRS80 +units=us-ft").to_wkt()
    grid = PixelGrid(wkt, (30, 0, 0, 0, -30, 0), 6, 7)
    path = write_evidence(make_result(grid=grid), tmp_path, formats=["gpkg"]).geopackage
    found = pyproj.CRS(read_table(path, "water 2021-06-01")[2])
    assert found.equals(pyproj.CRS(wkt), ignore_axis_order=True)


@pytest.mark.fault(38)
def test_grid_without_crs_is_written_in_pixels_and_said(tmp_path, make_result, make_segment):
    grid = PixelGrid(None, (1, 0, 0, 0, 1, 0), 6, 7)
    result = make_result([make_segment(pixel_area_m2=None)], grid=grid)
    files = write_evidence(result, tmp_path, formats=["gpkg", "shp", "geojson", "report"])
    rows, outlines, _ = read_table(files.geopackage, "water 2021-06-01")
    assert outlines[0].bounds == (0, 0, 7, 6)
    assert rows[0]["area_m2"] is None or np.isnan(rows[0]["area_m2"])
    with sqlite3.connect(files.geopackage) as database:
        srs = database.execute("SELECT srs_id FROM gpkg_contents WHERE data_type = 'features'").fetchall()
    assert srs == [(-1,)]
    assert not files.shapefile.with_suffix(".prj").exists()
    assert files.geojson is None
    assert [note.split(":")[0] for note in files.notes] == ["evidence.geojson", "evidence.gpkg", "evidence.shp"]
    assert "pixel units" in files.report.read_text(encoding="utf-8")


def test_hostile_label_makes_a_plain_layer_name(tmp_path, make_result, make_segment):
    segments = [
        make_segment(1, layer='x"; DROP TABLE run; --|layerid=0'),
        make_segment(2, layer="GPKG_contents"),
        make_segment(3, layer="Run"),
        make_segment(4, layer="\u202eretaw\x00\n"),
        make_segment(5, layer="WATER"),
        make_segment(6, layer="water"),
    ]
    path = write_evidence(make_result(segments), tmp_path, formats=["gpkg"]).geopackage
    assert layer_names(path) == {
        "x DROP TABLE run -- layerid=0",
        "mask GPKG_contents",
        "mask Run",
        "retaw",
        "WATER",
        "water (2)",
        "steps",
        "run",
    }


@pytest.mark.fault(51)
def test_shapefile_has_utf8_text_short_names_and_a_prj(tmp_path, make_result, make_segment):
    result = make_result([make_segment(phrase="Flußlauf, 河川, río")], question="Wie groß ist die Fläche?")
    files = write_evidence(result, tmp_path, formats=["shp"])
    assert files.shapefile.with_suffix(".cpg").read_text() == "UTF-8"
    assert pyproj.CRS.from_wkt(files.shapefile.with_suffix(".prj").read_text()).to_epsg() == 32633
    rows, _, crs = read_table(files.shapefile, "evidence")
    assert crs == "EPSG:32633"
    assert list(rows[0]) == [field.dbf_name for field in FIELDS]
    assert rows[0]["phrase"] == "Flußlauf, 河川, río"
    assert rows[0]["question"] == "Wie groß ist die Fläche?"


def test_shapefile_names_are_short_ascii_and_differ():
    names = [field.dbf_name.lower() for field in FIELDS]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 10 and name.isascii() for name in names)


@pytest.mark.fault(51)
def test_rename_table_tells_every_field(tmp_path, make_result):
    path = write_evidence(make_result(), tmp_path, formats=["shp"]).shapefile_fields
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["name"]: row["shapefile_name"] for row in rows} == {field.name: field.dbf_name for field in FIELDS}


@pytest.mark.fault(51)
def test_long_text_is_cut_in_the_shapefile_and_told(tmp_path, make_result):
    question = "ä" * 300
    files = write_evidence(make_result(question=question), tmp_path, formats=["shp", "gpkg"])
    cut = read_table(files.shapefile, "evidence")[0][0]["question"]
    # 254 bytes: 125 two-byte letters and the three-byte mark.
    assert cut == "ä" * 125 + "…"
    assert read_table(files.geopackage, "water 2021-06-01")[0][0]["question"] == question
    (note,) = files.notes
    assert "254 bytes" in note and "question" in note


def test_text_of_exactly_254_bytes_is_not_cut(tmp_path, make_result):
    files = write_evidence(make_result(question="é" * 127), tmp_path, formats=["shp"])
    assert read_table(files.shapefile, "evidence")[0][0]["question"] == "é" * 127
    assert files.notes == ()


def test_cut_falls_between_characters():
    assert cut_bytes("a" + "€" * 100, 10) == "a€€…"


def test_geojson_is_rfc_7946_in_degrees(tmp_path, make_result):
    path = write_evidence(make_result(), tmp_path, formats=["geojson"]).geojson
    document = json.loads(path.read_text(encoding="utf-8"))
    assert "crs" not in document
    (feature,) = document["features"]
    shape = shapely.geometry.shape(feature["geometry"])
    assert shape.geom_type == "MultiPolygon"
    # 500 km east in zone 33 is its middle meridian.
    assert shape.bounds[0] == pytest.approx(15.0, abs=1e-6)
    assert all(part.exterior.is_ccw for part in shape.geoms)
    assert feature["properties"]["area_m2"] == 1800.0


@pytest.mark.fault(41)
def test_geojson_is_cut_at_the_antimeridian(tmp_path, make_result, make_segment):
    wkt = pyproj.CRS.from_epsg(3832).to_wkt()  # Pacific Mercator about 150 E: the antimeridian is 3,339,584.7 m east.
    grid = PixelGrid(wkt, (1000, 0, 3_339_584.7 - 2000, 0, -1000, 1000), 1, 4)
    result = make_result([make_segment(mask=np.ones((1, 4), bool))], grid=grid)
    path = write_evidence(result, tmp_path, formats=["geojson"]).geojson
    shape = shapely.geometry.shape(json.loads(path.read_text())["features"][0]["geometry"])
    assert len(shape.geoms) == 2
    assert all(part.bounds[2] - part.bounds[0] < 1 for part in shape.geoms)


@pytest.mark.filterwarnings("ignore:Value ")
def test_changed_number_does_not_pass_the_check(tmp_path, make_result):
    path = tmp_path / "a.shp"
    outline = shapely.MultiPolygon([shapely.box(0, 0, 1, 1)])
    table = VectorTable((("a", "real"),), ({"a": 1e300},), (outline,))
    write_layer(path, table, driver="ESRI Shapefile", layer="a")
    with pytest.raises(WriteError, match="changed the values of a"):
        check_layer(path, "a", table)


@pytest.mark.filterwarnings("ignore:Value ")
def test_changed_text_does_not_pass_the_check(tmp_path):
    path = tmp_path / "a.shp"
    table = VectorTable((("a", "text"),), ({"a": "ä" * 300},), (shapely.MultiPolygon([shapely.box(0, 0, 1, 1)]),))
    write_layer(path, table, driver="ESRI Shapefile", layer="a")
    with pytest.raises(WriteError, match="changed the values of a"):
        check_layer(path, "a", table)


def test_file_name_that_is_not_utf8_is_written_with_a_stand_in(tmp_path, make_result):
    record = dataclasses.replace(make_result().inputs[0], file="a\udcff.tif")
    files = write_evidence(
        make_result(inputs=(record,)), tmp_path, formats=["gpkg", "shp", "geojson", "report", "json"]
    )
    assert json.loads(read_table(files.geopackage, "run")[0][0]["inputs"])[0]["file"] == "a?.tif"
    assert json.loads(files.answer.read_text(encoding="utf-8"))["inputs"][0]["file"] == "a?.tif"


def test_missing_feature_does_not_pass_the_check(tmp_path):
    path = tmp_path / "a.gpkg"
    outlines = (shapely.MultiPolygon([shapely.box(0, 0, 1, 1)]),) * 2
    table = VectorTable((("a", "integer"),), ({"a": 1}, {"a": 2}), outlines)
    write_layer(path, table, driver="GPKG", layer="a")
    with sqlite3.connect(path) as database:
        database.create_function("ST_IsEmpty", 1, lambda blob: 0)
        database.create_function("ST_MinX", 1, lambda blob: 0)
        for trigger in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger[0]}"')
        database.execute("DELETE FROM a WHERE a = 2")
    with pytest.raises(WriteError, match="1 rows after writing, expected 2"):
        check_layer(path, "a", table)


def test_changed_outline_does_not_pass_the_check(tmp_path):
    path = tmp_path / "a.gpkg"
    small = VectorTable((("a", "integer"),), ({"a": 1},), (shapely.MultiPolygon([shapely.box(0, 0, 1, 1)]),))
    large = VectorTable((("a", "integer"),), ({"a": 1},), (shapely.MultiPolygon([shapely.box(0, 0, 2, 1)]),))
    write_layer(path, small, driver="GPKG", layer="a")
    with pytest.raises(WriteError, match=r"covers 1\.0 after writing, expected 2\.0"):
        check_layer(path, "a", large)


@pytest.mark.fault(50)
def test_layer_is_never_written_over(tmp_path):
    path = tmp_path / "a.gpkg"
    table = VectorTable((("a", "integer"),), ({"a": 1},))
    write_layer(path, table, driver="GPKG", layer="a")
    with pytest.raises(WriteError, match="never written over"):
        write_layer(path, table, driver="GPKG", layer="a", append=True)


@pytest.mark.fault(22)
@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_formula_cells_are_quoted(cell):
    assert escape_formula(cell) == "'" + cell


def test_plain_cells_are_left_alone():
    assert escape_formula("water") == "water"


def test_settings_of_gdal_are_what_they_were_once_a_layer_is_written(tmp_path):
    name = "OGR_SQLITE_SYNCHRONOUS"
    table = VectorTable((("a", "integer"),), ({"a": 1},))
    for before in ("NORMAL", None):
        pyogrio.set_gdal_config_options({name: before})
        write_layer(tmp_path / f"{before}.gpkg", table, driver="GPKG", layer="a")
        with pytest.raises(WriteError):
            write_layer(tmp_path / "no-folder" / "b.gpkg", table, driver="GPKG", layer="a")
        assert pyogrio.get_gdal_config_option(name) == before
