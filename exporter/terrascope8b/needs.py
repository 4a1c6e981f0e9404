"""What an export takes of disk and memory, known from the checkpoint's headers before any work."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.config import LanguageGeometry
from exporter.terrascope8b.decoder import TORCH_TYPES, DecoderPlan
from exporter.terrascope8b.errors import CheckpointError
from exporter.terrascope8b.layout import expected_shapes, language_shapes
from exporter.terrascope8b.stored import list_weights
from exporter.terrascope8b.weights_file import ALIGNMENT, INLINE_BYTES
from terrascope_qgis.core.model.runtime.free_memory import read_free_bytes

TWIN_BYTES = 3 << 30
"""Largest float32 twin written for a check."""
OTHER_BYTES = 64 << 20
"""Of a bundle beside weights: graphs, tokenizer, tables that are worked out beforehand."""
FLOAT32_PREFIXES = ("text_hidden_fcs.", "grounding_encoder.sam2_model.sam_mask_decoder.")
"""Picture weights that stay float32 whatever the type of the others."""


@dataclass(frozen=True)
class ExportNeeds:
    """What an export takes, and what is there."""

    out: Path
    bundle_bytes: int
    disk_bytes: int
    """Of the bundle and what lies beside it while it is checked, at most."""
    free_disk_bytes: int
    twin: DecoderPlan | None
    """Decoder that is checked in place of one this machine cannot run; None where it runs."""

    def describe(self) -> str:
        """One line for the user."""
        beside = f" and {(self.disk_bytes - self.bundle_bytes) / 1e9:.1f} GB more during the export"
        return (
            f"The bundle takes {self.bundle_bytes / 1e9:.1f} GB of disk"
            f"{beside if self.disk_bytes > self.bundle_bytes else ''}; {self.free_disk_bytes / 1e9:.1f} GB are free."
        )

    def require_disk(self) -> None:
        """Stop where the disk is too small.

        Raises:
            CheckpointError: it is.
        """
        if self.free_disk_bytes < self.disk_bytes:
            raise CheckpointError(
                f"{self.out}: the export needs {self.disk_bytes / 1e9:.1f} GB of disk, "
                f"{self.free_disk_bytes / 1e9:.1f} GB are free; choose another disk for --out, or --dtype int4."
            )


def plan_needs(checkpoint: Checkpoint, out: Path, plan: DecoderPlan, *, table: str, pictures: str) -> ExportNeeds:
    """Work out what an export takes.

    Args:
        checkpoint: whose weights it reads.
        out: the bundle's folder, which does not exist yet.
        plan: of the decoder.
        table: type of the embedding table.
        pictures: type of the picture graphs' weights.
    """
    config = checkpoint.config
    language = config.language
    decoder, rows = count_decoder_bytes(language, plan), language.vocabulary * language.hidden
    embed = rows * _bytes_of(table)
    spoken = language_shapes(language)
    drawn = sum(
        torch.Size(shape).numel() * _bytes_of("float32" if name.startswith(FLOAT32_PREFIXES) else pictures)
        for name, shape in expected_shapes(config).items()
        if name not in spoken
    )
    bundle = decoder + embed + drawn + OTHER_BYTES
    twin = choose_twin(language, plan)
    # The mask graphs, which come after the twin is gone, are small beside it: all others are counted as there.
    beside = count_decoder_bytes(language, twin) if twin else 0
    parent = next(folder for folder in (out, *out.absolute().parents) if folder.exists())
    return ExportNeeds(out, bundle, bundle + beside, shutil.disk_usage(parent).free, twin)


def choose_twin(geometry: LanguageGeometry, plan: DecoderPlan) -> DecoderPlan | None:
    """A decoder of the first layers to check in place of one this machine cannot run; None where it can.

    It has two layers, or as many as `TWIN_BYTES` holds.
    """
    # float16 weights are widened to float32 on the CPU; its side of ONNX Runtime has no bfloat16 arithmetic.
    beside = count_decoder_bytes(geometry, plan) * (4 if plan.activations == "float16" else 2)
    if plan.activations != "bfloat16" and beside < read_free_bytes():
        return None
    one, two = (count_decoder_bytes(geometry, plan.twin(layers)) for layers in (1, 2))
    more = max(0, TWIN_BYTES - one) // (two - one)
    return plan.twin(min(geometry.layers, max(2, 1 + more)))


def count_decoder_bytes(geometry: LanguageGeometry, plan: DecoderPlan) -> int:
    """Bytes of a decoder's weights as they are written, padding between them included."""
    sizes = _list_decoder_bytes(geometry, plan)
    return sum(size if size < INLINE_BYTES else -(-size // ALIGNMENT) * ALIGNMENT for size in sizes)


def _list_decoder_bytes(geometry: LanguageGeometry, plan: DecoderPlan) -> Iterator[int]:
    shapes, width = language_shapes(geometry), _bytes_of(plan.activations)
    yield from 2 * [plan.max_length * (geometry.head_dim // 2) * width]  # rotary tables
    for name, official in list_weights(geometry, plan.layers):
        shape = shapes[official[0]]
        rows, depth = sum(shapes[part][0] for part in official), shape[1] if len(shape) == 2 else 1
        if plan.weights != "int4" or len(shape) != 2:
            yield rows * depth * width
            continue
        bits = plan.head_bits if name == "head" else 4
        blocks = -(-depth // plan.block_size)
        parts = 2 if bits == 8 and plan.split_head else 1
        yield from parts * [rows * blocks * (plan.block_size * bits // 8 // parts), rows * blocks * width]
        if parts == 2:
            yield rows * -(-blocks // 2)  # zero points


def _bytes_of(dtype: str) -> int:
    return TORCH_TYPES[dtype].itemsize
