"""What the reasoning needs of aligned rasters, as protocols; who reads the files is not its business."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ...geo.grid import PixelGrid
from ...geo.window import Margins, Window
from ...request import Role

BoolArray = NDArray[np.bool_]
FloatArray = NDArray[np.float32]


class Layer(Protocol):
    """One sensor at one date on the analysis grid."""

    @property
    def role(self) -> Role:
        """Optical or SAR."""

    @property
    def date(self) -> dt.date | None:
        """Day of acquisition; None = unknown."""

    @property
    def channels(self) -> tuple[str, ...]:
        """STAC common names, or `vv`, `vh`, `hh`, `hv`."""

    @property
    def degraded(self) -> bool:
        """Whether it is an 8-bit stretch."""


class Block(Protocol):
    """Pixels of one window of one layer."""

    @property
    def data(self) -> FloatArray:
        """`(C, h, w)` float32 reflectance or dB, NaN where invalid."""

    @property
    def valid(self) -> BoolArray:
        """`(h, w)` whether the pixel may be used."""


class Stack(Protocol):
    """Aligned layers of one area."""

    @property
    def grid(self) -> PixelGrid:
        """Where the pixels lie."""

    @property
    def layers(self) -> Sequence[Any]:
        """`Layer`s, dates ascending, optical before SAR."""

    @property
    def point_row_col(self) -> tuple[int, int] | None:
        """The clicked pixel."""

    @property
    def surroundings(self) -> Margins:
        """How far there are pixels past the grid; they show what the area lies in, and answer nothing themselves."""

    def read(self, index: int, window: Window) -> Any:
        """A `Block` of layer `index`; past the grid and its surroundings it is invalid."""

    def area_mask(self, window: Window) -> BoolArray:
        """`(h, w)` whether a pixel is inside the area of interest."""
