"""Holds the numbers of one sentence against the masks, each by its unit and the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ....result import Claim, Verdict
from ....words.said import say
from ..extraction.amounts import Amount
from ..extraction.mentions import Mention
from ..extraction.shape import M, Q, Shape
from ..measuring.mask_facts import MaskFacts
from ..references.ties import Ties
from ..verdicts.denials import find_doubt, is_of_another_whole
from ..verdicts.judging import judge_amount, stray_number, weaken
from ..verdicts.limits import is_bound_of_several, is_difference, is_of_each
from .length_claims import PIXEL_IS, LengthChecker
from .share_claims import ShareChecker

_OTHER_PERCENT = re.compile(r"\b(?:confiden|certain|probab|likel|accura|chance|sure\b|humid|slope)")
_MEAN = re.compile(r"\b(?:mean|average|median|typical)\b")
_COUNTED = re.compile(
    rf"^\s*(?:(?:separate|distinct|individual|single|different|isolated|connected|contiguous|disjoint|unconnected|large|larger|small|smaller|big|major)\s+)*"
    rf"(?:(?:parts?|patch(?:es)?|regions?|pieces?|bod(?:y|ies)|blocks?|fragments?|clusters?|polygons?|lakes?|ponds?)\b|(?P<m>{M}))"
)
_IGNORED_AFTER = re.compile(
    r"^\s*(?:(?:different|given|two|main)\s+)?(?:class|date|image|mask|segment|option|step|band|sensor|scene|categor|type|kind"
    rf"|layer|of\s+(?:the|them|these)\b(?!\s*(?:{Q}|{M})))"
)
_IGNORED_BEFORE = re.compile(
    r"\b(?:bands?|steps?|images?|options?|figures?|tables?|levels?|class|dates?|answers?|questions?|versions?|zones?|sentinel|"
    rf"landsat|no\.)\s*(?:[{Q[1:-1]}a-z\d,-]|(?<!\s)(?>(?<=[,-])|(?<=and)|(?<=to)|(?=\s+(?:[,-]|and|to)))\s++)*+$"
)
"""A list of names such as `bands 8a, 11 and 12`: space lies beside a comma, a dash, `and` or `to`.

There is one way to read it; with several, a text of 24 digits took longer than anybody waits.
"""
_SOME_OF = re.compile(rf"^\s*(?:out\s+)?of\s+(?:the|these|those|all)\s*(?:{Q}\s*)?{M}")
_TOTAL = re.compile(rf"{Q}\s*(?:out\s+)?of\s*(?:a\s+|the\s+)?(?:total\s+)?(?:of\s+)?$")
_PIXEL_AREA = re.compile(r"\bpixel (?:size|area)\s*(?:is|was|of|=|:)\s*$")
_PER_PIXEL = re.compile(r"^\s*(?:per|/)\s?(?:pixel|px)\b")
"""What one pixel is said to cover."""
_WHOLE_HAS = re.compile(
    r"^\W*(?:so\s+|and\s+)?(?:the|this|a)\s+(?:whole\s+|entire\s+|full\s+)?"
    r"(?:tile|scene|image|picture|frame|raster|chip)\s+(?:itself\s+)?(?:has|contains|consists of|comprises|holds"
    r"|measures|covers|spans|is made (?:up )?of|is)\s*(?:a total of\s*)?$"
)
"""What the picture as a whole is said to have."""
_COMPARED_AFTER = re.compile(
    r"^\s*(?:more|less|fewer|larger|smaller|bigger|greater|extra|additional|above|below|over|under|short|shy|too|ahead|behind)\b"
    r"|^\s*(?:is|are|was|were)?\s*(?:left|remain)"
)
_REST = re.compile(
    r"\b(?:rest|remainder|remaining|leftover|everything else|other (?:half|part)|others?(?=\s*[:|=]))\b"
    rf"(?!\s+of\s*(?:the\s+)?{M})[^{M[1:-1]}{Q[1:-1]}]*$"
)
_OPENING_MULTIPLE = re.compile(r"\s*(?:doubling|tripling|quadrupling|halving)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(
    rf"\bnumber of\s+(?:the\s+)?(?:[a-z-]+\s+)?(?P<m>{M})\s*(?:is|was|=|:|equals|comes to|amounts to)\s*$"
)
_ADDS = re.compile(
    rf"\b(?:adding|subtracting|adds?|added)\b[^{Q[1:-1]}]*{Q}[^{Q[1:-1]}]*\b(?:gives|makes|leaves|yields)\s*$"
)
"""What is added to something before comes to the number."""
_UNEQUAL = re.compile(rf"{Q}\s*[<>]\s*$|^\s*[<>]\s*{Q}")


class AmountChecker:
    """The numbers of one sentence."""

    def __init__(
        self, shape: Shape, facts: MaskFacts, operands: Mapping[int, tuple[int, ...] | None], before: Sequence[Mention]
    ) -> None:
        """Read a sentence.

        Args:
            shape: of the sentence.
            facts: the masks.
            operands: numbers of calculations -> the masks they stand for, as `SumChecker` has it.
            before: mentions of the sentences before.
        """
        self._shape = shape
        self._facts = facts
        self._ties = Ties(shape, facts, before=before)
        self._places = {ord(char) - 0xE400: place for place, char in enumerate(shape.text) if re.match(Q, char)}
        self._lengths = LengthChecker(shape, facts, self._ties, self._places)
        self._shares = ShareChecker(shape, facts, self._ties, self._places)
        self._operands = operands

    def check(self, index: int) -> Claim | None:
        """Verdict of one number; None for one that is no statement ("step 2", "the two classes")."""
        amount = self._shape.amounts[index]
        words = self._shape.source[amount.start : amount.end].strip()
        claim = self._check_stated(index, words)
        if claim is None or claim.verdict is Verdict.UNVERIFIABLE or index not in self._places:
            return claim
        place = self._places[index]
        before, after = self._shape.text[:place], self._shape.text[place + 1 :]
        if _ADDS.search(before):
            return weaken(claim, say("note_several"))
        if _REST.search(before):
            return weaken(claim, say("note_left_over"))
        if is_of_each(self._shape, claim, place, self._ties.find_place(index), self._facts):
            return weaken(claim, say("note_each_part"))
        if _COMPARED_AFTER.match(after) or is_difference(self._shape, claim, place):
            return weaken(claim, say("note_difference_from"))
        if _OPENING_MULTIPLE.match(self._shape.source[self._shape.origin[0] :]):
            return weaken(claim, say("note_supposed"))
        if amount.unit == "%" and is_of_another_whole(before, after):
            return weaken(claim, say("note_other_whole"))
        if note := find_doubt(self._shape.text, place, place + 1):
            return weaken(claim, note)
        if is_bound_of_several(self._shape, amount, claim, self._facts):
            return weaken(claim, say("note_each_or_all"))
        return claim

    def _check_stated(self, index: int, words: str) -> Claim | None:
        """Verdict of a number as if it were stated."""
        amount = self._shape.amounts[index]
        if index not in self._places:  # it overlaps a date or a mention, and so speaks of nothing we can measure
            return stray_number(amount, words)
        place = self._places[index]
        before, after = self._shape.text[:place], self._shape.text[place + 1 :]
        if amount.unit is None:
            return self._check_bare(index, before, after, words)
        if _MEAN.search(before) or (amount.unit in ("%", "pp") and _OTHER_PERCENT.search(self._shape.text)):
            return stray_number(amount, words)
        if index in self._operands:
            return self._check_operand(index, words)
        if amount.unit == "m2" and (PIXEL_IS.search(before) or _PIXEL_AREA.search(before) or _PER_PIXEL.match(after)):
            return self._lengths.check_resolution(amount, words)
        is_total = bool(_TOTAL.search(before) or _WHOLE_HAS.match(before) or _is_opening_total(before, after))
        if is_total and not re.match(rf"\s*(?:of\s+)?(?:the\s+)?{M}", after):
            if amount.unit == "px":
                return judge_amount(
                    amount, words, "pixels", float(self._facts.valid_pixels()), note=say("note_valid_pixels")
                )
            if amount.unit == "m2":
                return judge_amount(amount, words, "area", self._facts.valid_area_m2(), note=say("note_valid_area"))
        if amount.unit == "m":
            return self._lengths.check(index, before, after, words)
        if amount.unit == "px" and self._lengths.is_pixel_distance(index):
            return self._lengths.check_distance(index, words)
        if amount.unit in ("%", "m2", "px") and (_UNEQUAL.search(before) or _UNEQUAL.match(after)):
            return self._check_in_order(index, words)
        if amount.unit == "%":
            return self._shares.check(index, words)
        if amount.unit in ("m2", "px"):
            return self._check_size(index, words)
        return stray_number(amount, words)

    def _check_operand(self, index: int, words: str) -> Claim:
        amount, ids = self._shape.amounts[index], self._operands[index]
        if ids == ():
            return self._lengths.check_resolution(amount, words)
        kind = "percent" if amount.unit == "%" else "area"
        if ids is None:
            return judge_amount(amount, words, kind, None, note=say("note_names_none"))
        measured = self._facts.percent(ids) if amount.unit == "%" else self._facts.area_m2(ids)
        return judge_amount(amount, words, kind, measured, ids)

    def _check_bare(self, index: int, before: str, after: str, words: str) -> Claim | None:
        amount = self._shape.amounts[index]
        if _IGNORED_BEFORE.search(before) or _IGNORED_AFTER.match(after):
            return None
        named = _NUMBER_OF.search(before)
        if named is not None:
            return self._check_count(index, self._shape.mention(named["m"]), words)
        counted = _COUNTED.match(after)
        if counted is not None and counted["m"] and self._shape.source[self._shape.mention(counted["m"]).start] == "[":
            counted = None  # "from 10 [1] to 15 ha [2]": a mark alone is nothing to be counted
        if counted is not None and amount.value == int(amount.value):
            mention = self._shape.mention(counted["m"]) if counted["m"] else None
            return self._check_count(index, mention, words)
        if _SOME_OF.match(after):
            return stray_number(amount, words)
        if amount.is_word:
            return None
        if _UNEQUAL.search(before) or _UNEQUAL.match(after):
            return self._check_in_order(index, words)
        previous = self._shape.amounts[index - 1] if index else None
        if _TOTAL.search(before) and previous is not None and previous.unit == "px":
            total = float(self._facts.valid_pixels())
            return judge_amount(_with_pixels(amount), words, "pixels", total, note=say("note_valid_pixels"))
        if re.match(r"\s*[/÷]", after) and self._next_is_bare(index):
            ids = self._ties.find(index)
            return judge_amount(_with_pixels(amount), words, "pixels", self._pixels(ids), ids)
        if re.search(rf"{Q}\s*[/÷]\s*$", before) and previous is not None and previous.unit is None:
            total = float(self._facts.valid_pixels())
            return judge_amount(_with_pixels(amount), words, "pixels", total, note=say("note_valid_pixels"))
        return stray_number(amount, words)

    def _next_is_bare(self, index: int) -> bool:
        amounts = self._shape.amounts
        return index + 1 < len(amounts) and amounts[index + 1].unit is None

    def _check_in_order(self, index: int, words: str) -> Claim:
        """Numbers of "1,200 > 400, so A exceeds B" are sizes of the masks in their order."""
        told = self._shape.amounts[index]
        order = [k for k, amount in enumerate(self._shape.amounts) if amount.unit == told.unit and not amount.is_word]
        mentions = [self._shape.mention(char) for char in re.findall(M, self._shape.text)]
        single = list(dict.fromkeys(mention.ids for mention in mentions if len(mention.ids) == 1))
        ids = single[order.index(index)] if index in order and len(single) == len(order) else ()
        if told.unit == "%":
            return judge_amount(told, words, "percent", self._facts.percent(ids) if ids else None, ids)
        if told.unit == "m2":
            return judge_amount(told, words, "area", self._facts.area_m2(ids) if ids else None, ids)
        return judge_amount(_with_pixels(told), words, "pixels", self._pixels(ids), ids)

    def _check_count(self, index: int, mention: Mention | None, words: str) -> Claim:
        ids = mention.ids if mention is not None and mention.ids else self._ties.find(index)
        measured = float(self._facts[ids[0]].measures.parts) if len(ids) == 1 else None
        return judge_amount(self._shape.amounts[index], words, "count", measured, ids, note=say("note_parts"))

    def _check_size(self, index: int, words: str) -> Claim:
        amount = self._shape.amounts[index]
        ids = self._ties.find(index)
        whole = self._ties.find_whole(index)
        if whole is not None and whole.ids != ids and not set(whole.ids) & set(ids):
            note = say("note_other_part")
            return judge_amount(
                amount, words, "pixels" if amount.unit == "px" else "area", None, (*ids, *whole.ids), note=note
            )
        if amount.unit == "px":
            return judge_amount(amount, words, "pixels", self._pixels(ids), ids)
        return judge_amount(amount, words, "area", self._facts.area_m2(ids) if ids else None, ids)

    def _pixels(self, ids: tuple[int, ...]) -> float | None:
        return float(self._facts.pixels(ids)) if ids else None


def _is_opening_total(before: str, after: str) -> bool:
    """Whether a size opens the sentence as what its shares are of: "Of 100 ha, 12 ha are lake"."""
    return bool(re.match(r"\W*(?:out\s+)?of\s*$", before) and re.match(r"\s*,", after))


def _with_pixels(amount: Amount) -> Amount:
    return Amount(
        amount.start, amount.end, amount.value, "px", amount.bound, amount.half_digit, number_start=amount.number_start
    )
