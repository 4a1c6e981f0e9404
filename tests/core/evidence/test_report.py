from __future__ import annotations

import base64
import datetime as dt
import io
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from PIL import Image

from terrascope_qgis.core.evidence.fields import FIELDS
from terrascope_qgis.core.evidence.report import render_report
from terrascope_qgis.core.result import Answer, Claim, Status, Verdict

HOSTILE = '<script>alert(1)</script><img src="file:///etc/passwd"><a href="file:///x">x</a>" onload="x'


class Page(HTMLParser):
    """Tags, attributes and visible text of a report."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += data

    def attributes(self, name):
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def test_report_is_well_formed_and_loads_nothing(make_result):
    html = render_report(make_result(question=HOSTILE, text=HOSTILE))
    page = Page(html)
    assert html.startswith("<!DOCTYPE html>")
    assert page.open == []
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "a", "link", "iframe", "object", "form", "base"})
    assert all(source.startswith("data:image/png;base64,") for source in page.attributes("src"))
    assert not page.attributes("href") and not [name for _, a in page.tags for name in a if name.startswith("on")]
    assert "url(" not in html and "@import" not in html
    assert "default-src 'none'" in " ".join(page.attributes("content"))


@pytest.mark.fault(19)
@pytest.mark.parametrize(
    "place", ["question", "answer", "reason", "step", "label", "phrase", "claim", "file", "warning"]
)
def test_text_of_the_model_is_shown_as_it_is(make_result, make_segment, place):
    changes: dict[str, object] = {}
    if place in ("answer", "reason"):
        changes["answer"] = Answer("a", Status.DECLINED, None, reason=HOSTILE) if place == "reason" else None
        changes["answer"] = changes["answer"] or Answer(HOSTILE, Status.ANSWERED, None)
    elif place in ("label", "phrase"):
        changes["segments"] = [make_segment(**{place: HOSTILE})]
    elif place == "claim":
        changes["claims"] = [Claim(HOSTILE, HOSTILE, None, None, Verdict.UNVERIFIABLE)]
    elif place == "warning":
        changes["warnings"] = (HOSTILE,)
    else:
        changes[{"step": "text"}.get(place, place)] = HOSTILE
    if place == "file":
        changes.pop("file")
        record = make_result().inputs[0]
        changes["inputs"] = (type(record)(HOSTILE, "optical", None, ("red",), "dB", "", None, 1.0),)
    page = Page(render_report(make_result(**changes)))
    assert HOSTILE.replace("_", " ") in page.text.replace("_", " ")
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "a"})


def test_control_and_direction_characters_are_dropped(make_result):
    html = render_report(make_result(text="a\u202eb\x1b[31mc\x00d \u200d"))
    assert "ab[31mcd" in html
    assert not set("\u202e\x1b\x00") & set(html)


@pytest.mark.fault(19)
def test_endless_text_is_cut(make_result):
    html = render_report(make_result(text="x" * 5_000_000, preview=False))
    assert len(html) < 200_000
    assert "x" * 19_000 in html and "x" * 20_001 not in html


def test_pictures_show_the_area_and_each_step_with_a_mask(make_result, make_segment):
    empty = make_segment(2, label="burned", mask=np.zeros((6, 7), bool))
    page = Page(render_report(make_result([make_segment(1), empty, make_segment(3)])))
    sources = page.attributes("src")
    assert len(sources) == 3
    for source in sources:
        with Image.open(io.BytesIO(base64.b64decode(source.split(",")[1]))) as image:
            image.verify()


def test_numbers_verdicts_and_their_meaning_are_shown(make_result):
    claims = [
        Claim("12 % water", 12.0, "%", 42.857, Verdict.DIFFERS),
        Claim("42.9 %", 42.9, "%", 42.857, Verdict.VERIFIED),
        Claim("as every year", None, None, None, Verdict.UNVERIFIABLE),
    ]
    html = render_report(make_result(claims=claims, warnings=("unit guessed",)), notes=("text cut",))
    text = re.sub(r"\s+", " ", Page(html).text)
    assert "18of 42 42.86 %" in text and "1,800 m²" in text
    assert "12 % water 12 % 42.86 % differs" in text
    assert "42.9 % 42.9 % 42.86 % verified" in text
    assert "as every year - - not checkable" in text
    assert "says nothing about the ground" in text
    assert "unit guessed" in text and "text cut" in text


def test_a_claim_that_cannot_be_checked_tells_why(make_result):
    why = Claim("12 ha", 120_000.0, "m2", None, Verdict.UNVERIFIABLE, note="“reeds” is not understood")
    fine = Claim("4 ha", 40_000.0, "m2", 40_000.0, Verdict.VERIFIED, note="of the mask before")
    text = " ".join(Page(render_report(make_result(claims=[why, fine]))).text.split())
    assert "12 ha“reeds” is not understood 120,000 m² - not checkable" in text
    assert "4 ha 40,000 m² 40,000 m² verified" in text


def test_claims_of_the_answer_are_shown_and_counted(make_result):
    claim = Claim("half of it", 50.0, "%", 42.857, Verdict.DIFFERS)
    answer = Answer("Half of it is water.", Status.ANSWERED, "coverage", 50.0, "%", claims=(claim,))
    text = re.sub(r"\s+", " ", Page(render_report(make_result(answer=answer))).text)
    assert "half of it 50 % 42.86 % differs" in text
    # One in the answer; the step of the result made by hand has one that is right.
    assert "1verified" in text and "1differs" in text


def test_inputs_model_grid_and_fields_are_listed(make_result):
    text = Page(render_report(make_result(), file_names=["evidence_2.gpkg"])).text
    for expected in (
        "S2.tif",
        "red, nir",
        "terrascope-lite 0.1.0",
        "ab" * 32,
        "EPSG:32633",
        "evidence_2.gpkg",
        "1.50 s",
    ):
        assert expected in text
    for field in FIELDS:
        assert field.name in text and field.dbf_name in text


def test_declined_question_tells_the_reason(make_result):
    answer = Answer("I cannot tell this.", Status.DECLINED, None, reason="The price of land is not in the pixels.")
    html = render_report(make_result([], steps=(), answer=answer))
    assert 'class="badge declined"' in html
    assert "The price of land is not in the pixels." in html
    assert "No reasoning step was made." in html


def test_nothing_found_is_said(make_result, make_segment):
    result = make_result([make_segment(mask=np.zeros((6, 7), bool))], answer=Answer("", Status.NOTHING_FOUND, "area"))
    text = re.sub(r"\s+", " ", Page(render_report(result)).text)
    assert "nothing found in 42 valid pixels" in text


def test_report_is_the_same_each_time(make_result):
    moment = dt.datetime(2021, 6, 1, 12, tzinfo=dt.UTC)
    first, second = (render_report(make_result(), written_at=moment) for _ in range(2))
    assert first == second
    assert "2021-06-01 12:00 UTC" in first


def test_dark_and_light_are_both_styled(make_result):
    assert "prefers-color-scheme: dark" in render_report(make_result())
