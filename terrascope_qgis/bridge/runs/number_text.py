"""Write measures the way the engine's texts do, so that answer, panel, legend and report agree.

Values and what is put into the model's sentences is in English, as they are; `found_titles.py` words it for people.
"""

from __future__ import annotations

import re
from typing import Any, Iterable, Optional, Tuple

from ...core.reasoning.wording.number_format import format_area, format_length, format_percent, format_pixels
from ..i18n import tr

_AREA_UNITS = {
    "m²": "m2", "m2": "m2", "sqm": "m2", "ha": "ha", "hectare": "ha", "hectares": "ha", "km²": "km2", "km2": "km2",
    "acre": "acre", "acres": "acre",
}  # fmt: skip
_AMOUNT = re.compile(r"^\s*[\d.,\u202f\u00a0 ]*\d\s*(?P<unit>[^\d\s].*?)?\s*$")


def write_area(area_m2: Optional[float], unit: Optional[str] = None) -> str:
    """Return an area in `unit`, or one that keeps it short; empty when there is none."""
    return "" if area_m2 is None else format_area(area_m2, unit)


def find_area_unit(said: Iterable[str]) -> Optional[str]:
    """Return the unit of the first area among amounts of a text, so that what stands beside it reads alike."""
    for words in said:
        found = _AMOUNT.match(words)
        unit = _AREA_UNITS.get((found.group("unit") or "").lower()) if found else None
        if unit is not None:
            return unit
    return None


def write_km2(km2: float) -> str:
    """Return the size of a place in square kilometres with three figures or whole numbers."""
    if km2 >= 100:
        return f"{km2:,.0f} km²"
    return f"{km2:.2f} km²" if km2 >= 1 else f"{km2:.3f} km²"


def write_percent(percent: float) -> str:
    """Return a share in the user's language; tiny ones are not rounded to nothing."""
    return tr("less than {amount}").format(amount="0.01 %") if 0 < percent < 0.01 else format_percent(percent)


def write_share(percent: float, interval: Optional[Tuple[float, float]]) -> str:
    """Return a share with its 95 % interval where there is one: `38.2 % (35.1–41.4)`."""
    text = write_percent(percent)
    if interval is None:
        return text
    low, high = (write_percent(bound).replace(" %", "") for bound in interval)
    return f"{text} ({low}–{high})"


def write_value(value: Any, unit: Optional[str]) -> str:
    """Return a claim's or answer's value with its unit."""
    if value is None or isinstance(value, bool):
        return ""
    if not isinstance(value, (int, float)):
        return str(value)
    if unit in ("m2", "m²"):
        return format_area(float(value))
    if unit in ("percent", "%"):
        return format_percent(float(value))
    if unit == "m":
        return format_length(float(value))
    if unit in ("px", "pixels"):
        return format_pixels(float(value))
    number = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return f"{number} {unit}" if unit and unit != "count" else number


def write_like(said: str, value: Any, unit: Optional[str]) -> str:
    """Return `value` in the unit that the words `said` use: `1.2e7` m2 for "900 ha" is "1200 ha"."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return write_value(value, unit)
    found = _AMOUNT.match(said)
    named = (found.group("unit") or "").lower() if found else ""
    if unit in ("m2", "m²") and named in _AREA_UNITS:
        return format_area(float(value), _AREA_UNITS[named])
    if unit == "m" and named in ("m", "km"):
        return format_length(float(value), named)
    if unit in (None, "") and found and not named:
        return f"{value:g}"
    return write_value(value, unit)


def is_amount(said: str) -> bool:
    """Return whether `said` is a number with or without a unit, and nothing more."""
    return bool(_AMOUNT.match(said))


def write_duration(seconds: float) -> str:
    """Return a length of time: `8 s`, `2 min 5 s`, `1 h 10 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min"
