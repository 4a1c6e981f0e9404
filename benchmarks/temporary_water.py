"""Ground under water only part of the time, from the chips at about 30 m and JRC's occurrence of water; fits nothing.

TerraScope Lite has one class of water, so this is one it does not know. The reference is the Global Surface Water
occurrence of the Joint Research Centre, itself made from images of many years. Several chips show one place at
other dates: the first is taken. Every other place was looked at while choices were made; only the rest is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from benchmarks.real_sets import read_cellula_places
from terrascope_qgis.core.request import RasterSource

BoolArray = NDArray[np.bool_]
SOMETIMES_PERCENT = 10, 75
"""Share of the time at which ground counts as temporary water."""
ALWAYS_PERCENT = 90
"""From here on it is permanent; what lies between is left out, as is what was wet less often but more than never."""
LEAST_PIXELS = 100
_OCCURRENCE_BAND = 11
_UNKNOWN = 100
"""Above it the map has no number."""


@dataclass(frozen=True)
class Chip:
    """One place."""

    name: str
    source: RasterSource
    truth: BoolArray
    """`(H, W)` where it is wet part of the time."""
    known: BoolArray
    """`(H, W)` where the truth is plain."""


def read_chips(shared: Path, scratch: Path, *, reported: bool) -> Iterator[Chip]:
    """Yield the places with enough temporary water.

    Args:
        shared: folder of the evaluation data.
        scratch: takes the chips as GeoTIFF.
        reported: those that no choice was made on, else those looked at.
    """
    seen: set[bytes] = set()
    for place in read_cellula_places(shared, scratch):
        with rasterio.open(shared / "cellula_water" / f"{place.name[1:]}.tif") as file:
            occurrence = file.read(_OCCURRENCE_BAND)
        low, high = SOMETIMES_PERCENT
        truth = (occurrence >= low) & (occurrence <= high)
        if np.count_nonzero(truth) < LEAST_PIXELS or occurrence.tobytes() in seen:
            continue
        seen.add(occurrence.tobytes())
        plain = truth | (occurrence == 0) | ((occurrence >= ALWAYS_PERCENT) & (occurrence <= _UNKNOWN))
        if (len(seen) % 2 == 0) == reported:
            yield Chip(place.name, place.sources[0], truth, plain)
