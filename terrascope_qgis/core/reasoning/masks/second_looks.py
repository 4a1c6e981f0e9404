"""Encodes an area again in other ways (mirrored, shifted, with inputs dropped) and says how far a mask changes."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...model.runtime.model import Model
from ...progress import Progress
from ..area.encoded_area import CHANGE, EncodedArea
from ..area.encoding import encode_area, read_inside
from ..area.inputs import BoolArray, FloatArray, Stack
from ..area.looks import FlippedStack, PartialStack, ShiftedStack
from .contest import Contest, decode_in_contest
from .dropping import draw_layers
from .interval import NORMAL_95
from .masking import DecodedMask

SHIFT_PX = 11
"""No multiple of a cell or a token, so that every pixel falls elsewhere in both."""


@dataclass(frozen=True)
class SecondLook:
    """The area, encoded in another way."""

    name: str
    encoded: EncodedArea
    restore: Callable[[BoolArray], BoolArray]
    """Brings a mask back to the area's own grid."""
    is_drop: bool
    """Whether it lacks inputs; else it shows the same pixels in another place."""
    is_for_change: bool = False
    """Whether it lacks a date, so that only masks between dates are comparable."""


@dataclass(frozen=True)
class DoubtPlan:
    """What is done about doubt in one run."""

    keep_probability: bool = False
    looks: tuple[SecondLook, ...] = ()


@dataclass(frozen=True)
class Stability:
    """How a mask fared in the second looks."""

    percents: tuple[float, ...]
    """Share of the valid area in each."""
    overlap: float | None
    """Mean intersection over union with the mask, of the looks at the same pixels; None without any."""


@contextlib.contextmanager
def hold_looks(stack: Stack, model: Model, progress: Progress) -> Iterator[tuple[SecondLook, ...]]:
    """Encode the second looks of an area and free them at the end; their features are kept on disk.

    Looks are the area mirrored both ways and shifted, and, where there are several sensors or more than two dates, with
    some of them left out by lot.

    Raises:
        BudgetError: the features do not fit on disk.
        Cancelled: the user stopped the run.
    """
    held: list[SecondLook] = []
    try:
        for name, other, is_drop, is_for_change in _plan_looks(stack):
            encoded = encode_area(
                other, model, progress, memory_bytes=0, inside=read_inside(other), fingerprint=f"{name}"
            )
            held.append(SecondLook(name, encoded, other.restore, is_drop, is_for_change))
        yield tuple(held)
    finally:
        for look in held:
            look.encoded.close()


def _plan_looks(stack: Stack) -> Iterator[tuple[str, FlippedStack | ShiftedStack | PartialStack, bool, bool]]:
    yield "mirrored left to right", FlippedStack(stack, axis=1), False, False
    yield "mirrored top to bottom", FlippedStack(stack, axis=0), False, False
    yield "shifted", ShiftedStack(stack, rows=SHIFT_PX, cols=SHIFT_PX), False, False
    for draw in draw_layers(stack.layers):
        yield (
            f"with layers {', '.join(map(str, draw.kept))} alone",
            PartialStack(stack, draw.kept),
            True,
            draw.lacks_date,
        )


def look_again(
    model: Model,
    looks: Sequence[SecondLook],
    seg: FloatArray,
    date: int,
    label: str,
    mask: BoolArray,
    valid: BoolArray,
    progress: Progress,
    *,
    contest: Contest | None = None,
) -> Stability:
    """Decode the same embedding in every look.

    Args:
        model: that gave the embedding.
        looks: at the area.
        seg: `(1, width)` output of the SEG head.
        date: index of the date, or `CHANGE`.
        label: what the mask is of.
        mask: of the first look, `(H, W)`.
        valid: `(H, W)` pixels it refers to.
        progress: may stop the run.
        contest: what else may claim the pixels.
    """
    free = valid if contest is None or contest.taken is None else valid & ~contest.taken
    among = None if contest is None else replace(contest, taken=None)  # `taken` is on the area's own grid
    percents, overlaps = [], []
    total = max(int(np.count_nonzero(valid)), 1)
    for look in looks:
        if look.is_for_change and date != CHANGE:
            continue
        decoded = decode_in_contest(model, look.encoded, seg, date, label, progress, contest=among)
        found = look.restore(decoded.mask) & free
        percents.append(100.0 * int(np.count_nonzero(found)) / total)
        union = int(np.count_nonzero(found | mask))
        if not look.is_drop and union:
            overlaps.append(int(np.count_nonzero(found & mask)) / union)
    return Stability(tuple(percents), sum(overlaps) / len(overlaps) if overlaps else None)


def widen(decoded: DecodedMask, stability: Stability, percent: float) -> DecodedMask:
    """Add what the second looks say: their scatter to the interval, their overlap to the quality.

    The scatter is the standard deviation of the shares over all looks, the first included; it adds to the interval in
    squares. The quality becomes the smaller of what the probabilities and the overlap say.

    Args:
        decoded: of the first look.
        stability: of the others.
        percent: share of the valid area in the first look.
    """
    quality = decoded.quality
    if stability.overlap is not None:
        quality = stability.overlap if quality is None else min(quality, stability.overlap)
    bounds = decoded.interval_percent
    if bounds is None or not stability.percents:
        return replace(decoded, quality=quality if decoded.quality is not None else None)
    scatter = NORMAL_95 * float(np.std([percent, *stability.percents], ddof=1))
    low = percent - math.hypot(percent - bounds[0], scatter)
    high = percent + math.hypot(bounds[1] - percent, scatter)
    return replace(decoded, quality=quality, interval_percent=(max(low, 0.0), min(high, 100.0)))
