"""Which units go with what a statement tells, so that a number is understood only where it can be one of these."""

from __future__ import annotations

from collections.abc import Sequence

from ..extraction.amounts import Amount
from .statements import Statement

_SIZE = frozenset({"%", "m2", "px"})
_UNITS: dict[str, frozenset[str | None]] = {
    "size": _SIZE,
    "bare": _SIZE,
    "level": _SIZE,
    "whole": frozenset({"m2", "px", None}),
    "count": frozenset({None}),
    "distance": frozenset({"m", "px"}),
    "pixel": frozenset({"m", "m2"}),
    "share": frozenset({"%"}),
    "comparison": frozenset({"x", "m2", "px", "pp", "%"}),
    "change": frozenset({"m2", "px", "pp", "%", "x"}),
}
"""Role of a statement -> units of its amount; any where the role is not listed."""


def find_misfit(statements: Sequence[Statement], amounts: Sequence[Amount], counted: frozenset[int]) -> int | None:
    """Index of the first amount that no statement can have, such as a share in metres; None if all fit.

    Args:
        statements: of one sentence.
        amounts: of it.
        counted: indices of those that stand right before a mask ("12 ponds") or are pixels without saying so
            ("1,200 of 10,000 pixels"), and so need no unit.
    """
    fitting = {said.amount for said in statements if said.amount is not None and _fits(said, amounts, counted)}
    told = [said.amount for said in statements if said.amount is not None]
    return next((index for index in told if index not in fitting), None)


def _fits(said: Statement, amounts: Sequence[Amount], counted: frozenset[int]) -> bool:
    if said.amount is None or said.role not in _UNITS:
        return True
    unit = amounts[said.amount].unit
    return unit in _UNITS[said.role] or (unit is None and said.amount in counted)
