"""Tiny rasters and polygons for tests, with numbers that can be worked out by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

SIDE_PX = 64
ORIGIN = (500_000.0, 5_000_000.0)
"""x, y of the outer corner of the first pixel, EPSG:32633; pixels are 10 m."""
OPTICAL_NAMES = ("B02", "B03", "B04", "B08")


def write_optical(
    path: Path, *, water_columns: int = 16, side_px: int = SIDE_PX, crs: str | None = "EPSG:32633"
) -> Path:
    """Write uint16 reflectance x 10000: near infrared 0.05 in the first columns, else 0.4; returns `path`."""
    data = np.full((4, side_px, side_px), 1000, np.uint16)
    data[3] = 4000
    data[3, :, :water_columns] = 500
    return _write(path, data, OPTICAL_NAMES, crs, scale=1e-4)


def write_sar(path: Path, *, side_px: int = SIDE_PX) -> Path:
    """Write VV and VH in dB: -12 and -18, but VV -2 in the first rows; returns `path`."""
    data = np.full((2, side_px, side_px), -12, np.float32)
    data[1] = -18
    data[0, :8] = -2
    return _write(path, data, ("VV", "VH"), "EPSG:32633", unit="dB")


def _write(
    path: Path,
    data: np.ndarray,
    names: tuple[str, ...],
    crs: str | None,
    *,
    scale: float | None = None,
    unit: str | None = None,
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {"driver": "GTiff", "count": len(data), "height": data.shape[1], "width": data.shape[2]}
    transform = from_origin(*ORIGIN, 10, 10)
    with rasterio.open(path, "w", dtype=data.dtype, crs=crs, transform=transform, **profile) as file:
        file.write(data)
        file.descriptions = names
        if scale is not None:
            file.scales = [scale] * len(data)
        if unit is not None:
            file.units = [unit] * len(data)
    return path
