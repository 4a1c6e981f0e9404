"""Write and check the vision graph; what the checks of all traced graphs share lives here too."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from exporter.terrascope8b.checkpoint import Checkpoint
from exporter.terrascope8b.graphs import GraphRecord, Port, write_graph
from exporter.terrascope8b.native import build_vision
from exporter.terrascope8b.parity import ParityRow, check_graph

Written = tuple[GraphRecord, list[ParityRow]]


def write_vision(checkpoint: Checkpoint, folder: Path, *, dtype: str, threads: int) -> Written:
    """Normalised tiles to visual tokens."""
    geometry, language = checkpoint.config.vision, checkpoint.config.language
    side, tokens = geometry.tile_px, geometry.token_grid**2
    record = GraphRecord(
        "vision",
        folder / "vision.onnx",
        (Port("pixel_values", "float32", ("N", 3, side, side)),),
        (Port("tokens", "float32", ("N", tokens, language.hidden)),),
        dtype,
    )
    module = build_vision(checkpoint, torch.float32)
    pictures = [("1 tile", torch.randn(1, 3, side, side)), ("3 tiles", torch.randn(3, 3, side, side))]
    cases = [(name, {"pixel_values": x}, {"tokens": y}) for name, x in pictures for y in [run_module(module, x)[0]]]
    if dtype == "float16":
        module.half()
        module.dtype = torch.float16
    write_graph(module, [torch.randn(3, 3, side, side)], record, {"pixel_values": {0: "N"}})
    del module
    return record, check_graph(record, as_arrays(cases), threads=threads)


@torch.no_grad()
def run_module(module: nn.Module, *inputs: Tensor) -> tuple[Tensor, ...]:
    """All outputs as a tuple."""
    outputs = module(*inputs)
    return outputs if isinstance(outputs, tuple) else (outputs,)


def as_arrays(
    cases: list[tuple[str, dict[str, Tensor], dict[str, Tensor]]],
) -> list[tuple[str, dict[str, np.ndarray], dict[str, np.ndarray]]]:
    """Cases of tensors as cases of arrays."""
    return [
        (name, {key: value.numpy() for key, value in ins.items()}, {key: value.numpy() for key, value in outs.items()})
        for name, ins, outs in cases
    ]
