"""Counts the distinct questions that the grammar can make."""

from __future__ import annotations

from training.language.asking import declines, idioms, questions
from training.language.asking.wording import GRAMMAR
from training.language.asking.words import CHANGE_WORDS, CLASS_WORDS, Words


def count_forms() -> dict[str, int]:
    """Return how many distinct derivations each family has, without noise, context and the choice of place and date."""
    sizes = {
        "place": 1,
        "num": 1,
        "year": 1,
        "month": 1,
        "date": 1,
        "unit": sum(map(len, questions.UNIT_WORDS.values())),
        "lunit": sum(map(len, questions.LENGTH_WORDS.values())),
        "object": len(declines.OBJECTS),
        "object1": len(declines.OBJECT_SINGULAR),
        "species": len(declines.SPECIES),
        "unknown": len(declines.UNKNOWN_SINGULAR),
        "unknowns": len(declines.UNKNOWN_PLURAL),
        "open": 1,
        "close": 1,
        "A.verbq": 1,
        "pair": GRAMMAR.count("$pair_words", lambda _: 1),
    }

    def size(key: str, table: dict[str, Words]) -> int:
        if key in sizes:
            return sizes[key]
        form = key.split(".")[1]
        return sum(
            {
                "any": len(w.mass) + len(w.plural) + len(w.singular or w.mass),
                "mass": len(w.mass),
                "plural": len(w.plural) or len(w.mass),
                "singular": len(w.singular) or len(w.mass),
                "adj": len(w.adjective) or len(w.mass),
                "adjq": len(w.adjective) or len(w.mass),
            }[form]
            for w in table.values()
        )

    counts: dict[str, int] = {}
    gross = ("change_gross", "change_presence", "change_location", "change_segment", "change_count")
    for family, templates in questions.TEMPLATES.items():
        table = CHANGE_WORDS if family in gross else CLASS_WORDS
        bodies = (
            templates
            if family != "change_gross_verbs"
            else (
                *questions.GAIN_VERBS,
                *questions.LOSS_VERBS,
                *(t for ts in {**questions.VERBS, **questions.EXTRA_VERBS}.values() for t in ts),
            )
        )
        counts[family] = sum(
            GRAMMAR.count(body.split(" ", 1)[1], lambda key, table=table: size(key, table)) for body in bodies
        )
    for family, templates in idioms.TEMPLATES.items():
        table = CHANGE_WORDS if family in gross else CLASS_WORDS
        counts[f"frames:{family}"] = sum(
            GRAMMAR.count(body.split(" ", 1)[1], lambda key, table=table: size(key, table)) for body in templates
        )
    counts["idioms"] = sum(
        GRAMMAR.count(body.split(" ", 1)[1], lambda key: size(key, CLASS_WORDS))
        for table in (idioms.IDIOMS, idioms.PAIR_IDIOMS)
        for templates in table.values()
        for body in templates
    )
    for reason, templates in declines.TEMPLATES.items():
        counts[f"declined:{reason}"] = sum(
            GRAMMAR.count(body.split(" ", 1)[1], lambda key: size(key, CLASS_WORDS)) for body in templates
        )
    counts["declined:language"] = len(declines.FOREIGN)
    return counts
