"""How two masks lie to each other: shortest distance and shared boundary; measures no areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import cKDTree

from .area import pixel_size_m, relate_to_ground
from .distance_rule import DistanceRule
from .grid import PixelGrid

BoolArray = NDArray[np.bool_]
PointArray = NDArray[np.float64]


@dataclass(frozen=True)
class Distance:
    """Shortest way between two masks."""

    m: float | None
    """Metres on the ellipsoid; None without a CRS."""
    px: float
    """Length in pixels; 0 where the masks overlap and, between edges, where they touch."""
    from_row_col: tuple[float, float]
    """Where it starts, on the first mask; whole numbers are corners of pixels, halves their centres."""
    to_row_col: tuple[float, float]
    """Where it ends, on the second mask."""


def measure_distance(
    mask_a: BoolArray, mask_b: BoolArray, grid: PixelGrid, rule: DistanceRule = DistanceRule.EDGES
) -> Distance | None:
    """Find the shortest distance between two masks.

    The closest pair of points is the one with the least distance by the pixel size at the middle of the grid (which may
    differ by row and column); its length is then taken on the ellipsoid. Only outlines are compared, so memory follows
    the length of the outlines, not the size of the grid. Between the edges of pixels the closest points are always two
    corners: where two pixels face each other across a gap, so do their corners.

    Args:
        mask_a: `(H, W)` on `grid`.
        mask_b: `(H, W)` on `grid`.
        grid: where the pixels lie.
        rule: from where to where.

    Returns:
        The distance; None if a mask is empty.
    """
    if not mask_a.any() or not mask_b.any():
        return None
    overlap = mask_a & mask_b
    if overlap.any():
        row, col = (int(index) + 0.5 for index in np.unravel_index(int(overlap.argmax()), overlap.shape))
        return Distance(0.0 if relate_to_ground(grid.crs_wkt) else None, 0.0, (row, col), (row, col))
    size = pixel_size_m(grid)
    scale = np.array(size if size is not None else (1.0, 1.0))
    list_points = _corners if rule is DistanceRule.EDGES else _centres
    a, b = list_points(mask_a), list_points(mask_b)
    gaps, nearest = cKDTree(b * scale).query(a * scale)
    first = int(np.argmin(gaps))
    start, end = a[first], b[int(nearest[first])]
    return Distance(
        m=_geodesic_m(start, end, grid),
        px=float(np.hypot(*(end - start))),
        from_row_col=(float(start[0]), float(start[1])),
        to_row_col=(float(end[0]), float(end[1])),
    )


def share_boundary(mask_a: BoolArray, mask_b: BoolArray) -> bool:
    """Say whether two masks touch or overlap: one grown by a pixel on all eight sides meets the other.

    Args:
        mask_a: `(H, W)`.
        mask_b: `(H, W)`.
    """
    if mask_a.shape != mask_b.shape:
        raise ValueError(f"The masks have the shapes {mask_a.shape} and {mask_b.shape}.")
    box = _bounding_box(mask_a)
    if box is None:
        return False
    rows = slice(max(box[0].start - 1, 0), box[0].stop + 1)
    cols = slice(max(box[1].start - 1, 0), box[1].stop + 1)
    part_b = mask_b[rows, cols]
    if not part_b.any():
        return False
    grown = ndimage.binary_dilation(mask_a[rows, cols], structure=np.ones((3, 3), bool))
    return bool((grown & part_b).any())


def _bounding_box(mask: BoolArray) -> tuple[slice, slice] | None:
    """Rows and columns that hold the mask; None if it is empty."""
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(cols[0]), int(cols[-1]) + 1)


def _centres(mask: BoolArray) -> PointArray:
    """Row and column `(N, 2)` of the centres of the outline's pixels."""
    return _outline(mask) + 0.5


def _corners(mask: BoolArray) -> PointArray:
    """Row and column `(N, 2)` of the corners of the outline's pixels; (0, 0) is the outer corner of the grid."""
    steps = np.array([(0, 0), (0, 1), (1, 0), (1, 1)])
    pixels = _outline(mask).astype(np.int64)
    corners = (pixels[:, None, :] + steps).reshape(-1, 2)
    keys = np.unique(corners[:, 0] * (mask.shape[1] + 1) + corners[:, 1])
    return np.stack(np.divmod(keys, mask.shape[1] + 1), axis=1).astype(np.float64)


def _outline(mask: BoolArray) -> PointArray:
    """Row and column `(N, 2)` of the pixels with a neighbour outside the mask; the closest pixel is always one."""
    core = ndimage.binary_erosion(mask, structure=ndimage.generate_binary_structure(2, 1))
    return np.argwhere(mask & ~core).astype(np.float64)


def _geodesic_m(start: PointArray, end: PointArray, grid: PixelGrid) -> float | None:
    """Length on the ellipsoid between two places `(row, col)`; None where they have no place on the ground."""
    ground = relate_to_ground(grid.crs_wkt)
    if ground is None:
        return None
    points = np.array([grid.xy(row, col) for row, col in (start, end)])
    lon, lat = ground.lon_lat(points[:, 0], points[:, 1])
    if not (np.isfinite(lon).all() and np.isfinite(lat).all()):
        return None
    return float(ground.geod.inv(lon[0], lat[0], lon[1], lat[1])[2])
