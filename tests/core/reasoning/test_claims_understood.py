"""Verified is only what a sentence says that is understood as a whole; all else says what was not understood."""

from __future__ import annotations

import sys

import pytest

from terrascope_qgis.core.reasoning.checking.extraction.mentions import MOST_CHARACTERS as MOST_IN_SENTENCE
from terrascope_qgis.core.reasoning.checking.grammar.clauses import list_clauses
from terrascope_qgis.core.reasoning.checking.grammar.parsing import MOST_ENDS, Parser, load_grammar
from terrascope_qgis.core.reasoning.checking.text_claims import MOST_CHARACTERS, ClaimChecker
from terrascope_qgis.core.result import Verdict
from tests.core.reasoning.claim_scenes import check, grid, segments_of, vocabulary

PLAIN = "The lake [1] covers 12 % of the scene and the forest [2] 16 ha. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The lake [1], excluding its islands, covers 12 %.", "excepts"),
        ("The lake [1] with its reeds covers 12 %.", "“reeds”"),
        ("The shallow water [1] covers 12 %.", "“shallow”"),
        ("The lake [1] is half as deep and covers 12 %.", "“deep”"),
        ("Only the lake [1] covers 12 %.", "“Only the lake [1] covers 12 %.”"),
        ("The second lake [1] covers 12 %.", "“second lake [1] covers 12 %.”"),
        ("The lake [1] covers 12 %, of which half is reed.", "“reed”"),
        ("The lake [1] covers 12 %, less the town [3].", "“less the town [3].”"),
    ],
)
def test_a_word_that_is_not_understood_is_named(text, words):
    (claim,) = [claim for claim in check("lake_forest_town", text) if claim.text == "12 %"]
    assert claim.verdict is Verdict.UNVERIFIABLE
    assert words in claim.note


@pytest.mark.parametrize("name", ["Forest", "The snow", "The town"])
def test_a_mark_behind_the_name_of_another_class_is_not_believed(name):
    (claim,) = check("lake_forest_town", f"{name} [1] covers 12 %.")
    assert claim.verdict is Verdict.UNVERIFIABLE
    assert "name of another class" in claim.note


def test_a_pronoun_that_may_mean_several_masks_is_not_believed():
    *_, claim = check("lake_forest_town", "The lake [1] borders the town [3]. It covers 4 %.")
    assert (claim.verdict, claim.note) == (Verdict.UNVERIFIABLE, "“It” may mean several masks")
    *_, claim = check("lake_forest_town", "The town [3] is visible. It covers 4 %.")
    assert claim.verdict is Verdict.VERIFIED


def test_a_number_at_a_date_that_is_not_the_masks_is_not_believed():
    date, size = check("lake_two_dates", "In 2022 the lake [1] covered 10 ha.")
    assert date.verdict is Verdict.DIFFERS
    assert (size.verdict, size.note) == (Verdict.UNVERIFIABLE, "it is told of another time")


@pytest.mark.parametrize(
    "text",
    [
        "12.0 % of the valid area is water, 12.0 ha, mostly in the north-west.",
        "Yes, 16.0 % of the valid area is trees, 16.0 ha, mostly in the north-east.",
        "Mostly in the north-west: 12.0 % of the valid area is water.",
        "I marked 12.0 ha of water, 12.0 % of the valid area.",
        "The valid area holds 12.0 % water and 16.0 % trees.",
        "The valid area holds 12.0 % water, 16.0 % trees and 4.0 % built-up.",
        "The larger one is trees: 16.0 ha of trees against 12.0 ha of water.",
        "The dominant class is trees with 16.0 % of the valid area, ahead of water with 12.0 %.",
        "210 m is the shortest distance between water and trees.",
        "No, water and trees do not touch; the shortest distance is 210 m.",
        "Yes, water and built-up share a boundary.",
        "The mask lies in the north-west.",
        "The mask covers 12.0 ha.",
    ],
)
def test_what_lite_writes_is_understood(text):
    checker = ClaimChecker(segments_of("lake_forest_town"), grid(), vocabulary=vocabulary())
    checker.check("I look for water [1].")
    claims = [claim for claim in checker.check(text) if claim.kind != "number"]
    assert claims
    unverified = [claim for claim in claims if claim.verdict is not Verdict.VERIFIED]
    # "The shortest distance is 210 m" alone names no masks; Lite's number there is the host's.
    assert all(claim.kind == "distance" and "shortest distance is" in text for claim in unverified)


def test_every_clause_and_phrase_compiles():
    assert len(load_grammar().clauses) == len(list_clauses()) > 100


def test_a_sentence_of_too_many_clauses_is_not_read():
    comma = ","
    assert Parser(comma * MOST_ENDS).parse() is None
    text = ", ".join(["the lake [1] covers 12 %"] * (MOST_ENDS + 2)) + "."
    assert {claim.verdict for claim in check("lake_forest_town", text)} == {Verdict.UNVERIFIABLE}


def test_what_is_too_long_is_marked_as_not_checked():
    *checked, last = check("lake_forest_town", PLAIN * (MOST_CHARACTERS // len(PLAIN) + 2))
    assert (last.kind, last.verdict) == ("length", Verdict.UNVERIFIABLE)
    assert last.note == "the text is too long: the rest is not checked"
    assert sum(claim.verdict is Verdict.VERIFIED for claim in checked) == 2 * (MOST_CHARACTERS // len(PLAIN))


def test_a_sentence_that_is_too_long_is_marked_and_the_next_is_checked():
    long = "the lake [1] covers 12 % and " * (MOST_IN_SENTENCE // 20) + "that is all. "
    first, *others = check("lake_forest_town", long + PLAIN)
    assert first.note == "the sentence is too long: it is not checked"
    assert [claim.verdict for claim in others] == [Verdict.VERIFIED, Verdict.VERIFIED]


@pytest.mark.parametrize("text", [PLAIN, "It grew by 5 ha [1]. ", "\n", "12 %. ", "[2]. ", "Water: 12 %, 16 ha [2]\n"])
def test_the_work_grows_with_the_text_and_not_with_its_square(text):
    check("lake_forest_town", text)
    short, long = (_count_steps(text * times) for times in (20, 80))
    assert long <= 4.6 * short


def test_no_work_is_put_into_a_sentence_that_is_too_long():
    short, long = (_count_steps("12 % " * times) for times in (MOST_IN_SENTENCE // 5 + 1, MOST_IN_SENTENCE))
    assert long <= 1.1 * short + 100


def _count_steps(text: str) -> int:
    """Lines of Python that a check runs."""
    checker = ClaimChecker(segments_of("lake_forest_town"), grid(), vocabulary=vocabulary())
    steps = 0

    def trace(frame, event, _argument):
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        checker.check(text)
    finally:
        sys.settrace(before)
    return steps


def test_what_stands_behind_a_semicolon_may_take_a_claim_back():
    (claim,) = check("lake_forest_town", "The town [3] covers 4 ha; wrong.")
    assert (claim.verdict, claim.note) == (Verdict.UNVERIFIABLE, "“wrong.” is not understood")


def test_a_change_told_from_the_later_to_the_earlier_date_is_not_believed():
    later, earlier, change = check("lake_two_dates", "From 2022 to 2021 the lake [1] [2] grew by 5 ha.")
    assert {claim.verdict for claim in (later, earlier, change)} == {Verdict.UNVERIFIABLE}


@pytest.mark.parametrize(
    ("heading", "verdict"),
    [
        ("Outside the park:", "unverifiable"),
        ("Without clouds:", "unverifiable"),
        ("The areas are as follows:", "verified"),
    ],
)
def test_a_heading_is_read_with_each_item_below_it(heading, verdict):
    claims = check("lake_forest_town", f"{heading}\n- Water [1]: 12 ha\n- Trees [2]: 16 ha\nThe town [3] covers 4 ha.")
    assert [claim.verdict.value for claim in claims] == [verdict, verdict, "verified"]


@pytest.mark.parametrize("sign", ["plus", "minus", "times", "+", "×"])
def test_a_calculation_in_words_is_read_like_one_in_signs(sign):
    result = {"plus": "28 ha", "+": "28 ha", "minus": "4 ha"}.get(sign, "192 ha")
    claims = check("lake_forest_town", f"16 ha [2] {sign} 12 ha [1] is {result}.")
    assert claims[-1].kind == "sum" and claims[-1].value == float(result.split()[0]) * 10_000


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The lake [1] covers 12 ha, or 410 m.", "12 ha"),
        ("With a resolution of 25 %, the lake [1] covers 12 ha.", "12 ha"),
        ("The 12 ha classes [1] cover 12 %.", "12 %"),
    ],
)
def test_a_number_that_cannot_be_what_it_is_told_to_be_makes_its_sentence_one_that_is_not_understood(text, claim):
    (found,) = [found for found in check("lake_forest_town", text) if found.text == claim]
    assert found.verdict is Verdict.UNVERIFIABLE and "is not understood" in found.note


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Since 2021 the lake [1] [2] has grown by 5 ha.", "verified"),
        ("Since 2022 the lake [1] [2] has grown by 5 ha.", "unverifiable"),
        ("By 2022 the lake [1] [2] had grown by 5 ha.", "verified"),
        ("By 2021 the lake [1] [2] had grown by 5 ha.", "unverifiable"),
        ("Between 2021 and 2022 the lake [1] [2] grew by 5 ha.", "verified"),
        ("Until 2022 the lake [1] [2] grew by 5 ha.", "verified"),
    ],
)
def test_a_change_holds_between_its_dates_alone(text, verdict):
    assert check("lake_two_dates", text)[-1].verdict.value == verdict


@pytest.mark.parametrize("time", ["since 2021", "until 2021", "from 2021 to 2022"])
def test_what_one_picture_shows_is_not_told_of_the_time_around_it(time):
    claims = check("lake_two_dates", f"The lake [1] covered 10 ha {time}.")
    assert [claim.verdict for claim in claims if claim.text == "10 ha"] == [Verdict.UNVERIFIABLE]


def test_a_place_that_opens_a_sentence_is_read_with_all_of_it():
    claims = check("lake_forest_town", "In the north-west: the lake [1] covers 12 ha, the forest [2] 16 ha.")
    assert [claim.verdict.value for claim in claims if claim.kind == "area"] == ["verified", "unverifiable"]


def test_a_noun_before_a_mark_that_is_no_name_of_its_class_is_not_believed():
    (claim,) = check("lake_forest_town", "The lakeside [1] covers 12 %.")
    assert (claim.verdict, claim.note) == (
        Verdict.UNVERIFIABLE, "\u201clakeside [1]\u201d is not known as a name of the mask",
    )  # fmt: skip


def test_a_mask_is_not_added_to_itself():
    claims = check("one_lake", "Adding the lake [1] (25 %) and the water [1] (25 %) gives 25 %.")
    assert {claim.verdict for claim in claims} <= {Verdict.UNVERIFIABLE, Verdict.DIFFERS}


def test_a_mark_behind_the_name_of_another_class_in_a_list_is_not_believed():
    claims = check("lake_forest_town", "Three lakes: [1] 12 ha, [2] 16 ha.")
    assert [claim.verdict.value for claim in claims if claim.kind == "area"] == ["verified", "unverifiable"]


@pytest.mark.parametrize(
    ("way", "verdict"), [("up from 10 ha in 2021 [1]", "verified"), ("down from 10 ha in 2021 [1]", "unverifiable")]
)
def test_a_size_goes_the_way_it_is_told_to_have_gone(way, verdict):
    claims = check("lake_two_dates", f"In 2022 the lake [2] covered 15 ha, {way}.")
    assert {claim.verdict.value for claim in claims if claim.kind == "area"} == {verdict}


def test_what_is_understood_but_held_against_nothing_is_never_verified():
    claims = check("lake_forest_town", "The lake [1] covers 12 ha, the forest [2] a third more.")
    assert [(claim.text, claim.verdict.value) for claim in claims] == [
        ("12 ha", "verified"),
        ("a third", "unverifiable"),
    ]


def test_it_that_may_mean_several_masks_is_not_called_wrong_either():
    *_, claim = check("lake_forest_town", "The lake [1] borders the town [3]. It covers 4 %.")
    assert claim.verdict is Verdict.UNVERIFIABLE


@pytest.mark.parametrize("whole", ["of the image", "of the scene"])
def test_a_share_of_the_image_may_be_told_behind_a_place(whole):
    claims = check("lake_forest_town", f"In the upper left corner I see a lake [1] covering 12 % {whole}.")
    assert [claim.verdict for claim in claims if claim.kind == "percent"] == [Verdict.VERIFIED]
    claims = check("lake_forest_town", f"In the upper right corner I see a lake [1] covering 12 % {whole}.")
    assert [claim.verdict for claim in claims if claim.kind == "percent"] == [Verdict.UNVERIFIABLE]


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        ("That is wrong.", "unverifiable"),
        ("But this is not true.", "unverifiable"),
        ("It is a mistake.", "unverifiable"),
        ("Wait, let me look again.", "unverifiable"),
        ("These figures do not include the shore.", "unverifiable"),
        ("That is a lot.", "verified"),
        ("The forest [2] does not cover 20 ha.", "verified"),
    ],
)
def test_a_sentence_may_take_back_the_one_before(after, verdict):
    claim, *_ = check("lake_forest_town", f"The lake [1] covers 12 ha. {after}")
    assert claim.verdict.value == verdict


def test_what_is_supposed_holds_to_the_end_of_the_line():
    text = "Suppose the dam breaks. Then the lake [1] covers 12 ha.\nThe town [3] covers 4 ha."
    assert [claim.verdict.value for claim in check("lake_forest_town", text)] == ["unverifiable", "verified"]


def test_a_change_goes_from_the_earlier_level_to_the_later():
    for text, verdict in (
        ("The forest fell from 30 ha [1] to 21 ha [2].", "verified"),
        ("The forest fell from 21 ha [2] to 30 ha [1].", "unverifiable"),
    ):
        levels = [claim.verdict.value for claim in check("forest_two_dates", text) if claim.kind == "area"]
        assert levels == [verdict, verdict]


def test_only_a_change_takes_something_away():
    (claim,) = check("lake_forest_town", "The lake [1] took away 12 ha.")
    assert (claim.verdict, claim.note) == (Verdict.UNVERIFIABLE, "it is told of a change")
    assert check("forest_two_dates", "Forest loss [3] took away 9 ha.")[0].verdict is Verdict.VERIFIED


def test_a_size_is_not_told_of_fewer_parts_than_the_mask_has():
    claims = check("ponds_in_fields", "Six ponds [1] cover 300 pixels.")
    assert [claim.verdict.value for claim in claims if claim.kind == "pixels"] == ["unverifiable"]
    claims = check("ponds_in_fields", "Twelve ponds [1] cover 300 pixels.")
    assert [claim.verdict.value for claim in claims] == ["verified", "verified"]


def test_the_ends_of_two_ways_told_at_once_are_kept_apart():
    text = "The distance from the forest [2] to the lake [1] is 210 m, to the town [3] 410 m."
    claims = check("lake_forest_town", text)
    assert [(claim.text, set(claim.segments)) for claim in claims] == [("210 m", {1, 2}), ("410 m", {2, 3})]
    assert "differs" not in {claim.verdict.value for claim in claims}


def test_what_a_mask_is_made_of_is_not_its_share_of_the_area():
    (claim,) = check("lake_forest_town", "The lake [1] is 12 % water.")
    assert claim.verdict is Verdict.UNVERIFIABLE
    (claim,) = check("lake_forest_town", "The image is 12 % water [1].")
    assert claim.verdict is Verdict.VERIFIED


def test_the_sides_of_an_inequality_are_sizes_of_the_masks_in_their_order():
    text = "12 ha < 16 ha, so the lake [1] is smaller than the forest [2]."
    assert [claim.verdict.value for claim in check("lake_forest_town", text)] == ["verified", "verified", "verified"]
    text = "16 ha > 12 ha, so the lake [1] is larger than the forest [2]."
    assert [claim.verdict.value for claim in check("lake_forest_town", text)] == ["differs", "differs", "differs"]


def test_a_class_without_a_mask_is_not_added_to_one_that_has_one():
    (claim,) = check("lake_forest_town", "The lake [1] and the snow cover 12 ha.")
    assert claim.verdict is Verdict.UNVERIFIABLE


def test_a_year_before_a_noun_is_a_date():
    date, size = check("lake_two_dates", "The 2022 lake [1] covers 10 ha.")
    assert (date.kind, date.verdict.value, size.verdict.value) == ("date", "differs", "unverifiable")


@pytest.mark.parametrize("count", ["Eleven", "Thirteen"])
def test_a_size_is_not_told_of_another_number_of_parts(count):
    claims = check("ponds_in_fields", f"{count} ponds [1] cover 300 pixels.")
    assert [claim.verdict.value for claim in claims] == ["differs", "unverifiable"]


@pytest.mark.parametrize(
    "way", ["The lake [1] borders only the town [3].", "The forest [2] only is larger than the lake [1]."]
)
def test_only_is_told_of_all_other_masks_and_not_believed(way):
    (claim,) = check("lake_forest_town", way)
    assert claim.verdict is Verdict.UNVERIFIABLE


@pytest.mark.parametrize(
    ("size", "verdict", "note"),
    [
        ("more than 12 ha", "unverifiable", "it is too close to tell"),
        ("less than 12 ha", "differs", ""),
        ("more than 11.9 ha", "verified", ""),
        ("more than 12.1 ha", "differs", ""),
    ],
)
def test_a_bound_is_not_believed_by_a_hairs_breadth(size, verdict, note):
    (claim,) = check("lake_forest_town", f"The lake [1] covers {size}.")
    assert (claim.verdict.value, claim.note) == (verdict, note)


def test_a_share_of_a_wrong_whole_is_not_believed():
    share, whole = check("lake_forest_town", "The lake [1] covers 12 % of the 50 ha.")
    assert (share.verdict.value, whole.verdict.value) == ("unverifiable", "differs")
