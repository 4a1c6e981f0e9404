"""Takes a few values of a file where no metadata settles its units; the rules themselves lie in `units`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader

from ...errors import BandError
from ...geo.grid import PixelGrid
from ...geo.window import Window
from ...request import RasterSource, Role
from ..bands.meaning import map_bands
from ..files.facts import RasterFacts, read_facts
from ..files.formats import open_raster
from ..files.members import list_members
from ..files.timesteps import read_time_steps
from ..files.validity import read_raw
from ..metadata.origin import complete_origin, find_origin, mark_mask_band
from ..metadata.product import find_name_date, recognise_product

FloatArray = NDArray[np.float32]
LowestValue = Callable[[], float]
"""Gives the darkest percentile that any band of an image reaches, in file values."""

_SAMPLE_PX = 128
_SAMPLED_STEPS = 4


class Sample:
    """Some values of the used bands of a file, read when first asked for."""

    def __init__(self, read: Callable[[], Sequence[FloatArray]]) -> None:
        """`read` gives windows `(C, h, w)` of file values, NaN where invalid."""
        self._read = read
        self._windows: Sequence[FloatArray] | None = None

    def __call__(self) -> tuple[FloatArray, ...]:
        """The valid values of each band, as flat arrays."""
        planes = zip(*self.windows(), strict=True)
        return tuple(np.concatenate([values[~np.isnan(values)] for values in plane]) for plane in planes)

    def windows(self) -> Sequence[FloatArray]:
        """Windows `(C, h, w)` of file values, NaN where invalid."""
        if self._windows is None:
            self._windows = self._read()
        return self._windows


def make_sample(dataset: DatasetReader, facts: RasterFacts, indexes: tuple[int, ...], role: Role) -> Sample:
    """Sample the middle and four other places of an open file, when first asked for.

    Args:
        dataset: open as long as the sample may be asked for.
        facts: what the file says.
        indexes: 1-based bands.
        role: what the file is read as.
    """

    def read() -> list[FloatArray]:
        windows = []
        for window in _spread_windows(facts.grid):
            raw, valid = read_raw(dataset, facts, indexes, window, is_optical=role is Role.OPTICAL)
            windows.append(np.where(valid, raw, np.float32(np.nan)))
        return windows

    return Sample(read)


def find_siblings(source: RasterSource, sources: Sequence[RasterSource]) -> tuple[RasterSource, ...]:
    """The sources that belong to one image with `source`: same role, folder and date in the name.

    Whether numbers carry an offset is a fact about an image, so bands given file by file are asked together.
    """
    own = _image_key(source)
    return tuple(other for other in sources if _image_key(other) == own)


def make_lowest_value(sources: Sequence[RasterSource]) -> LowestValue:
    """Find the darkest percentile over all bands of an image, when first asked for; 0 counts as no measurement.

    Args:
        sources: the files of the image.
    """
    kept: list[float] = []

    def lowest() -> float:
        if not kept:
            values = [value for source in sources for value in _lowest_values(source)]
            kept.append(min(values, default=0.0))
        return kept[0]

    return lowest


def _lowest_values(source: RasterSource) -> list[float]:
    values: list[float] = []
    for member in list_members(source.path, source.role):
        with open_raster(member.path, name=member.name) as dataset:
            try:
                facts = read_facts(dataset, member.path, member.name)
                origin = complete_origin(find_origin(member.path), facts)
                facts = mark_mask_band(facts, origin.product)
                steps = read_time_steps(facts)
                given = None if steps else source.bands
                first = facts.single_band(1) if steps else facts
                mapping = map_bands(first, source.role, product=origin.product, sidecar=origin.sidecar, given=given)
            except BandError:
                continue  # a variable that is no band says nothing about the offset
            used = tuple(i for i, channel in enumerate(mapping.channels, start=1) if channel)
            if steps:
                used = tuple(np.unique(np.linspace(1, len(steps), _SAMPLED_STEPS).round().astype(int)).tolist())
            sample = make_sample(dataset, facts, used, source.role)()
            values.extend(float(np.percentile(v[v > 0], 1)) for v in sample if (v > 0).any())
    return values


def _image_key(source: RasterSource) -> tuple[object, ...]:
    product = recognise_product(source.path)
    date = source.date or product.date or find_name_date(source.path.stem)[0]
    return source.role, source.path.parent, date, None if product.band else source.path


def _spread_windows(grid: PixelGrid) -> list[Window]:
    height, width = min(grid.height, _SAMPLE_PX), min(grid.width, _SAMPLE_PX)
    places = [(0.5, 0.5), (0.15, 0.15), (0.15, 0.85), (0.85, 0.15), (0.85, 0.85)]
    windows = [
        Window(round((grid.height - height) * row), round((grid.width - width) * col), height, width)
        for row, col in places
    ]
    return list(dict.fromkeys(windows))
