from __future__ import annotations

import pytest

from terrascope_qgis.core.model.bundle.manifest import VocabularyEntry
from terrascope_qgis.core.reasoning.wording.options import Option, choose_option, cut_options, read_quantity
from terrascope_qgis.core.reasoning.wording.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    [
        VocabularyEntry("water", ("water", "lake"), "class"),
        VocabularyEntry("built_up", ("built-up", "city", "buildings"), "class"),
        VocabularyEntry("trees", ("trees", "forest"), "class"),
        VocabularyEntry("gain:water", ("new water",), "change"),
    ]
)


@pytest.mark.parametrize(
    ("question", "stem", "texts"),
    [
        ("How much? A) 5 % B) 10 % C) 20 %", "How much?", ["5 %", "10 %", "20 %"]),
        ("How much?\nA. 5 %\nB. 10 %", "How much?", ["5 %", "10 %"]),
        ("How much? (A) 5 (B) 10 (C) 15 (D) 20 (E) 25", "How much?", ["5", "10", "15", "20", "25"]),
        ("Which is larger? Options: A: water; B: trees", "Which is larger?", ["water", "trees"]),
        ("which is larger?\na) water\nb) trees", "which is larger?", ["water", "trees"]),
        ("How much?A.5 %\nB.10 %", "How much?", ["5 %", "10 %"]),
    ],
)
def test_options_are_cut_off(question, stem, texts):
    found, options = cut_options(question)
    assert found == stem
    assert [option.text for option in options] == texts
    assert [option.letter for option in options] == list("ABCDE")[: len(texts)]


@pytest.mark.parametrize(
    "question",
    [
        "How much water is there?",
        "Is there a lake?",
        "How much is plan A. Tell me.",
        "Look at section B) of the map.",
        "A) 5 B) 10",
        "Does area A. touch area C. here?",
    ],
)
def test_questions_without_options_stay_whole(question):
    assert cut_options(question) == (question, ())


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12.5 %", 12.5, "%"),
        ("12 percent", 12.0, "%"),
        ("about 1,250 m²", 1250.0, "m2"),
        ("1 250 000 m2", 1_250_000.0, "m2"),
        ("3.5 km²", 3_500_000.0, "m2"),
        ("3.5 square kilometers", 3_500_000.0, "m2"),
        ("2 ha", 20_000.0, "m2"),
        ("2 acres", 8093.7128448, "m2"),
        ("120 metres", 120.0, "m"),
        ("1.5 km", 1500.0, "m"),
        ("12 pixels", 12.0, "px"),
        ("4 patches", 4.0, None),
        ("4 mangroves", 4.0, None),
        ("-3.5", -3.5, None),
    ],
)
def test_quantities_are_read_in_base_units(text, value, unit):
    found = read_quantity(text)
    assert found.value == pytest.approx(value) and found.unit == unit


def test_text_without_a_number_has_no_quantity():
    assert read_quantity("none of it") is None


def _options(*texts: str) -> list[Option]:
    return [Option("ABCDE"[k], text) for k, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "value", "unit", "letter"),
    [
        (("10 %", "20 %", "40 %"), 27.0, "%", "B"),
        (("10", "20", "40"), 38.0, "%", "C"),
        (("0.5 km²", "1 km²", "2 km²"), 960_000.0, "m2", "B"),
        (("50 ha", "100 ha"), 960_000.0, "m2", "B"),
        (("Yes", "No"), False, None, "B"),
        (("No, they do not.", "Yes, they do."), True, None, "B"),
        (("forest", "the city"), "built_up", None, "B"),
        (("water larger than trees", "trees larger than water"), "trees", None, "B"),
        (("in the north", "in the north-east"), "NE", None, "B"),
        (("top left", "bottom right"), "SE", None, "B"),
        (("10 m", "20 m"), 0.4, "%", None),
        (("red", "blue"), "water", None, None),
    ],
)
def test_fitting_option_is_chosen(texts, value, unit, letter):
    assert choose_option(_options(*texts), [(value, unit)], VOCABULARY) == letter


def test_the_first_value_the_options_speak_of_decides():
    options = _options("1 km²", "2 km²")
    assert choose_option(options, [(12.0, "%"), (2_100_000.0, "m2")], VOCABULARY) == "B"
    assert choose_option((), [(12.0, "%")], VOCABULARY) is None


@pytest.mark.parametrize(
    ("words", "prefer_change", "label"),
    [
        ("water", False, "water"),
        ("Lakes", False, "water"),
        ("built up", False, "built_up"),
        ("built_up", False, "built_up"),
        ("gain:water", False, "gain:water"),
        ("new water", True, "gain:water"),
        ("unicorns", False, None),
        ("", False, None),
    ],
)
def test_words_find_their_label(words, prefer_change, label):
    assert VOCABULARY.find_label(words, prefer_change=prefer_change) == label
