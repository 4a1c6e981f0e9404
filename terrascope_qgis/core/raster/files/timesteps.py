"""Recognises netCDF variables whose bands are one band over time; reads no pixels."""

from __future__ import annotations

import datetime as dt
import re

from .facts import BandFacts, RasterFacts

_UNIT = re.compile(r"(days|hours|minutes|seconds) since (\d{4})-(\d{1,2})-(\d{1,2})")
_TIME_NAMES = ("t", "time")


def read_time_steps(facts: RasterFacts) -> tuple[dt.date, ...]:
    """Dates of the bands of a netCDF variable over time; empty for anything else."""
    unit = _UNIT.match(next((facts.tags[f"{name}#units"] for name in _TIME_NAMES if f"{name}#units" in facts.tags), ""))
    if facts.driver != "netCDF" or unit is None:
        return ()
    values = [_step_value(band) for band in facts.bands]
    if any(value is None for value in values):
        return ()
    start = dt.datetime(int(unit[2]), int(unit[3]), int(unit[4]))
    return tuple((start + dt.timedelta(**{unit[1]: value})).date() for value in values if value is not None)


def _step_value(band: BandFacts) -> float | None:
    text = next((band.tags[f"NETCDF_DIM_{name}"] for name in _TIME_NAMES if f"NETCDF_DIM_{name}" in band.tags), None)
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None
