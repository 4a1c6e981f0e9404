"""Holds a sentence that a Lite model may write against the masks it speaks of; words and slots only, no token ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

SAME_SHARE = 0.01
"""Sizes that differ by less count as equal, as in the measurement block."""
TRACE_PERCENT = 1.0
NONE_FOUND = re.compile(r"found (?:no (?!class)|neither\b)|[Nn]othing is found|[Nn]one of ")
_MARK = re.compile(r"(?:<#(\d)>)?<v:(\w+)>")
_OF_FOUND = ("percent", "area", "where", "count")


@dataclass(frozen=True)
class MaskFacts:
    """What the host measured of one mask."""

    percent: float
    """Of the valid area; 0 when nothing is found."""
    size: float
    """In one unit for all masks of an answer."""
    touches_previous: bool = False
    holds_point: bool | None = None
    """None without a clicked point."""

    @property
    def is_found(self) -> bool:
        """Whether the mask holds anything."""
        return self.size > 0


def is_true_step(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    """Whether a sentence right after a mask agrees with it and the one before."""
    latest = facts[-1]
    if "The two" in sentence:
        both = len(facts) == 2 and all(fact.is_found for fact in facts)
        return both and latest.touches_previous == ("not touch" not in sentence)
    if "the point" in sentence:
        return latest.is_found and latest.holds_point == ("not include" not in sentence)
    return latest.is_found != bool(NONE_FOUND.search(sentence))


def is_true_answer(task: str, sentence: str, facts: Sequence[MaskFacts]) -> bool:
    """Whether a sentence of an answer agrees with the masks.

    Args:
        task: of the answer.
        sentence: words and slots, such as ` <#1><v:area> is <#1><v:label>.`; a slot without a number is of the last.
        facts: of all masks, in order.
    """
    if not facts:
        return NONE_FOUND.search(sentence) is not None
    check = _CHECKS.get(task)
    return _speaks_of_found(task, sentence, facts) and (check is None or check(sentence, facts))


def _speaks_of_found(task: str, sentence: str, facts: Sequence[MaskFacts]) -> bool:
    """Sizes and places are told of masks that hold something; "found no" of empty ones."""
    none = NONE_FOUND.search(sentence) is not None
    for number, name in _MARK.findall(sentence):
        index = int(number) - 1 if number else len(facts) - 1
        if index >= len(facts):
            return False
        if name == "label" and none and facts[index].is_found:
            return False
        if name in _OF_FOUND and not facts[index].is_found and task not in ("ranking", "change_area"):
            return False
    return not (none and "<v:label>" not in sentence and any(fact.is_found for fact in facts)) or "point" in sentence


def _is_true_presence(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    found = any(fact.is_found for fact in facts)
    is_trace = found and facts[-1].percent < TRACE_PERCENT
    return sentence.startswith(" Yes") == found and ("only a trace" in sentence) == is_trace


def _is_true_boundary(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    both = all(fact.is_found for fact in facts)
    if not both:
        return NONE_FOUND.search(sentence) is not None
    return ("do not touch" not in sentence) == facts[-1].touches_previous


def _is_true_distance(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    both = all(fact.is_found for fact in facts)
    if not both:
        return NONE_FOUND.search(sentence) is not None
    return ("they touch" in sentence) == facts[-1].touches_previous


def _is_true_ranking(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    if not any(fact.is_found for fact in facts):
        return "neither" in sentence
    if is_same_size(facts):
        return "equally" in sentence
    winner = (min if "smaller" in sentence else max)((1, 2), key=lambda number: facts[number - 1].size)
    return "equally" not in sentence and list_numbers(sentence)[:1] == [winner]


def _is_true_dominant(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    numbers = list_numbers(sentence)
    if not any(fact.is_found for fact in facts):
        return not numbers and "none" in sentence
    if len(facts) == 1 or not all(fact.is_found for fact in facts):
        return not numbers and facts[-1].is_found if len(facts) == 1 else bool(numbers)
    return bool(numbers) and facts[numbers[0] - 1].size == max(fact.size for fact in facts)


def _is_true_listing(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    numbers = list(dict.fromkeys(list_numbers(sentence)))
    found = [number for number, fact in enumerate(facts, 1) if fact.is_found]
    return numbers == found


def _is_true_change_list(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    if "that took its place" in sentence:
        return facts[0].is_found and not any(fact.is_found for fact in facts[1:])
    if "is now" in sentence:
        return len(facts) == 2 and all(fact.is_found for fact in facts)
    if "no single kind" in sentence or "no change" in sentence:
        return len(facts) == 1 and facts[0].is_found == ("no change" not in sentence)
    return "<#1><v:label> between" in sentence or _is_true_listing(sentence, facts)


def _is_true_point(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    hit = next((number for number, fact in enumerate(facts, 1) if fact.holds_point), None)
    if sentence.startswith((" Yes", " No,")):
        return len(facts) == 1 and sentence.startswith(" Yes") == (hit is not None)
    return list_numbers(sentence) == ([hit] if hit else [])


def _is_true_change(sentence: str, facts: Sequence[MaskFacts]) -> bool:
    found = any(fact.is_found for fact in facts)
    if len(facts) == 1 or not found:
        is_pair = "either date" in sentence or "<v:difference>" in sentence
        return found != bool(NONE_FOUND.search(sentence)) and is_pair == (len(facts) > 1)
    word = "difference in" if is_same_size(facts) else "more" if facts[1].size > facts[0].size else "less"
    return f"<v:difference> {word} " in sentence


def is_same_size(facts: Sequence[MaskFacts]) -> bool:
    """Whether two masks are equally large."""
    one, other = facts[0].size, facts[1].size
    return abs(one - other) <= SAME_SHARE * max(one, other)


def list_numbers(sentence: str) -> list[int]:
    """Segments that a sentence names by number, in order."""
    return [int(number) for number, _ in _MARK.findall(sentence) if number]


_CHECKS: dict[str, Callable[[str, Sequence[MaskFacts]], bool]] = {
    "presence": _is_true_presence,
    "boundary": _is_true_boundary,
    "distance": _is_true_distance,
    "ranking": _is_true_ranking,
    "dominant": _is_true_dominant,
    "caption": _is_true_listing,
    "change_what": _is_true_change_list,
    "change_area": _is_true_change,
    "point_class": _is_true_point,
}
