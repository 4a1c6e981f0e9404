"""Report, plot, table and JSON of a stress test, read back."""

from __future__ import annotations

import csv
import json
import re
import string
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from terrascope_qgis.core.errors import WriteError
from terrascope_qgis.core.result import Answer, InputRecord, ModelRecord, Status
from terrascope_qgis.core.stress.catalogue import BY_ID
from terrascope_qgis.core.stress.compare import Overlap
from terrascope_qgis.core.stress.files import write_stress
from terrascope_qgis.core.stress.options import StressOptions
from terrascope_qgis.core.stress.outcome import Outcome, StressPlan, StressReport, Trial, TrialAnswer
from terrascope_qgis.core.stress.plot import draw_plot
from terrascope_qgis.core.stress.selection import Skipped
from terrascope_qgis.core.stress.summary import summarise
from terrascope_qgis.core.words.phrasebook import Phrasebook
from terrascope_qgis.core.words.said import WORDS, say

SVG = "{http://www.w3.org/2000/svg}"
CLEAN = Answer("20 % <b>water</b>", Status.ANSWERED, "coverage", 20.0, "%")
OTHER = Answer("12 %", Status.ANSWERED, "coverage", 12.0, "%")


def trial(corruption, level, both, changes=(), answer=OTHER):
    overlaps = {("water", "last"): Overlap(both, 100, 100, both)}
    return Trial(
        level,
        BY_ID[corruption].describe(level),
        overlaps,
        (TrialAnswer(answer, changes, "" if answer else "No pixel is valid."),),
    )


def outcome(corruption, *trials):
    return Outcome(BY_ID[corruption], trials)


@pytest.fixture
def report():
    return StressReport(
        question="How much <script>alert(1)</script> water?",
        options=StressOptions(),
        plan=StressPlan(7, 1, say("rule_whole"), 0.5),
        clean=(CLEAN,),
        outcomes=(
            outcome("haze", trial("haze", 1, 90), trial("haze", 3, 70, ("number",)), trial("haze", 5, 20, ("number",))),
            outcome("data_gaps", trial("data_gaps", 1, 100), trial("data_gaps", 3, 80), trial("data_gaps", 5, 60)),
            outcome("missing_sensor", trial("missing_sensor", 1, 0, ("failed",), answer=None)),
        ),
        skipped=(Skipped("speckle", say("stress_needs_sar")),),
        inputs=(InputRecord("s2.tif", "optical", "2024-05-01", ("green",), "reflectance", "", None, 100.0),),
        model=ModelRecord("tiny-lite", "0.1", "0" * 64, "cpu", "CPUExecutionProvider"),
        seconds=3.6,
    )


class Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text += data


def test_retention_is_the_mean_over_the_levels(report):
    haze, gaps, sensor = report.outcomes
    assert haze.mask_retention == pytest.approx(0.6) and haze.answer_retention == pytest.approx(1 / 3)
    assert gaps.mask_retention == pytest.approx(0.8) and gaps.answer_retention == 1
    assert report.mask_retention == pytest.approx((0.6 + 0.8 + 0) / 3)
    assert (haze.first_change.level, gaps.first_change, sensor.first_change.level) == (3, None, 1)


def test_summary_names_what_changes_the_answer_mildest_first(report):
    assert " ".join(summarise(report)) == (
        "The answer changes with missing sensor from level 1 of 2 (sensor 1 of 2 left out) and haze from level 3 of 5 "
        "(40 % of the blue light from haze). It holds at every level of 1 of 3. The masks suffer most from missing "
        "sensor: 0 % of their overlap with the clean masks is kept on average over the levels."
    )


def test_document_has_the_figures(report, tmp_path):
    files = write_stress(report, tmp_path / "out")
    document = json.loads(files.document.read_text("utf-8"))
    assert (document["format"], document["weakest"]) == ("terrascope.stress/1", "missing_sensor")
    assert document["changers"] == ["missing_sensor", "haze"]
    haze = document["corruptions"][0]
    assert (haze["id"], haze["first_change_level"], haze["level_count"]) == ("haze", 3, 5)
    assert haze["levels"][1]["masks"] == [
        {"label": "water", "date": "last", "iou": 0.7, "both_px": 70, "either_px": 100, "clean_px": 100, "found_px": 70}
    ]
    assert haze["levels"][2]["answers"][0]["changes"] == ["number"]
    fact = {"code": "stress_needs_sar", "values": {}}
    assert document["skipped"] == [{"corruption": "speckle", "reason": "needs a SAR layer", "reason_fact": fact}]
    rule = {"rule": "the whole area", "rule_fact": {"code": "rule_whole", "values": {}}}
    assert document["plan"] == {"runs": 7, "windows": 1, **rule, "clean_seconds": 0.5, "seconds": 3.5}
    assert haze["levels"][1]["words_fact"] == {"code": "stress_haze", "values": {"strength": 0.4, "percent": 40.0}}


def test_table_has_a_row_per_level_and_mask(report, tmp_path):
    with write_stress(report, tmp_path).table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 7
    assert (rows[1]["corruption"], rows[1]["level"], rows[1]["iou"], rows[1]["answers_changed"]) == (
        "haze",
        "3",
        "0.7",
        "1",
    )


def test_plot_has_a_panel_per_corruption_with_its_levels(report, tmp_path):
    root = ElementTree.parse(write_stress(report, tmp_path).plot).getroot()
    panels = root.findall(f"{SVG}g")
    assert [panel.find(f"{SVG}text").text for panel in panels] == ["Haze", "Data gaps", "Missing sensor"]
    dots = panels[0].findall(f"{SVG}circle")[1:]
    # The axes are 186 x 92 pixels; level 3 with an IoU of 0.7 lies at 3/5 of the width, 0.3 of the height down.
    assert (float(dots[1].get("cx")), float(dots[1].get("cy"))) == pytest.approx((111.6, 27.6))
    assert [dot.get("fill") for dot in dots] == ["#ffffff", "#c2410c", "#c2410c"]
    assert [len(panel.findall(f"{SVG}polyline")) for panel in panels] == [1, 1, 0]


def test_report_needs_nothing_else_and_shows_texts_as_text(report, tmp_path):
    html = write_stress(report, tmp_path).report.read_text("utf-8")
    page = Texts()
    page.feed(html)
    assert "script" not in page.tags and "b" in page.tags and "<b>water" not in html
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", "")
    for words in (
        "How much <script>alert(1)</script> water?",
        " ".join(summarise(report)),
        "Speckle: needs a SAR layer",
        "No pixel is valid.",
    ):
        assert words in page.text


def silence(template):
    """The template without its words: its values alone."""
    fields = [(name, spec) for _, name, spec, _ in string.Formatter().parse(template) if name]
    return "§ " + " ".join(f"{{{name}:{spec}}}" if spec else f"{{{name}}}" for name, spec in fields)


def test_report_and_plot_hold_no_words_but_those_that_came_with_the_request(report, tmp_path):
    phrases = {code: silence(text) for code, text in WORDS.items()}
    files = write_stress(report, tmp_path, Phrasebook({**phrases, "label:water": "§"}, "de"))
    html = files.report.read_text("utf-8")
    page = Texts()
    page.feed(re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL))
    assert '<html lang="de">' in html and page.text.count("§") > 80
    told = page.text
    for value in (report.question, CLEAN.text, "No pixel is valid.", "tiny-lite", "cpu", "s2.tif", "IoU", "UTC"):
        assert value in told
        told = told.replace(value, "")
    assert re.findall(r"[A-Za-z]{3,}", told) == []
    plot = " ".join(ElementTree.parse(files.plot).getroot().itertext())
    assert re.findall(r"[A-Za-z]{3,}", plot) == [] and plot.count("§") > 12
    assert json.loads(files.document.read_text("utf-8"))["summary"] == " ".join(summarise(report))


def test_template_that_does_not_fit_gives_way_to_english(report):
    assert (
        Phrasebook({"stress_haze": "{unheard}"}).word(say("stress_haze", strength=0.1, percent=10)).startswith("10 %")
    )


def test_second_report_keeps_the_first(report, tmp_path):
    first = write_stress(report, tmp_path)
    before = first.document.read_bytes()
    second = write_stress(report, tmp_path)
    assert second.report.name == "stress_2.html" and second.document.name == "stress_2.json"
    assert first.document.read_bytes() == before and len(list(tmp_path.iterdir())) == 8


def test_folder_that_is_a_file_is_refused(report, tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(WriteError, match="a file found"):
        write_stress(report, tmp_path / "out")


def test_answers_without_masks_are_plotted_by_the_share_that_holds(report):
    bare = tuple(
        replace(item, trials=tuple(replace(trial, overlaps={}) for trial in item.trials)) for item in report.outcomes
    )
    declined = replace(report, outcomes=bare)
    assert declined.mask_retention is None and "share of answers that hold" in draw_plot(declined, Phrasebook())
    assert "The masks" not in " ".join(summarise(declined))
