"""A class map on its grid, and cutting it and its rasters into chips; asks nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ...core.errors import InputError
from ...core.geo.grid import PixelGrid
from ...core.request import RasterSource

Legend = Mapping[int, str | None]
"""Code -> label; None = known, but never asked about. A code that is not listed is unknown."""
_LABEL = re.compile(r"[a-z][a-z0-9_]{0,63}")
_MIN_VALID_SHARE = 0.5
"""A chip with fewer known pixels is left out."""


@dataclass(frozen=True)
class Place:
    """Rasters of one place with what is true there."""

    name: str
    sources: tuple[RasterSource, ...]
    """On one grid, dates ascending."""
    classes: Path
    """Class codes on the same grid, of the last date."""
    legend: Legend
    earlier_classes: Path | None = None
    """Of the first date, for questions on what was destroyed."""


@dataclass(frozen=True)
class ChipTruth:
    """The class map of one chip."""

    name: str
    place: str
    grid: PixelGrid
    codes: NDArray[np.int64]
    """`(H, W)`."""
    legend: Legend
    earlier_codes: NDArray[np.int64] | None = None

    @cached_property
    def valid(self) -> NDArray[np.bool_]:
        """Where the class is known."""
        return np.isin(self.codes, list(self.legend))

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels that may be asked about, in the order of the legend."""
        return tuple(dict.fromkeys(label for label in self.legend.values() if label is not None))

    def mask(self, label: str) -> NDArray[np.bool_]:
        """Where a label is."""
        return np.isin(self.codes, self._codes_of(label))

    def earlier_mask(self, label: str) -> NDArray[np.bool_]:
        """Where a label was at the first date."""
        if self.earlier_codes is None:
            raise ValueError("the class map has no earlier date")
        return np.isin(self.earlier_codes, self._codes_of(label))

    def _codes_of(self, label: str) -> list[int]:
        return [code for code, name in self.legend.items() if name == label]


def read_legend(path: Path) -> dict[int, str | None]:
    """Read a legend, JSON: `{"1": "water", "9": null}`.

    Raises:
        InputError: it is none.
    """
    try:
        fields = json.loads(path.read_text("utf-8"))
        legend = {int(code): label for code, label in fields.items()}
    except (OSError, ValueError, AttributeError) as error:
        raise InputError(f"{path}: no legend ({error}). Expected JSON such as {{'1': 'water', '9': null}}.") from error
    for code, label in legend.items():
        if label is not None and not (isinstance(label, str) and _LABEL.fullmatch(label)):
            raise InputError(f"{path}, code {code}: found {ascii(label)[:80]}, expected a label or null.")
    return legend


def cut_chips(place: Place, chip_px: int) -> Iterator[ChipTruth]:
    """Cut the class map into chips side by side; a rest smaller than a chip is left out, a smaller map is one chip.

    Raises:
        InputError: a raster cannot be read, or they lie on different grids.
    """
    codes, grid = _read_codes(place.classes)
    earlier = None
    if place.earlier_classes is not None:
        earlier, earlier_grid = _read_codes(place.earlier_classes)
        _check_grid(place.earlier_classes, earlier_grid, place.classes, grid)
    for source in place.sources:
        _check_grid(source.path, _grid_of(source.path), place.classes, grid)
    height, width = min(chip_px, grid.height), min(chip_px, grid.width)
    for row in range(0, grid.height - height + 1, height):
        for col in range(0, grid.width - width + 1, width):
            part = np.s_[row : row + height, col : col + width]
            chip = ChipTruth(
                name=f"{place.name}_r{row}_c{col}",
                place=place.name,
                grid=grid.window(row, col, height, width),
                codes=codes[part],
                legend=place.legend,
                earlier_codes=None if earlier is None else earlier[part],
            )
            if chip.valid.mean() >= _MIN_VALID_SHARE:
                yield chip


def write_chip(place: Place, chip: ChipTruth, folder: Path) -> list[Path]:
    """Cut the rasters of a place to a chip, with all that says what their values mean.

    Returns:
        A file for each source, in order.
    """
    row, col = (int(name[1:]) for name in chip.name.rsplit("_", 2)[1:])
    window = Window(col, row, chip.grid.width, chip.grid.height)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for index, source in enumerate(place.sources):
        target = folder / f"{index}_{source.path.stem}.tif"
        with rasterio.open(source.path) as file:
            profile = {
                "driver": "GTiff", "count": file.count, "dtype": file.dtypes[0], "nodata": file.nodata, "crs": file.crs,
                "height": chip.grid.height, "width": chip.grid.width, "transform": file.window_transform(window),
                "compress": "deflate",
            }  # fmt: skip
            with rasterio.open(target, "w", **profile) as copy:
                copy.write(file.read(window=window))
                copy.descriptions = file.descriptions
                copy.scales, copy.offsets = file.scales, file.offsets
                copy.units = tuple(unit or "" for unit in file.units)
                copy.update_tags(**{name: text for name, text in file.tags().items() if name != "AREA_OR_POINT"})
        written.append(target)
    return written


def write_mask(path: Path, mask: NDArray[np.bool_], valid: NDArray[np.bool_], grid: PixelGrid) -> None:
    """Write a truth mask: 1 in, 0 out, 255 unknown."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.where(valid, mask.astype(np.uint8), np.uint8(255))
    profile = {
        "driver": "GTiff", "count": 1, "dtype": "uint8", "crs": grid.crs_wkt, "height": grid.height,
        "width": grid.width, "transform": rasterio.Affine(*grid.transform), "compress": "deflate",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as file:
        file.write(values, 1)


def _read_codes(path: Path) -> tuple[NDArray[np.int64], PixelGrid]:
    try:
        with rasterio.open(path) as source:
            if not np.issubdtype(np.dtype(source.dtypes[0]), np.integer):
                raise InputError(f"{path}: {source.dtypes[0]} samples, expected whole class codes.")
            return np.asarray(source.read(1), np.int64), _grid_of(path)
    except RasterioError as error:
        raise InputError(
            f"{path}: no readable class map ({' '.join(str(error).split())[:200]}). Check the file."
        ) from error


def _grid_of(path: Path) -> PixelGrid:
    try:
        with rasterio.open(path) as source:
            crs = None if source.crs is None else source.crs.to_wkt()
            return PixelGrid(crs, tuple(source.transform)[:6], source.height, source.width)
    except RasterioError as error:
        raise InputError(
            f"{path}: no readable raster ({' '.join(str(error).split())[:200]}). Check the file."
        ) from error


def _check_grid(path: Path, grid: PixelGrid, reference: Path, wanted: PixelGrid) -> None:
    close = np.allclose(grid.transform, wanted.transform, rtol=0, atol=1e-3 * abs(wanted.transform[0]))
    if grid.shape != wanted.shape or not close:
        raise InputError(
            f"{path}: {grid.height} x {grid.width} pixels at {grid.transform}, expected the grid of {reference}: "
            f"{wanted.height} x {wanted.width} at {wanted.transform}. Warp it there first."
        )
