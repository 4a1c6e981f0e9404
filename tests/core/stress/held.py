"""Small held stacks for the tests of the stress room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from terrascope_qgis.core.geo.grid import PixelGrid
from terrascope_qgis.core.raster.held import HeldStack
from terrascope_qgis.core.raster.layers import AlignedLayer
from terrascope_qgis.core.request import Role
from terrascope_qgis.core.stress.corruption import Setting

BOTH = frozenset(Role)


def layer(role: Role, channels: Sequence[str], date: dt.date | None = None) -> AlignedLayer:
    unit = "reflectance" if role is Role.OPTICAL else "dB"
    return AlignedLayer(role, date, tuple(channels), unit, degraded=False, files=("x.tif",), baseline="")


def hold(*layers: tuple[AlignedLayer, np.ndarray], point: tuple[int, int] | None = None) -> HeldStack:
    height, width = layers[0][1].shape[1:]
    return HeldStack(
        grid=PixelGrid("EPSG:32633", (10.0, 0.0, 500_000.0, 0.0, -10.0, 5_000_000.0), height, width),
        layers=tuple(item for item, _ in layers),
        data=tuple(np.asarray(data, np.float32) for _, data in layers),
        inside=np.ones((height, width), bool),
        point_row_col=point,
    )


def optical(data: np.ndarray, channels: Sequence[str] = ("green", "red", "nir"), date: dt.date | None = None):
    return layer(Role.OPTICAL, channels, date), data


def sar(data: np.ndarray, channels: Sequence[str] = ("vv", "vh"), date: dt.date | None = None):
    return layer(Role.SAR, channels, date), data


def setting(strength: float, *, sensors: frozenset[Role] = BOTH, required=None) -> Setting:
    return Setting(strength, 7, 7, sensors, required or {})
