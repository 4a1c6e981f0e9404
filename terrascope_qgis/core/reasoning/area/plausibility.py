"""Counts pixels whose values can be what they are said to be; changes none and refuses none."""

from __future__ import annotations

import numpy as np

from ...request import Role
from .inputs import Block

REFLECTANCE_RANGE = (0.001, 2.0)
"""The brightest band of a pixel lies in here; below it the scale is wrong or the pixel black, above it the scale is."""
DECIBEL_RANGE = (-50.0, 15.0)


class PlausibleCount:
    """Valid pixels so far, and how many of them are plausible."""

    def __init__(self) -> None:
        self._valid = 0
        self._plausible = 0

    def add(self, block: Block, role: Role) -> None:
        """Take in a window: `block.data` in reflectance or dB."""
        valid = block.valid
        count = int(np.count_nonzero(valid))
        if not count:
            return
        with np.errstate(invalid="ignore"):
            brightest = np.where(valid, np.max(np.where(np.isfinite(block.data), block.data, -np.inf), axis=0), np.nan)
        low, high = REFLECTANCE_RANGE if role is Role.OPTICAL else DECIBEL_RANGE
        self._valid += count
        self._plausible += int(np.count_nonzero((brightest >= low) & (brightest <= high) & valid))

    @property
    def percent(self) -> float | None:
        """Plausible pixels in percent of the valid ones; None without any."""
        return 100.0 * self._plausible / self._valid if self._valid else None
