"""What TerraScope 8B has seen of an area: pictures, their visual tokens and mask features, ready for any question."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image

from ...geo.grid import PixelGrid
from ...model.runtime.model import Model
from ...model.runtime.sessions import Arrays
from ...words.said import Said
from ..area.inputs import FloatArray
from ..area.observations import Observation
from ..area.packed_mask import PackedMask
from .rendering import Picture, RenderRule
from .tiles import normalise

MASK_FEATURES = ("embedding", "s0", "s1")


@dataclass(frozen=True)
class View:
    """One picture the model is shown."""

    sensor: str
    """`optical` or `sar`."""
    date: int
    """Index of the observation it shows."""
    rule: RenderRule
    valid: PackedMask
    """Pixels of the area that its layer has."""
    mask_picture: Picture
    """`(mask_px, mask_px, 3)` uint8: what the mask encoder reads."""
    first_token: int
    """Where its visual tokens begin."""
    tokens: int
    """How many it has, the thumbnail's included."""


@dataclass
class EncodedViews:
    """One area as TerraScope 8B sees it. Close it to free its features."""

    grid: PixelGrid
    observations: tuple[Observation, ...]
    """One or two, dates ascending."""
    views: tuple[View, ...]
    """One; optical and SAR of one date; or one per date."""
    tile_grid: tuple[int, int]
    """Columns and rows of tiles of each view."""
    tokens: FloatArray
    """`(n, hidden)` float32 visual tokens of all views in order."""
    inside: PackedMask
    """Pixels of the area of interest."""
    degraded: bool
    date_count: int
    """Dates that were given, also those between."""
    fingerprint: str
    warnings: tuple[Said, ...] = ()
    closed: bool = False
    _features: dict[int, Arrays] = field(default_factory=dict, repr=False)

    @property
    def side_px(self) -> int:
        """Side of the square pictures in pixels of the area."""
        return max(self.grid.shape)

    @property
    def is_fused(self) -> bool:
        """Whether the views are optical and SAR of one date; masks are then drawn on the optical one."""
        return len(self.views) == 2 and len(self.observations) == 1

    @property
    def is_pair(self) -> bool:
        """Whether the views are of two dates."""
        return len(self.observations) == 2

    def mask_features(self, view: int, model: Model) -> Arrays:
        """Features that all masks of a view share; computed when first needed, then kept."""
        if view not in self._features:
            pictures = model.manifest.require_terrascope8b().pictures
            pixels = normalise(Image.fromarray(self.views[view].mask_picture), pictures.mask_px, pictures.mask_scale)
            self._features[view] = model.run("mask_encoder", {"pixel_values": pixels[None]}, MASK_FEATURES)
        return self._features[view]

    def close(self) -> None:
        """Free the features."""
        self._features.clear()
        self.closed = True
