"""The two ways to say how far apart two masks are; measures nothing."""

from __future__ import annotations

import enum


class DistanceRule(enum.Enum):
    """From where to where the way between two masks is measured."""

    EDGES = "edges"
    """The gap between the edges of their pixels: 0 where they touch, at a corner too."""
    CENTRES = "centres"
    """From pixel centre to pixel centre, as TerraScope-Bench counts: one pixel where they touch side by side."""
