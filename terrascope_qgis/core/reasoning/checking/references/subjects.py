"""Finds what a sentence speaks of: marks of masks, their names, "the latter", "it"; judges nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....result import Segment
from ...wording.vocabulary import Vocabulary
from ..extraction.mentions import Mention, Sentence
from ..extraction.sentences import MARK, NAMED, blank_marks, split_sentences

_NEAR = 80
"""Characters before a mark in which its name and a preposition are looked for."""
_BESIDE = 120
"""Characters between a word for several masks and the marks that stand for it."""
_REMEMBERED = 16
"""Mentions of the sentences before that words such as "the former" may mean."""
_MARKS = re.compile(r"\[\d+\](?:(?:[\s,/&]*|\s+and\s+)\[\d+\])*")
_DATE_GAP = re.compile(r"\s*(?:(?:in|on|from|of|at)\s+)?(?:\d{4}(?:-\d\d-\d\d)?)?\s*", re.IGNORECASE)
_NOUN_GAP = re.compile(
    r"\s+(?:areas?|surface|land|cover|class|bod(?:y|ies)|regions?|patch(?:es)?|blocks?|pixels|ground|zones?|mask|extent|coverage|share)\s*",
    re.IGNORECASE,
)
_PARENTHESES = re.compile(r"\s*\([^()]*\)\s*$")
_ARTICLE = re.compile(
    r"\b(?:the|an?|this|that|of|these|those)\s+((?:[A-Za-z]+[\s-]){0,1}[A-Za-z][A-Za-z-]{2,})\s*$", re.IGNORECASE
)
_HEAD_NOUN = re.compile(r"([A-Za-z][A-Za-z-]{2,})\s*$")
_PRONOUN = re.compile(
    r"\b(it|its|they|their|these|this class|this region|this area|(?:the|this) mask(?! ?(?:\[|of|for|from|\d)))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:the two|both)(?: (?:classes|regions|masks|areas|things|categories|land covers))?\b", re.IGNORECASE
)
_ORDER = re.compile(r"\b(the\s+former|the\s+latter)\b", re.IGNORECASE)
_OBLIQUE = re.compile(
    r"(?:\b(?:borders?|touch(?:es)?|adjoins?|abuts?|exceeds?|outweighs|outnumbers|surpasses"
    r"|near|next to|beside|from|than|against|versus|vs\.?|compared (?:with|to)|unlike|inside"
    r"|not|instead of|rather than|around|along|behind|beyond|opposite|outside|within|into|(?:north|"
    r"south|east|west)[a-z-]* of|close to|away from|to)\s+)(?:the|an?|this|that of|that)?\s*(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
_NO_NAMES = {
    "acre", "acres", "after", "area", "areas", "before", "between", "big", "block", "blocks", "bottom", "cent",
    "center", "centre", "class", "classes", "cleared", "corner", "covered", "cut", "date", "dates", "east", "edge",
    "extent", "first", "former", "found", "gained", "ground", "half", "hectare", "hectares", "image", "kilometer",
    "kilometers", "kilometre", "kilometres", "large", "last", "latter", "left", "lost", "many", "mask", "masks",
    "meter", "meters", "metre", "metres", "middle", "much", "north", "north-east", "north-west", "northeast",
    "northwest", "part", "parts", "patch", "patches", "percent", "pixel", "pixels", "region", "regions", "right",
    "same", "scene", "second", "share", "side", "size", "south", "south-east", "south-west", "southeast",
    "southwest", "third", "top", "total", "west", "whole",
}  # fmt: skip
"""Words before a mark that name no mask."""
_ADJECTIVES = {
    "trees": ("wooded", "forested"), "crops": ("cropped", "farmed", "cultivated"), "built_up": ("urban", "built up"),
}  # fmt: skip
"""Label -> what ground of that class is called."""


class SubjectFinder:
    """Finds the mentions of a text."""

    def __init__(self, segments: Sequence[Segment], vocabulary: Vocabulary | None = None) -> None:
        self._segments = segments
        self._knows_names = vocabulary is not None
        self._names = self._list_names(vocabulary)
        self.names = frozenset(self._names)
        """Names of masks and classes, in small letters."""

    def read(self, text: str, earlier: Sequence[Mention] = (), latest: Sequence[Mention] = ()) -> list[Sentence]:
        """List the sentences of a text with what they speak of.

        Args:
            text: with its marks.
            earlier: mentions of the texts before, which "it" may mean.
            latest: those of the last sentence among them that has some.
        """
        blank = blank_marks(text, len(self._segments))
        marks = list(self._find_marks(text))
        words = self._find_words(text, blank, marks)
        mentions = _merge(words, marks, text)
        starts = [mention.start for mention in mentions]
        sentences: list[Sentence] = []
        before = [replace(mention, start=-1, end=-1) for mention in earlier]
        for start, end in split_sentences(blank):
            own = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
            is_sure = len({mention.ids for mention in latest if mention.ids}) < 2
            is_question = text[start:end].rstrip().endswith("?")
            sentence = Sentence(start, end, (), is_question)
            if not sentence.is_too_long:
                own = _add_references(own, before, text, start, end, is_sure=is_sure, knows_names=self._knows_names)
                sentence = Sentence(start, end, tuple(own), is_question)
                latest = own or latest
                before = [*before, *own][-_REMEMBERED:]
            sentences.append(sentence)
        return sentences

    def _list_names(self, vocabulary: Vocabulary | None) -> dict[str, tuple[int, ...]]:
        """Words -> ids of the masks they may stand for; none for classes without a mask."""
        names: dict[str, tuple[int, ...]] = {}
        for entry in vocabulary.entries if vocabulary else ():
            for phrase in (*entry.phrases, entry.label.replace("_", " ")):
                ids = tuple(segment.id for segment in self._segments if segment.label == entry.label)
                names[phrase.casefold()] = names.get(phrase.casefold(), ()) or ids
        for segment in self._segments:
            for word in _ADJECTIVES.get(segment.label, ()):
                names[word] = tuple(sorted({*names.get(word, ()), segment.id}))
            for name in {segment.phrase.casefold(), segment.label.replace("_", " ").casefold()}:
                if name and segment.id not in names.get(name, ()):
                    names[name] = tuple(sorted((*names.get(name, ()), segment.id)))
        return names

    def _find_marks(self, text: str) -> Iterator[Mention]:
        for match in _MARKS.finditer(text):
            ids = [int(number) for number in MARK.findall(match[0])]
            known = tuple(dict.fromkeys(number for number in ids if 1 <= number <= len(self._segments)))
            if known:
                yield Mention(*match.span(), known, is_marked=True)
        for match in NAMED.finditer(text):
            if 1 <= int(match[1]) <= len(self._segments):
                yield Mention(*match.span(), (int(match[1]),), is_marked=True)

    def _find_words(self, text: str, blank: str, marks: Sequence[Mention]) -> list[Mention]:
        names = dict(self._names)
        for mark in marks:
            name = _read_name(text[max(0, mark.start - _NEAR) : mark.start])
            if name and len(mark.ids) == 1 and name.casefold() not in names:
                names[name.casefold()] = mark.ids
        if not names:
            return []
        ordered = sorted(names, key=len, reverse=True)
        pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, ordered))})(?:e?s)?(?![\w-])", re.IGNORECASE)
        return [
            Mention(*match.span(), names[name], is_strange=name not in self._names)
            for match in pattern.finditer(blank)
            for name in (match[1].casefold(),)
        ]


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
    starts = [mark.start for mark in marks]
    for place, word in enumerate(words):
        following = words[place + 1].start if place + 1 < len(words) else len(text)
        near = marks[bisect_left(starts, word.end) : bisect_left(starts, following)]
        mark = next((mark for mark in near if mark.start not in used), None)
        named = None if mark is None else _name_mark(word, mark, text)
        if mark is not None and named is not None:
            used.add(mark.start)
        merged.append(named or word)
    merged += [mark for mark in marks if mark.start not in used]
    merged.sort(key=lambda mention: mention.start)
    return [
        replace(mention, is_oblique=bool(_OBLIQUE.search(text[max(0, mention.start - _NEAR) : mention.start])))
        for mention in _drop_covered(merged)
    ]


def _name_mark(word: Mention, mark: Mention, text: str) -> Mention | None:
    """Word and mark as one mention, if nothing but a date, a noun or brackets stand between them."""
    gap = text[word.end : mark.start]
    named = replace(word, ids=mark.ids, is_marked=True, is_misnamed=not set(mark.ids) <= set(word.ids))
    if _DATE_GAP.fullmatch(gap) or _NOUN_GAP.fullmatch(gap):
        end = word.end if any(map(str.isdigit, gap)) else mark.end
        return replace(named, end=end)
    if _PARENTHESES.fullmatch(gap):
        return named
    return None


def _drop_covered(mentions: list[Mention]) -> list[Mention]:
    """Drop words for several masks that are marked one by one nearby: "the lake grew from .. [1] to .. [2]"."""
    marked = [mention for mention in mentions if mention.is_marked]
    starts = [mention.start for mention in marked]
    kept = []
    for mention in mentions:
        if not mention.is_marked and len(mention.ids) > 1:
            first, last = mention.start - _BESIDE + 1, mention.start + _BESIDE
            near = marked[bisect_left(starts, first) : bisect_left(starts, last)]
            if set(mention.ids) <= {number for other in near for number in other.ids}:
                continue
        kept.append(mention)
    return kept


def _add_references(
    own: list[Mention], before: list[Mention], text: str, start: int, end: int, *, is_sure: bool, knows_names: bool
) -> list[Mention]:
    """Add "it", "they", "the former", "the latter".

    What was called by the name of another class may be that class or the mask: "I see a forest [1]. It covers ...".

    Args:
        own: mentions of the sentence.
        before: those before it.
        text: with its marks.
        start: of the sentence.
        end: of the sentence.
        is_sure: whether "it" can mean but one.
        knows_names: whether all names of the masks are known.
    """
    found = list(own)
    misnamed = [m for m in (*before, *own) if m.is_misnamed or (m.is_strange and knows_names)]
    unsure = {number for mention in misnamed for number in mention.ids}
    for match in _ORDER.finditer(text, start, end):
        if any(mention.start - match.end() in (0, 1) and mention.is_marked for mention in own):
            continue
        earlier = [m for m in (*before, *own) if m.end <= match.start() and len(m.ids) == 1]
        distinct = list(dict.fromkeys(mention.ids for mention in earlier))[-2:]
        if len(distinct) == 2:
            ids = distinct[0] if match[1].lower().endswith("former") else distinct[1]
            found.append(Mention(*match.span(), ids, is_guess=not unsure.isdisjoint(ids)))
    for match in _BOTH.finditer(text, start, end):
        earlier = [m for m in (*before, *own) if m.end <= match.start()]
        ids = _find_antecedent("they", earlier)
        if len(ids) == 2 and not any(mention.start in range(match.end(), match.end() + 2) for mention in own):
            found.append(Mention(*match.span(), ids, is_guess=not unsure.isdisjoint(ids)))
    for match in _PRONOUN.finditer(text, start, end):
        if any(mention.start < match.start() for mention in found):
            continue
        ids = _find_antecedent(match[1].lower(), before)
        if ids:
            is_guess = not is_sure and not match[1].lower().startswith("the")
            found.append(Mention(*match.span(), ids, is_guess=is_guess or not unsure.isdisjoint(ids)))
    return sorted(found, key=lambda mention: mention.start)


def _find_antecedent(pronoun: str, before: Sequence[Mention]) -> tuple[int, ...]:
    known = [mention for mention in before if mention.ids]
    if not known:
        return ()
    if pronoun == "they" and len(known) > 1 and known[-1].ids != known[-2].ids:
        return tuple(dict.fromkeys((*known[-2].ids, *known[-1].ids)))
    return next((m.ids for m in reversed(known) if not m.is_oblique), known[-1].ids)
