"""Counts pixels whose values can be what they are said to be, and finds bands that are one; refuses none."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from ...request import Role
from .inputs import Block

REFLECTANCE_RANGE = (0.001, 2.0)
"""The brightest band of a pixel lies in here; below it the scale is wrong or the pixel black, above it the scale is."""
DECIBEL_RANGE = (-50.0, 15.0)
_LEAST_VALUES = 16
"""Equal bands with no more values than this in any window may both be empty or saturated."""


class PlausibleCount:
    """Valid pixels so far, and how many of them are plausible."""

    def __init__(self) -> None:
        self._valid = 0
        self._plausible = 0
        self._alike: dict[int, set[tuple[str, str]]] = {}
        self._varies: set[int] = set()

    def add(self, block: Block, role: Role, *, layer: int = 0, channels: Sequence[str] = ()) -> None:
        """Take in a window: `block.data` in reflectance or dB.

        Args:
            block: of the window.
            role: of the layer.
            layer: its index; bands are compared within a layer.
            channels: its bands.
        """
        valid = block.valid
        count = int(np.count_nonzero(valid))
        if not count:
            return
        with np.errstate(invalid="ignore"):
            brightest = np.where(valid, np.max(np.where(np.isfinite(block.data), block.data, -np.inf), axis=0), np.nan)
        low, high = REFLECTANCE_RANGE if role is Role.OPTICAL else DECIBEL_RANGE
        self._valid += count
        self._plausible += int(np.count_nonzero((brightest >= low) & (brightest <= high) & valid))

        self._compare(block, layer, channels)

    def _compare(self, block: Block, layer: int, channels: Sequence[str]) -> None:
        """Keep the pairs of bands that have been equal in every pixel so far."""
        alike = self._alike.setdefault(layer, set(itertools.combinations(channels, 2)))
        if not alike:
            return
        values = dict(zip(channels, block.data[:, block.valid], strict=False))
        alike -= {pair for pair in alike if not np.array_equal(values[pair[0]], values[pair[1]])}
        if any(len(np.unique(values[pair[0]])) > _LEAST_VALUES for pair in alike):
            self._varies.add(layer)

    @property
    def twins(self) -> tuple[str, str] | None:
        """Two bands of a layer with the same picture; bands with hardly any values are none."""
        found = [pair for layer, pairs in self._alike.items() if layer in self._varies for pair in sorted(pairs)]
        return found[0] if found else None

    @property
    def percent(self) -> float | None:
        """Plausible pixels in percent of the valid ones; None without any."""
        return 100.0 * self._plausible / self._valid if self._valid else None
