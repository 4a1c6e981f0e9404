"""What a TerraScope 8B bundle says besides what every bundle says, as values; read by `terrascope8b_manifest`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class TableSpec:
    """A table of numbers in a `.npy` file, read by rows without loading it."""

    file: str
    dtype: str
    rows: int
    columns: int


@dataclass(frozen=True)
class ChannelScale:
    """How 8-bit channels become numbers: `(value / 255 - mean) / std`."""

    mean: tuple[float, float, float]
    std: tuple[float, float, float]


@dataclass(frozen=True)
class PictureSpec:
    """How pictures are cut and normalised for the model."""

    tile_px: int
    """Side of a tile."""
    token_grid: int
    """Tokens along one side of a tile."""
    grids: tuple[tuple[int, int], ...]
    """(columns, rows) of the tilings, in the order that decides between equally good ones."""
    larger_grid_above_share: float
    """A later grid that fits equally well wins only if the picture has more than this share of its pixels."""
    mask_px: int
    """Side of the picture the mask encoder reads."""
    tile_scale: ChannelScale
    """Of the tiles."""
    mask_scale: ChannelScale
    """Of the mask encoder's picture."""

    @property
    def tokens_per_tile(self) -> int:
        """Visual tokens of one tile."""
        return self.token_grid**2

    @property
    def most_side_px(self) -> int:
        """Side of the largest square the tiles show without shrinking it."""
        return max(columns for columns, rows in self.grids if columns == rows) * self.tile_px


@dataclass(frozen=True)
class PromptSpec:
    """The text around a question; `{...}` stand for what is put in."""

    turn: str
    input: str
    option: str
    image: str
    image_separator: str
    preface: str
    preface_source: str
    """File the preface was read from, or `paraphrase`."""


@dataclass(frozen=True)
class RenderSpec:
    """How the bands of one sensor become 8 bits: `low` is 0, `high` is 255."""

    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class MemorySpec:
    """What loading takes."""

    weights_bytes: Mapping[str, int]
    """Per graph."""
    kv_bytes_per_token: int


@dataclass(frozen=True)
class Terrascope8BSpec:
    """All that only this family says."""

    pictures: PictureSpec
    prompt: PromptSpec
    renders: Mapping[str, RenderSpec]
    """Per sensor."""
    stop: tuple[str, ...]
    """Texts of the tokens that end an answer."""
    memory: MemorySpec
    decoder_weights: str
    """`float32`, `float16`, `bfloat16` or `int4`."""
    needs_cuda: bool
    """Whether its arithmetic exists on GPUs only (bfloat16)."""
