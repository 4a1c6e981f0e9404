"""Holds percentages against the masks: shares of the area, of another mask, or of the size of one."""

from __future__ import annotations

import re

from ....result import Claim
from ....words.said import say
from ..extraction.amounts import Amount
from ..extraction.mentions import Mention
from ..extraction.sentences import FILLER
from ..extraction.shape import M
from ..verdicts.judging import judge_amount
from .of_sentence import OfSentence

_SIZE_OF = re.compile(rf"\s*(?:['’]s\s*)?(?:{M}|{FILLER}+)?\s*(?:share|size|extent|coverage|percentage|area)\b")
_GONE = re.compile(r"\b(?:gone|lost|lose|loses|cleared|felled|vanished|disappeared|removed|destroyed|missing)\b")


class ShareChecker(OfSentence):
    """The percentages of one sentence."""

    def check(self, index: int, words: str) -> Claim:
        """Verdict of a percentage: of the area, or of another mask that its sentence names."""
        amount = self._shape.amounts[index]
        whole = self._ties.find_whole(index)
        if whole is not None and (other := self._ties.find_other(index, whole)) is not None:
            if len(whole.ids) == 1 and len(other.ids) == 1 and whole.ids != other.ids:
                if _SIZE_OF.match(self._shape.text[self._place_of(whole) + 1 :]):
                    return self._check_proportion(amount, words, whole.ids, other.ids)
                return self._check_overlap(amount, words, whole.ids[0], other.ids[0])
            return judge_amount(amount, words, "percent", None, note=say("note_names_no_two"))
        if whole is not None and self._has_article(index):
            return judge_amount(amount, words, "percent", None, whole.ids, note=say("note_share_of_what"))
        ids = self._ties.find(index)
        return judge_amount(amount, words, "percent", self._facts.percent(ids) if ids else None, ids)

    def _has_article(self, index: int) -> bool:
        return bool(re.match(r"\s*of\s+(?:the|all|this|these|its)\b", self._shape.text[self._places[index] + 1 :]))

    def _place_of(self, mention: Mention) -> int:
        return next(
            k for k, char in enumerate(self._shape.text) if re.match(M, char) and self._shape.mention(char) == mention
        )

    def _check_proportion(self, amount: Amount, words: str, whole: tuple[int, ...], part: tuple[int, ...]) -> Claim:
        """One size in percent of another: "three quarters of the forest's share"."""
        pixels = self._facts.pixels(whole)
        measured = 100.0 * self._facts.pixels(part) / pixels if pixels else None
        return judge_amount(
            amount,
            words,
            "percent",
            measured,
            (*whole, *part),
            note=say("note_one_of_other"),
            is_relative=True,
        )

    def _check_overlap(self, amount: Amount, words: str, whole: int, part: int) -> Claim:
        pixels = self._facts.pixels((whole,))
        measured = 100.0 * self._facts.shared_pixels(min(whole, part), max(whole, part)) / pixels if pixels else None
        note = say("note_covers", whole=whole, inner=part)
        if _GONE.search(self._shape.text) and not self._facts.is_change(part):
            return judge_amount(amount, words, "percent", None, (whole, part), note=say("note_gone"))
        return judge_amount(amount, words, "percent", measured, (whole, part), note=note)
