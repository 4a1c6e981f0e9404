"""One date of a simulated chip, and the brush that covers part of it with another material."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.constants import FloatArray
from training.simulator.fields import fractal, soften
from training.simulator.optical import pick_endmembers


@dataclass(frozen=True)
class State:
    """One date of a chip, noise-free."""

    optical: FloatArray
    """`(12, H, W)` surface reflectance."""
    classes: np.ndarray
    """`(H, W)` uint8 land class codes, 255 unknown."""
    flags: np.ndarray
    """`(H, W)` uint8 date flags."""


def paint(
    rng: np.random.Generator, state: State, mask: np.ndarray, samples: FloatArray, opacity: FloatArray | float = 1.0
) -> FloatArray:
    """Return the optical image with `mask` covered by two related spectra of `samples`, sub-pixel at the rim."""
    family = pick_endmembers(rng, samples, 2, spread=0.6)
    side = state.classes.shape[0]
    blend = np.clip(0.5 + 0.35 * fractal(rng, side, slope=1.8), 0, 1)
    cover = family[0][:, None, None] * blend + family[1][:, None, None] * (1 - blend)
    grain = 1 + 0.05 * rng.standard_normal((side, side)).astype(np.float32)
    share = soften(mask, 0.6) * opacity
    return np.asarray(state.optical * (1 - share) + cover * grain * share, np.float32)
