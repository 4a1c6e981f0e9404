"""How the values of one band become reflectance or backscatter; which rule applies is settled elsewhere."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...words.said import Said
from ..files.facts import BandFacts

FloatArray = NDArray[np.float32]
STRETCH_REFLECTANCE = 0.3
"""Reflectance shown as 255 in an 8-bit picture: 0-255 is read as 0-0.3."""
STRETCH_DB = (-30.0, 0.0)
"""Backscatter shown as 0 and as 255 in an 8-bit radar picture."""


class Kind(enum.Enum):
    """What value * gain + offset is."""

    REFLECTANCE = "reflectance"
    POWER = "linear power"
    AMPLITUDE = "amplitude, the square root of linear power"
    DECIBEL = "dB"


@dataclass(frozen=True)
class Scale:
    """How the values of one band are converted."""

    kind: Kind
    gain: float
    offset: float
    words: str
    """The rule, for the record."""
    degraded: bool = False
    """An 8-bit stretch: relative brightness is right, absolute values are not."""
    warning: Said | None = None

    def convert(self, raw: FloatArray) -> FloatArray:
        """Turn file values into reflectance (optical) or linear power (SAR), in the same shape."""
        value = raw * np.float32(self.gain) + np.float32(self.offset)
        if self.kind is Kind.DECIBEL:
            return np.asarray(np.power(np.float32(10.0), value / np.float32(10.0)), np.float32)
        if self.kind is Kind.AMPLITUDE:
            return np.asarray(np.where(value > 0, value * value, np.float32(np.nan)), np.float32)
        return np.asarray(value, np.float32)


def is_scaled(band: BandFacts) -> bool:
    """Whether the file itself gives a scale for a band."""
    return band.scale != 1.0 or band.offset != 0.0
