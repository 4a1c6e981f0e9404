"""What comes between sensor and ground: clouds, haze, lines without data."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .pixel_effect import FloatArray, LayerView

_WAVELENGTH_UM = {
    "coastal": 0.443,
    "blue": 0.490,
    "green": 0.560,
    "red": 0.665,
    "rededge071": 0.705,
    "rededge075": 0.740,
    "rededge078": 0.783,
    "nir": 0.842,
    "nir08": 0.865,
    "nir09": 0.945,
    "cirrus": 1.375,
    "swir16": 1.610,
    "swir22": 2.190,
}
_CLOUD_WAVELENGTHS_UM = (0.4, 0.8, 1.0, 1.375, 1.61, 2.19)
_CLOUD_REFLECTANCE = (0.70, 0.70, 0.65, 0.10, 0.50, 0.35)
"""Of a thick water cloud at those wavelengths: bright and flat, darker where ice and vapour absorb."""
_CLOUD_EDGE = 0.25
"""Width of a cloud's soft edge, in standard deviations of the field it is cut from."""
_HAZE_REFLECTANCE = 0.4
_HAZE_EXPONENT = 1.3
"""Angstrom exponent of small particles: haze is thick in the blue and thin in the short-wave infrared."""
_STRIPE_PX = (3, 7)


def cover_with_clouds(view: LayerView, strength: float) -> FloatArray:
    """Put thick clouds with soft edges over a share of the area; the ground under them stays valid, as unmasked."""
    field = make_fractal(view.data.shape[1:], view.random)
    threshold = np.quantile(field, 1 - strength)
    opacity = np.clip((field - threshold) / _CLOUD_EDGE + 0.5, 0.0, 1.0)
    colour = np.interp(wavelengths(view.channels), _CLOUD_WAVELENGTHS_UM, _CLOUD_REFLECTANCE)[:, None, None]
    return np.asarray(view.data * (1 - opacity) + colour * opacity, np.float32)


def add_haze(view: LayerView, strength: float) -> FloatArray:
    """Veil the ground: `strength` is the share of the blue light that comes from the haze on average."""
    field = make_fractal(view.data.shape[1:], view.random)
    veil = strength * np.clip(1 + 0.2 * field, 0.4, 1.6)
    share = np.clip(veil * (wavelengths(view.channels)[:, None, None] / 0.49) ** -_HAZE_EXPONENT, 0.0, 0.95)
    return (view.data * (1 - share) + _HAZE_REFLECTANCE * share).astype(np.float32)


def drop_lines(view: LayerView, strength: float) -> FloatArray:
    """Lose a share of the rows in stripes of 3 to 7 pixels."""
    height = view.data.shape[1]
    lost = np.zeros(height, bool)
    while lost.mean() < strength:
        start, width = int(view.random.integers(height)), int(view.random.integers(_STRIPE_PX[0], _STRIPE_PX[1] + 1))
        lost[start : start + width] = True
    return np.where(lost[None, :, None], np.float32(np.nan), view.data)


def make_fractal(shape: tuple[int, ...], random: np.random.Generator) -> NDArray[np.float64]:
    """A cloud-like field `(H, W)`, mean 0, standard deviation 1; its power falls with the cube of the frequency."""
    height, width = shape
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    frequency[0, 0] = np.inf
    spectrum = np.fft.rfft2(random.standard_normal((height, width))) * frequency**-1.5
    field = np.fft.irfft2(spectrum, s=(height, width))
    return np.asarray((field - field.mean()) / max(field.std(), 1e-12))


def wavelengths(channels: tuple[str, ...]) -> NDArray[np.float64]:
    """Middle of each channel in micrometres."""
    return np.array([_WAVELENGTH_UM[channel] for channel in channels])
