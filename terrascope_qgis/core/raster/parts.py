"""Describes what each file adds to a layer: channels, scales, date; reads samples at most."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from rasterio.io import DatasetReader

from ..errors import BandError, InputError
from ..geo.grid import PixelGrid
from ..request import RasterSource, Role
from ..words.said import Said, say
from .bands.meaning import BandMapping, map_bands
from .files.facts import RasterFacts, read_facts
from .files.formats import open_raster
from .files.members import Member, list_members
from .files.timesteps import read_time_steps
from .metadata.dates import find_date
from .metadata.origin import Origin, complete_origin, find_origin, mark_mask_band
from .metadata.product import Product
from .units.optical_units import OpticalHints
from .units.sampling import LowestValue, find_siblings, make_lowest_value, make_sample
from .units.scale import Scale
from .units.settling import settle_scales

_SENTINEL2_ONLY = {"rededge071", "rededge075", "rededge078", "nir09"}


@dataclass(frozen=True)
class BandPart:
    """What one file adds to one layer."""

    facts: RasterFacts
    role: Role
    date: dt.date | None
    indexes: tuple[int, ...]
    """1-based bands of the file."""
    channels: tuple[str, ...]
    scales: tuple[Scale, ...]
    baseline: str = ""
    """Sentinel-2 processing baseline; empty if unknown."""

    @property
    def grid(self) -> PixelGrid:
        """Where the file's pixels lie."""
        return self.facts.grid


@dataclass(frozen=True)
class SourceParts:
    """What one source of the request adds."""

    source: RasterSource
    parts: tuple[BandPart, ...]
    warnings: tuple[Said, ...]
    """What the user should know, without the name of the source."""
    is_series: bool = False
    """One file with several dates, of which some may be empty."""


def describe_sources(sources: Sequence[RasterSource]) -> list[SourceParts]:
    """Describe every file and band of all sources.

    Raises:
        BandError: bands are missing, ambiguous or of the other role.
        CrsError: positions by ground control points or RPCs only.
        InputError: a file cannot be read, or no rule settles its units.
    """
    lowest: dict[tuple[RasterSource, ...], LowestValue] = {}
    described = []
    for source in sources:
        siblings = find_siblings(source, sources)
        lowest.setdefault(siblings, make_lowest_value(siblings))
        described.append(_describe_source(source, lowest[siblings]))
    return described


def _describe_source(source: RasterSource, lowest: LowestValue) -> SourceParts:
    members = list_members(source.path, source.role)
    if source.bands is not None and len(members) > 1:
        raise BandError(say("names_for_one", file=source.path))
    parts: list[BandPart] = []
    warnings: list[Said | None] = []
    refused: BandError | None = None
    for member in members:
        try:
            found, said = _describe_member(member, source, lowest)
        except BandError as error:
            if member.name is None or source.bands is not None:
                raise
            refused = error  # a netCDF file also holds variables that are no bands
            continue
        parts.extend(found)
        warnings.extend(said)
    if not parts:
        raise refused or InputError(say("nothing_to_read", file=source.path, sensor=source.role.value))
    said_once = tuple(warning for warning in dict.fromkeys(warnings) if warning)
    return SourceParts(source, tuple(parts), said_once, is_series=len({part.date for part in parts}) > 1)


def _describe_member(
    member: Member, source: RasterSource, lowest: LowestValue
) -> tuple[list[BandPart], list[Said | None]]:
    with open_raster(member.path, name=member.name) as dataset:
        facts = read_facts(dataset, member.path, member.name)
        origin = complete_origin(find_origin(member.path), facts)
        facts = mark_mask_band(facts, origin.product)
        product, sidecar = origin.product, origin.sidecar
        steps = read_time_steps(facts)
        if steps:
            return _describe_steps(dataset, facts, steps, source, origin, lowest)
        mapping = map_bands(facts, source.role, product=product, sidecar=sidecar, given=source.bands)
        found = find_date(facts, product=product, sidecar=sidecar, given=source.date)
        indexes = tuple(i for i, channel in enumerate(mapping.channels, start=1) if channel)
        hints = OpticalHints(product, sidecar, found.date, _is_sentinel2(product, mapping), lowest)
        sample = make_sample(dataset, facts, indexes, source.role)
        scales = settle_scales(facts, indexes, source, hints, sample)
    part = BandPart(
        facts=facts,
        role=source.role,
        date=found.date,
        indexes=indexes,
        channels=tuple(channel for channel in mapping.channels if channel),
        scales=scales,
        baseline=sidecar.baseline or product.baseline,
    )
    return [part], [mapping.warning, found.warning, *(scale.warning for scale in scales)]


def _describe_steps(
    dataset: DatasetReader,
    facts: RasterFacts,
    steps: tuple[dt.date, ...],
    source: RasterSource,
    origin: Origin,
    lowest: LowestValue,
) -> tuple[list[BandPart], list[Said | None]]:
    """One band over time: a part for each date, or for the one that was asked for."""
    if source.date is not None and source.date not in steps:
        ends = {"first": steps[0], "last": steps[-1]}
        raise InputError(say("date_not_held", file=facts.path, date=source.date, count=len(steps), **ends))
    product, sidecar = origin.product, origin.sidecar
    mapping = map_bands(facts.single_band(1), source.role, product=product, sidecar=sidecar, given=None)
    channels = tuple(channel for channel in mapping.channels if channel)
    # The offset is decided once for the series, by its darkest values: dates must stay comparable.
    hints = OpticalHints(product, sidecar, max(steps), _is_sentinel2(product, mapping), lowest)
    indexes = tuple(index for index, date in enumerate(steps, start=1) if source.date in (None, date))
    scales = settle_scales(facts, indexes, source, hints, make_sample(dataset, facts, indexes, source.role))
    parts = [
        BandPart(facts, source.role, steps[index - 1], (index,), channels, (scale,))
        for index, scale in zip(indexes, scales, strict=True)
    ]
    return parts, [mapping.warning, *(scale.warning for scale in scales)]


def _is_sentinel2(product: Product, mapping: BandMapping) -> bool:
    if product.sensor is not None:
        return product.sensor == "sentinel-2" and product.level != "HLS"
    if mapping.is_spectrum:
        return False
    return mapping.is_numbered or bool(_SENTINEL2_ONLY & {channel for channel in mapping.channels if channel})
