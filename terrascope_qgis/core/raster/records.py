"""How each input was read, and what the user should know about it, for the answer's record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import pyproj

from ..request import Role
from ..result import InputRecord
from ..words.said import Said, say
from .layers import LayerPlan
from .parts import BandPart, SourceParts


def join_warnings(described: Sequence[SourceParts]) -> Iterator[Said]:
    """Warnings with the names of the files they are about; what holds for several files is said once."""
    names: dict[Said, list[str]] = {}
    for source in described:
        for warning in source.warnings:
            names.setdefault(warning, []).append(source.source.path.name or str(source.source.path))
    for warning, files in names.items():
        if len(files) == 1:
            yield say("of_file", file=files[0], warning=warning)
        else:
            yield say("of_files", file=files[0], more=len(files) - 1, warning=warning)


def list_records(
    described: Sequence[SourceParts], plans: Sequence[LayerPlan], shares: Sequence[float]
) -> Iterator[InputRecord]:
    """One record for each source and date that has a layer; `shares` are the layers' percent of valid pixels."""
    for source in described:
        dates = dict.fromkeys(part.date for part in source.parts)
        for date in dates:
            parts = [part for part in source.parts if part.date == date]
            share = next((s for plan, s in zip(plans, shares, strict=True) if _belongs(parts, plan)), None)
            if share is not None:
                yield _make_record(source, parts, date, share)


def _belongs(parts: Sequence[BandPart], plan: LayerPlan) -> bool:
    path = str(parts[0].facts.path)
    return plan.layer.role is parts[0].role and path in plan.layer.files and parts[0].date in (plan.layer.date, None)


def _make_record(
    source: SourceParts, parts: Sequence[BandPart], date: dt.date | None, valid_percent: float
) -> InputRecord:
    first = parts[0]
    words = dict.fromkeys(scale.words for part in parts for scale in part.scales)
    return InputRecord(
        file=str(source.source.path),
        role=first.role.value,
        date=date.isoformat() if date else None,
        bands=_name_bands(parts),
        unit="reflectance" if first.role is Role.OPTICAL else "dB",
        scale="; ".join(words),
        crs=_name_crs(first.grid.crs_wkt),
        valid_percent=valid_percent,
    )


def _name_bands(parts: Sequence[BandPart]) -> tuple[str, ...]:
    """Channels in file order, `-` for bands that are not used; of several files one after the other."""
    if len(parts) > 1:
        return tuple(channel for part in parts for channel in part.channels)
    used = dict(zip(parts[0].indexes, parts[0].channels, strict=True))
    return tuple(used.get(index, "-") for index in range(1, len(parts[0].facts.bands) + 1))


def _name_crs(crs_wkt: str | None) -> str | None:
    if crs_wkt is None:
        return None
    crs = pyproj.CRS(crs_wkt)
    # A file may bind its CRS to a transformation to WGS 84; what it is called is the name of what is bound.
    authority = (crs.source_crs if crs.is_bound and crs.source_crs else crs).to_authority()
    return ":".join(authority) if authority else crs_wkt
