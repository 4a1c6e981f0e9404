from __future__ import annotations

import base64
import datetime as dt
import json
from pathlib import Path

import pytest

from terrascope_qgis.core.classes.label_request import LabelShape
from terrascope_qgis.core.classes.learned_class import class_document
from terrascope_qgis.core.request import (
    BoxArea,
    Fusion,
    Picking,
    PointArea,
    PolygonArea,
    RadarUnit,
    Resources,
    Role,
    Variants,
)
from terrascope_qgis.core.stress.options import StressOptions
from terrascope_qgis.worker.failures import describe_failure
from terrascope_qgis.worker.fields import RequestError
from terrascope_qgis.worker.protocol import (
    AskRequest,
    CancelRequest,
    CloseRequest,
    FitRequest,
    LoadRequest,
    StressRequest,
    read_request,
)
from tests.core.classes.test_learned_class import make_class


def line(**fields) -> bytes:
    return json.dumps({"v": 1, "id": "7", **fields}).encode()


def ask(**fields) -> bytes:
    content = {
        "type": "ask",
        "question": "How much water?",
        "sources": [{"path": "/a/s2.tif", "role": "optical"}],
        "model": "/m",
        **fields,
    }
    return line(**content)


def test_ask_becomes_the_values_of_the_engine():
    request = read_request(
        ask(
            sources=[
                {"path": "/a/s2 é=1.tif", "role": "optical", "date": "2020-02-29", "bands": ["B02", "-"]},
                {"path": "C:\\b\\s1.tif", "role": "sar", "date": None, "bands": None, "unit": "power"},
            ],
            area={"kind": "box", "bounds": [1, 2.5, 3, 4], "crs": "EPSG:4326"},
            device="cpu",
            threads=2,
            memory_bytes=10,
            max_tokens=300,
            out="/o",
            formats=["gpkg"],
            masks=True,
        )
    )
    assert isinstance(request, AskRequest)
    optical, sar = request.analysis.sources
    assert (optical.path, optical.role, optical.date) == (Path("/a/s2 é=1.tif"), Role.OPTICAL, dt.date(2020, 2, 29))
    assert optical.bands == ("B02", "-")
    assert (sar.role, sar.date, sar.bands, sar.unit) == (Role.SAR, None, None, RadarUnit.POWER)
    assert optical.unit is None
    assert request.analysis.area == BoxArea((1.0, 2.5, 3.0, 4.0), "EPSG:4326")
    assert (request.model.device, request.model.threads) == ("cpu", 2)
    assert request.analysis.resources == Resources(10, 2, 300)
    assert (request.out, request.formats, request.mask_out, request.masks) == (Path("/o"), ("gpkg",), None, True)


def test_areas_of_all_kinds_are_read():
    point = read_request(ask(area={"kind": "point", "xy": [5, 6], "crs": None, "window_px": 64}))
    assert point.analysis.area == PointArea((5.0, 6.0), None, 64)
    wkb = base64.b64encode(b"\x01\x03").decode()
    polygon = read_request(ask(area={"kind": "polygon", "wkb": [wkb], "crs": "EPSG:32633"}))
    assert polygon.analysis.area == PolygonArea((b"\x01\x03",), "EPSG:32633")
    assert read_request(ask(area=None)).analysis.area is None


def test_ways_of_answering_are_read_and_may_be_left_out():
    for kind in ("ask", "stress"):
        assert read_request(ask(type=kind)).analysis.variants == Variants()
        assert read_request(ask(type=kind, picking=None, fusion=None)).analysis.variants == Variants()
        request = read_request(ask(type=kind, picking="coverage", fusion="rank"))
        assert request.analysis.variants == Variants(Picking.COVERAGE, Fusion.RANK)


def test_cancel_means_its_own_id_unless_it_names_another():
    assert read_request(line(type="cancel")) == CancelRequest("7", "7")
    assert read_request(line(type="cancel", target="3")) == CancelRequest("7", "3")
    assert read_request(line(type="close")) == CloseRequest("7")
    assert isinstance(read_request(line(type="load", model="/m")), LoadRequest)


@pytest.mark.parametrize(
    ("request_line", "told"),
    [
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"7", "int"),
        (b'{"v":1}', '"id"'),
        (json.dumps({"v": 1, "id": "x" * 65}).encode(), '"id"'),
        (b'{"v":2,"id":"7","type":"close"}', "this worker speaks 1"),
        (line(type="dance"), "'dance'"),
        (ask(question=None), '"question"'),
        (ask(sources={}), '"sources"'),
        (ask(sources=[7]), "source"),
        (ask(sources=[{"path": "a", "role": "lidar"}]), "'lidar'"),
        (ask(sources=[{"path": "a", "role": "sar", "date": "29.2.2020"}]), "YYYY-MM-DD"),
        (ask(sources=[{"path": "a", "role": "sar", "bands": "VV"}]), '"bands"'),
        (ask(sources=[{"path": "a", "role": "sar", "unit": "watt"}]), "'watt'"),
        (ask(sources=[{"path": "a", "role": "sar", "unit": {}}]), "dB, power or amplitude"),
        (ask(area={"kind": "circle"}), "'circle'"),
        (ask(area={"kind": "box", "bounds": [1, 2, 3]}), "4 numbers"),
        (ask(area={"kind": "box", "bounds": [1, 2, 3, True]}), "4 numbers"),
        (ask(area={"kind": "polygon", "wkb": ["?"]}), "base64"),
        (ask(area={"kind": "point", "xy": [1, 2], "window_px": 0}), '"window_px"'),
        (ask(device="tpu"), "'tpu'"),
        (ask(formats=["doc"]), "doc"),
        (ask(masks=1), '"masks"'),
        (ask(picking="all"), "'all', expected official or coverage"),
        (ask(picking=7), '"picking"'),
        (ask(type="stress", fusion="sar"), "'sar', expected quality or rank"),
        (ask(doubt="slow"), "'slow', expected quick or thorough"),
        (ask(threads=0), '"threads"'),
        (ask(max_tokens=0), '"max_tokens"'),
        (ask(type="stress", sensor="lidar"), '"sensor"'),
        (ask(type="stress", profile="slow"), "slow"),
        (ask(type="stress", windows=0), '"windows"'),
        (ask(type="stress", seed=-1), "from 0"),
        (ask(type="stress", phrases=["valid"]), '"phrases"'),
        (ask(type="stress", phrases={"valid": 7}), "an object of texts"),
    ],
)
def test_wrong_lines_are_told_by_field_in_one_line(request_line, told):
    with pytest.raises(RequestError) as caught:
        read_request(request_line)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 500


def test_stress_becomes_the_values_of_the_engine():
    request = read_request(
        ask(type="stress", profile="full", corruptions=["haze"], sensor="optical", windows=2, seed=0, out="/o")
    )
    assert isinstance(request, StressRequest)
    assert request.options == StressOptions("full", ("haze",), Role.OPTICAL, 2, 0)
    assert (request.analysis.question, request.out) == ("How much water?", Path("/o"))
    assert read_request(ask(type="stress")).options == StressOptions()


def test_a_stress_test_may_bring_the_language_of_its_report():
    german = read_request(ask(type="stress", phrases={"report_table": "Tabelle"}, language="de")).phrases
    assert (german.language, german.say("report_table"), german.say("report_curves")) == ("de", "Tabelle", "Curves")
    plain = read_request(ask(type="stress", phrases=None)).phrases
    assert (plain.language, plain.say("report_table")) == ("en", "Table")


def label(**changes) -> dict:
    return {"wkb": base64.b64encode(b"\x01").decode(), "is_class": True, "crs": "EPSG:4326"} | changes


def fit(**fields) -> bytes:
    return ask(**({"type": "fit_class", "name": "quarry", "labels": [label()]} | fields))


def test_labels_become_the_values_of_the_engine():
    request = read_request(
        fit(
            labels=[label(), label(is_class=False, crs=None)],
            synonyms=["open pit"],
            background=True,
            share=0.1,
            area={"kind": "box", "bounds": [1, 2, 3, 4], "crs": None},
            map_out="/m.tif",
        )
    )
    assert isinstance(request, FitRequest) and request.map_out == Path("/m.tif")
    assert (request.labels.name, request.labels.synonyms, request.labels.background) == ("quarry", ("open pit",), True)
    assert request.labels.share == 0.1 and read_request(fit()).labels.share is None
    assert request.labels.labels == (LabelShape(b"\x01", True, "EPSG:4326"), LabelShape(b"\x01", False, None))
    assert request.labels.area == BoxArea((1.0, 2.0, 3.0, 4.0), None)
    assert [source.path for source in request.labels.sources] == [Path("/a/s2.tif")]


def test_a_question_brings_its_learned_classes():
    learned = make_class()
    assert read_request(ask(classes=[json.loads(json.dumps(class_document(learned)))])).analysis.classes == (learned,)
    assert read_request(ask()).analysis.classes == ()


@pytest.mark.parametrize(
    ("request_line", "told"),
    [
        (fit(name=None), '"name"'),
        (fit(labels={}), '"labels"'),
        (fit(labels=[7]), '"labels" 0 is 7'),
        (fit(labels=[label(is_class=1)]), "is_class"),
        (fit(labels=[label(crs=4326)]), '"crs" of label 0'),
        (fit(labels=[label(wkb="?")]), "base64"),
        (fit(labels=[label(wkb=None)]), "base64"),
        (fit(background="yes"), '"background"'),
        (fit(synonyms="pit"), '"synonyms"'),
        (fit(share="half"), '"share"'),
        (fit(share=1), "expected 0.01 to 0.99. Give another"),
        (ask(classes=[{"format": "x"}]), '"classes" 0: format'),
        (ask(classes="quarry"), '"classes"'),
    ],
)
def test_wrong_classes_and_labels_are_told_by_field(request_line, told):
    with pytest.raises(RequestError) as caught:
        read_request(request_line)
    assert told in str(caught.value) and caught.value.request_id == "7"


def test_an_error_keeps_the_id_of_its_request():
    with pytest.raises(RequestError) as caught:
        read_request(ask(device="tpu"))
    assert caught.value.request_id == "7"


def test_what_is_wrong_with_a_class_keeps_its_code():
    with pytest.raises(RequestError) as caught:
        read_request(fit(share=1))
    assert describe_failure(caught.value)["code"] == "share_wrong" and caught.value.request_id == "7"
