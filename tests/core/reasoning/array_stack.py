"""A raster stack of arrays, as `core/raster` would give it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import numpy as np

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.geo.window import NO_MARGINS, Margins, Window
from terrascope_qgis.core.request import Role

UTM33 = "EPSG:32633"


@dataclass(frozen=True)
class ArrayLayer:
    role: Role
    date: dt.date | None
    channels: tuple[str, ...]
    data: np.ndarray
    degraded: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class ArrayBlock:
    data: np.ndarray
    valid: np.ndarray


@dataclass
class ArrayStack:
    layers: tuple[ArrayLayer, ...]
    crs: str | None = UTM33
    pixel_m: float = 10.0
    inside: np.ndarray | None = None
    point_row_col: tuple[int, int] | None = None
    reads: list[Window] = field(default_factory=list)
    surroundings: Margins = NO_MARGINS

    @property
    def grid(self) -> PixelGrid:
        height, width = self.layers[0].data.shape[1:]
        return PixelGrid(self.crs, (self.pixel_m, 0.0, 500_000.0, 0.0, -self.pixel_m, 5_000_000.0), height, width)

    def read(self, index: int, window: Window) -> ArrayBlock:
        self.reads.append(window)
        source = self.layers[index].data
        data = np.full((len(source), *window.shape), np.nan, np.float32)
        part = window.clipped(*source.shape[1:])
        if part is not None:
            rows, cols = part.slices_in(window)
            data[:, rows, cols] = source[:, part.row : part.row + part.height, part.col : part.col + part.width]
        return ArrayBlock(data, np.isfinite(data).all(axis=0))

    def area_mask(self, window: Window) -> np.ndarray:
        whole = np.ones(self.grid.shape, bool) if self.inside is None else self.inside
        return whole[window.row : window.row + window.height, window.col : window.col + window.width]


def optical(nir: np.ndarray, green: np.ndarray | float = 0.1, date: dt.date | None = None, **options) -> ArrayLayer:
    """A layer of green, red and near infrared."""
    nir = np.asarray(nir, np.float32)
    green = np.broadcast_to(np.asarray(green, np.float32), nir.shape)
    data = np.stack([green, np.full_like(nir, 0.1), nir])
    data[:, ~np.isfinite(nir)] = np.nan
    return ArrayLayer(Role.OPTICAL, date, ("green", "red", "nir"), data, **options)


def sar(vv: np.ndarray, date: dt.date | None = None) -> ArrayLayer:
    """A layer of VV and VH in dB."""
    vv = np.asarray(vv, np.float32)
    return ArrayLayer(Role.SAR, date, ("vv", "vh"), np.stack([vv, vv - 6]))
