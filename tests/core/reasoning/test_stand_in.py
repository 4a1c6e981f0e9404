"""A learned class borrows a word that the question does not use, in the form the sentence needs."""

from __future__ import annotations

import pytest

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.model.bundle.manifest import VocabularyEntry
from terrascope_qgis.core.reasoning.wording.stand_in import PREFERRED, lend_words, list_forms
from terrascope_qgis.core.reasoning.wording.vocabulary import Vocabulary
from terrascope_qgis.core.reasoning.wording.word_swap import WordSwap
from tests.core.classes.test_learned_class import make_class

WORDS = {
    "crops": ("crops", "field", "fields"),
    "grass": ("grass", "meadow", "meadows"),
    "bare": ("bare ground", "rock", "rocks"),
    "water": ("water", "lake", "lakes"),
    "trees": ("trees", "forest"),
}
VOCABULARY = Vocabulary(
    [
        *(VocabularyEntry(label, phrases, "class") for label, phrases in WORDS.items()),
        VocabularyEntry("gain:crops", ("new crops", "cropland expansion"), "change"),
    ]
)
QUARRY = make_class(phrases=("quarry", "open pit"))
SOLAR = make_class(name="solar park", phrases=("solar park", "panels"))


@pytest.mark.parametrize(
    ("question", "lent", "label"),
    [
        ("How much quarry is there?", "How much crops is there?", "crops"),
        ("Is there a quarry?", "Is there a field?", "crops"),
        ("How many quarries are there?", "How many fields are there?", "crops"),
        ("Where is the OPEN  PIT?", "Where is the field?", "crops"),
        ("Is there more quarry or cropland expansion?", "Is there more grass or cropland expansion?", "grass"),
        ("Do the quarries touch crops, meadows?", "Do the rocks touch crops, meadows?", "bare"),
        ("more quarry or water?", "more crops or water?", "crops"),
        ("crops, grass, rock, forest: where is the quarry?", "crops, grass, rock, forest: where is the lake?", "water"),
    ],
)
def test_the_lent_word_is_free_and_fits_the_sentence(question, lent, label):
    found = lend_words(question, [QUARRY], VOCABULARY)
    assert found.text == lent
    assert [(one.learned.name, one.label) for one in found.stand_ins] == [("quarry", label)]


@pytest.mark.parametrize("question", ["How much water is there?", "quarryman", "the requarry", "quarry2", "open-pit"])
def test_a_question_without_the_word_stays_as_it_is(question):
    assert lend_words(question, [QUARRY], VOCABULARY) == lend_words(question, [], VOCABULARY)
    assert lend_words(question, [QUARRY], VOCABULARY).text == question


def test_two_learned_classes_get_two_words():
    found = lend_words("Is the quarry larger than the solar park?", [QUARRY, SOLAR], VOCABULARY)
    assert found.text == "Is the field larger than the meadow?"
    assert [(one.learned.name, one.label) for one in found.stand_ins] == [("quarry", "crops"), ("solar park", "grass")]


def test_longer_names_win_and_the_models_own_word_in_them_is_not_taken():
    dead = make_class(name="dead trees", phrases=("dead trees", "dead"))
    found = lend_words("How much of the trees is dead trees?", [dead, QUARRY], VOCABULARY)
    assert found.text == "How much of the trees is fields?" and len(found.stand_ins) == 1
    # A class may take over a word of the model itself.
    lake = make_class(name="lake", phrases=("lake",))
    assert lend_words("How many lakes?", [lake], VOCABULARY).text == "How many fields?"


def test_more_learned_classes_than_words_are_refused():
    six = [make_class(name=name, phrases=(name,)) for name in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")]
    with pytest.raises(InputError, match="names 6 learned classes"):
        lend_words(" or ".join(one.name for one in six), six, VOCABULARY)
    with pytest.raises(InputError, match="names 1 learned classes beside others"):
        lend_words("crops grass rock lake forest quarry", [QUARRY], VOCABULARY)


def test_every_preferred_word_is_a_class_of_one_date():
    assert len(set(PREFERRED)) == len(PREFERRED) and not any(":" in label or "cloud" in label for label in PREFERRED)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("quarry", {"quarry", "quarries"}),
        ("Quarries", {"quarries", "quarry"}),
        ("greenhouse", {"greenhouse", "greenhouses"}),
        ("bush", {"bush", "bushes"}),
        ("marshes", {"marshes", "marsh"}),
        ("solar park", {"solar park", "solar parks"}),
        ("valley", {"valley", "valleys"}),
        ("moss", {"moss", "mosses"}),
    ],
)
def test_forms_of_a_word(word, forms):
    assert set(list_forms(word)) == forms


def swap(text: str, size: int, words=None) -> str:
    swapper = WordSwap({"bare ground": "quarry", "crops": "solar park", "bare": "pit"} if words is None else words)
    pieces = [text[k : k + size] for k in range(0, len(text), size)]
    return "".join([*map(swapper.feed, pieces), swapper.finish()])


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I look for bare ground [1].", "I look for quarry [1]."),
        ("Bare ground and crops touch.", "Quarry and solar park touch."),
        ("bare groundwork, barely bare", "pit groundwork, barely pit"),
        ("acrops crops2 crops", "acrops crops2 solar park"),
        ("No bare", "No pit"),
        ("nothing here", "nothing here"),
    ],
)
def test_swapped_text_does_not_depend_on_how_it_comes(text, expected, size):
    assert swap(text, size) == expected


def test_without_words_text_passes_at_once():
    swapper = WordSwap({})
    assert swapper.feed("bare gr") == "bare gr" and swapper.finish() == ""


def test_what_is_settled_is_shown_at_once():
    swapper = WordSwap({"bare ground": "quarry"})
    assert swapper.feed("the ba") == "the "
    assert swapper.feed("re g") == ""
    assert swapper.feed("rey wall ") == "bare grey wall "
