"""Fills holes of templates: words for concepts, places, dates, units. What is asked is left to `generate`."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from training.language.asking import declines, questions
from training.language.asking.everyday import WORDS as EVERYDAY_WORDS
from training.language.asking.grammar import Grammar
from training.language.asking.noise import UNRELATED_WORDS
from training.language.asking.parts import MONTHS, PARTS
from training.language.asking.scene import Scene
from training.language.asking.words import CHANGE_WORDS, CLASS_WORDS, PLACES, Words
from training.vocabulary import CLASS_LABELS

GRAMMAR = Grammar({**PARTS, "unit": ("{unit}",), "lunit": ("{lunit}",)})

_UNCOUNTABLE = {
    "trees",
    "plants",
    "buildings",
    "houses",
    "homes",
    "roads",
    "streets",
    "roofs",
    "shrubs",
    "bushes",
    "crops",
    "reeds",
    "rocks",
    "new buildings",
    "new houses",
    "dead trees",
    "dying trees",
    "damaged trees",
    "infested trees",
    "rice paddies",
}
_FLOOD_ADJECTIVES = {"inundated", "submerged", "flooded", "under water", "underwater"}
FLOOD_NOUNS = (
    "flooded area",
    "flooded land",
    "floodwater",
    "flooding",
    "flood water",
    "inundation",
    "flood extent",
    "flooded areas",
    "flood",
)


@dataclass
class Wording:
    """Fills holes with words and remembers the unit asked for."""

    labels: dict[str, tuple[str, ...]]
    scene: Scene
    verbs: tuple[str, ...] = ()
    countable: bool = False
    drop_pair: float = 0.0
    """How often the two dates go without saying."""
    is_everyday: bool = False
    """Whether to use the few words most people use."""
    unit: str | None = None
    used: list[str] = field(default_factory=list)

    def __call__(self, key: str, rng: random.Random) -> str:
        """Return words for a hole."""
        match key:
            case "place":
                return rng.choice(PLACES) if rng.random() < 0.7 else _invented_name(rng)
            case "num":
                return rng.choice(
                    (
                        str(rng.randint(1, 12)),
                        str(rng.randint(2, 99)),
                        str(10 * rng.randint(1, 100)),
                        f"{rng.uniform(0.1, 9):.1f}",
                    )
                )
            case "year":
                return str(rng.randint(1985, 2035))
            case "month":
                return rng.choice(MONTHS)
            case "date":
                return _date(rng)
            case "unit" | "lunit":
                table = questions.UNIT_WORDS if key == "unit" else questions.LENGTH_WORDS
                weights = (5, 2, 2, 1, 1) if key == "unit" else (4, 2, 1)
                self.unit = rng.choices(list(table), weights)[0]
                return rng.choice(table[self.unit])
            case "object" | "object1" | "species" | "unknown" | "unknowns":
                table = {
                    "object": declines.OBJECTS,
                    "object1": declines.OBJECT_SINGULAR,
                    "species": declines.SPECIES,
                    "unknown": declines.UNKNOWN_SINGULAR,
                    "unknowns": declines.UNKNOWN_PLURAL,
                }
                if key in ("unknown", "unknowns") and rng.random() < 0.3:
                    return rng.choice(UNRELATED_WORDS)
                return rng.choice(table[key])
            case "pair":
                return "" if rng.random() < self.drop_pair else GRAMMAR.sample("$pair_words", rng, self)
            case "open" | "close":
                return rng.choice("(<[" if key == "open" else ")>]")
        concept, form = key.split(".") if "." in key else (key, "any")
        forms = [self._word(label, form, rng) for label in self.labels[concept]]
        if len(forms) == 1:
            return forms[0]
        return rng.choice(
            (
                ", ".join(forms[:-1]) + " and " + forms[-1],
                " and ".join(forms),
                ", ".join(forms[:-1]) + rng.choice((", and ", " & ", " as well as ")) + forms[-1],
            )
        )

    @staticmethod
    def _pick(words: tuple[str, ...] | list[str], rng: random.Random) -> str:
        """Everyday words come first in their lists and are drawn more often."""
        return rng.choice(words[:3] if rng.random() < 0.4 else words)

    def _word(self, label: str, form: str, rng: random.Random) -> str:
        words = EVERYDAY_WORDS[label] if self.is_everyday and label in EVERYDAY_WORDS else words_of(label)
        if form == "any":
            form = rng.choices(("mass", "plural", "the"), (5, 3, 2))[0]
        if form == "adjq":
            form = "adj"
        if (
            label == "water"
            and self.scene.dates == 1
            and form in ("mass", "plural")
            and not self.countable
            and rng.random() < 0.12
        ):
            return rng.choice(FLOOD_NOUNS)
        if form == "the":
            return "the " + self._pick(words.singular or words.mass, rng)
        if form == "plural":
            plurals = [word for word in words.plural if not (self.countable and word in _UNCOUNTABLE)]
            return self._pick(plurals, rng) if plurals else rng.choice(words.mass) + " patches" * self.countable
        if form == "singular":
            return self._pick(words.singular or words.mass, rng)
        if form == "adj":
            adjectives = [
                word
                for word in words.adjective
                if self.scene.dates == 1 or label != "water" or word not in _FLOOD_ADJECTIVES
            ]
            return self._pick(adjectives or words.mass, rng)
        return self._pick(words.mass, rng)


def words_of(label: str) -> Words:
    """Return the words of a class or change label."""
    return CLASS_WORDS[label] if label in CLASS_WORDS else CHANGE_WORDS[label]


def _invented_name(rng: random.Random) -> str:
    syllables = (
        "ka",
        "lo",
        "mer",
        "dan",
        "vi",
        "ros",
        "tel",
        "ba",
        "nu",
        "shi",
        "gor",
        "pen",
        "wy",
        "zan",
        "ost",
        "hel",
        "mo",
        "ri",
        "ters",
        "burg",
        "ville",
        "ton",
        "ham",
        "stad",
    )
    return "".join(rng.choice(syllables) for _ in range(rng.randint(2, 3)))


def _date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2015, 2026)
    name = MONTHS[month - 1]
    return rng.choice(
        (
            f"{year}-{month:02d}-{day:02d}",
            f"{day} {name} {year}",
            f"{name} {day}, {year}",
            f"{day}.{month}.{year}",
            f"{month}/{day}/{year}",
            f"{name[:3]} {year}",
            f"the {day}th of {name}",
            f"{name} {day}",
        )
    )


_ASKED = {
    "water": 4.0,
    "trees": 4.0,
    "built_up": 3.0,
    "crops": 2.5,
    "snow_ice": 1.4,
    "cloud": 1.4,
    "burned": 1.4,
    "vegetation": 1.4,
}
"""How often people ask for a class; 1 for the others."""


def draw_labels(count: int, rng: random.Random) -> tuple[str, ...]:
    """Return different classes, those people ask for most more often."""
    left = list(CLASS_LABELS)
    drawn: list[str] = []
    for _ in range(count):
        drawn.append(rng.choices(left, [_ASKED.get(label, 1.0) for label in left])[0])
        left.remove(drawn[-1])
    return tuple(drawn)
