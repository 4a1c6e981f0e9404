"""Draws a small picture of the area for overlays: true colour, else a radar composite."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..geo.grid import PixelGrid
from ..geo.window import Window
from ..request import Role
from .layers import LayerPlan, keep_channels

FloatArray = NDArray[np.float32]
ReadLayer = Callable[[LayerPlan, PixelGrid, Window], FloatArray]

_COMPOSITES = (("red", "green", "blue"), ("nir", "red", "green"), ("nir08", "red", "green"), ("swir16", "nir", "red"))


def draw_preview(plans: Sequence[LayerPlan], grid: PixelGrid, max_side_px: int, read: ReadLayer) -> NDArray[np.uint8]:
    """Draw the last optical layer, else the last SAR layer.

    Args:
        plans: all layers.
        grid: the analysis grid.
        max_side_px: longest side of the picture.
        read: reads a layer on a window of a grid.

    Returns:
        `(H, W, 3)` uint8; each colour is stretched from its 2nd to its 98th percentile, invalid pixels are black.
    """
    optical = [plan for plan in plans if plan.layer.role is Role.OPTICAL]
    plan = (optical or list(plans))[-1]
    channels = _choose_channels(plan.layer.role, plan.layer.channels)
    factor = max(1, math.ceil(max(grid.shape) / max_side_px))
    chosen = keep_channels(plan, channels)
    planes = _read_coarse(chosen, grid, factor, read)
    return compose_picture(chosen.layer.role, chosen.layer.channels, planes)


def compose_picture(role: Role, channels: Sequence[str], planes: FloatArray) -> NDArray[np.uint8]:
    """Colour the planes of one layer.

    Args:
        role: of the layer.
        channels: names of the planes.
        planes: `(C, H, W)` float32 reflectance or dB, NaN where invalid.

    Returns:
        `(H, W, 3)` uint8; each colour is stretched from its 2nd to its 98th percentile, invalid pixels are black.
    """
    by_name = dict(zip(channels, planes, strict=True))
    bands = [by_name[channel] for channel in _choose_channels(role, tuple(channels))]
    if role is Role.SAR and len(bands) == 2:
        bands.append(bands[0] - bands[1])
    bands = (bands * 3)[:3] if len(bands) < 3 else bands
    return np.stack([_stretch(band) for band in bands], axis=-1)


def _choose_channels(role: Role, available: tuple[str, ...]) -> tuple[str, ...]:
    if role is Role.SAR:
        return available[:2]
    for composite in _COMPOSITES:
        if set(composite) <= set(available):
            return composite
    return available[:3] if len(available) >= 3 else available[:1]


def _read_coarse(plan: LayerPlan, grid: PixelGrid, factor: int, read: ReadLayer) -> FloatArray:
    """The planes on a grid whose pixels are `factor` times as large."""
    a, b, c, d, e, f = grid.transform
    height, width = math.ceil(grid.height / factor), math.ceil(grid.width / factor)
    coarse = PixelGrid(grid.crs_wkt, (a * factor, b * factor, c, d * factor, e * factor, f), height, width)
    return read(plan, coarse, Window(0, 0, height, width))


def _stretch(band: FloatArray) -> NDArray[np.uint8]:
    good = np.isfinite(band)
    if not good.any():
        return np.zeros(band.shape, np.uint8)
    low, high = np.percentile(band[good], (2, 98))
    scaled = (np.nan_to_num(band, nan=low) - low) / max(high - low, 1e-6)
    return np.where(good, np.clip(scaled * 254 + 1, 1, 255), 0).astype(np.uint8)
