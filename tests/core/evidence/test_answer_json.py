from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pyproj
import pytest

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.evidence.answer_json import answer_document, format_answer, read_answer
from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.result import Answer, Claim, Measures, Segment, Status, Verdict
from terrascope_qgis.core.words.said import say


def test_warnings_and_the_reason_for_declining_say_what_they_say_for_other_languages(make_result):
    reason = say("not_enough", objection=say("all_clouds", percent=95.0))
    answer = Answer(reason, Status.DECLINED, None, reason=reason)
    document = answer_document(replace(make_result(), answer=answer, warnings=(say("far_apart", days=90),)))
    assert document["warnings"] == ["The optical and the SAR layer are 90 days apart but were read as one date."]
    assert document["warning_facts"] == [{"code": "far_apart", "values": {"days": 90}}]
    fact = document["answer"]["reason_fact"]
    assert fact["code"] == "not_enough" and fact["values"]["objection"]["code"] == "all_clouds"
    plain = answer_document(replace(make_result(), answer=replace(answer, reason="I would rather not.")))
    assert plain["answer"]["reason_fact"] is None


def test_document_has_the_keys_of_the_format_in_order(make_result):
    document = answer_document(make_result())
    assert list(document) == [
        "format",
        "question",
        "answer",
        "steps",
        "inputs",
        "pictures",
        "grounding",
        "variants",
        "grid",
        "part",
        "model",
        "timings_s",
        "warnings",
        "warning_facts",
    ]
    assert document["format"] == "terrascope.answer/1"
    assert list(document["answer"]) == [
        "text", "status", "task", "value", "unit", "choice", "reason", "reason_fact", "confidence",
        "claims",
    ]  # fmt: skip
    (step,) = document["steps"]
    assert list(step) == ["index", "text", "segments", "claims"]
    assert list(step["segments"][0]) == [
        "id",
        "label",
        "date",
        "sensor",
        "score",
        "pixels",
        "valid_pixels",
        "percent",
        "area_m2",
        "parts",
        "layer",
        "interval_percent",
        "interval_area_m2",
        "quality",
        "part",
    ]
    assert list(step["claims"][0]) == [
        "text", "value", "unit", "recomputed", "verdict", "kind", "segments", "note", "note_fact",
    ]  # fmt: skip
    assert list(document["inputs"][0]) == ["file", "role", "date", "bands", "unit", "scale", "crs", "valid_percent"]
    assert document["grid"] == {
        "crs": "EPSG:32633",
        "transform": [10, 0, 500_000, 0, -10, 5_000_000],
        "height": 6,
        "width": 7,
        "heading": {"right": [1.0, 0.0], "down": [0.0, -1.0]},
    }
    assert document["part"] is None
    assert list(document["model"]) == ["id", "version", "sha256", "device", "provider"]


def test_values_come_from_the_result(make_result):
    document = answer_document(make_result())
    assert document["answer"]["value"] == 40.476
    segment = document["steps"][0]["segments"][0]
    assert (segment["pixels"], segment["valid_pixels"], segment["parts"]) == (18, 42, 2)
    assert segment["area_m2"] == 1800
    assert document["steps"][0]["claims"][0]["verdict"] == "verified"
    assert document["inputs"][0]["bands"] == ["red", "nir"]


def test_layer_is_the_name_in_the_geopackage(make_result, make_segment):
    document = answer_document(make_result([make_segment(layer="a|b")]))
    assert document["steps"][0]["segments"][0]["layer"] == "a b"


def test_numbers_that_are_none_become_null(make_result, make_segment):
    mask = np.zeros((6, 7), bool)
    measures = Measures(0, 0, float("nan"), float("inf"), 0, 1, None, None)
    segment = Segment(1, "water", "w", None, "sar", float("nan"), mask, measures, "water")
    answer = Answer("", Status.NOTHING_FOUND, "area", float("nan"), "m2")
    text = format_answer(make_result([segment], answer=answer, timings_s={"read": float("nan")}))
    document = json.loads(text, parse_constant=lambda name: pytest.fail(name))
    assert document["answer"]["value"] is None
    assert document["timings_s"] == {"read": None}
    found = document["steps"][0]["segments"][0]
    assert (found["percent"], found["area_m2"], found["score"], found["date"]) == (None, None, None, None)


def test_numpy_values_become_plain(make_result):
    claims = [
        Claim("a", np.float32(0.5), "%", np.int64(7), Verdict.DIFFERS),
        Claim("b", "north", None, None, Verdict.UNVERIFIABLE),
    ]
    answer = Answer("yes", Status.ANSWERED, "presence", np.bool_(True))
    grid = PixelGrid(None, tuple(np.array([1, 0, 0, 0, 1, 0], dtype=np.float32)), np.int64(6), np.int64(7))
    document = json.loads(format_answer(make_result(claims=claims, answer=answer, grid=grid)))
    assert document["answer"]["value"] is True
    assert document["steps"][0]["claims"][0]["value"] == 0.5
    assert document["steps"][0]["claims"][0]["recomputed"] == 7
    assert document["grid"]["height"] == 6 and document["grid"]["crs"] is None


def test_value_that_json_cannot_hold_is_refused(make_result):
    with pytest.raises(TypeError, match="list"):
        format_answer(make_result(answer=Answer("", Status.ANSWERED, "area", [1, 2])))


def test_exact_numbers_are_taken_too(make_result):
    document = answer_document(make_result(answer=Answer("", Status.ANSWERED, "coverage", Fraction(1, 4))))
    assert document["answer"]["value"] == 0.25


@pytest.mark.fault(39)
def test_custom_crs_is_given_as_wkt(make_result):
    wkt = pyproj.CRS("+proj=tmerc +lon_0=4.56 +ellps=GRS80").to_wkt()
    assert answer_document(make_result(grid=PixelGrid(wkt, (1, 0, 0, 0, -1, 0), 6, 7)))["grid"]["crs"] == wkt


def test_extras_stay_out(make_result):
    assert format_answer(make_result(extras={"valid": object()})) == format_answer(make_result())


def test_any_text_survives_being_written_and_read(tmp_path, make_result):
    result = make_result(question='Wie groß? "川"\n\u2028 \ud800', text="a\x00b")
    path = tmp_path / "answer.json"
    path.write_bytes(format_answer(result).encode("utf-8", errors="replace"))
    document = read_answer(path)
    assert document["question"] == 'Wie groß? "川"\n\u2028 ?'
    assert document["steps"][0]["text"] == "a\x00b"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "terrascope.answer/9"}', "\x80"])
def test_file_of_another_kind_is_refused(tmp_path, text):
    path = tmp_path / "answer.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(InputError, match=r"answer\.json"):
        read_answer(path)
