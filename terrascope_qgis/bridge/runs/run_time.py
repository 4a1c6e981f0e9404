"""About how long a run takes: learned from the runs on this machine, a first guess before; arithmetic only."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from ..inputs.layer_inputs import LayerInput

FIRST_PACE_S = 1.0
"""Seconds per tile of TerraScope Lite on two cores of an office machine; used until a run has been timed here."""
START_S = 2.0
"""Loading the model and reading the layers, before anything has run."""
MIN_ENCODE_S = 0.02
"""A tile whose encoding took less was not encoded but remembered."""
PLAIN_LOOKS = 4
"""Looks at an area with one layer when several are asked for: as it is, mirrored both ways, shifted."""


def estimate_seconds(tiles: int, pace_s: float, looks: int = 1) -> float:
    """Return the expected duration in seconds; `pace_s` is the learned time per tile, 0 when nothing ran yet."""
    if pace_s <= 0:
        return START_S + FIRST_PACE_S * tiles * looks
    return max(1.0, pace_s * tiles * looks)


def learn_pace(tiles: int, timings_s: Mapping[str, Any], *, thorough: bool) -> Optional[float]:
    """Return the time per tile that a finished run teaches; None when it says nothing about the next one.

    The engine's own times count: its start and the loading of the model come once, not with every question. A
    follow-up question on the same area finds it encoded, and several looks take longer: neither is the usual pace.
    """
    encode, whole = (float(timings_s.get(name) or 0.0) for name in ("encode", "total"))
    if tiles <= 0 or thorough or whole <= 0.2 or encode < MIN_ENCODE_S * tiles:
        return None
    return whole / tiles


def count_looks(inputs: Sequence[LayerInput], *, thorough: bool) -> int:
    """Return how often the area will be looked at: see docs/trust.md, "Thorough"."""
    if not thorough:
        return 1
    both = len({item.role for item in inputs}) > 1
    dates = len({item.date for item in inputs if item.date and item.role == inputs[0].role}) if inputs else 0
    return PLAIN_LOOKS + 2 * both + 2 * (dates > 2)
