"""Applies a change of pixel values to every layer of the chosen sensors; where pixels lie stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..raster.held import HeldStack
from ..request import Role
from .corruption import Distort, Distorted, Setting

FloatArray = NDArray[np.float32]

_LEAST_RANGE = 0.01
"""Reflectance; a band that is the same everywhere has no range of its own."""


@dataclass(frozen=True)
class LayerView:
    """One clean layer and what a change of its values may rest on."""

    role: Role
    data: FloatArray
    """`(C, H, W)` float32 reflectance or dB, NaN where invalid."""
    channels: tuple[str, ...]
    low: FloatArray
    """`(C, 1, 1)` 2nd percentile of each band."""
    range: FloatArray
    """`(C, 1, 1)` 98th minus 2nd percentile: what a stretched picture of the band shows as black to white."""
    random: np.random.Generator


PixelChange = Callable[[LayerView, float], FloatArray]
"""Clean layer and strength -> changed values; NaN = no longer valid. Invalid pixels stay invalid."""


def on_pixels(change: PixelChange, *roles: Role) -> Distort:
    """Make a corruption of a change of pixel values.

    Args:
        change: what happens to one layer.
        roles: the sensors it makes sense for.
    """

    def distort(held: HeldStack, setting: Setting) -> Distorted:
        data = []
        for index, (layer, values) in enumerate(zip(held.layers, held.data, strict=True)):
            if layer.role not in roles or layer.role not in setting.sensors:
                data.append(values)
                continue
            changed = change(view_layer(layer.role, values, layer.channels, setting.random(index)), setting.strength)
            data.append(np.where(np.isnan(values), np.float32(np.nan), changed).astype(np.float32))
        return Distorted(replace(held, data=tuple(data)))

    return distort


def view_layer(role: Role, data: FloatArray, channels: tuple[str, ...], random: np.random.Generator) -> LayerView:
    """Look at a clean layer.

    Args:
        role: its sensor.
        data: `(C, H, W)` float32, NaN where invalid.
        channels: names of the bands.
        random: random numbers of this layer.
    """
    spans = [np.percentile(band[np.isfinite(band)], (2, 98)) if np.isfinite(band).any() else (0, 0) for band in data]
    low, high = np.array(spans, np.float32).T[:, :, None, None]
    return LayerView(role, data, channels, low, np.maximum(high - low, np.float32(_LEAST_RANGE)), random)
