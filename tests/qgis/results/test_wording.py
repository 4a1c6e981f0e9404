"""The engine's sentences worded in the user's language, from their codes."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from terrascope_qgis.bridge.layers.mask_features import build_values
from terrascope_qgis.bridge.project.project_history import build_recipe, read_run, run_document
from terrascope_qgis.bridge.runs.found_titles import title_found
from terrascope_qgis.bridge.runs.run_values import RunValue
from terrascope_qgis.bridge.runs.stress_titles import CORRUPTION_IDS, title_corruption
from terrascope_qgis.bridge.words.part_titles import list_parts
from terrascope_qgis.bridge.words.phrases import build_phrases
from terrascope_qgis.bridge.words.reason_titles import OWN_CODES
from terrascope_qgis.bridge.words.wording import (
    list_templates,
    word_answer,
    word_error,
    word_failure,
    word_message,
    word_reasons,
    word_said,
    word_warnings,
)
from terrascope_qgis.bridge.worker import messages
from terrascope_qgis.core.classes.learned_class import check_name
from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.words.part_words import PARTS
from terrascope_qgis.core.words.said import WORDS, describe_said, say
from terrascope_qgis.ui.results.answer_card import describe_answer
from terrascope_qgis.ui.results.claim_lines import list_claim_lines
from terrascope_qgis.ui.results.mask_chip import describe_details
from terrascope_qgis.ui.runs.run_events import apply_event
from terrascope_qgis.ui.state_views import describe_device, title_stage

TOLD = {
    "text": "There is water.",
    "confidence": {
        "level": "medium",
        "reasons": ["No sign of water was found; up to 7.0 % would go unseen."],
        "facts": [{"code": "not_found", "values": {"name": "water", "high": 7.0}}],
    },
}
ENGINE = Path(__file__).resolve().parents[3] / "terrascope_qgis"


@pytest.fixture
def german(iface, fake_engine):
    """The plugin in German."""
    from terrascope_qgis import classFactory

    QgsSettings().setValue("locale/userLocale", "de_DE")
    plugin = classFactory(iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    QgsSettings().remove("locale/userLocale")


def list_stages() -> set:
    """Every stage that the engine or the worker reports."""
    return {
        node.args[0].value
        for room in ("core", "worker")
        for path in (ENGINE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "stage" and node.args
        if isinstance(node.args[0], ast.Constant)
    }


def send(said, name="message"):
    """What the worker sends of a sentence."""
    return {name: str(said), **describe_said(said)}


def test_plugin_has_the_sentence_of_each_code_of_the_engine(iface):
    templates = list_templates()
    engine = {code: text for code, text in WORDS.items() if not code.startswith("corruption_")}
    assert {code: text for code, text in templates.items() if code not in OWN_CODES} == engine
    named = {f"corruption_{name}": title_corruption(name) for name in CORRUPTION_IDS}
    assert {code: text for code, text in WORDS.items() if code not in engine} == named


def test_plugin_has_words_for_each_stage_of_the_engine(iface):
    stages = list_stages()
    assert {"read", "encode", "reason", "learn"} <= stages
    assert [stage for stage in stages if title_stage(stage) == stage] == []


def test_reason_is_worded_in_the_users_language(german):
    assert word_reasons(messages.read_answer(TOLD)) == [
        "„Wasser“: keine Spur gefunden; bis zu 7.0 % blieben unbemerkt."
    ]


def test_masks_of_one_name_keep_their_dates_in_the_users_language(german):
    said = say("wide", name="water", date="2020-01-01", low=1.0, high=2.0)
    assert "water (2020-01-01)" in said
    assert "Wasser (2020-01-01)" in word_said(str(said), describe_said(said))


def test_parts_of_the_area_have_names_in_the_users_language(german):
    assert set(list_parts()) == set(PARTS)
    assert not [title for title in list_parts().values() if title in PARTS.values()]
    north, south = "die nördliche Hälfte des Gebiets", "die südliche Hälfte des Gebiets"

    def word(code, **values):
        said = say(code, **values)
        return word_said(str(said), describe_said(said))

    assert word("valid_part", percent=75.0, part="north_half") == f"D{north[1:]}: 75 % haben gültige Pixel."
    assert word("part_several", parts=["north_half", "south_half"]).endswith(f"jedem einzeln: {north}, {south}.")
    overlap = word("bounds_overlap", pair=[["water", "2020-05-01"], ["trees", None]])
    assert overlap.startswith("Die Grenzen überschneiden sich (Wasser (2020-05-01), Bäume): Welches")


def test_part_goes_with_the_mask_into_project_recipe_layer_and_words(german):
    question = "How much of the northern half is water?"
    segment = {"id": 1, "label": "water", "pixels": 512, "valid_pixels": 2048, "percent": 25.0, "part": "north_half"}
    step = messages.read_step({"index": 1, "text": "", "segments": [segment]})
    run = RunValue("1", question, state="done", steps=(step,), request={"question": question, "sources": []})
    again = read_run(run_document(run))
    assert again.segments[0].part == "north_half"
    recipe = build_recipe(again)
    assert recipe["question"] == question
    values = build_values(again, again.steps[0], again.segments[0])
    assert (values["part"], values["valid_pixels"]) == ("the northern half of the area", 2048)
    assert " · die nördliche Hälfte des Gebiets · " in describe_details(again.segments[0]).splitlines()[0]
    whole = replace(again.segments[0], part="")
    assert build_values(again, again.steps[0], whole)["part"] is None
    assert "Hälfte" not in describe_details(whole)


def test_warning_is_shown_in_the_users_language_and_kept_in_english(german):
    said = say("of_file", file="scene.tif", warning=say("scale_integers"))
    run = apply_event(RunValue("1", "How much water?"), "warning", send(said))
    run = messages.add_answer(run, {"warnings": [str(said)], "warning_facts": [describe_said(said)]})
    german_words = "scene.tif: keine Skalierung gefunden; ganze Zahlen werden als Reflektanz × 10000 gelesen"
    assert word_warnings(run) == [german_words]
    assert run.warnings == ("scene.tif: no scale found; integers are read as reflectance x 10000",)
    assert word_warnings(read_run(run_document(run))) == [german_words]


def test_reason_for_declining_is_shown_in_the_users_language(german):
    said = say("not_enough", objection=say("few_plausible", percent=12.4, image="sar", least=50.0))
    told = {"text": str(said), "status": "declined", "reason": str(said), "reason_fact": describe_said(said)}
    run = RunValue("1", "How much water?", state="done", answer=messages.read_answer(told))
    words = word_answer(run.answer)
    assert words.startswith("Nicht genug Anhaltspunkte: Radarbild: nur 12 % der Pixel haben plausible Werte")
    assert describe_answer(run) == (f"Abgelehnt: {words}", "declined")
    assert describe_answer(read_run(run_document(run)) and run)[0].endswith(words)
    assert word_answer(replace(run.answer, reason_fact={})) == str(said)


def test_failure_is_worded_in_the_users_language(german):
    assert word_message(send(say("memory_out"))).startswith("Der Arbeitsspeicher reicht für diesen Lauf nicht.")
    assert word_message({"message": "Something else."}) == "Something else."
    told = {"kind": "INPUT", **send(say("other_format", file="a.zip", found=say("content_zip"), readable="GeoTIFF"))}
    assert word_failure(told).startswith("a.zip: gefunden wurde ein Zip-Archiv (entpacken Sie es zuerst)")
    altered = {"kind": "BUNDLE", **send(say("bundle_missing", file="vision.onnx"))}
    assert word_failure(altered) == (
        "Das Paket des Modells lässt sich nicht verwenden: vision.onnx ist verzeichnet, fehlt aber. Besorgen Sie ein "
        "unversehrtes Paket."
    )
    odd = say("file_name", source="bundle.json", item="'a/../b'", fault=say("name_outside"))
    assert "Der Dateiname 'a/../b' führt aus dem Paket hinaus." in word_failure({"kind": "BUNDLE", **send(odd)})
    broken = say("unexpected", kind="KeyError", problem="'x'")
    assert word_failure({"kind": "INTERNAL", **send(broken)}).startswith("Unerwarteter Fehler KeyError: 'x'.")
    older = {"kind": "BUNDLE", "message": "vision.onnx is altered."}
    assert word_failure(older) == "Das Paket des Modells lässt sich nicht verwenden: vision.onnx is altered."
    assert word_failure({"kind": "INTERNAL"}) == "Die Engine ist gescheitert: Unbekannter Fehler."
    with pytest.raises(InputError) as caught:
        check_name("7")
    assert word_error(caught.value).startswith("Der Klassenname „7“ ist in Fragen nicht verwendbar.")
    assert word_error(InputError("As it is.")) == "As it is."


def test_reason_of_another_version_is_told_in_the_engines_words(german):
    for code, values in (
        ("unheard", {}),
        ("not_found", {}),
        ("not_found", {"name": "water", "high": "?"}),
        ("not_found", {"name": "water", "high": None}),
        (["not_found"], {}),
        (None, None),
    ):
        assert word_said("As the engine said.", {"code": code, "values": values}) == "As the engine said."
    older = {**TOLD, "confidence": {"level": "low", "reasons": ["Clouds."]}}
    assert word_reasons(messages.read_answer(older)) == ["Clouds."]


def test_values_of_a_sentence_cannot_freeze_a_label(german):
    told = word_said("?", {"code": "no_prj", "values": {"file": "x" * 500 + "\u202e"}})
    assert "\u202e" not in told and max(map(len, told.split(" "))) <= 120


def test_why_a_statement_is_not_checked_is_told_in_the_users_language_and_kept_in_the_project(german):
    note = say("note_other_class", words="pond")
    told = {"text": "the pond", "verdict": "unverifiable", "note": str(note), "note_fact": describe_said(note)}
    run = messages.add_step(RunValue("1", "How much water?"), {"step": {"index": 1, "text": "?", "claims": [told]}})
    for item in (run, read_run(run_document(run))):
        (line,) = list_claim_lines(item.steps[0].claims)
        assert line.text == "? the pond: aus den Masken nicht überprüfbar („pond“ ist der Name einer anderen Klasse)"


def test_what_the_masks_have_is_told_in_the_users_language(german):
    for found, told in (
        ("E", "O"), ("yes", "ja"), ("shrank", "geschrumpft"), ("<", "kleiner"), ("NE of", "NO davon"),
        ("12.0 % of the half", "12.0 % der Hälfte"), ("largest: built_up", "am größten: Bebauung"),
        ("smallest, place 3: gain:water", "Nummer 3 vom kleinsten an: Wasser, Zunahme"), ("1 pixel", "1 Pixel"),
        ("850 pixels", "850 Pixel"), ("-3 pp", "-3 Prozentpunkte"), ("less than 0.01 %", "weniger als 0.01 %"),
        ("2020-09-12", "2020-09-12"), ("12.4 ha", "12.4 ha"),
    ):  # fmt: skip
        assert title_found(found) == told


def test_device_that_was_not_used_is_told_in_the_users_language(german):
    reason, fix = say("device_no_driver", file="libcuda.so.1"), say("device_update", advice=say("device_reinstall"))
    model = {
        "device": "cpu", "provider": "CPUExecutionProvider", "reason": str(reason), "fix": str(fix),
        "reason_fact": describe_said(reason), "fix_fact": describe_said(fix),
    }  # fmt: skip
    details = describe_device(model).details.splitlines()
    assert details[2:] == [
        "Es ist kein NVIDIA-Treiber installiert (libcuda.so.1 fehlt).",
        "Aktualisieren Sie den Treiber, oder: Installieren Sie den NVIDIA-Treiber neu.",
    ]


def test_files_of_the_engine_are_written_in_the_users_language(german, iface):
    told = build_phrases()
    assert told["language"] == "de" and told["phrases"]["report_table"] == "Tabelle"
    assert told["phrases"]["corruption_haze"] == "Dunst" and told["phrases"]["label:gain:water"] == "Wasser, Zunahme"
    assert set(WORDS) <= set(told["phrases"])


def test_files_of_the_engine_are_english_where_the_user_reads_english(iface):
    assert build_phrases() == {"phrases": None, "language": "en"}
