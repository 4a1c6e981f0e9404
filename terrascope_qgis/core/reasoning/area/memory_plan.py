"""Plans memory before a run: what an area needs, how much of the features stays in memory, how many masks fit."""

from __future__ import annotations

from dataclasses import dataclass

from ...errors import BudgetError
from ...geo.grid import PixelGrid
from ...geo.window import NO_MARGINS, Margins
from ...model.bundle.manifest import Manifest
from ...model.runtime.free_memory import read_free_bytes
from ...words.said import say
from .encoding import estimate_feature_bytes
from .tiling import plan_tiling

FREE_SHARE = 0.6
"""Share of the free memory a run may take when nobody says otherwise."""
PLANNED_BYTES = 1_300 << 20
"""What a run tries to stay under, so that a whole scene fits beside a model in 1.5 GB."""
_FEATURE_BYTES = 256 << 20
_FIXED_BYTES = 128 << 20
"""Chips, activations of one tile and the like."""
_LEAST_MASKS = 4
_WORK_MASKS = 4
"""Whole-area masks in use while one is measured: valid pixels twice, the mask, and one to spare."""


@dataclass(frozen=True)
class MemoryPlan:
    """Bounds of one run."""

    feature_bytes: int
    """Tokens and features kept in memory; more goes to a temporary file."""
    max_segments: int
    """Masks that fit."""
    needed_bytes: int
    """Estimate of the least the run takes beside the model."""


def plan_memory(
    grid: PixelGrid,
    manifest: Manifest,
    dates: int,
    memory_bytes: int | None,
    *,
    keep_probability: bool = False,
    surroundings: Margins = NO_MARGINS,
) -> MemoryPlan:
    """Plan the memory of a run.

    Args:
        grid: the area.
        manifest: of the model.
        dates: that are encoded, 1 or 2.
        memory_bytes: allowed beside the model; None = 60 % of what is free.
        keep_probability: whether each mask has its probabilities beside it, a byte a pixel as well.
        surroundings: how far there are pixels past the area.

    Raises:
        BudgetError: the area needs more; the text has the estimate.
    """
    allowed = int(read_free_bytes() * FREE_SHARE) if memory_bytes is None else memory_bytes
    pixels = grid.height * grid.width
    vision = manifest.vision
    tiling = plan_tiling(*grid.shape, chip_px=vision.chip_px, overlap_px=vision.overlap_px, surroundings=surroundings)
    bands = tiling.tile_px * tiling.frame.width * 4 * 8
    fixed = _FIXED_BYTES + bands + pixels // 8 * (dates + 2) + pixels * _WORK_MASKS
    masks = min(_LEAST_MASKS, manifest.limits.max_segments)
    mask_bytes = pixels * (2 if keep_probability else 1)
    needed = fixed + mask_bytes * masks
    if needed > allowed:
        raise too_large(grid, needed, allowed)
    aim = max(min(allowed, PLANNED_BYTES), needed)
    features = min(_FEATURE_BYTES, aim - needed, estimate_feature_bytes(tiling, manifest, dates))
    fitting = (aim - fixed - features) // mask_bytes
    return MemoryPlan(features, int(max(min(fitting, manifest.limits.max_segments), masks)), needed)


def too_large(grid: PixelGrid, needed_bytes: int, allowed_bytes: int) -> BudgetError:
    """The refusal of an area that takes more memory than a run may have."""
    sizes = {"height": grid.height, "width": grid.width, "needed": needed_bytes / 1e9, "allowed": allowed_bytes / 1e9}
    return BudgetError(say("memory_needed", **sizes))
