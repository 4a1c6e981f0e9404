"""Radar power in dB and back: averages are taken of power, never of dB."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_LEAST_POWER = 1e-7


def to_power(decibel: NDArray[np.floating]) -> NDArray[np.float64]:
    """Linear power; NaN stays."""
    return np.asarray(10 ** (decibel.astype(np.float64) / 10))


def to_decibel(power: NDArray[np.floating]) -> NDArray[np.float32]:
    """DB of linear power, never below -70; NaN stays."""
    return np.asarray(10 * np.log10(np.maximum(power, _LEAST_POWER)), np.float32)
