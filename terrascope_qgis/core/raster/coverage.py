"""Which layers and dates have pixels in the area, and where to look to find out; reads no files itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..geo.grid import PixelGrid
from ..geo.window import Window
from ..words.said import Said, say
from .grids.reference import covers
from .layers import LayerPlan, keep_channels
from .parts import SourceParts

_SCAN_PX = 512
EXACT_PIXELS = 2048 * 2048
"""Up to this size the share of valid pixels is counted, above it is estimated from windows spread over the area."""


def drop_uncovered(plans: list[LayerPlan], grid: PixelGrid) -> tuple[list[LayerPlan], list[Said]]:
    """Leave out files that do not meet the area, and channels that only they hold."""
    kept: list[LayerPlan] = []
    warnings: list[Said] = []
    for plan in plans:
        parts = tuple(part for part in plan.parts if covers(part, grid))
        found = {channel for part in parts for channel in part.channels}
        channels = tuple(channel for channel in plan.layer.channels if channel in found)
        if not channels:
            raise InputError(say("outside_area", file=plan.layer.files[0]))
        lost = [channel for channel in plan.layer.channels if channel not in found]
        if lost:
            warnings.append(say("bands_outside", file=plan.layer.files[0], channels=lost))
        kept.append(LayerPlan(replace(plan.layer, channels=channels), parts))
    return kept, warnings


def drop_empty_dates(
    described: Sequence[SourceParts], plans: list[LayerPlan], shares: list[float], *, is_sample: bool
) -> tuple[list[LayerPlan], list[float], list[Said]]:
    """Leave out the empty dates of a time series; any other empty layer, or nothing but empty ones, is an error."""
    series = {str(part.facts.path) for source in described if source.is_series for part in source.parts}
    kept = [(plan, share) for plan, share in zip(plans, shares, strict=True) if share > 0]
    kept_roles = {plan.layer.role for plan, _ in kept}
    warnings: list[Said] = []
    for plan, share in zip(plans, shares, strict=True):
        name = plan.layer.files[0]
        if share > 0:
            continue
        if name not in series or plan.layer.role not in kept_roles:
            raise InputError(say("no_valid_sample" if is_sample else "no_valid_pixel", file=name))
        warnings.append(say("date_empty", file=name, date=plan.layer.date))
    return [plan for plan, _ in kept], [share for _, share in kept], warnings


def keep_coarsest(plan: LayerPlan) -> LayerPlan:
    """The channels of the file with the largest pixels: quickest to read, and it has the frame of the others."""
    part = max(plan.parts, key=lambda p: abs(p.grid.transform[0] * p.grid.transform[4]))
    return keep_channels(plan, part.channels)


def scan_windows(grid: PixelGrid) -> Iterator[Window]:
    """Windows that cover a grid, or of a large one a regular choice of small windows."""
    if grid.height * grid.width <= EXACT_PIXELS:
        for row in range(0, grid.height, _SCAN_PX):
            for col in range(0, grid.width, _SCAN_PX):
                yield Window(row, col, min(_SCAN_PX, grid.height - row), min(_SCAN_PX, grid.width - col))
        return
    side, per_axis = 128, 8
    height, width = min(side, grid.height), min(side, grid.width)
    for row in np.linspace(0, grid.height - height, per_axis).astype(int).tolist():
        for col in np.linspace(0, grid.width - width, per_axis).astype(int).tolist():
            yield Window(row, col, height, width)
