"""Trains the byte-level BPE tokenizer of TerraScope Lite on the grammar and on ordinary English."""

from __future__ import annotations

import pydoc_data.topics
import random
import re
from collections.abc import Iterator
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from tokenizers.pre_tokenizers import ByteLevel

from training.language.asking.generate import sample_question
from training.language.sequences.tokens import SPECIAL, clean_question
from training.language.sequences.trace import write_sequence

VOCABULARY_SIZE = 2048


def _texts(questions: int, seed: int) -> Iterator[str]:
    rng = random.Random(seed)
    for index in range(questions):
        question, meaning, scene = sample_question(rng)
        yield " " + clean_question(question)
        if index % 4 == 0:
            for piece in write_sequence(question, meaning, scene, rng).body:
                if piece.kind == "text":
                    yield piece.text
    for text in pydoc_data.topics.topics.values():
        yield from (" " + line for line in re.sub(r"[^a-z .,?'\n]", " ", text.lower()).split("\n") if line.strip())


def train_tokenizer(path: Path, *, questions: int = 40_000, seed: int = 7) -> Tokenizer:
    """Train the tokenizer and write `tokenizer.json`."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(r"\d"), "isolated"), ByteLevel(add_prefix_space=False, use_regex=True)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY_SIZE,
        special_tokens=list(SPECIAL),
        initial_alphabet=ByteLevel.alphabet(),
        min_frequency=3,
        show_progress=False,
    )
    tokenizer.train_from_iterator(_texts(questions, seed), trainer)
    path.parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(path))
    return tokenizer
