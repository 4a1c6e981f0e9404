"""What a model has seen of an area: tokens and pixel features per date and tile, ready for any number of questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...geo.grid import PixelGrid
from ...geo.parts import Part
from ...model.runtime.model import Model
from ...words.said import Said
from .feature_store import FeatureStore
from .inputs import FloatArray
from .observations import Observation
from .packed_mask import PackedMask
from .tiling import Tiling

CHANGE = -1
"""Stands for the pair of first and last date where a date index is asked for."""
WEIGHT_STRIDE_PX = 4


@dataclass
class EncodedArea:
    """One area as a model sees it. Close it to free its features."""

    grid: PixelGrid
    observations: tuple[Observation, ...]
    """One or two, dates ascending."""
    tiling: Tiling
    inside: PackedMask
    """Pixels of the area of interest."""
    valid: tuple[PackedMask, ...]
    """Per date: inside, and seen by any sensor."""
    overview: tuple[FloatArray, ...]
    """Per date `(overview_grid**2, hidden)` float32: pooled tokens of the whole area."""
    sensor_weight: tuple[NDArray[np.uint8], ...]
    """Per date `(ceil(H/4), ceil(W/4))`: share of optical in 1/255."""
    features: FeatureStore
    """`("features", date, tile)` (C, h, w) and `("tokens", date, tile)` (T, hidden), both float16."""
    live_tiles: tuple[frozenset[int], ...]
    """Per date the tiles with any valid pixel; others have no features."""
    degraded_dates: frozenset[int]
    """Dates of which a layer is an 8-bit picture."""
    date_count: int
    """Dates that were given, also those between."""
    point_row_col: tuple[int, int] | None
    fingerprint: str
    warnings: tuple[Said, ...] = ()
    plausible_percent: Mapping[str, float] = field(default_factory=dict)
    """Sensor -> percent of its valid pixels with plausible values; of all dates."""
    twin_bands: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Sensor -> two of its bands that are equal in every pixel."""
    look: object | None = None
    """The first look, kept after the first question."""
    part: Part | None = None
    """Of a view of one part of an area: which; None = this is all of it."""
    frame: tuple[slice, slice] | None = None
    """Of a view of a part: the rows and columns that hold it."""
    part_views: dict[Part, object] = field(default_factory=dict)
    """Views of its parts, kept after the first question about each."""
    closed: bool = field(default=False)

    @property
    def last(self) -> int:
        """Index of the last date."""
        return len(self.observations) - 1

    @property
    def degraded(self) -> bool:
        """Whether any layer that is read is an 8-bit picture."""
        return bool(self.degraded_dates)

    def degraded_at(self, date: int) -> bool:
        """Whether a mask of a date (or `CHANGE`) comes from an 8-bit picture."""
        return bool(self.degraded_dates & ({0, self.last} if date == CHANGE else {date}))

    def valid_at(self, date: int) -> PackedMask:
        """Pixels that a mask of a date (or `CHANGE`) may cover."""
        if date == CHANGE:
            return self.valid[0].intersect(self.valid[-1])
        return self.valid[date]

    def tiles_at(self, date: int) -> frozenset[int]:
        """Tiles that have features for a date (or `CHANGE`)."""
        if date == CHANGE:
            return self.live_tiles[0] & self.live_tiles[-1]
        return self.live_tiles[date]

    def sensors_at(self, date: int) -> str:
        """Sensors given for a date (or `CHANGE`): `optical`, `sar` or `optical+sar`."""
        if date != CHANGE:
            return self.observations[date].sensors
        names = {name for seen in (self.observations[0], self.observations[-1]) for name in seen.sensors.split("+")}
        return "+".join(sorted(names))

    def features_at(self, date: int, tile: int, model: Model) -> FloatArray:
        """Pixel features `(1, C, h, w)` float32 of a tile; of the pair they are computed once, when first needed."""
        if date == CHANGE and ("features", CHANGE, tile) not in self.features:
            pair = {
                "features_a": self.features_at(0, tile, model),
                "features_b": self.features_at(self.last, tile, model),
            }
            made = model.run("temporal", pair)["features"][0]
            self.features.put(("features", CHANGE, tile), to_half(made))
        return self.features.get(("features", date, tile)).astype(np.float32)[None]

    def close(self) -> None:
        """Free the features."""
        self.features.close()
        self.closed = True


def to_half(values: NDArray[np.floating]) -> NDArray[np.float16]:
    """Float16 with values beyond its range clipped instead of infinite."""
    return np.asarray(np.clip(values, -65504.0, 65504.0), np.float16)
