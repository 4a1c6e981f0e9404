"""What a corruption is: a name, its levels and how it changes held layers; the catalogue lists them all."""

from __future__ import annotations

import enum
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..geo.grid import PixelGrid
from ..raster.held import HeldStack
from ..request import Role
from ..words.said import Said, say
from .warp import Warp

RequiredBands = Mapping[Role, Sequence[Sequence[str]]]
"""Per sensor the sets of channels of which a model needs one complete; an empty sequence = no demand."""


_PROPER = ("Gaussian", "JPEG")


class Needs(enum.Enum):
    """What the layers must have for a corruption to make sense."""

    OPTICAL = "optical"
    SAR = "sar"
    ANY_LAYER = "any"
    """Either sensor; where both are there, those chosen."""
    TWO_LAYERS = "two_layers"
    TWO_DATES = "two_dates"
    BOTH_SENSORS = "both_sensors"


@dataclass(frozen=True)
class Setting:
    """How strongly, and with which random numbers, one corruption is applied to one window."""

    strength: float
    """One of the corruption's levels, in its own unit."""
    seed: int
    """Of the window and the corruption, the same at every level: a stronger level adds to the same pattern."""
    order_seed: int
    """Of the corruption alone, for what must be the same in all windows."""
    sensors: frozenset[Role]
    """Whose layers are changed."""
    required: RequiredBands = field(default_factory=dict)

    def random(self, index: int = 0) -> np.random.Generator:
        """Random numbers of layer `index` in this window."""
        return np.random.default_rng([self.seed, index])

    def random_order(self, items: Sequence[str]) -> list[str]:
        """The items in a drawn order, the same in every window and layer."""
        order = np.random.default_rng(self.order_seed).permutation(len(items))
        return [items[place] for place in order.tolist()]


@dataclass(frozen=True)
class Distorted:
    """Layers after a corruption."""

    stack: HeldStack
    warp: Warp | None = None
    """How pixels moved; None = they did not."""
    note: Said | None = None
    """What exactly was done, where the level does not say it all: the bands that were lost."""


Distort = Callable[[HeldStack, Setting], Distorted | None]
"""None = the layers do not allow this level, such as losing a fourth band of four."""


@dataclass(frozen=True)
class Corruption:
    """One way in which layers can be worse than those at hand."""

    id: str
    """Public name, as in reports and options."""
    title: str
    needs: Needs
    levels: tuple[float, ...]
    """Strengths, mildest first; at most five."""
    distort: Distort
    moves_pixels: bool = False
    """Whether part of the ground leaves the picture, so that amounts cannot be compared."""

    def describe(self, level: int) -> Said:
        """What level 1, 2, ... does."""
        strength = self.levels[level - 1]
        return say(f"stress_{self.id}", strength=strength, percent=100 * strength)

    @property
    def name(self) -> Said:
        """The title inside a sentence."""
        title = self.title
        return Said(title if title.startswith(_PROPER) else title[0].lower() + title[1:], f"corruption_{self.id}", {})

    def make_seed(self, seed: int, grid: PixelGrid | None = None) -> int:
        """Seed of this corruption for the window on a grid; None = for all windows."""
        place = "" if grid is None else f" {grid.transform}"
        return zlib.crc32(f"{self.id} {seed}{place}".encode())
