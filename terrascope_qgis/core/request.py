"""What the user asks, as plain values: rasters with their roles, an area, a question."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field
from pathlib import Path

from .classes.learned_class import LearnedClass
from .geo.distance_rule import DistanceRule


class Role(enum.Enum):
    """What a raster is read as."""

    OPTICAL = "optical"
    SAR = "sar"


class RadarUnit(enum.Enum):
    """What the values of a SAR raster are."""

    DECIBEL = "dB"
    POWER = "power"
    AMPLITUDE = "amplitude"


@dataclass(frozen=True)
class RasterSource:
    """One file or folder (a `.SAFE`, BigEarthNet or one-file-per-band folder) with its role."""

    path: Path
    role: Role
    date: dt.date | None = None
    """Acquisition date; None = found in metadata or file name, or unknown."""
    bands: tuple[str, ...] | None = None
    """Band meanings in file order (common names, sensor names such as `B8A`, `VV`, or `-` to skip); None = found."""
    unit: RadarUnit | None = None
    """Of a SAR raster; None = found in names, or by the values with a warning."""


@dataclass(frozen=True)
class BoxArea:
    """An axis-parallel box."""

    bounds: tuple[float, float, float, float]
    """minx, miny, maxx, maxy in `crs` units."""
    crs: str | None = None
    """Anything pyproj reads (`EPSG:4326`, WKT); None = the CRS of the analysis grid."""


@dataclass(frozen=True)
class PointArea:
    """A window around a clicked point; the point itself stays part of the question."""

    xy: tuple[float, float]
    crs: str | None = None
    window_px: int | None = None
    """Side of the window in pixels of the analysis grid; None = one chip of the model."""


@dataclass(frozen=True)
class PolygonArea:
    """The union of polygons; pixels whose centre lies outside are not part of the answer."""

    wkb: tuple[bytes, ...]
    crs: str | None = None


Area = BoxArea | PointArea | PolygonArea
"""A place; None in a request means the whole overlap of the layers."""


@dataclass(frozen=True)
class Resources:
    """Bounds a run must keep."""

    memory_bytes: int | None = None
    """Working memory beyond the model; None = 60 % of what is free."""
    threads: int | None = None
    """Threads of the runtime; None = the number of cores."""
    max_tokens: int | None = None
    """Tokens after which the model is made to answer; None = the bundle's own limit, which no number can exceed."""


class Doubt(enum.Enum):
    """How much work goes into finding out how sure the masks are."""

    QUICK = "quick"
    """From the probabilities of the one run; costs next to nothing."""
    THOROUGH = "thorough"
    """Also looks at the area flipped, shifted and without single sensors or dates; costs an encoding for each."""


class Picking(enum.Enum):
    """Which visual tokens of a mask TerraScope 8B is given back; other models have one rule of their own."""

    OFFICIAL = "official"
    """At most 8, by the mask at one pixel of each cell: what the released code does and the model was trained with."""
    COVERAGE = "coverage"
    """At most 128, cells covered by more than half: what the paper describes."""


class Fusion(enum.Enum):
    """From which picture of an optical and SAR pair TerraScope 8B gets a token."""

    QUALITY = "quality"
    """Optical, but SAR where most of the optical cell is invalid."""
    RANK = "rank"
    """By the likeness of tokens to the question, as in the paper's training."""


@dataclass(frozen=True)
class Variants:
    """Ways of answering among which only experiments need to choose."""

    picking: Picking = Picking.OFFICIAL
    fusion: Fusion = Fusion.QUALITY


@dataclass(frozen=True)
class AnalysisRequest:
    """One question about one place in a set of rasters."""

    question: str
    sources: tuple[RasterSource, ...]
    area: Area | None = None
    resources: Resources = field(default_factory=Resources)
    doubt: Doubt = Doubt.QUICK
    keep_probability: bool = False
    """Whether segments carry the probability of each pixel; takes as much memory again as their masks."""
    variants: Variants = field(default_factory=Variants)
    distance_rule: DistanceRule = DistanceRule.EDGES
    """From where to where a Lite model's distances are measured; the benchmark counts pixel centres."""
    classes: tuple[LearnedClass, ...] = ()
    """Learned from labels; the question may name them. Of a Lite model."""
