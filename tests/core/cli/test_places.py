from __future__ import annotations

import numpy as np
import pyogrio.raw
import pytest
import shapely

from terrascope_qgis.cli.main import build_parser, join_negative_values
from terrascope_qgis.cli.places import read_place
from terrascope_qgis.cli.polygon_files import read_polygons
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.request import BoxArea, PointArea, PolygonArea


def place(*arguments):
    return read_place(
        build_parser().parse_args(["ask", "--question", "q", "--out", "o", *join_negative_values(arguments)])
    )


def write_polygons(path, geometries, *, crs="EPSG:32633", driver=None, names=None):
    names = [f"field {number}" for number in range(len(geometries))] if names is None else names
    pyogrio.raw.write(
        path,
        np.array([None if item is None else shapely.to_wkb(item) for item in geometries], dtype=object),
        [np.array(names, dtype=object)],
        np.array(["name"]),
        crs=crs,
        geometry_type="Unknown",
        driver=driver,
    )
    return path


def test_boxes_and_points_with_and_without_a_crs():
    assert place("--area", "1,2,3.5,4") == BoxArea((1.0, 2.0, 3.5, 4.0), None)
    assert place("--area", "1,2,3,4,EPSG:4326") == BoxArea((1.0, 2.0, 3.0, 4.0), "EPSG:4326")
    assert place("--point", "1e3,2") == PointArea((1000.0, 2.0), None, None)
    assert place("--point", "1,2,EPSG:4326", "--window", "64") == PointArea((1.0, 2.0), "EPSG:4326", 64)
    assert place() is None


def test_a_leading_minus_is_a_number_not_an_option():
    assert place("--area", "-5,-10,-1,-2,EPSG:4326") == BoxArea((-5.0, -10.0, -1.0, -2.0), "EPSG:4326")
    assert place("--point", "-.5,2") == PointArea((-0.5, 2.0), None, None)


def test_a_crs_with_commas_is_kept_whole():
    wkt = 'LOCAL_CS["a",UNIT["metre",1]]'
    assert place("--area", f"1,2,3,4,{wkt}").crs == wkt


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--area", "1,2,3"], "minx,miny,maxx,maxy"),
        (["--area", "1,2,3,x"], "decimal point"),
        (["--area", "3,2,1,4"], "box is empty"),
        (["--area", "1,2,nan,4"], "minx"),
        (["--point", "1"], "x,y"),
        (["--window", "5"], "goes with --point"),
        (["--areas", "/no/such.gpkg"], "no such file"),
        (["--areas", "https://example.org/a.gpkg"], "local file"),
        (["--areas", "/vsicurl/example.org/a.gpkg"], "local file"),
    ],
)
def test_wrong_places_are_told(arguments, told):
    with pytest.raises(InputError, match=told):
        place(*arguments)


def test_all_polygons_of_a_file_become_one_area(tmp_path):
    shapes = [shapely.box(0, 0, 10, 10), shapely.MultiPolygon([shapely.box(20, 0, 30, 10)]), None, shapely.Point(1, 1)]
    area = place("--areas", str(write_polygons(tmp_path / "fields é.gpkg", shapes)))
    assert isinstance(area, PolygonArea)
    assert area.crs == "EPSG:32633"
    assert [shapely.from_wkb(item).area for item in area.wkb] == [100.0, 100.0]


def test_heights_are_dropped(tmp_path):
    shape = shapely.Polygon([(0, 0, 5), (1, 0, 5), (1, 1, 5), (0, 0, 5)])
    (feature,) = read_polygons(write_polygons(tmp_path / "z.gpkg", [shape]))
    assert not feature.geometry.has_z


def test_a_file_without_polygons_is_refused(tmp_path):
    with pytest.raises(InputError, match="no polygon found"):
        place("--areas", str(write_polygons(tmp_path / "points.gpkg", [shapely.Point(1, 1)])))


def test_a_file_that_is_no_vector_is_refused(tmp_path):
    (tmp_path / "a.gpkg").write_text("hello")
    with pytest.raises(InputError, match="cannot be read as a vector file"):
        place("--areas", str(tmp_path / "a.gpkg"))


def test_a_file_that_leads_to_others_is_refused(tmp_path):
    target = write_polygons(tmp_path / "t.gpkg", [shapely.box(0, 0, 1, 1)])
    vrt = tmp_path / "a.vrt"
    vrt.write_text(
        "<OGRVRTDataSource><OGRVRTLayer name='t'>"
        f"<SrcDataSource>{target}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
    )
    with pytest.raises(InputError, match=r"is not opened|cannot be read"):
        place("--areas", str(vrt))


def test_features_come_in_order_over_several_chunks(tmp_path):
    shapes = [shapely.box(number, 0, number + 1, 1) for number in range(600)]
    path = write_polygons(tmp_path / "many.gpkg", shapes)
    features = list(read_polygons(path))
    assert [feature.number for feature in features] == list(range(600))
    assert [feature.geometry.bounds[0] for feature in features[::100]] == [0, 100, 200, 300, 400, 500]
    assert features[300].attributes == {"name": "field 300"}
