"""Lists the sentences that traces hold, task by task: what the bundle lets the model write (docs/bundle.md)."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from training.language.asking.declines import REASONS
from training.language.asking.generate import Meaning
from training.language.asking.scene import include_labels, sample_scene
from training.language.sequences.tokens import TASKS
from training.language.sequences.trace import Sequence, write_sequence
from training.vocabulary import CHANGE_LABELS, CHANGEABLE_LABELS, CLASS_LABELS

PARTS = ("lead", "step", "main", "tail")
TAILS = (" This rests on", " Fitting option", " Clouds hide")
"""How sentences begin that may follow any answer."""
_UNIT = re.compile(r"<u:\w+>")
_MASK = re.compile(r"<p>.*?\[SEG\]")
_BETWEEN = re.compile(r"(?<=\.)(?= )")
_PAIRS = ("ranking", "boundary", "distance")
_LISTINGS = ("caption", "change_what")
_LISTS = ("coverage", "area", "segment", "location", "count")


def list_sentences(*, draws: int = 400, seed: int = 5) -> dict[str, dict[str, list[str]]]:
    """Return task (or `declined:REASON`) -> part of `PARTS` -> sentences, slots and segment numbers as tokens.

    Args:
        draws: scenes for each task, fifteen times as many where masks are listed; what none brings up is missing.
        seed: of the scenes.
    """
    rng = random.Random(seed)
    found: dict[str, dict[str, set[str]]] = {}
    for task in TASKS:
        parts = found[task] = {name: set() for name in PARTS}
        for meaning in _draw_meanings(task, draws * (15 if task in _LISTINGS else 1), rng):
            scene = sample_scene(rng, dates=1 if meaning.date == "last" and rng.random() < 0.5 else 2)
            scene = include_labels(replace(scene, point=task == "point_class"), meaning.labels, rng)
            _collect(write_sequence("", meaning, scene, rng), parts)
    for reason in REASONS:
        parts = found[f"declined:{reason}"] = {name: set() for name in PARTS}
        _collect(write_sequence("", Meaning("declined", reason=reason), sample_scene(rng), rng), parts)
    return {task: {name: sorted(texts) for name, texts in parts.items() if texts} for task, parts in found.items()}


def _draw_meanings(task: str, draws: int, rng: random.Random) -> Iterator[Meaning]:
    for _ in range(draws):
        one, two, *more = rng.sample(CLASS_LABELS, 5)
        if task in _PAIRS:
            yield Meaning(task, (one, two), wants_smaller=rng.random() < 0.5)
        elif task in _LISTS:
            yield Meaning(task, (one, two, *more)[: rng.choice((1, 2, 3, 4))])
        elif task == "presence":
            yield Meaning(task, (one,))
        elif task == "change_area":
            yield rng.choice((Meaning(task, (one,), "net"), Meaning(task, (rng.choice(CHANGE_LABELS),), "change")))
        elif task == "change_what":
            lost = (f"loss:{rng.choice(CHANGEABLE_LABELS)}",)
            yield rng.choice((Meaning(task, (), "change"), Meaning(task, lost, "change", into=True)))
        elif task == "point_class":
            yield rng.choice((Meaning(task), Meaning(task, (one,), point=True)))
        else:
            yield Meaning(task)


def _collect(sequence: Sequence, parts: dict[str, set[str]]) -> None:
    thinking, _, answer = read_text(sequence).partition("</think><answer>")
    for step in filter(None, thinking.split("<step>")):
        mask = _MASK.search(step)
        if mask:
            parts["lead"].add(step[: mask.start()])
        parts["step"].update(split_sentences(step[mask.end() :] if mask else step))
    written = answer.removesuffix("</answer><eos>")
    for sentence in split_sentences(written) if sequence.plan[0].tokens[0] != "<task:declined>" else [written]:
        parts["tail" if sentence.startswith(TAILS) else "main"].add(sentence)


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the space before it."""
    return _BETWEEN.split(text)


def read_text(sequence: Sequence) -> str:
    """Return what the model writes after the plan, without units."""
    written = (piece for piece in sequence.body if piece.kind in ("text", "special"))
    return _UNIT.sub("", "".join(piece.text if piece.kind == "text" else "".join(piece.tokens) for piece in written))
