"""What the masks of an answer say, measured when first asked for and kept; reads no text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np

from ....geo.area import mask_area_m2, pixel_areas_m2, pixel_size_m
from ....geo.distance import Distance, share_boundary, shortest_distance_m
from ....geo.grid import PixelGrid
from ....result import BoolArray, Segment

_LOSSES = ("forest_loss", "forest_damage")
_CHANGED = {"forest_loss": "trees", "forest_damage": "trees", "flooded": "water"}
_HALVES = {"N": (0, 0), "S": (0, 1), "W": (1, 0), "E": (1, 1)}
"""Direction -> axis of the picture and which half of it."""

_Found = TypeVar("_Found")


class MaskFacts:
    """The masks of one answer; ids are those of the segments, 1-based. Masks may be added while it is in use."""

    def __init__(self, segments: Sequence[Segment], grid: PixelGrid, valid: BoolArray | None = None) -> None:
        """Look at some masks.

        Args:
            segments: all so far, by id.
            grid: where they lie.
            valid: `(H, W)` pixels that percentages refer to; None = unknown, unless every pixel is valid.
        """
        self.segments = segments
        self.grid = grid
        self._found: dict[tuple[Any, ...], Any] = {}
        self._valid = valid

    def __getitem__(self, number: int) -> Segment:
        return self.segments[number - 1]

    def __len__(self) -> int:
        return len(self.segments)

    def percent(self, ids: tuple[int, ...]) -> float:
        """Share of the valid pixels that the union of some masks covers."""
        if len(ids) == 1:
            return self[ids[0]].measures.percent
        return 100.0 * self.pixels(ids) / max(self.valid_pixels(ids), 1)

    def area_m2(self, ids: tuple[int, ...]) -> float | None:
        """Ellipsoidal area of the union of some masks."""
        return self[ids[0]].measures.area_m2 if len(ids) == 1 else self._union(ids)[1]

    def pixels(self, ids: tuple[int, ...]) -> int:
        """Pixels of the union of some masks."""
        return self[ids[0]].measures.pixels if len(ids) == 1 else self._union(ids)[0]

    def valid_pixels(self, ids: tuple[int, ...] = ()) -> int:
        """Valid pixels that the percentages refer to; of the first mask where nothing else is said."""
        return self[ids[0] if ids else 1].measures.valid_pixels if len(self) else 0

    def valid_area_m2(self) -> float | None:
        """Ground area of the valid pixels; None where it is not known."""
        return self._keep(("valid",), self._measure_valid)

    def _measure_valid(self) -> float | None:
        if not len(self):
            return None
        if self._valid is not None:
            return mask_area_m2(self._valid, self.grid)
        if self.valid_pixels() != self.grid.height * self.grid.width:
            return None
        areas = pixel_areas_m2(self.grid)
        return None if areas is None else float(areas.sum())

    def distance(self, one: int, other: int) -> Distance | None:
        """Shortest way between two masks; None if one is empty."""
        return self._keep(
            ("distance", one, other), lambda: shortest_distance_m(self[one].mask, self[other].mask, self.grid)
        )

    def touch(self, one: int, other: int) -> bool:
        """Whether one mask grown by a pixel meets the other."""
        return self._keep(("touch", one, other), lambda: share_boundary(self[one].mask, self[other].mask))

    def shared_pixels(self, one: int, other: int) -> int:
        """Pixels that two masks have in common."""
        return self._keep(("shared", one, other), lambda: int(np.count_nonzero(self[one].mask & self[other].mask)))

    def percent_in_half(self, number: int, side: str) -> float | None:
        """Percent of a mask in the northern, southern, western or eastern half of the picture."""
        pixels = self[number].measures.pixels
        return 100.0 * self._count_in_half(number, side) / pixels if pixels else None

    def percent_of_half(self, number: int, side: str) -> float:
        """Percent of a half of the picture that a mask covers."""
        axis, last = _HALVES[side]
        length = self.grid.shape[axis]
        size = (length - length // 2 if last else length // 2) * self.grid.shape[1 - axis]
        return 100.0 * self._count_in_half(number, side) / max(size, 1)

    def bearing(self, one: int, other: int) -> float | None:
        """Direction from the middle of `other` to the middle of `one`, degrees clockwise from map north."""
        ends = [self[number].measures.centroid_row_col for number in (other, one)]
        if ends[0] is None or ends[1] is None:
            return None
        (from_x, from_y), (to_x, to_y) = (self._map_xy(*end) for end in (ends[0], ends[1]))
        if from_x == to_x and from_y == to_y:
            return None
        return float(np.degrees(np.arctan2(to_x - from_x, to_y - from_y))) % 360

    def pixel_size_m(self) -> tuple[float, float] | None:
        """Ground length of a step to the next row and to the next column."""
        return self._keep(("size",), lambda: pixel_size_m(self.grid))

    def is_change(self, number: int) -> bool:
        """Whether a mask shows a change between dates."""
        segment = self[number]
        return ":" in segment.label or "/" in (segment.date or "") or segment.label in (*_LOSSES, "flooded", "change")

    def class_of(self, number: int) -> str:
        """Label of the state that a mask shows, or shows the change of."""
        label = self[number].label
        return _CHANGED.get(label, label.rpartition(":")[2])

    def change_sign(self, number: int) -> int:
        """1 = the mask shows what was gained, -1 = what was lost, 0 = either."""
        label = self[number].label
        if label.startswith("loss:") or label in _LOSSES:
            return -1
        return 1 if label.startswith("gain:") or label == "flooded" else 0

    def order_by_date(self, one: int, other: int) -> tuple[int, int]:
        """The two masks, the earlier first; undated ones in order of id."""
        first, second = sorted((one, other))
        dates = self[first].date, self[second].date
        return (second, first) if dates[0] and dates[1] and dates[0] > dates[1] else (first, second)

    def rank_in_time(self, number: int) -> tuple[bool, bool] | None:
        """Whether a mask is the earliest, and whether the latest, of its label; None where there are no other dates."""
        own = self[number]
        dates = [segment.date for segment in self.segments if segment.label == own.label and segment.date]
        if own.date is None or self.is_change(number) or len(set(dates)) < 2:
            return None
        return own.date == min(dates), own.date == max(dates)

    def _union(self, ids: tuple[int, ...]) -> tuple[int, float | None]:
        return self._keep(("union", *ids), lambda: self._measure_union(ids))

    def _measure_union(self, ids: tuple[int, ...]) -> tuple[int, float | None]:
        union = np.logical_or.reduce([self[number].mask for number in ids])
        return int(np.count_nonzero(union)), mask_area_m2(union, self.grid)

    def _count_in_half(self, number: int, side: str) -> int:
        return self._keep(("half", number, side), lambda: self._measure_half(number, side))

    def _measure_half(self, number: int, side: str) -> int:
        axis, last = _HALVES[side]
        middle = self.grid.shape[axis] // 2
        part = slice(middle, None) if last else slice(0, middle)
        mask = self[number].mask
        return int(np.count_nonzero(mask[part] if axis == 0 else mask[:, part]))

    def _keep(self, key: tuple[Any, ...], measure: Callable[[], _Found]) -> _Found:
        """What was measured under a key, measured now if it was not."""
        if key not in self._found:
            self._found[key] = measure()
        found: _Found = self._found[key]
        return found

    def _map_xy(self, row: float, col: float) -> tuple[float, float]:
        return self.grid.xy(row, col) if self.grid.crs_wkt is not None else (col, -row)
