"""Cuts multiple-choice options off a question and finds the one that fits a measured value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .number_format import ACRE_M2, HECTARE_M2, KM2_M2
from .vocabulary import Vocabulary

LETTERS = "ABCDE"
_MARK = re.compile(r"(?:^|(?<=\s)|(?<=[?.,;:]))\(?([A-Ea-e])[).:]\s*(?=\S)")
_LEAD_IN = re.compile(r"(?i)\s*\b(?:options?|choices|answers?|choose (?:one|from))\s*:?\s*$")
_NUMBER = re.compile(r"(?<![\w.])[-−+]?\d+(?:[ ,\u00a0\u202f]\d{3})*(?:\.\d+)?|[-−+]?\.\d+")
_UNIT_FACTORS = {
    "%": ("%", 1.0), "percent": ("%", 1.0), "per cent": ("%", 1.0),
    "km2": ("m2", KM2_M2), "km²": ("m2", KM2_M2), "km^2": ("m2", KM2_M2), "sq km": ("m2", KM2_M2),
    "square kilometres": ("m2", KM2_M2), "square kilometers": ("m2", KM2_M2),
    "m2": ("m2", 1.0), "m²": ("m2", 1.0), "m^2": ("m2", 1.0), "sq m": ("m2", 1.0),
    "square metres": ("m2", 1.0), "square meters": ("m2", 1.0),
    "hectares": ("m2", HECTARE_M2), "hectare": ("m2", HECTARE_M2), "ha": ("m2", HECTARE_M2),
    "acres": ("m2", ACRE_M2), "acre": ("m2", ACRE_M2),
    "kilometres": ("m", 1000.0), "kilometers": ("m", 1000.0), "km": ("m", 1000.0),
    "metres": ("m", 1.0), "meters": ("m", 1.0), "m": ("m", 1.0),
    "pixels": ("px", 1.0), "pixel": ("px", 1.0), "px": ("px", 1.0),
}  # fmt: skip
_UNITS = re.compile("|".join(re.escape(unit) for unit in sorted(_UNIT_FACTORS, key=len, reverse=True)), re.IGNORECASE)
_YES, _NO = re.compile(r"(?i)^\W*(yes|true)\b"), re.compile(r"(?i)^\W*(no|false|not)\b")
_COMPASS = {
    "north": "N", "north-east": "NE", "northeast": "NE", "east": "E", "south-east": "SE", "southeast": "SE",
    "south": "S", "south-west": "SW", "southwest": "SW", "west": "W", "north-west": "NW", "northwest": "NW",
    "centre": "centre", "center": "centre", "middle": "centre", "across": "spread", "spread": "spread",
    "top left": "NW", "top right": "NE", "bottom left": "SW", "bottom right": "SE", "top": "N", "bottom": "S",
    "left": "W", "right": "E",
}  # fmt: skip


@dataclass(frozen=True)
class Option:
    """One choice of the question."""

    letter: str
    text: str


@dataclass(frozen=True)
class Quantity:
    """A number with its unit (`%`, `m2`, `m`, `px`, or None when the text has none)."""

    value: float
    unit: str | None


def cut_options(question: str) -> tuple[str, tuple[Option, ...]]:
    """Cut options marked A, B, ... (at least two, in order) off the end of a question.

    Returns:
        The question without them, and the options; the whole question and none if there are none.
    """
    marks = list(_MARK.finditer(question))
    for start in range(len(marks)):
        if marks[start][1].upper() != "A":
            continue
        run = _follow(marks[start:], marks[start][1].isupper())
        if len(run) >= 2:
            ends = [mark.start() for mark in run[1:]] + [len(question)]
            options = tuple(
                Option(LETTERS[k], question[mark.end() : end].strip(" \n;,"))
                for k, (mark, end) in enumerate(zip(run, ends, strict=True))
            )
            stem = _LEAD_IN.sub("", question[: run[0].start()]).strip()
            if stem and all(option.text for option in options):
                return stem, options
    return question, ()


def choose_option(
    options: Sequence[Option], candidates: Sequence[tuple[float | str | bool, str | None]], vocabulary: Vocabulary
) -> str | None:
    """Letter of the option that fits.

    Args:
        options: of the question.
        candidates: values with units that answer the question, the best first; the first that the options speak of
            decides.
        vocabulary: to read labels.
    """
    for value, unit in candidates:
        if isinstance(value, bool):
            letter = _choose_truth(options, value)
        elif isinstance(value, str):
            letter = _choose_word(options, value, vocabulary)
        else:
            letter = _choose_number(options, float(value), unit)
        if letter is not None:
            return letter
    return None


def read_quantity(text: str) -> Quantity | None:
    """The first number of a text with its unit, in the unit's base (m2, m, %)."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    digits = re.sub(r"[ ,\u00a0\u202f]", "", match[0]).replace("−", "-")
    after = text[match.end() :].lstrip()
    unit = _UNITS.match(after)
    if unit is None or (after[unit.end() : unit.end() + 1].isalnum() and unit[0][-1].isalnum()):
        return Quantity(float(digits), None)
    base, factor = _UNIT_FACTORS[unit[0].lower()]
    return Quantity(float(digits) * factor, base)


def _follow(marks: Sequence[re.Match[str]], upper: bool) -> list[re.Match[str]]:
    """Marks A, B, C, ... of one case, in order."""
    run: list[re.Match[str]] = []
    for mark in marks:
        if len(run) < len(LETTERS) and mark[1].isupper() == upper and mark[1].upper() == LETTERS[len(run)]:
            run.append(mark)
    return run


def _choose_truth(options: Sequence[Option], value: bool) -> str | None:
    pattern = _YES if value else _NO
    return next((option.letter for option in options if pattern.search(option.text)), None)


def _choose_number(options: Sequence[Option], value: float, unit: str | None) -> str | None:
    read = [(option.letter, read_quantity(option.text)) for option in options]
    fitting = [(abs(found.value - value), letter) for letter, found in read if found and found.unit in (unit, None)]
    return min(fitting)[1] if fitting else None


def _choose_word(options: Sequence[Option], value: str, vocabulary: Vocabulary) -> str | None:
    for option in options:
        if vocabulary.labels_in(option.text)[:1] == [value]:
            return option.letter
    for option in options:
        if value in vocabulary.labels_in(option.text):
            return option.letter
    if value in _COMPASS.values():
        for option in options:
            words = sorted(_COMPASS, key=len, reverse=True)
            found = next((word for word in words if re.search(rf"(?i)\b{word}", option.text)), None)
            if found is not None and _COMPASS[found] == value:
                return option.letter
    wanted = value.casefold()
    return next((option.letter for option in options if option.text.casefold().strip(" .") == wanted), None)
