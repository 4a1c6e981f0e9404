"""Groups layers into observations: what optical and SAR saw of the area at about the same time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ...request import Role
from ...words.said import Said, say
from .inputs import Layer

PAIR_DAYS = 15
"""Optical and SAR layers of several dates belong together up to this many days apart."""
FAR_DAYS = 30
"""A single pair further apart than this is used with a warning."""


@dataclass(frozen=True)
class Observation:
    """Layers that show the same state of the ground."""

    date: dt.date | None
    """Of the optical layer if there is one."""
    optical: int | None
    """Index of the layer; None = this sensor is missing."""
    sar: int | None

    @property
    def sensors(self) -> str:
        """`optical`, `sar` or `optical+sar`."""
        return "+".join(name for name, index in (("optical", self.optical), ("sar", self.sar)) if index is not None)


def plan_observations(layers: Sequence[Layer]) -> tuple[tuple[Observation, ...], tuple[Said, ...]]:
    """Pair optical with SAR layers and order the pairs by date.

    One optical and one SAR layer are always a pair. With more, each optical layer takes the nearest SAR layer that is
    not taken and at most `PAIR_DAYS` away; what is left stands alone.

    Returns:
        The observations, dates ascending (undated ones keep their order, first), and warnings.
    """
    optical = [index for index, layer in enumerate(layers) if layer.role is Role.OPTICAL]
    sar = [index for index, layer in enumerate(layers) if layer.role is Role.SAR]
    warnings: list[Said] = []
    if len(optical) == 1 and len(sar) == 1:
        gap = _gap_days(layers[optical[0]], layers[sar[0]])
        if gap is not None and gap > FAR_DAYS:
            warnings.append(say("far_apart", days=gap))
        return (Observation(layers[optical[0]].date or layers[sar[0]].date, optical[0], sar[0]),), tuple(warnings)
    partners = _match(layers, optical, sar)
    found = [Observation(layers[index].date, index, partners.get(index)) for index in optical]
    taken = set(partners.values())
    found += [Observation(layers[index].date, None, index) for index in sar if index not in taken]
    found.sort(key=lambda observation: observation.date or dt.date.min)
    return tuple(found), tuple(warnings)


def select_first_last(observations: Sequence[Observation]) -> tuple[tuple[Observation, ...], tuple[Said, ...]]:
    """Keep the first and the last of more than two observations, with a warning."""
    if len(observations) <= 2:
        return tuple(observations), ()
    first, last = observations[0], observations[-1]
    middle = len(observations) - 2
    return (first, last), (say("dates_between", count=len(observations), between=middle),)


def _match(layers: Sequence[Layer], optical: Sequence[int], sar: Sequence[int]) -> dict[int, int]:
    """SAR layer of each optical layer, nearest pairs first."""
    pairs = []
    for one in optical:
        for other in sar:
            gap = _gap_days(layers[one], layers[other])
            if gap is None and layers[one].date is None and layers[other].date is None:
                gap = 0
            if gap is not None and gap <= PAIR_DAYS:
                pairs.append((gap, one, other))
    partners: dict[int, int] = {}
    for _, one, other in sorted(pairs):
        if one not in partners and other not in partners.values():
            partners[one] = other
    return partners


def _gap_days(one: Layer, other: Layer) -> int | None:
    if one.date is None or other.date is None:
        return None
    return abs((one.date - other.date).days)
