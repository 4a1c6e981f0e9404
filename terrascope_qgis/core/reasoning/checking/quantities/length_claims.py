"""Holds lengths of a sentence against the masks: distances between two of them, the size of a pixel."""

from __future__ import annotations

import re

from ....result import Claim
from ....words.said import say
from ..extraction.amounts import Amount
from ..extraction.shape import M, Q, W
from ..verdicts.judging import SHARE_TOLERANCE, judge_amount, stray_number
from .of_sentence import OfSentence

_OTHER_LENGTH = re.compile(r"^\s*(?:deep|tall|high|wide|thick|above|below|elevation|altitude)")
_OTHER_LENGTH_BEFORE = re.compile(r"\b(?:depth|height|elevation|altitude|width|thickness)\b")
_OTHER_ENDS = re.compile(r"\b(?:cent(?:re|er)s?|centroids?|middles?|farthest|furthest|mean|average)\b")
_RESOLUTION = re.compile(r"\b(?:resolution|pixel size|ground sampl\w+ distance|gsd|cell size)\b")
PIXEL_IS = re.compile(
    rf"\b(?:each|every|one|an?|single|per)\s+pixel\s*(?:of\s+(?:the\s+)?{M}\s*)?"
    r"(?:is|stands for|covers|covering|being|measuring|represents|representing|equals|corresponds to|measures|has"
    r"|=|:)?\s*$"
)
_PIXEL_WIDE = re.compile(r"^\s*(?:per (?:pixel|px)|/\s?px|/\s?pixel|pixels\b|resolution)")
_DISTANCE = re.compile(
    r"\b(?:distance|away|apart|gap|separat\w+|from|between|nearest|closest|shortest|(?:north|south|east"
    r"|west)[a-z-]* of|far|path)\b"
)
_PIXEL_DISTANCE = re.compile(
    r"\b(?:distance|(?<!took )(?<!taken )(?<!takes )away|apart|gap|separat\w+|shortest|far|path|it is|lies?|between)\b"
)


class LengthChecker(OfSentence):
    """The lengths of one sentence."""

    def check(self, index: int, before: str, after: str, words: str) -> Claim:
        """Verdict of a number with a unit of length, between the words before and after it."""
        amount = self._shape.amounts[index]
        if PIXEL_IS.search(before):
            return self.check_resolution(amount, words)
        if _OTHER_LENGTH.match(after) or _OTHER_LENGTH_BEFORE.search(before):
            return stray_number(amount, words)
        since = re.split(Q, before)[-1]
        if _RESOLUTION.search(since[-30:]) or _PIXEL_WIDE.match(after):
            return self.check_resolution(amount, words)
        if _OTHER_ENDS.search(self._shape.text):
            return stray_number(amount, words)
        if _DISTANCE.search(self._shape.text) or words.lower().startswith("within"):
            return self.check_distance(index, words)
        return stray_number(amount, words)

    def is_pixel_distance(self, index: int) -> bool:
        """Whether a number of pixels is said of the way between two masks, not of a size."""
        text = self._shape.text
        if not _PIXEL_DISTANCE.search(text) or len(self._ties.find_pair(index)) != 2:
            return False
        place = self._places[index]
        near = text[max(0, place - 30) : place + 30]
        return bool(re.search(r"\b(?:distance|away|apart|gap|far|path|separat\w+)\b", near)) or bool(
            re.search(rf"\b(?:between|from)\b{W}{{0,12}}{M}", text)
        )

    def check_distance(self, index: int, words: str) -> Claim:
        """Verdict of a distance between two masks."""
        amount = self._shape.amounts[index]
        ids = self._ties.find_pair(index)
        if not ids:
            own = self._ties.find(index)
            ids = (own[0] - 1, own[0]) if len(own) == 1 and own[0] >= 2 else ()
        if len(ids) != 2:
            return judge_amount(amount, words, "distance", None, note=say("note_names_no_two"))
        distance = self._facts.distance(min(ids), max(ids))
        if distance is None:
            return judge_amount(amount, words, "distance", None, ids, note=say("note_a_mask_empty"))
        if amount.value == 0 and self._facts.touch(min(ids), max(ids)):
            return judge_amount(amount, words, "distance", 0.0, ids, note=say("note_touch"))
        return judge_amount(amount, words, "distance", distance.px if amount.unit == "px" else distance.m, ids)

    def check_resolution(self, amount: Amount, words: str) -> Claim:
        """Verdict of the side or the area of a pixel."""
        size = self._facts.pixel_size_m()
        if size is None:
            return judge_amount(amount, words, "resolution", None, note=say("note_no_ground"))
        if amount.unit == "m2":
            return judge_amount(amount, words, "resolution", size[0] * size[1], note=say("note_pixel_area"))
        mean = (size[0] + size[1]) / 2
        is_square = abs(size[0] - size[1]) <= SHARE_TOLERANCE * mean
        return judge_amount(amount, words, "resolution", mean if is_square else None, note=say("note_pixel_side"))
