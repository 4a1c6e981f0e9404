"""The map of a learned class as a GeoTIFF on the analysis grid: probability and mask."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..geo.grid import PixelGrid
from ..result import BoolArray
from .byte_geotiff import NODATA, ByteBand, write_byte_geotiff

STEPS = 254


def write_class_geotiff(
    name: str, probability: NDArray[np.uint8], mask: BoolArray, grid: PixelGrid, path: Path
) -> Path:
    """Write two uint8 bands: the probability in 1/254 (with that scale), and the mask, 0 or 1; 255 = not valid.

    Args:
        name: of the class.
        probability: `(H, W)` in 1/254, 255 where nothing is valid.
        mask: `(H, W)`.
        grid: where they lie.
        path: to write to.

    Returns:
        The file written, `NAME_2.tif` if `path` exists already.

    Raises:
        WriteError: it cannot be written, or did not read back as written.
    """
    known = np.where(probability == NODATA, NODATA, mask).astype(np.uint8)
    bands = (ByteBand(probability, f"{name} probability", 1 / STEPS), ByteBand(known, name))
    return write_byte_geotiff(bands, grid, path)
