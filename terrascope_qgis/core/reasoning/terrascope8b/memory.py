"""Plans memory before a TerraScope 8B run: pictures, tokens, features, and how many masks fit."""

from __future__ import annotations

from collections.abc import Sequence

from ...geo.grid import PixelGrid
from ...model.bundle.manifest import Manifest
from ...model.runtime.free_memory import read_free_bytes
from ..area.inputs import Layer
from ..area.memory_plan import FREE_SHARE, MemoryPlan, too_large
from ..area.observations import plan_observations, select_first_last
from .encoding import choose_layers, pictures_of
from .tiles import choose_grid

_FIXED_BYTES = 192 << 20
"""Tiles, mask logits and the like."""
_LEAST_MASKS = 4
_WORK_MASKS = 3
"""Whole-area masks in use while one is measured: valid pixels, the mask, and one to spare."""


def plan_views_memory(
    grid: PixelGrid, manifest: Manifest, layers: Sequence[Layer], memory_bytes: int | None
) -> MemoryPlan:
    """Plan the memory of a run.

    Args:
        grid: the area.
        manifest: of the model.
        layers: of the area, of which one or two are shown.
        memory_bytes: allowed beside the model; None = 60 % of what is free.

    Raises:
        BudgetError: the area needs more; the text has the estimate.
    """
    allowed = int(read_free_bytes() * FREE_SHARE) if memory_bytes is None else memory_bytes
    pictures = pictures_of(manifest)
    views = len(choose_layers(select_first_last(plan_observations(layers)[0])[0])[0])
    pixels, side = grid.height * grid.width, max(grid.height, grid.width)
    columns, rows = choose_grid(side, side, pictures) if views == 1 else (1, 1)
    tokens = views * (columns * rows + 1) * pictures.tokens_per_tile * manifest.decoder.hidden * 4
    # Mask features have 16 numbers per 4 x 4 pixels and 32 per 8 x 8 and more; four per pixel of the input is enough.
    kept = views * (pictures.mask_px**2 * (3 + 4 * 4) + pixels // 8)
    # One picture is drawn at a time, and copied once to be cut.
    fixed = _FIXED_BYTES + tokens + kept + 2 * 3 * side**2 + pixels * _WORK_MASKS
    masks = min(_LEAST_MASKS, manifest.limits.max_segments)
    needed = fixed + pixels * masks
    if needed > allowed:
        raise too_large(grid, needed, allowed)
    fitting = (allowed - fixed) // pixels
    return MemoryPlan(0, int(max(min(fitting, manifest.limits.max_segments), masks)), needed)
