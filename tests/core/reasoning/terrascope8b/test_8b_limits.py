"""How long an answer of TerraScope 8B may take: the prompt in pieces, tokens that are bounded."""

from __future__ import annotations

import pytest

from terrascope_qgis.core.errors import Cancelled
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.answering import answer_question
from terrascope_qgis.core.reasoning.terrascope8b import dialect
from terrascope_qgis.core.words.said import describe_said
from tests.core.reasoning.conftest import Recorder
from tests.core.reasoning.terrascope8b.conftest import paint, see

QUESTION = "How much water is there?"
ENDLESS = ("<think>", "so " * 400)
ANSWER = ("</think>", "<answer>", "None", "</answer>", "<|im_end|>")


@pytest.fixture
def fed(monkeypatch):
    """Rows of each run of the decoder, of models that are watched."""
    sizes: list[int] = []

    def watch(model):
        start = model.start_decoder

        def begin():
            run = start()
            feed = run.feed
            run.feed = lambda rows: (sizes.append(len(rows)), feed(rows))[1]
            return run

        monkeypatch.setattr(model, "start_decoder", begin)
        return sizes

    return watch


def test_prompt_goes_in_by_pieces_and_the_answer_is_the_same(open_8b, fed, monkeypatch):
    model = open_8b()
    encoded = see(model, paint(40, water=(0, 0, 20, 20)))
    sizes = fed(model)
    whole = answer_question(model, encoded, QUESTION, SilentProgress())
    rows = sizes[0]
    sizes.clear()
    monkeypatch.setattr(dialect, "PROMPT_CHUNK", 20)
    progress = Recorder()
    pieces = answer_question(model, encoded, QUESTION, progress)
    count = -(-rows // 20)
    assert count > 2 and sizes[:count] == [20] * (count - 1) + [rows - 20 * (count - 1)]
    assert [(done, total) for name, done, total in progress.stages if name == "prompt"] == [
        (done, count) for done in range(count + 1)
    ]
    assert (pieces.answer, len(pieces.steps)) == (whole.answer, len(whole.steps))


def test_run_is_stopped_between_pieces_of_the_prompt(open_8b, fed, monkeypatch):
    model = open_8b()
    encoded = see(model, paint(40))
    monkeypatch.setattr(dialect, "PROMPT_CHUNK", 20)
    sizes = fed(model)

    class Stopping(SilentProgress):
        def stage(self, name, done, total):
            if (name, done) == ("prompt", 1):
                self.cancel()

    with pytest.raises(Cancelled):
        answer_question(model, encoded, QUESTION, Stopping())
    assert sizes == [20, 20], "the piece that runs is finished, no other begun"


def test_answer_is_asked_for_after_the_tokens_allowed(open_8b, fed):
    model = open_8b(*ENDLESS)
    encoded = see(model, paint(40))
    sizes = fed(model)
    found = answer_question(model, encoded, QUESTION, SilentProgress(), max_tokens=30)
    assert len(sizes) < 1 + 30 + 100
    said = [describe_said(warning) for warning in found.warnings]
    assert [entry["code"] for entry in said if entry][-2:] == ["reasoning_cut", "answer_cut"]
    assert "The reasoning was ended after 30 tokens" in found.warnings[-2]
    assert found.steps and found.answer.text


def test_reasoning_that_was_cut_is_told_even_where_the_answer_is_whole(open_8b):
    # The script goes on by itself: its own "</think>" comes as the 31st token, behind the one that was put in.
    model = open_8b("<think>", "abcdefghij" * 2 + "abcdefghi", *ANSWER)
    found = answer_question(model, see(model, paint(40)), QUESTION, SilentProgress(), max_tokens=30)
    codes = [entry["code"] for entry in map(describe_said, found.warnings) if entry]
    assert "reasoning_cut" in codes and "answer_cut" not in codes


def test_answer_within_the_tokens_allowed_is_left_alone(open_8b):
    model = open_8b("<think>", "Dry land.", *ANSWER)
    encoded = see(model, paint(40))
    bounded, free = (
        answer_question(model, encoded, QUESTION, SilentProgress(), max_tokens=most) for most in (500, None)
    )
    assert bounded.answer == free.answer and bounded.warnings == free.warnings


def test_more_tokens_than_the_bundle_allows_are_not_had(open_8b, fed):
    limits = {"max_segments": 3, "max_tokens": 40, "tokens_per_region": 8, "max_dates": 2}
    model = open_8b(*ENDLESS, limits=limits)
    encoded = see(model, paint(40))
    found = answer_question(model, encoded, QUESTION, SilentProgress(), max_tokens=10_000)
    assert any("ended after 40 tokens" in warning for warning in found.warnings)
