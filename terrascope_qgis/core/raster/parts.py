"""Describes what each file adds to a layer: channels, scales, date; reads samples at most."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader

from ..errors import BandError, InputError
from ..geo.grid import PixelGrid
from ..geo.window import Window
from ..request import RasterSource, Role
from .bands import BandMapping, map_bands
from .dates import FoundDate, find_date
from .facts import BandFacts, RasterFacts, read_facts
from .formats import open_raster
from .members import Member, list_members
from .product import Product, recognise_product
from .stac import read_sidecar
from .units import Sample, Scale, settle_scales
from .validity import read_raw

FloatArray = NDArray[np.float32]
_SAMPLE_PX = 128
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
    warnings: tuple[str, ...]


def describe_source(source: RasterSource) -> SourceParts:
    """Describe every file and band of a source.

    Raises:
        BandError: bands are missing, ambiguous or of the other role.
        CrsError: positions by ground control points or RPCs only.
        InputError: a file cannot be read, or no rule settles its units.
    """
    members = list_members(source.path, source.role)
    if source.bands is not None and len(members) > 1:
        raise BandError(f"{source.path}: band names can be given for a single file only. Give the files one by one.")
    parts: list[BandPart] = []
    warnings: list[str] = []
    refused: BandError | None = None
    for member in members:
        try:
            found, said = _describe_member(member, source)
        except BandError as error:
            if member.name is None or source.bands is not None:
                raise
            refused = error  # a netCDF file also holds variables that are no bands
            continue
        parts.extend(found)
        warnings.extend(said)
    if not parts:
        raise refused or InputError(f"{source.path}: holds nothing to read as {source.role.value}.")
    shown = source.path.name or str(source.path)
    return SourceParts(source, tuple(parts), tuple(f"{shown}: {warning}" for warning in dict.fromkeys(warnings)))


def _describe_member(member: Member, source: RasterSource) -> tuple[list[BandPart], list[str]]:
    product, sidecar = recognise_product(member.path), read_sidecar(member.path)
    with open_raster(member.path, name=member.name) as dataset:
        facts = read_facts(dataset, member.path, member.name)
        steps = _read_time_steps(facts)
        if steps:
            return _describe_time_steps(dataset, facts, steps, source, product)
        mapping = map_bands(facts, source.role, product=product, sidecar=sidecar, given=source.bands)
        found = find_date(facts, product=product, sidecar=sidecar, given=source.date)
        indexes = tuple(i for i, channel in enumerate(mapping.channels, start=1) if channel)
        scales = settle_scales(
            facts,
            indexes,
            source.role,
            product=product,
            sidecar=sidecar,
            date=found.date,
            is_sentinel2=_is_sentinel2(product, mapping),
            sample=_make_sample(dataset, facts, indexes, source.role),
        )
    part = BandPart(
        facts=facts,
        role=source.role,
        date=found.date,
        indexes=indexes,
        channels=tuple(channel for channel in mapping.channels if channel),
        scales=scales,
        baseline=sidecar.baseline or product.baseline,
    )
    return [part], _list_warnings(mapping, found, scales)


def _describe_time_steps(
    dataset: DatasetReader, facts: RasterFacts, steps: tuple[dt.date, ...], source: RasterSource, product: Product
) -> tuple[list[BandPart], list[str]]:
    """A netCDF variable that is one band over time: a part for each date, or for the one that was asked for."""
    if source.date is not None and source.date not in steps:
        known = f"{steps[0]} to {steps[-1]}, {len(steps)} dates"
        raise InputError(f"{facts.path}: has no {source.date}; it holds {known}. Give one of them, or none for all.")
    parts: list[BandPart] = []
    warnings: list[str] = []
    for index, date in enumerate(steps, start=1):
        if source.date not in (None, date):
            continue
        single = replace(facts, bands=(facts.bands[index - 1],))
        mapping = map_bands(single, source.role, product=product, sidecar=read_sidecar(facts.path), given=None)
        scales = settle_scales(
            single,
            (1,),
            source.role,
            product=product,
            sidecar=read_sidecar(facts.path),
            date=date,
            is_sentinel2=_is_sentinel2(product, mapping) or "S2" in facts.bands[0].description.upper(),
            sample=_make_sample(dataset, facts, (index,), source.role),
        )
        channels = tuple(channel for channel in mapping.channels if channel)
        parts.append(BandPart(facts, source.role, date, (index,), channels, scales))
        warnings.extend(_list_warnings(mapping, FoundDate(date, "netCDF time"), scales))
    return parts, warnings


def _read_time_steps(facts: RasterFacts) -> tuple[dt.date, ...]:
    """Dates of the bands of a netCDF variable whose bands are time steps; empty for anything else."""
    unit = re.match(r"(days|hours|seconds) since (\d{4})-(\d{1,2})-(\d{1,2})", _tag(facts, "#units", "t", "time"))
    values = [_step_value(band) for band in facts.bands]
    if facts.driver != "netCDF" or unit is None or any(value is None for value in values):
        return ()
    start = dt.datetime(int(unit[2]), int(unit[3]), int(unit[4]))
    return tuple((start + dt.timedelta(**{unit[1]: float(v)})).date() for v in values if v is not None)


def _tag(facts: RasterFacts, key: str, *names: str) -> str:
    return next((facts.tags[name + key] for name in names if name + key in facts.tags), "")


def _step_value(band: BandFacts) -> float | None:
    text = band.tags.get("NETCDF_DIM_t") or band.tags.get("NETCDF_DIM_time")
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None


def _is_sentinel2(product: Product, mapping: BandMapping) -> bool:
    if product.sensor is not None:
        return product.sensor == "sentinel-2" and product.level != "HLS"
    return bool(_SENTINEL2_ONLY & {channel for channel in mapping.channels if channel})


def _list_warnings(mapping: BandMapping, found: FoundDate, scales: tuple[Scale, ...]) -> list[str]:
    said = [mapping.warning, found.warning, *(scale.warning for scale in scales)]
    return [warning for warning in said if warning]


def _make_sample(dataset: DatasetReader, facts: RasterFacts, indexes: tuple[int, ...], role: Role) -> Sample:
    """Valid values at the middle and at four other places of a file, read when first asked for."""
    kept: list[tuple[FloatArray, ...]] = []

    def sample() -> tuple[FloatArray, ...]:
        if not kept:
            planes: list[list[FloatArray]] = [[] for _ in indexes]
            for window in _spread_windows(facts.grid):
                raw, valid = read_raw(dataset, facts, indexes, window, is_optical=role is Role.OPTICAL)
                for plane, values, good in zip(planes, raw, valid, strict=True):
                    plane.append(values[good])
            kept.append(tuple(np.concatenate(plane) for plane in planes))
        return kept[0]

    return sample


def _spread_windows(grid: PixelGrid) -> list[Window]:
    height, width = min(grid.height, _SAMPLE_PX), min(grid.width, _SAMPLE_PX)
    places = [(0.5, 0.5), (0.15, 0.15), (0.15, 0.85), (0.85, 0.15), (0.85, 0.85)]
    windows = [
        Window(round((grid.height - height) * row), round((grid.width - width) * col), height, width)
        for row, col in places
    ]
    return list(dict.fromkeys(windows))
