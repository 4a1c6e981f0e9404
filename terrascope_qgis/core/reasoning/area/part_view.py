"""An encoded area as one part of it alone: what lies outside counts as outside the area; encodes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...geo.parts import Part, PartCutter
from .encoded_area import EncodedArea
from .packed_mask import PackedMask

_STRIP_ROWS = 512


@dataclass(frozen=True)
class PartView:
    """A part of an area, ready for one question."""

    encoded: EncodedArea
    """The area with the pixels of the part alone; its features are those of the whole."""
    outline: tuple[tuple[float, float], ...]
    """Corners (row, col) of the part on the grid, the first one repeated; see `PartCutter.outline`."""


def view_part(encoded: EncodedArea, part: Part) -> PartView:
    """Look at one part of an encoded area; masks in it are those of the whole, cut.

    The view lends the features of the area: do not close it.
    """
    known = encoded.part_views.get(part)
    if isinstance(known, PartView):
        return known
    cutter = PartCutter(part, encoded.grid, encoded.inside.unpack())
    inside = PackedMask(*encoded.grid.shape)
    for first in range(0, encoded.grid.height, _STRIP_ROWS):
        count = min(_STRIP_ROWS, encoded.grid.height - first)
        inside.write(first, cutter.rows(first, count) & encoded.inside.read(first, count))
    valid = tuple(date.intersect(inside) for date in encoded.valid)
    live = tuple(_keep_live(encoded, tiles, date) for tiles, date in zip(encoded.live_tiles, valid, strict=True))
    own = replace(
        encoded,
        inside=inside,
        valid=valid,
        live_tiles=live,
        look=None,
        part=part,
        frame=_find_frame(inside),
        part_views={},
    )
    view = PartView(own, cutter.outline())
    # Kept with the area, so that the next question about the same part finds its first look.
    encoded.part_views[part] = view
    return view


def _find_frame(inside: PackedMask) -> tuple[slice, slice]:
    """The rows and columns that hold a part; all of them for an empty one."""
    mask = inside.unpack()
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return slice(None), slice(None)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(cols[0]), int(cols[-1]) + 1)


def _keep_live(encoded: EncodedArea, tiles: frozenset[int], valid: PackedMask) -> frozenset[int]:
    """The tiles that show any pixel of the part."""
    kept = set()
    for index in tiles:
        tile = encoded.tiling.tiles[index]
        first, last = max(tile.row, 0), min(tile.row + tile.height, valid.height)
        rows = valid.read(first, last - first)
        if np.any(rows[:, max(tile.col, 0) : tile.col + tile.width]):
            kept.add(index)
    return frozenset(kept)
