"""Turns aligned pixels into what the encoder was trained on, as the manifest says; decides nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import BandError
from ...model.bundle.manifest import SensorSpec
from ...words.said import say
from .inputs import Block, FloatArray, Layer


@dataclass(frozen=True)
class SensorInput:
    """One sensor of one chip, normalised."""

    data: FloatArray
    """`(C, h, w)` float32; 0 where a band is absent or the pixel invalid."""
    bands: FloatArray
    """`(C,)` float32, 1 = the band is there."""
    valid: FloatArray
    """`(1, h, w)` float32, 1 = the pixel may be used."""


def check_bands(layer: Layer, spec: SensorSpec, model_id: str) -> None:
    """Check that a layer has enough bands for the model.

    Raises:
        BandError: none of the sets the model can work with is complete.
    """
    have = set(layer.channels)
    if not have & set(spec.bands) or not any(have >= set(needed) for needed in spec.required_any or ((),)):
        found = ", ".join(layer.channels) or "none"
        needed = " or ".join("+".join(names) for names in spec.required_any) or "one of " + ", ".join(spec.bands)
        raise BandError(say("bands_needed", sensor=layer.role.value, found=found, model=model_id, needed=needed))


def prepare_block(block: Block, layer: Layer, spec: SensorSpec) -> SensorInput:
    """Put the bands of a block in the model's order and normalise them."""
    height, width = block.valid.shape
    data = np.zeros((len(spec.bands), height, width), np.float32)
    present = np.zeros(len(spec.bands), np.float32)
    for row, channel in _assign_channels(layer.channels, spec).items():
        present[row] = 1.0
        values = block.data[layer.channels.index(channel)]
        usable = block.valid & np.isfinite(values)
        scaled = (transform_values(values, spec.transform) - spec.mean[row]) / spec.std[row]
        data[row] = np.where(usable, scaled, 0.0)
    return SensorInput(data, present, block.valid[None].astype(np.float32))


def _assign_channels(channels: tuple[str, ...], spec: SensorSpec) -> dict[int, str]:
    """Row of the model's input -> channel fed there; a channel that stands in for another is fed only there."""
    chosen: dict[int, str] = {}
    for row, name in enumerate(spec.bands):
        found = next((c for c in (name, *spec.stand_ins.get(name, ())) if c in channels), None)
        if found is not None and found not in chosen.values():
            chosen[row] = found
    return chosen


def prepare_absent(spec: SensorSpec, height: int, width: int) -> SensorInput:
    """The input for a sensor that is not given."""
    bands = len(spec.bands)
    return SensorInput(
        np.zeros((bands, height, width), np.float32),
        np.zeros(bands, np.float32),
        np.zeros((1, height, width), np.float32),
    )


def transform_values(values: FloatArray, name: str) -> FloatArray:
    """Apply a transform of the manifest; NaN stays NaN."""
    if name == "log1p10":
        return np.log1p(10.0 * np.maximum(values, 0.0)).astype(np.float32)
    return values
