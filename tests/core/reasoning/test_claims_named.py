"""A number is believed of the mask that its sentence and those before it plainly mean, by name and by mark."""

from __future__ import annotations

import pytest

from tests.core.reasoning.claim_scenes import check


@pytest.mark.parametrize(
    ("scene", "text"),
    [
        ("lake_forest_town", "I see a forest [1]. It covers 12 %."),
        ("lake_forest_town", "I see a forest [1]. I see trees [2]. The former covers 12 %."),
        ("lake_forest_town", "Here is the town [1]. Its area is 12 ha."),
        ("lake_forest_town", "Farmland covers 12 % [1]."),
        ("lake_forest_town", "Cropland: [2] 16 ha."),
        ("one_lake", "I see a forest [1]. So 25 %."),
        ("lake_two_dates", "The lake grew by 5 ha [1]."),
        ("lake_two_dates", "The lake grew by 5 ha from [2] to [2]."),
        ("lake_two_dates", "Water rose by 50 % from [1] to [3]."),
        ("forest_two_dates", "The forest went from 30 % to 21 % between [1] and [1]."),
    ],
)
def test_no_number_is_believed_of_a_mask_by_the_wrong_name_or_mark(scene, text):
    claims = check(scene, text)
    assert claims and "verified" not in {claim.verdict.value for claim in claims}


@pytest.mark.parametrize(
    ("scene", "text"),
    [
        ("lake_forest_town", "I see a lake [1]. It covers 12 %."),
        ("lake_forest_town", "I see water [1]. I see trees [2]. The former covers 12 %."),
        ("lake_two_dates", "The lake grew by 5 ha [3]."),
        ("lake_two_dates", "The lake grew by 5 ha from [1] to [2]."),
        ("lake_two_dates", "The lake grew by 5 ha, from 10 ha [1] to 15 ha [2]."),
        ("forest_two_dates", "The forest went from 30 % to 21 % between [1] and [2]."),
        ("lake_forest_town", "The forest [2] is north-east."),
    ],
)
def test_what_is_rightly_named_and_marked_is_verified(scene, text):
    claims = check(scene, text)
    assert claims and {claim.verdict.value for claim in claims} == {"verified"}


@pytest.mark.parametrize(
    ("end", "verdicts"), [("the forest is larger", {"verified", "unverifiable"}), ("the lake is larger", {"differs"})]
)
def test_larger_is_held_against_the_only_other_mask_of_its_sentence(end, verdicts):
    *_, claim = check("lake_forest_town", f"The forest [2] covers 16 ha and the lake [1] 12 ha, so {end}.")
    assert claim.kind == "comparison" and claim.verdict.value in verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The lake [1] takes up 12 ha. I made that up.",
        "The lake [1] takes up 12 ha. Actually, no.",
        "The lake [1] takes up 12 ha. Never mind.",
        "The following is wrong. The lake [1] takes up 12 ha.",
        "Let us look at another image. The lake [1] takes up 12 ha.",
    ],
)
def test_what_a_sentence_beside_it_takes_back_is_not_believed(text):
    assert "verified" not in {claim.verdict.value for claim in check("lake_forest_town", text)}


@pytest.mark.parametrize(
    "text",
    [
        "13 % > five percent for the lake [1].",
        "The lake [1] covers 12 ha, up from 10 % of 12 ha.",
        "The lake [1] lies in the upper right half.",
    ],
)
def test_odd_sentences_are_read_without_a_fault(text):
    numbers = [claim for claim in check("lake_forest_town", text) if claim.kind != "comparison"]
    assert numbers and "verified" not in {claim.verdict.value for claim in numbers}


@pytest.mark.parametrize(
    ("scene", "text"),
    [
        ("stripes", "Grass [1], bare ground [2] and shrubs [3] together cover 40 %."),
        ("lake_forest_town", "The lake [1] covers 12 %, the forest [2] and the town [3] together 20 %."),
        ("ponds_in_fields", "Twelve small ponds [1] can be seen, covering 3 % of the image."),
    ],
)
def test_what_several_masks_cover_together_is_of_those_named_for_it(scene, text):
    assert {claim.verdict.value for claim in check(scene, text)} == {"verified"}
