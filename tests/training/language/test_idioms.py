"""Idioms and frames draw well-formed questions with the meaning they stand for."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch", reason="the language part needs torch, which only the training environment has")

from training.language.asking import generate, idioms
from training.vocabulary import LABELS


def test_every_idiom_names_a_known_task_and_concept_and_every_template_has_a_mood() -> None:
    for table in (idioms.IDIOMS, idioms.PAIR_IDIOMS):
        for (task, label), templates in table.items():
            assert task in ("presence", "location", "coverage", "area", "change_area") and label in LABELS
            assert isinstance(templates, tuple)
            assert all(template[:2] in ("D ", "F ", "I ", "V ", "N ") for template in templates), (task, label)
    for family, templates in idioms.TEMPLATES.items():
        assert isinstance(templates, tuple), family
        assert all(template[:2] in ("D ", "F ", "I ", "V ", "N ") for template in templates), family


def test_an_idiom_on_one_date_means_its_class(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "IDIOM_SHARE", 1.0)
    rng, seen = random.Random(4), set()
    for _ in range(800):
        _, meaning, scene = generate.sample_question(rng)
        if meaning.task in ("presence", "location", "coverage", "area") and meaning.date == "last":
            assert (meaning.task, *meaning.labels) in idioms.IDIOMS
            assert scene.dates == 1 or meaning.labels[0] not in ("burned", "water", "snow_ice")
            seen.add((meaning.task, *meaning.labels))
    assert len(seen) > 30


def test_idioms_about_two_dates_are_asked_only_where_there_are_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "IDIOM_SHARE", 1.0)
    rng, seen = random.Random(4), 0
    for _ in range(800):
        _, meaning, scene = generate.sample_question(rng)
        if meaning.date == "change" and (meaning.task, *meaning.labels) in idioms.PAIR_IDIOMS:
            assert scene.dates > 1
            seen += 1
    assert seen > 20
