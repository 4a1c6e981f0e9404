"""The rules that hold an answer allow every trace the model is taught, and nothing that the masks contradict."""

import random
from pathlib import Path

import numpy as np
import pytest

from terrascope_qgis.core.model.runtime.tokenizer import Tokenizer
from terrascope_qgis.core.reasoning.lite.sentence_truth import MaskFacts
from terrascope_qgis.core.reasoning.lite.token_rules import make_token_rules
from training.language.asking.generate import sample_question
from training.language.sequences.sentences import list_sentences
from training.language.sequences.tokenizer import train_tokenizer
from training.language.sequences.trace import write_sequence
from training.vocabulary import VOCABULARY


@pytest.fixture(scope="module")
def words(tmp_path_factory) -> Tokenizer:
    path: Path = tmp_path_factory.mktemp("tokens") / "tokenizer.json"
    train_tokenizer(path, questions=1500)
    return Tokenizer(path)


@pytest.fixture(scope="module")
def sentences():
    return list_sentences(draws=200)


def begin(words, sentences, scene):
    look = [label for label, _ in scene.look], [label for label, _ in scene.changes]
    return make_token_rules(
        words, VOCABULARY, sentences, look, date_count=scene.dates, decline_at=0.5, has_options=scene.options
    )


def test_every_trace_is_allowed(words, sentences):
    rng = random.Random(3)
    for _ in range(400):
        question, meaning, scene = sample_question(rng)
        sequence, rules = write_sequence(question, meaning, scene, rng), begin(words, sentences, scene)
        measured = iter(sequence.measured)
        written = []
        for piece in (*sequence.plan, *sequence.body):
            if piece.kind == "host":
                mask = next(measured)
                rules.add_mask(MaskFacts(mask.percent, mask.percent, bool(mask.touch), mask.hit))
                continue
            for token in words.encode(piece.text) if piece.kind == "text" else map(words.id_of, piece.tokens):
                assert not written or rules.allow()[token], (question, meaning, written, piece)
                rules.read(token)
            written.append(piece.text or "".join(piece.tokens))


def test_random_model_writes_only_what_the_masks_say(words, sentences):
    """With noise for logits an answer is still whole, keeps to its plan and does not contradict its masks."""
    rng = random.Random(4)
    for trial in range(150):
        scene = sample_question(rng)[2]
        rules, text, facts = begin(words, sentences, scene), "", []
        noise = np.random.default_rng(trial)
        for _ in range(400):
            token = rules.pick(noise.standard_normal(words.size).astype(np.float32))
            name = words.special_text(token)
            rules.read(token)
            text += name or words.decode([token])
            if name == "[SEG]":
                percent = rng.choice((0.0, 3.0, 20.0))
                facts.append(MaskFacts(percent, percent, rng.random() < 0.5, scene.point and percent > 0))
                rules.add_mask(facts[-1])
            if name == "<eos>":
                break
        assert text.endswith("</answer><eos>"), text
        plan = text.split("<think>")[0].count("<c:")
        assert text.count("[SEG]") == plan == len(facts), text
        answer = text.split("<answer>")[1]
        if text.startswith("<task:presence>"):
            assert answer.startswith(" Yes") == (facts[0].percent > 0)
        if facts and not any(fact.is_found for fact in facts) and "<task:sensor>" not in text:
            assert "<v:percent>" not in answer and "<v:area>" not in answer, text
