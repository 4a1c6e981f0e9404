"""What both loops of the parity tests share: pictures, tiling and normalisation, done with Pillow as officially."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

MEAN = np.array([0.485, 0.456, 0.406], dtype=np.float32)
STD = np.array([0.229, 0.224, 0.225], dtype=np.float32)
MASK_MEAN = np.array([0.484375, 0.455078125, 0.40625], dtype=np.float32)
MASK_STD = np.array([0.228515625, 0.2236328125, 0.224609375], dtype=np.float32)
"""Of SAM2's picture: rounded to bfloat16 by the official inference code."""


def draw_picture(width: int, height: int, seed: int) -> Image.Image:
    """Blobs of random colour, so that masks have shapes."""
    generator = np.random.default_rng(seed)
    coarse = generator.integers(0, 256, (6, 6, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)


def normalise(picture: Image.Image, side: int, mean: np.ndarray = MEAN, std: np.ndarray = STD) -> np.ndarray:
    """(3, side, side) float32."""
    resized = picture if picture.size == (side, side) else picture.resize((side, side), Image.Resampling.BICUBIC)
    pixels = np.asarray(resized, dtype=np.float32) / 255
    return ((pixels - mean) / std).transpose(2, 0, 1)


def choose_grid(width: int, height: int, tile: int, grids: Sequence[Sequence[int]], share: float) -> tuple[int, int]:
    """(columns, rows) of the tiling: closest aspect ratio, on ties a larger grid only for enough pixels."""
    best, closest = (1, 1), float("inf")
    for columns, rows in grids:
        distance = abs(width / height - columns / rows)
        enough = width * height > share * tile * tile * columns * rows
        if distance < closest or (distance == closest and enough):
            best, closest = (columns, rows), distance
    return best


def cut_tiles(picture: Image.Image, tile: int, grid: tuple[int, int]) -> list[Image.Image]:
    """Tiles row by row, then the thumbnail if there are several."""
    columns, rows = grid
    resized = picture.resize((tile * columns, tile * rows))
    tiles = [
        resized.crop((tile * column, tile * row, tile * (column + 1), tile * (row + 1)))
        for row in range(rows)
        for column in range(columns)
    ]
    return tiles if len(tiles) == 1 else [*tiles, picture.resize((tile, tile))]
