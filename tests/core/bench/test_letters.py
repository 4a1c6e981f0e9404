from __future__ import annotations

import pytest

from terrascope_qgis.bench.items import Scoring
from terrascope_qgis.bench.letters import count_edits, is_right, read_letter

FOUR = {"A": "12.0%", "B": "24.0%", "C": "36.0%", "D": "48.0%"}
LAND = {"A": "'Urban fabric'", "B": "Bare ground", "C": "Water bodies"}


@pytest.mark.parametrize(
    ("reply", "letter"),
    [
        ("<think>x</think><answer> B </answer>", "B"),
        ("<answer>c. 36.0%</answer>", "C"),
        ("<ANSWER>d) 48</ANSWER>", "D"),
        ("B", "B"),
        ("A lake covers it", "A"),
        # The published script takes the first letter of a word.
        ("crop", "C"),
        ("<answer>bare</answer>", "B"),
        ("36.0%", "36.0%"),
        ("water", "WATER"),
        ("", ""),
        ("E", "E"),
    ],
)
def test_terrascope_bench_letters_are_read_as_its_scripts_do(reply, letter):
    assert read_letter(Scoring.TERRASCOPE, reply, FOUR) == letter


def test_a_terrascope_reply_is_right_when_its_letter_is_the_key():
    assert is_right(Scoring.TERRASCOPE, "<answer>C</answer>", "C", FOUR)
    assert not is_right(Scoring.TERRASCOPE, "36.0%", "C", FOUR)
    assert not is_right(Scoring.TERRASCOPE, "", "", FOUR)


@pytest.mark.parametrize(
    ("reply", "key", "right"),
    [
        ("<answer>B. 12</answer>", "B", True),
        # A word holds the first letter: "tree" reads as E.
        ("<answer>tree</answer>", "E", True),
        ("<answer>12</answer> so it is D", "D", True),
        ("the answer is B", "B", True),
        ("no letter here", "B", False),
        ("<answer>F, B, E</answer>", "B, E, F", True),
        ("<answer>B, E</answer>", "B, E, F", False),
        ("<think>A</think> I say C", "B, C", False),
    ],
)
def test_disaster_m3_letters(reply, key, right):
    assert is_right(Scoring.DISASTER_M3, reply, key, {letter: letter for letter in "ABCDEFGH"}) is right


@pytest.mark.parametrize(
    ("reply", "letter"),
    [
        ("B", "B"),
        ("(c)", "C"),
        ("Option A", "A"),
        ("b. bare ground", "B"),
        ("C, water", "C"),
        # A is a letter here, though the reply means water.
        ("A water body", "A"),
        ("urban fabrics", "A"),
        ("<answer>water body</answer>", "C"),
    ],
)
def test_landsat30_takes_a_letter_or_the_nearest_option(reply, letter):
    assert read_letter(Scoring.LANDSAT30, reply, LAND) == letter


def test_landsat30_compares_texts_so_equal_options_are_both_right():
    twice = {"A": "Water", "B": "'water'", "C": "land"}
    assert is_right(Scoring.LANDSAT30, "B", "A", twice)
    assert not is_right(Scoring.LANDSAT30, "B", "", twice)


def test_edits_are_counted_one_by_one():
    assert count_edits("kitten", "sitting") == 3
    assert count_edits("", "abc") == 3
    assert count_edits("abc", "abc") == 0
