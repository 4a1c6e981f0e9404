"""What metadata files beside a raster say, as plain values; other modules read the files."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_BYTES = 8_000_000
"""Longer metadata files are not read."""


@dataclass(frozen=True)
class Sidecar:
    """Facts from metadata files beside a raster; None or empty where they say nothing."""

    date: dt.date | None = None
    sensor: str | None = None
    """A key of `channels.NUMBERED_BANDS`."""
    bands: tuple[str, ...] = ()
    """Common or own names in file order."""
    wavelengths_um: tuple[float | None, ...] = ()
    """Centre of each band, in file order."""
    baseline: str = ""
    offset_applied: bool | None = None
    """Whether the Sentinel-2 offset of baseline 04.00 is already taken out of the pixels."""
    added_dn: float | None = None
    """What Sentinel-2's processor added to the numbers of every band (1000 since baseline 04.00)."""
    quantification: float = 10_000.0
    """Sentinel-2 numbers per reflectance of 1."""
    scale_offset: tuple[float, float] | None = None
    """reflectance = scale * DN + offset, where one pair holds for all bands."""
    scale_of_band: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """The same by band number (`4`), where the bands differ or have files of their own."""
    source: str = ""
    """File name it was read from."""


def parse_day(text: object) -> dt.date | None:
    """The day at the beginning of an ISO date or time; None for anything else."""
    match = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})", text) if isinstance(text, str) else None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def clean_baseline(text: str) -> str:
    """A Sentinel-2 processing baseline as `04.00`; empty for 99.99, with which users' own processing is marked."""
    return "" if text.startswith("99") else text
