"""Cuts a picture into the tiles the vision tower reads, and normalises them as the official code does, with Pillow."""

from __future__ import annotations

import numpy as np
from PIL import Image

from ...model.bundle.terrascope8b_values import ChannelScale, PictureSpec
from ..area.inputs import FloatArray


def choose_grid(width: int, height: int, spec: PictureSpec) -> tuple[int, int]:
    """Columns and rows of the tiling: the aspect ratio that comes closest.

    Of equally close ones a later grid of the list wins only if the picture has enough pixels to fill it.
    """
    best, closest = (1, 1), float("inf")
    for columns, rows in spec.grids:
        distance = abs(width / height - columns / rows)
        enough = width * height > spec.larger_grid_above_share * spec.tile_px**2 * columns * rows
        if distance < closest or (distance == closest and enough):
            best, closest = (columns, rows), distance
    return best


def cut_tiles(picture: Image.Image, grid: tuple[int, int], spec: PictureSpec) -> list[Image.Image]:
    """Tiles row by row; of several, the whole picture squeezed to one tile comes last."""
    columns, rows = grid
    tile = spec.tile_px
    resized = picture.resize((tile * columns, tile * rows))
    tiles = [
        resized.crop((tile * column, tile * row, tile * (column + 1), tile * (row + 1)))
        for row in range(rows)
        for column in range(columns)
    ]
    return tiles if len(tiles) == 1 else [*tiles, picture.resize((tile, tile))]


def normalise(picture: Image.Image, side: int, scale: ChannelScale) -> FloatArray:
    """A picture squeezed to `side` as `(3, side, side)` float32."""
    resized = picture if picture.size == (side, side) else picture.resize((side, side), Image.Resampling.BICUBIC)
    pixels = np.asarray(resized, dtype=np.float32) / 255
    mean, std = np.array(scale.mean, np.float32), np.array(scale.std, np.float32)
    return np.ascontiguousarray(((pixels - mean) / std).transpose(2, 0, 1))
