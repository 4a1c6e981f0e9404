"""The whole picture moved, turned or drawn smaller: all layers, the area and the clicked point go together."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from ..raster.held import FloatArray, HeldStack
from ..request import Role
from .corruption import Distort, Distorted, Setting
from .decibel import to_decibel, to_power
from .warp import Warp, rotate, shift, shrink

PlanWarp = Callable[[float, tuple[int, int]], Warp]


def by_warp(plan: PlanWarp) -> Distort:
    """Make a corruption of a move; `plan` gets the strength and the size of the picture.

    The corruption is None where the clicked point would leave the picture.
    """

    def distort(held: HeldStack, setting: Setting) -> Distorted | None:
        warp = plan(setting.strength, held.grid.shape)
        point = held.point_row_col
        if point is not None:
            point = warp.move_point(point)
            if not (0 <= point[0] < held.grid.height and 0 <= point[1] < held.grid.width):
                return None
        layers = zip(held.layers, held.data, strict=True)
        moved = tuple(move_layer(data, warp, layer.role) for layer, data in layers)
        stack = replace(held, data=moved, inside=warp.move_mask(held.inside), point_row_col=point)
        return Distorted(stack, warp)

    return distort


def plan_translation(strength: float, shape: tuple[int, int]) -> Warp:
    """Shift down and right by a share of the longer side along the diagonal, in whole pixels."""
    step = round(strength * max(shape) / math.sqrt(2))
    return shift(step, step)


def plan_rotation(strength: float, shape: tuple[int, int]) -> Warp:
    """Turn by degrees around the middle."""
    return rotate(strength, shape)


def plan_scaling(strength: float, shape: tuple[int, int]) -> Warp:
    """Draw the ground smaller, as an image of coarser pixels would."""
    return shrink(strength, shape)


def move_layer(data: FloatArray, warp: Warp, role: Role) -> FloatArray:
    """Move one layer; radar as power."""
    if role is Role.SAR:
        return to_decibel(warp.move_data(to_power(data).astype("float32")))
    return warp.move_data(data)
