"""The questions written by hand: well formed, apart from each other and from the grammar."""

import random
from pathlib import Path

import pytest

from training.evaluate_language import interval, read_questions, scene_for
from training.language.asking.generate import sample_question
from training.language.network.train import bare_question, read_report_questions
from training.language.sequences.tokens import TASKS
from training.vocabulary import LABELS

FOLDER = Path(__file__).parents[3] / "training" / "language"


@pytest.mark.parametrize(("name", "least"), [("dev", 150), ("test", 400)])
def test_questions_are_well_formed(name, least):
    entries = read_questions(FOLDER / f"questions_{name}.jsonl")
    assert len(entries) >= least
    for entry in entries:
        assert set(entry["labels"]) <= set(LABELS)
        assert entry["scope"] in ("in", "declined")
        assert (entry["task"] is None) == (entry["scope"] == "declined")
        assert entry["task"] is None or entry["task"] in TASKS
        assert entry["needs"]["dates"] in (1, 2)
        assert scene_for(entry, random.Random(0)).dates >= entry["needs"]["dates"]


def test_sets_share_no_question():
    dev, test = (
        {bare_question(e["question"]) for e in read_questions(FOLDER / f"questions_{name}.jsonl")}
        for name in ("dev", "test")
    )
    assert len(dev & test) == 0  # a count: a failure shows no question of the report set


def test_interval_is_wilsons():
    assert interval(95, 100) == " 95.0 % (88.8-97.8), 95 of 100"


def test_drawn_questions_rarely_meet_the_judged_ones():
    judged = read_report_questions()
    rng = random.Random(0)
    met = judged & {bare_question(sample_question(rng)[0]) for _ in range(20_000)}
    assert len(met) <= 0.1 * len(judged)  # training skips these
