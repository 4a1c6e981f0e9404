"""The dry season over any image: withered plants and bare soil, neither green nor burned. Reflectance in and out.

Dry land has burn ratios near those of old scars. Where training shows green land only, low ratios alone speak of fire.
"""

from __future__ import annotations

import numpy as np

from training.constants import BAND, BURNED_BIT, OPTICAL_CENTRES_NM, FloatArray
from training.simulator.fields import fractal
from training.simulator.land import BARE, CROPS, GRASS, SHRUB, TREES

_DRIES = (GRASS, CROPS, SHRUB, BARE)
_PARCHED_SHARE = 0.4
"""Share of dry scenes without any green but that of crowns, as in a summer without rain."""
_NAMES = ("blue", "green", "red", "nir", "swir16", "swir22")


def dry_spectrum(rng: np.random.Generator) -> FloatArray:
    """Return `(12,)` reflectance of withered plants or soil.

    It rises to the near infrared without a red edge and bends beyond 1.6 um by cellulose or clay; the normalised burn
    ratio lies between about -0.15 and 0.15.
    """
    nir = rng.uniform(0.14, 0.42)
    far = rng.uniform(0.74, 1.35)
    red = rng.uniform(0.45, 0.8)
    green = red * rng.uniform(0.62, 0.85)
    blue = green * rng.uniform(0.58, 0.85)
    levels = nir * np.array([blue, green, red, 1.0, max(far * rng.uniform(0.95, 1.15), rng.uniform(0.95, 1.3)), far])
    known = [OPTICAL_CENTRES_NM[BAND[name]] for name in _NAMES]
    return np.interp(OPTICAL_CENTRES_NM, known, levels).astype(np.float32)


def dry_out(rng: np.random.Generator, images: FloatArray, classes: np.ndarray, flags: np.ndarray) -> FloatArray:
    """Wither the open land of both dates alike.

    Args:
        rng: random source.
        images: `(2, 12, S, S)` reflectance.
        classes: `(2, S, S)` land class codes.
        flags: `(2, S, S)` date flags; scars stay as they are.
    """
    side = images.shape[-1]
    out = images.copy()
    patches = np.clip(1.0 + 0.35 * fractal(rng, side, slope=2.0), 0.0, 1.0)
    parched = rng.random() < _PARCHED_SHARE
    for code in (*_DRIES, TREES) if parched else _DRIES:
        share = (rng.uniform(0.85, 1.0) if parched else rng.uniform(0.3, 1.0)) * patches
        if code == TREES:
            share = share * rng.uniform(0.0, 0.6)  # dry ground between the crowns
        spectra = np.stack([dry_spectrum(rng), dry_spectrum(rng)])
        blend = np.clip(0.5 + 0.4 * fractal(rng, side, slope=1.7), 0, 1)
        cover = spectra[0][:, None, None] * blend + spectra[1][:, None, None] * (1 - blend)
        for date in range(2):
            where = (classes[date] == code) & ((flags[date] & BURNED_BIT) == 0)
            if where.any():
                grain = out[date, 3:4] / max(float(out[date, 3][where].mean()), 1e-3)  # the ground's own texture
                dried = cover * np.clip(grain, 0.6, 1.5) ** 0.5
                amount = share * where
                out[date] = out[date] * (1 - amount) + dried * amount
    return out
