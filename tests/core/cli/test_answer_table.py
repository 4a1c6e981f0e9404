from __future__ import annotations

import csv
import datetime as dt

import numpy as np
import pyogrio.raw
import pytest
import shapely

from terrascope_qgis.cli.answer_table import AnswerRow, open_table
from terrascope_qgis.cli.polygon_files import PolygonFeature
from terrascope_qgis.core.errors import InputError, WriteError

INFO = {
    "fields": np.array(["name", "size", "day"]),
    "dtypes": np.array(["object", "float64", "datetime64[D]"]),
    "crs": "EPSG:32633",
}
BOX = shapely.box(0, 0, 10, 10)


def feature(number, name="a", geometry=BOX):
    day = np.datetime64(dt.date(2020, 1, 1), "D")
    return PolygonFeature(number, geometry, {"name": name, "size": 1.5, "day": day}, "EPSG:32633")


def answered(**fields):
    return AnswerRow("answered", answer="About 5 %.", task="coverage", value="5.25", unit="%", segments=1, **fields)


def test_csv_has_one_row_a_feature_with_its_attributes(tmp_path):
    with open_table(tmp_path / "t.csv", INFO) as table:
        table.add(feature(0), answered(percent=5.25, pixels=21))
        table.add(feature(1, geometry=None), AnswerRow("error", error="INPUT: no."))
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["feature"], first["name"], first["day"], first["ts_percent"]) == ("0", "a", "2020-01-01", "5.25")
    assert (first["ts_value"], first["ts_pixels"], first["ts_error"]) == ("5.25", "21", "")
    assert (second["ts_status"], second["ts_error"], second["ts_percent"]) == ("error", "INPUT: no.", "")


@pytest.mark.fault(22)
@pytest.mark.parametrize("cell", ["=cmd()", "+1", "-1+2", "@x", "\t=1"])
def test_csv_cells_are_no_formulas(tmp_path, cell):
    with open_table(tmp_path / "t.csv", INFO) as table:
        table.add(feature(0, name=cell), answered())
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["name"] == f"'{cell}"


def test_geopackage_keeps_polygons_attributes_and_missing_numbers(tmp_path):
    path = tmp_path / "t.gpkg"
    with open_table(path, INFO) as table:
        for number in range(450):
            table.add(feature(number), answered(percent=float(number)))
        table.add(feature(450, geometry=None), AnswerRow("error", error="x"))
    meta, _, geometry, columns = pyogrio.raw.read(path)
    read = dict(zip(meta["fields"], columns, strict=True))
    assert meta["crs"] == "EPSG:32633"
    assert len(read["feature"]) == 451 and read["ts_percent"][449] == 449.0
    assert np.isnan(read["ts_percent"][450]) and geometry[450] is None
    assert shapely.from_wkb(geometry[0]).equals(BOX)
    assert read["name"][3] == "a" and str(read["day"][0]).startswith("2020-01-01")


@pytest.mark.parametrize("name", ["t.csv", "t.gpkg"])
def test_an_existing_table_is_kept(tmp_path, name):
    (tmp_path / name).write_text("mine")
    with pytest.raises(WriteError, match="not overwritten"), open_table(tmp_path / name, INFO):
        raise AssertionError("no table may be lent")
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize("name", ["t.csv", "t.gpkg"])
def test_a_run_that_stops_leaves_nothing(tmp_path, name):
    with pytest.raises(KeyboardInterrupt), open_table(tmp_path / "new" / name, INFO) as table:
        table.add(feature(0), answered())
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_other_endings_are_refused(tmp_path):
    with pytest.raises(InputError, match=r"\.csv or \.gpkg"), open_table(tmp_path / "t.xlsx", INFO):
        raise AssertionError("no table may be lent")
