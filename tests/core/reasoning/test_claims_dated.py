"""A date is verified only where what is told of it is of the masks of that date."""

from __future__ import annotations

import pytest

from tests.core.reasoning.claim_scenes import check


@pytest.mark.parametrize(
    "text",
    [
        "On 2021-06-01 the lake covered 15 % [2].",
        "On 2021-06-01 the lake covered 16 % [2].",
        "In 2021, 5 % was new water [3].",
        "By 2021, 5 % was new water [3].",
        "In 2021 there was new water [3].",
        "Since 2022 the lake gained 5 ha [3].",
        "In 2021 the lake [2] was 5 ha larger than the lake [1].",
    ],
)
def test_neither_date_nor_number_is_verified_where_the_mask_is_of_another_date(text):
    assert "verified" not in {claim.verdict.value for claim in check("lake_two_dates", text)}


@pytest.mark.parametrize(
    "text",
    [
        "On 2022-06-01 the lake covered 15 % [2].",
        "In 2022, 5 % was new water [3].",
        "By 2022, 5 % was new water [3].",
        "In 2022 there was new water [3].",
        "Since 2021 the lake gained 5 ha [3].",
        "Between 2021 and 2022 the lake gained 5 ha [3].",
        "In 2022 the lake [2] was 5 ha larger than the lake [1].",
        "In 2022 the lake covered 15 % [2] and the water gain was 5 % [3].",
        "The lake covered 10 % in 2021 [1] and 15 % in 2022 [2].",
    ],
)
def test_what_is_told_of_the_masks_own_date_is_verified(text):
    claims = check("lake_two_dates", text)
    assert "date" in {claim.kind for claim in claims}
    assert {claim.verdict.value for claim in claims} == {"verified"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2021 the lake covered 10 % [1] and 15 % [2].", "15 %"),
        ("In 2021 the lake covered 10 % [1] and the water gain was 5 % [3].", "5 %"),
    ],
)
def test_a_date_that_opens_a_sentence_is_of_all_its_clauses(text, words):
    verdicts = {claim.text: claim.verdict.value for claim in check("lake_two_dates", text)}
    assert (verdicts["10 %"], verdicts[words]) == ("verified", "unverifiable")


def test_what_it_means_is_one_mask_and_no_other():
    *_, other = check("lake_two_dates", "The lake [1] covered 10 %. It covered 15 % [2].")
    assert other.verdict.value == "unverifiable"
