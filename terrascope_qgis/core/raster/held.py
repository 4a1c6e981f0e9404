"""A part of a stack held in memory, so that it can be read again and again or changed; opens no files."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..geo.grid import PixelGrid
from ..geo.window import NO_MARGINS, Margins, Window
from ..result import InputRecord
from ..words.said import Said
from .layers import AlignedLayer
from .preview import compose_picture
from .stack import Block, RasterStack

FloatArray = NDArray[np.float32]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True)
class HeldStack:
    """Layers of one place as arrays; reads like a `RasterStack`."""

    grid: PixelGrid
    layers: tuple[AlignedLayer, ...]
    """Dates ascending, optical before SAR."""
    data: tuple[FloatArray, ...] = field(repr=False)
    """Per layer `(C, H, W)` float32 reflectance or dB, NaN where invalid."""
    inside: BoolArray = field(repr=False)
    """`(H, W)` True for pixels of the area of interest."""
    records: tuple[InputRecord, ...] = ()
    warnings: tuple[Said, ...] = ()
    point_row_col: tuple[int, int] | None = None
    variant: str = ""
    """What was done to the pixels since they were read; empty = nothing. Part of an encoding's fingerprint."""

    def __post_init__(self) -> None:
        if len(self.layers) != len(self.data):
            raise ValueError(f"{len(self.layers)} layers with {len(self.data)} arrays.")
        for layer, data in zip(self.layers, self.data, strict=True):
            if data.shape != (len(layer.channels), *self.grid.shape):
                raise ValueError(f"{layer.channels} on {self.grid.shape} with an array of the shape {data.shape}.")
        if self.inside.shape != self.grid.shape:
            raise ValueError(f"The area has the shape {self.inside.shape}, the grid {self.grid.shape}.")

    @property
    def surroundings(self) -> Margins:
        """None: only the pixels of the grid are held."""
        return NO_MARGINS

    def read(self, index: int, window: Window) -> Block:
        """Read one layer in a window; what lies outside the grid is invalid."""
        source = self.data[index]
        data = np.full((len(source), *window.shape), np.nan, np.float32)
        part = window.clipped(*self.grid.shape)
        if part is not None:
            rows, cols = part.slices_in(window)
            data[:, rows, cols] = source[:, part.row : part.row + part.height, part.col : part.col + part.width]
        valid = np.asarray(np.isfinite(data).all(axis=0))
        data[:, ~valid] = np.nan
        return Block(data, valid)

    def area_mask(self, window: Window) -> BoolArray:
        """`(h, w)` True for the pixels of a window that lie in the area."""
        mask = np.zeros(window.shape, bool)
        part = window.clipped(*self.grid.shape)
        if part is not None:
            mask[part.slices_in(window)] = self.inside[
                part.row : part.row + part.height, part.col : part.col + part.width
            ]
        return mask

    def preview(self) -> NDArray[np.uint8]:
        """A picture of the last optical layer, else of the last SAR layer: `(H, W, 3)` uint8."""
        index = max(range(len(self.layers)), key=lambda i: (self.layers[i].role.value == "optical", i))
        layer = self.layers[index]
        return compose_picture(layer.role, layer.channels, self.data[index])


def hold_window(stack: RasterStack, window: Window) -> HeldStack:
    """Read a window of a stack into memory.

    Args:
        stack: an open stack.
        window: inside its grid.

    Raises:
        ValueError: the window reaches past the grid.
        InputError: a file cannot be read.
    """
    if window.clipped(*stack.grid.shape) != window:
        raise ValueError(f"{window} reaches past the grid of {stack.grid.shape}.")
    point = stack.point_row_col
    if point is not None:
        row, col = point[0] - window.row, point[1] - window.col
        point = (row, col) if 0 <= row < window.height and 0 <= col < window.width else None
    return HeldStack(
        grid=stack.grid.window(window.row, window.col, window.height, window.width),
        layers=stack.layers,
        data=tuple(stack.read(index, window).data for index in range(len(stack.layers))),
        inside=stack.area_mask(window),
        records=stack.records,
        warnings=stack.warnings,
        point_row_col=point,
    )
