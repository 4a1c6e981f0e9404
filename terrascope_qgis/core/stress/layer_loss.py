"""Layers that are incomplete or not where and when they claim to be: bands, positions, dates, sensors."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence, Set
from dataclasses import replace

from ..raster.held import HeldStack
from ..raster.layers import AlignedLayer
from ..reasoning.area.observations import Observation, plan_observations, select_first_last
from ..request import Role
from ..words.said import Said, join_said, say
from .corruption import Distorted, Setting
from .geometry import move_layer
from .warp import shift

_LEAST_OPTICAL_BANDS = 2


def lose_bands(held: HeldStack, setting: Setting) -> Distorted | None:
    """Leave out as many bands as `strength` says, in an order drawn once; those a model cannot do without stay."""
    layers, data = [], []
    notes: list[Said] = []
    is_reached = False
    for layer, values in zip(held.layers, held.data, strict=True):
        lost: tuple[str, ...] = ()
        if layer.role in setting.sensors:
            lost = _choose_bands(layer, round(setting.strength), setting)
            is_reached |= len(lost) == round(setting.strength)
            notes += [say("stress_without", lost=lost)] if lost else []
        kept = [place for place, channel in enumerate(layer.channels) if channel not in lost]
        layers.append(replace(layer, channels=tuple(layer.channels[place] for place in kept)))
        data.append(values[kept])
    if not is_reached:
        return None
    return Distorted(replace(held, layers=tuple(layers), data=tuple(data)), note=join_said(notes))


def misregister(held: HeldStack, setting: Setting) -> Distorted:
    """Shift every layer by some pixels along the diagonal, but the one masks are drawn on: the last optical one."""
    reference = max(range(len(held.layers)), key=lambda index: (held.layers[index].role is Role.OPTICAL, index))
    step = setting.strength / math.sqrt(2)
    data = tuple(
        values if index == reference else move_layer(values, shift(step, step), layer.role)
        for index, (layer, values) in enumerate(zip(held.layers, held.data, strict=True))
    )
    return Distorted(replace(held, data=data))


def swap_dates(held: HeldStack, setting: Setting) -> Distorted | None:
    """Give the first image the date of the last and the other way round, sensor by sensor."""
    first, last = find_pair(held.layers)
    dates: dict[int, dt.date | None] = {}
    for one, other in ((first.optical, last.optical), (first.sar, last.sar)):
        if one is not None and other is not None and held.layers[one].role in setting.sensors:
            dates[one], dates[other] = held.layers[other].date, held.layers[one].date
    if not dates:
        return None
    layers = [replace(layer, date=dates.get(index, layer.date)) for index, layer in enumerate(held.layers)]
    order = sorted(range(len(layers)), key=lambda i: (layers[i].date or dt.date.min, layers[i].role is Role.SAR))
    stack = replace(held, layers=tuple(layers[i] for i in order), data=tuple(held.data[i] for i in order))
    return Distorted(stack)


def lose_date(held: HeldStack, setting: Setting) -> Distorted:
    """Leave out the first (strength 1) or the last (strength 2) of two dates."""
    lost = find_pair(held.layers)[round(setting.strength) - 1]
    note = say("stress_without_undated") if lost.date is None else say("stress_without", lost=lost.date)
    return Distorted(_leave_out(held, {lost.optical, lost.sar}), note=note)


def lose_sensor(held: HeldStack, setting: Setting) -> Distorted:
    """Leave out the SAR layers (strength 1) or the optical ones (strength 2)."""
    role = (Role.SAR, Role.OPTICAL)[round(setting.strength) - 1]
    lost = {index for index, layer in enumerate(held.layers) if layer.role is role}
    return Distorted(
        _leave_out(held, lost), note=say("stress_without_sar" if role is Role.SAR else "stress_without_optical")
    )


def find_pair(layers: Sequence[AlignedLayer]) -> tuple[Observation, Observation]:
    """First and last observation; the same one twice where there is one."""
    chosen, _ = select_first_last(plan_observations(layers)[0])
    return chosen[0], chosen[-1]


def _leave_out(held: HeldStack, lost: Set[int | None]) -> HeldStack:
    kept = [index for index in range(len(held.layers)) if index not in lost]
    return replace(held, layers=tuple(held.layers[i] for i in kept), data=tuple(held.data[i] for i in kept))


def _choose_bands(layer: AlignedLayer, count: int, setting: Setting) -> tuple[str, ...]:
    """The first `count` bands that may go, in a drawn order."""
    demands = setting.required.get(layer.role, ())
    lost: list[str] = []
    for channel in setting.random_order(layer.channels):
        left = set(layer.channels) - set(lost) - {channel}
        is_enough = any(left >= set(demand) for demand in demands) if demands else bool(left)
        if layer.role is Role.OPTICAL:
            is_enough = is_enough and len(left) >= _LEAST_OPTICAL_BANDS
        if is_enough:
            lost.append(channel)
        if len(lost) == count:
            break
    return tuple(lost)
