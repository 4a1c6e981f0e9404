"""Finds calculations in a sentence ("12 ha + 3 ha = 15 ha", "20 % of 50 ha is 10 ha") and does them again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..extraction.amounts import Amount
from ..extraction.shape import M, Q, Shape, V
from ..verdicts.judging import SHARE_TOLERANCE

_OPERATOR = r"[+\-−–×x*/÷]|plus\b|minus\b|times\b"
_RESULT = r"=|≈|equals?\b|gives?\b|makes?\b|is\b|are\b"
_PER_PIXEL = r"(?:\s*(?:/|per)\s?(?:px|pixel)\b)"
"""Behind the area of a pixel."""
_EQUATION = re.compile(
    rf"(?P<left>{Q}(?:\s*(?:{M}\s*)?(?:{_OPERATOR})\s*{Q}{_PER_PIXEL}?)+)\s*(?:{M}\s*)?(?:{_RESULT})\s*(?P<r>{Q})"
)
_SHARE_OF = re.compile(rf"(?P<q1>{Q})\s*of\s*(?P<q2>{Q})\s*(?:{_RESULT})\s*(?P<r>{Q})")
_ADDED = re.compile(
    rf"\b(?:adding|plus|sum of|together with|added to|summing)\b.*?\b(?:gives?|makes?|adds? up to|sums? to"
    rf"|equals?|results? in"
    rf"|totals?|yields?)\b{V}{{0,12}}?(?P<r>{Q})",
    re.DOTALL,
)
_ADD_UP = re.compile(
    rf"{Q}[^{Q[1:-1]}]*\band\b[^{Q[1:-1]}]*{Q}{V}*?{M}?{V}*?\b(?:add|sum)s?(?:\s+up)?\s+to\s+(?P<r>{Q})"
)
_PART = re.compile(rf"({_OPERATOR})|({Q})")


@dataclass(frozen=True)
class Calculation:
    """A calculation as the text has it."""

    operands: tuple[int, ...]
    """Indices of the amounts it takes."""
    result: int
    """Index of the amount it comes to."""
    holds: bool | None
    """Whether it is right; None = its units do not go together."""
    computed: float | None
    """What it comes to, in the unit of the result."""
    words: str


def find_calculations(shape: Shape) -> list[Calculation]:
    """List the calculations of a sentence."""
    found = []
    taken: set[int] = set()
    for match in _EQUATION.finditer(shape.text):
        parts = [(part[1], part[2]) for part in _PART.finditer(re.sub(_PER_PIXEL, " ", match["left"]))]
        operands = tuple(shape.amount_index(char) for _, char in parts if char)
        signs = tuple(sign for sign, char in parts if not char)
        result = shape.amount_index(match["r"])
        taken.update((*operands, result))
        found.append(_evaluate(shape, operands, signs, result, shape.words(*match.span())))
    for match in _SHARE_OF.finditer(shape.text):
        operands = shape.amount_index(match["q1"]), shape.amount_index(match["q2"])
        result = shape.amount_index(match["r"])
        if shape.amounts[operands[0]].unit == "%" and not taken & {*operands, result}:
            taken.update((*operands, result))
            found.append(_evaluate(shape, operands, ("of",), result, shape.words(*match.span())))
    for match in (*_ADDED.finditer(shape.text), *_ADD_UP.finditer(shape.text)):
        result = shape.amount_index(match["r"])
        unit = shape.amounts[result].unit
        operands = tuple(k for k, amount in enumerate(shape.amounts) if k < result and amount.unit == unit)
        if len(operands) >= 2 and not taken & {*operands, result}:
            taken.update((*operands, result))
            found.append(_evaluate(shape, operands, ("+",) * (len(operands) - 1), result, shape.words(*match.span())))
    return found


def _evaluate(shape: Shape, operands: tuple[int, ...], signs: Sequence[str], result: int, words: str) -> Calculation:
    amounts = [shape.amounts[index] for index in operands]
    stated = shape.amounts[result]
    computed = _compute(amounts, signs, stated)
    if computed is None:
        return Calculation(operands, result, None, None, words)
    scale = max(abs(computed), abs(stated.value))
    room = max(SHARE_TOLERANCE * scale, 1.01 * stated.half_digit if stated.unit in ("%", "pp") else 0.0)
    return Calculation(operands, result, abs(computed - stated.value) <= room + 1e-9, computed, words)


def _compute(amounts: Sequence[Amount], signs: Sequence[str], stated: Amount) -> float | None:
    """The value in the unit of the result; None where units do not go together."""
    value, unit = amounts[0].value, amounts[0].unit
    for sign, amount in zip(signs, amounts[1:], strict=True):
        if sign in ("+", "plus"):
            if amount.unit != unit:
                return None
            value += amount.value
        elif sign in ("-", "−", "–", "minus"):
            if amount.unit != unit:
                return None
            value -= amount.value
        elif sign in ("/", "÷"):
            if not amount.value or amount.unit not in (unit, None):
                return None
            value, unit = value / amount.value, unit if amount.unit is None and unit is not None else None
        elif sign == "of":
            value, unit = value / 100 * amount.value, amount.unit
        else:
            joined = {unit, amount.unit}
            if not joined & {None, "px", "%"}:
                return None
            value = value * amount.value
            unit = next((name for name in ("m2", "m", "%", "px") if name in joined), None)
    if stated.unit == "%" and unit is None:
        # 600 / 5000 = 12 %, or 600 / 5000 x 100 = 12 %.
        return value if any(amount.value == 100 and amount.unit is None for amount in amounts[2:]) else 100 * value
    return value if unit == stated.unit or unit is None else None
