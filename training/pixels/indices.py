"""Normalised difference indices inside the network, from the bands that are there.

The host hands over normalised bands only; what analysts have thresholded for decades is one division away.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.constants import OPTICAL_BANDS, OPTICAL_MEAN, OPTICAL_STD

INDEX_PAIRS: tuple[tuple[str, str], ...] = (
    ("nir", "red"), ("nir", "swir16"), ("nir", "swir22"), ("green", "swir16"), ("green", "nir"), ("swir16", "swir22"),
)  # fmt: skip
"""NDVI, NDMI, NBR, MNDWI (also the snow index), NDWI, and the second burn ratio."""
_LEAST_SUM = 0.02
"""Reflectance sum below which an index fades to 0: there it is noise."""


class BandIndices(nn.Module):
    """Normalised bands to indices in -1..1."""

    mean: Tensor
    std: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor(OPTICAL_MEAN).reshape(-1, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(OPTICAL_STD).reshape(-1, 1, 1), persistent=False)
        self._first = [OPTICAL_BANDS.index(a) for a, _ in INDEX_PAIRS]
        self._second = [OPTICAL_BANDS.index(b) for _, b in INDEX_PAIRS]

    def forward(self, optical: Tensor, bands: Tensor) -> Tensor:
        """Return `(N, 6, H, W)` of `(N, 12, H, W)` normalised bands; 0 where one of the two bands is absent.

        Args:
            optical: `log(1 + 10 * reflectance)`, less `OPTICAL_MEAN`, by `OPTICAL_STD`.
            bands: `(N, 12)` 1 where the band exists.
        """
        reflectance = (torch.exp(optical * self.std + self.mean) - 1.0) * 0.1
        a, b = reflectance[:, self._first], reflectance[:, self._second]
        both = bands[:, self._first] * bands[:, self._second]
        return (a - b) / (a + b).clamp(min=_LEAST_SUM) * both[:, :, None, None]
