"""Finds the feature cells under labelled points and polygons; a cell is as large as the features, 2 x 2 pixels.

Pixels of one cell have the same features, so each cell counts once however many of its pixels are labelled.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..errors import CrsError, InputError
from ..geo.grid import PixelGrid
from ..reasoning.area.encoded_area import EncodedArea
from ..words.said import say
from .label_request import LabelShape

IndexArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
KINDS = ("Point", "MultiPoint", "Polygon", "MultiPolygon")
_SEED = 0


@dataclass(frozen=True)
class LabelledPixels:
    """Pixels under labels; one pixel may appear under several shapes."""

    row_col: IndexArray
    """`(n, 2)` on the analysis grid."""
    is_class: BoolArray
    shape: IndexArray
    """Position of the shape in what was given."""


@dataclass(frozen=True)
class LabelledCells:
    """Feature cells under labels, each once."""

    row_col: IndexArray
    """`(n, 2)` of the first labelled pixel of the cell."""
    tile: IndexArray
    """The tile that answers for the cell's pixel."""
    cell: IndexArray
    """`(n, 2)` row and column of the cell in the tile's features."""
    is_class: BoolArray
    shape: IndexArray
    """The shape that labelled it first; -1 = drawn at random."""
    contradictions: int = 0
    """Cells left out because they were labelled as both."""

    def __len__(self) -> int:
        return len(self.is_class)

    def select(self, chosen: IndexArray) -> LabelledCells:
        """Some of the cells."""
        return LabelledCells(
            self.row_col[chosen],
            self.tile[chosen],
            self.cell[chosen],
            self.is_class[chosen],
            self.shape[chosen],
            self.contradictions,
        )


def locate_labels(labels: Sequence[LabelShape], grid: PixelGrid) -> LabelledPixels:
    """Find the pixels of each shape: those whose centre a polygon covers, at least the one under its middle.

    Raises:
        InputError: a shape is neither point nor polygon, or its WKB is broken.
        CrsError: its CRS is unknown, or cannot be related to the grid.
    """
    rows_cols, flags, shapes = [np.zeros((0, 2), np.int64)], [], []
    for number, label in enumerate(labels):
        found = _pixels_of(_to_pixels(_read_shape(label, number), label.crs, grid), grid)
        rows_cols.append(found)
        flags += [label.is_class] * len(found)
        shapes += [number] * len(found)
    return LabelledPixels(np.concatenate(rows_cols), np.array(flags, np.bool_), np.array(shapes, np.int64))


def find_cells(pixels: LabelledPixels, encoded: EncodedArea, date: int, stride: int) -> LabelledCells:
    """Find the cells of labelled pixels that are valid at a date; contradicting cells are left out.

    Args:
        pixels: under labels.
        encoded: the area.
        date: index of the date whose features are meant.
        stride: pixels along one side of a cell.
    """
    kept = np.flatnonzero(encoded.valid_at(date).unpack()[pixels.row_col[:, 0], pixels.row_col[:, 1]])
    row_col = pixels.row_col[kept]
    tile = _find_tiles(row_col, encoded)
    starts = np.array([(window.row, window.col) for window in encoded.tiling.tiles], np.int64)
    cell = (row_col - starts[tile]) // stride
    key = np.column_stack([tile, cell])
    _, first, group = np.unique(key, axis=0, return_index=True, return_inverse=True)
    says = np.bincount(group.ravel(), weights=pixels.is_class[kept], minlength=len(first))
    counts = np.bincount(group.ravel(), minlength=len(first))
    agreed = (says == 0) | (says == counts)
    chosen = np.sort(first[agreed])
    return LabelledCells(
        row_col[chosen],
        tile[chosen],
        cell[chosen],
        pixels.is_class[kept][chosen],
        pixels.shape[kept][chosen],
        int(np.count_nonzero(~agreed)),
    )


def draw_background(
    encoded: EncodedArea, date: int, taken: IndexArray, *, count: int, distance_px: int
) -> LabelledPixels:
    """Draw pixels of the valid area at random, always the same ones.

    Args:
        encoded: the area.
        date: index of the date.
        taken: `(n, 2)` labelled pixels to keep away from.
        count: how many to draw; fewer where there are not so many.
        distance_px: rows and columns to keep away.
    """
    free = encoded.valid_at(date).unpack()
    for row, col in taken.tolist():
        free[max(row - distance_px, 0) : row + distance_px + 1, max(col - distance_px, 0) : col + distance_px + 1] = (
            False
        )
    places = np.flatnonzero(free)
    drawn = np.random.default_rng(_SEED).choice(places, min(count, len(places)), replace=False)
    row_col = np.column_stack(np.unravel_index(np.sort(drawn), free.shape)).astype(np.int64)
    return LabelledPixels(row_col, np.zeros(len(row_col), np.bool_), np.full(len(row_col), -1, np.int64))


def join_cells(one: LabelledCells, other: LabelledCells) -> LabelledCells:
    """Cells of both; a cell of `other` that is in `one` already is left out."""
    known = {tuple(key) for key in np.column_stack([one.tile, one.cell]).tolist()}
    keys = np.column_stack([other.tile, other.cell]).tolist()
    more = other.select(np.array([k for k, key in enumerate(keys) if tuple(key) not in known], np.int64))
    return LabelledCells(
        np.concatenate([one.row_col, more.row_col]),
        np.concatenate([one.tile, more.tile]),
        np.concatenate([one.cell, more.cell]),
        np.concatenate([one.is_class, more.is_class]),
        np.concatenate([one.shape, more.shape]),
        one.contradictions,
    )


def _read_shape(label: LabelShape, number: int) -> BaseGeometry:
    try:
        shape = shapely.force_2d(shapely.from_wkb(label.wkb))
    except shapely.errors.ShapelyError as error:
        raise InputError(say("label_unreadable", number=number + 1, problem=str(error))) from error
    if shape.geom_type not in KINDS:
        raise InputError(say("label_shape", number=number + 1, shape=shape.geom_type))
    return shape


def _to_pixels(shape: BaseGeometry, crs: str | None, grid: PixelGrid) -> BaseGeometry:
    """The shape in (column, row); empty where it has no place in the grid's CRS."""
    to_grid = _relate(crs, grid)

    def convert(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = xy[:, 0], xy[:, 1]
        if to_grid is not None:
            x, y = to_grid.transform(x, y)
        a, b, c, d, e, f = grid.transform
        det = a * e - b * d
        dx, dy = np.asarray(x) - c, np.asarray(y) - f
        return np.column_stack([(e * dx - b * dy) / det, (a * dy - d * dx) / det])

    moved = shapely.transform(shape, convert)
    return moved if np.isfinite(shapely.get_coordinates(moved)).all() else type(shape)()


def _relate(crs: str | None, grid: PixelGrid) -> pyproj.Transformer | None:
    if crs is None:
        return None
    if grid.crs_wkt is None:
        raise CrsError(say("labels_crs"))
    try:
        return pyproj.Transformer.from_crs(crs, grid.crs_wkt, always_xy=True)
    except pyproj.exceptions.CRSError as error:
        raise CrsError(say("labels_crs_unknown", crs=crs, problem=str(error))) from error


def _pixels_of(shape: BaseGeometry, grid: PixelGrid) -> IndexArray:
    """`(n, 2)` rows and columns inside the grid."""
    if shape.is_empty:
        return np.zeros((0, 2), np.int64)
    if shape.geom_type in ("Point", "MultiPoint"):
        found = np.floor(shapely.get_coordinates(shape)[:, ::-1]).astype(np.int64)
    else:
        found = _covered(shape, grid)
    inside = ((found >= 0) & (found < np.array(grid.shape))).all(axis=1)
    return np.asarray(found[inside], np.int64)


def _covered(shape: BaseGeometry, grid: PixelGrid) -> IndexArray:
    left, top, right, bottom = shape.bounds
    rows = np.arange(max(int(top), 0), min(int(bottom) + 1, grid.height))
    cols = np.arange(max(int(left), 0), min(int(right) + 1, grid.width))
    row, col = (index.ravel() for index in np.meshgrid(rows, cols, indexing="ij"))
    shapely.prepare(shape)
    hit = shapely.contains_xy(shape, col + 0.5, row + 0.5)
    if hit.any():
        return np.column_stack([row[hit], col[hit]])
    middle = shape.representative_point()
    return np.array([[math.floor(middle.y), math.floor(middle.x)]], np.int64)


def _find_tiles(row_col: IndexArray, encoded: EncodedArea) -> IndexArray:
    tile = np.zeros(len(row_col), np.int64)
    for number, core in enumerate(encoded.tiling.cores):
        below = row_col - np.array([core.row, core.col])
        tile[((below >= 0) & (below < np.array([core.height, core.width]))).all(axis=1)] = number
    return tile
