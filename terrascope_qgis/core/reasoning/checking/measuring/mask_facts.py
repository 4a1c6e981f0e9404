"""What the masks of an answer say, measured when first asked for and kept; reads no text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np

from ....geo.area import mask_area_m2, pixel_areas_m2, pixel_size_m
from ....geo.distance import Distance, measure_distance, share_boundary
from ....geo.distance_rule import DistanceRule
from ....geo.grid import PixelGrid
from ....geo.north import find_heading
from ....geo.parts import Part, PartCutter
from ....result import BoolArray, Segment

_LOSSES = ("forest_loss", "forest_damage")
_CHANGED = {"forest_loss": "trees", "forest_damage": "trees", "flooded": "water"}
_HALVES = {"N": Part.NORTH, "S": Part.SOUTH, "W": Part.WEST, "E": Part.EAST}
_STRIP_ROWS = 512

_Found = TypeVar("_Found")


class MaskFacts:
    """The masks of one answer; ids are those of the segments, 1-based. Masks may be added while it is in use."""

    def __init__(
        self,
        segments: Sequence[Segment],
        grid: PixelGrid,
        valid: BoolArray | None = None,
        distance_rule: DistanceRule = DistanceRule.CENTRES,
    ) -> None:
        """Look at some masks.

        Args:
            segments: all so far, by id.
            grid: where they lie.
            valid: `(H, W)` pixels that percentages refer to; None = unknown, unless every pixel is valid.
            distance_rule: from where to where distances are measured.
        """
        self.segments = segments
        self.grid = grid
        self.distance_rule = distance_rule
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
            ("distance", one, other),
            lambda: measure_distance(self[one].mask, self[other].mask, self.grid, self.distance_rule),
        )

    def touch(self, one: int, other: int) -> bool:
        """Whether one mask grown by a pixel meets the other."""
        return self._keep(("touch", one, other), lambda: share_boundary(self[one].mask, self[other].mask))

    def shared_pixels(self, one: int, other: int) -> int:
        """Pixels that two masks have in common."""
        return self._keep(("shared", one, other), lambda: int(np.count_nonzero(self[one].mask & self[other].mask)))

    def percent_in_half(self, number: int, side: str) -> float | None:
        """Percent of a mask in the northern, southern, western or eastern half of the grid."""
        pixels = self[number].measures.pixels
        return 100.0 * self._count_in_half(number, side) / pixels if pixels else None

    def percent_of_half(self, number: int, side: str) -> float:
        """Percent of a half of the grid that a mask covers."""
        size = self._keep(("size of half", side), lambda: self._count_half(side, None))
        return 100.0 * self._count_in_half(number, side) / max(size, 1)

    def bearing(self, one: int, other: int) -> float | None:
        """Direction from the middle of `other` to the middle of `one`, degrees clockwise from north."""
        ends = [self[number].measures.centroid_row_col for number in (other, one)]
        if ends[0] is None or ends[1] is None:
            return None
        if ends[0] == ends[1]:
            return None
        heading, (down_m, right_m) = find_heading(self.grid), self.pixel_size_m() or (1.0, 1.0)
        down, right = (ends[1][0] - ends[0][0]) * down_m, (ends[1][1] - ends[0][1]) * right_m
        east, north = (right * heading.right[axis] + down * heading.down[axis] for axis in (0, 1))
        return float(np.degrees(np.arctan2(east, north))) % 360

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
        return self._keep(("half", number, side), lambda: self._count_half(side, self[number].mask))

    def _count_half(self, side: str, mask: BoolArray | None) -> int:
        """Pixels of a half, or those of a mask in it."""
        cutter = PartCutter(_HALVES[side], self.grid, np.ones(self.grid.shape, np.bool_))
        count = 0
        for first in range(0, self.grid.height, _STRIP_ROWS):
            rows = cutter.rows(first, min(_STRIP_ROWS, self.grid.height - first))
            count += int(np.count_nonzero(rows if mask is None else rows & mask[first : first + len(rows)]))
        return count

    def _keep(self, key: tuple[Any, ...], measure: Callable[[], _Found]) -> _Found:
        """What was measured under a key, measured now if it was not."""
        if key not in self._found:
            self._found[key] = measure()
        found: _Found = self._found[key]
        return found
