"""Words of generated items: classes, questions, and numbers written so that none stands out."""

from __future__ import annotations

import math
import random

from .rules import AREA, BOUNDARY, BUILDINGS, COVERAGE, DISTANCE, RANKING, Fact

_WORDS = {
    "built_up": "built-up land", "bare": "bare ground", "shrub": "shrubs", "snow_ice": "snow and ice",
    "burned": "burned land",
}  # fmt: skip
_STEMS = {
    COVERAGE: (
        "What percentage of the image is covered by {0}?",
        "What share of the area is covered by {0}?",
        "How much of the image is {0}, in percent?",
    ),
    AREA: (
        "What is the total area of {0} in square metres?",
        "How many square metres are covered by {0}?",
    ),
    RANKING: (
        "Which covers the larger area, {0} or {1}?",
        "Is there more {0} or more {1}?",
    ),
    BOUNDARY: (
        "Do {0} and {1} share a boundary?",
        "Are {0} and {1} next to each other?",
    ),
    DISTANCE: (
        "What is the shortest distance between {0} and {1}?",
        "How far is it from {0} to the nearest {1}, in metres?",
    ),
    BUILDINGS: ("What percentage of the buildings was destroyed?",),
}


def word_label(label: str) -> str:
    """A label in a sentence."""
    return _WORDS.get(label, label.replace("_", " ").replace(":", " of "))


def word_question(fact: Fact, rng: random.Random) -> str:
    """A question that a fact answers; the order of two classes is chance."""
    labels = list(fact.labels)
    rng.shuffle(labels)
    return rng.choice(_STEMS[fact.task]).format(*map(word_label, labels))


def word_number(task: str, value: float) -> str:
    """A number as an option: one decimal for percentages, else three digits that count."""
    if task in (COVERAGE, BUILDINGS):
        return f"{value:.1f}%"
    digits = 2 - math.floor(math.log10(value))
    return f"{round(value, digits):,.0f} {'m²' if task == AREA else 'm'}"
