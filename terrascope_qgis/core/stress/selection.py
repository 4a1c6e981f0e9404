"""Which corruptions at which levels the layers and the options allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import InputError
from ..raster.layers import AlignedLayer
from ..request import Role
from ..words.said import Said, join_said, say
from .catalogue import BY_ID, CORRUPTIONS, QUICK_IDS
from .corruption import Corruption, Needs
from .layer_loss import find_pair
from .options import StressOptions

_QUICK_LEVELS = (1, 3, 5)
_MISSING = {
    Needs.OPTICAL: "stress_needs_optical",
    Needs.SAR: "stress_needs_sar",
    Needs.ANY_LAYER: "stress_needs_layer",
    Needs.TWO_LAYERS: "stress_needs_two_layers",
    Needs.TWO_DATES: "stress_needs_two_dates",
    Needs.BOTH_SENSORS: "stress_needs_both",
}


@dataclass(frozen=True)
class Skipped:
    """A corruption that the layers do not allow."""

    corruption: str
    reason: Said


def choose_corruptions(
    options: StressOptions, layers: Sequence[AlignedLayer]
) -> tuple[list[Corruption], list[Skipped]]:
    """Pick what can be done to these layers.

    Raises:
        InputError: a name is unknown, or nothing can.
    """
    if unknown := [name for name in options.corruptions or () if name not in BY_ID]:
        raise InputError(f"corruption {unknown[0]!r}: unknown, expected some of {', '.join(BY_ID)}.")
    asked = options.corruptions or (QUICK_IDS if options.profile == "quick" else tuple(BY_ID))
    chosen, skipped = [], []
    for corruption in CORRUPTIONS:
        if corruption.id not in asked:
            continue
        if _is_possible(corruption.needs, layers, options.sensor):
            chosen.append(corruption)
        else:
            skipped.append(Skipped(corruption.id, say(_MISSING[corruption.needs])))
    if not chosen:
        reasons = join_said([say("stress_skipped", corruption=item.corruption, reason=item.reason) for item in skipped])
        raise InputError(say("stress_none", reasons=reasons))
    return chosen, skipped


def choose_levels(profile: str, corruption: Corruption) -> tuple[int, ...]:
    """Levels of a corruption that a profile tries, from 1."""
    every = tuple(range(1, len(corruption.levels) + 1))
    return every if profile == "full" or len(every) < max(_QUICK_LEVELS) else _QUICK_LEVELS


def _is_possible(needs: Needs, layers: Sequence[AlignedLayer], sensor: Role | None) -> bool:
    there = {layer.role for layer in layers}
    changed = there if sensor is None else there & {sensor}
    if needs is Needs.TWO_LAYERS:
        return len(layers) > 1
    if needs is Needs.TWO_DATES:
        first, last = find_pair(layers)
        return first != last
    if needs is Needs.BOTH_SENSORS:
        return len(there) == len(Role)
    if needs is Needs.ANY_LAYER:
        return bool(changed)
    return Role(needs.value) in changed
