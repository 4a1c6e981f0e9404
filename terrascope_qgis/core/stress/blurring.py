"""Loss of sharpness: an optic out of focus, a platform that moves; radar is averaged as power."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..request import Role
from .decibel import to_decibel, to_power
from .pixel_effect import FloatArray, LayerView

Smooth = Callable[[NDArray[np.float64]], NDArray[np.float64]]


def blur(view: LayerView, strength: float) -> FloatArray:
    """Average with a Gaussian of a standard deviation in pixels."""
    return _smooth_valid(view, lambda plane: ndimage.gaussian_filter(plane, strength, mode="nearest"))


def blur_along_track(view: LayerView, strength: float) -> FloatArray:
    """Average over a number of pixels along the columns, the way a satellite flies."""
    return _smooth_valid(view, lambda plane: ndimage.uniform_filter1d(plane, round(strength), axis=0, mode="nearest"))


def _smooth_valid(view: LayerView, smooth: Smooth) -> FloatArray:
    """Smooth each band, invalid pixels without weight."""
    is_radar = view.role is Role.SAR
    planes = []
    for band in to_power(view.data) if is_radar else view.data.astype(np.float64):
        good = np.isfinite(band)
        share = np.maximum(smooth(good.astype(np.float64)), 1e-6)
        planes.append(smooth(np.where(good, band, 0.0)) / share)
    smoothed = np.stack(planes)
    return to_decibel(smoothed) if is_radar else smoothed.astype(np.float32)
