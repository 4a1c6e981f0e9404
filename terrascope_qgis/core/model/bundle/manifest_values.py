"""What a bundle says of itself, as values; they are read and checked by `manifest`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...errors import BundleError
from ...words.said import say
from .terrascope8b_values import TableSpec, Terrascope8BSpec


@dataclass(frozen=True)
class TensorSpec:
    """One input or output of a graph."""

    dtype: str
    shape: tuple[int | str, ...]
    """Sizes; a name stands for a size that varies."""


@dataclass(frozen=True)
class GraphSpec:
    """One ONNX graph."""

    file: str
    inputs: Mapping[str, TensorSpec]
    outputs: Mapping[str, TensorSpec]
    weights_dtype: str = ""
    """Of its weights, `float16` for one; empty where the manifest does not say."""


@dataclass(frozen=True)
class DecoderSpec:
    """Shape of the language decoder and of its cache."""

    layers: int
    kv_heads: int
    head_dim: int
    hidden: int
    max_length: int
    kv_cache: str
    """`concat`: past in, present out; `shared`: one buffer bound as both."""
    mask_style: str
    """`none`, `attention_mask` or `seqlens_k`."""
    position_input: bool


@dataclass(frozen=True)
class VisionSpec:
    """How areas are cut for the encoder."""

    chip_px: int
    overlap_px: int
    gsd_min_m: float
    gsd_preferred_m: float
    gsd_max_m: float
    token_grid: int
    """Tokens along one side of a chip."""
    overview_grid: int
    """Pooled tokens along one side of the whole area; 0 in families without."""
    feature_stride: int
    """Pixels per cell of the pixel features; 0 in families without."""
    feature_channels: int
    """0 in families without."""

    @property
    def token_px(self) -> int:
        """Pixels along one side of a token."""
        return self.chip_px // self.token_grid


@dataclass(frozen=True)
class SensorSpec:
    """What the encoder expects of one sensor."""

    bands: tuple[str, ...]
    required_any: tuple[tuple[str, ...], ...]
    """Sets of bands; all of at least one set must be there."""
    unit: str
    transform: str
    mean: tuple[float, ...]
    """Per band; none in families that are shown pictures."""
    std: tuple[float, ...]
    stand_ins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Band -> bands that are fed in its place when it is missing, best first (Landsat's `nir08` for `nir`)."""


@dataclass(frozen=True)
class Limits:
    """Bounds of one answer."""

    max_segments: int
    max_tokens: int
    tokens_per_region: int
    max_dates: int


@dataclass(frozen=True)
class VocabularyEntry:
    """A thing the model can ground."""

    label: str
    phrases: tuple[str, ...]
    kind: str
    """`class` (at one date) or `change` (between two)."""


DEGRADED = " degraded"
"""Ends the key of a calibration for masks from 8-bit pictures."""


@dataclass(frozen=True)
class Calibration:
    """How logits of one sensor become probabilities and masks."""

    temperature: float
    threshold: float
    ece: float | None
    """Expected calibration error that was measured."""
    spread: float | None = None
    """Standard deviation of one scene's logits around the calibration; None = not measured."""
    labels: Mapping[str, Calibration] = field(default_factory=dict)
    """Labels whose threshold, calibration error or spread is their own."""

    def of(self, label: str) -> Calibration:
        """What holds for the masks of one label."""
        return self.labels.get(label, self)


@dataclass(frozen=True)
class FileEntry:
    """One file of the bundle."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """All of `bundle.json`."""

    id: str
    version: str
    license: str
    family: str
    min_onnxruntime: str
    graphs: Mapping[str, GraphSpec]
    decoder: DecoderSpec
    tokens: Mapping[str, str]
    prompt_template: str
    question_case: str
    sentences: Mapping[str, Mapping[str, tuple[str, ...]]]
    """All sentences that a Lite model may write, by task and part; empty = it is not held to any."""
    decline_at: float
    """A question is declined where that has at least this probability among all tasks."""
    vision: VisionSpec
    sensors: Mapping[str, SensorSpec]
    limits: Limits
    vocabulary: tuple[VocabularyEntry, ...]
    concepts_file: str | None
    tasks: tuple[str, ...]
    calibration: Mapping[str, Calibration]
    files: tuple[FileEntry, ...]
    measured: Mapping[str, Any] = field(default_factory=dict)
    embed_table: TableSpec | None = None
    """Embedding rows of the tokens, where they are a table instead of a graph."""
    terrascope8b: Terrascope8BSpec | None = None
    """What only the family terrascope-8b says; None in other families."""

    def require_terrascope8b(self) -> Terrascope8BSpec:
        """Return what only the family terrascope-8b says.

        Raises:
            BundleError: the bundle is of another family.
        """
        if self.terrascope8b is None:
            raise BundleError(say("bundle_family", model=self.id, family=self.family))
        return self.terrascope8b
