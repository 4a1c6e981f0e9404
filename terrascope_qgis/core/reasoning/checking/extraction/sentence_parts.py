"""Reads dates and amounts sentence by sentence, so that the work grows with the text and not with its square."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .amounts import Amount, find_amounts
from .dates import DateWord, find_dates
from .mentions import Sentence
from .sentences import FILLER


def read_dates(blank: str, sentence: Sentence, *, years: bool) -> list[DateWord]:
    """The dates of a sentence, at their places in the whole text; `years` as `find_dates` has it."""
    if sentence.is_too_long:
        return []
    at = sentence.start
    found = find_dates(blank[at : sentence.end], years=years)
    return [replace(date, start=date.start + at, end=date.end + at) for date in found]


def read_amounts(hidden: str, sentence: Sentence) -> list[Amount]:
    """The amounts of a sentence that are no part of a name there ("the two classes")."""
    if sentence.is_too_long:
        return []
    at = sentence.start
    found = [
        replace(amount, start=amount.start + at, end=amount.end + at, number_start=amount.number_start + at)
        for amount in find_amounts(hidden[at : sentence.end])
    ]
    named = {place for mention in sentence.mentions for place in range(mention.start, mention.end)}
    return [amount for amount in found if named.isdisjoint(range(amount.start, amount.end))]


def fill(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text with some spans of it filled up, so that no number is read in them."""
    chars = list(text)
    for start, end in spans:
        chars[start:end] = FILLER * (end - start)
    return "".join(chars)
