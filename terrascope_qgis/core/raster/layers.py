"""Groups files into layers, one per role and date; looks at no pixels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..errors import BandError, CrsError, InputError
from ..request import Role
from ..words.said import Said, say
from .bands.channels import OPTICAL_CHANNELS, SAR_CHANNELS
from .grids.align import find_pixel_offset
from .parts import BandPart, SourceParts


@dataclass(frozen=True)
class AlignedLayer:
    """One sensor on one day, on the analysis grid."""

    role: Role
    date: dt.date | None
    channels: tuple[str, ...]
    """STAC common names by wavelength, or `vv`, `vh`, `hh`, `hv`."""
    unit: str
    """`reflectance` or `dB`."""
    degraded: bool
    """From an 8-bit stretch: brightness is relative."""
    files: tuple[str, ...]
    baseline: str
    """Sentinel-2 processing baseline; empty if unknown."""


@dataclass(frozen=True)
class LayerPlan:
    """A layer and the files it is read from; where several hold a pixel, the first valid one counts."""

    layer: AlignedLayer
    parts: tuple[BandPart, ...]


def plan_layers(sources: Sequence[SourceParts]) -> list[LayerPlan]:
    """Group the files of all sources; dates ascending, optical before SAR.

    Raises:
        BandError: an optical layer of one band.
        CrsError: files without CRS on different grids, or mixed with others.
        InputError: dates are missing where they decide the order, or a file is given twice.
    """
    _check_twice(sources)
    plans: list[LayerPlan] = []
    for role in Role:
        parts = [part for source in sources for part in source.parts if part.role is role]
        dated = _group_by_date(parts)
        plans.extend(_plan_layer(role, date, group) for date, group in dated.items())
    _check_positions([part for plan in plans for part in plan.parts])
    return sorted(plans, key=lambda p: (p.layer.date or dt.date.min, p.layer.role is Role.SAR))


def keep_channels(plan: LayerPlan, channels: Sequence[str]) -> LayerPlan:
    """The plan with some channels only, so that nothing else is read."""
    parts = []
    for part in plan.parts:
        kept = [i for i, channel in enumerate(part.channels) if channel in channels]
        if kept:
            indexes = tuple(part.indexes[i] for i in kept)
            names = tuple(part.channels[i] for i in kept)
            scales = tuple(part.scales[i] for i in kept)
            parts.append(replace(part, indexes=indexes, channels=names, scales=scales))
    left = tuple(channel for channel in plan.layer.channels if channel in channels)
    return LayerPlan(replace(plan.layer, channels=left), tuple(parts))


def find_doubles(plans: Sequence[LayerPlan]) -> Iterator[Said]:
    """Warnings about files of one day that show the same bands of the same place: the first counts."""
    for plan in plans:
        for index, part in enumerate(plan.parts):
            for other in plan.parts[index + 1 :]:
                if part.facts.path != other.facts.path and _clash([part, other]):
                    yield say("same_bands", file=part.facts.path.name, other=other.facts.path.name)


def _check_twice(sources: Sequence[SourceParts]) -> None:
    seen = [(source.source.path, source.source.date) for source in sources]
    for path, date in seen:
        if seen.count((path, date)) > 1:
            raise InputError(say("given_twice", file=path))


def _group_by_date(parts: list[BandPart]) -> dict[dt.date | None, list[BandPart]]:
    groups: dict[dt.date | None, list[BandPart]] = {}
    for part in parts:
        groups.setdefault(part.date, []).append(part)
    undated = groups.get(None, [])
    if not undated:
        return groups
    if len(groups) == 2:
        # One file per band, of which only some names carry the date: they belong together if no band comes twice.
        date = next(known for known in groups if known is not None)
        if not _clash([*groups[date], *undated]):
            return {date: [*groups[date], *undated]}
    if len(groups) > 1 or _clash(undated):
        names = ", ".join(dict.fromkeys(part.facts.path.name for part in undated))
        raise InputError(say("date_unknown", file=undated[0].facts.path, sensor=undated[0].role.value, names=names))
    return groups


def _clash(parts: list[BandPart]) -> bool:
    """Whether two parts show the same band at the same place."""
    for index, part in enumerate(parts):
        for other in parts[index + 1 :]:
            if set(part.channels) & set(other.channels) and _overlap(part, other):
                return True
    return False


def _overlap(part: BandPart, other: BandPart) -> bool:
    """Whether two parts cover more than a rim of the same ground; True when that cannot be told."""
    if part.grid.crs_wkt != other.grid.crs_wkt or part.grid.crs_wkt is None:
        return True
    left, bottom, right, top = part.grid.bounds
    other_left, other_bottom, other_right, other_top = other.grid.bounds
    width, height = min(right, other_right) - max(left, other_left), min(top, other_top) - max(bottom, other_bottom)
    smaller = min((right - left) * (top - bottom), (other_right - other_left) * (other_top - other_bottom))
    return width > 0 and height > 0 and width * height > 0.5 * smaller


def _plan_layer(role: Role, date: dt.date | None, parts: list[BandPart]) -> LayerPlan:
    order = SAR_CHANNELS if role is Role.SAR else OPTICAL_CHANNELS
    found = {channel for part in parts for channel in part.channels}
    channels = tuple(channel for channel in order if channel in found)
    files = tuple(dict.fromkeys(str(part.facts.path) for part in parts))
    if role is Role.OPTICAL and len(channels) < 2:
        raise BandError(say("one_band", file=files[0], channel=channels[0]))
    layer = AlignedLayer(
        role=role,
        date=date,
        channels=channels,
        unit="reflectance" if role is Role.OPTICAL else "dB",
        degraded=any(scale.degraded for part in parts for scale in part.scales),
        files=files,
        baseline=next((part.baseline for part in parts if part.baseline), ""),
    )
    return LayerPlan(layer, tuple(parts))


def _check_positions(parts: list[BandPart]) -> None:
    """Files without a CRS can only be laid on each other pixel by pixel."""
    unplaced = [part for part in parts if part.grid.crs_wkt is None]
    if not unplaced:
        return
    first = unplaced[0]
    for part in parts:
        if part.grid.crs_wkt is not None:
            raise CrsError(say("crs_of_one", file=first.facts.path, other=part.facts.path.name))
        if part.grid.shape != first.grid.shape or find_pixel_offset(part.grid, first.grid) != (0, 0):
            raise CrsError(
                say(
                    "crs_and_grids",
                    file=part.facts.path,
                    height=part.grid.height,
                    width=part.grid.width,
                    other=first.facts.path.name,
                    other_height=first.grid.height,
                    other_width=first.grid.width,
                )
            )
