"""Random weights in the official layout, made up when read: speed and memory do not depend on their values."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from exporter.terrascope8b.checkpoint import StoredTensor
from exporter.terrascope8b.config import HIERA_LARGE, CheckpointConfig, LanguageGeometry, Sam2Geometry, VisionGeometry
from exporter.terrascope8b.layout import expected_shapes

SMALL_SAM2: Mapping[str, Any] = {
    "embed_dim": 16,
    "num_heads": 1,
    "stages": [1, 2, 3, 1],
    "global_att_blocks": [5],
    "d_model": 32,
    "window_spec": [8, 4, 4, 2],
    "backbone_channel_list": [128, 64, 32, 16],
    "image_size": 256,
    "window_pos_embed_bkg_spatial_size": [7, 7],
}


@dataclass(frozen=True)
class RandomCheckpoint:
    """Stands where the exporter expects a checkpoint; each weight is the same at each reading."""

    config: CheckpointConfig
    tensors: Mapping[str, StoredTensor]

    def read(self, name: str) -> torch.Tensor:
        """Random weight of the right shape, bfloat16."""
        shape = self.tensors[name].shape
        generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))
        if len(shape) == 1:
            make = torch.zeros if name.endswith("bias") else torch.ones
            return make(shape, dtype=torch.bfloat16)
        spread = torch.Size(shape[1:]).numel() ** -0.5
        return torch.empty(shape, dtype=torch.bfloat16).uniform_(-spread, spread, generator=generator)


def make_random_checkpoint(*, true_size: bool, layers: int | None = None) -> RandomCheckpoint:
    """The 8B geometry, or one small enough for a CPU; `layers` of the decoder, all by default."""
    config = make_config(true_size=true_size)
    if layers is not None:
        config = replace(config, language=replace(config.language, layers=layers))
    shapes = expected_shapes(config)
    return RandomCheckpoint(config, {name: StoredTensor(Path(), shape, "BF16") for name, shape in shapes.items()})


def make_config(*, true_size: bool) -> CheckpointConfig:
    """Geometry of vision tower, decoder and SAM2."""
    if true_size:
        vision = VisionGeometry(1024, 24, 16, 4096, 14, 448, "layer_norm", False, True, 1e-6, 2)
        language = LanguageGeometry(151685, 3584, 28, 28, 4, 18944, 1e-6, 1e6, 32768)
        return CheckpointConfig(Path("random"), vision, language, _make_sam2(HIERA_LARGE), "qwen_chat")
    vision = VisionGeometry(64, 2, 4, 128, 14, 448, "layer_norm", False, True, 1e-6, 2)
    language = LanguageGeometry(2048, 256, 4, 8, 2, 768, 1e-6, 1e6, 32768)
    return CheckpointConfig(Path("random"), vision, language, _make_sam2(SMALL_SAM2), "qwen_chat")


def _make_sam2(entry: Mapping[str, Any]) -> Sam2Geometry:
    return Sam2Geometry(**{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})
