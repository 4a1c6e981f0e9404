"""Finds the day a raster was taken; the user's word goes first, file times never count."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...words.said import Said, say
from ..files.facts import RasterFacts
from .product import Product, find_name_date
from .sidecar import Sidecar

_DATE_KEYS = (
    "ACQUISITIONDATETIME",
    "ACQUISITION_DATE",
    "ACQUISITION_TIME",
    "DATE_ACQUIRED",
    "SENSING_TIME",
    "PRODUCT_START_TIME",
    "DATATAKE_1_DATATAKE_SENSING_START",
    "GENERATION_DATE_OF_ACQUISITION",
    "ACQUISITION TIME",
    "ACQUISITION DATE",
    "DATETIME",
    "DATE",
    "RANGEBEGINNINGDATE",
    "TIFFTAG_DATETIME",
)
_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[-:/]?(0[1-9]|1[0-2])[-:/]?(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True)
class FoundDate:
    """A date and how it was found."""

    date: dt.date | None
    source: str
    warning: Said | None = None


def find_date(facts: RasterFacts, *, product: Product, sidecar: Sidecar, given: dt.date | None) -> FoundDate:
    """Find the acquisition date: given, STAC or product metadata, the file's tags, product name, file name.

    `TIFFTAG_DATETIME` is often the day a file was written, so it counts after the names.
    """
    if given is not None:
        return FoundDate(given, "given by the user")
    if sidecar.date is not None:
        return FoundDate(sidecar.date, sidecar.source)
    tags = _collect_tags(facts)
    for key in _DATE_KEYS[:-1]:
        found = _parse_day(tags.get(key, ""))
        if found is not None:
            return FoundDate(found, f"metadata {key}")
    if product.date is not None:
        return FoundDate(product.date, "product name")
    for name in (facts.path.stem, facts.path.parent.name):
        named, month_only = find_name_date(name)
        if named is not None:
            warning = say("month_only", month=f"{named:%Y-%m}", date=named) if month_only else None
            return FoundDate(named, "file name", warning)
    written = _parse_day(tags.get("TIFFTAG_DATETIME", ""))
    if written is not None:
        return FoundDate(written, "metadata TIFFTAG_DATETIME", say("written_date", date=written))
    return FoundDate(None, "unknown")


def _collect_tags(facts: RasterFacts) -> Mapping[str, str]:
    merged = {key.upper(): value for key, value in facts.bands[0].tags.items()}
    merged.update({key.upper(): value for key, value in facts.tags.items()})
    return merged


def _parse_day(text: str) -> dt.date | None:
    match = _DAY.search(text)
    if match is None:
        return None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
