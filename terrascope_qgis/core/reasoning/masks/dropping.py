"""Draws by lot which sensors and dates to leave out, so that an interval holds what hangs on a single image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..area.inputs import Layer
from ..area.observations import Observation, plan_observations, select_first_last

MOST_DRAWS = 6
"""Different sets of layers that are tried; where there are fewer, all are."""
_TRIES = 100
_CHANCE = 0.5
_SEED = 11


@dataclass(frozen=True)
class Draw:
    """Layers that stay."""

    kept: tuple[int, ...]
    """Indices, ascending."""
    lacks_date: bool
    """Whether whole dates are gone, so that only masks between dates are comparable."""


def draw_layers(layers: Sequence[Layer]) -> tuple[Draw, ...]:
    """Draw sets of layers in which each sensor of a date, and each of three or more dates, is missing half of the time.

    Every date that stays keeps a sensor, and at least two dates stay. The same layers give the same sets.
    """
    observations, _ = plan_observations(layers)
    has_two_sensors = any(one.optical is not None and one.sar is not None for one in observations)
    if not has_two_sensors and len(observations) <= 2:
        return ()
    lot = np.random.default_rng(_SEED)
    found: dict[tuple[int, ...], Draw] = {}
    for _ in range(_TRIES):
        dates = _draw_dates(observations, lot)
        kept = tuple(sorted(index for one in dates for index in _draw_sensors(one, lot)))
        draw = Draw(kept, len(dates) < len(observations))
        if len(kept) < len(layers) and _is_told_apart(draw, dates, layers, observations):
            found.setdefault(kept, draw)
        if len(found) == MOST_DRAWS:
            break
    return tuple(found.values())


def _draw_dates(observations: Sequence[Observation], lot: np.random.Generator) -> list[Observation]:
    """All dates half of the time; else each with even odds, but never fewer than two."""
    if len(observations) <= 2 or lot.random() < _CHANCE:
        return list(observations)
    dates = [one for one in observations if lot.random() < _CHANCE]
    return dates if len(dates) >= 2 else list(observations)


def _draw_sensors(one: Observation, lot: np.random.Generator) -> tuple[int, ...]:
    there = tuple(index for index in (one.optical, one.sar) if index is not None)
    return there if len(there) == 1 or lot.random() < _CHANCE else (there[int(lot.integers(2))],)


def _is_told_apart(
    draw: Draw, dates: Sequence[Observation], layers: Sequence[Layer], observations: Sequence[Observation]
) -> bool:
    """Whether the layers that stay are still read as these dates, and change what a mask is made of."""
    rest, _ = plan_observations([layers[index] for index in draw.kept])
    if len(rest) != len(dates):
        return False
    for one, whole in zip(rest, dates, strict=True):
        own = {draw.kept[index] for index in (one.optical, one.sar) if index is not None}
        if not own <= {whole.optical, whole.sar}:
            return False
    used = {index for one in select_first_last(observations)[0] for index in (one.optical, one.sar)} - {None}
    now = {
        draw.kept[index] for one in select_first_last(rest)[0] for index in (one.optical, one.sar) if index is not None
    }
    return used != now
