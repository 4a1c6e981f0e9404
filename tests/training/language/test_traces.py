"""Traces: they follow the contract's sequence, and their conclusions follow the measurement tokens."""

import random
import re

from training.language.asking.generate import Meaning, sample_question
from training.language.asking.scene import sample_scene
from training.language.sequences.pieces import Piece
from training.language.sequences.tokens import SPECIAL
from training.language.sequences.trace import PHRASE, Sequence, write_sequence
from training.vocabulary import LABELS, VOCABULARY


def written(pieces):
    return "".join(piece.text if piece.kind == "text" else "".join(piece.tokens) for piece in pieces)


def draw(count, seed=3):
    rng = random.Random(seed)
    for _ in range(count):
        question, meaning, scene = sample_question(rng)
        yield meaning, scene, write_sequence(question, meaning, scene, rng, visual_rows=16, region_rows=2)


def answers_of(labels, task, seed=0, count=300, dates=1):
    for number in range(count):
        rng = random.Random(seed + number)
        scene = sample_scene(rng, dates=dates, point=False)
        yield written(write_sequence("?", Meaning(task, labels), scene, rng).body)


def test_text_has_no_digit_and_tokens_are_known():
    for _, _, sequence in draw(800):
        for piece in (*sequence.plan, *sequence.body):
            assert not re.search(r"\d", piece.text)
        for piece in (*sequence.prompt, *sequence.plan, *sequence.body):
            assert set(piece.tokens) <= set(SPECIAL)


def test_sequence_has_one_seg_for_each_planned_class():
    for meaning, _, sequence in draw(800):
        plan = [token for token in sequence.plan[0].tokens if token.startswith("<c:")]
        segments = [piece for piece in sequence.body if piece.label]
        assert [f"<c:{piece.label}>" for piece in segments] == plan
        assert (meaning.task == "declined") == any(token.startswith("<why:") for token in sequence.plan[0].tokens)
        assert written(sequence.body).endswith("</answer><eos>")


def test_phrases_are_the_first_of_their_entry_and_unique():
    assert {concept.label: concept.phrases[0] for concept in VOCABULARY} == PHRASE
    assert len(set(PHRASE.values())) == len(LABELS)


def test_presence_says_yes_exactly_when_found():
    seen = set()
    for text in answers_of(("water",), "presence"):
        found = "<m:none>" not in text
        seen.add(found)
        assert ("<answer> Yes" in text) == found
    assert seen == {True, False}


def test_ranking_names_the_larger_segment():
    seen = set()
    for text in answers_of(("water", "trees"), "ranking"):
        relation = next((name for name in ("larger", "smaller", "same") if f"<m:{name}>" in text), None)
        seen.add(relation)
        if relation in ("larger", "smaller"):
            winner = 2 if relation == "larger" else 1
            assert f"The larger one is <#{winner}><v:label>" in text
    assert {"larger", "smaller"} <= seen


def test_boundary_says_yes_exactly_when_touching():
    texts = list(answers_of(("water", "trees"), "boundary"))
    assert {"<m:touch>" in text for text in texts} == {True, False}
    for text in texts:
        assert ("<answer> Yes" in text) == ("<m:touch>" in text)


def test_special_pieces_hold_tokens_and_text_pieces_hold_none():
    sequence = Sequence([Piece("host", ("<bos>",))])
    assert sequence.plan == []
    for _, _, sequence in draw(100):
        for piece in sequence.body:
            assert bool(piece.tokens) == (piece.kind in ("special", "host"))
            assert not re.search(r"[<>\[\]{}]", piece.text)
