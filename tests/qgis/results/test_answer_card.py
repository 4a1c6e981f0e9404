"""The answer on top of the panel says each thing once, and nothing that was not good enough for an answer."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel

from terrascope_qgis.bridge.runs.run_values import AnswerValue, ClaimValue, RunValue, SegmentValue
from terrascope_qgis.ui.results.answer_card import AnswerCard, describe_confidence
from terrascope_qgis.ui.results.claim_lines import list_claim_lines
from terrascope_qgis.ui.results.mask_chip import describe_details

AGREES = ClaimValue("16 %", 16.0, "%", 16.0, "verified", "percent", (1,))
PLACE = ClaimValue("in the north", "N", "", "N", "verified", "position", (1,))
DIFFERS = ClaimValue("20 ha", 200000.0, "m2", 230400.0, "differs", "area", (1,))


@pytest.fixture
def card(iface, qtbot):
    made = AnswerCard()
    qtbot.addWidget(made)
    return made


def texts_of(card):
    return [label.text() for label in card.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_where_all_agrees_the_numbers_are_not_said_again(iface):
    (line,) = list_claim_lines((AGREES, PLACE))
    assert line.text == "✓ Verified from the mask" and line.tip.startswith("16 %, in the north\n")


def test_where_some_differs_the_lines_say_which(iface):
    lines = [line.text for line in list_claim_lines((AGREES, DIFFERS))]
    assert lines == ["≠ The text says 20 ha, the mask has 23.0 ha", "✓ 16 %: verified from the mask"]


def test_declined_question_shows_its_reason_and_no_tick(card):
    answer = AnswerValue("16 % is water.", "declined", reason="Not enough evidence.", claims=(AGREES,))
    card.show_run(RunValue("a", "How much water?", state="done", answer=answer))
    texts = texts_of(card)
    assert "Declined: Not enough evidence." in texts and not any("✓" in text for text in texts)


def describe(*reasons, level="medium", most=2):
    facts = tuple({"code": code, "values": values} for code, values in reasons)
    texts = tuple("English" for _ in reasons)
    return describe_confidence(
        AnswerValue("16 %", confidence=level, confidence_reasons=texts, confidence_facts=facts), most
    )


def test_reasons_that_lower_the_confidence_are_shown_and_the_others_are_in_the_tool_tip(iface):
    overlap, equal = ("overlap", {"id": 1, "name": "water", "percent": 44.0}), ("claims_equal", {})
    full, half = ("valid", {"percent": 100.0}), ("valid", {"percent": 50.0})
    told = "Mask 1 (Water) is expected to overlap the ground by 44 %."
    assert describe(overlap, equal, full) == f"Medium confidence: {told}"
    assert describe(overlap, equal, half) == f"Medium confidence: {told} 50 % of the area has valid pixels."
    assert describe(equal, full, level="high") == (
        "High confidence: All statements of the answer equal the masks. 100 % of the area has valid pixels."
    )
    assert "All statements of the answer equal the masks. 100 %" in describe(overlap, equal, full, most=0)


def test_parts_of_a_mask_are_counted_in_words(iface):
    one = SegmentValue(1, "water", pixels=20, valid_pixels=1000, percent=2.0, parts=1)
    several = SegmentValue(1, "water", pixels=20, valid_pixels=1000, percent=2.0, parts=3)
    assert "20 of 1,000 valid pixels, 1 part\n" in describe_details(one) + "\n"
    assert "20 of 1,000 valid pixels, 3 parts\n" in describe_details(several) + "\n"
