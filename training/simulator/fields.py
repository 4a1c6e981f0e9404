"""Random fields on a square chip: fractal surfaces, warped Voronoi cells, blobs. Values carry no physics."""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from training.constants import FloatArray


def fractal(rng: np.random.Generator, side: int, *, slope: float = 2.2) -> FloatArray:
    """Return a `(side, side)` power-law surface with mean 0 and standard deviation 1.

    Args:
        rng: random source.
        side: chip side in pixels.
        slope: spectral exponent; 1 is rough, 3 is smooth.
    """
    double = side * 2  # twice the chip, so the surface does not wrap around
    rows = np.fft.fftfreq(double)[:, None]
    columns = np.fft.rfftfreq(double)[None]
    radius = np.sqrt(rows**2 + columns**2)
    radius[0, 0] = 1.0
    amplitude = radius ** (-slope / 2.0 - 0.5)
    amplitude[0, 0] = 0.0
    phase = rng.uniform(0, 2 * np.pi, amplitude.shape)
    surface = np.fft.irfft2(amplitude * np.exp(1j * phase), s=(double, double))[:side, :side]
    spread = float(surface.std()) or 1.0
    return np.asarray((surface - surface.mean()) / spread, np.float32)


def cells(rng: np.random.Generator, side: int, count: int, *, warp_px: float = 0.0) -> np.ndarray:
    """Return `(side, side)` int32 labels 0..count-1 of Voronoi cells, optionally with ragged borders."""
    seeds = rng.uniform(0, side, (count, 2))
    grid = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), -1).astype(np.float64)
    if warp_px > 0:
        grid[..., 0] += warp_px * fractal(rng, side)
        grid[..., 1] += warp_px * fractal(rng, side)
    if rng.random() < 0.5:  # elongated, rotated fields
        angle, stretch = rng.uniform(0, np.pi), rng.uniform(1.0, 3.0)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) * [[stretch], [1.0]]
        grid, seeds = grid @ turn.T, seeds @ turn.T
    return np.asarray(cKDTree(seeds).query(grid.reshape(-1, 2))[1].reshape(side, side), np.int32)


def blobs(rng: np.random.Generator, side: int, fraction: float, *, slope: float = 2.4) -> np.ndarray:
    """Return a `(side, side)` bool mask of irregular patches that cover about `fraction` of the chip."""
    surface = fractal(rng, side, slope=slope)
    return np.asarray(surface > np.quantile(surface, 1.0 - np.clip(fraction, 0.0, 1.0)), bool)


def river(rng: np.random.Generator, side: int, width_px: float) -> np.ndarray:
    """Return a `(side, side)` bool mask of one meandering band of about `width_px`."""
    level = fractal(rng, side, slope=2.6)
    ramp = np.linspace(-2, 2, side, dtype=np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    level = level + ramp[:, None] * np.cos(angle) * 1.5 + ramp[None] * np.sin(angle) * 1.5
    line = np.abs(level - rng.uniform(-0.7, 0.7))
    gradient = np.hypot(*np.gradient(ndimage.gaussian_filter(level, 2))) + 1e-3
    return np.asarray(line / gradient < width_px / 2.0, bool)


def soften(mask: np.ndarray, sigma_px: float) -> FloatArray:
    """Return a mask as a 0-1 surface with a smooth rim."""
    return np.asarray(ndimage.gaussian_filter(mask.astype(np.float32), sigma_px), np.float32)
