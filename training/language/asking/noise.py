"""Typing noise: slips, missing punctuation, stray words. The meaning stays."""

from __future__ import annotations

import pydoc_data.topics
import random
import re

from training.language.asking.words import CHANGE_WORDS, CLASS_WORDS

_NEIGHBOURS = {
    "a": "sqz",
    "b": "vn",
    "c": "xv",
    "d": "sf",
    "e": "wr",
    "f": "dg",
    "g": "fh",
    "h": "gj",
    "i": "uo",
    "j": "hk",
    "k": "jl",
    "l": "k",
    "m": "n",
    "n": "bm",
    "o": "ip",
    "p": "o",
    "q": "w",
    "r": "et",
    "s": "ad",
    "t": "ry",
    "u": "yi",
    "v": "cb",
    "w": "qe",
    "x": "zc",
    "y": "tu",
    "z": "x",
}
_SPELLING = (
    ("metres", "meters"),
    ("kilometres", "kilometers"),
    ("colour", "color"),
    ("centre", "center"),
    ("percentage", "percantage"),
    ("percent", "per cent"),
    ("what is", "whats"),
    ("what is", "what's"),
    ("where is", "wheres"),
    ("where is", "where's"),
    ("how much", "how mutch"),
    ("forest", "forrest"),
    ("separate", "seperate"),
    ("area", "aera"),
    ("building", "bulding"),
    ("are there", "r there"),
    ("you", "u"),
    ("please", "plz"),
    ("is there", "is their"),
    ("between", "btw"),
    ("and", "&"),
    ("agricultur", "agricult"),
    ("vegetation", "vegitation"),
    ("hectares", "hectars"),
    ("polygon", "polygone"),
    ("dominant", "dominent"),
    ("boundary", "boundry"),
    ("neighbour", "neighbor"),
    ("does", "dose"),
    ("image", "img"),
    ("image", "pic"),
    ("do not", "don't"),
    ("can you", "can u"),
    ("distance", "distence"),
    ("largest", "biggest"),
)


def ordinary_words() -> list[str]:
    """Return ordinary English words, from the language reference that comes with Python."""
    text = " ".join(pydoc_data.topics.topics.values()).lower()
    counts: dict[str, int] = {}
    for word in re.findall(r"[a-z]{3,14}", text):
        counts[word] = counts.get(word, 0) + 1
    return sorted(word for word, count in counts.items() if count >= 3)


_WORDS = ordinary_words()


def _words_outside() -> tuple[str, ...]:
    known = " ".join(
        word
        for words in (*CLASS_WORDS.values(), *CHANGE_WORDS.values())
        for word in (*words.mass, *words.plural, *words.singular, *words.adjective)
    ).split()
    stems = {word.rstrip("s") for word in known}
    return tuple(word for word in _WORDS if len(word) > 4 and word.rstrip("s") not in stems)


UNRELATED_WORDS = _words_outside()
"""Ordinary words that name none of the classes."""


def add_noise(text: str, rng: random.Random) -> str:
    """Return the text as a hurried person might type it; seven in ten are left alone."""
    if rng.random() < 0.7:
        return text
    if rng.random() < 0.35:
        for old, new in rng.sample(_SPELLING, 12):
            if old in text:
                text = text.replace(old, new, 1) if rng.random() < 0.7 else text
    if rng.random() < 0.45:
        for _ in range(rng.choice((1, 1, 2))):
            text = _slip(text, rng)
    if rng.random() < 0.2:
        text = text.rstrip("?.! ")
    if rng.random() < 0.12:
        text = re.sub(r"[,'’-]", "", text)
    if rng.random() < 0.1:
        words = text.split(" ")
        words.insert(rng.randint(0, len(words)), rng.choice(_WORDS))
        text = " ".join(words)
    if rng.random() < 0.12:
        text = re.sub(
            r"\b(the|a|of|is|there|are|in) ", lambda found: "" if rng.random() < 0.5 else found.group(0), text
        )
    return text


def _slip(text: str, rng: random.Random) -> str:
    places = [index for index, char in enumerate(text) if char.isalpha()]
    if len(places) < 8:
        return text
    at = rng.choice(places[1:])
    match rng.randint(0, 4):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + text[at] + text[at:]
        case 2 if at + 1 < len(text):
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case 3:
            return text[:at] + rng.choice(_NEIGHBOURS.get(text[at], "e")) + text[at + 1 :]
        case _:
            return text[:at] + rng.choice("aeiounrst") + text[at:]
