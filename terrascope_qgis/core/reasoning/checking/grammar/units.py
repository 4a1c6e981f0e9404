"""Which units go with what a statement tells, so that a number is understood only where it can be one of these."""

from __future__ import annotations

_SIZE = frozenset({"%", "m2", "px"})
_UNITS: dict[str, frozenset[str | None]] = {
    "size": _SIZE,
    "bare": _SIZE,
    "level": _SIZE,
    "count": frozenset({None}),
    "distance": frozenset({"m", "px"}),
    "pixel": frozenset({"m", "m2"}),
    "whole": frozenset({"m2", "px"}),
    "share": frozenset({"%"}),
    "comparison": frozenset({"x", "m2", "px", "pp", "%"}),
    "change": frozenset({"m2", "px", "pp", "%", "x"}),
}
"""Role of a statement -> units of its amount; any where the role is not listed."""


def fits(role: str, unit: str | None, *, is_counted: bool) -> bool:
    """Whether a number can be what it is told to be: no share in metres.

    Args:
        role: of the statement, as `Statement.role` has it.
        unit: of the amount, as `Amount.unit` has it.
        is_counted: whether it stands right before a mask ("12 ponds") or is pixels without saying so ("1,200 of
            10,000 pixels"), and so needs no unit.
    """
    return role not in _UNITS or unit in _UNITS[role] or (unit is None and is_counted)
