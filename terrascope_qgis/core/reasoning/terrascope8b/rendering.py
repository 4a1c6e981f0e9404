"""Draws layers as the 8-bit pictures that TerraScope 8B was trained on, by a rule that goes into the record.

Each band is stretched linearly between two fixed values, never by what the area happens to hold: the same ground always
looks the same. Pictures are exact squares, the area at the top left and black elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...geo.window import Window
from ...model.bundle.manifest import Manifest
from ...progress import Progress
from ...raster.units.scale import STRETCH_DB
from ...request import Role
from ..area.inputs import FloatArray, Layer, Stack
from ..area.packed_mask import PackedMask
from ..area.preprocessing import check_bands

_BAND_ROWS = 256

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class RenderRule:
    """How the three colours of a picture are made."""

    channels: tuple[str, ...]
    """Three channels for an optical picture; for SAR those shown as red and green, blue is their mean."""
    low: tuple[float, ...]
    """Value shown as 0, per channel."""
    high: tuple[float, ...]
    """Value shown as 255, per channel."""
    unit: str

    def describe(self) -> str:
        """One line for the record."""
        colours = ("red", "green", "blue")
        parts = [
            f"{colour} = {channel} {low:g} to {high:g}{self._unit_words}"
            for colour, channel, low, high in zip(colours, self.channels, self.low, self.high, strict=False)
        ]
        if len(self.channels) == 2:
            parts.append("blue = floor of the mean of red and green")
        return ", ".join(parts) + "; linear to 0-255, invalid pixels black"

    @property
    def _unit_words(self) -> str:
        return " dB" if self.unit == "dB" else ""


def plan_rendering(layer: Layer, manifest: Manifest) -> RenderRule:
    """Settle how a layer is drawn.

    A SAR layer with one polarisation shows it as red and as green. A SAR layer that was an 8-bit picture already is
    drawn so that its own 8 bits come back.

    Raises:
        BandError: the layer lacks bands that the model needs, or is of a sensor it does not know.
    """
    name = layer.role.value
    sensor = manifest.sensors.get(name)
    family = manifest.terrascope8b
    if sensor is None or family is None:
        raise ValueError(f"{manifest.id} has no rendering for {name} layers.")
    check_bands(layer, sensor, manifest.id)
    render = family.renders[name]
    if layer.role is Role.OPTICAL:
        return RenderRule(sensor.bands, render.low, render.high, sensor.unit)
    low, high = render.low, render.high
    if layer.degraded:
        low, high = (STRETCH_DB[0],) * 2, (STRETCH_DB[1],) * 2
    here = [band for band in sensor.bands if band in layer.channels]
    channels = tuple(band if band in here else here[0] for band in sensor.bands)
    places = [sensor.bands.index(channel) for channel in channels]
    return RenderRule(channels, tuple(low[k] for k in places), tuple(high[k] for k in places), sensor.unit)


def render_layer(
    stack: Stack, index: int, rule: RenderRule, inside: PackedMask, progress: Progress
) -> tuple[Picture, PackedMask]:
    """Draw a layer, row band by row band.

    Returns:
        The picture `(side, side, 3)` uint8, side the longer one of the area, and the pixels of the area that are valid.
    """
    grid = stack.grid
    side = max(grid.height, grid.width)
    picture = np.zeros((side, side, 3), np.uint8)
    valid = PackedMask(grid.height, grid.width)
    places = [stack.layers[index].channels.index(channel) for channel in rule.channels]
    for row in range(0, grid.height, _BAND_ROWS):
        progress.check()
        count = min(_BAND_ROWS, grid.height - row)
        block = stack.read(index, Window(row, 0, count, grid.width))
        picture[row : row + count, : grid.width] = draw(block.data[places], block.valid, rule)
        valid.write(row, block.valid & inside.read(row, count))
    return picture, valid


def draw(data: FloatArray, valid: NDArray[np.bool_], rule: RenderRule) -> Picture:
    """Turn the rule's channels `(C, h, w)` into colours `(h, w, 3)` uint8; invalid pixels are black."""
    planes = []
    for plane, low, high in zip(data, rule.low, rule.high, strict=True):
        share = np.where(valid, (plane - low) / (high - low), 0.0)
        planes.append(np.round(np.clip(share, 0.0, 1.0) * 255).astype(np.uint8))
    if len(planes) == 2:
        planes.append(((planes[0].astype(np.uint16) + planes[1]) // 2).astype(np.uint8))
    return np.stack(planes, axis=-1)
