"""Which words of a question name a part of the area, and which only sound so."""

from __future__ import annotations

import pytest

from terrascope_qgis.core.geo.parts import Part
from terrascope_qgis.core.reasoning.wording.part_phrases import read_parts


@pytest.mark.parametrize(
    ("question", "part", "text"),
    [
        ("How much water is in the northern half?", Part.NORTH, "How much water is in this area?"),
        ("Is there forest in the south-east corner?", Part.SOUTH_EAST, "Is there forest in this area?"),
        ("Is there forest in the SE quadrant of the image?", Part.SOUTH_EAST, "Is there forest in this area?"),
        ("How much of the north-eastern quarter is water?", Part.NORTH_EAST, "How much of this area is water?"),
        ("forest in the northwest of the scene", Part.NORTH_WEST, "forest in this area"),
        ("how many fields are in the NW?", Part.NORTH_WEST, "how many fields are in this area?"),
        ("Is the lake in the western part the larger?", Part.WEST, "Is the lake in this area the larger?"),
        ("Describe the eastern half.", Part.EAST, "Describe this area."),
        ("water, N half", Part.NORTH, "water, this area"),
        ("How much forest is in the south?", Part.SOUTH, "How much forest is in this area?"),
        ("Are clouds covering the south?", Part.SOUTH, "Are clouds covering this area?"),
        ("In the south of the area, how much is built up?", Part.SOUTH, "In this area, how much is built up?"),
        ("How much forest is in the centre of the image?", Part.CENTRE, "How much forest is in this area?"),
        ("Is there snow in the middle?", Part.CENTRE, "Is there snow in this area?"),
        ("How much grass has the central part?", Part.CENTRE, "How much grass has this area?"),
        ("how much water is in the left half", Part.LEFT, "how much water is in this area"),
        ("Is there water on the left side of the picture?", Part.LEFT, "Is there water in this area?"),
        ("Is there water on the right?", Part.RIGHT, "Is there water in this area?"),
        ("What is in the top left corner?", Part.TOP_LEFT, "What is in this area?"),
        ("How much is bare in the bottom-right part?", Part.BOTTOM_RIGHT, "How much is bare in this area?"),
        ("Where in the northern half is the water?", Part.NORTH, "Where in this area is the water?"),
        ("How much forest was lost in the area's northern half?", Part.NORTH, "How much forest was lost in this area?"),
        ("How much water is in the north\u2011east corner?", Part.NORTH_EAST, "How much water is in this area?"),
    ],
)  # fmt: skip
def test_a_part_is_understood_and_gives_way_to_the_area(question, part, text):
    found = read_parts(question)
    assert (found.parts, found.text, found.unread, found.asks_place) == ((part,), text, (), False)


@pytest.mark.parametrize(
    "question",
    [
        "Where is the water?",
        "How much forest is left?",
        "Is there some wetland left?",
        "Is the forest right at the shore?",
        "Does forest cover a lower area than water?",
        "Which covers more of the area, water or trees?",
        "How much of the city centre is green?",
        "Is water or forest the larger part?",
    ],
)
def test_plain_questions_name_no_part(question):
    found = read_parts(question)
    assert (found.parts, found.text, found.unread, found.asks_place) == ((), question, (), False)


@pytest.mark.parametrize(
    "question",
    [
        "Is the water in the north?",
        "Is the forest in the northern half?",
        "Are the clouds mainly in the west?",
        "Is most of the water in the south-east?",
        "Does the forest lie in the north?",
        "Is the forest in the north or the south?",
        "Where are the clouds, north or south?",
        "Is the lake in the northern or southern half?",
    ],
)
def test_asked_whether_something_lies_there_the_question_stays_as_it_is(question):
    found = read_parts(question)
    assert (found.parts, found.text, found.asks_place) == ((), question, True)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much water is there in the north of Italy?", "in the north of Italy"),
        ("How big is the northern lake?", "the northern lake"),
        ("How much water is in the North Sea?", "in the North Sea"),
        ("How much forest is in South Dakota?", "in South Dakota"),
        ("How much water is in the northern part of the lake?", "in the northern part of the lake"),
        ("Is the lake's northern half frozen?", "northern half"),
        ("How much forest is in the centre of town?", "in the centre of town"),
        ("How much forest grows west of the river?", "west of the river"),
        ("Is there water outside the northern half?", "outside the northern half"),
        ("How much forest is not in the north?", "not in the north"),
        ("How much water is in the northern third?", "in the northern third"),
        ("How much water is in the northern quarter?", "in the northern quarter"),
        ("How much forest is in the far north?", "in the far north"),
        ("How much water is north of the area?", "north of the area"),
    ],
)
def test_a_name_or_another_part_is_not_guessed_at(question, said):
    found = read_parts(question)
    assert (found.parts, found.text, found.unread) == ((), question, (said,))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Is there more water in the north than in the south?", (Part.NORTH, Part.SOUTH)),
        ("Compare the forest in the western and eastern half.", (Part.WEST, Part.EAST)),
        ("Is there more water in the northern or the southern half?", (Part.NORTH, Part.SOUTH)),
        ("How much water is in the NE corner and how much in the centre?", (Part.NORTH_EAST, Part.CENTRE)),
        ("Which half has more water, the northern or the southern?", (Part.NORTH, Part.SOUTH)),
    ],
)
def test_several_parts_are_told_apart(question, parts):
    assert read_parts(question).parts == parts


def test_the_same_part_named_twice_is_one():
    found = read_parts("How much water is in the northern half, and how much forest is in the northern half?")
    assert found.parts == (Part.NORTH,) and found.text.count("this area") == 2


@pytest.mark.parametrize(
    ("question", "is_share"),
    [
        ("How much of the forest is in the northern half?", True),
        ("What percentage of the water lies in the east?", True),
        ("How much of the area's water is in the north?", True),
        ("What percent of the built-up area is located in the SE corner of the image?", True),
        ("How many percent of all the clouds lie in the centre?", True),
        ("What proportion of the forest loss falls within the left half?", True),
        ("What share of the water does the western half hold?", True),
        ("How much of the water does the western half lose?", False),
        ("How much of the area does the western half hold?", False),
        ("How many of the lakes are in the northern half?", False),
        ("How many hectares of the forest are in the northern half?", False),
        ("How much of the northern half is forest?", False),
        ("How much forest is in the northern half?", False),
    ],
)
def test_share_of_a_class_is_not_share_of_the_part(question, is_share):
    assert read_parts(question).asks_share_of_class is is_share


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much of the water is in the north?", "What percentage of the water lies in this area?"),
        (
            "In June, how much of all clouds are on the left?",
            "In June, What percentage of the clouds lies in this area?",
        ),
        ("What share of the Reed does the NE quarter hold?", "What percentage of the Reed lies in this area?"),
    ],
)
def test_share_is_asked_in_the_words_that_are_read_best(question, text):
    assert read_parts(question).text == text


def test_question_of_any_kind_is_read():
    for question in ("", "İn the northern half ẞ", "north " * 500, "the northern half " * 300, "?" * 1000):
        assert read_parts(question).text or not question
