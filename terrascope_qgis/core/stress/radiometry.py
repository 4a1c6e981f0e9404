"""Changes of brightness and noise: light, detectors, speckle, calibration and lossy compression."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import special

from .pixel_effect import FloatArray, LayerView

SATURATED = 1.0
"""Reflectance of a pixel whose detector is full."""


def change_brightness(view: LayerView, strength: float) -> FloatArray:
    """Flatten the contrast around each band's mean by a share, and lift it by that share of the band's range."""
    mean = np.nanmean(view.data, axis=(1, 2), keepdims=True)
    return _keep_positive(mean + (view.data - mean) * (1 - strength) + strength * view.range)


def add_gaussian_noise(view: LayerView, strength: float) -> FloatArray:
    """Add noise with a standard deviation of a share of each band's range."""
    noise = view.random.standard_normal(view.data.shape, dtype=np.float32)
    return _keep_positive(view.data + strength * view.range * noise)


def add_salt_and_pepper(view: LayerView, strength: float) -> FloatArray:
    """Make a share of the pixels black or saturated in all bands, half of them each."""
    draw = view.random.random(view.data.shape[1:])
    changed = np.where(draw < strength / 2, 0.0, view.data)
    return np.where(draw > 1 - strength / 2, SATURATED, changed).astype(np.float32)


def compress(view: LayerView, strength: float) -> FloatArray:
    """Store each band as an 8-bit JPEG of a quality, stretched between its 0.1st and 99.9th percentile."""
    return np.stack([_compress_band(band, round(strength)) for band in view.data])


def add_speckle(view: LayerView, strength: float) -> FloatArray:
    """Multiply the power by gamma noise of mean 1, as of an image of that many looks; data in dB."""
    looks = strength
    draw = view.random.random(view.data.shape)
    factor = special.gammaincinv(looks, np.clip(draw, 1e-9, 1 - 1e-9)) / looks
    return np.asarray(view.data + 10 * np.log10(factor), np.float32)


def add_decibel(view: LayerView, strength: float) -> FloatArray:
    """Shift the calibration by some dB."""
    return (view.data + np.float32(strength)).astype(np.float32)


def _keep_positive(data: NDArray[np.floating]) -> FloatArray:
    """Reflectance is never below 0; NaN stays."""
    return np.asarray(np.maximum(data, 0.0), np.float32)


def _compress_band(band: FloatArray, quality: int) -> FloatArray:
    good = np.isfinite(band)
    if not good.any():
        return band
    low, high = np.percentile(band[good], (0.1, 99.9))
    step = max(high - low, 1e-6) / 255
    filled = np.where(good, band, np.mean(band[good]))
    picture = Image.fromarray(np.clip(np.round((filled - low) / step), 0, 255).astype(np.uint8), "L")
    with io.BytesIO() as buffer:
        picture.save(buffer, "JPEG", quality=quality)
        with Image.open(buffer) as stored:
            return np.asarray(np.asarray(stored) * step + low, np.float32)
