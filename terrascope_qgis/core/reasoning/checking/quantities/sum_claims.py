"""Holds calculations of a sentence against the masks: what goes in, and what comes out."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ....result import Claim, Verdict
from ....words.said import say
from ..extraction.shape import M, Shape
from ..measuring.mask_facts import MaskFacts
from ..verdicts.judging import judge_amount
from .sums import Calculation


class SumChecker:
    """The calculations of one sentence."""

    def __init__(self, shape: Shape, facts: MaskFacts, calculations: Sequence[Calculation]) -> None:
        """Read a sentence.

        Args:
            shape: of the sentence.
            facts: the masks.
            calculations: in it.
        """
        self._shape, self._facts = shape, facts
        self.operands = self._tie(calculations)
        """Numbers that go in -> the masks they stand for; `()` = the size of a pixel, None = not told."""

    def check(self, calculation: Calculation, operands: Sequence[Claim], claim: Claim | None) -> Claim:
        """Verdict of a calculation, given those of its numbers.

        One that is wrong differs. One that is right is verified only if the masks bear out all that goes in, or what
        comes out.

        Args:
            calculation: in the sentence.
            operands: claims of its numbers, none unless each has one.
            claim: of its result as if it stood alone.
        """
        stated = self._shape.amounts[calculation.result]
        if len({operand.segments for operand in operands}) > 1:
            # What numbers of several masks come to is said of none of them alone.
            claim = self._check_total(calculation, operands)
        used = {number for operand in operands for number in operand.segments}
        ids = tuple(sorted(used)) or (claim.segments if claim is not None else ())
        if calculation.holds is False:
            return Claim(
                calculation.words, stated.value, stated.unit, calculation.computed, Verdict.DIFFERS, "sum", ids,
                say("note_sum_wrong"),
            )  # fmt: skip
        is_result_true = claim is not None and claim.verdict is Verdict.VERIFIED
        are_parts_true = bool(operands) and all(operand.verdict is Verdict.VERIFIED for operand in operands)
        if calculation.holds and (are_parts_true or is_result_true):
            return Claim(
                calculation.words, stated.value, stated.unit, calculation.computed, Verdict.VERIFIED, "sum",
                ids if are_parts_true else claim.segments if claim else (),
            )  # fmt: skip
        if claim is not None and claim.verdict is Verdict.DIFFERS:
            return Claim(
                calculation.words, stated.value, stated.unit, claim.recomputed, Verdict.DIFFERS, "sum", claim.segments
            )
        note = say("note_sum_right") if calculation.holds else say("note_sum_units")
        return Claim(calculation.words, stated.value, stated.unit, None, Verdict.UNVERIFIABLE, "sum", (), note)

    def _check_total(self, calculation: Calculation, operands: Sequence[Claim]) -> Claim | None:
        """What masks that are added cover together; None for anything but a sum."""
        stated = self._shape.amounts[calculation.result]
        parts = [self._shape.amounts[index] for index in calculation.operands]
        is_sum = calculation.computed is not None and math.isclose(
            sum(part.value for part in parts), calculation.computed, rel_tol=1e-9
        )
        ids = tuple(sorted({number for operand in operands for number in operand.segments}))
        if not is_sum or not ids or any(not operand.segments for operand in operands):
            return None
        if stated.unit == "%":
            return judge_amount(stated, calculation.words, "percent", self._facts.percent(ids), ids)
        if stated.unit in ("m2", "px"):
            measured = float(self._facts.pixels(ids)) if stated.unit == "px" else self._facts.area_m2(ids)
            return judge_amount(stated, calculation.words, "area", measured, ids)
        return None

    def _tie(self, calculations: Sequence[Calculation]) -> dict[int, tuple[int, ...] | None]:
        """Operands -> the mask each stands for: in order where there are as many masks; None = not told."""
        ties: dict[int, tuple[int, ...] | None] = {}
        mentions = [self._shape.mention(char) for char in re.findall(M, self._shape.text)]
        single = list(dict.fromkeys(mention.ids for mention in mentions if len(mention.ids) == 1))
        for calculation in calculations:
            sizes = [k for k in calculation.operands if self._shape.amounts[k].unit in ("m2", "%")]
            is_sum = len({self._shape.amounts[k].unit for k in (*calculation.operands, calculation.result)}) == 1
            for place, index in enumerate(calculation.operands):
                if is_sum and len(sizes) == len(calculation.operands):
                    fits = len(single) == len(sizes)
                    ties[index] = single[place] if fits else None
                elif self._shape.amounts[index].unit in ("m", "m2") and self._is_product(calculation):
                    ties[index] = ()
        return ties

    def _is_product(self, calculation: Calculation) -> bool:
        units = [self._shape.amounts[index].unit for index in calculation.operands]
        return ("px" in units or None in units) and ("m" in units or "m2" in units)
