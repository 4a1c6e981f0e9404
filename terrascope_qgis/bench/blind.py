"""The blind baseline: how many items fall to rules that never see a picture, fitted and tested on separate images."""

from __future__ import annotations

import statistics
from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from .draws import RepeatableDraws
from .items import BenchItem
from .letters import fold_landsat30
from .shortcuts import list_ratios, read_values

FOLDS = 5


@dataclass(frozen=True)
class BlindGuess:
    """What the best blind rule says to an item it was not fitted on."""

    item: BenchItem
    letter: str
    rule: str

    @property
    def right(self) -> bool:
        """Whether it hits the key."""
        return bool(self.item.key) and self.letter == self.item.key


class Rule(ABC):
    """A way to pick an option without a picture."""

    name: ClassVar[str]

    @abstractmethod
    def fit(self, items: Sequence[BenchItem]) -> None:
        """Learn from items with their keys."""

    @abstractmethod
    def guess(self, item: BenchItem) -> str:
        """A letter for an item; its key is not looked at."""


class FrequentLetter(Rule):
    """The letter that is right most often."""

    name = "most frequent letter"

    def fit(self, items: Sequence[BenchItem]) -> None:
        """Count keys."""
        self._counts = Counter(item.key for item in items)

    def guess(self, item: BenchItem) -> str:
        """The offered letter with the highest count."""
        return max(item.options, key=lambda letter: self._counts[letter])


class FrequentRank(Rule):
    """The place by size that is right most often, such as the second largest."""

    name = "place by size"

    def fit(self, items: Sequence[BenchItem]) -> None:
        """Count the places of keys, for each number of options."""
        self._counts: dict[int, Counter[int]] = defaultdict(Counter)
        for item in items:
            order = _sort_letters(item)
            if item.key in order:
                self._counts[len(order)][order.index(item.key)] += 1

    def guess(self, item: BenchItem) -> str:
        """The option at the most frequent place."""
        order = _sort_letters(item)
        counts = self._counts.get(len(order))
        return order[counts.most_common(1)[0][0]] if order and counts else next(iter(item.options))


class KnownMultiples(Rule):
    """The option that stands to the others as keys did before."""

    name = "ratios of the options"

    def fit(self, items: Sequence[BenchItem]) -> None:
        """Keep the logarithms of all ratios seen."""
        ratios = [found for found in (list_ratios(item) for item in items) if found is not None and min(found) > 0]
        self._seen = {size: np.log([found for found in ratios if len(found) == size]) for size in set(map(len, ratios))}

    def guess(self, item: BenchItem) -> str:
        """The option whose ratios lie nearest to those of keys, by a sharp kernel."""
        order = _sort_letters(item)
        values = read_values(item.options) or {}
        seen = self._seen.get(len(order))
        if seen is None or not order or min(values.values()) <= 0:
            return next(iter(item.options))
        sorted_logs = np.log([values[letter] for letter in order])

        def likeness(place: int) -> float:
            gaps = seen - (sorted_logs - sorted_logs[place])
            return float(np.exp(-np.square(gaps).sum(axis=1) / (2 * 0.05**2)).sum())

        return order[max(range(len(order)), key=likeness)]


class TypicalValue(Rule):
    """The option nearest to the middle of the keys of like questions."""

    name = "typical value"

    def fit(self, items: Sequence[BenchItem]) -> None:
        """Take the median of the keys' logarithms, by topic and over all."""
        found: dict[str, list[float]] = defaultdict(list)
        for item in items:
            value = (read_values(item.options) or {}).get(item.key, 0.0)
            if value > 0:
                found[name_topic(item)].append(float(np.log(value)))
                found[""].append(float(np.log(value)))
        self._middles = {topic: statistics.median(logs) for topic, logs in found.items()}

    def guess(self, item: BenchItem) -> str:
        """The nearest option by ratio."""
        values = read_values(item.options)
        middle = self._middles.get(name_topic(item), self._middles.get(""))
        if values is None or middle is None or min(values.values()) <= 0:
            return next(iter(item.options))
        return min(values, key=lambda letter: abs(float(np.log(values[letter])) - middle))


class FrequentWord(Rule):
    """The option whose words are right most often, in questions on the same topic and in all."""

    name = "most frequent words"

    def fit(self, items: Sequence[BenchItem]) -> None:
        """Count how often each text was offered and right."""
        self._offered: Counter[tuple[str, str]] = Counter()
        self._right: Counter[tuple[str, str]] = Counter()
        for item in items:
            for letter, text in item.options.items():
                for topic in (name_topic(item), ""):
                    self._offered[topic, fold_landsat30(text)] += 1
                    self._right[topic, fold_landsat30(text)] += letter == item.key

    def guess(self, item: BenchItem) -> str:
        """The option with the highest smoothed rate."""
        return max(item.options, key=lambda letter: self._rate(item, fold_landsat30(item.options[letter])))

    def _rate(self, item: BenchItem, text: str) -> float:
        start = 1 / len(item.options)
        overall = (self._right["", text] + 2 * start) / (self._offered["", text] + 2)
        topic = name_topic(item)
        return float((self._right[topic, text] + 2 * overall) / (self._offered[topic, text] + 2))


class OddText(Rule):
    """The longest or the shortest option text, whichever was right more often."""

    name = "length of the text"

    def fit(self, items: Sequence[BenchItem]) -> None:
        """Count both."""
        scores = {sign: sum(_by_length(item, sign) == item.key for item in items) for sign in (-1, 1)}
        self._sign = max(scores, key=lambda sign: scores[sign])

    def guess(self, item: BenchItem) -> str:
        """The extreme option."""
        return _by_length(item, self._sign)


RULES: tuple[type[Rule], ...] = (FrequentLetter, FrequentRank, KnownMultiples, TypicalValue, FrequentWord, OddText)


def guess_blind(items: Sequence[BenchItem], *, seed: int = 0) -> list[BlindGuess]:
    """Guess every item from the others.

    Items of one task are split into folds that never share an image. On the other folds the best rule is found, again
    by splitting, fitted, and used on the fold.

    Args:
        items: with keys.
        seed: of the splits.

    Returns:
        One guess per item, in order.
    """
    by_task: dict[str, list[BenchItem]] = defaultdict(list)
    for item in items:
        by_task[item.task].append(item)
    guesses: dict[int, BlindGuess] = {}
    for members in by_task.values():
        for learn, test in split_by_image(members, seed=seed):
            rule = fit_best(learn, seed=seed)
            guesses.update((id(item), BlindGuess(item, rule.guess(item), rule.name)) for item in test)
    return [guesses[id(item)] for item in items]


def fit_best(items: Sequence[BenchItem], *, seed: int) -> Rule:
    """The rule that does best on held-out parts of `items`, fitted to all of them; the simplest where several tie."""
    scores = []
    for rule_class in RULES:
        hits = 0
        for learn, test in split_by_image(items, seed=seed + 1):
            rule = rule_class()
            rule.fit(learn)
            hits += sum(rule.guess(item) == item.key for item in test)
        scores.append(hits)
    best = RULES[scores.index(max(scores))]()
    best.fit(items)
    return best


def split_by_image(items: Sequence[BenchItem], *, seed: int) -> list[tuple[list[BenchItem], list[BenchItem]]]:
    """Cut items into folds, (others, fold) each; all items of an image are in one fold."""
    images = sorted({item.image for item in items})
    RepeatableDraws(seed).shuffle(images)
    fold_of = {image: index % FOLDS for index, image in enumerate(images)}
    parts = []
    for fold in range(min(FOLDS, len(images))):
        test = [item for item in items if fold_of[item.image] == fold]
        parts.append(([item for item in items if fold_of[item.image] != fold], test))
    return parts


def expect_by_chance(items: Sequence[BenchItem]) -> float:
    """Share that a fair die would get right."""
    return statistics.fmean(1 / len(item.options) for item in items) if items else 0.0


def name_topic(item: BenchItem) -> str:
    """What a question is about: its labels if the set names them, else its words without numbers."""
    if item.labels:
        return "+".join(sorted(item.labels))
    return "".join("#" if sign.isdigit() else sign for sign in item.question.casefold())


def _sort_letters(item: BenchItem) -> list[str]:
    """Letters by the size of their numbers; empty if an option is no number."""
    values = read_values(item.options)
    return [] if values is None else sorted(values, key=lambda letter: values[letter])


def _by_length(item: BenchItem, sign: int) -> str:
    return max(item.options, key=lambda letter: sign * len(item.options[letter]))
