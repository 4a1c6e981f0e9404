"""Fresh scars over those of the pool: how deep char lowers the burn ratio differs from fire to fire."""

from __future__ import annotations

import numpy as np

from training.constants import BAND, BURNED_BIT, UNSURE_BIT, FloatArray

_DEEPEST = {
    "coastal": -0.3, "blue": -0.3, "green": -0.35, "red": -0.3, "rededge071": -0.35, "rededge075": -0.5,
    "rededge078": -0.5, "nir": -0.5, "nir08": -0.5, "nir09": -0.5, "swir16": -0.1, "swir22": 0.15,
}  # fmt: skip
"""Natural logarithm of the gain of the deepest char: near infrared falls most, beyond 2 um it rises."""
_CLEARLY_BURNED = -0.05
"""Burn ratio above which a lone image is not taken to show a scar: dry, unburned land reaches down to it."""


def deepen_scars(rng: np.random.Generator, images: FloatArray, flags: np.ndarray) -> FloatArray:
    """Darken burned pixels of both dates by one depth drawn for the pair, and leave the faint ones undecided.

    Args:
        rng: random source.
        images: `(2, 12, S, S)` reflectance.
        flags: `(2, S, S)` date flags; changed in place.

    Returns:
        The images.
    """
    burned = (flags & BURNED_BIT) > 0
    if not burned.any():
        return images
    depth = rng.uniform(0.0, 1.0)
    gain = np.zeros(12, np.float32)
    for name, level in _DEEPEST.items():
        gain[BAND[name]] = level * depth + rng.normal(0, 0.04)
    out = images * np.where(burned[:, None], np.exp(gain)[:, None, None], np.float32(1.0))
    near, far = out[:, BAND["nir"]], out[:, BAND["swir22"]]
    ratio = (near - far) / np.maximum(near + far, 1e-3)
    flags |= np.where(burned & (ratio > _CLEARLY_BURNED), UNSURE_BIT, 0).astype(flags.dtype)
    return np.asarray(out, np.float32)
