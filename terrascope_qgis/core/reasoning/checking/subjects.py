"""Finds what a sentence speaks of: marks of masks, their names, "the latter", "it"; judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...result import Segment
from ..wording.vocabulary import Vocabulary

FILLER = "\u25ae"
"""Stands for each character that is no word of a sentence: marks, dates, list numbers."""
_MARK = re.compile(r"\[(\d+)\]")
_MARKS = re.compile(r"\[\d+\](?:(?:[\s,/&]*|\s+and\s+)\[\d+\])*")
_NAMED = re.compile(r"\b(?:masks?|segments?|regions?|objects?)\s+#?(\d+)\b", re.IGNORECASE)
_END = re.compile(r"[.!?](?=\s|$)|\n|(?<=\S);(?=\s)")
_ABBREVIATION = re.compile(r"(?:\b(?:i\.e|e\.g|sq|approx|ca|no|fig|vs|resp)|^\s*\d{1,2}|\b[A-Z])$", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"(?:(?<=^)|(?<=[.!?:;]\s)|(?<=\n))\s*\(?\d{1,2}[.)]\s+(?=[A-Z])")
_DATE_GAP = re.compile(r"\s*(?:(?:in|on|from|of|at)\s+)?(?:\d{4}(?:-\d\d-\d\d)?)?\s*", re.IGNORECASE)
_NOUN_GAP = re.compile(
    r"\s+(?:areas?|surface|land|cover|class|bod(?:y|ies)|regions?|patch(?:es)?|blocks?|pixels|ground|zones?|mask)\s*",
    re.IGNORECASE,
)
_PARENTHESES = re.compile(r"\s*\([^()]*\)\s*$")
_ARTICLE = re.compile(
    r"\b(?:the|an?|this|that|of|these|those)\s+((?:[A-Za-z]+[\s-]){0,1}[A-Za-z][A-Za-z-]{2,})\s*$", re.IGNORECASE
)
_HEAD_NOUN = re.compile(r"([A-Za-z][A-Za-z-]{2,})\s*$")
_PRONOUN = re.compile(r"\b(it|its|they|their|these|this class|this region|this area)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:the two|both)(?: (?:classes|regions|masks|areas|things|categories|land covers))?\b", re.IGNORECASE
)
_ORDER = re.compile(r"\b(the\s+former|the\s+latter)\b", re.IGNORECASE)
_OBLIQUE = re.compile(
    r"(?:\b(?:near|next to|beside|from|than|against|versus|vs\.?|compared (?:with|to)|unlike|inside"
    r"|not|instead of|rather than|around|along|behind|beyond|opposite|outside|within|into|(?:north|"
    r"south|east|west)[a-z-]* of|close to|away from|to)\s+)(?:the|an?|this|that of|that)?\s*(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
_NO_NAMES = {
    "acre", "acres", "after", "area", "areas", "before", "between", "big", "bottom", "cent", "center", "centre",
    "class", "classes", "cleared", "corner", "covered", "cut", "date", "dates", "east", "edge", "extent",
    "first", "former", "found", "gained", "ground", "half", "hectare", "hectares", "image", "kilometer",
    "kilometers", "kilometre", "kilometres", "large", "last", "latter", "left", "lost", "many", "mask", "masks",
    "meter", "meters", "metre", "metres", "middle", "much", "north", "north-east", "north-west", "northeast",
    "northwest", "part", "parts", "percent", "pixel", "pixels", "region", "regions", "right", "same", "scene",
    "second", "share", "side", "size", "south", "south-east", "south-west", "southeast", "southwest", "third",
    "top", "total", "west", "whole",
}  # fmt: skip
"""Words before a mark that name no mask."""


@dataclass(frozen=True)
class Mention:
    """Words that stand for one or more masks."""

    start: int
    end: int
    ids: tuple[int, ...]
    """Ids of the masks; several where the words fit several (or a pair is marked), none where no mask shows it."""
    is_oblique: bool = False
    """Behind "near", "from", "than": not what the sentence is about."""
    is_marked: bool = False


@dataclass(frozen=True)
class Sentence:
    """A part of a text up to a full stop or semicolon."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    is_question: bool = False


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Begin and end of each sentence; `text` has no marks any more."""
    cuts, start = [], 0
    for match in _END.finditer(text):
        if match[0] == "." and _ABBREVIATION.search(text[start : match.start()]):
            continue
        cuts.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        cuts.append((start, len(text)))
    return cuts


def blank_marks(text: str, count: int) -> str:
    """The text with marks of masks and numbers of lists filled up, so that no number is read in them."""
    for pattern in (_MARK, _NAMED):
        text = pattern.sub(lambda match: FILLER * len(match[0]) if 1 <= int(match[1]) <= count else match[0], text)
    return _LIST_NUMBER.sub(lambda match: re.sub(r"\d", FILLER, match[0]), text)


class SubjectFinder:
    """Finds the mentions of a text."""

    def __init__(self, segments: Sequence[Segment], vocabulary: Vocabulary | None = None) -> None:
        self._segments = segments
        self._names = self._list_names(vocabulary)
        self.words = frozenset(
            word for name in self._names for word in (*name.split(), *name.replace("-", " ").split())
        )
        """Words of the names it knows."""

    def read(self, text: str) -> list[Sentence]:
        """List the sentences of a text with what they speak of."""
        blank = blank_marks(text, len(self._segments))
        marks = list(self._find_marks(text))
        words = self._find_words(text, blank, marks)
        mentions = _merge(words, marks, text)
        sentences: list[Sentence] = []
        before: list[Mention] = []
        for start, end in split_sentences(blank):
            own = [mention for mention in mentions if start <= mention.start < end]
            own = _add_references(own, before, text, start, end)
            sentences.append(Sentence(start, end, tuple(own), text[:end].rstrip().endswith("?")))
            before += own
        return sentences

    def _list_names(self, vocabulary: Vocabulary | None) -> dict[str, tuple[int, ...]]:
        """Words -> ids of the masks they may stand for; none for classes without a mask."""
        names: dict[str, tuple[int, ...]] = {}
        for entry in vocabulary.entries if vocabulary else ():
            for phrase in (*entry.phrases, entry.label.replace("_", " ")):
                ids = tuple(segment.id for segment in self._segments if segment.label == entry.label)
                names[phrase.casefold()] = names.get(phrase.casefold(), ()) or ids
        for segment in self._segments:
            for name in {segment.phrase.casefold(), segment.label.replace("_", " ").casefold()}:
                if name and segment.id not in names.get(name, ()):
                    names[name] = tuple(sorted((*names.get(name, ()), segment.id)))
        return names

    def _find_marks(self, text: str) -> Iterator[Mention]:
        for match in _MARKS.finditer(text):
            ids = [int(number) for number in _MARK.findall(match[0])]
            known = tuple(dict.fromkeys(number for number in ids if 1 <= number <= len(self._segments)))
            if known:
                yield Mention(*match.span(), known, is_marked=True)
        for match in _NAMED.finditer(text):
            if 1 <= int(match[1]) <= len(self._segments):
                yield Mention(*match.span(), (int(match[1]),), is_marked=True)

    def _find_words(self, text: str, blank: str, marks: Sequence[Mention]) -> list[Mention]:
        names = dict(self._names)
        for mark in marks:
            name = _read_name(text[: mark.start])
            if name and len(mark.ids) == 1 and name.casefold() not in names:
                names[name.casefold()] = mark.ids
        if not names:
            return []
        ordered = sorted(names, key=len, reverse=True)
        pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, ordered))})(?:e?s)?(?![\w-])", re.IGNORECASE)
        return [Mention(*match.span(), names[match[1].casefold()]) for match in pattern.finditer(blank)]


def _read_name(before: str) -> str | None:
    """A noun that stands with its article right before a mark: "the settlement [3]"."""
    match = _ARTICLE.search(before)
    if match is None:
        return None
    noun = _HEAD_NOUN.search(match[1])
    return None if noun is None or noun[1].casefold() in _NO_NAMES else noun[1]


def _merge(words: Sequence[Mention], marks: Sequence[Mention], text: str) -> list[Mention]:
    """Give words the mark that follows them; what is left of the marks stands for itself."""
    merged: list[Mention] = []
    used: set[int] = set()
    for place, word in enumerate(words):
        following = words[place + 1].start if place + 1 < len(words) else len(text)
        mark = next((mark for mark in marks if word.end <= mark.start < following and mark.start not in used), None)
        if mark is None:
            merged.append(word)
            continue
        gap = text[word.end : mark.start]
        if _DATE_GAP.fullmatch(gap) or _NOUN_GAP.fullmatch(gap):
            used.add(mark.start)
            end = word.end if any(map(str.isdigit, gap)) else mark.end
            merged.append(Mention(word.start, end, mark.ids, is_marked=True))
        elif _PARENTHESES.fullmatch(gap):
            used.add(mark.start)
            merged.append(Mention(word.start, word.end, mark.ids, is_marked=True))
        else:
            merged.append(word)
    merged += [mark for mark in marks if mark.start not in used]
    merged.sort(key=lambda mention: mention.start)
    merged = _drop_covered(merged)
    return [replace(mention, is_oblique=bool(_OBLIQUE.search(text[: mention.start]))) for mention in merged]


def _drop_covered(mentions: list[Mention]) -> list[Mention]:
    """Drop words for several masks that are marked one by one nearby: "the lake grew from .. [1] to .. [2]"."""
    kept = []
    for mention in mentions:
        marked = {number for other in mentions if other.is_marked and other is not mention for number in other.ids}
        if not mention.is_marked and len(mention.ids) > 1 and set(mention.ids) <= marked:
            near = [o for o in mentions if o.is_marked and abs(o.start - mention.start) < 120]
            if set(mention.ids) <= {number for other in near for number in other.ids}:
                continue
        kept.append(mention)
    return kept


def _add_references(own: list[Mention], before: list[Mention], text: str, start: int, end: int) -> list[Mention]:
    """Add "it", "they", "the former", "the latter"."""
    found = list(own)
    for match in _ORDER.finditer(text, start, end):
        if any(mention.start - match.end() in (0, 1) and mention.is_marked for mention in own):
            continue
        earlier = [m for m in (*before, *own) if m.end <= match.start() and len(m.ids) == 1]
        distinct = list(dict.fromkeys(mention.ids for mention in earlier))[-2:]
        if len(distinct) == 2:
            ids = distinct[0] if match[1].lower().endswith("former") else distinct[1]
            found.append(Mention(*match.span(), ids))
    for match in _BOTH.finditer(text, start, end):
        earlier = [m for m in (*before, *own) if m.end <= match.start()]
        ids = _find_antecedent("they", earlier)
        if len(ids) == 2 and not any(mention.start in range(match.end(), match.end() + 2) for mention in own):
            found.append(Mention(*match.span(), ids))
    for match in _PRONOUN.finditer(text, start, end):
        if any(mention.start < match.start() for mention in found):
            continue
        ids = _find_antecedent(match[1].lower(), before)
        if ids:
            found.append(Mention(*match.span(), ids))
    return sorted(found, key=lambda mention: mention.start)


def _find_antecedent(pronoun: str, before: Sequence[Mention]) -> tuple[int, ...]:
    known = [mention for mention in before if mention.ids]
    if not known:
        return ()
    if pronoun == "they" and len(known) > 1 and known[-1].ids != known[-2].ids:
        return tuple(dict.fromkeys((*known[-2].ids, *known[-1].ids)))
    return next((m.ids for m in reversed(known) if not m.is_oblique), known[-1].ids)
