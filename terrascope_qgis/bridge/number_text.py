"""Write measures the way people read them; no Qt, so that panel, legend and report agree."""

from __future__ import annotations

from typing import Any, Optional


def write_area(area_m2: Optional[float]) -> str:
    """Return an area with a unit that keeps it short; empty when there is none."""
    if area_m2 is None:
        return ""
    if area_m2 >= 1e7:
        return f"{area_m2 / 1e6:,.1f} km²"
    if area_m2 >= 1000:
        return f"{area_m2 / 1e4:,.1f} ha"
    return f"{area_m2:,.0f} m²"


def write_km2(km2: float) -> str:
    """Return the size of a place in square kilometres with three figures or whole numbers."""
    if km2 >= 100:
        return f"{km2:,.0f} km²"
    return f"{km2:.2f} km²" if km2 >= 1 else f"{km2:.3f} km²"


def write_percent(percent: float) -> str:
    """Return a share; tiny ones are not rounded to nothing."""
    if 0 < percent < 0.1:
        return "< 0.1 %"
    return f"{percent:.1f} %"


def write_value(value: Any, unit: Optional[str]) -> str:
    """Return a claim's or answer's value with its unit."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return ""
    if isinstance(value, (int, float)):
        if unit in ("m2", "m²"):
            return write_area(float(value))
        number = f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
        return f"{number} {_write_unit(unit)}".strip()
    return str(value)


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


def _write_unit(unit: Optional[str]) -> str:
    return {"percent": "%", "px": "px", "pixels": "px"}.get(unit or "", unit or "")
