"""Draws questions with their meaning: task, concepts, dates, unit, or why to decline. Answers are left to `trace`."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from training.language.asking import declines, edges, everyday, idioms, questions
from training.language.asking.noise import add_noise
from training.language.asking.oddities import draw_foreign, draw_gibberish
from training.language.asking.scene import Scene, include_labels, sample_scene
from training.language.asking.wording import FLOOD_NOUNS, GRAMMAR, Wording, draw_labels, words_of
from training.language.asking.words import CHANGE_WORDS
from training.vocabulary import CHANGEABLE_LABELS, CLASS_LABELS

_POINT_WORD = re.compile(r"\b(point|pixel|click\w*|spot|marker|cursor|pin|location|pointing|coordinate)\b")
_CHANGE_TASKS = {
    "change_gross": "change_area", "change_presence": "presence", "change_location": "location",
    "change_segment": "segment", "change_count": "count",
}  # fmt: skip
_EVENTFUL = ("burned", "water", "snow_ice")
"""Where there are two dates, "did it burn?" asks what happened between them."""
_SINGLE = ("presence", "coverage", "area", "count", "location", "segment")
_LIST_TASKS = ("coverage", "area", "segment", "location", "count")


@dataclass(frozen=True)
class Meaning:
    """What a question means."""

    task: str
    """A task name or `declined`."""
    labels: tuple[str, ...] = ()
    """Concepts in the order asked; empty when the first look decides."""
    date: str = "last"
    """`last`, `first`, `change`, or `net` for one class on both dates."""
    unit: str | None = None
    wants_smaller: bool = False
    point: bool = False
    """The question is about the clicked point."""
    into: bool = False
    """What took the place of a lost class."""
    reason: str | None = None


_WEIGHTS: dict[str, float] = {
    "presence": 8,
    "coverage": 8,
    "area": 8,
    "ranking": 7,
    "boundary": 5,
    "distance": 6,
    "count": 6,
    "location": 6,
    "segment": 6,
    "dominant": 4,
    "point_class": 4,
    "point_presence": 2,
    "change_gross": 4,
    "change_gross_verbs": 6,
    "change_net": 6,
    "change_presence": 4,
    "change_location": 2,
    "change_segment": 2,
    "change_count": 1,
    "change_what": 5,
    "change_into": 2,
    "sensor": 4,
    "caption": 5,
    "declined": 41,
    "no_pair": 4,
    "no_point": 2,
}
_REASON_WEIGHTS: dict[str, float] = {
    "objects": 6,
    "species": 6,
    "unknown_class": 11,
    "identity": 5,
    "forecast": 5,
    "height": 5,
    "subarea": 4,
    "language": 6,
    "chat": 4,
    "empty": 2,
}


EVERYDAY_SHARE = 0.5
"""How often a question is a short everyday one."""
FRAME_SHARE = 0.2
"""How often a question has one of the frames of `idioms`."""
IDIOM_SHARE = 0.13
"""How often a question that could be one is an idiom."""


def sample_question(rng: random.Random) -> tuple[str, Meaning, Scene]:
    """Return a question as typed, what it means and a scene that fits it."""
    text, meaning, scene = _sample(rng)
    return text, meaning, include_labels(scene, meaning.labels, rng)


def _sample(rng: random.Random) -> tuple[str, Meaning, Scene]:
    family = rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    if family == "declined":
        return _sample_decline(rng)
    if family == "no_point":
        scene = sample_scene(rng, point=False)
        while True:
            text, _, mood = _draw(rng, rng.choice(("point_class", "point_presence")), scene, {"A": draw_labels(1, rng)})
            if _POINT_WORD.search(text):
                return add_noise(_dress(text, mood, rng, scene, ()), rng), Meaning("declined", reason="point"), scene
    if family == "no_pair":
        scene = sample_scene(rng, dates=1)
        kind = rng.choice(
            (
                "change_gross",
                "change_gross_verbs",
                "change_net",
                "change_presence",
                "change_what",
                "change_into",
                "change_location",
                "change_segment",
            )
        )
        text, mood, _meaning = _change_question(rng, kind, scene)
        return add_noise(_dress(text, mood, rng, scene, ()), rng), Meaning("declined", reason="two_dates"), scene
    if family.startswith("change_"):
        scene = sample_scene(rng, dates=2)
        text, mood, meaning = _change_question(rng, family, scene)
        return add_noise(_dress(text, mood, rng, scene, meaning.labels), rng), meaning, scene
    return _sample_plain(rng, family)


def _sample_plain(rng: random.Random, family: str) -> tuple[str, Meaning, Scene]:
    if family in ("point_class", "point_presence"):
        scene = sample_scene(rng, point=True)
        label = draw_labels(1, rng)[0]
        text, unit, mood = _draw(rng, family, scene, {"A": (label,)})
        meaning = Meaning("point_class") if family == "point_class" else Meaning("point_class", (label,), point=True)
        if family == "point_class" and not _POINT_WORD.search(text) and rng.random() < 0.4:
            scene, meaning = replace(scene, point=False), Meaning("caption")
        return add_noise(_dress(text, mood, rng, scene, meaning.labels), rng), meaning, scene
    scene = sample_scene(rng)
    if family in ("presence", "location", "coverage", "area") and rng.random() < IDIOM_SHARE:
        known = [own for task, own in idioms.IDIOMS if task == family and (scene.dates == 1 or own not in _EVENTFUL)]
        label = rng.choice(known)
        text, unit, mood = _expand(rng.choice(idioms.IDIOMS[family, label]), rng, scene, {})
        return add_noise(_dress(text, mood, rng, scene, (label,)), rng), Meaning(family, (label,), unit=unit), scene
    first = family in _SINGLE and scene.dates > 1 and rng.random() < 0.3
    if family in ("ranking", "boundary", "distance"):
        labels = draw_labels(2, rng)
        holes = {"A": labels[:1], "B": labels[1:]}
    elif family == "sensor":
        labels = draw_labels(1, rng)
        holes = {"A": labels}
    elif family in ("dominant", "caption"):
        labels, holes = (), dict(zip("AB", ((label,) for label in draw_labels(2, rng)), strict=True))
    else:
        labels = draw_labels(rng.choice((2, 2, 3)) if family in _LIST_TASKS and rng.random() < 0.16 else 1, rng)
        holes = {"A": labels}
    text, unit, mood = _draw(rng, family, scene, holes)
    if family == "sensor" and not _mentions(text, labels[0]):
        labels = ()
    if first:
        text = (
            f"{text} {GRAMMAR.sample('$first', rng, Wording({}, scene))}"
            if rng.random() < 0.7
            else f"{GRAMMAR.sample('$first', rng, Wording({}, scene))}, {text}"
        )
    smaller = family == "ranking" and re.search(r"\b(smaller|less)\b", text) is not None
    meaning = Meaning(family, labels, "first" if first else "last", unit, wants_smaller=smaller)
    return add_noise(_dress(text, mood, rng, scene, labels), rng), meaning, scene


def _mentions(text: str, label: str) -> bool:
    words = words_of(label)
    return any(word in text for word in (*words.mass, *words.plural, *words.singular, *FLOOD_NOUNS))


def _draw(
    rng: random.Random, family: str, scene: Scene, holes: dict[str, tuple[str, ...]]
) -> tuple[str, str | None, str]:
    template, is_everyday = _choose_template(family, rng)
    countable = family in ("count", "change_count")
    return _expand(template, rng, scene, holes, countable=countable, is_everyday=is_everyday)


def _choose_template(family: str, rng: random.Random) -> tuple[str, bool]:
    if family in idioms.TEMPLATES and rng.random() < FRAME_SHARE:
        return rng.choice(idioms.TEMPLATES[family]), rng.random() < 0.6
    if family in everyday.TEMPLATES and rng.random() < EVERYDAY_SHARE:
        return rng.choice(everyday.TEMPLATES[family]), True
    return rng.choice(questions.TEMPLATES[family]), rng.random() < 0.3


def _expand(
    template: str,
    rng: random.Random,
    scene: Scene,
    holes: dict[str, tuple[str, ...]],
    *,
    countable: bool = False,
    drop_pair: float = 0.0,
    is_everyday: bool = False,
) -> tuple[str, str | None, str]:
    words = Wording(holes, scene, countable=countable, drop_pair=drop_pair, is_everyday=is_everyday)
    mood, body = template.split(" ", 1)
    brief = rng.random() < 0.3
    if brief:
        words.drop_pair = 0.8 if drop_pair else 0.0
    text = GRAMMAR.sample(body, rng, words, brief=brief)
    text = re.sub(r"\bthe the\b", "the", text)
    text = re.sub(r"\b(any|some|all|a|new|no|every|more) the\b", r"\1", text)
    return text, words.unit, mood


def _change_question(rng: random.Random, kind: str, scene: Scene) -> tuple[str, str, Meaning]:
    task = _CHANGE_TASKS.get(kind)
    if task and scene.dates > 1 and rng.random() < IDIOM_SHARE:
        known = [own for named, own in idioms.PAIR_IDIOMS if named == task]
        if known:
            label = rng.choice(known)
            text, unit, mood = _expand(rng.choice(idioms.PAIR_IDIOMS[task, label]), rng, scene, {})
            return text, mood, Meaning(task, (label,), "change", unit)
    drop = 0.45 if scene.dates > 1 else 0.3
    if kind == "change_net":
        label = rng.choice((*CHANGEABLE_LABELS, *CHANGEABLE_LABELS, "vegetation"))
        template, is_everyday = _choose_template(kind, rng)
        text, unit, mood = _expand(template, rng, scene, {"A": (label,)}, drop_pair=drop, is_everyday=is_everyday)
        return text, mood, Meaning("change_area", (label,), "net", unit)
    if kind == "change_what":
        text, _, mood = _expand(_choose_template(kind, rng)[0], rng, scene, {}, drop_pair=drop)
        return text, mood, Meaning("change_what", (), "change")
    if kind == "change_into":
        label = rng.choice(CHANGEABLE_LABELS)
        template, is_everyday = _choose_template(kind, rng)
        text, _, mood = _expand(template, rng, scene, {"A": (label,)}, drop_pair=drop, is_everyday=is_everyday)
        return text, mood, Meaning("change_what", (f"loss:{label}",), "change", into=True)
    if kind == "change_gross_verbs":
        return _verb_question(rng, scene)
    label = rng.choices(list(CHANGE_WORDS), [4 if ":" not in name else 1 for name in CHANGE_WORDS])[0]
    if scene.dates == 1 and label == "flooded":
        label = "forest_loss"
    if kind == "change_presence" and label in questions.CHANGE_PRESENCE_VERBS and rng.random() < 0.4:
        template = rng.choice(questions.CHANGE_PRESENCE_VERBS[label])
    else:
        template, _ = _choose_template(kind, rng)
    text, unit, mood = _expand(
        template,
        rng,
        scene,
        {"A": (label,)},
        countable=kind == "change_count",
        drop_pair=0.0 if scene.dates == 1 and label in ("gain:burned", "flooded") else drop,
    )
    return text, mood, Meaning(_CHANGE_TASKS[kind], (label,), "change", unit)


def _verb_question(rng: random.Random, scene: Scene) -> tuple[str, str, Meaning]:
    if rng.random() < 0.5:
        options = {**questions.VERBS, **questions.EXTRA_VERBS}
        label = rng.choice(list(options))
        # On one date "how much burned" asks for a burn scar and "how much is flooded" for water.
        sure = 0.0 if scene.dates == 1 and label in ("gain:burned", "flooded") else 0.45
        text, unit, mood = _expand(rng.choice(options[label]), rng, scene, {}, drop_pair=sure)
        return text, mood, Meaning("change_area", (label,), "change", unit)
    label = rng.choice(CHANGEABLE_LABELS)
    gain = rng.random() < 0.5
    template = rng.choice(questions.GAIN_VERBS if gain else questions.LOSS_VERBS)
    while True:
        text, unit, mood = _expand(template, rng, scene, {"C": (label,)}, drop_pair=0.45 if scene.dates > 1 else 0.3)
        if gain or label != "trees" or not re.search(r"forest|wood|jungle|grove|timber|mangrove|plantation", text):
            break
        gain = True
        template = rng.choice(questions.GAIN_VERBS)
    return text, mood, Meaning("change_area", (f"{'gain' if gain else 'loss'}:{label}",), "change", unit)


def _sample_decline(rng: random.Random) -> tuple[str, Meaning, Scene]:
    scene = sample_scene(rng)
    names = [*declines.TEMPLATES, "language", "empty"]
    reason = rng.choices(names, [_REASON_WEIGHTS.get(name, 3) for name in names])[0]
    if reason == "language":
        return draw_foreign(rng), Meaning("declined", reason=reason), scene
    if reason == "empty":
        return draw_gibberish(rng), Meaning("declined", reason=reason), scene
    labels = draw_labels(3, rng)
    holes = {"A": (labels[0],), "B": (labels[1],), "C": (labels[2],)}
    is_edge = reason in edges.TEMPLATES and rng.random() < EVERYDAY_SHARE
    template = rng.choice((edges if is_edge else declines).TEMPLATES[reason])
    text, _, mood = _expand(template, rng, scene, holes, is_everyday=is_edge or rng.random() < 0.4)
    if reason in ("chat", "injection", "code") or (reason == "language"):
        return add_noise(text + rng.choice(("", "", "?", ".", "!")), rng), Meaning("declined", reason=reason), scene
    return add_noise(_dress(text, mood, rng, scene, tuple(labels)), rng), Meaning("declined", reason=reason), scene


def _dress(text: str, mood: str, rng: random.Random, scene: Scene, labels: tuple[str, ...]) -> str:
    """Return a question with what people write around it."""
    if mood in "BQ":
        return text + (rng.choice(("", "", ".", " please")) if mood == "B" else "?")
    if mood in "DVF" and rng.random() < 0.5:
        return text + rng.choice(("", "?") if mood != "V" else ("", "."))
    others = [label for label in CLASS_LABELS if label not in labels]
    words = Wording({"D": (rng.choice(others),)}, scene)
    if mood == "I":
        text = f"{GRAMMAR.sample('$tell', rng, words)} {text}"
    elif mood == "V":
        text = f"{GRAMMAR.sample('$do', rng, words)} {text}"
    elif mood == "N":
        text = f"{GRAMMAR.sample('$need', rng, words)} {text}" if rng.random() < 0.85 else text
    elif mood == "D" and rng.random() < 0.12:
        text = f"{GRAMMAR.sample('$tell', rng, words)} {text}"
    elif mood == "D" and rng.random() < 0.08:
        text = f"{text} {GRAMMAR.sample('$sub_clause', rng, words)}"
    if rng.random() < 0.05:
        text = f"{text} {GRAMMAR.sample('$purpose', rng, words)}"
    if rng.random() < 0.06:
        text = (
            f"{GRAMMAR.sample('$please', rng, words)} {text}"
            if rng.random() < 0.4
            else f"{text} {GRAMMAR.sample('$please', rng, words)}"
        )
    text += rng.choice(("?", "?", "?", "", " ?", "??")) if mood in "DIF" else rng.choice((".", "", "", "!"))
    if rng.random() < 0.12:
        text = f"{GRAMMAR.sample('$before', rng, words)} {text}"
    if rng.random() < 0.10:
        text = f"{GRAMMAR.sample('$context', rng, words)} {text}"
    if rng.random() < 0.05 and labels is not None:
        text = f"{GRAMMAR.sample('$distractor', rng, words)} {text}"
    if rng.random() < 0.08:
        text = f"{text} {GRAMMAR.sample('$after', rng, words)}" + rng.choice(("", ".", "!"))
    return text.strip()
