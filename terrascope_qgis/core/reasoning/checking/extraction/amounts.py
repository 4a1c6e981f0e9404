"""Numbers with their unit and how firmly they are meant ("about", "at least"); ties them to nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...wording.number_format import ACRE_M2, HECTARE_M2, KM2_M2
from .numbers import Number, find_numbers
from .sentences import FILLER

_SQUARE = r"(?:square|sq\.?)\s*"
_UNITS: tuple[tuple[str, str, float], ...] = (
    (r"percentage[\s-]points?|percent points?|pp\b|points of percent", "pp", 1.0),
    (r"%[\s-]?points?", "pp", 1.0),
    (r"%|per\s?cent\b|parts?\s+(?:per|in\s+(?:a|every))\s+hundred\b", "%", 1.0),
    (r"‰|per\s?mill?e\b|parts?\s+(?:per|in\s+(?:a|every))\s+thousand\b", "%", 0.1),
    (rf"km²|km2\b|km\^2|{_SQUARE}(?:km\b|kilomet(?:re|er)s?\b)", "m2", KM2_M2),
    (rf"{_SQUARE}(?:mi\b|miles?\b)", "m2", 2_589_988.110336),
    (rf"{_SQUARE}(?:ft\b|feet\b|foot\b)", "m2", 0.09290304),
    (rf"{_SQUARE}(?:yd\b|yards?\b)", "m2", 0.83612736),
    (r"hm²|hm2\b|hm\^2", "m2", HECTARE_M2),
    (r"dm²|dm2\b|dm\^2", "m2", 0.01),
    (r"cm²|cm2\b|cm\^2", "m2", 0.0001),
    (rf"m²|m2\b|m\^2|{_SQUARE}(?:m\b|met(?:re|er)s?\b)", "m2", 1.0),
    (r"hectares?\b|ha\b", "m2", HECTARE_M2),
    (r"acres?\b", "m2", ACRE_M2),
    (r"km\b|kilomet(?:re|er)s?\b", "m", 1000.0),
    (r"miles?\b", "m", 1609.344),
    (r"(?:feet|foot|ft)\b", "m", 0.3048),
    (r"m\b|met(?:re|er)s?\b", "m", 1.0),
    (r"pixels?\b|px\b", "px", 1.0),
    (r"times\b|-?fold\b|[x×](?=\s+(?:as|larger|bigger|more|the)\b)", "x", 1.0),
)
_UNIT = [(re.compile(rf"[\s\u00a0-]*(?:{pattern})", re.IGNORECASE), unit, factor) for pattern, unit, factor in _UNITS]
_PART_OF_UNIT = re.compile(r"\s+(?:of\s+)?an?(?=\s)", re.IGNORECASE)
_CLASS_WORDS = r"(?:[a-z-]+\s+)?"
_CLASS_PIXELS = re.compile(rf"\s+{_CLASS_WORDS}(?:pixels?|px)\b", re.IGNORECASE)
_BOUNDS: tuple[tuple[str, str], ...] = (
    ("at_least", r"at least|no less than|no fewer than|not less than|not fewer than|a minimum of|upwards? of|≥|>="),
    (
        "at_most",
        r"at most|no more than|not more than|(?<!\badd )(?<!\badds )(?<!\bsum )(?<!\bsums )up to|within"
        r"|a maximum of|≤|<=",
    ),
    ("almost", r"almost|nearly|just under|close to|just below|not quite"),
    ("just_over", r"just over|slightly more than|a little over|slightly over"),
    ("more", r"more than|over|above|greater than|larger than|bigger than|in excess of|exceeds?|exceeding"),
    ("less", r"less than|under|below|fewer than|smaller than"),
    ("about", r"about|around|roughly|approximately|approx\.?|circa|ca\.|some|an estimated|~|≈|or so"),
)
_BOUND = [
    (name, re.compile(rf"(?:^|(?<=[\s(,;:]))(?:{words})\s*(?:only|an?|the|just)?\s*$", re.IGNORECASE))
    for name, words in _BOUNDS
]
_BOUNDS_AFTER: tuple[tuple[str, str], ...] = (
    (
        "at_least",
        r"or\s+(?:more|above|over|greater|larger)|and\s+(?:more|above|up(?:wards?)?)|at\s+(?:the\s+(?:very\s+)?)?least",
    ),
    ("at_most", r"or\s+(?:less|fewer|below|under|smaller)|at\s+(?:the\s+(?:very\s+)?)?most"),
    ("about", r"or\s+(?:so|thereabouts)|give\s+or\s+take"),
)
_BOUND_AFTER = [(name, re.compile(rf"\s+(?:{words})\b", re.IGNORECASE)) for name, words in _BOUNDS_AFTER]
_LISTED = ("%", "m2", "m", "px", "pp")
_JOINT = re.compile(rf"\s*(?:{FILLER}+\s*)?(?:,?\s*\b(?:and|or|to|versus|against)|vs\.?)\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_SHARE = re.compile(
    r"\s+of\s+(?:the|this|all)\s+(?:scene|area|image|picture|tile|pixels|frame|map|view)\b", re.IGNORECASE
)
_EXTENDS = re.compile(
    r"\b(?:stretch|extend|spread|sprawl|distribut|scatter)(?:s|es|ed|ing)?\s+(?:out\s+)?$", re.IGNORECASE
)
"""Behind these, "over" is no bound."""
_NEGATED = re.compile(r"\b(?:neither|no[rt]?)\b[^.;]*$", re.IGNORECASE)
_MULTIPLES = re.compile(
    r"\b(twice|double[ds]?|doubling|triple[ds]?|tripling|quadruple[ds]?|halve[ds]?|halving)\b", re.IGNORECASE
)
_MULTIPLE_OF = {"tw": 2.0, "do": 2.0, "tr": 3.0, "qu": 4.0, "ha": 0.5}


@dataclass(frozen=True)
class Amount:
    """A number with what it counts."""

    start: int
    """Of the whole expression, with its "about" and its unit."""
    end: int
    value: float
    """In `unit`."""
    unit: str | None
    """`%`, `pp` (percentage points), `m2`, `m`, `px`, `x` (times), or None."""
    bound: str = "exact"
    """`exact`, `about`, `almost`, `just_over`, `more`, `less`, `at_least` or `at_most`."""
    half_digit: float = 0.0
    """Half a unit of the last digit shown, in `unit`."""
    high: float | None = None
    is_word: bool = False
    is_fraction: bool = False
    number_start: int = 0
    """Where its number begins."""


def find_amounts(text: str) -> list[Amount]:
    """List the numbers of a text with their units, in reading order."""
    numbers = find_numbers(text)
    found = _read_amounts(numbers, text)
    for match in _MULTIPLES.finditer(text):
        value = _MULTIPLE_OF[match[1][:2].lower()]
        start, bound = _read_bound(text, match.start())
        found.append(Amount(start, match.end(), value, "x", bound, is_word=True, number_start=match.start()))
    return sorted(_share_units(found, text), key=lambda amount: amount.start)


def _read_amounts(numbers: Sequence[Number], text: str) -> list[Amount]:
    """Read each with its unit; in "20, 10 and 5 %" and "from twelve to sixteen ha" all have that of the last."""
    found: list[Amount] = []
    chain: tuple[Number, str, float] | None = None
    """The number behind, and the unit and factor it hands on."""
    for number in reversed(numbers):
        end, unit, factor = _read_unit(text, number)
        if unit is None and chain is not None and chain[0].is_word == number.is_word:
            joint = text[number.end : chain[0].start]
            if _JOINT.fullmatch(joint) and not number.is_fraction:
                unit, factor = chain[1], chain[2]
                chain = number, unit, factor
            elif _COMMA.fullmatch(joint) and found and found[-1].end == chain[0].end:
                unit, factor = chain[1], chain[2]
        elif unit in _LISTED and not number.is_fraction:
            chain = number, unit, factor
        else:
            chain = None
        found.append(_read_amount(number, text, end, unit, factor))
    return found[::-1]


def _read_amount(number: Number, text: str, end: int, unit: str | None, factor: float) -> Amount:
    if number.is_fraction and unit is None:
        factor, unit = 100.0, "%"
    if unit is None and 0 < number.value < 1 and number.high is None and _SHARE.match(text, number.end):
        factor, unit = 100.0, "%"
    start, bound = _read_bound(text, number.start)
    if bound == "exact":
        end, bound = _read_bound_after(text, end)
    return Amount(
        start=start,
        end=end,
        value=number.value * factor,
        unit=unit,
        bound=bound,
        half_digit=number.half_digit * factor,
        high=None if number.high is None else number.high * factor,
        is_word=number.is_word,
        is_fraction=number.is_fraction,
        number_start=number.start,
    )


def _read_unit(text: str, number: Number) -> tuple[int, str | None, float]:
    """End, name and factor of the unit behind a number."""
    at = number.end
    if number.is_fraction or (
        number.is_word and text[number.start : at].lower().endswith(("half", "quarter", "third"))
    ):
        joint = _PART_OF_UNIT.match(text, at)
        at = joint.end() if joint else at
    for pattern, unit, factor in _UNIT:
        match = pattern.match(text, at)
        if match is not None:
            # A fraction of one unit is that unit; "half the pixels" is a share.
            if number.is_fraction and at == number.end and unit == "px":
                break
            return match.end(), unit, factor
    pixels = _CLASS_PIXELS.match(text, at)
    if pixels is not None and not number.is_fraction and not re.match(r"\s+(?:of|and|to|in)\b", text[at:]):
        return number.end, "px", 1.0
    return number.end, None, 1.0


def _read_bound(text: str, start: int) -> tuple[int, str]:
    """Where the words before a number begin that say how firm it is, and which they are."""
    before = text[max(0, start - 40) : start]
    for name, pattern in _BOUND:
        match = pattern.search(before)
        if match is None:
            continue
        if match[0].strip().lower() == "over" and _EXTENDS.search(before[: match.start()]):
            continue
        if name == "more" and _NEGATED.search(before[: match.start()]) and "exceed" in match[0].lower():
            name = "at_most"
        return start - len(before) + match.start(), name
    return start, "exact"


def _read_bound_after(text: str, end: int) -> tuple[int, str]:
    """Where the words behind an amount end that say how firm it is ("or more"), and which they are."""
    for name, pattern in _BOUND_AFTER:
        match = pattern.match(text, end)
        if match is not None:
            return match.end(), name
    return end, "exact"


def _share_units(amounts: list[Amount], text: str) -> list[Amount]:
    """Give "1,200 of 10,000 pixels" and "3 and 5 %" their unit twice."""
    shared: list[Amount] = []
    for place, amount in enumerate(amounts):
        following = amounts[place + 1] if place + 1 < len(amounts) else None
        if amount.unit is None and following is not None and following.unit == "px" and not amount.is_word:
            joint = text[amount.end : following.start]
            if re.fullmatch(r"\s*(?:out\s+)?(?:of|/)\s*(?:the\s+)?(?:total\s+)?", joint, re.IGNORECASE):
                amount = Amount(
                    amount.start, amount.end, amount.value, "px", amount.bound, amount.half_digit,
                    number_start=amount.number_start,
                )  # fmt: skip
        shared.append(amount)
    return shared
