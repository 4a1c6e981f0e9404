"""Writes measured values as words, the same in every locale; measures nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable

ACRE_M2 = 4046.8564224
HECTARE_M2 = 10_000.0
KM2_M2 = 1_000_000.0

_LARGEST_NUMBER = 10_000
"""Areas of one text share a unit as long as the largest stays below this number in it."""
_AREA_UNITS = {"m2": (1.0, "m²"), "ha": (HECTARE_M2, "ha"), "km2": (KM2_M2, "km²"), "acre": (ACRE_M2, "acres")}


def format_percent(percent: float) -> str:
    """`12.3 %`; two digits below 1 %."""
    if percent == 0:
        return "0 %"
    if percent < 0.01:
        return "less than 0.01 %"
    return f"{percent:.2f} %" if percent < 0.995 else f"{percent:.1f} %"


def format_area(area_m2: float, unit: str | None = None) -> str:
    """`850 m²`, `12.4 ha`, `3.21 km²`; `unit` (m2, ha, km2, acre) overrules the choice by size."""
    if unit is None:
        unit = pick_area_unit([area_m2])
    size, sign = _AREA_UNITS[unit]
    value = area_m2 / size
    text = _round_whole(value) if unit == "m2" else _three_digits(value)
    return f"{text} {sign}"


def pick_area_unit(areas_m2: Iterable[float]) -> str:
    """Return the one unit (m2, ha, km2) for areas that are compared: that of the smallest, if it suits the largest."""
    sizes_m2 = [area for area in areas_m2 if area > 0]
    if not sizes_m2 or (min(sizes_m2) < HECTARE_M2 and max(sizes_m2) < _LARGEST_NUMBER):
        return "m2"
    return "ha" if min(sizes_m2) < KM2_M2 and max(sizes_m2) < _LARGEST_NUMBER * HECTARE_M2 else "km2"


def format_length(length_m: float, unit: str | None = None) -> str:
    """`320 m`, `1.25 km`; `unit` (m, km) overrules the choice by size."""
    if unit is None:
        unit = "m" if length_m < 1000 else "km"
    return f"{_round_whole(length_m)} m" if unit == "m" else f"{_three_digits(length_m / 1000)} km"


def format_pixels(pixels: float) -> str:
    """`850 pixels`; one digit where it is not whole."""
    text = f"{pixels:.0f}" if abs(pixels - round(pixels)) < 0.05 else f"{pixels:.1f}"
    return f"{text} pixel" if text == "1" else f"{text} pixels"


def _round_whole(value: float) -> str:
    return f"{value:.1f}" if 0 < value < 10 else f"{value:.0f}"


def _three_digits(value: float) -> str:
    if value == 0:
        return "0"
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    if value >= 1:
        return f"{value:.2f}"
    return f"{value:.{2 - math.floor(math.log10(value))}f}"
