"""Which windows of an area a stress test looks at, read into memory; an area of one chip is taken whole."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..geo.parts import Part, PartCutter
from ..geo.window import Window
from ..raster.held import HeldStack, hold_window
from ..raster.stack import RasterStack
from ..words.said import Said, say
from .options import StressOptions

SAMPLE_PX = 256
"""Side of a window, at most: a stress test asks again dozens of times."""
_TRIED_CHIPS = 64
_LEAST_VALID = 0.5


def hold_samples(stack: RasterStack, chip_px: int, options: StressOptions) -> tuple[list[HeldStack], Said]:
    """Read the windows to test into memory.

    Returns:
        The windows, and the rule they were chosen by, in words.

    Raises:
        InputError: a file cannot be read, or none of the chips tried has a valid pixel.
    """
    height, width = stack.grid.shape
    if max(height, width) <= chip_px:
        return [hold_window(stack, Window(0, 0, height, width))], say("rule_whole")
    if stack.point_row_col is not None:
        row, col = (_centre_on(*pair, chip_px) for pair in zip(stack.point_row_col, (height, width), strict=True))
        window = Window(row, col, min(chip_px, height), min(chip_px, width))
        return [hold_window(stack, window)], say("rule_point", size=chip_px)
    held: list[tuple[float, HeldStack]] = []
    for window in _order_chips(height, width, chip_px, options.seed)[:_TRIED_CHIPS]:
        sample = hold_window(stack, window)
        held.append((measure_valid(sample), sample))
        if sum(share >= _LEAST_VALID for share, _ in held) == options.window_count:
            break
    fullest = sorted(held, key=lambda item: -min(item[0], _LEAST_VALID))[: options.window_count]
    kept = [sample for share, sample in fullest if share > 0]
    if not kept:
        raise InputError(say("stress_no_valid", count=len(held)))
    return kept, say("rule_chips", count=len(kept), size=chip_px, seed=options.seed)


def keep_part(held: HeldStack, part: Part) -> HeldStack:
    """The window with one part of its area alone; the part is moved with the pixels, where they are moved."""
    rows = PartCutter(part, held.grid, held.inside).rows(0, held.grid.height)
    return replace(held, inside=held.inside & rows)


def measure_valid(held: HeldStack) -> float:
    """Share of a window's pixels that lie inside the area and are valid in any layer."""
    seen = np.zeros(held.grid.shape, bool)
    for data in held.data:
        seen |= np.isfinite(data).all(axis=0)
    return float(np.mean(seen & held.inside))


def _order_chips(height: int, width: int, chip_px: int, seed: int) -> list[Window]:
    """Chips side by side around the middle of the area: the middle one, then the others in a drawn order."""
    rows, cols = _plan_starts(height, chip_px), _plan_starts(width, chip_px)
    size = (min(chip_px, height), min(chip_px, width))
    chips = [Window(row, col, *size) for row in rows for col in cols]
    middle = chips.pop(len(rows) // 2 * len(cols) + len(cols) // 2)
    return [middle, *(chips[place] for place in np.random.default_rng(seed).permutation(len(chips)).tolist())]


def _plan_starts(length: int, chip_px: int) -> list[int]:
    count = max(length // chip_px, 1)
    margin = max(length - count * chip_px, 0) // 2
    return [margin + place * chip_px for place in range(count)]


def _centre_on(place: int, length: int, chip_px: int) -> int:
    return min(max(place - chip_px // 2, 0), max(length - chip_px, 0))
