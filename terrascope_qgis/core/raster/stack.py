"""All layers of a request on one grid, read by windows; knows no models.

The grid is the reference layer's own pixels (`reference`), every other file is brought onto it (`align`). Files are
opened when first read; memory follows the window, not the scene.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import TracebackType

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import geometry_mask
from rasterio.io import DatasetReader

from ..errors import InputError
from ..geo.grid import PixelGrid
from ..geo.window import Margins, Window
from ..request import Area, RasterSource, Role
from ..result import InputRecord
from ..words.said import Said, say
from .coverage import EXACT_PIXELS, drop_empty_dates, drop_uncovered, keep_coarsest, scan_windows
from .files.formats import open_raster, raster_env
from .grids.align import read_aligned, read_sketch
from .grids.reference import GridPlan, choose_reference, plan_grid
from .layers import AlignedLayer, LayerPlan, find_doubles, plan_layers
from .parts import BandPart, describe_sources
from .preview import draw_preview
from .records import join_warnings, list_records

__all__ = ["AlignedLayer", "Block", "RasterStack", "Window", "open_stack"]

FloatArray = NDArray[np.float32]
BoolArray = NDArray[np.bool_]
ReadPart = Callable[[DatasetReader, BandPart, PixelGrid, Window], FloatArray]

_MAX_OPEN_FILES = 64


@dataclass(frozen=True)
class Block:
    """Pixels of one layer in a window."""

    data: FloatArray
    """`(C, h, w)` float32 reflectance or dB, NaN where invalid."""
    valid: BoolArray
    """`(h, w)`; True where every channel is measured."""


class RasterStack:
    """Layers on one grid. Use as a context manager, or call `close`."""

    def __init__(self, plans: Sequence[LayerPlan], grid_plan: GridPlan) -> None:
        self._plans = tuple(plans)
        self._area_shape = grid_plan.area_shape
        self._open: OrderedDict[tuple[str, str | None], DatasetReader] = OrderedDict()
        self.grid: PixelGrid = grid_plan.grid
        """The analysis grid: the area of interest only."""
        self.layers: tuple[AlignedLayer, ...] = tuple(plan.layer for plan in plans)
        """One per role and date, dates ascending, optical before SAR."""
        self.point_row_col: tuple[int, int] | None = grid_plan.point_row_col
        """The clicked pixel on the grid."""
        self.surroundings: Margins = grid_plan.surroundings
        """How far the reference layer reaches past the grid; `read` gives those pixels, too."""
        self.records: tuple[InputRecord, ...] = ()
        """How each input was read."""
        self.warnings: tuple[Said, ...] = ()
        """What the user should know about the inputs."""

    def __enter__(self) -> RasterStack:
        """Return the stack itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the files."""
        self.close()

    def close(self) -> None:
        """Close the files; reading again opens them again."""
        while self._open:
            self._open.popitem()[1].close()

    def read(self, index: int, window: Window) -> Block:
        """Read one layer in a window.

        Args:
            index: position in `layers`.
            window: may reach past the grid; where a file has pixels there, they are read, else they are invalid.

        Raises:
            InputError: a file cannot be read.
        """
        plan = self._plans[index]
        data = self._read_layer(plan, self.grid, window, read_aligned)
        valid = np.asarray(np.isfinite(data).all(axis=0))
        data[:, ~valid] = np.nan
        return Block(data, valid)

    def area_mask(self, window: Window) -> BoolArray:
        """`(h, w)` True for the pixels of a window whose centre lies in the area."""
        mask = np.zeros(window.shape, bool)
        inside = window.clipped(*self.grid.shape)
        if inside is None:
            return mask
        slices = inside.slices_in(window)
        if self._area_shape is None:
            mask[slices] = True
            return mask
        # The shape is in (column, row): only the corner of the window is left to say.
        transform = Affine.translation(inside.col, inside.row)
        mask[slices] = geometry_mask([self._area_shape], inside.shape, transform, invert=True)
        return mask

    def preview(self, max_side_px: int = 1024) -> NDArray[np.uint8]:
        """A picture of the area, `(H, W, 3)` uint8, at most `max_side_px` a side; see `preview.draw_preview`."""
        return draw_preview(self._plans, self.grid, max_side_px, self._read_picture)

    def valid_percent(self, index: int) -> float:
        """Percent of the area where a layer is measured; above 4 million pixels estimated from its coarsest file.

        Raises:
            InputError: a file cannot be read, or the area holds no pixel centre.
        """
        plan = self._plans[index]
        if self.grid.height * self.grid.width > EXACT_PIXELS:
            plan = keep_coarsest(plan)
        found = asked = 0
        for window in scan_windows(self.grid):
            inside = self.area_mask(window)
            if not inside.any():
                continue
            data = self._read_layer(plan, self.grid, window, read_aligned)
            asked += int(np.count_nonzero(inside))
            found += int(np.count_nonzero(np.isfinite(data).all(axis=0) & inside))
        if asked == 0:
            raise InputError(say("no_pixel_centre"))
        return 100.0 * found / asked

    def _read_picture(self, plan: LayerPlan, grid: PixelGrid, window: Window) -> FloatArray:
        return self._read_layer(plan, grid, window, read_sketch)

    def _read_layer(self, plan: LayerPlan, grid: PixelGrid, window: Window, read_part: ReadPart) -> FloatArray:
        """`(C, h, w)` of a window, in the layer's unit; NaN where a channel is not measured."""
        channels = plan.layer.channels
        data = np.full((len(channels), *window.shape), np.nan, np.float32)
        for part in plan.parts:
            kept = [i for i, channel in enumerate(part.channels) if channel in channels]
            places = [channels.index(part.channels[i]) for i in kept]
            missing = np.isnan(data[places])
            if missing.all():
                data[places] = read_part(self._dataset(part), part, grid, window)[kept]
            elif missing.any():
                data[places] = np.where(missing, read_part(self._dataset(part), part, grid, window)[kept], data[places])
        if plan.layer.role is Role.SAR:
            return _to_decibel(data)
        return _drop_empty(data, plan)

    def _dataset(self, part: BandPart) -> DatasetReader:
        key = (str(part.facts.path), part.facts.name)
        if key in self._open:
            self._open.move_to_end(key)
            return self._open[key]
        while len(self._open) >= _MAX_OPEN_FILES:
            self._open.popitem(last=False)[1].close()
        with raster_env():
            self._open[key] = open_raster(part.facts.path, name=part.facts.name)
        return self._open[key]


def open_stack(
    sources: Sequence[RasterSource], area: Area | None, *, gsd_range_m: tuple[float, float] | None = None
) -> RasterStack:
    """Open rasters of any CRS, grid and resolution on one analysis grid.

    Args:
        sources: files and folders with their roles.
        area: the place asked about; None = where all layers overlap.
        gsd_range_m: finest and coarsest pixel size of the model in metres; a finer grid is averaged to a coarser one
            with a warning, a coarser one is kept with a warning. None = keep the layer's own.

    Raises:
        BandError: bands are missing, ambiguous, or of the other role.
        CrsError: positions cannot be related.
        InputError: a file cannot be read, dates are missing, the area lies outside, or no pixel is valid.
    """
    if not sources:
        raise InputError(say("no_raster"))
    described = describe_sources(sources)
    plans = plan_layers(described)
    reference = choose_reference([part for source in described for part in source.parts])
    grid_plan = plan_grid(plans, reference, area, gsd_range_m)
    plans, dropped = drop_uncovered(plans, grid_plan.grid)
    with RasterStack(plans, grid_plan) as probe:
        shares = [probe.valid_percent(index) for index in range(len(plans))]
    is_sample = grid_plan.grid.height * grid_plan.grid.width > EXACT_PIXELS
    plans, shares, empty = drop_empty_dates(described, plans, shares, is_sample=is_sample)
    stack = RasterStack(plans, grid_plan)
    stack.records = tuple(list_records(described, plans, shares))
    warnings = [*join_warnings(described), *find_doubles(plans), *dropped, *empty, *grid_plan.warnings]
    stack.warnings = tuple(dict.fromkeys(warnings))
    return stack


def _to_decibel(power: FloatArray) -> FloatArray:
    """Linear power to dB; power of zero or less is no measurement."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(power > 0, 10 * np.log10(power), np.float32(np.nan)).astype(np.float32)


def _drop_empty(data: FloatArray, plan: LayerPlan) -> FloatArray:
    """Mask pixels that are 0 in every integer file of a layer: the frame around a scene, without a nodata value."""
    zero: dict[str, float] = {}
    for part in plan.parts:
        if any(part.facts.bands[index - 1].dtype.startswith("float") for index in part.indexes):
            return data
        zero.update(zip(part.channels, (scale.offset for scale in part.scales), strict=True))
    empty = np.ones(data.shape[1:], bool)
    for channel, plane in zip(plan.layer.channels, data, strict=True):
        empty &= np.abs(plane - np.float32(zero[channel])) < 1e-6
        if not empty.any():
            return data
    data[:, empty] = np.nan
    return data
