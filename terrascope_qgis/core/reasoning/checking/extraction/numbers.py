"""Reads numbers in running text: digits with separators, fractions, words, ranges; knows no units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_SIGNS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8, "⅒": 1 / 10}
_ORDINAL_PAIRS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}

_SMALL = "|".join(sorted({*_ONES, *_TENS}, key=len, reverse=True))
_DIGITS = re.compile(
    r"(?<![\w.,/])(?<![A-Za-z]-)(?P<sign>[-−+](?=\d))?"
    r"(?P<body>\d{1,3}(?:\.\d{3})+,\d+"
    r"|\d{1,3}(?:[,\u00a0\u202f\u2009' ]\d{3})+(?![\d])(?:\.\d+)?"
    r"|0,\d+|\d+,\d{1,2}(?![\d,])|\d+(?:\.\d+)?|\.\d+)"
    r"(?P<exponent>[eE][-+]?\d+|\s*[×x]\s*10\^\d+)?"
    r"(?:\s*(?P<scale>thousand|million|billion|k(?=\s)))?"
)
_SLASH = re.compile(r"(?<![\w.,/])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/.,]*\d)(?!\s*=)")
_SIGN = re.compile(r"(?:(\d+)\s?)?([½¼¾⅓⅔⅕⅛⅒])")
_PART_NAMES = "|".join(sorted(_PARTS, key=len, reverse=True))
_FRACTION = re.compile(
    rf"\b(?:(?P<times>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<part>{_PART_NAMES})s?)\b"
    r"(?=\s+(?:of|is|are|was|were|has|have|had|the|an?|but|and|or|to|from|in|between|by|for|with|on|at|since|when|as|larger|bigger|smaller|more|less|fewer)\b|\s*[(,.;:\u25ae]|\s*$)",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"(?<!ern )(?<!upper )(?<!lower )(?<!left )(?<!right )(?<!first )(?<!second )(?<!other )(?<!north )(?<!south )"
    r"(?<!east )(?<!west )(?<!top )(?<!bottom )(?<!and a )\bhalf\b(?!\s+(?:a\s+)?dozen)(?!-)",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    rf"\b(?P<times>{_SMALL})\s+(?:(?:pixels?|hectares?|parts?|acres?)\s+)?(?:in|out of)(?:\s+every)?"
    rf"\s+(?P<part>{_SMALL})\b(?!\s+(?:hundred|thousand|million))|\bevery\s+(?P<nth>second|third|fourth|fifth|tenth)\b",
    re.IGNORECASE,
)
_MIXED = re.compile(rf"\b(?P<whole>{_SMALL}|\d+)\s+and\s+(?:a|one)\s+(?P<part>half|quarter|third)\b", re.IGNORECASE)
_DOZEN = re.compile(rf"\b(?P<times>half a|an?|{_SMALL})\s+dozen\b(?P<half>\s+and\s+a\s+half\b)?", re.IGNORECASE)
_WORDS = re.compile(
    rf"\b(?:(?:an?\s+(?={'|'.join(_SCALES)})|(?:{_SMALL}))(?:[\s-]+(?:and\s+)?(?:{_SMALL}|{'|'.join(_SCALES)}))*)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\ba single\b", re.IGNORECASE)
_ENDLESS = re.compile(r"\d{25,}")
"""No measurement has so many digits; the patterns above would take time that grows with their square."""
_GREATEST_POWER = 300
_RANGE_JOINT = re.compile(r"\s*(?:[-–—]|to)\s*", re.IGNORECASE)
_BETWEEN_JOINT = re.compile(r"\s*(?:%|percent|ha|m|km²|m²)?\s+(?:and|to)\s+", re.IGNORECASE)
_SPREAD_JOINT = re.compile(r"\s*(?:%|percent|ha|m|km²|m²)?\s*(?:±|\+/-|\+-|plus or minus)\s*", re.IGNORECASE)
_FROM = re.compile(
    r"(?<!somewhere )(?<!anywhere )(?<!ranging )(?<!ranges )(?<!varying )(?<!varies )\bfrom\s+$", re.IGNORECASE
)
"""A change begins with it, unless it opens a range."""
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Number:
    """A number as the text has it."""

    start: int
    end: int
    value: float
    half_digit: float
    """Half a unit of the last digit shown."""
    high: float | None = None
    """Upper end of a range; `value` is the lower one."""
    is_word: bool = False
    is_fraction: bool = False
    """A part of one in words or as a fraction: "two thirds", "1/3"."""


def find_numbers(text: str) -> list[Number]:
    """List the numbers of a text in reading order, none inside another."""
    found = [Number(*match.span(), float(match[0][:25]), 0.5) for match in _ENDLESS.finditer(text)]
    taken = [(number.start, number.end) for number in found]
    text = _ENDLESS.sub(lambda match: " " * len(match[0]), text)
    for reader in (_read_mixed, _read_dozens, _read_fractions, _read_digits, _read_words):
        for number in reader(text):
            if not any(start < number.end and number.start < end for start, end in taken):
                found.append(number)
                taken.append((number.start, number.end))
    return list(_join_ranges(sorted(found, key=lambda number: number.start), text))


def _read_mixed(text: str) -> Iterator[Number]:
    for match in _MIXED.finditer(text):
        whole = _ONES.get(match["whole"].lower(), _TENS.get(match["whole"].lower()))
        value = (float(match["whole"]) if whole is None else whole) + 1 / _PARTS[match["part"].lower()]
        yield Number(*match.span(), value, 0.05, is_word=True)


def _read_dozens(text: str) -> Iterator[Number]:
    for match in _DOZEN.finditer(text):
        times = match["times"].lower()
        count = 0.5 if times.startswith("half") else 1 if times in ("a", "an") else _spell(times)
        yield Number(*match.span(), 12.0 * (count + 0.5 * bool(match["half"])), 0.5, is_word=True)
    for match in _SINGLE.finditer(text):
        yield Number(*match.span(), 1.0, 0.5, is_word=True)


def _read_fractions(text: str) -> Iterator[Number]:
    for match in _ONE_IN.finditer(text):
        share = (
            1 / _ORDINAL_PAIRS[match["nth"].lower()] if match["nth"] else _spell(match["times"]) / _spell(match["part"])
        )
        if share < 1:
            yield Number(*match.span(), share, 0.005, is_word=True, is_fraction=True)
    for match in _FRACTION.finditer(text):
        times = match["times"].lower()
        count = 1 if times in ("a", "an") else _ONES[times]
        share = count / _PARTS[match["part"].lower()]
        if share < 1:
            yield Number(*match.span(), share, 0.005, is_word=True, is_fraction=True)
    for match in _SLASH.finditer(text):
        above, below = int(match[1]), int(match[2])
        if 0 < above < below <= 20:
            yield Number(*match.span(), above / below, 0.005, is_fraction=True)
    for match in _SIGN.finditer(text):
        whole = float(match[1] or 0)
        yield Number(*match.span(), whole + _SIGNS[match[2]], 0.005, is_fraction=whole == 0)
    for match in _HALF.finditer(text):
        yield Number(*match.span(), 0.5, 0.005, is_word=True, is_fraction=True)


def _read_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        body = match["body"]
        plain = _drop_separators(body)
        scale = {"k": 1e3}.get(match["scale"] or "", float(_SCALES.get(match["scale"] or "", 1)))
        if match["exponent"]:
            power = int(re.sub(r".*?([-+]?\d+)$", r"\1", match["exponent"]))
            scale *= 10.0 ** max(-_GREATEST_POWER, min(power, _GREATEST_POWER))
        sign = -1.0 if match["sign"] in ("-", "−") else 1.0
        digits = len(plain.partition(".")[2])
        yield Number(*match.span(), sign * float(plain) * scale, 0.5 * 10.0**-digits * scale)


def _drop_separators(body: str) -> str:
    """Digits with a decimal point, if any, and no other separator."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", body):
        return body.replace(".", "").replace(",", ".")
    if re.fullmatch(r"0,\d+|\d+,\d{1,2}", body):
        return body.replace(",", ".")
    return re.sub(r"[,\u00a0\u202f\u2009' ]", "", body)


def _read_words(text: str) -> Iterator[Number]:
    for match in _WORDS.finditer(text):
        yield Number(*match.span(), float(_spell(match[0])), 0.5, is_word=True)


def _spell(words: str) -> int:
    """Value of a number in words."""
    total = part = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _ONES:
            part += _ONES[word]
        elif word in _TENS:
            part += _TENS[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total += max(part, 1) * _SCALES[word]
            part = 0
    return total + part


def _join_ranges(numbers: list[Number], text: str) -> Iterator[Number]:
    """Make one of "10-12", "10 to 12", "11 ± 1" and "between 10 and 12"; "from 10 % to 12 %" stays two."""
    index = 0
    while index < len(numbers):
        low = numbers[index]
        high = numbers[index + 1] if index + 1 < len(numbers) else None
        if high is not None and _SPREAD_JOINT.fullmatch(text[low.end : high.start]):
            middle, spread = low.value, abs(high.value)
            yield Number(low.start, high.end, middle - spread, high.half_digit, high=middle + spread)
            index += 2
            continue
        if high is not None and not low.is_fraction and low.value < high.value and _is_range(low, high, text):
            yield Number(low.start, high.end, low.value, high.half_digit, high=high.value)
            index += 2
            continue
        yield low
        index += 1


def _is_range(low: Number, high: Number, text: str) -> bool:
    joint = text[low.end : high.start]
    before = text[: low.start]
    if _BETWEEN.search(before):
        # Years are two dates, not a range.
        return bool(_BETWEEN_JOINT.fullmatch(joint)) and not (1900 <= low.value <= 2100 and high.value <= 2100)
    return bool(_RANGE_JOINT.fullmatch(joint)) and not _FROM.search(before) and high.value <= 2 * low.value + 10
