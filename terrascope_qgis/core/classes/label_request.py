"""What an analyst gives to teach a class, as plain values that QGIS can hold; knows neither arrays nor models."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..errors import InputError
from ..request import Area, RasterSource, Resources
from ..words.said import say

MIN_SHARE, MAX_SHARE = 0.01, 0.99


@dataclass(frozen=True)
class LabelShape:
    """A point or polygon that the analyst says something of."""

    wkb: bytes
    """Point, MultiPoint, Polygon or MultiPolygon."""
    is_class: bool
    """Whether the class is there, or something else."""
    crs: str | None = None
    """Anything pyproj reads; None = the CRS of the analysis grid."""


@dataclass(frozen=True)
class LabelRequest:
    """A class to learn, and where it was seen."""

    name: str
    labels: tuple[LabelShape, ...]
    sources: tuple[RasterSource, ...]
    area: Area | None = None
    synonyms: tuple[str, ...] = ()
    """More words for it in questions."""
    background: bool = False
    """Whether places nobody labelled, drawn at random, stand for everything else."""
    share: float | None = None
    """Share of the area that the class is expected to cover, 0.01 to 0.99; None = a quarter. Labels cannot tell it."""
    resources: Resources = field(default_factory=Resources)

    def __post_init__(self) -> None:
        if self.share is not None and not MIN_SHARE <= self.share <= MAX_SHARE:
            raise InputError(say("share_wrong", learned=self.name, share=self.share, least=MIN_SHARE, most=MAX_SHARE))
